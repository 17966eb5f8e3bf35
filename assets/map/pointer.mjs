/* What lies under the pointer: a tooltip on hover, a card on click. */
import * as view from "../core/view.mjs";
import * as cards from "./cards.mjs";

const REACH_PX = 5;
let model = null;
let map = null;
let ground = null;
let frame = 0;

const isOn = ({ source, state }) => !["events", "movements", "bases"].includes(source) || state.on;

/* Signs and dots in reach of a point: what it is, its id, and what sorts it (order of its layer, rank, distance). */
const signsUnder = (point) => {
  const box = [
    [point.x - REACH_PX, point.y - REACH_PX],
    [point.x + REACH_PX, point.y + REACH_PX],
  ];
  const signs = map.queryRenderedFeatures(box, { layers: Object.keys(model.pickable.layers) }).filter(isOn);
  return signs.map(({ layer, source, id, properties, geometry }) => ({
    ...{ source, id, properties, rank: 0 },
    order: model.pickable.layers[layer.id],
    far: map.project(geometry.coordinates).dist(point),
  }));
};

const placesUnder = (point) =>
  ground.placesUnder(point, REACH_PX).map(({ row, rank, far }) => ({
    ...{ source: "places", id: row, rank, far },
    order: model.pickable.places,
  }));

/* The sign, dot, front line or area at a point of the map: its source and id; null for none. */
const under = (point) => {
  const [hit] = [...signsUnder(point), ...placesUnder(point)].sort(
    (a, b) => a.order - b.order || a.rank - b.rank || a.far - b.far,
  );
  if (hit) return hit;
  const front = ground.frontUnder(point, REACH_PX);
  if (front !== null) return { source: "edges", id: front };
  const area = ground.areaUnder(point);
  return area === null ? null : { source: "cells", id: area };
};

const holder = (place) => model.sides[view.holder(place)];

const lines = ({ source, id, properties }) => {
  if (source === "edges") return [model.words.front, model.edges[id].map((place) => model.names[place]).join(" / ")];
  const place = model.ids[id];
  if (source === "cells") return [holder(place), model.words.ground.replace("{place}", model.names[place])];
  return source === "places" ? [model.names[place], holder(place)] : properties.label.split("\n");
};

const showTooltip = (event) => {
  const tooltip = document.getElementById("tooltip");
  const feature = under(event.point);
  tooltip.hidden = !feature;
  map.getCanvas().style.cursor = feature && feature.source !== "cells" ? "pointer" : "";
  if (!feature) return;
  const [title, text] = lines(feature);
  const strong = Object.assign(document.createElement("strong"), { textContent: title });
  const rest = Object.assign(document.createElement("span"), { textContent: text ?? "" });
  tooltip.replaceChildren(strong, rest);
  const left = Math.min(event.point.x + 14, map.getCanvas().clientWidth - tooltip.offsetWidth - 8);
  tooltip.style.transform = `translate(${left}px, ${event.point.y + 14}px)`;
};

const hide = () => {
  cancelAnimationFrame(frame);
  const tooltip = document.getElementById("tooltip");
  if (!tooltip.hidden) tooltip.hidden = true;
};

export const start = (engine, described) => {
  map = engine.map;
  ground = engine.ground;
  model = described;
  map.on("mousemove", (event) => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => showTooltip(event));
  });
  map.getCanvas().addEventListener("mouseleave", hide);
  map.on("movestart", hide);
  document.addEventListener("viewchange", hide);
  map.on("click", (event) => {
    const feature = under(event.point);
    if (!feature) return;
    const { source, id, properties } = feature;
    if (source === "edges") cards.selectFront(model.edges[id]);
    else cards.select(properties?.key ?? model.ids[id], { flight: false });
  });
};

/* What lies under the pointer: a tooltip on hover, a card on click. */
import * as view from "../core/view.mjs";
import * as cards from "./cards.mjs";

const REACH_PX = 5;
let model = null;
let map = null;
let frame = 0;

const isOn = ({ source, state }) => !["events", "movements", "bases"].includes(source) || state.on;
const isShown = (feature) => feature.layer.id !== "places-changed" || feature.state.g;

const rated = (feature, point) => ({
  feature,
  order: model.pickable[feature.layer.id],
  rank: feature.properties.rank ?? 0,
  far: map.project(feature.geometry.coordinates).dist(point),
});

const under = (point) => {
  const box = [
    [point.x - REACH_PX, point.y - REACH_PX],
    [point.x + REACH_PX, point.y + REACH_PX],
  ];
  const points = map.queryRenderedFeatures(box, { layers: Object.keys(model.pickable) });
  const hits = points.filter((feature) => isOn(feature) && isShown(feature)).map((feature) => rated(feature, point));
  hits.sort((a, b) => a.order - b.order || a.rank - b.rank || a.far - b.far);
  const fronts = () => map.queryRenderedFeatures(box, { layers: [model.frontLayer] }).filter(({ state }) => state.f);
  return hits[0]?.feature ?? fronts()[0] ?? map.queryRenderedFeatures(point, { layers: [model.areaLayer] })[0] ?? null;
};

const holder = (place) => model.sides[view.holder(place)];

const lines = ({ source, id, properties }) => {
  if (source === "edges") return [model.words.front, model.edges[id].map((place) => model.names[place]).join(" / ")];
  const place = model.ids[id];
  if (source === "cells") return [holder(place), model.words.ground.replace("{place}", model.names[place])];
  return source === "places" ? [properties.label, holder(place)] : properties.label.split("\n");
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
  document.getElementById("tooltip").hidden = true;
};

export const start = (drawn, described) => {
  map = drawn;
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
    else cards.select(properties.key ?? model.ids[id], { flight: false });
  });
};

/* What lies under the pointer: a tooltip on hover, a card on click. */
import { endsOf } from "../core/documents.mjs";
import * as guests from "../core/guests.mjs";
import * as view from "../core/view.mjs";
import { counted, write } from "../core/words.mjs";
import { fly } from "./camera.mjs";
import * as cards from "./cards.mjs";
import { drawnLarger } from "./ground/frame.mjs";

const REACH_PX = 5;
const SIGN_REACH_PX = 2;
const FLIGHT_MS = 700;
let model = null;
let map = null;
let ground = null;
let signs = null;
let frame = 0;
let taker = null;

/* Bases in reach of a point: what it is, its id, and what sorts it (order of its layer, rank, distance). */
const basesUnder = (point) => {
  const box = [
    [point.x - REACH_PX, point.y - REACH_PX],
    [point.x + REACH_PX, point.y + REACH_PX],
  ];
  const bases = map.queryRenderedFeatures(box, { layers: Object.keys(model.pickable.layers) });
  return bases
    .filter(({ state }) => state.on)
    .map(({ layer, source, id, properties: { key, label }, geometry }) => ({
      ...{ source, id, key, label, rank: 0 },
      order: model.pickable.layers[layer.id],
      far: map.project(geometry.coordinates).dist(point),
    }));
};

const signsUnder = (point) => {
  const found = signs.under(point, SIGN_REACH_PX);
  return found ? [{ ...found, order: model.pickable.signs, rank: 0, far: 0 }] : [];
};

const placesUnder = (point) =>
  ground.placesUnder(point, REACH_PX).map(({ row, rank, far }) => ({
    ...{ source: "places", id: row, rank, far },
    order: model.pickable.places,
  }));

/* The mark of the reader, sign, dot, front line or area at a point of the map: its source and id; null for none. */
const under = (point) => {
  const own = guests.under(map, point);
  if (own) return own;
  const [hit] = [...basesUnder(point), ...signsUnder(point), ...placesUnder(point)].sort(
    (a, b) => a.order - b.order || a.rank - b.rank || a.far - b.far,
  );
  if (hit) return hit;
  const front = ground.frontUnder(point, REACH_PX);
  if (front !== null) return { source: "edges", id: front };
  const area = ground.areaUnder(point);
  return area === null ? null : { source: "cells", id: area };
};

const holder = (place) => model.sides[view.holder(place)];

/* Whether a sign stands for several; they part where the map is nearer. */
const isSeveral = ({ rows }) => rows?.length > 1;

const lines = (feature) => {
  const { source, id, label, rows } = feature;
  if (feature.choose) return feature.lines;
  if (source === "edges")
    return [
      model.words.front,
      endsOf(model, id)
        .map((place) => model.names[place])
        .join(" / "),
    ];
  if (isSeveral(feature)) return [counted(model.words.together, rows.length), model.words.nearer];
  const place = model.ids[id];
  if (source === "cells") return [holder(place), model.words.ground.replace("{place}", model.names[place])];
  return source === "places" ? [model.names[place], holder(place)] : label.split("\n");
};

/* Where the pointer is, in degrees north and east, to about a hundred metres. */
const showCoordinates = ({ lat, lng }) =>
  write(document.getElementById("coordinates"), `${lat.toFixed(3)}° ${lng.toFixed(3)}°`);

const showTooltip = (event) => {
  showCoordinates(event.lngLat);
  if (taker) return;
  const tooltip = document.getElementById("tooltip");
  const feature = under(event.point);
  tooltip.hidden = !feature;
  map.getCanvas().style.cursor = feature && feature.source !== "cells" ? "pointer" : "";
  if (!feature) return;
  const [title, text] = lines(feature);
  const strong = Object.assign(document.createElement("strong"), { textContent: title });
  const rest = Object.assign(document.createElement("span"), { textContent: text ?? "" });
  tooltip.replaceChildren(strong, rest);
  const larger = drawnLarger(map);
  const most = larger * map.getCanvas().clientWidth - tooltip.offsetWidth - 8;
  const left = Math.min(larger * event.point.x + 14, most);
  tooltip.style.transform = `translate(${left}px, ${larger * event.point.y + 14}px)`;
};

const hide = () => {
  cancelAnimationFrame(frame);
  const tooltip = document.getElementById("tooltip");
  if (!tooltip.hidden) tooltip.hidden = true;
};

/* Gives the points that are clicked, { lng, lat }, to somebody else, as long as they measure; null: clicks choose again. */
export const takePoints = (take) => {
  taker = take;
  hide();
  map.getCanvas().style.cursor = taker ? "crosshair" : "";
};

export const start = (engine, described) => {
  map = engine.map;
  ground = engine.ground;
  signs = engine.signs;
  model = described;
  map.on("mousemove", (event) => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => showTooltip(event));
  });
  map.getCanvas().addEventListener("mouseleave", hide);
  map.on("movestart", hide);
  document.addEventListener("viewchange", hide);
  map.on("click", (event) => {
    if (taker) return taker(event.lngLat);
    const feature = under(event.point);
    if (!feature) return;
    const { source, id, key } = feature;
    if (feature.choose) return feature.choose();
    if (isSeveral(feature)) return fly({ center: event.lngLat, zoom: model.mapSigns.eachZoom + 0.4, ms: FLIGHT_MS });
    if (source === "edges") cards.selectFront(endsOf(model, id));
    else cards.select(key ?? model.ids[id], { flight: false });
  });
};

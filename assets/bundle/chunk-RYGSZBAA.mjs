import {
  under
} from "./chunk-6IWEYIZ5.mjs";
import {
  select,
  selectFront
} from "./chunk-ARHLL3B7.mjs";
import {
  drawnLarger
} from "./chunk-SYTZLIP4.mjs";
import {
  counted,
  fly,
  holder,
  write
} from "./chunk-L2KJ2WKA.mjs";

// map/pointer.mjs
var REACH_PX = 5;
var SIGN_REACH_PX = 2;
var FLIGHT_MS = 700;
var model = null;
var map = null;
var ground = null;
var signs = null;
var frame = 0;
var taker = null;
var basesUnder = (point) => {
  const box = [
    [point.x - REACH_PX, point.y - REACH_PX],
    [point.x + REACH_PX, point.y + REACH_PX]
  ];
  const bases = map.queryRenderedFeatures(box, { layers: Object.keys(model.pickable.layers) });
  return bases.filter(({ state }) => state.on).map(({ layer, source, id, properties: { key, label }, geometry }) => ({
    ...{ source, id, key, label, rank: 0 },
    order: model.pickable.layers[layer.id],
    far: map.project(geometry.coordinates).dist(point)
  }));
};
var signsUnder = (point) => {
  const found = signs.under(point, SIGN_REACH_PX);
  return found ? [{ ...found, order: model.pickable.signs, rank: 0, far: 0 }] : [];
};
var placesUnder = (point) => ground.placesUnder(point, REACH_PX).map(({ row, rank, far }) => ({
  ...{ source: "places", id: row, rank, far },
  order: model.pickable.places
}));
var under2 = (point) => {
  const own = under(map, point);
  if (own) return own;
  const [hit] = [...basesUnder(point), ...signsUnder(point), ...placesUnder(point)].sort(
    (a, b) => a.order - b.order || a.rank - b.rank || a.far - b.far
  );
  if (hit) return hit;
  const front = ground.frontUnder(point, REACH_PX);
  if (front !== null) return { source: "edges", id: front };
  const area = ground.areaUnder(point);
  return area === null ? null : { source: "cells", id: area };
};
var holder2 = (place) => model.sides[holder(place)];
var isSeveral = ({ rows }) => rows?.length > 1;
var lines = (feature) => {
  const { source, id, label, rows } = feature;
  if (feature.choose) return feature.lines;
  if (source === "edges") return [model.words.front, model.edges[id].map((place2) => model.names[place2]).join(" / ")];
  if (isSeveral(feature)) return [counted(model.words.together, rows.length), model.words.nearer];
  const place = model.ids[id];
  if (source === "cells") return [holder2(place), model.words.ground.replace("{place}", model.names[place])];
  return source === "places" ? [model.names[place], holder2(place)] : label.split("\n");
};
var showCoordinates = ({ lat, lng }) => write(document.getElementById("coordinates"), `${lat.toFixed(3)}° ${lng.toFixed(3)}°`);
var showTooltip = (event) => {
  showCoordinates(event.lngLat);
  if (taker) return;
  const tooltip = document.getElementById("tooltip");
  const feature = under2(event.point);
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
var hide = () => {
  cancelAnimationFrame(frame);
  const tooltip = document.getElementById("tooltip");
  if (!tooltip.hidden) tooltip.hidden = true;
};
var takePoints = (take) => {
  taker = take;
  hide();
  map.getCanvas().style.cursor = taker ? "crosshair" : "";
};
var start = (engine, described) => {
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
    const feature = under2(event.point);
    if (!feature) return;
    const { source, id, key } = feature;
    if (feature.choose) return feature.choose();
    if (isSeveral(feature)) return fly({ center: event.lngLat, zoom: model.mapSigns.eachZoom + 0.4, ms: FLIGHT_MS });
    if (source === "edges") selectFront(model.edges[id]);
    else select(key ?? model.ids[id], { flight: false });
  });
};

export {
  takePoints,
  start
};

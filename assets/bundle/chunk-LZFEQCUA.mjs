import {
  along
} from "./chunk-J3OXE2DL.mjs";
import {
  takePoints
} from "./chunk-RYGSZBAA.mjs";
import {
  write
} from "./chunk-L2KJ2WKA.mjs";

// sketch/outline.mjs
var SOURCE = "sketch";
var LINE = { "line-cap": "round", "line-join": "round" };
var OUTLINE = "Polygon";
var LAYERS = [
  ["area", "fill", OUTLINE, {}, ({ accent }) => ({ "fill-color": accent, "fill-opacity": 0.14 })],
  [
    ...["closing", "line", OUTLINE, {}],
    ({ accent }) => ({ "line-color": accent, "line-width": 1.5, "line-dasharray": [2, 2] })
  ],
  ["casing", "line", "LineString", LINE, ({ paper }) => ({ "line-color": paper, "line-width": 6 })],
  ["line", "line", "LineString", LINE, ({ accent }) => ({ "line-color": accent, "line-width": 3 })],
  [
    ...["points", "circle", "Point", {}],
    ({ accent, paper }) => ({
      "circle-radius": 4.5,
      "circle-color": ["case", ["get", "isLast"], accent, paper],
      "circle-stroke-color": ["case", ["get", "isLast"], paper, accent],
      "circle-stroke-width": 2
    })
  ]
].map(([name, type, geometry, layout, paint2]) => ({ id: `${SOURCE}-${name}`, type, geometry, layout, paint: paint2 }));
var colours = () => {
  const style = getComputedStyle(document.documentElement);
  const [accent, paper] = ["--accent", "--paper"].map((name) => style.getPropertyValue(name).trim());
  return { accent, paper };
};
var feature = (type, coordinates, properties = {}) => ({
  ...{ type: "Feature", properties },
  geometry: { type, coordinates }
});
var pathOf = (points2) => points2.slice(1).flatMap((point, n) => along(points2[n], point).slice(n ? 1 : 0));
var collection = (points2, hasArea) => {
  const features = points2.map((point, n) => feature("Point", point, { isLast: n === points2.length - 1 }));
  if (points2.length > 1) features.push(feature("LineString", pathOf(points2)));
  if (hasArea) features.push(feature(OUTLINE, [pathOf([...points2, points2[0]])]));
  return { type: "FeatureCollection", features };
};
var add = (map2) => {
  map2.addSource(SOURCE, { type: "geojson", data: collection([], false) });
  for (const { id, type, geometry, layout, paint: paint2 } of LAYERS) {
    const filter = ["==", ["geometry-type"], geometry];
    map2.addLayer({ ...{ id, type, source: SOURCE, filter, layout }, paint: paint2(colours()) });
  }
};
var draw = (map2, points2, hasArea) => {
  if (!map2.style) return;
  if (!map2.getSource(SOURCE)) add(map2);
  map2.getSource(SOURCE).setData(collection(points2, hasArea));
};
var paint = (map2) => {
  for (const { id, paint: paint2 } of LAYERS) {
    if (!map2.style || !map2.getLayer(id)) continue;
    for (const [property, value] of Object.entries(paint2(colours()))) map2.setPaintProperty(id, property, value);
  }
};
var remove = (map2) => {
  if (!map2.style || !map2.getSource(SOURCE)) return;
  for (const { id } of LAYERS) map2.removeLayer(id);
  map2.removeSource(SOURCE);
};

// sketch/sketch.mjs
var WRITING = "input, textarea, select, [contenteditable], [role=grid]";
var IN_FRONT = "dialog[open], .dash-dropdown-content, #blank:not([hidden])";
var SAME_PX = 4;
var map = null;
var purpose = null;
var points = [];
var zoomsByDoubleClick = false;
var box = () => document.getElementById("sketch");
var button = (act) => box().querySelector(`[data-sketch=${act}]`);
var isWhole = () => Boolean(purpose.finish) && purpose.isWhole(points);
var show = () => {
  const text = purpose.told(points);
  write(box().querySelector("p"), text);
  write(document.getElementById("live"), text);
  button("back").disabled = points.length === 0;
  button("done").hidden = !isWhole();
  draw(map, points, purpose.hasArea(points));
};
var finish = () => {
  const { finish: take } = purpose;
  const made = points;
  end();
  take(made);
};
var isLast = (at) => points.length > 0 && map.project(points.at(-1)).dist(map.project(at)) < SAME_PX;
var set = ({ lng, lat }) => {
  if (isLast([lng, lat])) return isWhole() && finish();
  points.push([lng, lat]);
  if (points.length === purpose.most) finish();
  else show();
};
var back = () => {
  points.pop();
  show();
};
var leave = () => {
  const { opener } = purpose;
  end();
  opener?.focus();
};
var acts = {
  Enter: ({ target, repeat }) => {
    if (target !== map.getCanvas()) return false;
    if (!repeat) set(map.getCenter());
    return true;
  },
  Backspace: () => {
    back();
    return true;
  },
  Escape: () => {
    leave();
    return true;
  }
};
var onKey = (event) => {
  const { key, target } = event;
  if (!Object.hasOwn(acts, key) || event.ctrlKey || event.metaKey || event.altKey) return;
  if (target.closest?.(WRITING) || document.querySelector(IN_FRONT) || !acts[key](event)) return;
  event.preventDefault();
  event.stopPropagation();
};
var setOn = (wanted) => {
  purpose = wanted;
  points = [];
  box().hidden = !wanted;
  document.body.classList.toggle("sketching", Boolean(wanted));
  takePoints(wanted ? set : null);
};
var end = () => {
  if (!purpose) return;
  const { ended } = purpose;
  setOn(null);
  window.removeEventListener("keydown", onKey, true);
  if (zoomsByDoubleClick) map.doubleClickZoom.enable();
  remove(map);
  ended?.();
};
var begin = (wanted) => {
  end();
  setOn(wanted);
  box().setAttribute("aria-label", wanted.label);
  window.addEventListener("keydown", onKey, true);
  zoomsByDoubleClick = map.doubleClickZoom.isEnabled();
  map.doubleClickZoom.disable();
  show();
  map.getCanvas().focus({ preventScroll: true });
};
var byButton = { back, end, done: finish };
var prepare = (drawn) => {
  if (map) return;
  map = drawn;
  map.getContainer().append(Object.assign(document.createElement("i"), { className: "middle" }));
  document.addEventListener("click", ({ target }) => byButton[target.closest("[data-sketch]")?.dataset.sketch]?.());
  document.addEventListener("presentchange", ({ detail: presents }) => presents && end());
  document.addEventListener("themechange", () => paint(map));
  map.on("style.load", () => purpose && draw(map, points, purpose.hasArea(points)));
};

export {
  end,
  begin,
  prepare
};

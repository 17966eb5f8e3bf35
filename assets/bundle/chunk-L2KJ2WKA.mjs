import {
  around,
  freeRoom,
  westPx,
  withNames
} from "./chunk-COIBBQWY.mjs";
import {
  __export
} from "./chunk-7P6ASYW6.mjs";

// core/timeline.mjs
var timeline_exports = {};
__export(timeline_exports, {
  day: () => day,
  drawn: () => drawn,
  go: () => go,
  last: () => last,
  makeSlider: () => makeSlider,
  start: () => start,
  whenDrawn: () => whenDrawn
});
var slider = null;
var current = 0;
var lastDay = 0;
var whenMapDrawn = () => Promise.resolve();
var day = () => current;
var last = () => lastDay;
var go = (wanted) => {
  const next = Math.min(lastDay, Math.max(0, wanted));
  if (next === current) return;
  current = next;
  if (slider.valueAsNumber !== current) slider.value = current;
  document.dispatchEvent(new CustomEvent("daychange", { detail: current }));
};
var makeSlider = (days) => {
  lastDay = days - 1;
  const place = document.querySelector("[data-slider]");
  slider = Object.assign(document.createElement("input"), { type: "range", id: "day", min: 0, max: lastDay, value: 0 });
  slider.setAttribute("role", "slider");
  slider.setAttribute("aria-label", place.closest("[aria-label]").getAttribute("aria-label"));
  place.append(slider);
};
var start = (first) => {
  document.dispatchEvent(new CustomEvent("daychange", { detail: current }));
  go(first);
};
var whenDrawn = (wait) => {
  whenMapDrawn = wait;
};
var drawn = () => whenMapDrawn();

// core/view.mjs
var view_exports = {};
__export(view_exports, {
  addPainter: () => addPainter,
  grade: () => grade,
  groups: () => groups,
  holder: () => holder,
  layers: () => layers,
  now: () => now,
  parts: () => parts,
  set: () => set,
  sides: () => sides,
  start: () => start2
});
var model = null;
var shown = null;
var painters = [];
var view = {
  day: 0,
  compared: null,
  since: 0,
  clock: "now",
  hidden: /* @__PURE__ */ new Set(),
  least: "low",
  gradeLimit: Infinity,
  outside: {},
  chosen: []
};
var paint = () => {
  view.since = view.compared ?? Math.max(view.day - 1, 0);
  for (const engine of painters) engine.show(view);
  document.dispatchEvent(new CustomEvent("viewchange", { detail: view }));
};
var set = (parts2) => {
  Object.assign(view, parts2);
  paint();
};
var layers = (chosen) => {
  shown = chosen;
  for (const engine of painters) engine.layers(shown);
  document.dispatchEvent(new CustomEvent("layerschange", { detail: shown }));
};
var sides = (visible) => set({ hidden: new Set(Object.keys(model.sides).filter((side) => !visible.includes(side))) });
var start2 = (described) => {
  model = described;
  document.addEventListener("daychange", (event) => set({ day: event.detail }));
};
var addPainter = (engine, aim = (same) => same) => {
  painters.push({ layers: engine.layers, show: (looked) => engine.show(aim(looked)) });
  if (shown) engine.layers(shown);
  engine.show(aim(view));
};
var stateOf = (name, place, day2) => {
  const { days, states } = model.matrices[name];
  return states[model.codes.indexOf((days[view.clock] ?? days.now)[day2][model.places[place][0]])];
};
var holder = (place, day2 = view.day) => stateOf("holders", place, day2).s;
var grade = (place, day2 = view.day) => stateOf("doubt", place, day2).c;
var now = () => view;
var parts = () => {
  const used = {
    clock: view.clock !== "now",
    compared: view.compared !== null,
    sides: view.hidden.size > 0,
    confidence: view.gradeLimit < model.grades.length - 1
  };
  return [...Object.keys(used).filter((part) => used[part]), ...view.chosen];
};
var groups = () => shown;

// core/words.mjs
var language = () => document.documentElement.dataset?.numbers ?? document.documentElement.lang;
var number = (value, digits = 0, tag = language()) => value.toLocaleString(tag, { maximumFractionDigits: digits });
var EXACT = 1e6;
var figure = (value, tag = language()) => {
  const digits = value > 0 && value < 10 ? 1 : 0;
  const exact = Math.round(value * EXACT) / EXACT * 10 ** digits;
  const isHalf = exact % 1 === 0.5;
  const rounded = isHalf ? 2 * Math.round(exact / 2) : Math.round(exact);
  const style = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return (rounded / 10 ** digits).toLocaleString(tag, style);
};
var percent = (share, tag = language()) => number(share * 100, 0, tag);
var counted = (forms, count, tag = language()) => {
  const form = forms[new Intl.PluralRules(tag).select(count)] ?? forms.other;
  return form.replace("{count}", number(count, 0, tag));
};
var write = (element, text) => {
  const node = element.firstChild;
  if (node?.nodeType === 3 && element.childNodes.length === 1) {
    if (node.data !== text) node.data = text;
  } else if (element.textContent !== text) element.textContent = text;
};

// map/camera.mjs
var camera_exports = {};
__export(camera_exports, {
  around: () => around2,
  fit: () => fit,
  fly: () => fly,
  frame: () => frame,
  framed: () => framed,
  shownBox: () => shownBox,
  sight: () => sight,
  startMap: () => startMap
});

// map/fit/names.mjs
var FONT = '600 1px "Noto Sans"';
var GAP_PX = 14;
var [[NEAR, SMALL], [FAR, LARGE]] = [
  [5, 14],
  [10, 19]
];
var [BASE_PX, SIGN_PX, WITHIN_PX] = [14, 19, 49];
var LEAST_OF_BASES_PX = 100;
var LINE = 14;
var pen = null;
var widthOf = (name) => {
  const width = pen.measureText(name).width;
  const words = name.split(" ").map((word) => pen.measureText(word).width);
  return Math.max(width / Math.max(1, Math.ceil(width / LINE)), ...words);
};
var fontPen = () => {
  pen ??= document.createElement("canvas").getContext("2d");
  pen.font = FONT;
  return pen;
};
var roomOfBases = () => {
  fontPen();
  const rows = [...document.querySelectorAll('#shown-legend [data-sign^="landmark"]')];
  const widths = rows.map(({ textContent }) => widthOf(textContent.trim()));
  return Math.max(LEAST_OF_BASES_PX, ...widths.map((width) => SIGN_PX + BASE_PX * width - WITHIN_PX));
};
var roomOf = (names, zoom) => {
  fontPen();
  const share = Math.min(1, Math.max(0, (zoom - NEAR) / (FAR - NEAR)));
  const size = SMALL + share * (LARGE - SMALL);
  return names.map(([lon, name]) => ({ lon, px: GAP_PX + size * widthOf(name) }));
};

// map/fit/room.mjs
var OVER = ".map-area > *, .page > :not(.map-area), .time-bar > *";
var PASSING = ".map, :has(> .map), .tooltip, .coordinates, .notice, .visually-hidden";
var SCALE_PX = { width: 112, height: 20 };
var scaleBox = (bar, corner, larger) => {
  const { left, top } = getComputedStyle(bar);
  const [x, y] = [corner.left + Number.parseFloat(left), corner.top + Number.parseFloat(top)];
  return { left: x, top: y, right: x + larger * SCALE_PX.width, bottom: y + larger * SCALE_PX.height };
};
var isSeen = (element) => element.checkVisibility() || element.id === "scale";
var measured = () => {
  const map2 = document.getElementById("map");
  const corner = map2.getBoundingClientRect();
  const larger = corner.width / map2.clientWidth || 1;
  const inMap = ({ left, top, right, bottom }) => ({
    left: Math.max(0, left - corner.left) / larger,
    top: Math.max(0, top - corner.top) / larger,
    right: Math.min(corner.width, right - corner.left) / larger,
    bottom: Math.min(corner.height, bottom - corner.top) / larger
  });
  const covers = [...document.querySelectorAll(OVER)].filter((element) => !element.matches(PASSING) && isSeen(element)).map(
    (element) => inMap(element.id === "scale" ? scaleBox(element, corner, larger) : element.getBoundingClientRect())
  ).filter(({ left, top, right, bottom }) => right - left >= 1 && bottom - top >= 1);
  return { size: { width: map2.clientWidth, height: map2.clientHeight }, covers };
};

// map/camera.mjs
var NAMES_FROM_PX = 500;
var SAME = 1e-6;
var MARGIN_PX = 10;
var BASES = "bases";
var map = null;
var held = null;
var target = null;
var here = () => ({ center: map.getCenter().toArray(), zoom: map.getZoom() });
var differs = (one, other) => [one.zoom - other.zoom, one.center[0] - other.center[0], one.center[1] - other.center[1]].some(
  (by) => Math.abs(by) > SAME
);
var room = (width) => {
  const legend = document.querySelector(".legend");
  const covers = legend.open && !document.body.classList.contains("presenting");
  const isWide = width > NAMES_FROM_PX;
  return { top: 12, right: covers ? 150 : 12, bottom: isWide ? 24 : legend.offsetHeight + 24, left: isWide ? 60 : 28 };
};
var sizeNow = () => `${map.getContainer().clientWidth} ${map.getContainer().clientHeight}`;
var fit = (box) => {
  const padding = room(map.getContainer().clientWidth);
  const ours = { box, size: sizeNow(), again: () => fit(box) };
  map.fitBounds(box, { padding, animate: false }, { originalEvent: true, aimed: ours });
  target = ours;
};
var frame = (box) => map?.fitBounds(box, { padding: room(map.getContainer().clientWidth), animate: false }, { originalEvent: true });
var around2 = (box) => {
  const { clientWidth: width, clientHeight: height } = document.getElementById("map");
  return around(box, { width, height }, room(width));
};
var inRoom = ({ box, layers: layers2 = [], named = [], alone = false }) => {
  const { size, covers } = measured();
  const free = freeRoom(box, size, alone ? [] : covers, MARGIN_PX);
  if (size.width <= NAMES_FROM_PX) return around(box, size, free);
  const right = withNames(box, size, free, roomOf(named, around(box, size, free).zoom));
  const plain = around(box, size, right);
  const names = roomOfBases();
  if (!layers2.includes(BASES) || westPx(box, plain, size) >= MARGIN_PX + names) return plain;
  return around(box, size, { ...right, left: free.left + names });
};
var sight = ({ box, layers: layers2, named, center, zoom }) => box ? inRoom({ box, layers: layers2, named }) : { center, zoom };
var framed = (figure2, { center: [lon, lat], zoom }) => {
  const map2 = { ...figure2.layout.map, center: { lon, lat }, zoom };
  return { ...figure2, layout: { ...figure2.layout, map: map2 } };
};
var fly = ({ box, layers: layers2, named, center, zoom, atLeast = 0, alone = false, ms }) => {
  if (!map) return;
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const asked = { box, layers: layers2, named, alone };
  const toward = box ? inRoom(asked) : { center, zoom: zoom ?? Math.max(map.getZoom(), atLeast) };
  const ours = box ? { box, toward, again: () => fly({ ...asked, ms: 0 }), sight: () => inRoom(asked) } : null;
  map.flyTo({ ...toward, duration: still ? 0 : ms, essential: true }, { originalEvent: true, toward, aimed: ours });
  target = ours;
};
var shownBox = () => target?.box ?? null;
var onView = (model2) => (event) => {
  const button = event.target.closest("[data-view]");
  if (!button) return;
  const moved = { originalEvent: true };
  if (button.dataset.view === "in") map.zoomIn({ duration: 180 }, moved);
  if (button.dataset.view === "out") map.zoomOut({ duration: 180 }, moved);
  if (button.dataset.view === "home") fit(model2.home);
};
var hold = ({ originalEvent, toward, aimed = null }) => {
  if (originalEvent) {
    held = toward ?? here();
    target = aimed;
  } else if (held && differs(held, here())) map.jumpTo(held, { originalEvent: true, toward: held, aimed: target });
};
var fitAgain = () => {
  if (!target || target.size === sizeNow() || target.sight && !differs(target.toward, target.sight())) return;
  target.again();
};
var startMap = (engine, model2) => {
  map = engine.map;
  map.on("moveend", hold);
  map.on("resize", fitAgain);
  document.addEventListener("click", onView(model2));
};

export {
  day,
  last,
  go,
  makeSlider,
  start,
  whenDrawn,
  drawn,
  timeline_exports,
  set,
  layers,
  sides,
  addPainter,
  holder,
  grade,
  now,
  parts,
  groups,
  view_exports,
  language,
  number,
  figure,
  percent,
  counted,
  write,
  fit,
  frame,
  around2 as around,
  sight,
  framed,
  fly,
  shownBox,
  camera_exports
};

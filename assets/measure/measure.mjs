/* Measures on the map: points by click, tap or Enter, the length of the line through them and the area inside it. Loaded
 * when a reader first measures. */
import { language, write } from "../core/words.mjs";
import { takePoints } from "../map/pointer.mjs";
import { draw, paint, remove } from "./drawing.mjs";
import { crosses, metres, squareMetres } from "./geodesy.mjs";

const BUTTON = ".view-buttons [data-measure]";
const WRITING = "input, textarea, select, [contenteditable], [role=grid]";
const IN_FRONT = "dialog[open], .dash-dropdown-content, #blank:not([hidden])";
const ONE_DECIMAL = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
const KM = 1e3;
const KM2 = 1e6;
let map = null;
let words = null;
let points = [];
let isOn = false;
let zoomsByDoubleClick = false;

const box = () => document.getElementById("measure");
const written = (value) => value.toLocaleString(language(), ONE_DECIMAL);
const hasArea = () => points.length > 2 && !crosses(points);

/* What is measured, in words. */
const told = () => {
  if (!points.length) return words.measureFirst;
  if (points.length === 1) return words.measureNext;
  const legs = points.slice(1).map((point, n) => metres(points[n], point));
  const total = legs.reduce((sum, leg) => sum + leg, 0);
  const form = points.length === 2 ? "measureLength" : hasArea() ? "measureArea" : "measureCrossed";
  return words[form]
    .replace("{total}", written(total / KM))
    .replace("{leg}", written(legs.at(-1) / KM))
    .replace("{area}", hasArea() ? written(squareMetres(points) / KM2) : "");
};

const show = () => {
  const text = told();
  write(box().querySelector("p"), text);
  write(document.getElementById("live"), text);
  box().querySelector("[data-measure=back]").disabled = points.length === 0;
  draw(map, points, hasArea());
};

/* A point on top of the last one measures nothing. */
const set = ({ lng, lat }) => {
  const [lastLng, lastLat] = points.at(-1) ?? [];
  if (lng === lastLng && lat === lastLat) return;
  points.push([lng, lat]);
  show();
};

const takeBack = () => {
  points.pop();
  show();
};

const acts = {
  Enter: ({ target, repeat }) => {
    if (target !== map.getCanvas()) return false;
    if (!repeat) set(map.getCenter());
    return true;
  },
  Backspace: () => {
    takeBack();
    return true;
  },
  Escape: () => {
    end();
    document.querySelector(BUTTON).focus();
    return true;
  },
};

/* Before the page hears of it: what ends here closes no card. */
const onKey = (event) => {
  const { key, target } = event;
  if (!Object.hasOwn(acts, key) || event.ctrlKey || event.metaKey || event.altKey) return;
  if (target.closest?.(WRITING) || document.querySelector(IN_FRONT) || !acts[key](event)) return;
  event.preventDefault();
  event.stopPropagation();
};

const onPresent = ({ detail: presents }) => presents && end();

const setOn = (on) => {
  isOn = on;
  points = [];
  box().hidden = !on;
  document.querySelector(BUTTON).setAttribute("aria-pressed", String(on));
  document.body.classList.toggle("measuring", on);
  takePoints(on ? set : null);
};

const end = () => {
  if (!isOn) return;
  setOn(false);
  window.removeEventListener("keydown", onKey, true);
  if (zoomsByDoubleClick) map.doubleClickZoom.enable();
  remove(map);
};

const begin = () => {
  setOn(true);
  window.addEventListener("keydown", onKey, true);
  zoomsByDoubleClick = map.doubleClickZoom.isEnabled();
  map.doubleClickZoom.disable();
  show();
  map.getCanvas().focus({ preventScroll: true });
};

/* Begins or ends to measure. */
export const toggle = () => (isOn ? end() : begin());

/* Takes back the last point, or ends: what the buttons beside the figures do. */
export const byButton = { back: takeBack, end };

/* Prepares a drawn map; called once. */
export const prepare = (drawn, described) => {
  map = drawn;
  words = described.words;
  /* Shows the map's middle, where Enter sets a point, to readers who have the map under their keys. */
  map.getContainer().append(Object.assign(document.createElement("i"), { className: "middle" }));
  document.addEventListener("presentchange", onPresent);
  document.addEventListener("themechange", () => paint(map));
  /* A style that is loaded anew has forgotten it. */
  map.on("style.load", () => isOn && draw(map, points, hasArea()));
};

/* Points that a reader sets on the map by click, tap or Enter, for whoever asks for them: to measure, or to draw. A click
 * on the last point again ends a drawing. One sketch at a time. */
import { write } from "../core/words.mjs";
import { takePoints } from "../map/pointer.mjs";
import { draw, paint, remove } from "./outline.mjs";

const WRITING = "input, textarea, select, [contenteditable], [role=grid]";
const IN_FRONT = "dialog[open], .dash-dropdown-content, #blank:not([hidden])";
const SAME_PX = 4;
let map = null;
let purpose = null;
let points = [];
let zoomsByDoubleClick = false;

const box = () => document.getElementById("sketch");
const button = (act) => box().querySelector(`[data-sketch=${act}]`);
const isWhole = () => Boolean(purpose.finish) && purpose.isWhole(points);

const show = () => {
  const text = purpose.told(points);
  write(box().querySelector("p"), text);
  write(document.getElementById("live"), text);
  button("back").disabled = points.length === 0;
  button("done").hidden = !isWhole();
  draw(map, points, purpose.hasArea(points));
};

const finish = () => {
  const { finish: take } = purpose;
  const made = points;
  end();
  take(made);
};

const isLast = (at) => points.length > 0 && map.project(points.at(-1)).dist(map.project(at)) < SAME_PX;

/* A point on top of the last one is none; it ends what may end there. */
const set = ({ lng, lat }) => {
  if (isLast([lng, lat])) return isWhole() && finish();
  points.push([lng, lat]);
  if (points.length === purpose.most) finish();
  else show();
};

const back = () => {
  points.pop();
  show();
};

const leave = () => {
  const { opener } = purpose;
  end();
  opener?.focus();
};

const acts = {
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

const setOn = (wanted) => {
  purpose = wanted;
  points = [];
  box().hidden = !wanted;
  document.body.classList.toggle("sketching", Boolean(wanted));
  takePoints(wanted ? set : null);
};

/* Ends without a result. */
export const end = () => {
  if (!purpose) return;
  const { ended } = purpose;
  setOn(null);
  window.removeEventListener("keydown", onKey, true);
  if (zoomsByDoubleClick) map.doubleClickZoom.enable();
  remove(map);
  ended?.();
};

/* Begins in place of a sketch that goes on. `wanted`: `label`, what is done, for screen readers; `told(points)`: the text
 * beside the map; `hasArea(points)`: whether the inside is drawn; `ended()`: called at the end in any case; `opener`: who
 * has the focus after Escape. Of a drawing also `isWhole(points)`: whether it may end; `most`: after how many points it
 * ends by itself; `finish(points)`: takes them. Points are [longitude, latitude] in degrees. */
export const begin = (wanted) => {
  end();
  setOn(wanted);
  box().setAttribute("aria-label", wanted.label);
  window.addEventListener("keydown", onKey, true);
  zoomsByDoubleClick = map.doubleClickZoom.isEnabled();
  map.doubleClickZoom.disable();
  show();
  map.getCanvas().focus({ preventScroll: true });
};

const byButton = { back, end, done: finish };

/* Prepares a drawn map; who sketches next finds it prepared. */
export const prepare = (drawn) => {
  if (map) return;
  map = drawn;
  /* Shows the map's middle, where Enter sets a point, to readers who have the map under their keys. */
  map.getContainer().append(Object.assign(document.createElement("i"), { className: "middle" }));
  document.addEventListener("click", ({ target }) => byButton[target.closest("[data-sketch]")?.dataset.sketch]?.());
  document.addEventListener("presentchange", ({ detail: presents }) => presents && end());
  document.addEventListener("themechange", () => paint(map));
  /* A style that is loaded anew has forgotten it. */
  map.on("style.load", () => purpose && draw(map, points, purpose.hasArea(points)));
};

/* Where the map looks: the whole country, a box, nearer, further, at a place. It keeps the view that was asked for last,
 * and fits a box anew when the map changes its size. */
import { around as fitted, freeRoom, westPx, withNames } from "./fit/box.mjs";
import { roomOf, roomOfBases } from "./fit/names.mjs";
import { measured } from "./fit/room.mjs";

const NAMES_FROM_PX = 500;
const SAME = 1e-6;
/* Free px around a box: half of a dot and its ring. */
const MARGIN_PX = 10;
/* The layers with the most important bases. */
const BASES = "bases";
let map = null;
let held = null;
/* What is shown as large as it fits: its box, and how to fit it to another size of the map. Null after another move. */
let target = null;

const here = () => ({ center: map.getCenter().toArray(), zoom: map.getZoom() });
const differs = (one, other) =>
  [one.zoom - other.zoom, one.center[0] - other.center[0], one.center[1] - other.center[1]].some(
    (by) => Math.abs(by) > SAME,
  );

/* Room for the names of the bases on the left; an open legend moves the country a little away from itself, and a map
 * that is higher than wide holds it above the closed one. */
const room = (width) => {
  const legend = document.querySelector(".legend");
  const covers = legend.open && !document.body.classList.contains("presenting");
  const isWide = width > NAMES_FROM_PX;
  return { top: 12, right: covers ? 150 : 12, bottom: isWide ? 24 : legend.offsetHeight + 24, left: isWide ? 60 : 28 };
};

const sizeNow = () => `${map.getContainer().clientWidth} ${map.getContainer().clientHeight}`;

/* Shows a box at once. */
export const fit = (box) => {
  const padding = room(map.getContainer().clientWidth);
  const ours = { box, size: sizeNow(), again: () => fit(box) };
  map.fitBounds(box, { padding, animate: false }, { originalEvent: true, aimed: ours });
  target = ours;
};

/* Shows a box that a reader asked for. */
export const frame = (box) =>
  map?.fitBounds(box, { padding: room(map.getContainer().clientWidth), animate: false }, { originalEvent: true });

/* Centre and zoom that show the country on a map which is not drawn yet. */
export const around = (box) => {
  const { clientWidth: width, clientHeight: height } = document.getElementById("map");
  return fitted(box, { width, height }, room(width));
};

/* Centre and zoom that show a box as large as the map has room for, with the names of what it is of on a map that has
 * room for them. `layers`: the groups that are shown with it; `named`: longitude and name of places; `alone`: the map is
 * a picture, with nothing over it. */
const inRoom = ({ box, layers = [], named = [], alone = false }) => {
  const { size, covers } = measured();
  const free = freeRoom(box, size, alone ? [] : covers, MARGIN_PX);
  if (size.width <= NAMES_FROM_PX) return fitted(box, size, free);
  const right = withNames(box, size, free, roomOf(named, fitted(box, size, free).zoom));
  const plain = fitted(box, size, right);
  const names = roomOfBases();
  if (!layers.includes(BASES) || westPx(box, plain, size) >= MARGIN_PX + names) return plain;
  return fitted(box, size, { ...right, left: free.left + names });
};

/* Centre and zoom of a view that may be a box. */
export const sight = ({ box, layers, named, center, zoom }) =>
  box ? inRoom({ box, layers, named }) : { center, zoom };

/* The figure with the map's first centre and zoom. A map that starts elsewhere jumps, and its names may stay where they
 * were placed for the first view. */
export const framed = (figure, { center: [lon, lat], zoom }) => {
  const map = { ...figure.layout.map, center: { lon, lat }, zoom };
  return { ...figure, layout: { ...figure.layout, map } };
};

/* Flies to a centre, or to a box, or jumps if the reader asked for no motion. `atLeast`: the least zoom, if `zoom` is
 * not given; `layers`, `named`, `alone`: as above. */
export const fly = ({ box, layers, named, center, zoom, atLeast = 0, alone = false, ms }) => {
  if (!map) return;
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const asked = { box, layers, named, alone };
  const toward = box ? inRoom(asked) : { center, zoom: zoom ?? Math.max(map.getZoom(), atLeast) };
  const ours = box ? { box, toward, again: () => fly({ ...asked, ms: 0 }), sight: () => inRoom(asked) } : null;
  /* The second argument tells Plotly that a person moved the map, so that it keeps the view on a resize. */
  map.flyTo({ ...toward, duration: still ? 0 : ms, essential: true }, { originalEvent: true, toward, aimed: ours });
  /* After the call, which ends a flight that is under way, and with it that flight's target. */
  target = ours;
};

/* The box that the map shows as large as it fits; null for any other view. */
export const shownBox = () => target?.box ?? null;

const onView = (model) => (event) => {
  const button = event.target.closest("[data-view]");
  if (!button) return;
  const moved = { originalEvent: true };
  if (button.dataset.view === "in") map.zoomIn({ duration: 180 }, moved);
  if (button.dataset.view === "out") map.zoomOut({ duration: 180 }, moved);
  if (button.dataset.view === "home") fit(model.home);
};

/* Plotly learns of a move late, and then sets the map to what it learned: after two moves in a row, to the first one. */
const hold = ({ originalEvent, toward, aimed = null }) => {
  if (originalEvent) {
    held = toward ?? here();
    target = aimed;
  } else if (held && differs(held, here())) map.jumpTo(held, { originalEvent: true, toward: held, aimed: target });
};

/* Plotly tells the map of a size after each move too, also where that is as before. A flight that began on a map of
 * another size goes on, if it leads where the box now fits. */
const fitAgain = () => {
  if (!target || target.size === sizeNow() || (target.sight && !differs(target.toward, target.sight()))) return;
  target.again();
};

export const startMap = (engine, model) => {
  map = engine.map;
  map.on("moveend", hold);
  map.on("resize", fitAgain);
  document.addEventListener("click", onView(model));
};

/* What the map shows in its window now, by the names that Python gave the signs (dashboard/audience/legend.py). */
import { isUnsure } from "../map/ground/states.mjs";

const SMALL_BASES = "base";

/* Names of the ground in view: fronts, tints and the dots of places. `ground`: of the engine; `style`: how the model says
 * that it is drawn; `ends`: the rows of the two places of an edge; `zoom`; `isOn`: whether a group of layers is shown. */
export const groundSeen = ({ ground, style, ends, zoom, isOn }) => {
  const found = new Set();
  const { cells, edges, places, far } = ground.inView();
  const states = cells.map((row) => ground.place(row));
  if (isOn("areas")) {
    for (const { s } of states) found.add(`side-${s}`);
    if (states.some(({ g }) => g)) found.add("gained");
    if (states.some(isUnsure)) found.add("unsure");
    if (far) found.add("far");
  }
  if (isOn("front"))
    for (const number of edges) found.add(frontOf(ground.edge(number), ends(number), { ground, style }));
  if (isOn("places")) {
    const near = zoom >= style.detailZoom;
    const dots = places.map((row) => ground.place(row)).filter(({ out }) => !out);
    if (zoom >= style.changedZoom && dots.some(({ g }) => g)) found.add("place-changed");
    if (near && dots.some(isUnsure)) found.add("place-unsure");
    if (near && dots.some(({ u }) => u)) found.add("place-date");
  }
  found.delete("");
  return found;
};

/* What a line of the front is; empty where there is none. */
const frontOf = (edge, [a, b], { ground, style }) => {
  if (edge.y) return ground.isEarlierDrawn() ? "front-before" : "";
  if (!edge.f) return "";
  const camps = [a, b].map((row) => style.campOf(ground.place(row).s));
  if (camps[0] && camps[0] === camps[1]) return "front-within";
  return isUnsure(edge) ? "front-unsure" : "front";
};

/* Features of MapLibre's own layers, as names. `drawn`: each with its layer, properties and state. */
export const featuresSeen = (drawn) => {
  const found = new Set();
  /* From afar they have no width. */
  const cut = ({ state, layer }) => (state.n && layer.paint["line-width"] > 0 ? "road-cut" : "");
  const byLayer = {
    roads: ({ state }) => (state.o !== false ? "road-open" : ""),
    "roads-closed": ({ state }) => (state.o === false ? "road-closed" : ""),
    "roads-cut": cut,
    "motorways-cut": cut,
    reach: ({ state }) => (state.r ? "reach" : ""),
    corridor: ({ state }) => (state.k ? "corridor-open" : ""),
    "corridor-broken": ({ state }) => (state.k ? "" : "corridor-closed"),
    junction: () => "junction",
    arrows: ({ state }) => (state.on ? "advance" : ""),
    "arrows-far": ({ state }) => (state.on ? "advance" : ""),
    excluded: () => "excluded",
    perimeters: () => "perimeter",
    landmarks: ({ properties }) => properties.icon,
    bases: ({ state, properties }) => (state.on ? properties.icon : ""),
    "bases-small": ({ state }) => (state.on ? SMALL_BASES : ""),
  };
  for (const feature of drawn) found.add(byLayer[feature.layer.id](feature));
  found.delete("");
  return found;
};

export const FEATURE_LAYERS = [
  ...["roads", "roads-closed", "roads-cut", "motorways-cut", "reach", "corridor", "corridor-broken", "junction"],
  ...["arrows", "arrows-far", "excluded", "perimeters", "landmarks", "bases", "bases-small"],
];

/* Names of the pictures of events and movements that stand in a window of the map. `tables`: the model's; `isIn`: whether a
 * position is in it. */
export const signsSeen = (placed, tables, isIn) => {
  const found = new Set();
  for (const { kind, rows } of placed) {
    const { lon, lat, icons, several } = tables[kind];
    if (isIn([lon[rows[0]], lat[rows[0]]])) found.add(rows.length > 1 ? several : icons[rows[0]]);
  }
  return found;
};

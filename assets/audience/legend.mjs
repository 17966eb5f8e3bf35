/* The legend of an audience: while presenting it explains every sign that the map shows now, and no other. It follows at
 * rest, so that a step writes nothing into it. */
import { endRows } from "../core/documents.mjs";
import * as view from "../core/view.mjs";
import * as told from "../told/texts.mjs";
import { FEATURE_LAYERS, featuresSeen, groundSeen, signsSeen } from "./seen.mjs";

let model = null;
let engine = null;
let waiting = null;

const isPresenting = () => document.body.classList.contains("presenting");

/* The style of the ground, with the camp of a side by its name. */
const styleOf = ({ ground, sides }) => {
  const camps = new Map(Object.keys(sides).map((side, n) => [side, ground.sides[n].camp]));
  return { ...ground, campOf: (side) => camps.get(side) };
};

/* Without a map the sides that hold ground are named. */
const sidesOfDay = () => {
  const { areas } = told.ground(view.now());
  return new Set(
    Object.keys(areas)
      .filter((side) => told.isGround(areas[side]))
      .map((side) => `side-${side}`),
  );
};

/* Names of all signs that the map shows. */
export const seen = () => {
  if (!engine || engine.isAway()) return sidesOfDay();
  const { map, ground, signs } = engine;
  const groups = view.groups() ?? [];
  const bounds = map.getBounds();
  const layers = FEATURE_LAYERS.filter((layer) => map.getLayer(layer));
  const own = [...document.querySelectorAll("[data-own-sign]:not([hidden])")].map(({ dataset }) => dataset.ownSign);
  return new Set([
    ...own.map((sign) => `own-${sign}`),
    ...groundSeen({
      ground,
      style: styleOf(model),
      ends: (number) => endRows(model, number),
      zoom: map.getZoom(),
      isOn: (group) => groups.includes(group),
    }),
    ...featuresSeen(map.queryRenderedFeatures({ layers })),
    ...signsSeen(signs.placed(), model.mapSigns.tables, (position) => bounds.contains(position)),
  ]);
};

const show = () => {
  if (!isPresenting()) return;
  const names = seen();
  const rows = document.querySelectorAll("#shown-legend [data-sign]");
  for (const row of rows) if (row.hidden === names.has(row.dataset.sign)) row.hidden = !row.hidden;
  document.dispatchEvent(new CustomEvent("legendchange", { detail: names }));
};

/* Once the map stands: what it draws is asked of itself. */
const showSoon = () => {
  if (!isPresenting()) return;
  if (!engine || engine.isAway()) return show();
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    if (engine.map.loaded() && !engine.map.isMoving()) show();
    else engine.map.once("idle", show);
  });
};

export const start = (described) => {
  model = described;
  for (const event of ["rest", "layerschange", "presentchange"]) document.addEventListener(event, showSoon);
};

export const startMap = (started) => {
  engine = started;
  for (const event of ["moveend", "resize"]) engine.map.on(event, showSoon);
  showSoon();
};

/* Measures on the map: the length of the line through the points that a reader sets, and the area inside it. Loaded when
 * a reader first measures. */
import { language } from "../core/words.mjs";
import { crosses, metres, squareMetres } from "./geodesy.mjs";
import { begin, end, prepare as prepareSketch } from "./sketch.mjs";

const ONE_DECIMAL = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
const KM = 1e3;
const KM2 = 1e6;
let words = null;

const button = () => document.querySelector(".view-buttons [data-measure]");
const written = (value) => value.toLocaleString(language(), ONE_DECIMAL);
const hasArea = (points) => points.length > 2 && !crosses(points);

/* What is measured, in words. */
const told = (points) => {
  if (!points.length) return words.measureFirst;
  if (points.length === 1) return words.measureNext;
  const legs = points.slice(1).map((point, n) => metres(points[n], point));
  const total = legs.reduce((sum, leg) => sum + leg, 0);
  const form = points.length === 2 ? "measureLength" : hasArea(points) ? "measureArea" : "measureCrossed";
  return words[form]
    .replace("{total}", written(total / KM))
    .replace("{leg}", written(legs.at(-1) / KM))
    .replace("{area}", hasArea(points) ? written(squareMetres(points) / KM2) : "");
};

const press = (on) => button().setAttribute("aria-pressed", String(on));

/* Begins or ends to measure. */
export const toggle = () => {
  if (button().getAttribute("aria-pressed") === "true") return end();
  begin({ label: button().title, told, hasArea, ended: () => press(false), opener: button() });
  press(true);
};

/* Prepares a drawn map; called once. */
export const prepare = (map, described) => {
  words = described.words;
  prepareSketch(map);
};

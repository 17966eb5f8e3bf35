import {
  begin,
  end,
  prepare
} from "./chunk-LZFEQCUA.mjs";
import {
  crosses,
  metres,
  squareMetres
} from "./chunk-J3OXE2DL.mjs";
import "./chunk-RYGSZBAA.mjs";
import "./chunk-6IWEYIZ5.mjs";
import "./chunk-ARHLL3B7.mjs";
import "./chunk-XGUBNQN4.mjs";
import "./chunk-SYTZLIP4.mjs";
import "./chunk-HTUOTAML.mjs";
import "./chunk-IXVW5BBQ.mjs";
import {
  language
} from "./chunk-L2KJ2WKA.mjs";
import "./chunk-COIBBQWY.mjs";
import "./chunk-7P6ASYW6.mjs";

// sketch/measure.mjs
var ONE_DECIMAL = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
var KM = 1e3;
var KM2 = 1e6;
var words = null;
var button = () => document.querySelector(".view-buttons [data-measure]");
var written = (value) => value.toLocaleString(language(), ONE_DECIMAL);
var hasArea = (points) => points.length > 2 && !crosses(points);
var told = (points) => {
  if (!points.length) return words.measureFirst;
  if (points.length === 1) return words.measureNext;
  const legs = points.slice(1).map((point, n) => metres(points[n], point));
  const total = legs.reduce((sum, leg) => sum + leg, 0);
  const form = points.length === 2 ? "measureLength" : hasArea(points) ? "measureArea" : "measureCrossed";
  return words[form].replace("{total}", written(total / KM)).replace("{leg}", written(legs.at(-1) / KM)).replace("{area}", hasArea(points) ? written(squareMetres(points) / KM2) : "");
};
var press = (on) => button().setAttribute("aria-pressed", String(on));
var toggle = () => {
  if (button().getAttribute("aria-pressed") === "true") return end();
  begin({ label: button().title, told, hasArea, ended: () => press(false), opener: button() });
  press(true);
};
var prepare2 = (map, described) => {
  words = described.words;
  prepare(map);
};
export {
  prepare2 as prepare,
  toggle
};

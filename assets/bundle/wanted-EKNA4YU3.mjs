import "./chunk-7P6ASYW6.mjs";

// events/wanted.mjs
import { kindOf } from "../events/reading/columns.mjs";
var TABLE = /\.(?:csv|tsv|txt)$/i;
var OTHERS = /\.(?:xlsx?|ods|gpkg|parquet)$/i;
var PACKED = /\.gz$/i;
var FIRST_BYTES = 4096;
var LARGE = 2 ** 20;
var isOfEvents = async (file) => {
  if (PACKED.test(file.name) || OTHERS.test(file.name)) return true;
  if (!TABLE.test(file.name)) return false;
  if (file.size > LARGE) return true;
  const [head] = (await file.slice(0, FIRST_BYTES).text()).split(/[\r\n]/, 1);
  const names = head.split(/[,;\t]/).map(
    (name) => name.replaceAll(/["\uFEFF]/g, "").trim().toLowerCase()
  );
  return kindOf(names) !== "list";
};
export {
  isOfEvents
};

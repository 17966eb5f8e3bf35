/* The button that measures; what it does is loaded with the first press. */
import { once } from "../core/documents.mjs";

let map = null;
let model = null;

const load = once(async () => {
  const measure = await import("../sketch/measure.mjs");
  measure.prepare(map, model);
  return measure;
});

const onClick = async ({ target }) => {
  if (!target.closest("[data-measure]")) return;
  const { toggle } = await load();
  toggle();
};

export const startMap = (engine, described) => {
  map = engine.map;
  model = described;
  document.addEventListener("click", onClick);
};

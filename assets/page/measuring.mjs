/* The button that measures; what it does is loaded with the first press. */
import { once } from "../core/documents.mjs";

let map = null;
let model = null;

const load = once(async () => {
  const measure = await import("../measure/measure.mjs");
  measure.prepare(map, model);
  return measure;
});

const onClick = async ({ target }) => {
  const button = target.closest("[data-measure]");
  if (!button) return;
  const { toggle, byButton } = await load();
  (byButton[button.dataset.measure] ?? toggle)();
};

export const startMap = (engine, described) => {
  map = engine.map;
  model = described;
  document.addEventListener("click", onClick);
};

/* Goes to a saved view: a day, a box of the map, some groups of layers, and all sides. */
import * as timeline from "../core/timeline.mjs";
import * as view from "../core/view.mjs";
import { fly } from "./camera.mjs";

const FLIGHT_MS = 900;
let model = null;

export const goTo = ({ day, box, layers, named, alone }) => {
  const kept = (view.groups() ?? []).filter((group) => model.leftToReader.includes(group));
  window.dash_clientside.set_props("layers", { value: [...layers, ...kept] });
  window.dash_clientside.set_props("sides", { value: Object.keys(model.sides) });
  timeline.go(day);
  fly({ box, layers, named, alone, ms: FLIGHT_MS });
};

export const start = (described) => {
  model = described;
  document.addEventListener("click", (event) => {
    const link = event.target.closest("[data-goto]");
    if (link) goTo(JSON.parse(link.dataset.goto));
  });
};

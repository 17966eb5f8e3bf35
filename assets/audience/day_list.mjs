/* Where a browser draws no map: while presenting, the day in words stands in its place. */
import * as view from "../core/view.mjs";

let model = null;

const show = () => {
  const { classList } = document.body;
  if (!classList.contains("without-map") || !classList.contains("presenting")) return;
  document.getElementById("day-without-map").innerHTML = model.days[view.now().day].panel;
};

export const start = (described) => {
  model = described;
  for (const event of ["viewchange", "presentchange"]) document.addEventListener(event, show);
};

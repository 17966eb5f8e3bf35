/* "Only this side" in the filter of sides: a double click, Alt and a click, or Enter leave one side; once more, all. */
import * as view from "../core/view.mjs";

let sides = [];
/* What was filtered out before the first click of a double one: both also tick the box. */
let before = new Set();

const sideOf = (target) => target.closest("#sides label")?.querySelector("[data-area]").dataset.area;

/* What to show after a side was asked for alone. */
export const onlyOrAll = (all, hidden, side) => {
  const isAlone = !hidden.has(side) && hidden.size === all.length - 1;
  return isAlone ? all : [side];
};

const ask = (side, hidden) => window.dash_clientside.set_props("sides", { value: onlyOrAll(sides, hidden, side) });

/* The box that was clicked is not ticked besides. */
const onClick = (event) => {
  if (event.detail === 1) before = view.now().hidden;
  const side = event.altKey && sideOf(event.target);
  if (!side) return;
  event.preventDefault();
  event.stopPropagation();
  ask(side, before);
};

const onDouble = ({ target, altKey }) => {
  const side = sideOf(target);
  if (side && !altKey) ask(side, before);
};

/* Dash would tick the box when the key is let go. */
const onKeyUp = (event) => {
  const side = event.key === "Enter" && sideOf(event.target);
  if (!side) return;
  event.stopPropagation();
  ask(side, view.now().hidden);
};

export const start = (model) => {
  sides = Object.keys(model.sides);
  document.addEventListener("click", onClick, { capture: true });
  document.addEventListener("dblclick", onDouble);
  document.addEventListener("keyup", onKeyUp, { capture: true });
};

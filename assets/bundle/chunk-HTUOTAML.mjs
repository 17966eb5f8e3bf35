import {
  __export
} from "./chunk-7P6ASYW6.mjs";

// panel/rows.mjs
var rows_exports = {};
__export(rows_exports, {
  refill: () => refill,
  rowOf: () => rowOf,
  sideOf: () => sideOf,
  start: () => start
});
var model = null;
var start = (described) => {
  model = described;
};
var sideOf = (side) => {
  const swatch = Object.assign(document.createElement("span"), { className: `swatch swatch-${side}` });
  return [swatch, model.sides[side]];
};
var rowOf = (place) => {
  const row = document.getElementById("row").firstElementChild.cloneNode(true);
  row.querySelector(".row-name").textContent = model.names[place];
  return row;
};
var refill = (slot, html) => {
  const held = slot.contains(document.activeElement) && JSON.stringify(document.activeElement.dataset);
  slot.innerHTML = html;
  const again = held && [...slot.querySelectorAll("button")].find((one) => JSON.stringify(one.dataset) === held);
  if (again) again.focus({ preventScroll: true });
};

export {
  sideOf,
  rowOf,
  refill,
  rows_exports
};

/* Pieces of lists: a side with its swatch, a row with a place, and a list that is filled again. */
let model = null;

export const start = (described) => {
  model = described;
};

/* The swatch and the name of a side. */
export const sideOf = (side) => {
  const swatch = Object.assign(document.createElement("span"), { className: `swatch swatch-${side}` });
  return [swatch, model.sides[side]];
};

/* A row with the name of a place on a button. */
export const rowOf = (place) => {
  const row = document.getElementById("row").firstElementChild.cloneNode(true);
  row.querySelector(".row-name").textContent = model.names[place];
  return row;
};

/* Replaces the content of an element; the focus goes to the button that has the same data as the one before. */
export const refill = (slot, html) => {
  const held = slot.contains(document.activeElement) && JSON.stringify(document.activeElement.dataset);
  slot.innerHTML = html;
  const again = held && [...slot.querySelectorAll("button")].find((one) => JSON.stringify(one.dataset) === held);
  if (again) again.focus({ preventScroll: true });
};

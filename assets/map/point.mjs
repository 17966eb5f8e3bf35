/* A point of the map that has no name: its coordinates, to be copied as degrees or as degrees, minutes and seconds. By a
 * right click or a long press, or by the search box. */
import { noticeCopied } from "../core/notice.mjs";
import { decimal, dms } from "../search/coordinates.mjs";
import * as cards from "./cards.mjs";
import { mark } from "./marked.mjs";

let model = null;
const element = () => document.getElementById("point");

const hide = () => {
  if (element().hidden) return;
  element().hidden = true;
  mark(null);
};

/* Shows a point, { lat, lng } in degrees. */
export const show = (there) => {
  if (cards.selected()) cards.select("");
  const texts = [decimal(there), dms(there)];
  for (const [n, button] of element().querySelectorAll("[data-copy-point]").entries()) button.textContent = texts[n];
  mark([there.lng, there.lat], texts[0], true);
  element().hidden = false;
};

const onClick = ({ target }) => {
  const button = target.closest("[data-copy-point]");
  if (button) noticeCopied(navigator.clipboard?.writeText(button.textContent), model.words);
  if (target.closest("[data-close-point]")) hide();
};

export const start = (described) => {
  model = described;
  document.addEventListener("click", onClick);
  document.addEventListener("selectchange", ({ detail }) => {
    if (detail) element().hidden = true;
  });
};

export const startMap = ({ map }) => map.on("contextmenu", ({ lngLat }) => show(lngLat));

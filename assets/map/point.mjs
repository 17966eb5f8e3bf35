/* A point of the map that has no name: its coordinates, to be copied as degrees, as degrees, minutes and seconds, or as
 * a reference of the military grid. By a right click or a long press, or by the search box. */
import { noticeCopied } from "../core/notice.mjs";
import { decimal, dms } from "../search/coordinates.mjs";
import * as mgrs from "../search/mgrs.mjs";
import * as cards from "./cards.mjs";
import { mark } from "./marked.mjs";

let model = null;
let shown = null;
const element = () => document.getElementById("point");

const hide = () => {
  if (element().hidden) return;
  element().hidden = true;
  mark(null);
};

const button = (form) => element().querySelector(`[data-copy-point=${form}]`);

/* The library of the grid may have to be loaded first. */
const showReference = async (there) => {
  const text = await mgrs.write(there);
  if (shown !== there) return;
  button("mgrs").textContent = text;
  button("mgrs").hidden = !text;
};

/* Shows a point, { lat, lng } in degrees. */
export const show = (there) => {
  shown = there;
  if (cards.selected()) cards.select("");
  button("decimal").textContent = decimal(there);
  button("dms").textContent = dms(there);
  button("mgrs").hidden = true;
  showReference(there);
  mark([there.lng, there.lat], decimal(there), { isPoint: true });
  element().hidden = false;
};

const onClick = ({ target }) => {
  const copied = target.closest("[data-copy-point]");
  if (copied) noticeCopied(navigator.clipboard?.writeText(copied.textContent), model.words);
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

/* The named route that a reader chose: its way on the day in view stands below its row and on the map, until it is
 * chosen again or its tab is left. */
import * as view from "../core/view.mjs";

let model = null;
let engine = null;
let chosen = null;
let drawn = "";

const draw = () => {
  const ids = (chosen && model.days[view.now().day].routes?.[chosen]) || [];
  if (!engine || ids.join() === drawn) return;
  drawn = ids.join();
  engine.route(ids);
};

/* The rows are written anew with each day. */
const show = () => {
  for (const name of document.querySelectorAll("[data-route]")) {
    name.setAttribute("aria-pressed", String(name.dataset.route === chosen));
  }
  for (const row of document.querySelectorAll("[data-way]")) row.hidden = row.dataset.way !== chosen;
  draw();
};

const choose = (route) => {
  chosen = route;
  show();
};

const onClick = ({ target }) => {
  const name = target.closest("[data-route]");
  if (name) choose(name.dataset.route === chosen ? null : name.dataset.route);
};

export const start = (described) => {
  model = described;
  document.addEventListener("click", onClick);
  for (const event of ["rest", "ondemand"]) document.addEventListener(event, show);
  document.addEventListener("tabchange", () => chosen && choose(null));
};

export const startMap = (made) => {
  engine = made;
  draw();
};

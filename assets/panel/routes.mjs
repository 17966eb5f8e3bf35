/* The way that a reader has drawn on the map: a named route, with its way on the day in view, or a road in its whole length.
 * Its name stands on the map, with a button that takes it away; a named route is also left with its tab. */
import { loadOnDemand } from "../core/documents.mjs";
import * as view from "../core/view.mjs";

let model = null;
let engine = null;
let chosen = null;
let drawn = "";

const isRoad = (key) => Boolean(key?.startsWith("road:"));

/* Ids of its edges; none before the document `on_demand` is there. */
const edges = () => model.roads?.[chosen] ?? model.days[view.now().day].routes?.[chosen] ?? [];

const draw = () => {
  const ids = chosen ? edges() : [];
  if (!engine || ids.join() === drawn) return;
  drawn = ids.join();
  engine.route(ids);
};

/* The way that is chosen: a named route, or the key of a road in the search box; null for none. */
export const now = () => chosen;

/* What pictures say of it; "" for nothing. */
export const inWords = () => (chosen ? model.words.drawnWay.replace("{name}", model.ways[chosen]) : "");

const showName = () => {
  const box = document.getElementById("way");
  box.hidden = !chosen;
  box.querySelector("p").textContent = inWords();
};

/* The rows are written anew with each day. */
const show = () => {
  for (const name of document.querySelectorAll("[data-route]")) {
    name.setAttribute("aria-pressed", String(name.dataset.route === chosen));
  }
  for (const row of document.querySelectorAll("[data-way]")) row.hidden = row.dataset.way !== chosen;
  draw();
};

/* Draws another way, or none by null. */
export const choose = (key) => {
  if (key === chosen) return;
  chosen = key;
  if (chosen) loadOnDemand(model);
  showName();
  show();
  document.dispatchEvent(new CustomEvent("routechange"));
};

const onClick = ({ target }) => {
  const name = target.closest("[data-route]");
  if (name) choose(name.dataset.route === chosen ? null : name.dataset.route);
  if (target.closest("[data-way-close]")) choose(null);
};

export const start = (described) => {
  model = described;
  document.addEventListener("click", onClick);
  for (const event of ["rest", "ondemand"]) document.addEventListener(event, show);
  document.addEventListener("tabchange", () => !isRoad(chosen) && choose(null));
};

export const startMap = (made) => {
  engine = made;
  draw();
};

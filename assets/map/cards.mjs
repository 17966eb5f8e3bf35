/* Selection: by the map, a row of the panel or the search box; its card, its ring, and the flight to it. */
import { loadOnDemand, once, read } from "../core/documents.mjs";
import * as view from "../core/view.mjs";
import { fillHolders } from "../panel/holders.mjs";
import * as texts from "../told/texts.mjs";
import { fly } from "./camera.mjs";

const CLOSE_ENOUGH = 8.6;
const FLIGHT_MS = 700;
let model = null;
let engine = null;
let current = null;
let opener = null;

/* The HTML of all cards by key; fetched for the first selection. Those of sources are fetched apart. */
const load = once(() => read(model.cards));
const loadSources = once(() => read(model.sourceCards));
const SOURCE = "source:";

/* Lists the sources that a card cites, each as a way to all that rests on it. */
const listSources = (body) => {
  const slot = body.querySelector("[data-by-source]");
  if (!slot) return;
  const cited = [...body.querySelectorAll("[data-source]")];
  const titles = new Map(
    cited.map(({ dataset, firstElementChild }) => [dataset.source, firstElementChild.textContent]),
  );
  const rows = [...titles].map(([source, title]) => {
    const row = document.getElementById("row").firstElementChild.cloneNode(true);
    row.querySelector(".row-name").textContent = title;
    row.querySelector(".row-name").dir = "auto";
    row.querySelector("button").dataset.select = `${SOURCE}${source}`;
    return row;
  });
  slot.querySelector("ul").replaceChildren(...rows);
  slot.hidden = !rows.length;
};

const spot = (key) => model.places[key] ?? model.bases[key];

const ring = (key) => {
  const source = key in model.places ? "places" : "bases";
  engine?.select(spot(key) ? { source, id: spot(key)[0] } : null);
};

const close = () => {
  current = null;
  document.getElementById("card").hidden = true;
  ring("");
  announce();
  if (opener?.isConnected) opener.focus({ preventScroll: true });
};

const announce = () => document.dispatchEvent(new CustomEvent("selectchange", { detail: current }));

const fold = (panel, folded) => {
  panel.classList.toggle("folded", folded);
  panel.querySelector("[data-toggle]").setAttribute("aria-expanded", String(!folded));
};

const show = (title, key) => {
  if (!current) opener = document.activeElement;
  current = key;
  const body = document.getElementById("card-body");
  body.replaceChildren(title);
  document.getElementById("card").hidden = false;
  fold(document.getElementById("panel"), false);
  fillHolders(body);
  listSources(body);
  ring(key);
  body.querySelector("h2").focus({ preventScroll: true });
  document.getElementById("card").scrollIntoView({ block: "nearest" });
  announce();
};

/* Selects a place, base, event, movement or source by its key, or nothing by "". Whether there is such a one. */
export const select = async (key, { flight = true } = {}) => {
  if (!key) {
    close();
    return true;
  }
  loadOnDemand(model);
  const html = (await (key.startsWith(SOURCE) ? loadSources() : load()))[key];
  if (!html) return false;
  show(document.createRange().createContextualFragment(html), key);
  if (flight && spot(key)) fly({ center: spot(key).slice(1), atLeast: CLOSE_ENOUGH, ms: FLIGHT_MS });
  return true;
};

/* The last claim up to a day on who holds a place, out of the card of that place; by the clock of that evening of those
 * that a dated source had reported by then. */
const claim = (html, day) => {
  const steps = [...document.createRange().createContextualFragment(html).querySelectorAll(".steps > li")];
  const isNow = view.now().clock === "now";
  const isKnown = ({ date, reported }) => !date || (date <= day && (isNow || (reported && reported <= day)));
  return steps.filter(({ dataset }) => isKnown(dataset)).at(-1);
};

/* Fills the card of a front line with its two places and the claim on each that day; says where there is none then. */
const fillEnds = (card, places, all) => {
  const { day } = model.days[view.now().day];
  const isFront = new Set(places.map((place) => view.holder(place))).size > 1;
  card.querySelector("[data-if-front]").hidden = !isFront;
  card.querySelector("[data-no-front]").hidden = isFront;
  card.querySelector("[data-pair]").textContent = texts.frontOf(places);
  for (const [n, slot] of card.querySelectorAll("[data-end]").entries()) {
    const name = slot.querySelector("[data-name]");
    name.textContent = model.names[places[n]];
    name.dataset.select = places[n];
    slot.querySelector("[data-claims]").replaceChildren(claim(all[places[n]], day));
  }
};

/* Selects the front line between two places. */
export const selectFront = async (places) => {
  const [all] = await Promise.all([load(), loadOnDemand(model)]);
  const card = document.getElementById("front-card").firstElementChild.cloneNode(true);
  fillEnds(card, places, all);
  show(card, places.join("~"));
};

/* The card of a front holds one day's claims; that of a place holds all, and marks the later ones. */
const followDay = async () => {
  const all = current?.includes("~") && (await load());
  if (all && current?.includes("~")) fillEnds(document.getElementById("card-body"), current.split("~"), all);
};

const onClick = (event) => {
  const front = event.target.closest("[data-front]");
  if (front) selectFront(front.dataset.front.split("~"));
  const chosen = event.target.closest("[data-select]");
  if (chosen) select(chosen.dataset.select);
  const toggle = event.target.closest("[data-toggle]");
  if (toggle) {
    const panel = document.getElementById(toggle.dataset.toggle);
    fold(panel, !panel.classList.contains("folded"));
  }
};

/* Escape closes what lies in front first. Listening in the capture phase sees it before that has closed itself. */
const onKey = ({ key }) => {
  if (key !== "Escape" || !current) return;
  if (!document.querySelector("dialog[open], .dash-dropdown-content, .sketching")) close();
};

export const start = (described) => {
  model = described;
  document.addEventListener("click", onClick);
  document.addEventListener("rest", followDay);
  window.addEventListener("keydown", onKey, { capture: true });
};

export const startMap = (drawn) => {
  engine = drawn;
  if (current) ring(current);
};

/* The key of what is selected; null for nothing. */
export const selected = () => current;

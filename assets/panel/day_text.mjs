/* The text that follows the day: date, headline, slider, km², panel, holders, and what a screen reader says. */
import { loadOnDemand } from "../core/documents.mjs";
import * as view from "../core/view.mjs";
import * as play from "../present/play.mjs";
import { fillHolders } from "./holders.mjs";
import { refill } from "./rows.mjs";

const REST_MS = 250;
let model = null;
let resting = null;

const put = (id, text) => {
  document.getElementById(id).textContent = text;
};

const show = ({ day, clock, least }) => {
  const text = model.days[day];
  const slider = document.getElementById("day");
  put("weekday", text.weekday);
  put("date", text.date);
  put("headline", text.headline);
  slider.setAttribute("aria-valuetext", text.announcement);
  for (const cell of document.querySelectorAll("[data-area]")) {
    cell.textContent = text.area[clock][least][cell.dataset.area];
  }
  document.querySelector("[data-left-out]").textContent = text.excludedArea[clock][least];
  fillHolders(document);
  clearTimeout(resting);
  resting = setTimeout(rest, REST_MS, text, clock);
};

/* Gives a screen reader the day; the same text twice would be read twice. */
const announce = ({ announcement }) => {
  if (document.getElementById("live").textContent !== announcement) put("live", announcement);
};

/* What need not follow every step of a slider that is dragged: the long panel, and the screen reader. */
const rest = (text, clock) => {
  if (clock === "then" && text.then === undefined) return loadOnDemand(model);
  const panel = document.getElementById("today");
  refill(panel, clock === "then" ? text.then + text.panel : text.panel);
  panel.dataset.day = text.day;
  panel.dataset.clock = clock;
  if (!play.playing()) announce(text);
  document.dispatchEvent(new CustomEvent("rest", { detail: text.day }));
};

export const start = (described) => {
  model = described;
  const slider = document.getElementById("day");
  /* The role that it has by itself, written out for tools that look for the attribute. */
  slider.setAttribute("role", "slider");
  slider.setAttribute("aria-label", slider.closest("[aria-label]").getAttribute("aria-label"));
  document.addEventListener("viewchange", (event) => show(event.detail));
  document.addEventListener("ondemand", () => show(view.now()));
  /* While the days play nothing is announced; the day on which they stop is. */
  document.addEventListener("playchange", ({ detail: playing }) => {
    if (!playing) announce(model.days[view.now().day]);
  });
};

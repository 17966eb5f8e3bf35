/* The text that follows the day: date, headline and km² at once, and at rest the panel, holders and the screen reader. */
import { loadOnDemand } from "../core/documents.mjs";
import { whenIdle } from "../core/idle.mjs";
import * as view from "../core/view.mjs";
import { write } from "../core/words.mjs";
import * as play from "../present/play.mjs";
import * as told from "../told/texts.mjs";
import { fillHolders } from "./holders.mjs";
import { refill } from "./rows.mjs";

const REST_MS = 300;
let model = null;
let resting = null;
let parts = null;

/* The elements whose words follow each step. They are looked for again if Dash has drawn the legend anew. */
const followers = () => {
  if (parts?.areas.every((area) => area.isConnected)) return parts;
  const byId = (id) => document.getElementById(id);
  const [weekday, date, headline, slider] = ["weekday", "date", "headline", "day"].map(byId);
  const areas = [...document.querySelectorAll("[data-area]")];
  parts = { weekday, date, headline, slider, areas, leftOut: [...document.querySelectorAll("[data-left-out]")] };
  return parts;
};

/* Date and headline: what the chapter that is shown tells differently. */
const showDay = (looked) => {
  const { weekday, date, headline, slider } = followers();
  write(weekday, told.weekday(looked));
  write(date, told.date(looked));
  write(headline, told.headline(looked));
  document.body.classList.toggle("untold", model.days[(looked ?? view.now()).day].untold);
  slider.setAttribute("aria-valuetext", told.announcement(looked));
};

/* Only writes, so that the browser lays the page out once a step. */
const show = (looked) => {
  const { areas, leftOut } = followers();
  showDay(looked);
  const ground = told.ground(looked);
  for (const area of areas) {
    const km2 = ground.areas[area.dataset.area];
    write(area, km2);
    const row = area.closest(".strip-side");
    const isEmpty = !told.isGround(km2);
    if (row && row.hidden !== isEmpty) row.hidden = isEmpty;
  }
  for (const note of leftOut) write(note, ground.leftOut);
  clearTimeout(resting);
  resting = setTimeout(restWhenIdle, REST_MS);
};

/* Gives a screen reader the day; the same text twice would be read twice. */
const announce = () => write(document.getElementById("live"), told.announcement());

/* The sentences on the front and on low confidence, for a view with filters. */
const fillSentences = (panel) => {
  const filled = told.sentences();
  if (!filled) return;
  if (!model.edgeKm) loadOnDemand(model);
  panel.querySelector("[data-front-sentence]").textContent = filled.front;
  panel.querySelector("[data-low-sentence]").textContent = filled.low;
};

/* What need not follow every step of a slider that is dragged: the long panel, and the screen reader. */
const rest = () => {
  const { day, clock } = view.now();
  const text = model.days[day];
  const panel = document.getElementById("today");
  refill(panel, text.panel);
  fillSentences(panel);
  panel.dataset.day = text.day;
  panel.dataset.clock = clock;
  fillHolders(document);
  if (!play.playing()) announce();
  document.dispatchEvent(new CustomEvent("rest", { detail: text.day }));
};

const restWhenIdle = () => {
  const asked = resting;
  whenIdle(() => asked === resting && rest());
};

export const start = (described) => {
  model = described;
  document.addEventListener("viewchange", (event) => show(event.detail));
  document.addEventListener("ondemand", () => show(view.now()));
  document.addEventListener("storychange", () => showDay(view.now()));
  /* While the days play nothing is announced; the day on which they stop is. */
  document.addEventListener("playchange", ({ detail: playing }) => {
    if (!playing) announce();
  });
};

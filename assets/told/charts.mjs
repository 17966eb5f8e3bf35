/* The charts of the tab of measures, by the clock of the view. Python made them by both. */
import * as view from "../core/view.mjs";
import { write } from "../core/words.mjs";
import * as texts from "./texts.mjs";

const PAIRS = '[data-reading="chart-pairs"]';
let model = null;
let drawn = null;
let clock = "now";

const ids = () => [...document.querySelectorAll("[data-reading]")].map(({ dataset }) => dataset.reading);
const byClock = (now) => (view.now().clock === "then" ? model.chartsThen : now);

/* The figures to draw when the tab is opened. `now`: those as known now. */
export const figures = (now) => {
  drawn = now;
  clock = view.now().clock;
  return byClock(now);
};

const followClock = () => {
  if (!drawn || view.now().clock === clock) return;
  clock = view.now().clock;
  const wanted = byClock(drawn);
  for (const [n, id] of ids().entries()) window.dash_clientside.set_props(id, { figure: wanted[n] });
};

/* The fronts by pair in words, for a view with filters; without, Python's words stand there. */
const followFilters = () => {
  const told = texts.frontsByPair();
  const slot = document.querySelector(PAIRS);
  if (told === null || !slot) return;
  write(slot, `${model.days[view.now().day].short}: ${told}.`);
};

export const start = (described) => {
  model = described;
  document.addEventListener("filterchange", followClock);
  for (const event of ["rest", "ondemand"]) document.addEventListener(event, followFilters);
};

/* Filters of the view: what is left out of the map, the lists and the table. Python wrote what each feature is. */
import * as view from "../core/view.mjs";
import { counted, number } from "../core/words.mjs";

const CHOICES = ["governorates", "kinds", "actors"];
let model = null;
let chosen = { governorates: [], kinds: [], actors: [], confidence: "low", clock: "now" };
let leftOut = new Set();

/* Whether feature `n` of some values is kept. `choices`: name -> what is wanted, empty for all; `gradeLimit`: the highest
 * grade of uncertainty that is kept. */
export const passes = (values, n, choices, gradeLimit) =>
  CHOICES.every((name) => {
    const wanted = choices[name];
    if (!wanted.length || !values[name]) return true;
    return [values[name][n]].flat().some((value) => wanted.includes(value));
  }) && !(values.sure?.[n] > gradeLimit);

/* Shows how many filters are set, on the folded controls, and on the map in words that not all is shown. */
const showInForce = () => {
  const count = CHOICES.filter((name) => chosen[name].length).length;
  const limits = [];
  if (chosen.clock !== "now") limits.push(model.filterNames.clock[chosen.clock]);
  if (chosen.confidence !== "low") limits.push(model.filterNames.confidence[chosen.confidence]);
  const all = count + limits.length;
  document.querySelector("[data-in-force]").textContent = all ? counted(model.words.inForce, all) : "";
  const chip = document.getElementById("chip");
  chip.hidden = !limits.length;
  chip.textContent = limits.join(" · ");
};

/* Ids by source for the map, and the keys of all that is left out for lists. */
const apply = () => {
  const outside = {};
  leftOut = new Set();
  for (const [source, values] of Object.entries(model.filterValues)) {
    outside[source] = new Set();
    values.keys.forEach((key, n) => {
      if (passes(values, n, chosen, model.gradeLimits[chosen.confidence])) return;
      leftOut.add(key);
      if (values.ids[n] !== null) outside[source].add(values.ids[n]);
    });
  }
  const { confidence: least, clock } = chosen;
  view.set({ outside, least, gradeLimit: model.gradeLimits[least], clock });
  showInForce();
  document.dispatchEvent(new CustomEvent("filterchange", { detail: chosen }));
};

/* Whether a list leaves out a place, base or event on the day in view. */
export const hides = (key) => {
  if (leftOut.has(key)) return true;
  if (!(key in model.places)) return false;
  const { hidden, gradeLimit } = view.now();
  return hidden.has(view.holder(key)) || view.grade(key) > gradeLimit;
};

/* Hides rows of the day's lists, and counts the others. */
const prune = () => {
  const today = document.getElementById("today");
  let gone = 0;
  for (const button of today.querySelectorAll("li > [data-select]")) {
    const out = hides(button.dataset.select);
    button.parentElement.hidden = out;
    gone += out;
  }
  for (const group of today.querySelectorAll(".group")) {
    const stay = group.querySelectorAll("li:not([hidden])").length;
    group.hidden = !stay;
    group.querySelector(".count").textContent = number(stay);
  }
  const note = document.getElementById("filtered");
  note.hidden = !gone;
  note.textContent = counted(model.words.filtered, gone);
};

export const set = (governorates, kinds, actors, confidence, clock) => {
  chosen = { governorates: governorates ?? [], kinds: kinds ?? [], actors: actors ?? [], confidence, clock };
  apply();
};

export const start = (described) => {
  model = described;
  document.addEventListener("rest", prune);
};

/* What is chosen. */
export const now = () => chosen;

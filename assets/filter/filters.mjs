/* Filters of the view: what is left out of the map, the lists and the table. Python wrote what each feature is. */
import { loadEvenings } from "../core/documents.mjs";
import * as view from "../core/view.mjs";
import { counted, number, write } from "../core/words.mjs";

const CHOICES = ["governorates", "kinds", "actors"];
let model = null;
let chosen = { governorates: [], kinds: [], actors: [], confidence: "low", clock: "now" };
let asked = chosen;
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
  const { hidden } = view.now();
  if (chosen.clock !== "now") limits.push(model.filterNames.clock[chosen.clock]);
  if (chosen.confidence !== "low") limits.push(model.filterNames.confidence[chosen.confidence]);
  const all = count + limits.length;
  if (hidden.size) limits.push(counted(model.words.sidesLeftOut, hidden.size));
  for (const name of ["governorates", "kinds"]) {
    if (chosen[name].length) limits.push(counted(model.words[name], chosen[name].length));
  }
  write(document.querySelector("[data-in-force]"), all ? counted(model.words.inForce, all) : "");
  const chip = document.getElementById("chip");
  chip.hidden = !limits.length;
  write(chip, limits.join(" · "));
};

/* Ids by source for the map, rows of places whose ground is left out, and the keys of all that is, for lists. */
const apply = () => {
  const outside = { ground: new Set() };
  leftOut = new Set();
  for (const [source, values] of Object.entries(model.filterValues)) {
    outside[source] = new Set();
    values.keys.forEach((key, n) => {
      if (passes(values, n, chosen, model.gradeLimits[chosen.confidence])) return;
      leftOut.add(key);
      if (values.ids[n] !== null) outside[source].add(values.ids[n]);
    });
  }
  if (chosen.governorates.length) {
    model.filterValues.places.governorates.forEach((name, row) => {
      if (!chosen.governorates.includes(name)) outside.ground.add(row);
    });
  }
  const { confidence: least, clock } = chosen;
  model.days = model.told[clock];
  const narrowed = CHOICES.filter((name) => chosen[name].length);
  view.set({ outside, least, gradeLimit: model.gradeLimits[least], clock, chosen: narrowed });
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

/* Shows the first rows of a group that stay, as many as it shows at once, and folds the others away. */
const fold = (group) => {
  const stay = [...group.querySelectorAll("li:not([hidden])")];
  group.hidden = !stay.length;
  group.querySelector(".count").textContent = number(stay.length);
  const more = group.querySelector(".more");
  const folded = stay.slice(Number(group.dataset.shown));
  if (!more || folded.length === more.querySelectorAll("li").length) return;
  group.querySelector(":scope > ul").append(...stay.slice(0, Number(group.dataset.shown)));
  more.querySelector("ul").append(...folded);
  more.hidden = !folded.length;
  more.querySelector("summary").textContent = counted(model.words.more, folded.length);
};

/* Hides the cities that are not in view, where the conflict names any. */
const pruneCities = () => {
  const table = document.querySelector(".cities");
  if (!table) return;
  const cells = [...document.querySelectorAll(".cities [data-holder-of]")];
  for (const cell of cells) cell.closest("tr").hidden = hides(cell.dataset.holderOf);
  table.closest("section").hidden = cells.every((cell) => cell.closest("tr").hidden);
};

/* Hides rows of the day's lists, and counts the others. */
const prune = () => {
  const today = document.getElementById("today");
  let gone = 0;
  for (const button of today.querySelectorAll("section:not(.evening) li > [data-select]")) {
    const out = hides(button.dataset.select);
    button.parentElement.hidden = out;
    gone += out;
  }
  for (const group of today.querySelectorAll(".group")) fold(group);
  pruneCities();
  const note = document.getElementById("filtered");
  note.hidden = !gone;
  note.textContent = counted(model.words.filtered, gone);
};

/* The clock of that evening waits for its document, so that the whole page switches at once. */
export const set = async (governorates, kinds, actors, confidence, clock) => {
  asked = { governorates: governorates ?? [], kinds: kinds ?? [], actors: actors ?? [], confidence, clock };
  if (!model.told[clock]) await loadEvenings(model);
  chosen = asked;
  apply();
};

export const start = (described) => {
  model = described;
  document.addEventListener("rest", prune);
  document.addEventListener("rest", showInForce);
};

/* What is in force. */
export const now = () => chosen;
/* What was asked for last: it is in force once the words of its clock are there. */
export const wanted = () => asked;

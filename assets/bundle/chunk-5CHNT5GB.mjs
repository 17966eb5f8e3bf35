import {
  counted,
  grade,
  holder,
  now,
  number,
  set,
  write
} from "./chunk-L2KJ2WKA.mjs";
import {
  loadEvenings
} from "./chunk-COIBBQWY.mjs";
import {
  __export
} from "./chunk-7P6ASYW6.mjs";

// filter/filters.mjs
var filters_exports = {};
__export(filters_exports, {
  hides: () => hides,
  now: () => now2,
  passes: () => passes,
  set: () => set2,
  start: () => start,
  wanted: () => wanted
});
var CHOICES = ["governorates", "kinds", "actors"];
var model = null;
var chosen = { governorates: [], kinds: [], actors: [], confidence: "low", clock: "now" };
var asked = chosen;
var leftOut = /* @__PURE__ */ new Set();
var passes = (values, n, choices, gradeLimit) => CHOICES.every((name) => {
  const wanted2 = choices[name];
  if (!wanted2.length || !values[name]) return true;
  return [values[name][n]].flat().some((value) => wanted2.includes(value));
}) && !(values.sure?.[n] > gradeLimit);
var showInForce = () => {
  const count = CHOICES.filter((name) => chosen[name].length).length;
  const limits = [];
  const { hidden } = now();
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
var apply = () => {
  const outside = { ground: /* @__PURE__ */ new Set() };
  leftOut = /* @__PURE__ */ new Set();
  for (const [source, values] of Object.entries(model.filterValues)) {
    outside[source] = /* @__PURE__ */ new Set();
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
  set({ outside, least, gradeLimit: model.gradeLimits[least], clock, chosen: narrowed });
  showInForce();
  document.dispatchEvent(new CustomEvent("filterchange", { detail: chosen }));
};
var hides = (key) => {
  if (leftOut.has(key)) return true;
  if (!(key in model.places)) return false;
  const { hidden, gradeLimit } = now();
  return hidden.has(holder(key)) || grade(key) > gradeLimit;
};
var fold = (group) => {
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
var pruneCities = () => {
  const table = document.querySelector(".cities");
  if (!table) return;
  const cells = [...table.querySelectorAll("[data-holder-of]")];
  for (const cell of cells) cell.closest("tr").hidden = hides(cell.dataset.holderOf);
  table.closest("section").hidden = cells.every((cell) => cell.closest("tr").hidden);
};
var prune = () => {
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
var set2 = async (governorates, kinds, actors, confidence, clock) => {
  asked = { governorates: governorates ?? [], kinds: kinds ?? [], actors: actors ?? [], confidence, clock };
  if (!model.told[clock]) await loadEvenings(model);
  chosen = asked;
  apply();
};
var start = (described) => {
  model = described;
  document.addEventListener("rest", prune);
  document.addEventListener("rest", showInForce);
};
var now2 = () => chosen;
var wanted = () => asked;

export {
  hides,
  set2 as set,
  now2 as now,
  wanted,
  filters_exports
};

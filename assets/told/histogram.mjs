/* The histogram of changes over the slider: Python drew it as known now and without filters; with another view its bars
 * are counted anew. */
import { whenIdle } from "../core/idle.mjs";
import * as view from "../core/view.mjs";
import { changesOn } from "./quantities.mjs";

let model = null;
let first = null;
let shown = "";

const part = (side, count, most) => {
  const made = document.createElement("span");
  made.className = `part swatch-${side}`;
  made.style.height = `${((100 * count) / most).toFixed(2)}%`;
  return made;
};

const sum = (got) => Object.values(got).reduce((all, one) => all + one, 0);

/* Side -> how many places in the view it got on a day. */
const gotOn = (day) => {
  const got = {};
  for (const place of changesOn(model, view.now(), day)) {
    const side = view.holder(place, day);
    got[side] = (got[side] ?? 0) + 1;
  }
  return got;
};

const draw = (bar, got, most) => {
  const tick = bar.querySelector(".tick");
  const sides = Object.keys(model.sides).reverse();
  bar.replaceChildren(...sides.filter((side) => got[side]).map((side) => part(side, got[side], most)), tick);
};

const restore = (bar, n) => {
  const tick = bar.querySelector(".tick");
  bar.replaceChildren(...first.parts[n].map((one) => one.cloneNode(true)), tick);
};

/* Which bars stand there: the same view is not counted twice. */
const keyOf = ({ clock, least, hidden }, { governorates, kinds }) =>
  view.parts().some((one) => one !== "compared" && one !== "actors")
    ? [clock, least, ...hidden, "|", ...governorates, "|", ...kinds].join(" ")
    : "";

const follow = (chosen) => {
  const bars = [...document.querySelectorAll("main:not([aria-hidden]) .histogram .bar")];
  const key = keyOf(view.now(), chosen);
  if (!bars.length || key === shown) return;
  first ??= {
    parts: bars.map((bar) => [...bar.querySelectorAll(".part")].map((one) => one.cloneNode(true))),
    most: Number(document.querySelector(".histogram").dataset.most),
  };
  shown = key;
  if (!key) return bars.forEach(restore);
  const got = bars.map((_bar, day) => gotOn(day));
  const most = Math.max(first.most, ...got.map(sum));
  for (const [day, bar] of bars.entries()) draw(bar, got[day], most);
};

export const start = (described) => {
  model = described;
  let chosen = { governorates: [], kinds: [] };
  document.addEventListener("filterchange", ({ detail }) => {
    chosen = detail;
    whenIdle(() => follow(chosen));
  });
  document.addEventListener("rest", () => follow(chosen));
};

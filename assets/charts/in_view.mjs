/* The figures of charts in a view. Python made those of the whole country by both clocks; within filters their traces are
 * counted here, by the same rule as the legend (`told/quantities.mjs`), without low and high. */
import { figure as written } from "../core/words.mjs";
import { changedKm2, fronts, ground, isGroundNarrowed } from "../told/quantities.mjs";
import { ticked } from "./ticks.mjs";

/* Sides of a pair are parted as in the names that Python gives. */
const PAIR = " / ";
/* As Python rounds them: to 0.01, as cells and edges are. */
const round = (value) => Math.round(value * 100) / 100;

const isOf = (of) => {
  const sides = of ? of.split(PAIR) : [];
  return ([pair]) => sides.every((side) => pair.split(PAIR).includes(side));
};

const sum = (entries) => entries.reduce((all, [_name, value]) => all + value, 0);

/* Chart -> value of what a trace is of, on a day that was counted. */
const VALUES = {
  ground: ({ km2 }, of) => km2[of] ?? 0,
  fronts: ({ km }, of) => sum(Object.entries(km).filter(isOf(of))),
  pairs: ({ km }, of) => km[of] ?? 0,
  changed: ({ changed }) => changed,
};

const countDays = (model, looked) =>
  model.days.map((_told, day) => {
    const on = { ...looked, day };
    return { km2: ground(model, on, 0).km2, km: fronts(model, on), changed: changedKm2(model, on) };
  });

/* Which pairs the lines show: each line keeps its own if it is among the longest in view, the others take the rest. */
const pairsFor = (lines, counted, named) => {
  const longest = (pair) => Math.max(...counted.map(({ km }) => km[pair] ?? 0));
  const all = Object.keys(named).filter(longest);
  const shown = all.sort((a, b) => longest(b) - longest(a)).slice(0, lines.length);
  const free = shown.filter((pair) => !lines.some(({ meta }) => meta.of === pair));
  return lines.map(({ meta }) => (shown.includes(meta.of) ? meta.of : free.shift()));
};

const counts = (figure, counted) => {
  const { meta } = figure.layout;
  const lines = figure.data.filter((trace) => trace.meta);
  const of = lines.map((trace) => trace.meta.of);
  const wanted = meta.counted === "pairs" ? pairsFor(lines, counted, meta.named) : of;
  const data = lines.flatMap((trace, n) => {
    if (wanted[n] === undefined) return [];
    const y = counted.map((day) => round(VALUES[meta.counted](day, wanted[n])));
    if (meta.counted === "ground" && !y.some(Boolean)) return [];
    const customdata = y.map((value) => meta.quantity.replace("{value}", written(value)));
    const name = meta.named[wanted[n]] ?? trace.name;
    return [{ ...trace, name, y, customdata, meta: { ...trace.meta, of: wanted[n], low: null, high: null } }];
  });
  return { ...figure, data };
};

/* The same figure with the patterns of the sides. */
const patterned = (figure) => ({
  ...figure,
  data: figure.data.map((trace) => (trace.meta?.pattern ? { ...trace, fillpattern: trace.meta.pattern } : trace)),
});

/* The figures of the view, in the order of Python. */
export const figuresOf = (model, looked, withPatterns) => {
  const made = looked.clock === "then" ? model.chartsThen : model.charts;
  const counted = isGroundNarrowed() ? countDays(model, looked) : null;
  return made.map((figure) => {
    const inView = counted && figure.layout.meta.counted ? counts(figure, counted) : figure;
    return ticked(withPatterns ? patterned(inView) : inView);
  });
};

import {
  now as now2
} from "./chunk-5CHNT5GB.mjs";
import {
  changedKm2,
  fronts,
  frontsByPair,
  ground,
  isGroundNarrowed
} from "./chunk-XGUBNQN4.mjs";
import {
  waitFor
} from "./chunk-P57PDAQE.mjs";
import {
  figure,
  now,
  number,
  write
} from "./chunk-L2KJ2WKA.mjs";

// charts/ticks.mjs
var MOST = 4;
var STEPS = [1, 2, 2.5, 5, 10];
var ticksOf = (top) => {
  if (!(top > 0)) return [0];
  const rough = 10 ** Math.floor(Math.log10(top / MOST));
  const step = STEPS.map((times) => times * rough).find((one) => one * (MOST + 1) > top);
  return Array.from({ length: Math.floor(top / step) + 1 }, (_none, n) => step * n);
};
var highest = (traces) => Math.max(0, ...traces.flatMap(({ y }) => y));
var topOf = ({ data }) => {
  if (!data.some(({ stackgroup }) => stackgroup)) return highest(data);
  return Math.max(0, ...(data[0]?.x ?? []).map((_day, n) => data.reduce((sum2, { y }) => sum2 + y[n], 0)));
};
var ticked = (figure2) => {
  const { unit, quantity } = figure2.layout.meta;
  if (!unit) return figure2;
  const tickvals = ticksOf(topOf(figure2));
  const ticktext = tickvals.map((value) => quantity.replace("{value}", number(value, 1)));
  const yaxis = { ...figure2.layout.yaxis, tickvals, ticktext };
  return { ...figure2, layout: { ...figure2.layout, yaxis } };
};

// charts/in_view.mjs
var PAIR = " / ";
var round = (value) => Math.round(value * 10) / 10;
var isOf = (of) => {
  const sides = of ? of.split(PAIR) : [];
  return ([pair]) => sides.every((side) => pair.split(PAIR).includes(side));
};
var sum = (entries) => entries.reduce((all, [_name, value]) => all + value, 0);
var VALUES = {
  ground: ({ km2 }, of) => km2[of] ?? 0,
  fronts: ({ km }, of) => sum(Object.entries(km).filter(isOf(of))),
  pairs: ({ km }, of) => km[of] ?? 0,
  changed: ({ changed }) => changed
};
var countDays = (model2, looked) => model2.days.map((_told, day) => {
  const on = { ...looked, day };
  return { km2: ground(model2, on, 0).km2, km: fronts(model2, on), changed: changedKm2(model2, on) };
});
var pairsFor = (lines, counted2, named) => {
  const longest = (pair) => Math.max(...counted2.map(({ km }) => km[pair] ?? 0));
  const all = Object.keys(named).filter(longest);
  const shown = all.sort((a, b) => longest(b) - longest(a)).slice(0, lines.length);
  const free = shown.filter((pair) => !lines.some(({ meta }) => meta.of === pair));
  return lines.map(({ meta }) => shown.includes(meta.of) ? meta.of : free.shift());
};
var counts = (figure2, counted2) => {
  const { meta } = figure2.layout;
  const lines = figure2.data.filter((trace) => trace.meta);
  const of = lines.map((trace) => trace.meta.of);
  const wanted = meta.counted === "pairs" ? pairsFor(lines, counted2, meta.named) : of;
  const data = lines.flatMap((trace, n) => {
    if (wanted[n] === void 0) return [];
    const y = counted2.map((day) => round(VALUES[meta.counted](day, wanted[n])));
    if (meta.counted === "ground" && !y.some(Boolean)) return [];
    const customdata = y.map((value) => meta.quantity.replace("{value}", figure(value)));
    const name = meta.named[wanted[n]] ?? trace.name;
    return [{ ...trace, name, y, customdata, meta: { ...trace.meta, of: wanted[n], low: null, high: null } }];
  });
  return { ...figure2, data };
};
var patterned = (figure2) => ({
  ...figure2,
  data: figure2.data.map((trace) => trace.meta?.pattern ? { ...trace, fillpattern: trace.meta.pattern } : trace)
});
var figuresOf = (model2, looked, withPatterns2) => {
  const made = looked.clock === "then" ? model2.chartsThen : model2.charts;
  const counted2 = isGroundNarrowed() ? countDays(model2, looked) : null;
  return made.map((figure2) => {
    const inView = counted2 && figure2.layout.meta.counted ? counts(figure2, counted2) : figure2;
    return ticked(withPatterns2 ? patterned(inView) : inView);
  });
};

// charts/mark.mjs
var followed = /* @__PURE__ */ new WeakSet();
var place = (graph) => {
  const { xaxis, yaxis } = graph._fullLayout;
  const frame = graph.closest(".chart");
  if (!xaxis?._length) return;
  const plot = {
    "--plot-left": xaxis._offset,
    "--plot-width": xaxis._length,
    "--plot-top": yaxis._offset,
    "--plot-height": yaxis._length
  };
  for (const [name, px] of Object.entries(plot)) frame.style.setProperty(name, `${px}px`);
};
var follow = (graph) => {
  place(graph);
  if (followed.has(graph)) return;
  followed.add(graph);
  graph.on("plotly_afterplot", () => place(graph));
};

// charts/drawn.mjs
var model = null;
var counted = null;
var drawnKey = "";
var keyOf = ({ clock, least, hidden }) => JSON.stringify([clock, least, [...hidden], now2().governorates, withPatterns()]);
var withPatterns = () => document.body.classList.contains("with-patterns") || matchMedia("(prefers-contrast: more)").matches;
var graphOf = (id) => document.querySelector(`#${id} .js-plotly-plot`);
var current = () => {
  const looked = now();
  const key = keyOf(looked);
  if (counted?.key !== key) counted = { key, figures: figuresOf(model, looked, withPatterns()) };
  return counted;
};
var figures = (ids) => {
  for (const id of ids) waitFor(() => graphOf(id)?._fullLayout?.xaxis).then(() => follow(graphOf(id)));
  drawnKey = current().key;
  return current().figures;
};
var figureOf = (ids, id) => current().figures[ids.indexOf(id)];
var told = ({ data }, day) => {
  const named = data.filter((trace) => trace.meta && trace.y[day]);
  const words = named.map((trace) => `${trace.name} ${trace.customdata[day]}`);
  return words.join(model.words.comma) || model.words.none;
};
var tell = (ids) => {
  if (!isGroundNarrowed()) return;
  const { day } = now();
  for (const [n, figure2] of current().figures.entries()) {
    const { counted: kind } = figure2.layout.meta;
    if (!kind) continue;
    const words = kind === "pairs" ? frontsByPair() : told(figure2, day);
    write(document.querySelector(`[data-reading="${ids[n]}"]`), `${model.days[day].short}: ${words}.`);
  }
};
var follow2 = (ids, isSeen) => {
  if (isSeen && drawnKey !== current().key) {
    for (const [n, figure2] of figures(ids).entries()) window.dash_clientside.set_props(ids[n], { figure: figure2 });
  }
  tell(ids);
};
var prepare = (described) => {
  model = described;
};

export {
  follow,
  figures,
  figureOf,
  follow2,
  prepare
};

/* Draws the charts of a view, and says what they show on the day. */
import { runPlotly } from "../core/script.mjs";
import * as timeline from "../core/timeline.mjs";
import * as view from "../core/view.mjs";
import { write } from "../core/words.mjs";
import * as filters from "../filter/filters.mjs";
import { isGroundNarrowed } from "../told/quantities.mjs";
import * as texts from "../told/texts.mjs";
import { figuresOf } from "./in_view.mjs";
import * as mark from "./mark.mjs";

const CONFIG = { displayModeBar: false };
let model = null;
let counted = null;
let drawnKey = "";

/* What the charts depend on: another day draws none anew. */
const keyOf = ({ clock, least, hidden }) =>
  JSON.stringify([clock, least, [...hidden], filters.now().governorates, withPatterns()]);

const withPatterns = () =>
  document.body.classList.contains("with-patterns") || matchMedia("(prefers-contrast: more)").matches;

const current = () => {
  const looked = view.now();
  const key = keyOf(looked);
  if (counted?.key !== key) counted = { key, figures: figuresOf(model, looked, withPatterns()) };
  return counted;
};

/* A chart that is on the page takes the width of its place, which may have changed while it was hidden. */
const sizes = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    const { clientWidth: width, _fullLayout: drawn } = target;
    if (width && drawn && width !== drawn.width) window.Plotly.Plots.resize(target);
  }
});

/* The element in which Plotly draws a chart. */
const graphOf = (id) => {
  const place = document.getElementById(id);
  if (!place.firstElementChild) {
    const made = document.createElement("div");
    made.style.height = "100%";
    place.append(made);
  }
  return place.firstElementChild;
};

const draw = async (id, figure) => {
  const graph = graphOf(id);
  const { data, layout } = structuredClone(figure);
  await window.Plotly.react(graph, data, { ...layout, autosize: true }, CONFIG);
  mark.follow(graph);
  graph.removeAllListeners("plotly_click");
  graph.on("plotly_click", ({ points }) => timeline.go(points[0].x));
  sizes.observe(graph);
};

/* Draws what is not drawn yet of the view. */
const drawAll = async (ids) => {
  await runPlotly();
  const { key, figures } = current();
  if (drawnKey === key) return;
  drawnKey = key;
  await Promise.all(ids.map((id, n) => draw(id, figures[n])));
};

/* The figure of one of some ids. */
export const figureOf = (ids, id) => current().figures[ids.indexOf(id)];

/* A chart on the day in words, as counted: "name figure", what has none left out. */
const told = ({ data }, day) => {
  const named = data.filter((trace) => trace.meta && trace.y[day]);
  const words = named.map((trace) => `${trace.name} ${trace.customdata[day]}`);
  return words.join(model.words.comma) || model.words.none;
};

/* Writes what counted charts show of the day; Python's words stand there without filters. */
const tell = (ids) => {
  if (!isGroundNarrowed()) return;
  const { day } = view.now();
  for (const [n, figure] of current().figures.entries()) {
    const { counted: kind } = figure.layout.meta;
    if (!kind) continue;
    const words = kind === "pairs" ? texts.frontsByPair() : told(figure, day);
    write(document.querySelector(`[data-reading="${ids[n]}"]`), `${model.days[day].short}: ${words}.`);
  }
};

/* Tells anew what is of the view, and draws anew what is seen of another one. */
export const follow = (ids, isSeen) => {
  if (isSeen && drawnKey !== current().key) drawAll(ids);
  tell(ids);
};

export const prepare = (described) => {
  model = described;
};

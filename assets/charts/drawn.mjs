/* Draws the charts of a view, and says what they show on the day. */
import * as view from "../core/view.mjs";
import { waitFor } from "../core/wait.mjs";
import { write } from "../core/words.mjs";
import * as filters from "../filter/filters.mjs";
import { isGroundNarrowed } from "../told/quantities.mjs";
import * as texts from "../told/texts.mjs";
import { figuresOf } from "./in_view.mjs";
import * as mark from "./mark.mjs";

let model = null;
let counted = null;
let drawnKey = "";

/* What the charts depend on: another day draws none anew. */
const keyOf = ({ clock, least, hidden }) =>
  JSON.stringify([clock, least, [...hidden], filters.now().governorates, withPatterns()]);

const withPatterns = () =>
  document.body.classList.contains("with-patterns") || matchMedia("(prefers-contrast: more)").matches;

const graphOf = (id) => document.querySelector(`#${id} .js-plotly-plot`);

const current = () => {
  const looked = view.now();
  const key = keyOf(looked);
  if (counted?.key !== key) counted = { key, figures: figuresOf(model, looked, withPatterns()) };
  return counted;
};

/* The figures of the view, in the order of some ids. Their marks are placed as soon as they stand. */
export const figures = (ids) => {
  for (const id of ids) waitFor(() => graphOf(id)?._fullLayout?.xaxis).then(() => mark.follow(graphOf(id)));
  drawnKey = current().key;
  return current().figures;
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
  if (isSeen && drawnKey !== current().key) {
    for (const [n, figure] of figures(ids).entries()) window.dash_clientside.set_props(ids[n], { figure });
  }
  tell(ids);
};

export const prepare = (described) => {
  model = described;
};

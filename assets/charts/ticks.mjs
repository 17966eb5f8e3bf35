/* Numbers with their unit on the axis of a chart, in the language of the page: "50,000 km²". */
import { number } from "../core/words.mjs";

const MOST = 4;
const STEPS = [1, 2, 2.5, 5, 10];

/* Round numbers from 0 to at most `top`, MOST of them and 0. */
export const ticksOf = (top) => {
  if (!(top > 0)) return [0];
  const rough = 10 ** Math.floor(Math.log10(top / MOST));
  const step = STEPS.map((times) => times * rough).find((one) => one * (MOST + 1) > top);
  return Array.from({ length: Math.floor(top / step) + 1 }, (_none, n) => step * n);
};

const highest = (traces) => Math.max(0, ...traces.flatMap(({ y }) => y));

/* The most that a figure shows on a day: of areas on each other their sum. */
export const topOf = ({ data }) => {
  if (!data.some(({ stackgroup }) => stackgroup)) return highest(data);
  return Math.max(0, ...(data[0]?.x ?? []).map((_day, n) => data.reduce((sum, { y }) => sum + y[n], 0)));
};

/* A figure with labelled ticks; one without a unit has rows, which name themselves. */
export const ticked = (figure) => {
  const { unit, quantity } = figure.layout.meta;
  if (!unit) return figure;
  const tickvals = ticksOf(topOf(figure));
  const ticktext = tickvals.map((value) => quantity.replace("{value}", number(value, 1)));
  const yaxis = { ...figure.layout.yaxis, tickvals, ticktext };
  return { ...figure, layout: { ...figure.layout, yaxis } };
};

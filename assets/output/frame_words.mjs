/* The words of a picture of a fixed size: in a column beside the map, or above and below it. `pen`: the canvas's 2D
 * context, in points. */
import * as view from "../core/view.mjs";
import { language } from "../core/words.mjs";
import * as story from "../panel/story.mjs";
import * as told from "../told/texts.mjs";
import { linesOf, swatch, widthOf, write } from "./canvas.mjs";
import { notes } from "./picture.mjs";

const MARGIN = 28;
const GAP = 28;
const LEGEND_TOP = 344;
const NOTE_LINE = 1.34;

/* By shape of the picture: sizes of letters in points, lines of the legend, columns that it has. */
const SHAPES = {
  wide: { date: 52, title: 14, headline: 20, legend: 14, signs: 13, row: 23, note: 10.5, columns: 1 },
  broad: { date: 34, title: 14, headline: 18, legend: 14, signs: 13, row: 23, note: 10.5, columns: 3 },
  tall: { date: 40, title: 16, headline: 22, legend: 17, signs: 16, row: 30, note: 12.5, columns: 2 },
};

/* Writes a text in lines, the first of them at `y`. Returns where the next one would stand. */
const paragraph = (pen, text, y, { px, room, ...style }) => {
  const lines = linesOf(pen, text, px, room, style);
  lines.forEach((words, n) => {
    write(pen, words, MARGIN, y + n * px * NOTE_LINE, px, style);
  });
  return y + lines.length * px * NOTE_LINE;
};

/* The largest size, up to `px`, at which a text fits in one line. */
const fitting = (pen, text, px, weight, room) => Math.min(px, Math.floor((px * room) / widthOf(pen, text, px, weight)));

/* The title of the chapter that is shown, or that of the page. */
const titleOf = (model) => model.chapters[story.now()]?.title ?? model.pictureTitle;

const yearOf = ({ day }) => new Intl.NumberFormat(language(), { useGrouping: false }).format(day.slice(0, 4));

const headBeside = (pen, model, day, { date, title, headline }, room) => {
  paragraph(pen, titleOf(model), 44, { px: title, room, ink: "ink-2" });
  write(pen, day.weekday, MARGIN, 96, 22, { ink: "ink-2" });
  write(pen, day.short, MARGIN, 146, fitting(pen, day.short, date, 600, room), { weight: 600 });
  write(pen, yearOf(day), MARGIN, 178, 22, { ink: "ink-2" });
  const { px, text } = headlineIn(pen, headline, room, LEGEND_TOP - 24 - 222);
  paragraph(pen, text, 222, { px, room, weight: 600 });
};

/* The headline of the day, in the largest letters that the room lets through. */
const headlineIn = (pen, most, room, height) => {
  const text = told.headline();
  let px = most;
  while (px > 11 && linesOf(pen, text, px, room, { weight: 600 }).length * px * NOTE_LINE > height) px -= 1;
  return { px, text };
};

const headAbove = (pen, model, day, { date, title, headline }, { room, top }) => {
  write(pen, titleOf(model), MARGIN, 34, fitting(pen, titleOf(model), title, 400, room), { ink: "ink-2" });
  const below = 44 + date;
  write(pen, day.words, MARGIN, below, fitting(pen, day.words, date, 600, room), { weight: 600 });
  const { px, text } = headlineIn(pen, headline, room, top - below - 12);
  paragraph(pen, text, below + px * 1.6, { px, room, weight: 600 });
};

/* Rows of the legend: swatch or sign, words, km². Every side has its own on all days, so that a film's does not move. */
const rowsOf = (model) => [
  ...Object.entries(told.ground().areas).map(([side, km2]) => ({ side, km2, text: model.sideShortNames[side] })),
  ...model.signs,
];

const legendRow = async (pen, model, { side, km2, text, picture }, x, y, room, look) => {
  if (side) {
    const ink = km2 === model.words.none ? "ink-2" : "ink";
    await swatch(pen, model.swatches[side], x, y - 11);
    const end = widthOf(pen, km2, look.legend, 400) + 8;
    write(pen, text, x + 28, y, fitting(pen, text, look.legend, 400, room - 28 - end), { ink });
    write(pen, km2, x + room, y, look.legend, { ink, align: "end" });
    return;
  }
  const image = Object.assign(new Image(), { src: picture });
  await image.decode();
  const height = (20 * image.height) / image.width;
  const mirrored = document.documentElement.dir === "rtl";
  const left = mirrored ? pen.canvas.width / pen.getTransform().a - x - 19 : x - 1;
  pen.drawImage(image, left, y - 10, 20, height);
  write(pen, text, x + 28, y, fitting(pen, text, look.signs, 400, room - 28), { ink: "ink-2" });
};

/* In columns; returns where the next row would stand. */
const legend = async (pen, model, top, room, look) => {
  const rows = rowsOf(model);
  const deep = Math.ceil(rows.length / look.columns);
  const wide = (room - (look.columns - 1) * GAP) / look.columns;
  for (const [n, row] of rows.entries()) {
    const x = MARGIN + Math.floor(n / deep) * (wide + GAP);
    await legendRow(pen, model, row, x, top + (n % deep) * look.row, wide, look);
  }
  return top + deep * look.row;
};

/* The sources of data and geography; the last line is at the lower margin. */
const foot = (pen, model, height, room, px) => {
  const lines = notes(model).flatMap((note) => linesOf(pen, note, px, room));
  const top = height - 20 - (lines.length - 1) * px * NOTE_LINE;
  lines.forEach((line, n) => {
    write(pen, line, MARGIN, top + n * px * NOTE_LINE, px, { ink: "ink-2" });
  });
};

/* Writes all words of a picture of `width` by `height` points. `left`, `top`: of the map in it; `mapHeight`: its own. */
export const writeWords = async (pen, model, { shape, width, height, left, top, mapHeight }) => {
  const look = SHAPES[shape];
  const day = model.days[view.now().day];
  const room = (shape === "wide" ? left : width) - 2 * MARGIN;
  if (shape === "wide") headBeside(pen, model, day, look, room);
  else headAbove(pen, model, day, look, { room, top });
  await legend(pen, model, shape === "wide" ? LEGEND_TOP : top + mapHeight + look.row, room, look);
  foot(pen, model, height, room, look.note);
};

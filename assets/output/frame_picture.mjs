/* Pictures of a fixed size for slides and video: the map at rest alone, or beside a column of words. */
import * as timeline from "../core/timeline.mjs";
import * as view from "../core/view.mjs";
import { fly } from "../map/camera.mjs";
import * as story from "../panel/story.mjs";
import * as told from "../told/texts.mjs";
import { colour, linesOf, swatch, widthOf, write } from "./canvas.mjs";
import { frame } from "./map_frame.mjs";
import { notes } from "./picture.mjs";

const MARGIN = 28;
const LEGEND_TOP = 344;
const ROW = 23;
const GAP = 8;
const NOTE = { px: 10.5, line: 14 };
let map = null;
let model = null;
let shown = null;

export const startMap = (engine, described) => {
  map = engine.map;
  model = described;
};

/* The map when all is drawn: letters have faded in, and nothing is on its way. */
const settled = async () => {
  await document.fonts.ready;
  return frame("idle");
};

const whenSwitched = (layers) => {
  if (`${view.groups()}` === `${layers}`) return Promise.resolve();
  return new Promise((resolve) => {
    document.addEventListener("layerschange", resolve, { once: true });
  });
};

/* A day of a chapter as the page shows it, its box fitted to the map alone; without a chapter, of the whole country. */
export const show = async ({ day, chapter }) => {
  document.querySelector(".legend").removeAttribute("open");
  if (!chapter) {
    timeline.go(day);
    /* A move would place all names once more, for nothing. */
    if (shown !== "home") document.querySelector('[data-view="home"]').click();
    shown = "home";
    return;
  }
  shown = chapter;
  const { box, layers } = model.chapters[chapter - 1];
  const switched = whenSwitched(layers);
  story.enter(chapter - 1, { day });
  await switched;
  fly({ box, alone: true, ms: 0 });
};

/* The map alone, as a PNG in a data URL. */
export const bare = async () => (await settled()).toDataURL("image/png");

/* Writes a text in lines, the first of them at `y`. */
const paragraph = (pen, text, y, { px, line, room, ...style }) => {
  linesOf(pen, text, px, room, style).forEach((words, n) => {
    write(pen, words, MARGIN, y + n * line, px, style);
  });
};

/* The largest size, up to `px`, at which a text fits in one line. */
const fitting = (pen, text, px, weight, room) => Math.min(px, Math.floor((px * room) / widthOf(pen, text, px, weight)));

const head = (pen, day, room) => {
  paragraph(pen, model.pictureTitle, 44, { px: 14, line: 18, room, ink: "ink-2" });
  write(pen, day.weekday, MARGIN, 96, 22, { ink: "ink-2" });
  write(pen, day.short, MARGIN, 146, fitting(pen, day.short, 52, 600, room), { weight: 600 });
  write(pen, day.day.slice(0, 4), MARGIN, 178, 22, { ink: "ink-2" });
  paragraph(pen, told.headline(), 222, { px: 20, line: 27, room, weight: 600 });
};

/* Every side has its own row on all days, so that the legend of a video does not move. */
const legend = async (pen, room) => {
  let y = LEGEND_TOP;
  for (const [side, km2] of Object.entries(told.ground().areas)) {
    const ink = km2 === model.words.none ? "ink-2" : "ink";
    await swatch(pen, model.swatches[side], MARGIN, y - 11);
    write(pen, model.sideShortNames[side], MARGIN + 28, y, 14, { ink });
    write(pen, km2, MARGIN + room, y, 14, { ink, align: "end" });
    y += ROW;
  }
  y += GAP;
  for (const { text, picture } of model.signs) {
    const image = Object.assign(new Image(), { src: picture });
    await image.decode();
    pen.drawImage(image, MARGIN - 1, y - 10, 20, (20 * image.height) / image.width);
    write(pen, text, MARGIN + 28, y, 13, { ink: "ink-2" });
    y += ROW - 2;
  }
};

/* The sources of data and geography; the last line is at the lower margin. */
const foot = (pen, height, room) => {
  const lines = notes(model).flatMap((note) => linesOf(pen, note, NOTE.px, room));
  const top = height - 20 - (lines.length - 1) * NOTE.line;
  lines.forEach((line, n) => {
    write(pen, line, MARGIN, top + n * NOTE.line, NOTE.px, { ink: "ink-2" });
  });
};

/* A picture of `width` by `height` points at the screen's device pixels a point, with the map on its right, as a PNG in
 * a data URL. */
export const withWords = async ({ width, height }) => {
  const drawn = await settled();
  const column = width - map.getCanvas().clientWidth;
  const scale = window.devicePixelRatio;
  const whole = Object.assign(document.createElement("canvas"), { width: width * scale, height: height * scale });
  const pen = whole.getContext("2d");
  const day = model.days[view.now().day];
  pen.scale(scale, scale);
  pen.fillStyle = colour("paper");
  pen.fillRect(0, 0, width, height);
  pen.drawImage(drawn, column, 0, width - column, height);
  head(pen, day, column - 2 * MARGIN);
  await legend(pen, column - 2 * MARGIN);
  foot(pen, height, column - 2 * MARGIN);
  return whole.toDataURL("image/png");
};

/* A drawing at a size in points, four pixels a point, repeated if it is a pattern; a PNG in a data URL. */
export const drawing = async ({ picture, width, height, repeat }) => {
  const image = Object.assign(new Image(), { src: picture });
  await image.decode();
  const canvas = Object.assign(document.createElement("canvas"), { width: width * 4, height: height * 4 });
  const pen = canvas.getContext("2d");
  pen.scale(4, 4);
  if (repeat) {
    for (let x = 0; x < width; x += image.width) {
      for (let y = 0; y < height; y += image.height) pen.drawImage(image, x, y);
    }
  } else pen.drawImage(image, 0, 0, width, height);
  return canvas.toDataURL("image/png");
};

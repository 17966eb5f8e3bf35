/* A picture of the view: the map as it is, with title, date, headline, legend and sources. */
import * as guests from "../core/guests.mjs";
import { noticeCopied } from "../core/notice.mjs";
import * as view from "../core/view.mjs";
import * as routes from "../panel/routes.mjs";
import * as told from "../told/texts.mjs";
import { colour, linesOf, swatch, widthOf, write } from "./canvas.mjs";
import { frame } from "./map_frame.mjs";

const SCALE = 2;
const MARGIN = 20;
const HEAD = 94;
const KEY = 24;
const LINE = 16;
const NOTE_PX = 11;
let model = null;
let map = null;

/* Puts pieces of some widths in rows: [row, x] of each. */
const inRows = (widths, room) => {
  let [row, x] = [0, 0];
  return widths.map((width) => {
    if (x && x + width > room) [row, x] = [row + 1, 0];
    x += width;
    return [row, x - width];
  });
};

/* What the colours mean, that day and by the filters that are set. */
const legend = (pen, room) => {
  const sides = Object.entries(told.ground().areas).filter(([, km2]) => km2 !== model.words.none);
  const entries = sides.map(([side, km2]) => ({ side, text: `${model.sideShortNames[side]} ${km2}` }));
  const places = inRows(
    entries.map(({ text }) => 42 + widthOf(pen, text, 12)),
    room,
  );
  return entries.map((entry, n) => ({ ...entry, row: places[n][0], x: places[n][1] }));
};

/* What is written below a map: the filters that are set, what is drawn of the roads, what the filters leave out, whose
 * marks are on it, and the sources. */
export const notes = ({ pictureCredit }) => {
  const chip = document.getElementById("chip");
  const limits = chip.hidden ? "" : chip.textContent;
  return [limits, routes.inWords(), told.ground().leftOut, guests.note(), pictureCredit].filter(Boolean);
};

/* A canvas of the whole picture, SCALE device pixels a point. */
export const draw = async () => {
  const day = model.days[view.now().day];
  const drawn = await frame();
  const [width, height] = [map.getCanvas().clientWidth, map.getCanvas().clientHeight];
  const room = width - 2 * MARGIN;
  const whole = document.createElement("canvas");
  const pen = whole.getContext("2d");
  const entries = legend(pen, room);
  const rows = 1 + Math.max(0, ...entries.map(({ row }) => row));
  const lines = notes(model).flatMap((note) => linesOf(pen, note, NOTE_PX, room));
  whole.width = width * SCALE;
  whole.height = (HEAD + height + rows * KEY + lines.length * LINE + MARGIN) * SCALE;
  pen.scale(SCALE, SCALE);
  pen.fillStyle = colour("paper");
  pen.fillRect(0, 0, width, whole.height);
  write(pen, day.words, MARGIN, 36, 26, { weight: 600 });
  write(pen, model.pictureTitle, MARGIN, 58, 13, { ink: "ink-2" });
  write(pen, told.headline(), MARGIN, 80, 14);
  pen.drawImage(drawn, 0, HEAD, width, height);
  const below = HEAD + height;
  for (const { side, text, row, x } of entries) {
    const y = below + 20 + row * KEY;
    await swatch(pen, model.swatches[side], MARGIN + x, y - 11);
    write(pen, text, MARGIN + x + 24, y, 12);
  }
  lines.forEach((line, n) => {
    write(pen, line, MARGIN, below + rows * KEY + 16 + n * LINE, NOTE_PX, { ink: "ink-2" });
  });
  return whole;
};

const blob = async () => {
  const whole = await draw();
  return new Promise((resolve) => whole.toBlob(resolve, "image/png"));
};

const acts = {
  save: async () => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(await blob());
    link.download = model.pictureName.replace("{day}", model.days[view.now().day].day);
    link.click();
    URL.revokeObjectURL(link.href);
  },
  copy: () => noticeCopied(navigator.clipboard?.write([new ClipboardItem({ "image/png": blob() })]), model.words),
};

export const startMap = (engine, described) => {
  map = engine.map;
  model = described;
  document.addEventListener("click", (event) => {
    const act = event.target.closest("[data-picture]")?.dataset.picture;
    if (act) acts[act]();
  });
};

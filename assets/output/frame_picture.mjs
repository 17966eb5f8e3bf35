/* Pictures of a fixed size for slides and video: the map at rest alone, or beside a column of words. */
import * as timeline from "../core/timeline.mjs";
import * as view from "../core/view.mjs";
import * as story from "../panel/story.mjs";
import { colour } from "./canvas.mjs";
import { writeWords } from "./frame_words.mjs";
import { frame } from "./map_frame.mjs";

let map = null;
let model = null;
let shown = null;

export const startMap = (engine, described) => {
  map = engine.map;
  model = described;
};

/* Gives the map a size of its own, px: the headline, the bar and the panel beside it, which no picture shows, would change
 * it from day to day, later than they change themselves, and the view with it. */
export const stage = ({ width, height }) => {
  const size = { width: `${width}px`, height: `${height}px` };
  Object.assign(document.querySelector(".map-area").style, { position: "fixed", inset: "0 auto auto 0", ...size });
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
  const { layers } = model.chapters[chapter - 1];
  const switched = whenSwitched(layers);
  story.enter(chapter - 1, { day, alone: true });
  await switched;
};

/* Longitude, latitude and zoom of the map, and its width in px. */
export const sight = () => [...map.getCenter().toArray(), map.getZoom(), map.getCanvas().clientWidth];

/* The map alone, as a PNG in a data URL. */
export const bare = async () => (await settled()).toDataURL("image/png");

/* A picture of `width` by `height` pixels, `scale` of them a point, with the map at `left` and `top` (points) and words
 * beside it, as a PNG in a data URL. `shape`: of `frame_words.mjs`. */
export const withWords = async ({ width, height, scale, left, top, shape }) => {
  const drawn = await settled();
  const whole = Object.assign(document.createElement("canvas"), { width, height });
  const pen = whole.getContext("2d");
  pen.fillStyle = colour("paper");
  pen.fillRect(0, 0, width, height);
  const mirrored = shape === "wide" && document.documentElement.dir === "rtl";
  pen.drawImage(drawn, mirrored ? 0 : Math.round(left * scale), Math.round(top * scale));
  pen.scale(scale, scale);
  const points = { width: width / scale, height: height / scale, mapHeight: map.getCanvas().clientHeight };
  await writeWords(pen, model, { shape, left, top, ...points });
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

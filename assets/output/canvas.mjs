/* Text and swatches on a canvas, in the letters and colours of the page. `pen`: the canvas's 2D context. */
import { wrap } from "./text_lines.mjs";

const font = (px, weight = 400) => `${weight} ${px}px "Noto Sans", sans-serif`;

/* A colour of the style sheets. */
export const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();

/* `start` is counted from the edge where lines begin: from the right where the page is mirrored. */
const fromLeft = (pen, start, width = 0) => {
  const mirrored = document.documentElement.dir === "rtl";
  return mirrored ? pen.canvas.width / pen.getTransform().a - start - width : start;
};

/* Lines of a text that are at most `room` wide. */
export const linesOf = (pen, text, px, room, { weight } = {}) => {
  pen.font = font(px, weight);
  return wrap((line) => pen.measureText(line).width, text, room);
};

/* Writes one line. Returns its width. */
export const write = (pen, text, start, y, px, { weight, ink = "ink", align = "start" } = {}) => {
  pen.font = font(px, weight);
  pen.fillStyle = colour(ink);
  pen.direction = document.documentElement.dir;
  pen.textAlign = align;
  pen.fillText(text, fromLeft(pen, start), y);
  return pen.measureText(text).width;
};

/* The width of a line. */
export const widthOf = (pen, text, px, weight) => {
  pen.font = font(px, weight);
  return pen.measureText(text).width;
};

/* A swatch of a side: a colour, and over it its pattern where the map shows that, or always for one without a tint. */
export const swatch = async (pen, { colour: fill, picture, isPlain }, start, y) => {
  const x = fromLeft(pen, start, 18);
  pen.fillStyle = fill;
  pen.fillRect(x, y, 18, 12);
  if (picture && (isPlain || document.body.classList.contains("with-patterns"))) {
    const image = new Image();
    image.src = picture;
    await image.decode();
    pen.fillStyle = pen.createPattern(image, "repeat");
    pen.fillRect(x, y, 18, 12);
  }
  pen.strokeStyle = colour("ink-2");
  pen.strokeRect(x, y, 18, 12);
};

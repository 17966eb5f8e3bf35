/* A small picture of the ground on a day, as outlines on a canvas: who holds what in a box, what was gained that day, the
 * front, and the places that matter most there. It needs neither a map nor WebGL. */
import { around } from "../map/fit/box.mjs";
import { arraysOf, FULL, SEGMENT, shareOf } from "../map/ground/geometry.mjs";
import { isUnsure } from "../map/ground/states.mjs";

const WORLD_PX = 512;
const [VERTEX, TRIANGLE] = [3, 3];
const MARGIN_PX = 6;
const HATCH_PX = 5;
const [FRONT_PX, SEAM_PX, DOT_PX, LETTERS_PX, ROOM_PX] = [1.3, 0.7, 2.2, 11, 3];
const MOST_NAMES = 6;

/* Where positions, as shares of the ground's box, stand in a picture whose edges a box of the map fills: x and y in px. */
export const placing = (box, { width, height }, ground) => {
  const margin = { top: MARGIN_PX, right: MARGIN_PX, bottom: MARGIN_PX, left: MARGIN_PX };
  const { center, zoom } = around(box, { width, height }, margin);
  const middle = shareOf({ lng: center[0], lat: center[1] }, ground);
  const px = ground.size.map((size) => (size * WORLD_PX * 2 ** zoom) / FULL);
  return (x, y) => [width / 2 + (x - middle[0]) * px[0], height / 2 + (y - middle[1]) * px[1]];
};

/* One outline for all cells that look alike. `states`: of `groundStates`. */
const outlines = ({ triangles, vertices }, at, states) => {
  const found = new Map();
  for (let n = 0; n < triangles.length; n += TRIANGLE) {
    const corners = [0, 1, 2].map((of) => triangles[n + of] * VERTEX);
    const state = states.place(vertices[corners[0] + 2]);
    const { s: side, g: isGained } = state;
    const isDotted = isUnsure(state);
    const key = `${side} ${isGained} ${isDotted}`;
    if (!found.has(key)) found.set(key, { side, isGained, isDotted, outline: new Path2D() });
    const { outline } = found.get(key);
    for (const [of, corner] of corners.entries()) {
      const [x, y] = at(vertices[corner], vertices[corner + 1]);
      if (of) outline.lineTo(x, y);
      else outline.moveTo(x, y);
    }
    outline.closePath();
  }
  return [...found.values()];
};

const canvasOf = (width, height) => Object.assign(document.createElement("canvas"), { width, height });

const hatch = (pen, ink) => {
  const tile = canvasOf(HATCH_PX, HATCH_PX);
  const line = tile.getContext("2d");
  line.strokeStyle = ink;
  line.beginPath();
  for (const from of [-HATCH_PX, 0, HATCH_PX]) {
    line.moveTo(from, HATCH_PX);
    line.lineTo(from + HATCH_PX, 0);
  }
  line.stroke();
  return pen.createPattern(tile, "repeat");
};

const dots = (pen, [every, radius]) => {
  const tile = canvasOf(every, every);
  const dot = tile.getContext("2d");
  for (const at of [every / 4, (every * 3) / 4]) {
    dot.beginPath();
    dot.arc(at, at, radius, 0, 2 * Math.PI);
    dot.fill();
  }
  return pen.createPattern(tile, "repeat");
};

/* As on the map: what was gained is stronger, what is claimed or inferred dotted, ground of no colour hatched. Each part is
 * drawn whole before it is made as strong as it shall be, so that no seam between triangles is seen. */
const drawGround = (pen, parts, { colours, opacity, ink, marks }) => {
  const { canvas } = pen;
  const sheet = canvasOf(canvas.width, canvas.height);
  const part = sheet.getContext("2d");
  part.setTransform(pen.getTransform());
  part.lineWidth = SEAM_PX;
  for (const { side, isGained, isDotted, outline } of parts) {
    part.globalCompositeOperation = "copy";
    part.fillStyle = colours[side] ?? hatch(part, ink);
    part.strokeStyle = part.fillStyle;
    part.fill(outline);
    part.globalCompositeOperation = "source-over";
    part.stroke(outline);
    if (isDotted && colours[side]) {
      part.globalCompositeOperation = "destination-out";
      part.globalAlpha = opacity[2 + Number(isGained)] / opacity[Number(isGained)];
      part.fillStyle = dots(part, marks);
      part.fillRect(0, 0, canvas.width, canvas.height);
      part.globalAlpha = 1;
    }
    pen.save();
    pen.resetTransform();
    pen.globalAlpha = colours[side] ? opacity[Number(isGained)] : 1;
    pen.drawImage(sheet, 0, 0);
    pen.restore();
  }
};

const drawFront = (pen, { segments }, at, isFront) => {
  pen.beginPath();
  for (let n = 0; n < segments.length; n += SEGMENT) {
    if (!isFront(segments[n + 6])) continue;
    pen.moveTo(...at(segments[n], segments[n + 1]));
    pen.lineTo(...at(segments[n + 2], segments[n + 3]));
  }
  pen.lineWidth = FRONT_PX;
  pen.stroke();
};

const meet = (one, other) =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

/* Dots and names of the first places that stand in the picture, with room for their names. */
const drawNames = (pen, places, at, { width, height, ink, paper }) => {
  pen.font = `600 ${LETTERS_PX}px "Noto Sans", sans-serif`;
  pen.textBaseline = "middle";
  pen.textAlign = "left";
  pen.lineJoin = "round";
  const taken = [];
  for (const { name, share } of places) {
    const [x, y] = at(...share);
    const left = x + DOT_PX + ROOM_PX;
    const wide = pen.measureText(name).width;
    const box = { left: x - DOT_PX, right: left + wide, top: y - LETTERS_PX, bottom: y + LETTERS_PX };
    const isIn = box.left > 0 && box.right < width && box.top > 0 && box.bottom < height;
    if (!isIn || taken.some((other) => meet(box, other))) continue;
    taken.push(box);
    pen.fillStyle = ink;
    pen.beginPath();
    pen.arc(x, y, DOT_PX, 0, 2 * Math.PI);
    pen.fill();
    pen.lineWidth = 3;
    pen.strokeStyle = paper;
    pen.strokeText(name, left, y);
    pen.fillText(name, left, y);
    if (taken.length === MOST_NAMES) return;
  }
};

/* Draws a picture. `bytes`: the binary of the ground; `box`: what is seen at least; `states`: of `groundStates`, told the
 * day; `places`: name and position (longitude, latitude), those that matter most first; `look`: colours of the sides, and
 * the theme's ink, paper and opacities. */
export const draw = (canvas, { bytes, ground, box, states, places, look }) => {
  const [width, height] = [canvas.clientWidth, canvas.clientHeight];
  const ratio = window.devicePixelRatio;
  [canvas.width, canvas.height] = [Math.round(width * ratio), Math.round(height * ratio)];
  const pen = canvas.getContext("2d");
  pen.scale(ratio, ratio);
  const arrays = arraysOf(bytes, ground);
  const at = placing(box, { width, height }, ground);
  drawGround(pen, outlines(arrays, at, states), { ...look, marks: ground.dots });
  pen.strokeStyle = look.ink;
  drawFront(pen, arrays, at, (number) => states.edge(number).f);
  const placed = places.map(({ name, lng, lat }) => ({ name, share: shareOf({ lng, lat }, ground) }));
  drawNames(pen, placed, at, { width, height, ...look });
};

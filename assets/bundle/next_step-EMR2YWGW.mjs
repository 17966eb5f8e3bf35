import {
  current,
  fetchGeometry,
  groundStates
} from "./chunk-PKBEDIDJ.mjs";
import {
  FULL,
  SEGMENT,
  arraysOf,
  shareOf
} from "./chunk-FSXLWZOJ.mjs";
import "./chunk-SYTZLIP4.mjs";
import "./chunk-MIMKXPER.mjs";
import {
  around
} from "./chunk-COIBBQWY.mjs";
import "./chunk-7P6ASYW6.mjs";

// preview/ground_picture.mjs
var WORLD_PX = 512;
var [VERTEX, TRIANGLE] = [3, 3];
var MARGIN_PX = 6;
var HATCH_PX = 5;
var [FRONT_PX, SEAM_PX, DOT_PX, LETTERS_PX, ROOM_PX] = [1.3, 0.7, 2.2, 11, 3];
var MOST_NAMES = 6;
var placing = (box, { width, height }, ground) => {
  const margin = { top: MARGIN_PX, right: MARGIN_PX, bottom: MARGIN_PX, left: MARGIN_PX };
  const { center, zoom } = around(box, { width, height }, margin);
  const middle = shareOf({ lng: center[0], lat: center[1] }, ground);
  const px = ground.size.map((size) => size * WORLD_PX * 2 ** zoom / FULL);
  return (x, y) => [width / 2 + (x - middle[0]) * px[0], height / 2 + (y - middle[1]) * px[1]];
};
var outlines = ({ triangles, vertices }, at, states2) => {
  const found = /* @__PURE__ */ new Map();
  for (let n = 0; n < triangles.length; n += TRIANGLE) {
    const corners = [0, 1, 2].map((of) => triangles[n + of] * VERTEX);
    const { s: side, g: isGained, c: doubt } = states2.place(vertices[corners[0] + 2]);
    const look = Number(isGained) + 2 * Number(doubt > 0);
    const key = `${side} ${look}`;
    if (!found.has(key)) found.set(key, { side, look, outline: new Path2D() });
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
var hatch = (pen, ink) => {
  const tile = Object.assign(document.createElement("canvas"), { width: HATCH_PX, height: HATCH_PX });
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
var drawGround = (pen, parts, { colours, opacity, ink }) => {
  pen.lineWidth = SEAM_PX;
  for (const { side, look, outline } of parts) {
    pen.globalAlpha = colours[side] ? opacity[look] : 1;
    pen.fillStyle = colours[side] ?? hatch(pen, ink);
    pen.fill(outline);
    pen.globalAlpha /= 2;
    pen.strokeStyle = pen.fillStyle;
    pen.stroke(outline);
  }
  pen.globalAlpha = 1;
};
var drawFront = (pen, { segments }, at, isFront) => {
  pen.beginPath();
  for (let n = 0; n < segments.length; n += SEGMENT) {
    if (!isFront(segments[n + 6])) continue;
    pen.moveTo(...at(segments[n], segments[n + 1]));
    pen.lineTo(...at(segments[n + 2], segments[n + 3]));
  }
  pen.lineWidth = FRONT_PX;
  pen.stroke();
};
var meet = (one, other) => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
var drawNames = (pen, places2, at, { width, height, ink, paper }) => {
  pen.font = `600 ${LETTERS_PX}px "Noto Sans", sans-serif`;
  pen.textBaseline = "middle";
  pen.textAlign = "left";
  pen.lineJoin = "round";
  const taken = [];
  for (const { name, share } of places2) {
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
var draw = (canvas, { bytes: bytes2, ground, box, states: states2, places: places2, look }) => {
  const [width, height] = [canvas.clientWidth, canvas.clientHeight];
  const ratio = window.devicePixelRatio;
  [canvas.width, canvas.height] = [Math.round(width * ratio), Math.round(height * ratio)];
  const pen = canvas.getContext("2d");
  pen.scale(ratio, ratio);
  const arrays = arraysOf(bytes2, ground);
  const at = placing(box, { width, height }, ground);
  drawGround(pen, outlines(arrays, at, states2), look);
  pen.strokeStyle = look.ink;
  drawFront(pen, arrays, at, (number) => states2.edge(number).f);
  const placed = places2.map(({ name, lng, lat }) => ({ name, share: shareOf({ lng, lat }, ground) }));
  drawNames(pen, placed, at, { width, height, ...look });
};

// preview/next_step.mjs
var ALL = { hidden: /* @__PURE__ */ new Set(), gradeLimit: 3, outside: null };
var model = null;
var bytes = null;
var states = null;
var places = [];
var lookNow = () => {
  const { sides, contested, themes } = model.ground;
  const keys = Object.keys(model.sides);
  const colours = Object.fromEntries(keys.map((side, n) => [side, n === contested ? null : sides[n].colour]));
  return { colours, ...themes[current()] };
};
var prepare = async (described) => {
  model = described;
  bytes = await fetchGeometry(model.ground.address);
  states = groundStates(model);
  places = model.byImportance.map((key) => {
    const [, lng, lat] = model.places[key];
    return { name: model.names[key].split(" (")[0], lng, lat };
  });
};
var show = (canvas, { chapter, day, clock }) => {
  states.show({ ...ALL, day, since: Math.max(0, day - 1), clock });
  const box = model.chapters[chapter]?.box ?? model.home;
  draw(canvas, { bytes, ground: model.ground, box, states, places, look: lookNow() });
  Object.assign(canvas.dataset, { day, chapter: chapter ?? "" });
};
export {
  prepare,
  show
};

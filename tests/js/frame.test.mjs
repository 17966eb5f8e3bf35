import assert from "node:assert/strict";
import { test } from "node:test";
import { frameOf } from "../../assets/map/ground/frame.mjs";

const IDENTITY = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1];
const BOX = { corner: [0.25, 0.5], size: [0.5, 0.125] };

const frameOn = ({ width, height, styleWidth, zoom = 0 }) => {
  const map = { getCanvas: () => ({ width, height, style: { width: styleWidth } }), getZoom: () => zoom };
  return frameOf(map, { defaultProjectionData: { mainMatrix: IDENTITY } }, BOX);
};

test("sizes are in CSS px of the canvas, whatever the screen has now", () => {
  const { ratio, viewport } = frameOn({ width: 1440, height: 900, styleWidth: "720px" });
  assert.equal(ratio, 2);
  assert.deepEqual(viewport, [720, 450]);
});

test("a canvas that the graphics keep small has fewer pixels for each px", () => {
  const { ratio, viewport } = frameOn({ width: 4096, height: 2048, styleWidth: "8192px" });
  assert.equal(ratio, 0.5);
  assert.deepEqual(viewport, [8192, 4096]);
});

test("the matrix takes shares of the box", () => {
  const { matrix } = frameOn({ width: 1, height: 1, styleWidth: "1px" });
  const [x, y] = [0.5 * matrix[0] + matrix[12], 0.5 * matrix[5] + matrix[13]];
  assert.deepEqual([x, y], [0.5, 0.5625]);
});

test("the box grows twice as wide with each zoom", () => {
  assert.equal(frameOn({ width: 1, height: 1, styleWidth: "1px", zoom: 3 }).boxPx, 2048);
});

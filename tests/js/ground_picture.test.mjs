import assert from "node:assert/strict";
import { test } from "node:test";
import { placing } from "../../assets/preview/ground_picture.mjs";

/* A box of the ground that is a hundredth of the world wide and high, on the equator, and the whole of it as the box of a
 * chapter: 3.6 degrees. */
const FULL = 65535;
const ground = { corner: [0.5, 0.495], size: [0.01, 0.01] };
const chapter = [
  [0, -1.8],
  [3.6, 1.8],
];
const rounded = (spot) => spot.map((px) => Number(px.toFixed(1)));

test("a box is in the middle of the picture, as large as it goes within a margin of 6 px", () => {
  const at = placing(chapter, { width: 212, height: 112 }, ground);
  assert.deepEqual(rounded(at(0, 0)), [56, 6]);
  assert.deepEqual(rounded(at(FULL, FULL)), [156, 106]);
  assert.deepEqual(rounded(at(FULL / 2, FULL / 2)), [106, 56]);
});

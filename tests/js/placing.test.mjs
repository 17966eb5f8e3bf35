import assert from "node:assert/strict";
import { test } from "node:test";
import { verticesOf } from "../../assets/map/signs/drawing.mjs";
import { groupsOf, rowsOn } from "../../assets/map/signs/placing.mjs";
import { sizeAt } from "../../assets/map/whole_labels.mjs";

/* Four signs: two a hundredth of the box apart, the third a half of it away, the fourth at the place of the first. */
const table = {
  days: [1, 1, 1, 2],
  shares: [
    [0.1, 0.5],
    [0.11, 0.5],
    [0.6, 0.5],
    [0.1, 0.5],
  ],
};

test("signs are shown on their day, unless a filter leaves them out", () => {
  assert.deepEqual(rowsOn(table, 1), [0, 1, 2]);
  assert.deepEqual(rowsOn(table, 2, new Set()), [3]);
  assert.deepEqual(rowsOn(table, 1, new Set([1])), [0, 2]);
  assert.deepEqual(rowsOn(table, 0), []);
});

test("those that would cover each other are one; from near they are not", () => {
  const rows = (boxPx) => groupsOf(table, [0, 1, 2], { px: 20, boxPx, flat: 1 }).map((group) => group.rows);
  assert.deepEqual(rows(1000), [[0, 1], [2]]);
  assert.deepEqual(rows(3000), [[0], [1], [2]]);
});

test("without a reach each is alone, and those at one place step aside", () => {
  const groups = groupsOf(table, [0, 3, 1], { px: 0, boxPx: 1000, flat: 1 });
  assert.deepEqual(
    groups.map(({ first, step }) => [first, step]),
    [
      [0, 0],
      [3, 1],
      [1, 0],
    ],
  );
});

test("a distance up counts by the shape of the box", () => {
  const tall = {
    shares: [
      [0, 0],
      [0, 0.01],
    ],
  };
  assert.equal(groupsOf(tall, [0, 1], { px: 15, boxPx: 1000, flat: 1 }).length, 1);
  assert.equal(groupsOf(tall, [0, 1], { px: 15, boxPx: 1000, flat: 2 }).length, 2);
});

test("a size grows between two zooms, and not beyond them", () => {
  const stops = [
    [5, 1],
    [9, 2],
  ];
  assert.deepEqual(
    [4, 5, 7, 9, 12].map((zoom) => sizeAt(zoom, stops)),
    [1, 1, 1.5, 2, 2],
  );
});

test("a sign is a square of four corners around its middle", () => {
  const rect = { left: 0, right: 0.5, top: 0, bottom: 0.25 };
  const [sign] = [{ share: [0.25, 0.75], middle: [10, 20], size: [8, 4], rect, opacity: 1 }];
  const corners = [...verticesOf([sign])];
  assert.deepEqual(corners.slice(0, 7), [0.25, 0.75, 6, 18, 0, 0.25, 1]);
  assert.deepEqual(corners.slice(21), [0.25, 0.75, 14, 22, 0.5, 0, 1]);
});

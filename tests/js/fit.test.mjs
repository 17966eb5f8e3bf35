import assert from "node:assert/strict";
import { test } from "node:test";
import { around, freeRoom, westPx, withNames } from "../../assets/map/fit/box.mjs";

/* A box around the equator that is nearly twice as wide as it is high. */
const WIDE = [
  [0, -1],
  [4, 1],
];
const SIZE = { width: 1000, height: 600 };
const cover = (left, top, right, bottom) => ({ left, top, right, bottom });
const room = (covers, box = WIDE, margin = 0) => freeRoom(box, SIZE, covers, margin);

test("with nothing over it the room is the whole map, but for the margin", () => {
  assert.deepEqual(room([]), { top: 0, right: 0, bottom: 0, left: 0 });
  assert.deepEqual(room([], WIDE, 10), { top: 10, right: 10, bottom: 10, left: 10 });
});

test("a bar along an edge is left out", () => {
  assert.deepEqual(room([cover(0, 550, 1000, 600)]), { top: 0, right: 0, bottom: 50, left: 0 });
  assert.deepEqual(room([cover(800, 0, 1000, 600)]), { top: 0, right: 200, bottom: 0, left: 0 });
});

test("of two ways past a corner the one in which the box is larger is taken", () => {
  const legend = cover(700, 0, 1000, 150);
  /* Below it a wide box has 1000 by 450 px, beside it 700 by 600: of the width a wide box makes more. */
  assert.deepEqual(room([legend]), { top: 150, right: 0, bottom: 0, left: 0 });
  const high = [
    [0, -4],
    [2, 4],
  ];
  assert.deepEqual(room([legend], high), { top: 0, right: 300, bottom: 0, left: 0 });
});

test("a thing in the middle leaves the larger side of it", () => {
  assert.deepEqual(room([cover(400, 250, 450, 300)]), { top: 300, right: 0, bottom: 0, left: 0 });
});

test("a box gives up a little of its size to stand nearer to the middle", () => {
  const high = [
    [0, -4],
    [2, 4],
  ];
  /* Small print: beside it the box has all 600 px of the height, above it 580 and the whole width. */
  assert.deepEqual(room([cover(0, 580, 400, 600)], high), { top: 0, right: 0, bottom: 20, left: 0 });
});

test("what covers nearly all is not made room for", () => {
  assert.deepEqual(room([cover(20, 20, 980, 580)]), { top: 0, right: 0, bottom: 0, left: 0 });
});

test("a box that is fitted lies within its padding, as large as it goes", () => {
  const padding = { top: 150, right: 20, bottom: 50, left: 300 };
  const box = [
    [35.6, 32.3],
    [42.4, 37.35],
  ];
  const { center, zoom } = around(box, SIZE, padding);
  const world = 512 * 2 ** zoom;
  const x = (lon) => ((lon - center[0]) / 360) * world + SIZE.width / 2;
  const mercator = (lat) => Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI);
  const y = (lat) => (mercator(center[1]) - mercator(lat)) * world + SIZE.height / 2;
  const px = [x(35.6), x(42.4), y(37.35), y(32.3)].map((value) => Math.round(value));
  /* 680 by 400 px are free; the box is higher than that is wide, so it fills the height and stands in the middle. */
  assert.deepEqual(px.slice(2), [150, 550]);
  assert.equal(px[0] - 300, 1000 - 20 - px[1]);
  assert.ok(px[0] > 300);
});

test("where the west of a box lies on the map", () => {
  const wide = [
    [-20, -5],
    [20, 5],
  ];
  const high = [
    [-5, -20],
    [5, 20],
  ];
  const size = { width: 800, height: 600 };
  const padding = { top: 0, right: 0, bottom: 0, left: 60 };
  assert.equal(Math.round(westPx(wide, around(wide, size, padding), size)), 60);
  const left = westPx(high, around(high, size, padding), size);
  assert.ok(left > 300 && left < 430, "a high box stands in the middle of what is free");
});

test("names at the right of their places end within the padding, and no more room is made than they need", () => {
  const padding = { top: 10, right: 10, bottom: 10, left: 10 };
  const ends = (names) => {
    const room = withNames(WIDE, SIZE, padding, names);
    const view = around(WIDE, SIZE, room);
    return names.map(({ lon, px }) => westPx([[lon]], view, SIZE) + px);
  };
  assert.deepEqual(withNames(WIDE, SIZE, padding, [{ lon: 1, px: 300 }]), padding);
  const [end] = ends([{ lon: 3.6, px: 300 }]);
  assert.ok(Math.abs(end - 990) < 1, String(end));
  const both = ends([
    { lon: 3.6, px: 300 },
    { lon: 3.9, px: 200 },
  ]);
  assert.ok(Math.max(...both) < 991 && Math.max(...both) > 985, String(both));
});

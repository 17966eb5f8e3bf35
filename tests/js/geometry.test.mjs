import assert from "node:assert/strict";
import { test } from "node:test";
import {
  AREA,
  areaRows,
  arraysOf,
  cellAt,
  cellFinder,
  edgeAt,
  FULL,
  LINE,
  lineRows,
  placesAt,
  placesIn,
  shareOf,
} from "../../assets/map/ground/geometry.mjs";

/* Two square cells side by side, 100 wide: that of place 1 on the left, that of place 0 on the right, each of two
 * triangles, the last of them the other way round. Edge 0 lies between them, in two segments; edge 1 is the right side
 * of the right cell. The first triangle is the corner of the left cell in the north-east: place 2 lies beyond its northern
 * edge, place 0 beyond its eastern one. Three places stand on the line through the middle. The field of distances is two
 * pixels wide. */
const TRIANGLES = [0, 1, 2, 0, 2, 3, 4, 5, 6, 4, 7, 6];
const LEFT_CELL = [0, 0, 1, 100, 0, 1, 100, 100, 1, 0, 100, 1];
const RIGHT_CELL = [100, 0, 0, 200, 0, 0, 200, 100, 0, 100, 100, 0];
const HALF = 32768;
const SEGMENTS = [
  ...[100, 0, 100, 50, 0, 1, 0, 0, HALF, 100, 0, 0],
  ...[100, 50, 100, 100, 0, 1, 0, HALF, FULL, 100, FULL, 0],
  ...[200, 0, 200, 100, 0, 2, 1, 0, FULL, 100, HALF, 0],
];
const PLACES = [150, 50, 1, 50, 50, 3, 160, 50, 2];
const BEYOND = [2, 0];
const FIELD = [0, 255];
const MARKS = [3, 0, 1];
const described = { triangles: 4, vertices: 8, segments: 3, places: 3, corners: 1, field: [2, 1] };

const parts = [
  new Uint32Array(TRIANGLES),
  new Uint16Array([...LEFT_CELL, ...RIGHT_CELL]),
  new Uint16Array(SEGMENTS),
  new Uint16Array(PLACES),
  new Uint16Array(BEYOND),
  new Uint8Array(FIELD),
  new Uint8Array(MARKS),
];
const binary = async () => new Blob(parts).arrayBuffer();
const arrays = arraysOf(await binary(), described);
const always = () => true;

test("the arrays lie in the binary one after the other, without a gap", async () => {
  assert.deepEqual([...arrays.triangles], TRIANGLES);
  assert.deepEqual([...arrays.vertices], [...LEFT_CELL, ...RIGHT_CELL]);
  assert.deepEqual([...arrays.segments], SEGMENTS);
  assert.deepEqual([...arrays.places], PLACES);
  assert.deepEqual([...arrays.beyond], BEYOND);
  assert.deepEqual([...arrays.field], FIELD);
  assert.deepEqual([...arrays.marks], MARKS);
  const read = Object.values(arrays).reduce((sum, { byteLength }) => sum + byteLength, 0);
  assert.equal(read, (await binary()).byteLength);
});

test("a share runs from the north-west corner of the box to its south-east corner", () => {
  /* From Greenwich 36° to the east, and from where Web Mercator ends, at 85.0511° N, to the equator. */
  const box = { corner: [0.5, 0], size: [0.1, 0.5] };
  const share = (lng, lat) => shareOf({ lng, lat }, box).map((value) => Math.round(value) + 0);
  assert.deepEqual(share(0, 85.0511287798066), [0, 0]);
  assert.deepEqual(share(36, 0), [FULL, FULL]);
  assert.deepEqual(share(18, 0), [HALF, FULL]);
  assert.deepEqual(share(-36, 0), [-FULL, FULL]);
});

test("the cell at a point is that whose triangles hold it, whichever way they turn", () => {
  assert.equal(cellAt([80, 20], arrays), 1);
  assert.equal(cellAt([20, 80], arrays), 1);
  assert.equal(cellAt([180, 20], arrays), 0);
  assert.equal(cellAt([120, 80], arrays), 0);
});

test("a point on the line between two cells has one of them, one outside of all has none", () => {
  assert.ok([0, 1].includes(cellAt([100, 30], arrays)));
  assert.equal(cellAt([201, 50], arrays), null);
  assert.equal(cellAt([50, 101], arrays), null);
});

test("the edge at a point is the nearest within reach", () => {
  const look = { flat: 1, reach: 10, isShown: always };
  assert.equal(edgeAt([95, 20], arrays, look), 0);
  assert.equal(edgeAt([105, 80], arrays, look), 0);
  assert.equal(edgeAt([191, 50], arrays, look), 1);
  assert.equal(edgeAt([150, 50], arrays, look), null);
  assert.equal(edgeAt([149, 50], arrays, { ...look, reach: 60 }), 0);
  assert.equal(edgeAt([151, 50], arrays, { ...look, reach: 60 }), 1);
});

test("beyond the end of an edge the distance is that to its end", () => {
  const look = { flat: 1, reach: 10, isShown: always };
  assert.equal(edgeAt([106, 108], arrays, look), 0);
  assert.equal(edgeAt([107, 108], arrays, look), null);
});

test("an edge that is not shown is not found, but the next one", () => {
  const look = { flat: 1, reach: 60, isShown: (edge) => edge !== 0 };
  assert.equal(edgeAt([145, 50], arrays, look), 1);
  assert.equal(edgeAt([105, 50], arrays, look), null);
});

test("in a box half as high as wide, heights count half", () => {
  const flat = { flat: 0.5, reach: 10, isShown: always };
  assert.equal(edgeAt([100, 118], arrays, flat), 0);
  assert.equal(edgeAt([100, 122], arrays, flat), null);
  assert.deepEqual(
    placesAt([50, 68], arrays, flat).map(({ row, far }) => [row, far]),
    [[1, 81]],
  );
});

test("places within reach come with their ranks, the nearest first", () => {
  assert.deepEqual(placesAt([156, 53], arrays, { flat: 1, reach: 10 }), [
    { row: 2, rank: 2, far: 25 },
    { row: 0, rank: 1, far: 45 },
  ]);
  const rows = placesAt([152, 53], arrays, { flat: 1, reach: 10 }).map(({ row }) => row);
  assert.deepEqual(rows, [0, 2]);
  assert.deepEqual(placesAt([156, 53], arrays, { flat: 1, reach: 4 }), []);
});

test("the finder of cells for many points finds the same", () => {
  const find = cellFinder(arrays);
  for (const point of [
    [50, 50],
    [150, 50],
    [199, 99],
    [300, 50],
    [FULL, FULL],
  ]) {
    assert.equal(find(point), cellAt(point, arrays), String(point));
  }
  assert.equal(find([50, 50]), 1);
});

test("what lies beyond the curve of a rounded corner is of the nearer of the two cells", () => {
  const find = cellFinder(arrays);
  const asked = [];
  const isRounded = (...rows) => asked.push(rows) && true;
  assert.equal(find([90, 1], isRounded), 2);
  assert.equal(find([99, 10], isRounded), 0);
  assert.deepEqual(asked, [[1, 2, 0], [1, 0, 2]]); // biome-ignore format: asked
  /* The curve passes 75/25, half way from the node to the middle of the line between its ends. */
  assert.equal(find([76, 23], isRounded), 2);
  assert.equal(find([74, 27], isRounded), 1);
  assert.equal(find([20, 80], isRounded), 1);
  assert.equal(
    find([90, 1], () => false),
    1,
  );
  assert.equal(find([90, 1]), 1);
});

test("vertices of a rounded corner know the rows beyond, and which they are", () => {
  const { values, numbers } = areaRows(arrays, 1);
  assert.equal(values.length, (3 + 8) * AREA);
  assert.deepEqual([...values.subarray(0, 3 * AREA)], [0, 0, 1, 2, 0, 0, 100, 0, 1, 2, 0, 1, 100, 100, 1, 2, 0, 2]);
  assert.deepEqual([...values.subarray(3 * AREA, 4 * AREA)], [0, 0, 1, 1, 1, 0]);
  assert.deepEqual([...numbers], [0, 1, 2, ...TRIANGLES.slice(3).map((vertex) => vertex + 3)]);
  assert.deepEqual([...areaRows(arrays, 0).numbers], TRIANGLES);
});

test("lines are the corners by their nodes, and what these leave of the segments", () => {
  const lines = [...lineRows(arrays, 1)];
  const rows = Array.from({ length: lines.length / LINE }, (_, n) => lines.slice(n * LINE, (n + 1) * LINE));
  assert.deepEqual(rows, [
    [0, 0, 100, 100, 100, 0, 1, 2, 0, 0, FULL, 200],
    [100, 0, 100, 50, 100, 25, 0, 1, 1, 0, HALF, 100],
    [200, 50, 200, 100, 200, 75, 0, 2, 2, HALF, FULL, 100],
  ]);
  assert.equal(lineRows(arrays, 0.5)[LINE - 1], 150);
});

test("the places in a box, with their ranks", () => {
  const found = placesIn(
    [
      [140, 0],
      [170, 60],
    ],
    arrays,
  );
  assert.deepEqual(found, [
    { row: 0, rank: 1 },
    { row: 2, rank: 2 },
  ]);
});

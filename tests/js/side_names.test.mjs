import assert from "node:assert/strict";
import { test } from "node:test";
import { boxAround, overlap, sideNames, taken } from "../../assets/map/signs/side_names.mjs";

test("each piece takes its first free place", () => {
  const sides = ["north", "north", "south", "north"];
  const pieces = ["1", "1", "1", "2"];
  assert.deepEqual(taken(sides, pieces, [() => true]), [0, 2, 3]);
  assert.deepEqual(taken(sides, pieces, [(row) => row !== 0]), [1, 2, 3]);
  assert.deepEqual(taken(sides, ["0", "0", "1", "0"], [() => true]), [2]);
});

test("a piece without a free place takes one that is free in the second sense", () => {
  assert.deepEqual(taken(["north", "north", "south"], ["1", "1", "1"], [(row) => row === 2, () => true]), [2, 0]);
});

test("boxes overlap or not", () => {
  const box = boxAround({ x: 10, y: 10 }, [8, 4], 1);
  assert.deepEqual(box, { left: 5, top: 7, right: 15, bottom: 13 });
  assert.ok(overlap(box, boxAround({ x: 19, y: 10 }, [10, 4])));
  assert.ok(!overlap(box, boxAround({ x: 20, y: 10 }, [10, 4])));
});

/* A map of 100 by 100 px on which a degree is a px, with one name 20 px wide and its letters 9 px high: at 50/50 and, if
 * that is taken, at 50/80. */
const standing = ({ letters = [], covers = [], dots = [], holders = {} } = {}) => {
  globalThis.document = {
    querySelectorAll: () => covers.map((box) => ({ getBoundingClientRect: () => box })),
  };
  const container = {
    ...{ clientWidth: 100, clientHeight: 100, offsetWidth: 100 },
    getBoundingClientRect: () => ({ left: 0, top: 0, width: 100 }),
  };
  const map = {
    getContainer: () => container,
    getZoom: () => 5,
    getLayer: (id) => ["place-labels", "countries"].includes(id),
    project: ([x, y]) => ({ x, y }),
    queryRenderedFeatures: ([[left, top], [right, bottom]]) =>
      letters.filter(({ box }) => overlap(box, { left, top, right, bottom })),
  };
  const ground = {
    cellsUnder: (points) => points.map(({ y }) => (y < 65 ? 1 : 2)),
    dotsIn: ([[left, top], [right, bottom]]) =>
      dots.filter(({ x, y }) => x > left && x < right && y > top && y < bottom),
    place: (row) => ({ s: "north", off: false, out: false, g: false, ...holders[row] }),
  };
  const pieces = { now: ["11", "10"] };
  const names = { texts: ["North", "North"], sides: ["north", "north"], lon: [50, 50], lat: [50, 80], pieces };
  const nameSizes = [
    [4, 1],
    [9, 1],
  ];
  const found = sideNames(map, { mapSigns: { names, nameSizes } }, ground);
  assert.deepEqual(found.shown({ clock: "now", day: 0 }), []);
  found.look({ North: { width: 20, height: 12 } });
  return found.shown({ clock: "now", day: 0 });
};
const label = (x, y, more = {}) => ({
  box: boxAround({ x, y }, [6, 6]),
  layer: { id: "place-labels" },
  state: {},
  ...more,
});

test("a name moves along its ground from a city's name, and is left out where it finds no place", () => {
  assert.deepEqual(standing(), [0]);
  assert.deepEqual(standing({ letters: [label(58, 52)] }), [1]);
  assert.deepEqual(standing({ letters: [label(58, 52), label(45, 80)] }), []);
});

test("the name of a country that is switched off is in nobody's way", () => {
  const country = { layer: { id: "countries" }, state: { off: true } };
  assert.deepEqual(standing({ letters: [label(50, 50, country)] }), [0]);
});

test("it keeps clear of the legend and of dots that are drawn that day", () => {
  assert.deepEqual(standing({ covers: [boxAround({ x: 70, y: 50 }, [30, 30])] }), [1]);
  const dot = { x: 55, y: 50, row: 7 };
  assert.deepEqual(standing({ dots: [{ ...dot, always: true }] }), [1]);
  assert.deepEqual(standing({ dots: [{ ...dot, always: false }] }), [0]);
  assert.deepEqual(standing({ dots: [{ ...dot, always: false }], holders: { 7: { g: true } } }), [1]);
  assert.deepEqual(standing({ dots: [{ ...dot, always: true }], holders: { 7: { out: true } } }), [0]);
});

test("it stands on ground of its side that the filters leave", () => {
  assert.deepEqual(standing({ holders: { 1: { s: "south" } } }), [1]);
  assert.deepEqual(standing({ holders: { 1: { off: true }, 2: { s: "south" } } }), []);
});

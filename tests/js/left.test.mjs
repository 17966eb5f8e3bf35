/* What is left of a filter, one side alone, and what is seen of a box. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { standInBrowser } from "./dom.mjs";

standInBrowser();
const { onlyOrAll } = await import("../../assets/filter/only_side.mjs");
const { boxAround } = await import("../../assets/filter/what_is_left.mjs");
const { meets } = await import("../../assets/panel/legend_signs.mjs");

test("a side is shown alone, and after that all are", () => {
  const all = ["a", "b", "c"];
  assert.deepEqual(onlyOrAll(all, new Set(), "b"), ["b"]);
  assert.deepEqual(onlyOrAll(all, new Set(["a"]), "b"), ["b"]);
  assert.deepEqual(onlyOrAll(all, new Set(["a", "c"]), "b"), all);
  assert.deepEqual(onlyOrAll(all, new Set(["b", "c"]), "b"), ["b"], "another one was alone");
});

test("the box around what is left has room at its edges", () => {
  const [southWest, northEast] = boxAround([
    [40, 35],
    [41, 34],
  ]);
  assert.ok(southWest[0] < 40 && southWest[1] < 34 && northEast[0] > 41 && northEast[1] > 35);
  const [west, east] = boxAround([[40, 35]]).map(([lon]) => lon);
  assert.ok(east - west > 0.1, "a single place has surroundings");
});

test("a box is seen if it has something in common with the map", () => {
  const seen = { getWest: () => 36, getEast: () => 38, getSouth: () => 34, getNorth: () => 36 };
  const golan = [
    [35.6, 32.6],
    [36.1, 33.4],
  ];
  assert.ok(!meets(golan, seen));
  assert.ok(meets(golan, { ...seen, getSouth: () => 33 }));
  assert.ok(!meets(golan, { ...seen, getSouth: () => 33, getWest: () => 36.2 }));
});

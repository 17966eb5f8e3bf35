import assert from "node:assert/strict";
import { test } from "node:test";
import * as view from "../../assets/core/view.mjs";
import { runsOf } from "../../assets/panel/place_strip.mjs";
import { standInBrowser } from "./dom.mjs";

standInBrowser();
/* One place on five days: claimed by b on the third, surely on the fourth, known on no evening. */
view.start({
  codes: "ab",
  sides: { government: "Government", sdf: "SDF" },
  places: { hama: [0] },
  matrices: {
    holders: {
      states: [{ s: "government" }, { s: "sdf" }],
      days: { now: ["a", "a", "b", "b", "b"], then: ["a", "a", "a", "a", "a"] },
    },
    doubt: {
      states: [{ c: 0 }, { c: 2 }],
      days: { now: ["a", "a", "b", "a", "a"], then: ["a", "a", "a", "a", "a"] },
    },
  },
});

test("a run ends where the side or the grade changes", () => {
  assert.deepEqual(runsOf("hama", 5), [
    { first: 0, last: 1, side: "government", grade: 0 },
    { first: 2, last: 2, side: "sdf", grade: 2 },
    { first: 3, last: 4, side: "sdf", grade: 0 },
  ]);
});

test("runs follow the clock", () => {
  view.set({ clock: "then" });
  assert.deepEqual(runsOf("hama", 5), [{ first: 0, last: 4, side: "government", grade: 0 }]);
});

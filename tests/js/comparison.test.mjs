import assert from "node:assert/strict";
import { test } from "node:test";
import { standInBrowser } from "./dom.mjs";

/* Imported once the browser stands there: the map asks for the wishes of its reader at once. */
standInBrowser();
const { exchanges } = await import("../../assets/map/comparison.mjs");

/* Four places: on day 2 two have passed from the government to HTS, one from HTS to the SDF; the fourth has not. */
const model = {
  byImportance: ["hama", "homs", "idlib", "raqqa"],
  places: { raqqa: [0], idlib: [1], homs: [2], hama: [3] },
  km2: [10, 500.5, 30, 40],
};
const holders = {
  hama: ["government", "hts"],
  homs: ["government", "hts"],
  idlib: ["hts", "sdf"],
  raqqa: ["sdf", "sdf"],
};
const holder = (place, day) => holders[place][day === 2 ? 1 : 0];
const between = (compared, day, hides = () => false) => exchanges({ compared, day }, model, { holder, hides });

test("places are grouped by the two sides, the group with the most km² first", () => {
  assert.deepEqual(between(1, 2), [
    { from: "hts", to: "sdf", km2: 500.5, places: ["idlib"] },
    { from: "government", to: "hts", km2: 70, places: ["hama", "homs"] },
  ]);
});

test("compared the other way round, the sides change places", () => {
  assert.deepEqual(
    between(2, 1).map(({ from, to }) => [from, to]),
    [
      ["sdf", "hts"],
      ["hts", "government"],
    ],
  );
});

test("between two days without a change there is nothing", () => {
  assert.deepEqual(between(0, 1), []);
});

test("what a filter hides is left out", () => {
  assert.deepEqual(
    between(1, 2, (place) => place !== "homs"),
    [{ from: "government", to: "hts", km2: 30, places: ["homs"] }],
  );
});

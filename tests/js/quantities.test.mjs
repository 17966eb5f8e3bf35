import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import * as view from "../../assets/core/view.mjs";
import { changesOn, exchanges, fronts, ground, isPlaceIn } from "../../assets/told/quantities.mjs";
import { standInBrowser } from "./dom.mjs";

standInBrowser();
/* Four places in a row on three days. On the last day Hama and Homs have passed from the government to HTS (Hama only
 * claimed: grade 2) and Idlib from HTS to the SDF; Raqqa stays with the SDF. That evening only Homs was known. */
const model = {
  codes: "abc",
  grades: ["high", "medium", "claimed", "inferred"],
  sides: { government: "Government", hts: "HTS", sdf: "SDF" },
  ids: ["raqqa", "idlib", "homs", "hama"],
  byImportance: ["hama", "homs", "idlib", "raqqa"],
  places: { raqqa: [0], idlib: [1], homs: [2], hama: [3] },
  km2: [10, 500.5, 30, 40],
  edges: [0, 1, 1, 2, 2, 3],
  edgeKm: [7, 20, 100],
  matrices: {
    holders: {
      states: [{ s: "government" }, { s: "hts" }, { s: "sdf" }],
      days: { now: ["cbaa", "cbaa", "ccbb"], then: ["cbaa", "cbaa", "cbba"] },
    },
    doubt: { states: [{ c: 0 }, { c: 1 }, { c: 2 }], days: { now: ["aaaa", "aaaa", "aaac"] } },
  },
};
view.start(model);
const whole = { day: 2, compared: null, clock: "now", hidden: new Set(), gradeLimit: 3, outside: {}, chosen: [] };
const SURE = 1;
const UNSURE = 2;

beforeEach(() => view.set(whole));

/* A view that differs from the whole one. */
const looked = (parts = {}) => {
  view.set({ ...whole, ...parts });
  return view.now();
};
const outside = { places: new Set([3]), ground: new Set([3]) };

test("ground is counted by side, with what is claimed or inferred", () => {
  assert.deepEqual(ground(model, looked(), UNSURE), {
    ...{ km2: { sdf: 510.5, hts: 70 }, places: { sdf: 2, hts: 2 } },
    ...{ whole: 580.5, unsure: 40, leftOut: 0 },
  });
});

test("a filter of confidence leaves ground out, and counts it", () => {
  const found = ground(model, looked({ gradeLimit: SURE }), UNSURE);
  assert.deepEqual([found.km2, found.leftOut, found.whole], [{ sdf: 510.5, hts: 30 }, 40, 580.5]);
});

test("ground of other sides and governorates counts for nothing", () => {
  assert.deepEqual(ground(model, looked({ hidden: new Set(["sdf"]) }), UNSURE).km2, { hts: 70 });
  const found = ground(model, looked({ outside }), UNSURE);
  assert.deepEqual([found.km2, found.whole, found.unsure], [{ sdf: 510.5, hts: 30 }, 540.5, 0]);
});

test("a filter of kinds leaves out a place and not its ground", () => {
  const now = looked({ outside: { places: new Set([3]) } });
  assert.equal(ground(model, now, UNSURE).whole, 580.5);
  assert.deepEqual(
    model.ids.filter((place) => isPlaceIn(model, place, now)),
    ["raqqa", "idlib", "homs"],
  );
});

test("fronts are measured by pair of sides, by the clock of the view", () => {
  assert.deepEqual(fronts(model, looked()), { "hts / sdf": 20 });
  assert.deepEqual(fronts(model, looked({ day: 0 })), { "hts / sdf": 7, "government / hts": 20 });
  assert.deepEqual(fronts(model, looked({ clock: "then" })), { "hts / sdf": 7, "government / hts": 100 });
});

test("a front needs ground in view on one side, and sure claims on both", () => {
  const shown = (parts) => fronts(model, looked({ day: 0, ...parts }));
  assert.deepEqual(shown({ hidden: new Set(["hts", "sdf"]) }), { "government / hts": 20 });
  assert.deepEqual(shown({ hidden: new Set(["hts", "sdf", "government"]) }), {});
  assert.deepEqual(shown({ outside: { ground: new Set([0, 1]) } }), { "government / hts": 20 });
  const then = looked({ clock: "then", gradeLimit: SURE });
  assert.deepEqual(fronts(model, then), { "hts / sdf": 7 }, "Hama is claimed");
});

test("the changes of a day are those of the places in view at its end", () => {
  assert.deepEqual(changesOn(model, looked()), ["idlib", "homs", "hama"]);
  assert.deepEqual(changesOn(model, looked({ hidden: new Set(["sdf"]) })), ["homs", "hama"]);
  assert.deepEqual(changesOn(model, looked({ clock: "then" })), ["homs"]);
  assert.deepEqual(changesOn(model, looked(), 0), [], "nothing is before the first day");
});

test("two days compared are grouped by the two sides, the group with the most km² first", () => {
  assert.deepEqual(exchanges(model, looked({ compared: 1 })), [
    { from: "hts", to: "sdf", km2: 500.5, places: ["idlib"] },
    { from: "government", to: "hts", km2: 70, places: ["hama", "homs"] },
  ]);
  assert.deepEqual(exchanges(model, looked({ compared: 0, day: 1 })), []);
});

test("compared the other way round, the sides change places", () => {
  const found = exchanges(model, looked({ compared: 2, day: 1 }));
  assert.deepEqual(
    found.map(({ from, to }) => [from, to]),
    [
      ["sdf", "hts"],
      ["hts", "government"],
    ],
  );
});

test("compared, a side lets pass what it held on either day, and a claim must be sure on both", () => {
  const groups = (parts) => exchanges(model, looked({ compared: 1, ...parts })).map(({ places }) => places);
  assert.deepEqual(groups({ hidden: new Set(["government", "hts"]) }), [["idlib"]]);
  assert.deepEqual(groups({ hidden: new Set(["hts", "sdf"]) }), [["hama", "homs"]]);
  assert.deepEqual(groups({ gradeLimit: SURE }), [["idlib"], ["homs"]]);
  assert.deepEqual(groups({ outside }), [["idlib"], ["homs"]]);
});

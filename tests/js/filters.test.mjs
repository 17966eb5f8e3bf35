import assert from "node:assert/strict";
import { test } from "node:test";
import { passes } from "../../assets/filter/filters.mjs";

const places = { governorates: ["Aleppo", "Hama", "Hama"], kinds: ["city", "town", "village"], sure: [0, 1, 3] };
const events = { governorates: ["Aleppo", "Hama"], actors: [["HTS", "SNA"], ["SAA"]] };
const all = { governorates: [], kinds: [], actors: [] };
const kept = (values, size, choices, gradeLimit = 3) =>
  [...Array(size).keys()].filter((n) => passes(values, n, { ...all, ...choices }, gradeLimit));

test("nothing chosen keeps all", () => {
  assert.deepEqual(kept(places, 3, {}), [0, 1, 2]);
});

test("one choice keeps what has it, several choices what has all of them", () => {
  assert.deepEqual(kept(places, 3, { governorates: ["Hama"] }), [1, 2]);
  assert.deepEqual(kept(places, 3, { governorates: ["Hama", "Aleppo"] }), [0, 1, 2]);
  assert.deepEqual(kept(places, 3, { governorates: ["Hama"], kinds: ["village", "city"] }), [2]);
});

test("of several actors one is enough", () => {
  assert.deepEqual(kept(events, 2, { actors: ["SNA"] }), [0]);
  assert.deepEqual(kept(events, 2, { actors: ["SNA", "SAA"] }), [0, 1]);
  assert.deepEqual(kept(events, 2, { actors: ["USA"] }), []);
});

test("a choice means nothing to what has no such trait", () => {
  assert.deepEqual(kept(places, 3, { actors: ["SNA"] }), [0, 1, 2]);
  assert.deepEqual(kept(events, 2, { kinds: ["city"] }), [0, 1]);
});

test("what is less certain than the least is left out", () => {
  assert.deepEqual(kept(places, 3, {}, 1), [0, 1]);
  assert.deepEqual(kept(places, 3, {}, 0), [0]);
  assert.deepEqual(kept(events, 2, {}, 0), [0, 1]);
});

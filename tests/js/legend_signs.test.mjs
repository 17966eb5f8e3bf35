import assert from "node:assert/strict";
import { test } from "node:test";
import { presentOn } from "../../assets/panel/legend_signs.mjs";

const MODEL = {
  days: [{ changed: false }, { changed: true }],
  mapSigns: {
    tables: {
      events: { days: [0, 1, 1], icons: ["event-combat", "event-air", "event-combat"], several: "events-several" },
      movements: { days: [1], icons: ["move-ship"], several: "movements-several" },
    },
  },
};
const on = (view) => [...presentOn(MODEL, { compared: null, outside: {}, ...view })].sort();

test("a quiet day needs the sign of its event only", () => {
  assert.deepEqual(on({ day: 0 }), ["event-combat"]);
});

test("a day with changes, two events and a movement needs all of theirs", () => {
  assert.deepEqual(on({ day: 1 }), ["changed", "event-air", "event-combat", "events-several", "move-ship"]);
});

test("what the filters leave out needs no sign", () => {
  assert.deepEqual(on({ day: 1, outside: { events: new Set([1]), movements: new Set([0]) } }), [
    "changed",
    "event-combat",
  ]);
});

test("a comparison may show gains on any day", () => {
  assert.deepEqual(on({ day: 0, compared: 1 }), ["changed", "event-combat"]);
});

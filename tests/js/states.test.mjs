import assert from "node:assert/strict";
import { test } from "node:test";
import { groundStates, stateBytes } from "../../assets/map/ground/states.mjs";

/* Three places on three days. Hama passes to the opposition on the second day, at first only claimed (c: 2) and with a
 * date that is not sure (u), Homs on the third; by "then" each is known a day later. Raqqa stays with the SDF, inferred
 * (c: 3). Hama touches Homs, Homs touches Raqqa. How sure that is, is the same by both clocks. */
const model = {
  codes: "abcd",
  days: [{}, {}, {}],
  sides: { government: "Government", opposition: "Opposition", sdf: "SDF" },
  ids: ["hama", "homs", "raqqa"],
  told: {
    now: [{ lead: "" }, { lead: "hama" }, { lead: "homs" }],
    then: [{ lead: "" }, { lead: "" }, { lead: "hama" }],
  },
  places: { hama: [0], homs: [1], raqqa: [2] },
  edges: [0, 1, 1, 2],
  matrices: {
    holders: {
      states: [{ s: "government" }, { s: "opposition" }, { s: "sdf" }],
      days: { now: ["aac", "bac", "bbc"], then: ["aac", "aac", "bac"] },
    },
    doubt: {
      states: [
        { c: 0, u: false },
        { c: 1, u: false },
        { c: 2, u: true },
        { c: 3, u: false },
      ],
      days: { now: ["aad", "cad", "abd"] },
    },
  },
};
const [HAMA, HOMS, RAQQA] = [0, 1, 2];
const [HAMA_HOMS, HOMS_RAQQA] = [0, 1];
const view = { day: 1, since: 0, clock: "now", hidden: new Set(), gradeLimit: Infinity, outside: {} };

/* The states in a view that differs from the one above. */
const shown = (parts = {}) => {
  const states = groundStates(model);
  states.show({ ...view, ...parts });
  return states;
};
const places = (parts, field) => [HAMA, HOMS, RAQQA].map((row) => shown(parts).place(row)[field]);
const edges = (parts, field) => [HAMA_HOMS, HOMS_RAQQA].map((number) => shown(parts).edge(number)[field]);

test("a byte is the number of the side, 16 for each grade, and 64 where the date is not sure", () => {
  assert.deepEqual(
    [...stateBytes(model)],
    [
      ...[0, 0, 50, 97, 0, 50, 1, 17, 50], // as known now: 50 = SDF (2) + 3 · 16; 97 = opposition (1) + 2 · 16 + 64
      ...[0, 0, 50, 96, 0, 50, 1, 16, 50], // as known then
    ],
  );
});

test("the bytes are a line of places for each clock and day", () => {
  const { count, lines } = groundStates(model);
  assert.deepEqual([count, lines], [3, 6]);
});

test("a view names the lines of its two days, the hidden sides as bits, and the last grade that is shown", () => {
  const { shown: now } = shown({ day: 2, since: 1, hidden: new Set(["government", "sdf"]) });
  assert.deepEqual([now.now, now.since, now.hidden, now.limit], [2, 1, 0b101, 3]);
  const { shown: then } = shown({ day: 2, since: 1, clock: "then", gradeLimit: 1 });
  assert.deepEqual([then.now, then.since, then.hidden, then.limit], [5, 4, 0, 1]);
});

test("the place that the headline names leads, by either clock, but not where other days are compared", () => {
  const leads = (parts) => shown(parts).shown.lead;
  assert.deepEqual([leads(), leads({ day: 2, since: 1 })], [HAMA, HOMS]);
  assert.equal(leads({ day: 2, since: 1, clock: "then" }), HAMA);
  assert.deepEqual([leads({ day: 0, since: 0 }), leads({ day: 2, since: 0 })], [-1, -1]);
});

test("a place says what its byte says", () => {
  const { place } = shown();
  assert.deepEqual(place(HAMA), { s: "opposition", c: 2, u: true, g: true, off: false, out: false });
  assert.deepEqual(place(HOMS), { s: "government", c: 0, u: false, g: false, off: false, out: false });
  assert.deepEqual(place(RAQQA), { s: "sdf", c: 3, u: false, g: false, off: false, out: false });
});

test("gained means another side than on the earlier day", () => {
  assert.deepEqual(places({ day: 0, since: 0 }, "g"), [false, false, false]);
  assert.deepEqual(places({ day: 1, since: 0 }, "g"), [true, false, false]);
  assert.deepEqual(places({ day: 2, since: 1 }, "g"), [false, true, false]);
});

test("the earlier day may be any other, a later one too", () => {
  assert.deepEqual(places({ day: 2, since: 0 }, "g"), [true, true, false]);
  assert.deepEqual(places({ day: 0, since: 2 }, "g"), [true, true, false]);
  assert.deepEqual(places({ day: 0, since: 2 }, "s"), ["government", "government", "sdf"]);
});

test("by the clock of that evening a place is gained when that was known", () => {
  assert.deepEqual(places({ clock: "then" }, "s"), ["government", "government", "sdf"]);
  assert.deepEqual(places({ clock: "then" }, "g"), [false, false, false]);
  assert.deepEqual(places({ clock: "then", day: 2, since: 1 }, "g"), [true, false, false]);
});

test("a hidden side and what is less sure than the limit are off, as area and as place", () => {
  assert.deepEqual(places({ hidden: new Set(["opposition"]) }, "off"), [true, false, false]);
  assert.deepEqual(places({ hidden: new Set(["opposition"]) }, "out"), [true, false, false]);
  assert.deepEqual(places({ gradeLimit: 1 }, "off"), [true, false, true]);
  assert.deepEqual(places({ gradeLimit: 2 }, "off"), [false, false, true]);
  assert.deepEqual(places({ gradeLimit: 1, day: 2 }, "off"), [false, false, true]);
});

test("a filter of kinds leaves out the dot, not the area", () => {
  const outside = { places: new Set([HOMS]), ground: new Set(), events: new Set([HAMA]) };
  assert.deepEqual(places({ outside }, "out"), [false, true, false]);
  assert.deepEqual(places({ outside }, "off"), [false, false, false]);
});

test("an edge is front where its sides differ", () => {
  assert.deepEqual(edges({ day: 0 }, "f"), [false, true]);
  assert.deepEqual(edges({ day: 1 }, "f"), [true, true]);
  assert.deepEqual(edges({ day: 2 }, "f"), [false, true]);
  assert.deepEqual(edges({ day: 1, clock: "then" }, "f"), [false, true]);
  assert.deepEqual(edges({ day: 2, clock: "then" }, "f"), [true, true]);
});

test("it is the front of the earlier day where they differed then and do no more", () => {
  assert.deepEqual(edges({ day: 1, since: 0 }, "y"), [false, false]);
  assert.deepEqual(edges({ day: 2, since: 1 }, "y"), [true, false]);
  assert.deepEqual(edges({ day: 2, since: 0 }, "y"), [false, false]);
  assert.deepEqual(edges({ day: 2, since: 1, clock: "then" }, "y"), [false, false]);
});

test("nothing is drawn between places that have one side on each of both days", () => {
  const isEdge = (parts) => [HAMA_HOMS, HOMS_RAQQA].map((row) => shown(parts).isEdge(row, row + 1, row + 1));
  assert.deepEqual(isEdge({ day: 0, since: 0 }), [false, true]);
  assert.deepEqual(isEdge({ day: 1, since: 0 }), [true, true]);
  assert.deepEqual(isEdge({ day: 2, since: 1 }), [true, true]);
  assert.deepEqual(isEdge({ day: 2, since: 0 }), [false, true]);
  for (const day of [0, 1, 2]) {
    for (const since of [0, 1, 2]) {
      const drawn = [HAMA_HOMS, HOMS_RAQQA].map((number) => shown({ day, since }).edge(number));
      assert.ok(drawn.every(({ f, y }, number) => !(f || y) || isEdge({ day, since })[number]));
    }
  }
});

test("a corner is drawn where its cell differs from both others, on one of the days; rounded where these are of one side", () => {
  assert.equal(shown({ day: 1, since: 1 }).isEdge(HOMS, HAMA, RAQQA), true);
  assert.equal(shown({ day: 1, since: 1 }).isBetween(HOMS, HAMA, RAQQA), false);
  assert.equal(shown({ day: 2, since: 2 }).isEdge(HOMS, HAMA, RAQQA), false);
  assert.equal(shown({ day: 2, since: 1 }).isEdge(HOMS, HAMA, RAQQA), true);
  assert.equal(shown({ day: 2, since: 2 }).isBetween(RAQQA, HAMA, HOMS), true);
  assert.equal(shown({ day: 2, since: 2 }).isBetween(HOMS, HAMA, HAMA), false);
});

test("the number of two days by a clock is that of no others", () => {
  const views = [0, 1, 2].flatMap((day) =>
    [0, 1, 2].flatMap((since) => ["now", "then"].map((clock) => ({ day, since, clock }))),
  );
  assert.equal(new Set(views.map((parts) => shown(parts).days())).size, views.length);
});

test("a front is as unsure as the less sure of its places", () => {
  assert.deepEqual(edges({ day: 0 }, "c"), [0, 3]);
  assert.deepEqual(edges({ day: 1 }, "c"), [2, 3]);
  assert.deepEqual(edges({ day: 2 }, "c"), [1, 3]);
});

test("one that is less sure than the filter asks for is no front, of neither day", () => {
  assert.deepEqual(edges({ gradeLimit: 2 }, "f"), [true, false]);
  assert.deepEqual(edges({ gradeLimit: 1 }, "f"), [false, false]);
  assert.deepEqual(edges({ day: 2, since: 1, gradeLimit: 1 }, "y"), [true, false]);
  assert.deepEqual(edges({ day: 2, since: 1, gradeLimit: 0 }, "y"), [false, false]);
});

test("a filter of governorates leaves out the area too", () => {
  const outside = { places: new Set([HOMS]), ground: new Set([HOMS]) };
  assert.deepEqual(places({ outside }, "off"), [false, true, false]);
  assert.deepEqual(places({ outside }, "out"), [false, true, false]);
});

test("a front needs ground in view on one of its sides", () => {
  assert.deepEqual(edges({ hidden: new Set(["opposition"]) }, "f"), [true, true]);
  assert.deepEqual(edges({ hidden: new Set(["opposition", "government"]) }, "f"), [false, true]);
  assert.deepEqual(edges({ hidden: new Set(["opposition", "government", "sdf"]) }, "f"), [false, false]);
  const outside = { ground: new Set([HOMS, RAQQA]) };
  assert.deepEqual(edges({ outside }, "f"), [true, false]);
  assert.deepEqual(edges({ outside, hidden: new Set(["opposition"]) }, "f"), [false, false]);
});

test("the front of the earlier day goes with the ground that it bounded", () => {
  assert.deepEqual(edges({ day: 2, since: 1, hidden: new Set(["opposition"]) }, "y"), [false, false]);
  assert.deepEqual(edges({ day: 2, since: 1, hidden: new Set(["sdf"]) }, "y"), [true, false]);
});

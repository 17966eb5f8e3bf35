/* Which own events are shown on a day, and how they are counted by squares. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { gridsOf, levelFor, radiusOf } from "../../assets/events/counting.mjs";
import { isDayFirstIn, orderOf } from "../../assets/events/order.mjs";
import { collector, DAY_UNSURE, TYPES } from "../../assets/events/reading/collecting.mjs";
import { SHIFT } from "../../assets/events/reading/values.mjs";
import { csvOf, near } from "../../assets/events/record/list.mjs";
import { changesOf, nearEach } from "../../assets/events/record/nearby.mjs";
import { atFirst, countedByType, eachShown, rangesOn } from "../../assets/events/shown.mjs";
import { FULL, shareOf } from "../../assets/map/ground/geometry.mjs";

const DAYS = 10;
const ALL = { ...atFirst(), window: 0 };

/* Events as [day, x, y, type, first, last]. */
const made = (rows) => {
  const events = collector(DAYS);
  for (const [day, x, y, type, first = day, last = day] of rows) {
    const other = { deaths: 0, isPlaceUnsure: false, offset: 0 };
    events.add({ ...other, shares: x + y * SHIFT, day, first, last, type });
  }
  return events.sorted();
};

const shownOn = (events, day, shown) => {
  const found = [];
  eachShown(events, day, shown, (n) => found.push([events.counted[n], events.points[n * 4]]) < 0);
  return found.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
};

const EVENTS = made([
  [0, 1, 1, "a"],
  [3, 2, 1, "a"],
  [3, 40_000, 1, "b"],
  [5, 3, 40_000, "b"],
  [4, 4, 1, "a", 2, 6],
]);

test("a window holds the day and those before it; an event of several days is shown on each", () => {
  const days = (day, window) => shownOn(EVENTS, day, { ...ALL, window }).map(([counted]) => counted);
  assert.deepEqual(days(0, 1), [0]);
  assert.deepEqual(days(1, 1), []);
  assert.deepEqual(days(2, 1), [4]);
  assert.deepEqual(days(3, 1), [3, 3, 4]);
  assert.deepEqual(days(7, 1), []);
  assert.deepEqual(days(8, 7), [3, 3, 4, 5]);
  assert.deepEqual(days(9, 0), [0, 3, 3, 4, 5]);
  assert.deepEqual(rangesOn(EVENTS, 3, { window: 1 }), { from: 3, exact: [1, 2], spans: [4, 1] });
});

test("types that are not ticked, and what is not exact, are left out", () => {
  assert.deepEqual(EVENTS.types, ["a", "b"]);
  assert.equal(shownOn(EVENTS, 9, { ...ALL, types: 0b10 }).length, 2);
  assert.deepEqual(
    shownOn(EVENTS, 9, { ...ALL, isSureOnly: true }).map(([day]) => day),
    [0, 3, 3, 5],
  );
  assert.equal(EVENTS.points[4 * 4 + 2] & DAY_UNSURE, DAY_UNSURE);
});

test("each event counts on one day, by type", () => {
  assert.deepEqual(countedByType(EVENTS, 5, { window: 3 }).slice(0, 2), [2, 2]);
  assert.deepEqual(countedByType(EVENTS, 9, { window: 0 }).slice(0, 2), [3, 2]);
  assert.equal(countedByType(EVENTS, 9, { window: 1 }).length, TYPES);
});

test("squares count the events of the days that are shown, of the types that are ticked", () => {
  const grids = gridsOf(EVENTS);
  const everywhere = [
    [0, 0],
    [1, 1],
  ];
  const numbers = (day, shown) => grids.within(4, everywhere, day, shown).map(({ number }) => number);
  assert.deepEqual(numbers(9, ALL), [3, 1, 1]);
  assert.deepEqual(numbers(4, { ...ALL, window: 1 }), [1]);
  assert.deepEqual(numbers(4, ALL), [3, 1]);
  assert.deepEqual(numbers(9, { ...ALL, types: 0b01 }), [3]);
  assert.deepEqual(grids.within(4, [[0.5, 0], [1, 0.4]], 9, ALL), [{ x: 9.5 / 16, y: 0.5 / 16, number: 1 }]); // biome-ignore format: corners
  assert.equal(grids.fullest(4, ALL), 3);
});

test("the sum over all squares is the number of events, at every level", () => {
  const events = made(
    Array.from({ length: 5000 }, (_, n) => [n % DAYS, (n * 7919) % 65_536, (n * 104_729) % 65_536, "a"]),
  );
  const grids = gridsOf(events);
  for (let level = 4; level <= 8; level += 1) {
    const found = grids.within(level, [[0, 0], [1, 1]], 9, ALL); // biome-ignore format: corners
    assert.equal(
      found.reduce((sum, { number }) => sum + number, 0),
      5000,
    );
  }
});

test("squares are some 26 px wide, and fewer where a period is long; circles grow by area", () => {
  assert.deepEqual([levelFor(416, 36), levelFor(1664, 36), levelFor(1e6, 36), levelFor(1e6, 400)], [4, 6, 8, 6]);
  assert.deepEqual([radiusOf(0, 100), radiusOf(25, 100), radiusOf(100, 100), radiusOf(400, 100)], [2, 7, 12, 12]);
});

test("the order of a day is asked about only where it is open", () => {
  assert.equal(orderOf(["2024-12-05", "05.12.2024"]), "plain");
  assert.equal(orderOf(["05/12/2024", "13/12/2024"]), "day");
  assert.equal(orderOf(["12/05/2024", "12/13/2024"]), "month");
  assert.equal(orderOf(["05/12/2024", "soon"]), "either");
  const period = { firstDay: Date.UTC(2024, 10, 26) / 864e5, days: 36 };
  assert.equal(isDayFirstIn(["05/12/2024", "06/12/2024"], period), true);
  assert.equal(isDayFirstIn(["12/05/2024", "12/06/2024"], period), false);
});

test("changes of the record have the events near them, in place and time", () => {
  const box = { corner: [0.598, 0.385], size: [0.02, 0.025] };
  const at = ({ lat, lng }) => shareOf({ lat, lng }, box).map((share) => Math.round((share / FULL) * 65_535));
  const model = {
    days: Array.from({ length: DAYS }, (_, day) => ({ day: `2024-12-${10 + day}`, short: `${10 + day} Dec` })),
    ids: ["north", "south"],
    places: { north: [0, 36.7, 35.1], south: [1, 36.3, 33.5] },
    names: { north: "North", south: "South" },
    codes: "ab",
    grades: ["held", "claimed"],
    matrices: {
      holders: {
        states: [{ s: "one" }, { s: "two" }],
        days: { now: ["aa", "aa", "aa", "aa", "ba", "ba", "ba", "bb", "bb", "bb"] },
      },
      doubt: { states: [{ c: 0 }, { c: 1 }], days: { now: Array(DAYS).fill("ab") } },
    },
  };
  const close = [4, ...at({ lat: 35.12, lng: 36.7 }), "a"]; // 2.2 km north
  const later = [6, ...at({ lat: 35.1, lng: 36.7 }), "a"];
  const tooLate = [7, ...at({ lat: 35.1, lng: 36.7 }), "a"];
  const tooFar = [4, ...at({ lat: 35.15, lng: 36.7 }), "a"]; // 5.6 km
  const span = [9, ...at({ lat: 33.5, lng: 36.3 }), "b", 0, 5];
  const given = { events: made([close, later, tooLate, tooFar, span]), shown: ALL };
  const changes = changesOf(model);
  assert.deepEqual(
    changes.map(({ place, day, from, to, grade }) => [place, day, from, to, grade]),
    [
      ["north", 4, "one", "two", 0],
      ["south", 7, "one", "two", 1],
    ],
  );
  const [north, south] = nearEach(changes, given, { places: model.places, box });
  assert.deepEqual([north.number, south.number], [2, 1]);
  assert.ok(Math.abs(south.nearest) < 0.05 && Math.abs(north.nearest) < 0.05);
  const only = nearEach(changes, { ...given, events: made([close]) }, { places: model.places, box })[0];
  assert.ok(Math.abs(only.nearest - 2.22) < 0.05, String(only.nearest));
  const without = nearEach(changes, { ...given, shown: { ...ALL, types: 0 } }, { places: model.places, box });
  assert.deepEqual(without.map(({ number, nearest }) => [number, nearest]), [[0, null], [0, null]]); // biome-ignore format: pairs
  const csv = csvOf(model, near(model, given, box))
    .trim()
    .split("\n");
  assert.deepEqual(csv, [
    "place_id,place,date,from,to,certainty,events_near,nearest_km",
    "south,South,2024-12-17,one,two,claimed,1,0.01",
    "north,North,2024-12-14,one,two,held,2,0.00",
  ]);
});

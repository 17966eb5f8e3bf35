/* Which own events are shown on a day, and how they are counted by squares. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { gridsOf, levelFor, radiusOf } from "../../assets/events/counting.mjs";
import { drawnOn, keep, summed } from "../../assets/events/filter/kept.mjs";
import { eachShown, latest, rangesOn } from "../../assets/events/filter/shown.mjs";
import { isDayFirstIn, orderOf } from "../../assets/events/order.mjs";
import { DAY_UNSURE } from "../../assets/events/reading/collecting.mjs";
import { TYPES } from "../../assets/events/reading/names.mjs";
import { ALL, DAYS, made, shownOn } from "./made_events.mjs";

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
  assert.deepEqual(rangesOn(EVENTS, 3, { window: 1 }), { from: 3, ranges: [[4, 1], [1, 2]] }); // biome-ignore format: ranges
});

test("events of several days lie by length, so that few lie between those of a day", () => {
  const long = Array.from({ length: 4 }, () => [0, 1, 1, "a", 0, 9]);
  const short = Array.from({ length: DAYS - 1 }, (_, day) => [day, 2, 1, "a", day, day + 1]);
  const events = made([...short, ...long, [9, 3, 1, "b", 9, 9, { isDayUnsure: true }]]);
  assert.deepEqual(
    events.runs.map(({ longest, isDayUnsure, starts }) => [longest, isDayUnsure, starts[0], starts[DAYS]]),
    [[1, true, 0, 1], [2, true, 1, 10], [16, true, 10, 14]], // biome-ignore format: runs
  );
  assert.deepEqual(rangesOn(events, 8, { window: 1 }), { from: 8, ranges: [[10, 4], [8, 2]] }); // biome-ignore format: ranges
  for (let day = 0; day < DAYS; day += 1) {
    for (const window of [1, 3, 0]) {
      const from = window ? Math.max(0, day - window + 1) : 0;
      const expected = [...short, ...long, [9, 3, 1, "b", 9, 9]].filter(([, , , , a, b]) => a <= day && b >= from);
      assert.equal(shownOn(events, day, { ...ALL, window }).length, expected.length, `${day} ${window}`);
    }
  }
});

test("types that are not ticked, and what is not exact, are left out", () => {
  assert.deepEqual(EVENTS.types, { names: ["a", "b"], isMore: false });
  assert.equal(shownOn(EVENTS, 9, { ...ALL, types: 0b10 }).length, 2);
  assert.deepEqual(
    shownOn(EVENTS, 9, { ...ALL, isSureOnly: true }).map(([day]) => day),
    [0, 3, 3, 5],
  );
  assert.equal(EVENTS.points[4 * 4 + 2] & DAY_UNSURE, DAY_UNSURE);
});

test("each event counts on one day, by type", () => {
  keep(EVENTS, ALL);
  const byType = (day, window) => summed(EVENTS.tallies.types, TYPES, day, { window });
  assert.deepEqual(byType(5, 3).slice(0, 2), [2, 2]);
  assert.deepEqual(byType(9, 0).slice(0, 2), [3, 2]);
  assert.equal(byType(9, 1).length, TYPES);
  assert.deepEqual(summed(EVENTS.tallies.all, 1, 9, { window: 0 }), [5]);
});

test("as many are drawn as are shown: those of the days, and those that may have been on them", () => {
  for (const shown of [ALL, { ...ALL, isSureOnly: true }, { ...ALL, types: 0b10 }]) {
    for (const window of [1, 2, 7, 0]) {
      for (let day = 0; day < DAYS; day += 1) {
        const drawn = shownOn(EVENTS, day, { ...shown, window }).length;
        assert.equal(drawnOn(EVENTS, day, { window }), drawn, `${day} ${window}`);
      }
    }
  }
  keep(EVENTS, ALL);
  const dated = summed(EVENTS.tallies.all, 1, 2, { window: 1 })[0];
  assert.deepEqual([dated, drawnOn(EVENTS, 2, { window: 1 })], [0, 1]);
});

test("an event of several days, of which the period has one, is not exact", () => {
  const events = made([
    [0, 1, 1, "a", 0, 0, { isDayUnsure: true }],
    [9, 2, 1, "a", 9, 9, { isDayUnsure: true }],
    [9, 3, 1, "a"],
  ]);
  assert.deepEqual(shownOn(events, 9, { ...ALL, isSureOnly: true }), [[9, 3]]);
  assert.deepEqual(shownOn(events, 9, ALL), [[0, 1], [9, 2], [9, 3]]); // biome-ignore format: pairs
});

test("the latest are those with the latest days in the file, whatever the days on which they may have been", () => {
  keep(EVENTS, ALL);
  const found = (most) => {
    const { all, numbers } = latest(EVENTS, (take) => eachShown(EVENTS, 9, ALL, take), most);
    return [all, numbers.map((n) => EVENTS.counted[n])];
  };
  assert.deepEqual(found(9), [5, [5, 4, 3, 3, 0]]);
  assert.deepEqual(found(3), [5, [5, 4, 3]]);
});

test("squares count the events of the days that are shown, of the types that are ticked", () => {
  const grids = gridsOf(EVENTS);
  const everywhere = [
    [0, 0],
    [1, 1],
  ];
  const numbers = (day, shown) => {
    keep(EVENTS, shown);
    return grids.within(4, everywhere, day, shown).map(({ number }) => number);
  };
  assert.deepEqual(numbers(9, ALL), [3, 1, 1]);
  assert.deepEqual(numbers(4, { ...ALL, window: 1 }), [1]);
  assert.deepEqual(numbers(4, ALL), [3, 1]);
  assert.deepEqual(numbers(9, { ...ALL, types: 0b01 }), [3]);
  keep(EVENTS, ALL);
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

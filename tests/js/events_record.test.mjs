/* Own events held against the record. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { keep } from "../../assets/events/filter/kept.mjs";
import { changesOf, nearEach } from "../../assets/events/record/nearby.mjs";
import { FULL, shareOf } from "../../assets/map/ground/geometry.mjs";
import { ALL, DAYS, made } from "./made_events.mjs";

/* The library of distances is a plain script, which looks for the window of a page. */
globalThis.window = globalThis;
const { csvOf, near, transfersCsv } = await import("../../assets/events/record/list.mjs");
const { measured, withoutChange } = await import("../../assets/events/record/transfers.mjs");

const BOX = { corner: [0.598, 0.385], size: [0.02, 0.025] };
const at = ({ lat, lng }) => shareOf({ lat, lng }, BOX).map((share) => Math.round((share / FULL) * 65_535));
const MODEL = {
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

test("changes of the record have the events near them, in place and time", () => {
  const close = [4, ...at({ lat: 35.12, lng: 36.7 }), "a"]; // 2.2 km north
  const later = [6, ...at({ lat: 35.1, lng: 36.7 }), "a"];
  const tooLate = [7, ...at({ lat: 35.1, lng: 36.7 }), "a"];
  const tooFar = [4, ...at({ lat: 35.15, lng: 36.7 }), "a"]; // 5.6 km
  const span = [9, ...at({ lat: 33.5, lng: 36.3 }), "b", 0, 5];
  const given = { events: made([close, later, tooLate, tooFar, span]), shown: ALL };
  const changes = changesOf(MODEL);
  assert.deepEqual(
    changes.map(({ place, day, from, to, grade }) => [place, day, from, to, grade]),
    [
      ["north", 4, "one", "two", 0],
      ["south", 7, "one", "two", 1],
    ],
  );
  const [north, south] = nearEach(changes, given, { places: MODEL.places, box: BOX });
  assert.deepEqual([north.number, south.number], [2, 1]);
  assert.ok(Math.abs(south.nearest) < 0.05 && Math.abs(north.nearest) < 0.05);
  const only = nearEach(changes, { ...given, events: made([close]) }, { places: MODEL.places, box: BOX })[0];
  assert.ok(Math.abs(only.nearest - 2.22) < 0.05, String(only.nearest));
  keep(given.events, { ...ALL, types: 0 });
  const without = nearEach(changes, given, { places: MODEL.places, box: BOX });
  keep(given.events, ALL);
  assert.deepEqual(without.map(({ number, nearest }) => [number, nearest]), [[0, null], [0, null]]); // biome-ignore format: pairs
  const csv = csvOf(MODEL, near(MODEL, given, BOX), "Events: mine; no filter.")
    .trim()
    .split("\n");
  assert.deepEqual(csv, [
    "place_id,place,date,from,to,certainty,events_near,nearest_km,events",
    "south,South,2024-12-17,one,two,claimed,1,0.01,Events: mine; no filter.",
    "north,North,2024-12-14,one,two,held,2,0.00,Events: mine; no filter.",
  ]);
});

test("transfers of territory without a change near them, and the nearest change of those days", () => {
  const transfer = (day, position, [first, last] = [day, day]) => [
    ...[day, ...at(position), "a", first, last],
    { isTransfer: true },
  ];
  const near = { lat: 35.12, lng: 36.7 };
  const far = { lat: 35.15, lng: 36.7 };
  const events = made([
    transfer(2, near),
    transfer(7, near),
    transfer(4, far),
    transfer(0, near, [0, 2]),
    transfer(0, near, [0, 1]),
    [4, ...at(far), "a"],
  ]);
  const { all, found: scaled } = withoutChange(changesOf(MODEL), events, { places: MODEL.places, box: BOX });
  const found = measured(scaled, events, { places: MODEL.places, box: BOX });
  assert.equal(all, 5);
  const told = found.map(({ n, nearest }) => [
    events.counted[n],
    nearest?.change.place,
    nearest && Math.round(nearest.km),
  ]);
  assert.deepEqual(told, [[0, undefined, null], [4, "north", 6], [7, "south", 183]]); // biome-ignore format: rows
  const plan = { names: ["event_id_cnty", "day", "what", "secret"], columns: { date: 1, subType: 2, actor: -1 } };
  const rows = found.map((_, n) => [`X${n}`, "2024-12-01", "Taken, again", "not this"]);
  assert.deepEqual(transfersCsv(MODEL, { plan }, found.slice(0, 2), rows).trim().split("\n"), [
    "event_id_cnty,day,what,nearest_change,nearest_change_date,nearest_change_km",
    'X0,2024-12-01,"Taken, again",,,',
    'X1,2024-12-01,"Taken, again",north,2024-12-14,5.55',
  ]);
});

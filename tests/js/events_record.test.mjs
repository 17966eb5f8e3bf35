/* Own events held against the record. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { keep } from "../../assets/events/filter/kept.mjs";
import { csvOf, near } from "../../assets/events/record/list.mjs";
import { changesOf, nearEach } from "../../assets/events/record/nearby.mjs";
import { FULL, shareOf } from "../../assets/map/ground/geometry.mjs";
import { ALL, DAYS, made } from "./made_events.mjs";

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
  keep(given.events, { ...ALL, types: 0 });
  const without = nearEach(changes, given, { places: model.places, box });
  keep(given.events, ALL);
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

/* How exactly a file has the place and the days of one of its events. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { areaOf, circleOf, pointOf, spanOf } from "../../assets/events/doubt/exactness.mjs";
import { made } from "./made_events.mjs";

const BOX = { corner: [0.598, 0.385], size: [0.02, 0.025] };
const EARTH_KM = 6371;

const km = ([lng, lat], [lng1, lat1]) => {
  const [a, b, d] = [lat, lat1, lng1 - lng].map((degrees) => (degrees * Math.PI) / 180);
  return EARTH_KM * Math.acos(Math.sin(a) * Math.sin(b) + Math.cos(a) * Math.cos(b) * Math.cos(d));
};

test("an area is drawn only where the codebook names a distance or a division of the country", () => {
  const of = (kind, code) => areaOf({ plan: { kind, columns: { placePrecision: 1 } } }, ["x", code]);
  const codes = ["1", "2", "3", "4", "5", "6", "7", "", "25"];
  const district = { isDistrict: true };
  assert.deepEqual(
    codes.map((code) => of("ucdp", code)),
    [null, { km: 25 }, district, district, null, null, null, null, null],
  );
  assert.deepEqual(
    codes.map((code) => of("acled", code)),
    [null, district, district, null, null, null, null, null, null],
  );
  assert.equal(areaOf({ plan: { kind: "list", columns: {} } }, ["2"]), null);
});

test("a circle has its radius on the ground, and closes", () => {
  const events = made([[1, 20_000, 50_000, "a"]]);
  const { coordinates: middle } = pointOf(events, 0, BOX);
  const [ring] = circleOf(events, 0, BOX, 25).coordinates;
  assert.deepEqual(ring[0], ring.at(-1));
  for (const corner of ring) assert.ok(Math.abs(km(middle, corner) - 25) < 0.1, String(km(middle, corner)));
});

test("days of an event that has several run from its first to its last", () => {
  const spans = [[4, 2, 6], [4, 2, 3], [0, 0, 9], [8, 8, 9]]; // biome-ignore format: day, first, last
  const events = made([[3, 1, 1, "a"], ...spans.map(([day, first, last], n) => [day, n + 2, 1, "a", first, last])]);
  const found = Array.from({ length: 5 }, (_, n) => [events.points[n * 4], spanOf(events, n)]);
  assert.deepEqual(Object.fromEntries(found), { 1: null, 2: [2, 6], 3: [2, 3], 4: [0, 9], 5: [8, 9] });
});

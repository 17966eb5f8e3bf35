/* How exactly a file has the place and the days of one of its events. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { made } from "./made_events.mjs";

/* The library of distances is a plain script, which looks for the window of a page. */
globalThis.window = globalThis;
const { areaOf, circleOf, pointOf, spanOf } = await import("../../assets/events/doubt/exactness.mjs");
const { metres } = await import("../../assets/sketch/geodesy.mjs");

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

test("a circle has its radius on the ground in every direction and at every latitude, and closes", () => {
  const events = made([[1, 32_768, 32_768, "a"]]);
  for (const north of [0.5, 0.385, 0.25]) {
    const box = { corner: [0.598, north], size: [0.02, 0.025] };
    const { coordinates: middle } = pointOf(events, 0, box);
    const [ring] = circleOf(events, 0, box, 25).coordinates;
    assert.deepEqual(ring[0], ring.at(-1));
    for (const corner of ring) assert.ok(Math.abs(metres(middle, corner) - 25_000) < 1, `${middle}`);
    const widest = Math.max(...ring.map(([lng]) => lng)) - Math.min(...ring.map(([lng]) => lng));
    const wanted = 50 / (111.32 * Math.cos((middle[1] * Math.PI) / 180));
    assert.ok(Math.abs(widest / wanted - 1) < 0.01, `${middle}: ${widest}`);
  }
});

test("days of an event that has several run from its first to its last", () => {
  const spans = [[4, 2, 6], [4, 2, 3], [0, 0, 9], [8, 8, 9]]; // biome-ignore format: day, first, last
  const events = made([[3, 1, 1, "a"], ...spans.map(([day, first, last], n) => [day, n + 2, 1, "a", first, last])]);
  const found = Array.from({ length: 5 }, (_, n) => [events.points[n * 4], spanOf(events, n)]);
  assert.deepEqual(Object.fromEntries(found), { 1: null, 2: [2, 6], 3: [2, 3], 4: [0, 9], 5: [8, 9] });
});

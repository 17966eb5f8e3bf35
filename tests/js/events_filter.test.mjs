/* Filters of own events: types, actors, districts, deaths. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { columnsOf, rowsOf } from "../../assets/events/figures/table.mjs";
import { changed, numbersOf, ticked } from "../../assets/events/filter/choices.mjs";
import { areasOf, districtAt, districtsOf, finderOf, OUTSIDE } from "../../assets/events/filter/districts.mjs";
import { keep, LOOK, summed } from "../../assets/events/filter/kept.mjs";
import { TYPES } from "../../assets/events/reading/names.mjs";
import { FULL } from "../../assets/map/ground/geometry.mjs";
import { ALL, made, shownOn } from "./made_events.mjs";

test("an event counts for both of its actors, and stays while one of them is ticked", () => {
  const of = (actor, otherActor, deaths) => ({ actor, otherActor, ...deaths });
  const events = made([
    [1, 1, 1, "a", 1, 1, of("north", "south", { deaths: 9, low: 3, high: 99 })],
    [1, 2, 1, "a", 1, 1, of("north", "")],
    [2, 3, 1, "b", 2, 2, of("south", "south")],
  ]);
  assert.deepEqual(events.actors.names, ["north", "south"]);
  assert.deepEqual(summed(events.tallies.actors, TYPES, 9, { window: 0 }).slice(0, 3), [2, 2, 0]);
  const look = (n) => [...events.looks.subarray(n * LOOK, n * LOOK + 3)];
  assert.deepEqual([look(0), look(2)], [[1, 0, 10], [1, 1, 0]]); // biome-ignore format: pairs
  keep(events, { ...ALL, colour: "actors", deaths: "low" });
  assert.deepEqual([look(0), look(2)], [[1, 0, 6], [1, 1, 0]]); // biome-ignore format: pairs
  keep(events, { ...ALL, deaths: "high" });
  assert.equal(look(0)[2], 20);
  assert.deepEqual(
    shownOn(events, 9, { ...ALL, actors: 0b10 }).map(([, x]) => x),
    [1, 3],
  );
  assert.deepEqual(summed(events.tallies.actors, TYPES, 9, { window: 0 }).slice(0, 2), [2, 2]);
  assert.deepEqual(summed(events.tallies.types, TYPES, 9, { window: 0 }).slice(0, 2), [1, 1]);
  assert.deepEqual(shownOn(events, 9, { ...ALL, actors: 0b10, types: 0b10 }), [[2, 3]]);
});

test("controls change one part of what is shown each", () => {
  const control = (dataset, more) => ({ name: "", value: "", checked: false, dataset, ...more });
  assert.equal(changed(ALL, control({}, { name: "event-window", value: "7" })).window, 7);
  assert.equal(changed(ALL, control({}, { name: "event-colour", value: "actors" })).colour, "actors");
  assert.equal(changed(ALL, control({}, { name: "event-deaths", value: "low" })).deaths, "low");
  assert.equal(changed(ALL, control({ eventOption: "sure" }, { checked: true })).isSureOnly, true);
  assert.equal(changed(ALL, control({ eventList: "types", eventName: "1" })).types, 0xfffffffd);
  assert.equal(changed(ALL, control({ eventOption: "inPictures" }, { checked: true })), null);
  const none = ticked(ALL, "actors", false);
  assert.equal(none.actors, 0);
  assert.deepEqual(ticked(none, "actors", true), ALL);
});

test("an event lies in the district whose polygon holds it, to the border", () => {
  const box = { corner: [0.5, 0.4], size: [0.1, 0.1] };
  const at = (x, y) => [(x - 0.5) * 360, (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI];
  const ring = (points) => [...points, points[0]].map(([x, y]) => at(x, y));
  const feature = (name, points, part = "governorates") => ({
    properties: { part, name },
    geometry: { type: "Polygon", coordinates: [ring(points)] },
  });
  const west = [[0.51, 0.41], [0.55, 0.41], [0.54, 0.49], [0.51, 0.49]]; // biome-ignore format: corners
  const east = [[0.55, 0.41], [0.59, 0.41], [0.59, 0.49], [0.54, 0.49]]; // biome-ignore format: corners
  const features = [feature("Land", west, "outline"), feature("west", west), feature("East", east)];
  const all = districtsOf({ features }, { west: "West" }, box);
  assert.deepEqual(
    all.map(({ name }) => name),
    ["West", "East"],
  );
  const find = finderOf(all);
  const place = (x, y) => find(((x - 0.5) / 0.1) * FULL, ((y - 0.4) / 0.1) * FULL);
  assert.deepEqual([place(0.52, 0.45), place(0.58, 0.45), place(0.595, 0.45)], [0, 1, OUTSIDE]);
  assert.deepEqual([place(0.5449, 0.45), place(0.5451, 0.45), place(0.50999, 0.45)], [0, 1, OUTSIDE]);
  const share = (x) => Math.round(((x - 0.5) / 0.1) * FULL);
  const events = made([0.52, 0.58, 0.595].map((x) => [1, share(x), 32_000, "a"]));
  events.areas = areasOf(events, find);
  assert.deepEqual(numbersOf({ all }, ["East"]), [1]);
  assert.deepEqual(
    [numbersOf({ all }, []), numbersOf({ all: [] }, ["East"]), numbersOf(null, ["East"])],
    [null, null, null],
  );
  assert.deepEqual(shownOn(events, 9, { ...ALL, districts: [1] }), [[1, share(0.58)]]);
  assert.equal(districtAt({ all, find }, [-1, 0]), null);
});

test("what is kept is counted by day and colour, and a table has the recognised columns first", () => {
  const events = made([
    [1, 1, 1, "a", 1, 1, { actor: "north" }],
    [1, 2, 1, "b", 1, 1, { actor: "south" }],
    [2, 3, 1, "a", 2, 2, { actor: "north" }],
  ]);
  const coloured = (day) => [...events.tallies.coloured.subarray(day * TYPES, day * TYPES + 2)];
  assert.deepEqual([coloured(1), coloured(2), events.tallies.all[1]], [[1, 1], [1, 0], 2]); // biome-ignore format: numbers
  keep(events, { ...ALL, colour: "actors", types: 0b01 });
  assert.deepEqual([coloured(1), coloured(2), events.tallies.all[1]], [[1, 0], [1, 0], 1]); // biome-ignore format: numbers
  const plan = { names: ["id", "a.b", "when", "lat"], columns: { date: 2, latitude: 3, type: -1 } };
  assert.deepEqual(
    columnsOf(plan).map(({ field, headerName }) => [field, headerName]),
    [
      ["c2", "when"],
      ["c3", "lat"],
      ["c0", "id"],
      ["c1", "a.b"],
    ],
  );
  assert.deepEqual(rowsOf([7], [["X", "<b>", "2024", "35"]]), [{ key: "7", c0: "X", c1: "<b>", c2: "2024", c3: "35" }]);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { create, handle, reader } from "../../assets/core/engine.mjs";

/* Two places on two days: the first changes from the government (a) to the opposition (b), by "then" a day later. A
 * change of side counts as gained. Certainty is a matrix of its own, in which the second place is doubtful (c). */
const model = {
  codes: "abc",
  matrices: {
    holders: {
      states: [{ s: "government" }, { s: "opposition" }],
      days: { now: ["aa", "ba"], then: ["aa", "aa"] },
      since: { pairs: { ab: { g: true } }, otherwise: { g: false } },
    },
    certainty: { states: [{ c: 0 }, { c: 1 }, { c: 2 }], days: { now: ["ac", "ac"] } },
  },
  features: [{ source: "places", matrices: ["holders", "certainty"], off: { s: "" } }],
  images: {},
  imageLayers: [],
  layerGroups: { places: ["dots", "names"], roads: ["lines"] },
  sourcesOnDemand: { roads: "/data/roads.json" },
};
const view = { day: 1, since: 0, clock: "now", hidden: new Set(), gradeLimit: Infinity, outside: {} };

test("a key has one code for each day and matrix that matters", () => {
  const { at, size } = reader(model, model.features[0]);
  assert.equal(size, 2);
  assert.equal(at(view)(0), "aba");
  assert.equal(at(view)(1), "aac");
  assert.equal(at({ ...view, day: 0 })(0), "aaa");
});

test("a matrix without another clock is read by the clock of today", () => {
  const { at } = reader(model, model.features[0]);
  assert.equal(at({ ...view, clock: "then" })(0), "aaa");
});

test("a state puts together all matrices, and what the earlier day adds", () => {
  const { state } = reader(model, model.features[0]);
  assert.deepEqual(state("aba"), { s: "opposition", g: true, c: 0 });
  assert.deepEqual(state("aac"), { s: "government", g: false, c: 2 });
  assert.equal(state("aba"), state("aba"));
});

test("a filter leaves out a side, what is less certain, and single features", () => {
  const { isOff, state } = reader(model, model.features[0]);
  const first = state("aba");
  assert.equal(isOff(0, first, view), false);
  assert.equal(isOff(0, first, { ...view, hidden: new Set(["opposition"]) }), true);
  assert.equal(isOff(1, state("aac"), { ...view, gradeLimit: 1 }), true);
  assert.equal(isOff(0, first, { ...view, outside: { places: new Set([0]) } }), true);
  assert.equal(isOff(0, first, { ...view, outside: { events: new Set([0]) } }), false);
});

/* A map that records what is set. */
const recorder = () => {
  const calls = [];
  return {
    calls,
    setFeatureState: ({ source, id }, state) => calls.push([source, id, state]),
    setLayoutProperty: (layer, property, value) => calls.push([layer, property, value]),
    getLayer: (layer) => ({ source: layer === "lines" ? "roads" : "places" }),
    getSource: (source) => ({ setData: (address) => calls.push([source, address]) }),
  };
};

test("a view is painted once, and then only what differs", async () => {
  const map = recorder();
  const engine = await create(map, model);
  engine.show(view);
  assert.deepEqual(map.calls, [
    ["places", 0, { s: "opposition", g: true, c: 0 }],
    ["places", 1, { s: "government", g: false, c: 2 }],
  ]);
  map.calls.length = 0;
  engine.show(view);
  assert.deepEqual(map.calls, []);
  engine.show({ ...view, hidden: new Set(["government"]) });
  assert.deepEqual(map.calls, [["places", 1, { s: "", g: false, c: 2 }]]);
});

test("a source on demand is fetched when a layer of it is first shown", async () => {
  const map = recorder();
  const { layers } = await create(map, model);
  layers(["places"]);
  assert.deepEqual(map.calls, [
    ["dots", "visibility", "visible"],
    ["names", "visibility", "visible"],
    ["lines", "visibility", "none"],
  ]);
  map.calls.length = 0;
  layers(["roads"]);
  layers(["roads"]);
  assert.deepEqual(
    map.calls.filter(([source]) => source === "roads"),
    [["roads", "/data/roads.json"]],
  );
});

test("one feature is selected at a time", async () => {
  const map = recorder();
  const { select } = await create(map, model);
  const [first, second] = [0, 1].map((id) => ({ source: "places", id }));
  select(first);
  select(second);
  select(null);
  assert.deepEqual(map.calls, [
    ["places", 0, { sel: true }],
    ["places", 0, { sel: false }],
    ["places", 1, { sel: true }],
    ["places", 1, { sel: false }],
  ]);
});

test("a graph without a map has no handle", () => {
  const map = {};
  assert.equal(handle({ _fullLayout: { map: { _subplot: { map } } } }), map);
  assert.equal(handle({ _fullLayout: {} }), null);
  assert.equal(handle(null), null);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { create, handle, reader, withoutDrawing } from "../../assets/core/engine.mjs";

/* Two arrows on two days: the first is that of the government (s) and is drawn (on) on the second day, as known now but
 * not that evening, and only claimed (c: 2); the second is never drawn. One event, on the second day. */
const model = {
  codes: "abc",
  matrices: {
    arrows: {
      states: [
        { on: false, s: "government", c: 0 },
        { on: true, s: "government", c: 2 },
        { on: false, s: "opposition", c: 0 },
      ],
      days: { now: ["ac", "bc"], then: ["ac", "ac"] },
    },
    events: { states: [{ on: false }, { on: true }], days: { now: ["a", "b"] } },
  },
  features: [
    { source: "arrows", matrix: "arrows", off: { on: false } },
    { source: "events", matrix: "events", off: { on: false } },
  ],
  images: {},
  imageLayers: [],
  layerGroups: { places: ["dots", "names"], roads: ["lines"], arrows: ["heads"] },
  stateKeys: { arrows: { heads: ["on", "s"] }, events: { discs: ["on"] } },
  shownAtFirst: ["places", "arrows"],
  sourcesOnDemand: { roads: "/data/roads.json" },
};
const view = { day: 1, since: 0, clock: "now", hidden: new Set(), gradeLimit: Infinity, outside: {} };
const [ARROWS, EVENTS] = model.features;

test("a day has one code for each feature, by the clock of the view", () => {
  const { day, size } = reader(model, ARROWS);
  assert.equal(size, 2);
  assert.equal(day(view), "bc");
  assert.equal(day({ ...view, day: 0 }), "ac");
  assert.equal(day({ ...view, clock: "then" }), "ac");
});

test("a matrix without another clock is read by the clock of today", () => {
  const { day } = reader(model, EVENTS);
  assert.equal(day({ ...view, clock: "then" }), "b");
});

test("the n-th character of the alphabet is the code of the n-th state", () => {
  const { state } = reader(model, ARROWS);
  assert.deepEqual(state("b".charCodeAt(0)), { on: true, s: "government", c: 2 });
  assert.deepEqual(state("c".charCodeAt(0)), { on: false, s: "opposition", c: 0 });
});

test("a filter leaves out a side, what is less certain, and single features", () => {
  const { isOff, state } = reader(model, ARROWS);
  const first = state("b".charCodeAt(0));
  assert.equal(isOff(0, first, view), false);
  assert.equal(isOff(0, first, { ...view, hidden: new Set(["government"]) }), true);
  assert.equal(isOff(0, first, { ...view, gradeLimit: 1 }), true);
  assert.equal(isOff(0, first, { ...view, outside: { arrows: new Set([0]) } }), true);
  assert.equal(isOff(0, first, { ...view, outside: { events: new Set([0]) } }), false);
});

/* A map and its ground that record what is set, in one list. */
const recorder = () => {
  const calls = [];
  const map = {
    setFeatureState: ({ source, id }, state) => calls.push([source, id, state]),
    setLayoutProperty: (layer, property, value) => calls.push([layer, property, value]),
    getLayer: (layer) => ({ source: layer === "lines" ? "roads" : "places" }),
    getSource: (source) => ({ setData: (address) => calls.push([source, address]) }),
  };
  const ground = {
    add: () => calls.push(["ground"]),
    show: ({ day }) => calls.push(["ground of day", day]),
    choose: (row) => calls.push(["ring", row]),
  };
  const signs = {
    add: () => calls.push(["signs"]),
    remove: () => {},
    show: ({ day }) => calls.push(["signs of day", day]),
  };
  const engine = async () => {
    const made = await create(map, model, { ground, signs });
    calls.length = 0;
    return made;
  };
  return { calls, map, ground, signs, engine };
};
const PAINTED = [
  ["ground of day", 1],
  ["signs of day", 1],
  ["arrows", 0, { on: true, s: "government", c: 2 }],
  ["arrows", 1, { on: false, s: "opposition", c: 0 }],
  ["events", 0, { on: true }],
];

test("the layers that scripts draw are added before anything is shown", async () => {
  const { calls, map, ground, signs } = recorder();
  const engine = await create(map, model, { ground, signs });
  assert.deepEqual(calls, [["ground"], ["signs"]]);
  assert.deepEqual([engine.map, engine.ground], [map, ground]);
});

test("a view is painted once, and then only what differs", async () => {
  const { calls, engine } = recorder();
  const { show } = await engine();
  show(view);
  assert.deepEqual(calls, PAINTED);
  calls.length = 0;
  show(view);
  assert.deepEqual(calls, PAINTED.slice(0, 2));
  show({ ...view, hidden: new Set(["government"]) });
  assert.deepEqual(calls.slice(4), [["arrows", 0, { on: false, s: "government", c: 2 }]]);
  calls.length = 0;
  show(view);
  assert.deepEqual(calls.slice(2), [["arrows", 0, { on: true, s: "government", c: 2 }]]);
});

test("a state is told only if a layer that is shown reads what differs", async () => {
  const { calls, map, ground, signs } = recorder();
  const stateKeys = { arrows: { heads: ["on", "s"], casings: ["on"] } };
  const { layers, show } = await create(map, { ...model, stateKeys }, { ground, signs });
  const told = () => calls.splice(0).flatMap(([source, id]) => (source === "arrows" ? [id] : []));
  layers(["places"]);
  told();
  show({ ...view, day: 0 });
  assert.deepEqual(told(), [0, 1]);
  show({ ...view, day: 0, hidden: new Set(["government"]) });
  assert.deepEqual(told(), []);
  show(view);
  assert.deepEqual(told(), [0]);
  layers(["places", "arrows"]);
  assert.deepEqual(told(), [0, 1]);
});

test("a source of which no layer is shown is told its states when one is", async () => {
  const { calls, engine } = recorder();
  const { layers, show } = await engine();
  const told = () => calls.splice(0).filter(([source]) => source === "arrows");
  layers(["places"]);
  show(view);
  assert.deepEqual(told(), []);
  layers(["arrows"]);
  assert.deepEqual(told(), PAINTED.slice(2, 4));
});

test("a source on demand is fetched when a layer of it is first shown", async () => {
  const { calls, engine } = recorder();
  const { layers } = await engine();
  layers(["places"]);
  assert.deepEqual(calls, [
    ["dots", "visibility", "visible"],
    ["names", "visibility", "visible"],
    ["lines", "visibility", "none"],
    ["heads", "visibility", "none"],
  ]);
  calls.length = 0;
  layers(["roads"]);
  layers(["roads"]);
  assert.deepEqual(
    calls.filter(([source]) => source === "roads"),
    [["roads", "/data/roads.json"]],
  );
});

test("one feature is selected at a time: a place by a ring of the ground, others by their state", async () => {
  const { calls, engine } = recorder();
  const { select } = await engine();
  select({ source: "places", id: 7 });
  select({ source: "bases", id: 3 });
  select({ source: "bases", id: 4 });
  select(null);
  assert.deepEqual(calls, [
    ["ring", 7],
    ["ring", null],
    ["selected-base", "visibility", "visible"],
    ["bases", 3, { sel: true }],
    ["selected-base", "visibility", "none"],
    ["bases", 3, { sel: false }],
    ["selected-base", "visibility", "visible"],
    ["bases", 4, { sel: true }],
    ["selected-base", "visibility", "none"],
    ["bases", 4, { sel: false }],
  ]);
});

test("one route is drawn at a time, by the states of its edges, and again after a lost context", async () => {
  const { calls, engine } = recorder();
  const { route, restore } = await engine();
  route([4, 5]);
  route([5]);
  assert.deepEqual(calls, [
    ["route", "visibility", "visible"],
    ["roads", 4, { w: true }],
    ["roads", 5, { w: true }],
    ["route", "visibility", "none"],
    ["roads", 4, { w: false }],
    ["roads", 5, { w: false }],
    ["route", "visibility", "visible"],
    ["roads", 5, { w: true }],
  ]);
  calls.length = 0;
  restore();
  assert.deepEqual(calls.slice(2), [
    ["route", "visibility", "visible"],
    ["roads", 5, { w: true }],
  ]);
  calls.length = 0;
  route([]);
  assert.deepEqual(calls, [
    ["route", "visibility", "none"],
    ["roads", 5, { w: false }],
  ]);
});

test("after a lost context all is set anew: ground, groups of layers, states, and the ring", async () => {
  const { calls, engine } = recorder();
  const { layers, show, select, restore } = await engine();
  layers(["places"]);
  show(view);
  select({ source: "places", id: 7 });
  calls.length = 0;
  restore();
  assert.deepEqual(calls, [
    ["ground"],
    ["signs"],
    ["dots", "visibility", "visible"],
    ["names", "visibility", "visible"],
    ["lines", "visibility", "none"],
    ["heads", "visibility", "none"],
    ...PAINTED.slice(0, 2),
    ["events", 0, { on: true }],
    ["ring", 7],
  ]);
});

test("while it loads a map draws nothing, and then again", async () => {
  const drawn = [];
  const gl = Object.create({ drawElements: () => drawn.push("elements"), drawArrays: () => drawn.push("arrays") });
  const map = { painter: { context: { gl } }, triggerRepaint: () => drawn.push("frame"), once: async (event) => event };
  const draw = withoutDrawing(map);
  gl.drawElements();
  gl.drawArrays();
  assert.deepEqual(drawn, []);
  assert.equal(await draw(), "render");
  gl.drawElements();
  gl.drawArrays();
  assert.deepEqual(drawn, ["frame", "elements", "arrays"]);
});

test("a graph without a map has no handle", () => {
  const map = {};
  assert.equal(handle({ _fullLayout: { map: { _subplot: { map } } } }), map);
  assert.equal(handle({ _fullLayout: {} }), null);
  assert.equal(handle(null), null);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import * as view from "../../assets/core/view.mjs";
import { standInBrowser } from "./dom.mjs";

const { events } = standInBrowser();
/* Two places on two days: the second passes from a to b, on the evening itself not yet known. */
const model = {
  codes: "ab",
  sides: { government: "Government", sdf: "SDF" },
  places: { hama: [0], homs: [1] },
  matrices: {
    holders: { states: [{ s: "government" }, { s: "sdf" }], days: { now: ["aa", "ab"], then: ["aa", "aa"] } },
    doubt: { states: [{ c: 0 }, { c: 2 }], days: { now: ["aa", "ab"] } },
  },
};
view.start(model);

test("the day follows the timeline; the day before is what it is compared with", () => {
  document.dispatchEvent(new CustomEvent("daychange", { detail: 1 }));
  assert.equal(view.now().day, 1);
  assert.equal(view.now().since, 0);
  view.set({ day: 0 });
  assert.equal(view.now().since, 0);
  view.set({ compared: 1 });
  assert.equal(view.now().since, 1);
  view.set({ day: 1, compared: null });
});

test("the holder of a place depends on the day and the clock", () => {
  assert.equal(view.holder("homs"), "sdf");
  assert.equal(view.holder("homs", 0), "government");
  assert.equal(view.holder("hama"), "government");
  view.set({ clock: "then" });
  assert.equal(view.holder("homs"), "government");
});

test("a matrix that knows one clock is read by it", () => {
  assert.equal(view.grade("homs"), 2);
  assert.equal(view.grade("hama"), 0);
  view.set({ clock: "now" });
});

test("hidden are the sides that are not visible", () => {
  view.sides(["sdf"]);
  assert.deepEqual([...view.now().hidden], ["government"]);
});

test("engines are shown every change, a second map its own day", () => {
  const shown = [];
  const engine = (name) => ({
    show: ({ day }) => shown.push([name, day]),
    layers: (groups) => shown.push([name, ...groups]),
  });
  view.layers(["places"]);
  view.addPainter(engine("map"));
  view.addPainter(engine("second"), (looked) => ({ ...looked, day: 0 }));
  assert.deepEqual(shown, [
    ["map", "places"],
    ["map", 1],
    ["second", "places"],
    ["second", 0],
  ]);
  shown.length = events.length = 0;
  view.layers(["roads"]);
  assert.deepEqual(shown, [
    ["map", "roads"],
    ["second", "roads"],
  ]);
  assert.deepEqual(events, [["layerschange", ["roads"]]]);
  assert.deepEqual(view.groups(), ["roads"]);
});

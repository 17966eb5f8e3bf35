import assert from "node:assert/strict";
import { test } from "node:test";
import * as timeline from "../../assets/core/timeline.mjs";
import { standInBrowser } from "./dom.mjs";

let slider = null;
const bar = { getAttribute: (name) => ({ "aria-label": "Day" })[name] };
const place = {
  closest: (selector) => (selector === "[aria-label]" ? bar : null),
  append: (element) => {
    slider = element;
  },
};
const { events } = standInBrowser({ "[data-slider]": place });

test("the slider has the id that the page names, a role, the name of its bar, and a step for each day", () => {
  timeline.makeSlider(5);
  const { id, type, min, max, value, attributes } = slider;
  assert.deepEqual({ id, type, min, max, value }, { id: "day", type: "range", min: 0, max: 4, value: 0 });
  assert.deepEqual(attributes, { role: "slider", "aria-label": "Day" });
  assert.equal(timeline.last(), 4);
});

test("the start shows the first day, and then the one that is wanted", () => {
  timeline.start(3);
  assert.deepEqual(events, [
    ["daychange", 0],
    ["daychange", 3],
  ]);
  assert.equal(timeline.day(), 3);
});

test("a day beyond either end becomes the first or the last", () => {
  timeline.go(9);
  assert.equal(timeline.day(), 4);
  timeline.go(-1);
  assert.equal(timeline.day(), 0);
});

test("the same day again is no change", () => {
  events.length = 0;
  timeline.go(0);
  timeline.go(2);
  timeline.go(2);
  assert.deepEqual(events, [["daychange", 2]]);
});

test("the slider follows, unless it moved by itself", () => {
  timeline.go(1);
  assert.equal(slider.value, 1);
  slider.value = "3";
  timeline.go(3);
  assert.equal(slider.value, "3");
});

test("the wait for the map is that of the map", async () => {
  assert.equal(await timeline.drawn(), undefined);
  timeline.whenDrawn(async () => "drawn");
  assert.equal(await timeline.drawn(), "drawn");
});

import assert from "node:assert/strict";
import { test } from "node:test";
import * as timeline from "../../assets/core/timeline.mjs";
import { standInBrowser } from "./dom.mjs";

const slider = { value: "0" };
const { events, props } = standInBrowser({ day: slider });

test("the start shows the first day, and then the one that is wanted", () => {
  timeline.start(5, 3);
  assert.deepEqual(events, [
    ["daychange", 0],
    ["daychange", 3],
  ]);
  assert.equal(timeline.day(), 3);
  assert.equal(timeline.last(), 4);
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

test("the slider follows, in Dash too, unless it moved by itself", () => {
  props.length = 0;
  timeline.go(1);
  assert.equal(slider.value, 1);
  assert.deepEqual(props, [["day", { value: 1 }]]);
  slider.value = "3";
  timeline.go(3);
  assert.deepEqual(props, [["day", { value: 1 }]]);
});

test("the wait for the map is that of the map", async () => {
  assert.equal(await timeline.drawn(), undefined);
  timeline.whenDrawn(async () => "drawn");
  assert.equal(await timeline.drawn(), "drawn");
});

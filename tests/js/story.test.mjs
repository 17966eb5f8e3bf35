import assert from "node:assert/strict";
import { test } from "node:test";
import { stepFrom } from "../../assets/panel/story.mjs";

/* Ten days; the chapters hold days 0 to 2, day 3, and days 3 to 5; in a last one nothing changes from day 7 to day 9. By
 * the other clock nothing changes on day 4 either. */
const now = [[0, 1, 2], [3], [3, 4, 5], [6, 9]];
const then = [[0, 1, 2], [3], [3, 5], [6, 9]];
const chapters = now.map((stops, n) => ({ stops: { now: stops, then: then[n] } }));
const story = { chapters, last: 9, clock: "now" };
const step = (chapter, day, by) => {
  const found = stepFrom({ chapter, day }, by, story);
  return found && [found.chapter, found.day];
};

test("without a chapter a step is a day, up to either end", () => {
  assert.deepEqual(step(null, 4, 1), [null, 5]);
  assert.deepEqual(step(null, 4, -1), [null, 3]);
  assert.equal(step(null, 9, 1), null);
  assert.equal(step(null, 0, -1), null);
});

test("in a chapter a step is one of its days", () => {
  assert.deepEqual(step(0, 0, 1), [0, 1]);
  assert.deepEqual(step(0, 2, -1), [0, 1]);
});

test("after its last day comes the first day of the next chapter", () => {
  assert.deepEqual(step(0, 2, 1), [1, 3]);
  assert.deepEqual(step(1, 3, 1), [2, 3]);
});

test("before its first day comes the last day of the chapter before", () => {
  assert.deepEqual(step(2, 3, -1), [1, 3]);
  assert.deepEqual(step(1, 3, -1), [0, 2]);
});

test("the story ends with the last chapter, and begins with the first", () => {
  assert.equal(step(3, 9, 1), null);
  assert.equal(step(0, 0, -1), null);
});

test("days without a change are one step, there and back, and from between them", () => {
  assert.deepEqual(step(3, 6, 1), [3, 9]);
  assert.deepEqual(step(3, 9, -1), [3, 6]);
  assert.deepEqual(step(3, 7, 1), [3, 9]);
  assert.deepEqual(step(3, 7, -1), [3, 6]);
});

test("which days have a change depends on the clock", () => {
  assert.deepEqual(stepFrom({ chapter: 2, day: 3 }, 1, { ...story, clock: "then" }), { chapter: 2, day: 5 });
});

test("all steps from the first day on", () => {
  const days = [];
  for (let now = { chapter: 0, day: 0 }; now; now = stepFrom(now, 1, story)) days.push(`${now.chapter}:${now.day}`);
  assert.deepEqual(days, ["0:0", "0:1", "0:2", "1:3", "2:3", "2:4", "2:5", "3:6", "3:9"]);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { beatsOf, chapterOfDay, neighbourOf } from "../../assets/present/beats.mjs";

/* Ten days; the chapters hold days 0 to 2, day 3, days 3 to 5, and days 7 to 8. By the clock `then` the first passes its
 * second day. */
const chapters = [
  { days: [0, 2], stops: { now: [0, 1, 2], then: [0, 2] } },
  { days: [3, 3], stops: { now: [3], then: [3] } },
  { days: [3, 5], stops: { now: [3, 4, 5], then: [3, 4, 5] } },
  { days: [7, 8], stops: { now: [7, 8], then: [7, 8] } },
];

test("the story has a step for each day on which a chapter stops, in its order", () => {
  const on = (clock) => beatsOf({ chapters, last: 9, clock }).map(({ chapter, day }) => `${chapter}:${day}`);
  assert.deepEqual(on("then").slice(0, 3), ["0:0", "0:2", "1:3"]);
  assert.deepEqual(on("now"), ["0:0", "0:1", "0:2", "1:3", "2:3", "2:4", "2:5", "3:7", "3:8"]);
  assert.deepEqual(beatsOf({ chapters: [], last: 9, clock: "now" }), []);
});

test("a jump stays in its chapter where that holds the day", () => {
  assert.equal(chapterOfDay(3, { chapter: 2, by: -1, chapters }), 2);
  assert.equal(chapterOfDay(1, { chapter: 0, by: 1, chapters }), 0);
});

test("a jump to a day of another chapter goes there, in its own direction first", () => {
  assert.equal(chapterOfDay(3, { chapter: 0, by: 1, chapters }), 1);
  assert.equal(chapterOfDay(3, { chapter: 3, by: -1, chapters }), 2);
  assert.equal(chapterOfDay(8, { chapter: 0, by: 1, chapters }), 3);
  assert.equal(chapterOfDay(1, { chapter: 2, by: 1, chapters }), 0);
});

test("no chapter holds a day between two", () => {
  assert.equal(chapterOfDay(6, { chapter: 2, by: 1, chapters }), null);
});

test("the neighbours of a chapter, up to either end", () => {
  assert.equal(neighbourOf({ chapter: 1, day: 3 }, 1, chapters), 2);
  assert.equal(neighbourOf({ chapter: 1, day: 3 }, -1, chapters), 0);
  assert.equal(neighbourOf({ chapter: 3, day: 8 }, 1, chapters), null);
  assert.equal(neighbourOf({ chapter: 0, day: 0 }, -1, chapters), null);
});

test("outside of the story the next chapter begins later, the one before began earlier", () => {
  assert.equal(neighbourOf({ chapter: null, day: 4 }, 1, chapters), 3);
  assert.equal(neighbourOf({ chapter: null, day: 4 }, -1, chapters), 2);
  assert.equal(neighbourOf({ chapter: null, day: 9 }, 1, chapters), null);
});

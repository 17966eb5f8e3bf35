import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { acts, begin, secondsAt, state } from "../../assets/present/stopwatch.mjs";
import { standInBrowser } from "./dom.mjs";

const kept = new Map();
let told = [];

beforeEach(() => {
  told = standInBrowser().events;
  kept.clear();
  globalThis.window.sessionStorage = {
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => kept.set(name, String(value)),
  };
});

test("it begins once, and runs on whoever asks for it again", () => {
  assert.deepEqual(state(), { since: null, minutes: 0 });
  begin();
  const { since } = state();
  assert.ok(Math.abs(Date.now() - since) < 5000);
  kept.set("advance-since", String(since - 47_000));
  begin();
  assert.equal(state().since, since - 47_000);
});

test("it starts anew when the speaker wants it, and says so", () => {
  kept.set("advance-since", "1000");
  acts.startAnew();
  assert.ok(state().since > 1000);
  assert.deepEqual(told, [["timechange", null]]);
});

test("the length of a talk is whole minutes; none takes it away", () => {
  acts.minutes(19.6);
  assert.equal(state().minutes, 20);
  acts.minutes(Number.NaN);
  assert.equal(state().minutes, 0);
});

test("what is gone and what is left, and by how much it is over", () => {
  assert.deepEqual(secondsAt(61_500, { since: 1000, minutes: 0 }), { gone: 60, left: null });
  assert.deepEqual(secondsAt(61_500, { since: 1000, minutes: 20 }), { gone: 60, left: 1140 });
  assert.deepEqual(secondsAt(181_000, { since: 1000, minutes: 2 }), { gone: 180, left: -60 });
  assert.deepEqual(secondsAt(5000, { since: null, minutes: 2 }), { gone: 0, left: 120 });
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { roomOf } from "../../assets/map/fit/names.mjs";

/* Each letter is half as wide as it is high. */
globalThis.document = {
  createElement: () => ({ getContext: () => ({ measureText: (text) => ({ width: text.length / 2 }) }) }),
};
const px = (name, zoom = 5) => roomOf([[36, name]], zoom)[0].px - roomOf([[36, ""]], zoom)[0].px;

test("a name needs its length, more from near", () => {
  assert.equal(px("Hama"), 4 * 7);
  assert.ok(px("Hama", 8) > px("Hama", 6));
  assert.equal(px("Hama", 12), px("Hama", 10));
  assert.equal(roomOf([[36, "Hama"]], 5)[0].lon, 36);
});

test("a long name has lines, of which the longest counts", () => {
  const short = px("Aleppo International");
  assert.equal(short, 20 * 7);
  assert.ok(px("Aleppo International Airport, east") < short);
  assert.equal(px("East Internationalairportofaleppo"), "Internationalairportofaleppo".length * 7);
});

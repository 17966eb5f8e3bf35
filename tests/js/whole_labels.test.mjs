import assert from "node:assert/strict";
import { test } from "node:test";
import { sizeAt } from "../../assets/map/whole_labels.mjs";

test("a name grows between its two stops, and not beyond them", () => {
  const stops = [
    [5, 11],
    [8, 15],
  ];
  assert.equal(sizeAt(4, stops), 11);
  assert.equal(sizeAt(5, stops), 11);
  assert.equal(sizeAt(6.5, stops), 13);
  assert.equal(sizeAt(8, stops), 15);
  assert.equal(sizeAt(12, stops), 15);
});

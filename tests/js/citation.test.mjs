/* The citation: its placeholders are filled in one pass. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { fill } from "../../assets/panel/citation.mjs";

const PLACEHOLDERS = {
  address: "https://address.invalid/",
  day: "2024-11-26",
  compare: "2024-12-31",
  figure: "⟦figure⟧",
};

test("each placeholder is replaced wherever it stands", () => {
  const told = fill("View of 2024-11-26. https://address.invalid/", PLACEHOLDERS, {
    address: "https://example.org/?day=2024-12-05",
    day: "2024-12-05",
  });
  assert.equal(told, "View of 2024-12-05. https://example.org/?day=2024-12-05");
});

test("what an address or a figure holds is not replaced again", () => {
  const told = fill("⟦figure⟧ of 2024-11-26 https://address.invalid/", PLACEHOLDERS, {
    address: "https://example.org/?day=2024-12-05&compare=2024-11-26",
    day: "2024-12-05",
    figure: "2024-12-31: $& km",
  });
  assert.equal(told, "2024-12-31: $& km of 2024-12-05 https://example.org/?day=2024-12-05&compare=2024-11-26");
});

test("a value that is not given stays a placeholder", () => {
  assert.equal(fill("2024-12-31", PLACEHOLDERS, { day: "2024-12-05" }), "2024-12-31");
});

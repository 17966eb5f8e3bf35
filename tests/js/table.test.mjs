import assert from "node:assert/strict";
import { test } from "node:test";
import { placeRow } from "../../assets/panel/table.mjs";

const model = {
  sides: { government: "Government", hts: "HTS", contested: "Contested" },
  grades: ["high", "medium", "low"],
  gradeWords: { high: "certain", medium: "likely", low: "claimed", contested: "contested" },
  words: { before: "before the period", moved: "changed hands" },
};
const hama = { key: "hama", name: "Hama", dates: ["2024-12-05", "2024-12-07"], reported: ["2024-12-06", ""] };
const row = (day, { side = "hts", grade = 1, clock = "now", changed = false } = {}) =>
  placeRow(hama, { day, side, grade, clock, changed }, model);

test("a row says who holds the place, and how certain that is", () => {
  assert.deepEqual(row("2024-12-06"), {
    ...hama,
    side: "HTS",
    since: "2024-12-05",
    doubt: "likely",
    moved: "",
  });
});

test("before the first change the place has been held since before the period", () => {
  assert.equal(row("2024-12-04", { side: "government" }).since, "before the period");
});

test("on the day of a change the row says that it changed hands", () => {
  assert.equal(row("2024-12-05", { changed: true }).moved, "changed hands");
  assert.equal(row("2024-12-07").since, "2024-12-07");
  assert.equal(row("2024-12-08").moved, "");
});

test("a contested place is contested, however certain that is", () => {
  assert.equal(row("2024-12-06", { side: "contested", grade: 0 }).doubt, "contested");
});

test("by the clock of that evening a change counts once it has been reported", () => {
  const then = (day) => row(day, { clock: "then" }).since;
  assert.equal(then("2024-12-05"), "before the period");
  assert.equal(then("2024-12-06"), "2024-12-05");
  assert.equal(then("2024-12-08"), "2024-12-05", "no dated source reports the second change");
});

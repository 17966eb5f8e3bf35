import assert from "node:assert/strict";
import { test } from "node:test";
import { placeRow } from "../../assets/panel/table.mjs";

const model = {
  sides: { government: "Government", hts: "HTS", contested: "Contested" },
  grades: ["high", "medium", "low"],
  gradeWords: { high: "certain", medium: "likely", low: "claimed", contested: "contested" },
  words: { before: "before the period", moved: "changed hands" },
};
const hama = { key: "hama", name: "Hama", dates: ["2024-12-05", "2024-12-07"] };
const row = (day, side = "hts", grade = 1) => placeRow(hama, { day, side, grade }, model);

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
  assert.equal(row("2024-12-04", "government").since, "before the period");
});

test("on the day of a change the row says that it changed hands", () => {
  assert.equal(row("2024-12-05").moved, "changed hands");
  assert.equal(row("2024-12-07").since, "2024-12-07");
  assert.equal(row("2024-12-08").moved, "");
});

test("a contested place is contested, however certain that is", () => {
  assert.equal(row("2024-12-06", "contested", 0).doubt, "contested");
});

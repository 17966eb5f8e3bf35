import assert from "node:assert/strict";
import { test } from "node:test";
import { columnsOf, csvOf } from "../../assets/told/enlarged.mjs";

const ENDS = { low: "lower end", high: "upper end" };

test("a line has its best value with both ends, whose traces stand before it", () => {
  const band = [{ y: [1, 2] }, { y: [3, 4], fill: "tonexty" }];
  assert.deepEqual(columnsOf([...band, { name: "All", y: [2, 3] }], "km", ENDS), [
    ["All (km)", [2, 3]],
    ["All, lower end (km)", [1, 2]],
    ["All, upper end (km)", [3, 4]],
  ]);
});

test("a stack has its values, a row of cells its states", () => {
  const row = { mode: "text", y: ["Damascus–Homs", "Damascus–Homs"], customdata: ["open", "cut"] };
  assert.deepEqual(columnsOf([{ name: "SDF", y: [5, 6] }, row], "km²", ENDS), [
    ["SDF (km²)", [5, 6]],
    ["Damascus–Homs", ["open", "cut"]],
  ]);
});

test("a table has a line for each day; commas are quoted, and a day without a value is blank", () => {
  const columns = [["All, lower end (km)", [1.5, null]]];
  assert.equal(
    csvOf(["2024-11-26", "2024-11-27"], "Day", columns),
    '\ufeffDay,"All, lower end (km)"\r\n2024-11-26,1.5\r\n2024-11-27,\r\n',
  );
});

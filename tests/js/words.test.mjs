import assert from "node:assert/strict";
import { test } from "node:test";
import { counted, figure, number, percent, write } from "../../assets/core/words.mjs";

test("numbers are written as the language writes them", () => {
  assert.equal(number(12345.67, 1, "en"), "12,345.7");
  assert.equal(number(12345.67, 0, "de"), "12.346");
});

test("a figure is whole, with one decimal below 10, and a half goes to the even number, as Python writes it", () => {
  const told = [1284.5, 1285.5, 62127.4, 9.96, 5, 0, 0.25].map((value) => figure(value, "en"));
  assert.deepEqual(told, ["1,284", "1,286", "62,127", "10.0", "5.0", "0", "0.2"]);
  assert.equal(figure(1284.4999999999998, "en"), "1,284");
  assert.equal(percent(0.2149, "en"), "21");
});

test("the form of a sentence is that of the count", () => {
  const forms = { one: "{count} row", other: "{count} rows" };
  assert.equal(counted(forms, 1, "en"), "1 row");
  assert.equal(counted(forms, 0, "en"), "0 rows");
  assert.equal(counted(forms, 2500, "en"), "2,500 rows");
});

test("Arabic has six forms; a missing one is the other", () => {
  const forms = { zero: "none", one: "one", two: "two", few: "few", many: "many", other: "other" };
  assert.deepEqual(
    [0, 1, 2, 3, 11, 100].map((count) => counted(forms, count, "ar")),
    ["none", "one", "two", "few", "many", "other"],
  );
  assert.equal(counted({ other: "rows" }, 2, "ar"), "rows");
});

test("a text is written into the node that is there, and only if it differs", () => {
  let writes = 0;
  const node = {
    nodeType: 3,
    text: "28 November",
    get data() {
      return this.text;
    },
    set data(text) {
      writes += 1;
      this.text = text;
    },
  };
  const element = { firstChild: node, childNodes: [node] };
  write(element, "28 November");
  assert.equal(writes, 0);
  write(element, "29 November");
  assert.deepEqual([writes, node.text], [1, "29 November"]);
  assert.ok(!("textContent" in element));
});

test("an element that holds something else gets the text as all that it holds", () => {
  const element = { firstChild: null, childNodes: [], textContent: "" };
  write(element, "29 November");
  assert.equal(element.textContent, "29 November");
});

/* The file of an own story: what is read, and all that is wrong with one. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { read, sentence, write } from "../../assets/own_story/story_file.mjs";

const NUMBERS = [1, 2, 3];
const problems = (chapters) =>
  read(JSON.stringify({ chapters }), NUMBERS).problems.map(({ key, value, row }) =>
    value === undefined ? [key, row] : [key, row, value],
  );

test("what is saved is what is opened again", () => {
  const entries = [
    { no: 3, title: "End", notes: "" },
    { no: 1, narration: "So it began.\n\nThen", hidden: false },
  ];
  assert.deepEqual(read(write(entries), NUMBERS), { entries, problems: [] });
});

test("all problems are told at once, each with its chapter", () => {
  assert.deepEqual(problems([{ no: 9 }, "x", { no: 1, title: " ", titel: "A" }, { no: 1, hidden: 1, notes: 5 }]), [
    ["badNo", 1, "9"],
    ["badEntry", 2, '"x"'],
    ["badText", 3, 'title: " "'],
    ["badKey", 3, '"titel"'],
    ["twice", 4, "1"],
    ["badText", 4, "notes: 5"],
    ["badHidden", 4, "1"],
  ]);
});

test("a story shows something", () => {
  assert.deepEqual(problems([{ no: 1, hidden: true }]), [["noChapters", null]]);
  assert.deepEqual(problems([]), [["noChapters", null]]);
  for (const text of ["", "[]", "{}", '{"chapters": 3}', "null"]) {
    assert.deepEqual(read(text, NUMBERS).problems, [{ key: "noStory", row: null }]);
  }
});

test("the sentence names the chapter of the file", () => {
  const words = { problem: "Chapter {row} of the file: {what}.", badNo: "no is {value}", noStory: "No story." };
  assert.equal(sentence(words, { key: "badNo", row: 2, value: "$&" }), "Chapter 2 of the file: no is $&.");
  assert.equal(sentence(words, { key: "noStory", row: null }), "No story.");
});

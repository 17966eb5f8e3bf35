import assert from "node:assert/strict";
import { test } from "node:test";
import { wrap } from "../../assets/output/text_lines.mjs";

/* Every character is one wide. */
const lines = (text, room) => wrap((line) => line.length, text, room);

test("a text that fits is one line", () => {
  assert.deepEqual(lines("Hama falls", 10), ["Hama falls"]);
});

test("a line takes as many words as fit", () => {
  assert.deepEqual(lines("the army leaves Hama to HTS", 15), ["the army leaves", "Hama to HTS"]);
  assert.deepEqual(lines("the army leaves Hama to HTS", 14), ["the army", "leaves Hama to", "HTS"]);
});

test("a word that is too wide stands alone", () => {
  assert.deepEqual(lines("Deir ez-Zor", 3), ["Deir", "ez-Zor"]);
  assert.deepEqual(lines("governorates", 3), ["governorates"]);
});

test("no text is one empty line", () => {
  assert.deepEqual(lines("", 10), [""]);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { nameOf } from "../../assets/present/key_names.mjs";

test("Caps Lock and Shift make no other key of a letter", () => {
  for (const key of ["N", "P", "B", "F", "S"]) assert.equal(nameOf({ key, code: `Key${key}` }), key.toLowerCase());
  assert.equal(nameOf({ key: "n", code: "KeyN" }), "n");
});

test("a layout without Latin letters has them where a Latin one has", () => {
  const arabic = { KeyN: "ى", KeyP: "ح", KeyB: "لا", KeyF: "ب", KeyS: "س" };
  const russian = { KeyN: "т", KeyB: "И", KeyF: "а" };
  for (const layout of [arabic, russian]) {
    for (const [code, key] of Object.entries(layout)) assert.equal(nameOf({ key, code }), code[3].toLowerCase());
  }
  assert.equal(nameOf({ key: "؟", code: "Slash" }), "?");
});

test("digits count in every script of Arabic, wherever they stand", () => {
  assert.deepEqual(
    [..."٠٥٩۰۵۹"].map((key) => nameOf({ key, code: "KeyQ" })),
    ["0", "5", "9", "0", "5", "9"],
  );
  assert.equal(nameOf({ key: "٥" }), "5");
});

test("a Latin layout means what is printed on its keys", () => {
  for (const [key, code] of [
    ["y", "KeyZ"],
    ["é", "Digit2"],
    ["ß", "Minus"],
    ["5", "Numpad5"],
    ["?", "KeyM"],
  ]) {
    assert.equal(nameOf({ key, code }), key);
  }
});

test("keys without a letter keep their names", () => {
  for (const key of ["ArrowLeft", "PageDown", "Escape", " ", "Dead", "Enter"]) assert.equal(nameOf({ key }), key);
});

test("Shift counts with the keys that turn pages, and with no other", () => {
  assert.equal(nameOf({ key: "PageDown", shiftKey: true }), "Shift+PageDown");
  assert.equal(nameOf({ key: "PageUp", shiftKey: true }), "Shift+PageUp");
  assert.equal(nameOf({ key: "PageUp", shiftKey: false }), "PageUp");
  assert.equal(nameOf({ key: "ArrowDown", shiftKey: true }), "ArrowDown");
});

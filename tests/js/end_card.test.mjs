import assert from "node:assert/strict";
import { test } from "node:test";
import { addressOf, isLocal } from "../../assets/audience/end_card.mjs";
import { squaresOf } from "../../assets/audience/squares.mjs";
import { generate } from "../../assets/vendor/lean-qr.mjs";

const served = { protocol: "https:", origin: "https://map.example.org", pathname: "/de/" };
const fromDisk = { protocol: "file:", origin: "null", pathname: "/home/me/story.html" };

test("the address is where the page was loaded from, or what it names for itself", () => {
  assert.equal(addressOf(served, null), "https://map.example.org/de/");
  assert.equal(addressOf(served, "https://example.org/syria/"), "https://example.org/syria/");
  assert.equal(addressOf(fromDisk, "https://example.org/syria/"), "https://example.org/syria/");
});

test("a page from disk that names none has no address", () => {
  assert.equal(addressOf(fromDisk, null), null);
  assert.equal(addressOf(fromDisk, "file:///home/me/story.html"), null);
});

test("addresses that lead each audience to its own machine", () => {
  for (const host of ["localhost", "127.0.0.1", "127.1.2.3", "[::1]"]) assert.ok(isLocal(`http://${host}:8050/`), host);
  for (const host of ["192.168.1.7", "map.example.org", "localhost.example.org"])
    assert.ok(!isLocal(`http://${host}/`), host);
});

/* The squares of a path, as text. */
const drawn = (path, size) => {
  const rows = Array.from({ length: size }, () => Array(size).fill(" "));
  for (const [, x, y, wide] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let n = 0; n < Number(wide); n += 1) rows[y][Number(x) + n] = "#";
  }
  return rows.map((row) => row.join(""));
};

test("a path holds the dark squares and no other", () => {
  const dark = ["# ##", "    ", "####", " # #"];
  const code = { size: 4, get: (x, y) => dark[y][x] === "#" };
  assert.deepEqual(drawn(squaresOf(code), 4), dark);
});

test("a code of an address has the three corners of every QR code", () => {
  const code = generate("https://map.example.org/de/");
  const rows = drawn(squaresOf(code), code.size);
  const corner = ["#######", "#     #", "# ### #", "# ### #", "# ### #", "#     #", "#######"];
  const at = (left, top) => rows.slice(top, top + 7).map((row) => row.slice(left, left + 7));
  const far = code.size - 7;
  for (const [left, top] of [
    [0, 0],
    [far, 0],
    [0, far],
  ])
    assert.deepEqual(at(left, top), corner);
});

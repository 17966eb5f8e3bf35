import assert from "node:assert/strict";
import { test } from "node:test";
import { decimal, dms, read } from "../../assets/search/coordinates.mjs";

/* Within a ten-thousandth of a degree. */
const isNear = (text, lat, lng) => {
  const there = read(text);
  assert.ok(
    there && Math.abs(there.lat - lat) < 1e-4 && Math.abs(there.lng - lng) < 1e-4,
    `${text}: ${JSON.stringify(there)}`,
  );
};

test("degrees, latitude first", () => {
  for (const text of [
    "35.1318, 36.7578",
    "35.1318 36.7578",
    "35.1318,36.7578",
    "geo:35.1318,36.7578",
    "35.1318° 36.7578°",
  ]) {
    isNear(text, 35.1318, 36.7578);
  }
  isNear("٣٥٫١٣١٨، ٣٦٫٧٥٧٨", 35.1318, 36.7578);
  isNear("-33.9; 18.4", -33.9, 18.4);
});

test("letters say which is which", () => {
  isNear("36.7578E 35.1318N", 35.1318, 36.7578);
  isNear("N35.1318 E36.7578", 35.1318, 36.7578);
  isNear("33.9 s, 18.4 w", -33.9, -18.4);
  isNear("35N 36E", 35, 36);
});

test("degrees and minutes, with seconds or without", () => {
  isNear(`35°07'54.5"N 36°45'28.1"E`, 35.1318, 36.7578);
  isNear("35°07′54.5″N, 36°45′28.1″E", 35.1318, 36.7578);
  isNear("35 07 54.5 N 36 45 28.1 E", 35.1318, 36.7578);
  isNear("35° 7.908' N 36° 45.468' E", 35.1318, 36.7578);
});

test("what is no pair of coordinates is none", () => {
  for (const text of ["", "Hama", "M5", "35.1", "35 36", "5 12 2024", "8 December", "95.1, 36.7", "35.1, 190.2"])
    assert.equal(read(text), null, text);
  for (const text of ["35.1N 36.7N", "35°61'N 36°0'E", "35.1, 36.7, 12.0", "2024-12-05"])
    assert.equal(read(text), null, text);
});

test("what is written can be read again", () => {
  const there = { lat: 35.1318, lng: -36.7578 };
  assert.equal(decimal(there), "35.13180, -36.75780");
  assert.equal(dms(there), "35°07′54.5″N 36°45′28.1″W");
  assert.equal(dms({ lat: -0.99999999, lng: 59.99999999 }), "1°00′00.0″S 60°00′00.0″E");
  isNear(decimal(there), 35.1318, -36.7578);
  isNear(dms(there), 35.1318, -36.7578);
});

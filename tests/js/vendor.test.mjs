/* Code of others in assets/vendor/ is what npm gives for the version that tests/package.json names. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

const text = (path) => readFileSync(new URL(path, import.meta.url), "utf8");
const held = (name) => text(`../../assets/vendor/${name}`);
const given = (path) => text(`../node_modules/${path}`);

test("what measures", () => {
  assert.equal(held("geographiclib-geodesic.mjs"), given("geographiclib-geodesic/geographiclib-geodesic.min.js"));
  assert.equal(held("geographiclib-geodesic.LICENSE.txt"), given("geographiclib-geodesic/LICENSE.txt"));
});

test("the military grid, without the line that names a file for debuggers", () => {
  const whole = given("mgrs/dist/mgrs.esm.js").replace(/^\/\/# sourceMappingURL=.*$/m, "");
  assert.equal(held("mgrs.mjs").trimEnd(), whole.trimEnd());
  assert.equal(held("mgrs.LICENSE.txt"), given("mgrs/license.md"));
});

test("tables of text", () => {
  assert.equal(held("d3-dsv.mjs"), given("d3-dsv/dist/d3-dsv.min.js"));
  assert.equal(held("d3-dsv.LICENSE.txt"), given("d3-dsv/LICENSE"));
});

test("KML, without the line that names a file for debuggers", () => {
  const whole = given("@tmcw/togeojson/dist/togeojson.es.mjs").replace(/^\/\/# sourceMappingURL=.*$/m, "");
  assert.equal(held("togeojson.mjs").trimEnd(), whole.trimEnd());
  assert.equal(held("togeojson.LICENSE.txt"), given("@tmcw/togeojson/LICENSE"));
});

test("QR codes", () => {
  assert.equal(held("lean-qr.mjs"), given("lean-qr/index.mjs"));
  assert.equal(held("lean-qr.LICENSE.txt"), given("lean-qr/LICENSE"));
});

test("the part of Dash's polyfill that its scripts use", () => {
  assert.equal(held("regenerator-runtime.js"), given("regenerator-runtime/runtime.js"));
  assert.equal(held("regenerator-runtime.LICENSE.txt"), given("regenerator-runtime/LICENSE"));
});

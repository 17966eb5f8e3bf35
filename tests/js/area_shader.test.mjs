import assert from "node:assert/strict";
import { test } from "node:test";
import { markLevel } from "../../assets/map/ground/area_shader.mjs";

const ground = { generalZooms: [6.6, 5.4] };
const levelAt = (zoom, limit) => markLevel({ limit }, zoom, ground);

test("the smaller the map, the larger the pieces that are joined; from near none are", () => {
  assert.deepEqual(
    [6.6, 6.5, 5.4, 5.3].map((zoom) => levelAt(zoom, 3)),
    [-1, 0, 0, 1],
  );
});

test("where claims are filtered out, no reported ground is dotted with them", () => {
  assert.deepEqual(
    [0, 1].map((limit) => levelAt(5, limit)),
    [-1, -1],
  );
});

/* Squares of WebGL: which of them are drawn. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { drawnFrom } from "../../assets/map/ground/place_shader.mjs";
import { squares, squareTriangles } from "../../assets/map/ground/webgl.mjs";

/* A context that keeps what its buffers are told. */
const context = () => {
  const told = {};
  return {
    ...{ ARRAY_BUFFER: "corners", ELEMENT_ARRAY_BUFFER: "triangles", told },
    createBuffer: () => ({}),
    bindBuffer: () => {},
    bufferData: (target, values) => Object.assign(told, { [target]: [...values] }),
    bufferSubData: (target, _, values) => Object.assign(told, { [target]: [...values] }),
  };
};

test("a square is two triangles of four corners", () => {
  assert.deepEqual([...squareTriangles(2)], [0, 1, 2, 2, 1, 3, 4, 5, 6, 6, 5, 7]);
});

test("squares that are not picked have no triangles; each part follows the one before", () => {
  const gl = context();
  const pick = squares(gl, new Uint16Array([10, 11, 20, 21, 30, 31]), 2);
  assert.deepEqual(gl.told.corners.slice(0, 8), [10, 11, 10, 11, 10, 11, 10, 11]);
  const parts = pick([(n) => n === 2, (n) => n < 2]);
  assert.deepEqual(parts, [{ from: 0, corners: 6 }, { from: 24, corners: 12 }]); // biome-ignore format: parts
  assert.deepEqual(gl.told.triangles, [8, 9, 10, 10, 9, 11, 0, 1, 2, 2, 1, 3, 4, 5, 6, 6, 5, 7]);
  assert.deepEqual(pick([() => false]), [{ from: 0, corners: 0 }]);
});

test("a place is drawn from the zoom of its rank on, one that changed hands maybe sooner", () => {
  const zooms = { rankZooms: [0, 7, 8], changedZoom: 6 };
  assert.deepEqual(
    [1, 2, 3, 4].map((rank) => drawnFrom(zooms, rank, false)),
    [0, 0, 7, 8],
  );
  assert.deepEqual(
    [1, 2, 3, 4].map((rank) => drawnFrom(zooms, rank, true)),
    [0, 0, 6, 6],
  );
});

import assert from "node:assert/strict";
import { test } from "node:test";

/* The library is a plain script, which looks for the window of a page. */
globalThis.window = globalThis;
const { along, crosses, metres, squareMetres } = await import("../../assets/sketch/geodesy.mjs");

const isWithin = (value, expected, by) => assert.ok(Math.abs(value - expected) <= by, `${value}, not ${expected}`);
const dms = (degrees, minutes, seconds) => degrees + minutes / 60 + seconds / 3600;

test("distances that others published", () => {
  /* New York to London: the example of GeographicLib's GeodSolve, 5551759.400 m. */
  isWithin(metres([-73.8, 40.6], [-0.5, 51.6]), 5551759.4, 0.001);
  /* Flinders Peak to Buninyong: the example of Geoscience Australia for Vincenty's formulae, 54972.271 m. */
  const flinders = [dms(144, 25, 29.5244), -dms(37, 57, 3.7203)];
  const buninyong = [dms(143, 55, 35.3839), -dms(37, 39, 10.1561)];
  isWithin(metres(flinders, buninyong), 54972.271, 0.001);
});

/* Outline of Antarctica, [latitude, longitude]: the example of GeographicLib's Planimeter. */
const ANTARCTICA = [
  ...[
    [-63.1, -58],
    [-72.9, -74],
    [-71.9, -102],
    [-74.9, -102],
    [-74.3, -131],
    [-77.5, -163],
    [-77.4, 163],
  ],
  ...[
    [-71.7, 172],
    [-65.9, 140],
    [-65.7, 113],
    [-66.6, 88],
    [-66.9, 59],
    [-69.8, 25],
    [-70, -4],
    [-71, -14],
  ],
  ...[
    [-77.3, -33],
    [-77.9, -46],
    [-74.7, -61],
  ],
].map(([lat, lon]) => [lon, lat]);

test("an area and its outline that others published", () => {
  isWithin(squareMetres(ANTARCTICA), 13662703680020.1, 0.1);
  isWithin(squareMetres(ANTARCTICA.toReversed()), 13662703680020.1, 0.1);
  const legs = ANTARCTICA.map((point, n) => metres(point, ANTARCTICA[(n + 1) % ANTARCTICA.length]));
  isWithin(
    legs.reduce((sum, leg) => sum + leg, 0),
    16831067.893,
    0.001,
  );
});

test("a line on the map is the shortest one, in steps of at most 20 km", () => {
  const [west, east] = [
    [36, 35],
    [41, 35],
  ];
  const path = along(west, east);
  assert.deepEqual(
    [path[0], path.at(-1)].flat().map((value) => Number(value.toFixed(9))),
    [36, 35, 41, 35],
  );
  const legs = path.slice(1).map((point, n) => metres(path[n], point));
  assert.ok(Math.max(...legs) <= 20_000 && legs.length === 23);
  isWithin(
    legs.reduce((sum, leg) => sum + leg, 0),
    metres(west, east),
    0.001,
  );
  /* North of the parallel, as on any globe. */
  assert.ok(path[11][1] > 35.02);
  assert.equal(along(west, west).length, 2);
});

test("an outline that crosses itself has no inside", () => {
  const square = [
    [36, 34],
    [37, 34],
    [37, 35],
    [36, 35],
  ];
  assert.equal(crosses(square), false);
  assert.equal(crosses([square[0], square[2], square[1], square[3]]), true);
  assert.equal(crosses(square.slice(0, 3)), false);
});

/* Fewer tiles of a source: how MapLibre is told their width, and what a tile keeps. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { follow, widen } from "../../assets/map/tiles/wide_tiles.mjs";

const source = () => ({
  tileSize: 512,
  loaded: [],
  loadTile(tile) {
    this.loaded.push(tile);
    return "promise";
  },
});
/* A tile as MapLibre makes it; `stretched`: how far beyond the last zoom of its source. */
const tile = (of, stretched = 1) => ({
  tileSize: of.tileSize * stretched,
  tileID: { overscaleFactor: () => stretched },
});

test("tiles are four times as wide, and drawn as others are", () => {
  const roads = source();
  widen(roads, 4);
  assert.equal(roads.tileSize, 2048);
  const [plain, stretched] = [tile(roads), tile(roads, 2)];
  assert.equal(roads.loadTile(plain), "promise");
  roads.loadTile(stretched);
  assert.deepEqual([plain.tileSize, stretched.tileSize], [512, 1024]);
  assert.deepEqual(roads.loaded, [plain, stretched]);
});

test("a source is widened once, and a new one of the same name again", () => {
  const sources = {};
  const heard = [];
  const map = { getSource: (name) => sources[name], on: (event, act) => heard.push([event, act]) };
  follow(map, { sources: ["roads", "geography"], times: 4 });
  const [[event, act]] = heard;
  assert.equal(event, "styledata");
  Object.assign(sources, { roads: source(), labels: source() });
  act();
  act();
  assert.deepEqual([sources.roads.tileSize, sources.labels.tileSize], [2048, 512]);
  sources.roads = source();
  act();
  assert.equal(sources.roads.tileSize, 2048);
});

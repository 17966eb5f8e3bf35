/* What the legend of an audience explains: what lies in the window of the map. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { factorFor, LEAST_SHARE, SMALLEST_PX } from "../../assets/audience/map_size.mjs";
import { featuresSeen, groundSeen, signsSeen } from "../../assets/audience/seen.mjs";
import { isFar, within } from "../../assets/map/ground/in_view.mjs";

const sure = { s: "north", c: 0, u: false, g: false, off: false, out: false };
/* Three places: the north holds 0, gained 1 by inference, the south holds 2. */
const PLACES = [sure, { ...sure, c: 2, g: true, u: true }, { ...sure, s: "south" }, { ...sure, s: "south", c: 1 }];
const EDGES = [
  { f: true, y: false, c: 0 },
  { f: true, y: false, c: 2 },
  { f: false, y: true, c: 0 },
  { f: true, y: false, c: 1 },
];
const ENDS = [
  [0, 2],
  [1, 2],
  [0, 1],
  [0, 3],
];

const seen = (inView, { zoom = 9, off = [], camps = {} } = {}) =>
  [
    ...groundSeen({
      ground: {
        inView: () => inView,
        place: (row) => PLACES[row],
        edge: (n) => EDGES[n],
        isEarlierDrawn: () => zoom >= 6.6,
      },
      style: { detailZoom: 8, changedZoom: 6.6, campOf: (side) => camps[side] ?? 0 },
      ends: (n) => ENDS[n],
      zoom,
      isOn: (group) => !off.includes(group),
    }),
  ].sort();

test("quiet ground of one side needs its colour alone", () => {
  assert.deepEqual(seen({ cells: [0], edges: [], places: [0], far: false }), ["side-north"]);
});

test("gained and inferred ground, its place and a broken front", () => {
  const inView = { cells: [1, 2], edges: [1, 2], places: [1], far: true };
  assert.deepEqual(seen(inView), [
    "far",
    "front-before",
    "front-unsure",
    "gained",
    "place-changed",
    "place-date",
    "place-unsure",
    "side-north",
    "side-south",
    "unsure",
  ]);
});

test("from afar the front of the day before is not drawn", () => {
  const inView = { cells: [], edges: [2], places: [], far: false };
  assert.deepEqual(seen(inView, { zoom: 6 }), []);
  assert.deepEqual(seen(inView, { zoom: 7 }), ["front-before"]);
});

test("from afar a place says no more than who holds it; layers that are off say nothing", () => {
  const inView = { cells: [1], edges: [1], places: [1], far: true };
  assert.deepEqual(seen(inView, { zoom: 6, off: ["areas", "front"] }), []);
});

test("a claim of medium confidence is as good as a report", () => {
  const [cells, edges, places] = [[3], [3], [3]];
  assert.deepEqual(seen({ cells, edges, places, far: false }), ["front", "side-south"]);
});

test("between two sides of a camp runs another line", () => {
  const inView = { cells: [], edges: [0], places: [], far: false };
  assert.deepEqual(seen(inView, { camps: { north: 1, south: 1 } }), ["front-within"]);
  assert.deepEqual(seen(inView), ["front"]);
});

test("roads by what they are that day, bases by who runs them", () => {
  const feature = (id, state, properties = {}) => ({ layer: { id }, state, properties });
  const cut = (state, width) => ({
    ...feature("roads-cut", state),
    layer: { id: "roads-cut", paint: { "line-width": width } },
  });
  const drawn = [
    feature("roads", { o: true }),
    feature("roads-closed", { o: true }),
    cut({ n: true }, 2.4),
    feature("corridor-broken", { k: false }),
    feature("bases", { on: true }, { icon: "base-iran" }),
    feature("bases", { on: false }, { icon: "base-usa" }),
  ];
  assert.deepEqual([...featuresSeen(drawn)].sort(), ["base-iran", "corridor-closed", "road-cut", "road-open"]);
  assert.deepEqual([...featuresSeen([cut({ n: true }, 0), cut({ n: false }, 2.4)])], []);
});

test("signs within the window, several as one", () => {
  const tables = { events: { lon: [36, 36, 40], lat: [35, 35, 35], icons: ["a", "b", "c"], several: "more" } };
  const placed = [
    { kind: "events", rows: [0, 1] },
    { kind: "events", rows: [2] },
  ];
  assert.deepEqual([...signsSeen(placed, tables, ([lon]) => lon < 38)], ["more"]);
  assert.deepEqual([...signsSeen(placed, tables, ([lon]) => lon > 38)], ["c"]);
});

/* Two cells side by side, an edge between them, a place in each; reports are far from the right half. */
const ARRAYS = {
  triangles: Uint32Array.of(0, 1, 2, 3, 4, 5),
  vertices: Uint16Array.of(0, 0, 0, 30000, 0, 0, 0, 60000, 0, 30000, 0, 1, 60000, 0, 1, 30000, 60000, 1),
  segments: Uint16Array.of(30000, 0, 30000, 60000, 0, 1, 0, 0, 0, 0, 0, 0),
  places: Uint16Array.of(10000, 10000, 1, 40000, 10000, 1),
  field: Uint8Array.of(0, 255),
};

test("what lies in a rectangle, and the cell that is larger than it", () => {
  assert.deepEqual(
    within(ARRAYS, [
      [0, 0],
      [20000, 20000],
    ]),
    { cells: [0], edges: [], places: [0] },
  );
  assert.deepEqual(
    within(ARRAYS, [
      [5000, 5000],
      [6000, 6000],
    ]),
    { cells: [0], edges: [], places: [] },
  );
  assert.deepEqual(
    within(ARRAYS, [
      [25000, 0],
      [60000, 60000],
    ]),
    { cells: [0, 1], edges: [0], places: [1] },
  );
});

test("ground is far where no report is near", () => {
  const how = { field: [2, 1], fieldKm: 60, km: 30 };
  assert.ok(
    isFar(
      ARRAYS,
      [
        [0, 0],
        [65535, 65535],
      ],
      { ...how, cells: [1] },
    ),
  );
  assert.ok(
    !isFar(
      ARRAYS,
      [
        [0, 0],
        [20000, 65535],
      ],
      { ...how, cells: [0, 1] },
    ),
  );
});

test("the smallest letters of the map are 7 arc minutes high at 8 m from a picture of 1.5 m", () => {
  const capital = 0.714;
  const minutes = (px, height) => ((Math.atan((px * capital * 1.5) / height / 8) * 180) / Math.PI) * 60;
  assert.ok(Math.abs(minutes(LEAST_SHARE * 1080, 1080) - 7) < 0.001);
  for (const [width, height] of [
    [1280, 720],
    [1440, 900],
    [1920, 1080],
    [3840, 2160],
  ]) {
    const px = SMALLEST_PX * factorFor(width, height);
    assert.ok(minutes(px, Math.min(height, (width * 9) / 16)) >= 6.999, `${width} x ${height}`);
  }
  assert.equal(factorFor(390, 844), 1);
  assert.equal(factorFor(844, 390), 1);
});

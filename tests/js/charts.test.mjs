import assert from "node:assert/strict";
import { test } from "node:test";
import { figuresOf } from "../../assets/charts/in_view.mjs";
import { broken, framed } from "../../assets/charts/picture.mjs";
import { csvOf, rowsOf } from "../../assets/charts/table.mjs";
import { ticked, ticksOf, topOf } from "../../assets/charts/ticks.mjs";
import * as view from "../../assets/core/view.mjs";
import { standInBrowser } from "./dom.mjs";

standInBrowser();

test("ticks are round numbers from nothing to below the top", () => {
  assert.deepEqual(ticksOf(187_000), [0, 50_000, 100_000, 150_000]);
  assert.deepEqual(ticksOf(2_203), [0, 500, 1_000, 1_500, 2_000]);
  assert.deepEqual(ticksOf(7), [0, 2, 4, 6]);
  assert.deepEqual(ticksOf(0), [0]);
});

test("every tick has its unit, and none is shortened", () => {
  const figure = { data: [{ y: [160_000, 2] }], layout: { meta: { unit: "km²", quantity: "{value} km²" }, yaxis: {} } };
  assert.deepEqual(ticked(figure).layout.yaxis.ticktext, ["0 km²", "50,000 km²", "100,000 km²", "150,000 km²"]);
});

test("the top of areas on each other is their sum, of lines the highest", () => {
  const data = [
    { x: [0, 1], y: [3, 4], stackgroup: "all" },
    { x: [0, 1], y: [5, 1], stackgroup: "all" },
  ];
  assert.equal(topOf({ data }), 8);
  assert.equal(topOf({ data: data.map(({ x, y }) => ({ x, y })) }), 5);
});

test("a chart of rows keeps its axis", () => {
  const strip = { data: [], layout: { meta: { unit: "" }, yaxis: { showgrid: false } } };
  assert.equal(ticked(strip), strip);
});

/* Three places on two days: on the second Homs passes from the government to HTS. */
const trace = (of, more = {}) => ({
  x: [0, 1],
  y: [9, 9],
  customdata: ["", ""],
  name: of,
  meta: { of, low: [1, 1], high: [2, 2] },
  ...more,
});
const chart = (counted, data, named = {}) => ({
  data,
  layout: { meta: { unit: "km", quantity: "{value} km", counted, named }, yaxis: {} },
});
const model = {
  codes: "abc",
  grades: ["high", "medium", "claimed", "inferred"],
  sides: { government: "Government", hts: "HTS", sdf: "SDF" },
  ids: ["raqqa", "homs", "hama"],
  places: { raqqa: [0], homs: [1], hama: [2] },
  km2: [10, 30, 40],
  days: [{}, {}],
  edges: [0, 1, 1, 2],
  edgeKm: [7, 100],
  matrices: {
    holders: {
      states: [{ s: "government" }, { s: "hts" }, { s: "sdf" }],
      days: { now: ["caa", "cba"], then: ["caa", "caa"] },
    },
    doubt: { states: [{ c: 0 }], days: { now: ["aaa", "aaa"] } },
  },
};
model.charts = [
  chart(
    "ground",
    ["government", "hts", "sdf"].map((side) => trace(side, { stackgroup: "all" })),
  ),
  chart("fronts", [{ y: [1, 1] }, trace(""), trace("government")]),
  chart("pairs", [trace("government / hts"), trace("hts / sna")], {
    "government / hts": "Gov / HTS",
    "government / sdf": "Gov / SDF",
    "hts / sna": "HTS / SNA",
  }),
  chart("changed", [trace("")]),
  chart("", [trace("Damascus")]),
];
model.chartsThen = model.charts.map((one) => ({ ...one, data: [] }));
view.start(model);
const whole = { day: 0, compared: null, clock: "now", hidden: new Set(), gradeLimit: 3, outside: {}, chosen: [] };

const shown = (parts) => {
  view.set({ ...whole, ...parts });
  return figuresOf(model, view.now(), false);
};
const values = ({ data }) => Object.fromEntries(data.map(({ name, y }) => [name, y]));

test("without filters charts are Python's own, by the clock of the view", () => {
  assert.deepEqual(shown().map(values), model.charts.map(values));
  assert.deepEqual(
    shown({ clock: "then" }).map(({ data }) => data.length),
    [0, 0, 0, 0, 0],
  );
});

test("within a governorate ground, fronts and changes are counted day by day; other charts stay", () => {
  const outside = { ground: new Set([0]) };
  const [area, front, pairs, changed, distance] = shown({ outside, chosen: ["governorates"] });
  assert.deepEqual(values(area), { government: [70, 40], hts: [0, 30] }, "the SDF hold nothing there");
  assert.deepEqual(values(front), { "": [7, 107], government: [7, 100] });
  assert.deepEqual(values(pairs), { "Gov / HTS": [0, 100], "Gov / SDF": [7, 0] }, "the longest in view");
  assert.deepEqual(values(changed), { "": [0, 30] });
  assert.deepEqual(values(distance), { Damascus: [9, 9] });
  assert.deepEqual([area.data[0].meta.low, distance.data[0].meta.low], [null, [1, 1]]);
});

test("a side that is filtered out is in no chart", () => {
  const [area, , , changed] = shown({ hidden: new Set(["hts"]) });
  assert.deepEqual(values(area), { government: [70, 40], sdf: [10, 10] });
  assert.deepEqual(values(changed), { "": [0, 0] });
});

test("patterns of sides are drawn where the legend has them", () => {
  const pattern = { shape: "." };
  const withOne = { ...model, charts: [chart("ground", [{ ...trace("hts"), meta: { of: "hts", pattern } }])] };
  view.set(whole);
  assert.equal(figuresOf(withOne, view.now(), false)[0].data[0].fillpattern, undefined);
  assert.equal(figuresOf(withOne, view.now(), true)[0].data[0].fillpattern, pattern);
});

const DAYS = ["2024-11-26", "2024-11-27"];

test("a table has a row a day and series, with low, best and high", () => {
  const figure = chart("fronts", [{ y: [1, 1] }, trace("government", { name: "Its front" })]);
  assert.deepEqual(rowsOf(figure, DAYS)[1], {
    ...{ day: "2024-11-27", of: "government", series: "Its front", unit: "km", low: 1, best: 9, high: 2 },
  });
});

test("a row of the strip has its states, and whose they are", () => {
  const meta = { of: ["government", "opposition"], states: ["open", "cut"] };
  const figure = { data: [{ y: ["M5", "M5"], name: "M5", meta }], layout: { meta: { unit: "" } } };
  const [first, second] = rowsOf(figure, DAYS);
  assert.deepEqual([first.of, first.best, first.low], ["government", "open", undefined]);
  assert.deepEqual([second.of, second.best, second.unit], ["opposition", "cut", "open, detour or cut"]);
});

test("CSV has a byte-order mark, quotes what needs it, and leaves blank what is not there", () => {
  const rows = [{ day: DAYS[0], of: "", series: "All, lines", unit: "km", low: null, best: 1.5, high: undefined }];
  const about = { chart: "Fronts", clock: "now", filters: "", data_version: "1.0", credit: 'Us "and" you' };
  assert.equal(
    csvOf(rows, about),
    "\ufeffchart,day,of,series,unit,low,best,high,clock,filters,data_version,credit\r\n" +
      'Fronts,2024-11-26,,"All, lines",km,,1.5,,now,,1.0,"Us ""and"" you"\r\n',
  );
});

test("a long credit is broken into lines", () => {
  assert.equal(broken("one two three", 8), "one two<br>three");
});

test("a picture has its title, its view, its credit, and a key where there is more than one entry", () => {
  const figure = {
    data: [trace("a"), { y: [1], showlegend: false }],
    layout: { margin: { l: 70, t: 8 }, yaxis: { side: "left" }, font: { size: 14 } },
  };
  const { layout } = framed(figure, { title: "Ground", view: "Homs", credit: "Us" }, "white");
  assert.deepEqual(
    [layout.title.text, layout.title.subtitle.text, layout.annotations[0].text],
    ["Ground", "Homs", "Us"],
  );
  assert.equal(layout.paper_bgcolor, "white");
  assert.ok(!layout.showlegend, "a single line names itself in the title");
  const two = framed({ ...figure, data: [trace("a"), trace("b")] }, { credit: "Us" }, "white");
  assert.ok(two.layout.showlegend);
});

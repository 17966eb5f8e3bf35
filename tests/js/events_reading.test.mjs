/* Files of events: what is read of them, what is left out and why, and what is said of files that cannot be read. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import vm from "node:vm";
import { gzipSync } from "node:zlib";
import { MOST_ROW, Unreadable } from "../../assets/events/reading/cells.mjs";
import {
  DAY_UNSURE,
  EVENT,
  NOBODY,
  PLACE_UNSURE,
  SIZE_MASK,
  SIZE_SHIFT,
  sizeOf,
  TRANSFER,
} from "../../assets/events/reading/collecting.mjs";
import { kindOf, missing, recognise } from "../../assets/events/reading/columns.mjs";
import { TYPES } from "../../assets/events/reading/names.mjs";
import { headRead, readEvents, rowsAt } from "../../assets/events/reading/reading.mjs";
import { dayOf, FARTHEST, numberOf, numbersOf, SHIFT, sharesIn } from "../../assets/events/reading/values.mjs";
import { plainScript } from "../../assets/events/reading/worker.mjs";
import { FULL, shareOf } from "../../assets/map/ground/geometry.mjs";

const BOX = { corner: [0.598, 0.3864], size: [0.02, 0.02] };
const FIRST_DAY = Date.UTC(2024, 10, 26) / 864e5;
const ACLED = "event_id_cnty,event_date,time_precision,event_type,latitude,longitude,geo_precision,fatalities,notes";

const planOf = async (file, wanted = {}) => {
  const { sample, ...head } = await headRead(file);
  return { ...head, ...recognise(head.names), isDayFirst: true, firstDay: FIRST_DAY, days: 36, box: BOX, ...wanted };
};
const events = async (content, wanted) => {
  const file = new Blob([content]);
  return readEvents(file, await planOf(file, wanted));
};
const at = ({ points }, n) => [...points.subarray(n * EVENT, (n + 1) * EVENT)];

test("columns of ACLED, of UCDP GED and of any list are recognised, whatever their order and letters", () => {
  assert.equal(kindOf(ACLED.split(",")), "acled");
  const ged = [
    "id",
    "type_of_violence",
    "where_prec",
    "latitude",
    "longitude",
    "date_prec",
    "date_start",
    "date_end",
    "best",
  ];
  assert.equal(recognise(ged).columns.until, 7);
  assert.equal(recognise(ged).columns.deaths, 8);
  const list = recognise(["Lng", " LAT ", "Date", "Remark"]);
  assert.deepEqual([list.kind, list.columns.longitude, list.columns.latitude, list.columns.date], ["list", 0, 1, 2]);
  assert.deepEqual(missing(list.columns), []);
  assert.deepEqual(missing(recognise(["a", "b", "lat"]).columns), ["date", "longitude"]);
});

test("days are read in every common way, and only days that exist", () => {
  const day = Date.UTC(2024, 11, 5) / 864e5;
  const written = [
    "2024-12-05",
    "2024-12-05 00:00:00.000",
    "2024-12-05T10:00:00Z",
    "2024/12/5",
    "05.12.2024",
    "5 December 2024",
  ];
  for (const text of [...written, "05-Dec-2024", "December 5, 2024", "٠٥.١٢.٢٠٢٤"])
    assert.equal(dayOf(text, true), day, text);
  assert.equal(dayOf("05/12/2024", true), day);
  assert.equal(dayOf("12/05/2024", false), day);
  assert.equal(dayOf("05.12.2024", false), day);
  for (const text of ["", "2024-02-30", "2024-13-01", "31.11.2024", "soon", "05/12/24", "0000", "1733356800"]) {
    assert.ok(Number.isNaN(dayOf(text, true)), text);
  }
  assert.deepEqual([numbersOf("05/12/2024"), numbersOf("05.12.2024"), numbersOf("2024-12-05")], [[5, 12], null, null]);
});

test("numbers have a point or a comma; positions are the shares that the ground has", () => {
  assert.deepEqual(["35.5", "35,5", "-3", "٣٥٫٥", "1e2"].map(numberOf), [35.5, 35.5, -3, 35.5, 100]);
  for (const text of ["", "35°", "1,234.5", "NaN", "0x10"]) assert.ok(Number.isNaN(numberOf(text)), text);
  const shares = sharesIn(BOX, 35.13, 36.76);
  const wanted = shareOf({ lat: 35.13, lng: 36.76 }, BOX).map((share) => Math.round((share / FULL) * FARTHEST));
  assert.deepEqual([shares % SHIFT, Math.trunc(shares / SHIFT)], wanted);
  assert.equal(sharesIn(BOX, 60, 36), -1);
});

test("events are sorted by day; those within several days stand apart, with their first and last", async () => {
  const text = `${ACLED}
a,2024-12-02,1,Battles,35.13,36.76,1,10,x
b,2024-11-30,2,Protests,35.13,36.76,2,,"two
lines, ""quoted"""
c,2024-11-26,1,Battles,35.13,36.76,1,0,z
d,2024-12-02,1,Riots,35.13,36.76,3,1000000,z
`;
  const found = await events(text);
  assert.deepEqual([found.count, found.rows, found.left], [4, 4, {}]);
  assert.deepEqual(found.types.names, ["Battles", "Protests", "Riots"]);
  const [dated, spans] = found.runs;
  assert.deepEqual([dated.isDayUnsure, spans.isDayUnsure, spans.longest], [false, true, 8]);
  assert.deepEqual(
    [0, 1, 6, 7, 36].map((day) => dated.starts[day]),
    [0, 1, 1, 3, 3],
  );
  assert.deepEqual([...spans.starts.subarray(0, 3), spans.starts[36]], [3, 3, 4, 4]);
  assert.deepEqual([...found.firsts], [0, 6, 6, 1]);
  assert.deepEqual([...found.counted], [0, 6, 6, 4]);
  const [battle, span, riot] = [at(found, 0), at(found, 3), at(found, 2)];
  assert.equal(battle[2], 0);
  assert.equal(span[2], 1 | PLACE_UNSURE | DAY_UNSURE);
  assert.deepEqual([span[3], battle[3]], [7, 0]);
  assert.equal(riot[2], 2 | PLACE_UNSURE | (SIZE_MASK << SIZE_SHIFT));
  assert.deepEqual([0, 1, 9, 99, Number.NaN].map(sizeOf), [0, 3, 10, 20, 0]);
});

test("actors, low and high of the deaths, and transfers of territory are read where the file has them", async () => {
  const acled = `${ACLED},sub_event_type,actor1,actor2
a,2024-12-02,1,Battles,35.13,36.76,1,9,x,Government regains territory,North,South
b,2024-12-03,1,Battles,35.13,36.76,1,9,x,Armed clash,South,South
c,2024-12-04,1,Battles,35.13,36.76,1,9,x,Armed clash,North,
`;
  const found = await events(acled);
  assert.deepEqual(found.actors.names, ["North", "South"]);
  assert.deepEqual([...found.more], [0, 1, 10, 10, 1, NOBODY, 10, 10, 0, NOBODY, 10, 10]);
  assert.deepEqual(
    [0, 1, 2].map((n) => (at(found, n)[2] & TRANSFER) > 0),
    [true, false, false],
  );
  const ged = `type_of_violence,where_prec,latitude,longitude,date_start,date_end,best,low,high,side_a,side_b
1,1,35.13,36.76,2024-12-02,2024-12-02,9,3,99,A,B
`;
  assert.deepEqual([...(await events(ged)).more], [0, 1, 6, 20]);
});

test("days of UCDP run from the first to the last, and are cut to the period", async () => {
  const text = `type_of_violence;where_prec;latitude;longitude;date_prec;date_start;date_end;best
1;1;35,13;36,76;5;2024-01-01 00:00:00.000;2024-12-31 00:00:00.000;3
3;7;35,13;36,76;1;2024-12-05 00:00:00.000;2024-12-05 00:00:00.000;3
`;
  const found = await events(text);
  assert.deepEqual([found.count, at(found, 1)[3], [...found.counted]], [2, 35, [9, 0]]);
  assert.deepEqual(
    found.runs.map(({ longest, isDayUnsure, starts }) => [longest, isDayUnsure, starts[36]]),
    [[1, false, 1], [64, true, 2]], // biome-ignore format: runs
  );
});

test("an event of a week of which the period has one day is there on that day, and not exact", async () => {
  const found = await events(
    `${ACLED}\na,2024-11-23,2,Battles,35.13,36.76,1,0,x\na,2024-11-22,2,Battles,35.13,36.76,1,0,x\n`,
  );
  assert.deepEqual([found.count, found.runs.length, [...found.runs[0].starts.subarray(0, 2)]], [1, 1, [0, 1]]);
  assert.deepEqual([found.runs[0].longest, found.runs[0].isDayUnsure], [1, true]);
  assert.deepEqual([at(found, 0)[2], at(found, 0)[3]], [DAY_UNSURE, 0]);
});

test("rows that are left out are counted by reason, with the first of each", async () => {
  const text = `date,lat,lon
2024-12-05,35.13,36.76
never,35.13,36.76
2024-12-05,,36.76
2024-12-05,35.13,400
2023-12-05,35.13,36.76
2024-12-05,60,36.76
2024-12-05,35.13

2024-12-05,35.13,36.76,more
`;
  const found = await events(text);
  assert.equal(found.count, 1);
  assert.deepEqual(found.left, {
    noDay: { count: 1, row: 3 },
    noPosition: { count: 2, row: 4 },
    otherDays: { count: 1, row: 6 },
    outside: { count: 1, row: 7 },
    badRow: { count: 2, row: 8 },
  });
});

test("latitude and longitude that are exchanged are said to be so, if most rows outside of the map say it", async () => {
  const rows = Array.from({ length: 5 }, () => "2024-12-05,34,40").join("\n");
  const box = { corner: [0.598, 0.385], size: [0.02, 0.025] };
  const swapped = await events(`date,lon,lat\n${rows}\n2024-12-05,0,0\n`, { box });
  assert.deepEqual(swapped.left, { swapped: { count: 5, row: 2 }, outside: { count: 1, row: 7 } });
  const few = await events(`date,lon,lat\n2024-12-05,34,40\n2024-12-05,0,0\n`, { box });
  assert.deepEqual(few.left, { outside: { count: 2, row: 2 } });
  assert.equal((await events(`date,lat,lon\n${rows}\n`, { box })).count, 5);
});

test("marks of order, line ends, separators, encodings and packing change nothing", async () => {
  const text = 'date,lat,lon,type,name\n2024-12-05,35.13,36.76,Größe,دار\n2024-12-06,35.13,36.76,Größe,"a,b"\n';
  const wide = Buffer.from(`\uFEFF${text}`, "utf16le");
  const latin = Buffer.from(text.replace("دار", "é"), "latin1");
  const contents = [
    text,
    `\uFEFF${text}`,
    text.replaceAll("\n", "\r\n"),
    text.replaceAll("\n", "\r"),
    text.trimEnd(),
    gzipSync(text),
    wide,
  ];
  for (const content of [...contents, wide.subarray(2), gzipSync(wide), latin, text.replaceAll(/,(?!b)/g, "\t")]) {
    const found = await events(content);
    assert.deepEqual([found.count, found.types.names], [2, ["Größe"]]);
    const file = new Blob([content]);
    const [second, first] = await rowsAt(file, await planOf(file), [found.offsets[1], found.offsets[0]]);
    assert.deepEqual([first[0], second[0], second[4]], ["2024-12-05", "2024-12-06", "a,b"]);
  }
});

test("a file gives the same in whatever pieces it comes", async () => {
  const text = `\uFEFF${ACLED}\r\n${'a,2024-12-02,1,"Battles ""دار""",35.13,36.76,1,10,"x\r\ny"\r\n'.repeat(50)}`;
  const whole = await events(text);
  const bytes = new TextEncoder().encode(text);
  const plan = await planOf(new Blob([text]));
  for (const size of [1, 2, 3, 7, 64]) {
    const stream = () =>
      new ReadableStream({
        start: (out) => {
          for (let from = 0; from < bytes.length; from += size) out.enqueue(bytes.slice(from, from + size));
          out.close();
        },
      });
    assert.deepEqual(await readEvents({ size: bytes.length, stream }, plan), whole, String(size));
  }
  assert.deepEqual([whole.count, whole.types.names], [50, ['Battles "دار"']]);
});

test("features of GeoJSON are events too, in a collection or one a line", async () => {
  const feature = (coordinates, properties) => ({
    type: "Feature",
    properties,
    geometry: { type: "Point", coordinates },
  });
  const features = [
    feature([36.76, 35.13, 300], { date: "2024-12-05", type: "A {[", fatalities: 3 }),
    { ...feature([0, 0], { date: "2024-12-06" }), geometry: null },
  ];
  const collection = { type: "FeatureCollection", crs: { properties: { name: "x" } }, features };
  const texts = [
    JSON.stringify(collection),
    JSON.stringify(collection, null, 2),
    features.map((one) => JSON.stringify(one)).join("\n"),
  ];
  for (const text of texts) {
    const found = await events(text);
    assert.deepEqual([found.count, found.rows, found.types.names], [1, 2, ["A {["]]);
    assert.deepEqual(found.left, { noPosition: { count: 1, row: 2 } });
    const file = new Blob([text]);
    assert.deepEqual(await rowsAt(file, await planOf(file), [found.offsets[0]]), [
      ["35.13", "36.76", "2024-12-05", "A {[", "3"],
    ]);
  }
});

test("types beyond those that are told apart are taken together, the most frequent stand alone", async () => {
  const rows = Array.from({ length: 100 }, (_, n) => `2024-12-05,35.13,36.76,${n < 40 ? "most" : `type ${n}`}`);
  const found = await events(`date,lat,lon,type\n${rows.join("\n")}`);
  assert.deepEqual([found.types.names.length, found.types.names[0], found.types.isMore], [TYPES - 1, "most", true]);
  const numbers = Array.from({ length: 100 }, (_, n) => at(found, n)[2] & (TYPES - 1));
  assert.deepEqual(
    [0, TYPES - 1].map((type) => numbers.filter((one) => one === type).length),
    [40, 30],
  );
});

test("the worker's script is a plain one: no imports, no names twice", () => {
  const parts = ["cells", "values", "names", "source", "features", "collecting", "reading"];
  const texts = parts.map((name) =>
    readFileSync(new URL(`../../assets/events/reading/${name}.mjs`, import.meta.url), "utf8"),
  );
  const script = plainScript(texts);
  const self = {};
  vm.runInNewContext(script, { self, TextDecoder, TextEncoder, Map, Uint16Array });
  assert.equal(typeof self.onmessage, "function");
  assert.doesNotMatch(script, /^(?:import|export)\b|import\.meta/m);
});

const HEAD = "date,lat,lon,note\n";
const ROW = "2024-12-05,35.13,36.76,x\n";
const feature = '{"type":"Feature","properties":{"date":"2024-12-05"},"geometry":null}';
/* What is wrong -> content, and the sentence that it ends in. */
const BROKEN = {
  "nothing in it": ["", "isEmpty"],
  "blanks only": [" \n\n ", "isEmpty"],
  "nothing in it, packed": [gzipSync(""), "isEmpty"],
  "packed, cut off": [
    gzipSync(HEAD + Array.from({ length: 9e4 }, (_, n) => `${n}${ROW}`).join("")).subarray(0, 2e5),
    "badGzip",
  ],
  "packed, one byte changed": [
    gzipSync(HEAD + ROW.repeat(50)).map((byte, n) => (n === 30 ? byte ^ 255 : byte)),
    "badGzip",
  ],
  "a zip file": [Buffer.from("PK\u0003\u0004rest"), "isZip"],
  "an Excel file of old": [Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), "isExcel"],
  "a Parquet file": ["PAR1xxxx", "isParquet"],
  "a GeoPackage": ["SQLite format 3\u0000rest", "isGeopackage"],
  "a PDF": ["%PDF-1.7 rest", "isNoText"],
  "a picture": [Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 0, 0]), "isNoText"],
  "a packed picture": [gzipSync(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 0, 0])), "isNoText"],
  KML: ["<?xml version='1.0'?><kml></kml>", "isMarkup"],
  "HTML with a script": ["<html><script>alert(1)</script></html>", "isMarkup"],
  "one column": ["date\n2024-12-05\n", "noColumns"],
  "no separator that is known": ["date:lat:lon\n1:2:3\n", "noColumns"],
  "the names of columns alone": [HEAD, "noRows"],
  "a quotation mark that is never closed": [`${HEAD}2024-12-05,35.13,36.76,"x\n${ROW.repeat(5)}`, "openQuote"],
  "a quotation mark never closed in a long file": [`${HEAD}2024-12-05,35.13,36.76,"x\n${ROW.repeat(9e4)}`, "longRow"],
  "a cell of 10 MB": [`${HEAD}2024-12-05,35.13,36.76,${"x".repeat(1e7)}\n`, "longRow"],
  "a quoted cell of 10 MB": [`${HEAD}2024-12-05,35.13,36.76,"${"x,".repeat(5e6)}"\n`, "longRow"],
  "packed zeros": [gzipSync(Buffer.alloc(1e7)), "isNoText"],
  "packed letters without end": [gzipSync(Buffer.alloc(1e7, "x")), "noColumns"],
  "rows that unpack to far more than they are": [gzipSync(HEAD + ROW + "\n".repeat(2e7)), "tooMuch"],
  "an object that is no GeoJSON": ['{"a": 1}', "noFeatures"],
  "a list that is no GeoJSON": ["[1, 2, 3]", "noFeatures"],
  "GeoJSON without features": ['{"type":"FeatureCollection","features":[]}', "noFeatures"],
  "GeoJSON cut off": [`{"type":"FeatureCollection","features":[${feature},{"type":"Fea`, "endsEarly"],
  "GeoJSON with a comma too many": [`{"type":"FeatureCollection","features":[{"type":"Feature",}]}`, "badJson"],
  "GeoJSON with a bracket too many": [`${feature}}`, "badJson"],
  "a feature of 10 MB": [feature.replace("2024-12-05", "x".repeat(1e7)), "longRow"],
};

test("thirty kinds of broken files end in one reason each", async () => {
  assert.ok(Object.keys(BROKEN).length >= 30);
  for (const [what, [content, key]] of Object.entries(BROKEN)) {
    await assert.rejects(
      () => events(content),
      (error) => {
        assert.ok(error instanceof Unreadable, `${what}: ${error.stack}`);
        assert.equal(error.key, key, what);
        return true;
      },
      what,
    );
  }
  assert.equal(MOST_ROW, 1_048_576);
});

test("what is broken in some rows leaves those out, and takes the others", async () => {
  const cut = await events(`${HEAD}${ROW.repeat(3)}2024-12-0`);
  assert.deepEqual([cut.count, cut.left], [3, { badRow: { count: 1, row: 5 } }]);
  const mixed = await events(
    Buffer.concat([Buffer.from(HEAD + ROW), Buffer.from("2024-12-05,35.13,36.76,\xe9\n", "latin1")]),
  );
  assert.equal(mixed.count, 2);
  const notes = await events(`${HEAD}2024-12-05,35.13,36.76,<script>alert(1)</script>\n`);
  assert.equal(notes.count, 1);
  const none = await events(`${HEAD}soon,35.13,36.76,x\n`);
  assert.deepEqual([none.count, none.left], [0, { noDay: { count: 1, row: 2 } }]);
});

/* Files of own marks: what is read of them, and the sentence on what is wrong. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { DOMParser } from "@xmldom/xmldom";

globalThis.DOMParser = DOMParser;
const { marksIn } = await import("../../assets/marks/reading.mjs");
const { write } = await import("../../assets/marks/geojson.mjs");
const { withMarks } = await import("../../assets/marks/one_file.mjs");
const { sentence, Unreadable } = await import("../../assets/marks/problems.mjs");

const problemsOf = async (name, text) => {
  try {
    await marksIn(name, text);
  } catch (error) {
    if (error instanceof Unreadable) return error.problems;
    throw error;
  }
  return [];
};

const HOUSE = { name: "House", note: "<b>white</b>", from: "2024-12-05", to: "", isHidden: false };
const POINT = { type: "Point", coordinates: [36.75, 35.13] };

test("what is saved is what is opened again", async () => {
  const line = { type: "LineString", coordinates: [POINT.coordinates, [37, 36]] };
  const ring = [[36, 35], [37, 35], [37, 36], [36, 35]]; // biome-ignore format: one ring
  const marks = [
    { ...HOUSE, geometry: POINT },
    { ...HOUSE, from: "2024-12-01", to: "2024-12-08", isHidden: true, geometry: line },
    { ...HOUSE, name: "دار", geometry: { type: "Polygon", coordinates: [ring] } },
  ];
  assert.deepEqual(await marksIn("own.geojson", write(marks)), marks);
});

test("GeoJSON of others: a bare geometry, collections apart, heights left out, the words of others for name and note", async () => {
  assert.deepEqual(
    (await marksIn("one.json", JSON.stringify({ ...POINT, coordinates: [36.75, 35.13, 300] }))).map((m) => m.geometry),
    [POINT],
  );
  const both = { type: "GeometryCollection", geometries: [POINT, { ...POINT, coordinates: [37, 36] }] };
  const feature = { type: "Feature", geometry: both, properties: { title: "Pair", description: "of two" } };
  const found = await marksIn("pair.GEOJSON", JSON.stringify(feature));
  assert.deepEqual(
    found.map(({ name, note, geometry }) => [name, note, geometry.coordinates]),
    [["Pair", "of two", [36.75, 35.13]], ["Pair", "of two", [37, 36]]], // biome-ignore format: two rows
  );
});

test("a table: names of columns in any case, quotes, blank rows, three signs between cells", async () => {
  const quoted = 'Name,LAT,Lon,note,from,to\n"Bridge, old",35.13,36.75,"two\nlines",2024-12-05,2024-12-06\n\n';
  const [bridge, ...others] = await marksIn("bridges.csv", `\uFEFF${quoted}`);
  assert.deepEqual(others, []);
  const fields = { name: "Bridge, old", note: "two\nlines", from: "2024-12-05", to: "2024-12-06", isHidden: false };
  assert.deepEqual(bridge, { ...fields, geometry: POINT });
  const german = await marksIn("orte.csv", "title;latitude;longitude\r\nHaus;35,13;36,75\r\n");
  assert.deepEqual([german[0].name, german[0].geometry], ["Haus", POINT]);
  const tabs = await marksIn("places.tsv", "y\tx\n٣٥٫١٣\t36.75");
  assert.deepEqual(tabs[0].geometry, POINT);
});

test("KML: folders, days, words of a description in HTML", async () => {
  const placemark = `<Placemark><name>Crossing</name><description><![CDATA[<p>closed <b>at night</b></p>]]></description>
    <TimeSpan><begin>2024-12-05T06:00:00Z</begin><end>2024-12-06</end></TimeSpan>
    <Point><coordinates>36.75,35.13,0</coordinates></Point></Placemark>`;
  const kml = (inside) =>
    `<kml xmlns="http://www.opengis.net/kml/2.2"><Document><Folder>${inside}</Folder></Document></kml>`;
  const days = { from: "2024-12-05", to: "2024-12-06" };
  assert.deepEqual(await marksIn("a.kml", kml(placemark)), [
    { name: "Crossing", note: "closed at night", ...days, isHidden: false, geometry: POINT },
  ]);
  assert.deepEqual(await problemsOf("a.kml", "<gpx/>"), [{ key: "noKml", row: null }]);
  assert.deepEqual(await problemsOf("a.kml", "<kml><Placemark>"), [{ key: "noKml", row: null }]);
  assert.deepEqual(await problemsOf("a.kml", kml("")), [{ key: "noMarks", row: null }]);
});

for (const [name, text, problems] of [
  ["photo.png", "", [["unknownKind", null]]],
  ["a.geojson", "[1]", [["noGeojson", null]]],
  ["a.geojson", "{", [["noGeojson", null]]],
  ["a.json", '{"type":"FeatureCollection","features":[]}', [["noMarks", null]]],
  ["a.json", '{"type":"Point","coordinates":[35.13,136.75]}', [["badPosition", 1, [35.13, 136.75]]]],
  ["a.json", '{"type":"Point","coordinates":["36","35"]}', [["badPosition", 1, ["36", "35"]]]],
  ["a.json", '{"type":"LineString","coordinates":[[36,35]]}', [["shortLine", 1, 1]]],
  ["a.json", '{"type":"Polygon","coordinates":[[[36,35],[37,35],[36,35]]]}', [["shortRing", 1, 3]]],
  ["a.json", '{"type":"Polygon","coordinates":[[[36,35],[37,35],[37,36],[36,36]]]}', [["openRing", 1, [36, 36]]]],
  [
    "a.json",
    '{"type":"Feature","geometry":null,"properties":{"from":"5.12."}}',
    [
      ["badGeometry", 1, ""],
      ["badFrom", 1, "5.12."],
    ],
  ],
  ["a.csv", "name,where\nx,y", [["noColumns", 1, "name,where"]]],
  ["a.csv", "lat,lon\n", [["noMarks", null]]],
  [
    "a.csv",
    "lat,lon\n35.1,36.7\n95,here",
    [
      ["badLatitude", 3, "95"],
      ["badLongitude", 3, "here"],
    ],
  ],
  ["a.csv", "lat,lon\n35.1", [["badLongitude", 2, ""]]],
  ["a.csv", "lat,lon,to\n35.1,36.7,2024-02-30", [["badTo", 2, "2024-02-30"]]],
  ["a.csv", "lat,lon,from,to\n35.1,36.7,2024-12-06,2024-12-05", [["daysBackwards", 2, "2024-12-06, 2024-12-05"]]],
  ["a.csv", `lat,lon\n${"35,36\n".repeat(5001)}`, [["tooMany", null, 5001]]],
]) {
  test(`${name} of ${text.slice(0, 60)}: ${problems.map(([key]) => key)}`, async () => {
    const found = await problemsOf(name, text);
    assert.deepEqual(
      found.map(({ key, row, value }) => (value === undefined ? [key, row] : [key, row, value])),
      problems,
    );
  });
}

test("the sentence names file, row, value and how many more there are", () => {
  const words = {
    problem: "{where}: {what}.",
    csvRow: "{file}, row {row}",
    badLatitude: "latitude is {value}; expected degrees",
    moreProblems: "{count} more.",
    noColumns: "no columns",
  };
  const problems = [
    { key: "badLatitude", row: 3, value: "$& {row}" },
    { key: "badLatitude", row: 4, value: "x" },
  ];
  assert.equal(
    sentence(words, { file: "my $1.csv", rows: "csvRow", problems }),
    "my $1.csv, row 3: latitude is $& {row}; expected degrees. 1 more.",
  );
  const long = { key: "badLatitude", row: null, value: "9".repeat(60) };
  assert.equal(
    sentence(words, { file: "a.csv", rows: "csvRow", problems: [long] }),
    `a.csv: latitude is ${"9".repeat(40)}…; expected degrees.`,
  );
});

test("marks inside of the one file cannot end their element", () => {
  const file = withMarks("<script>/</body>/</script>x</body></html>", '{"name":"</script><b>$&"}');
  const inside = '<script type="application/geo+json" id="marks-inside">{"name":"\\u003c/script>\\u003cb>$&"}</script>';
  assert.equal(file, `<script>/</body>/</script>x${inside}\n</body></html>`);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { endsOf, loadEvenings, loadOnDemand, once, read, unpack } from "../../assets/core/documents.mjs";
import { standInBrowser } from "./dom.mjs";

/* Three places in a row: Aleppo and Hama have a common edge of 40 km, Hama and Homs one of 60 km. */
const packed = {
  places: {
    keys: ["aleppo", "hama", "homs"],
    names: ["Aleppo", "Hama", "Homs"],
    lon: [37.1, 36.7, 36.7],
    lat: [36.2, 35.1, 34.7],
    km2: [500, 300.5, 400],
    byImportance: [0, 2, 1],
  },
  edges: { a: [0, 1], b: [1, 2], km: [40, 60] },
  days: [{ day: "2024-11-26", panel: "<p>3 km²: حمص → حماة</p>" }],
  chapters: [{ no: 1, named: [2, 0] }],
  title: "kept",
};

test("unpack gives places by key, with their row on the map", () => {
  const { places, names, ids, km2, title } = unpack(packed);
  assert.deepEqual(places, { aleppo: [0, 37.1, 36.2], hama: [1, 36.7, 35.1], homs: [2, 36.7, 34.7] });
  assert.deepEqual(names, { aleppo: "Aleppo", hama: "Hama", homs: "Homs" });
  assert.deepEqual(ids, ["aleppo", "hama", "homs"]);
  assert.deepEqual(km2, [500, 300.5, 400]);
  assert.equal(title, "kept");
});

test("unpack keeps the text of each day, in any script", () => {
  const { days, told } = unpack(packed);
  assert.deepEqual([days[0].day, days[0].panel], ["2024-11-26", "<p>3 km²: حمص → حماة</p>"]);
  assert.equal({ ...told.now[0] }.panel, days[0].panel);
});

test("unpack gives what a chapter names with its name", () => {
  assert.deepEqual(unpack(packed).chapters, [
    {
      no: 1,
      named: [
        [36.7, "Homs"],
        [37.1, "Aleppo"],
      ],
    },
  ]);
});

test("unpack gives keys for rows: the greater places first, the two places of an edge", () => {
  const { byImportance, ...model } = unpack(packed);
  assert.deepEqual(byImportance, ["aleppo", "homs", "hama"]);
  assert.deepEqual(
    [0, 1].map((number) => endsOf(model, number)),
    [
      ["aleppo", "hama"],
      ["hama", "homs"],
    ],
  );
});

test("neighbours come with the longer common edge first", () => {
  const { neighbours } = unpack(packed);
  assert.deepEqual(["hama", "homs", "aleppo"].map(neighbours), [["homs", "aleppo"], ["hama"], ["hama"]]);
});

test("read throws with the address for an answer that is an error", async () => {
  globalThis.fetch = async () => ({ ok: false, status: 404 });
  await assert.rejects(read("/data/none.json"), { message: "/data/none.json: 404" });
  globalThis.fetch = async () => ({ ok: true, json: async () => [1] });
  assert.deepEqual(await read("/data/one.json"), [1]);
});

test("once keeps a promise, but not that of a failure", async () => {
  let calls = 0;
  const load = once(async (value) => {
    calls += 1;
    if (calls === 1) throw new Error("no network");
    return value;
  });
  await assert.rejects(load("first"), { message: "no network" });
  assert.equal(await load("second"), "second");
  assert.equal(await load("third"), "second");
  assert.equal(calls, 2);
});

test("what is loaded on demand is added to the model and its days", async () => {
  const { events } = standInBrowser();
  const days = [{ day: "2024-11-27" }, { day: "2024-11-28" }];
  const model = { onDemand: "/data/later.json", title: "kept", days, told: { now: days } };
  const asked = [];
  globalThis.fetch = async (address) => {
    asked.push(address);
    return { ok: true, json: async () => ({ methods: { area: {} }, days: [{ then: "a" }, { then: "b" }] }) };
  };
  await Promise.all([loadOnDemand(model), loadOnDemand(model)]);
  assert.deepEqual(asked, ["/data/later.json"]);
  assert.deepEqual(model.days, [
    { day: "2024-11-27", then: "a" },
    { day: "2024-11-28", then: "b" },
  ]);
  assert.deepEqual([model.title, model.methods], ["kept", { area: {} }]);
  assert.deepEqual(events, [["ondemand", null]]);
});

test("what was known on the evenings stands in place of what is told now, and keeps the rest", async () => {
  const now = [{ day: "2024-11-27", words: "27 November", headline: "Homs falls" }];
  const model = { evenings: "/data/evenings.json", days: now, told: { now } };
  globalThis.fetch = async () => ({
    ok: true,
    json: async () => ({ charts: ["area"], days: [{ headline: "No change recorded", panel: "<p>Homs</p>" }] }),
  });
  await loadEvenings(model);
  const [{ panel, ...then }] = model.told.then;
  assert.deepEqual(then, { day: "2024-11-27", words: "27 November", headline: "No change recorded" });
  assert.equal(panel, "<p>Homs</p>");
  assert.equal(model.days[0].headline, "Homs falls");
  assert.deepEqual(model.chartsThen, ["area"]);
});

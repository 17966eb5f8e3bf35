/* What pictures and lists say of the own events in them: their source, and the filters by name. */
import assert from "node:assert/strict";
import { test } from "node:test";
import * as card from "../../assets/events/card.mjs";
import { creditOfList, creditOfPicture } from "../../assets/events/credit.mjs";
import * as lists from "../../assets/events/filter/lists.mjs";
import { ALL, made } from "./made_events.mjs";

const WORDS = {
  ...{ comma: ", ", semicolon: "; ", noType: "no type", otherTypes: "others", noActor: "nobody", otherActors: "others" },
  ...{ credit_acled: "ACLED, saved on {date}, {events}", credit_list: "{file}, {events}", count: { other: "{count} events" } },
  ...{ window_0: "all so far", window_7: "7 days", unfiltered: "no filter", notRecord: "not ours" },
  ...{ onlyTypes: "only {names}", withoutTypes: "not {names}", onlyActors: "only by {names}", withoutActors: "not by {names}" },
  ...{ onlyDistricts: "only in {names}", onlySure: "only exact", onlyWithoutChange: "only new", spread: "on each day" },
  bySquares: "by squares",
}; // biome-ignore format: words
globalThis.document = { documentElement: { lang: "en" } };
card.start(WORDS);
lists.start(WORDS, null);

const ROWS = [
  [1, 1, 1, "Battles", 1, 1, { actor: "North" }],
  [1, 2, 1, "Battles", 1, 1, { actor: "" }],
  [2, 3, 1, "Riots", 2, 2, { actor: "South" }],
  [2, 3, 1, "Protests, peaceful", 2, 2, { actor: "$& East" }],
];
const given = (shown, rows = ROWS, kind = "acled") => ({
  file: { name: "mine $1.csv", lastModified: Date.UTC(2026, 10, 29) },
  plan: { kind },
  events: made(rows),
  shown: { ...ALL, ...shown },
});

test("without a filter it says so, after the source, its date and its number", () => {
  assert.equal(
    creditOfPicture(given({}), WORDS, [], false),
    "ACLED, saved on 2026-11-29, 4 events; all so far; no filter; not ours.",
  );
  assert.equal(creditOfList(given({}, ROWS, "list"), WORDS, []), "mine $1.csv, 4 events; no filter.");
});

test("filters are named: what is ticked or what is not, whichever is less", () => {
  const said = (shown, districts = []) => creditOfList(given(shown), WORDS, districts).split("; ").slice(1).join("; ");
  assert.equal(said({ types: 0b001 }), "only Battles.");
  assert.equal(said({ types: 0b011 }), "not Protests, peaceful.");
  assert.equal(said({ types: 0 }), "not Battles, Riots, Protests, peaceful.");
  assert.equal(said({ actors: 0b1000 }), "only by $& East.");
  assert.equal(said({ actors: 0b1101 }), "not by nobody.");
  assert.equal(
    said({ types: 0b001, actors: 0b1101, isSureOnly: true, isWithoutChange: true }, ["Homs", "Hama"]),
    "only Battles; not by nobody; only in Homs, Hama; only exact; only new.",
  );
});

test("what was done with them is said: several days each, and counts of squares", () => {
  const rows = [...ROWS, [5, 1, 1, "Riots", 3, 7]];
  assert.equal(
    creditOfPicture(given({ window: 7 }, rows), WORDS, [], true),
    "ACLED, saved on 2026-11-29, 5 events; 7 days; no filter; on each day; by squares; not ours.",
  );
});

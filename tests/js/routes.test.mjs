import assert from "node:assert/strict";
import { test } from "node:test";
import { standInBrowser } from "./dom.mjs";

const { events } = standInBrowser();
const words = { textContent: "" };
const box = { hidden: true, querySelector: () => words };
Object.assign(document, { getElementById: () => box, querySelectorAll: () => [] });
const answer = { days: [{ routes: { "hama-homs": [4, 2] } }], roads: { "road:M5": [7, 8, 9] } };
globalThis.fetch = async () => ({ ok: true, json: async () => answer });

const view = await import("../../assets/core/view.mjs");
const routes = await import("../../assets/panel/routes.mjs");

const days = [{ day: "2024-11-26" }];
const model = {
  ...{ days, told: { now: days }, onDemand: "/on_demand" },
  ways: { "hama-homs": "Hama–Homs", "road:M5": "Road M5" },
  words: { drawnWay: "Drawn: {name}" },
};
const drawn = [];
view.start(model);
routes.start(model);
const onDemand = () => new Promise((done) => document.addEventListener("ondemand", done, { once: true }));

test("a way that is chosen before its edges and the map are there is drawn when both are", async () => {
  const there = onDemand();
  routes.choose("road:M5");
  assert.deepEqual([box.hidden, words.textContent, routes.inWords()], [false, "Drawn: Road M5", "Drawn: Road M5"]);
  routes.startMap({ route: (ids) => drawn.push(ids) });
  await there;
  assert.deepEqual(drawn, [[7, 8, 9]]);
});

test("a road stays when another tab is opened, a named route goes", () => {
  const leave = () => document.dispatchEvent(new CustomEvent("tabchange", { detail: "today" }));
  leave();
  assert.equal(routes.now(), "road:M5");
  routes.choose("hama-homs");
  assert.deepEqual(drawn.at(-1), [4, 2]);
  leave();
  assert.deepEqual([routes.now(), drawn.at(-1), box.hidden, routes.inWords()], [null, [], true, ""]);
});

test("each choice is told once, for the address", () => {
  const before = events.filter(([type]) => type === "routechange").length;
  routes.choose("hama-homs");
  routes.choose("hama-homs");
  routes.choose(null);
  assert.equal(events.filter(([type]) => type === "routechange").length, before + 2);
});

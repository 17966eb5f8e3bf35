import assert from "node:assert/strict";
import { test } from "node:test";
import { runGrid, runPlotly } from "../../assets/core/script.mjs";

/* A page whose head says which scripts it was given, and how their loading ends. */
const asked = [];
let end = "onerror";
globalThis.window = {};
globalThis.document = {
  createElement: () => ({}),
  head: {
    append: (script) => {
      asked.push(script.src);
      script[end]?.();
    },
  },
};

test("a script that did not come is asked for again, one that came is not", async () => {
  await assert.rejects(() => runGrid("/grid.js"));
  end = "onload";
  await runGrid("/grid.js");
  await runGrid("/grid.js");
  assert.deepEqual(asked, ["/grid.js", "/grid.js"]);
});

test("Plotly is run once, from where Python says; not where it has run already", async () => {
  asked.length = 0;
  window._dashPlotlyJSURL = "/plotly.js";
  await Promise.all([runPlotly(), runPlotly()]);
  assert.deepEqual(asked, ["/plotly.js"]);
});

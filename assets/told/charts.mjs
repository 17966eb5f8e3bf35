/* The charts of the tab of measures. What draws them is loaded when the tab is first opened. */
import { loadOnDemand, once } from "../core/documents.mjs";
import * as panel from "../panel/panel.mjs";
import { isGroundNarrowed } from "./quantities.mjs";

const TAB = "measures";
/* The tabs that say what charts show: their own, and that of the data, where it is cited. */
const TOLD_IN = [TAB, "data"];
let model = null;
let drawing = null;

const load = once(async () => {
  await loadOnDemand(model);
  drawing = await import("../charts/drawn.mjs");
  drawing.prepare(model);
  return drawing;
});

const ids = () => [...document.querySelectorAll("[data-reading]")].map(({ dataset }) => dataset.reading);

const follow = async () => {
  const tab = panel.tab();
  const isTold = model.charts && TOLD_IN.includes(tab) && isGroundNarrowed();
  if (!drawing && !isTold && tab !== TAB) return;
  (await load()).follow(ids(), panel.tab() === TAB);
};

const enlarge = async (chart) => {
  await load();
  const { open } = await import("../charts/enlarged.mjs");
  open(chart, ids(), model);
};

export const start = (described) => {
  model = described;
  for (const event of ["rest", "ondemand", "filterchange", "layerschange", "tabchange"])
    document.addEventListener(event, follow);
  document.addEventListener("click", ({ target }) => {
    const link = target.closest("[data-enlarge]");
    if (link) enlarge(link.dataset.enlarge);
  });
};

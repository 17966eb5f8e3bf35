/* Scripts that the page does without at first. */
import { once } from "./documents.mjs";

const run = (address) =>
  new Promise((resolve, reject) => {
    document.head.append(
      Object.assign(document.createElement("script"), { src: address, onload: resolve, onerror: reject }),
    );
  });

/* Runs the script of the grid, once; at once where it has run already, as on a page in one file. */
export const runGrid = once(async (address) => {
  if (!window.dash_ag_grid) await run(address);
});

/* The same for Plotly, whose address Python put where Dash looks for it. */
export const runPlotly = once(async () => {
  if (!window.Plotly) await run(window._dashPlotlyJSURL);
});

/* Scripts that the page does without at first. */
import { once } from "./documents.mjs";

/* Runs the script of the grid, once; at once where it has run already, as on a page in one file. */
export const runGrid = once(
  (address) =>
    new Promise((resolve, reject) => {
      if (window.dash_ag_grid) return resolve();
      document.head.append(
        Object.assign(document.createElement("script"), { src: address, onload: resolve, onerror: reject }),
      );
    }),
);

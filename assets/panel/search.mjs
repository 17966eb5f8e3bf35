/* The search box: its options are fetched when a reader first goes there. */
import { once, read } from "../core/documents.mjs";

const load = once(async (address) => {
  window.dash_clientside.set_props("find", { options: await read(address) });
});

export const start = (model) => {
  for (const event of ["pointerover", "focusin"]) {
    document.addEventListener(event, ({ target }) => {
      if (target.closest?.("#find")) load(model.searchOptions);
    });
  }
};

/* The search box: its options are fetched when a reader first goes there. */
import { read } from "../core/documents.mjs";

let asked = null;

const load = async (address) => {
  asked = read(address);
  const options = await asked.catch((error) => {
    asked = null;
    throw error;
  });
  window.dash_clientside.set_props("find", { options });
};

export const start = (model) => {
  for (const event of ["pointerover", "focusin"]) {
    document.addEventListener(event, ({ target }) => {
      if (!asked && target.closest?.("#find")) load(model.searchOptions);
    });
  }
};

/* The search box: its options are fetched when a reader first goes there. The drop-down of Dash shows those of its options
 * that hold each word of the query, as written; so it is given what the query finds, each with the query itself. */
import { once, read } from "../core/documents.mjs";
import * as view from "../core/view.mjs";
import { fly, frame } from "../map/camera.mjs";
import * as cards from "../map/cards.mjs";
import * as point from "../map/point.mjs";
import * as routes from "../panel/routes.mjs";
import * as coordinates from "./coordinates.mjs";
import { fold } from "./folding.mjs";
import { find, meant, prepare } from "./found.mjs";
import * as mgrs from "./mgrs.mjs";

const AT = "at:";
/* Digits of degrees that lead to the centimetre, so that a reference to a metre leads into its square. */
const EXACT = 7;
const CLOSE_ENOUGH = 9;
const FLIGHT_MS = 700;
let model = null;
let prepared = [];
let asked = "";

const put = (options) => window.dash_clientside.set_props("find", { options });
const withQuery = (options) =>
  options.map(({ label, value, search }) => ({ label, value, search: `${search} ${asked}` }));

/* A label without what stands in brackets and in the other script. */
const shortName = (label) => label.split(" · ")[0].replace(/ \([^)]*\)/g, "");
const guesses = (query) =>
  meant(prepared, query).map((option) => ({
    ...option,
    label: model.words.meant.replace("{name}", shortName(option.label)),
  }));

const goTo = (there) => {
  const label = model.words.goTo.replace("{place}", there.name ?? coordinates.decimal(there));
  return [{ label, value: `${AT}${there.lat.toFixed(EXACT)}, ${there.lng.toFixed(EXACT)}`, search: "" }];
};

const show = async () => {
  const text = asked;
  const there = coordinates.read(text) ?? (await mgrs.read(text));
  if (text !== asked) return;
  const query = fold(text);
  const found = there ? goTo(there) : find(prepared, query);
  put(withQuery(found.length || !query ? found : guesses(query)));
};

const load = once(async (address) => {
  prepared = prepare(await read(address));
  show();
});

/* Called by Dash with what stands in the box. */
export const search = (text) => {
  asked = text ?? "";
  if (prepared.length) show();
};

/* Goes to what was chosen: a card, the whole of a road, or a point. */
export const choose = (key) => {
  const { box } = prepared.find(({ option }) => option.value === key)?.option ?? {};
  if (box) {
    const shown = view.groups() ?? [];
    if (!shown.includes("roads")) window.dash_clientside.set_props("layers", { value: [...shown, "roads"] });
    routes.choose(key);
    return frame(box);
  }
  if (!key.startsWith(AT)) return cards.select(key);
  const there = coordinates.read(key.slice(AT.length));
  fly({ center: [there.lng, there.lat], atLeast: CLOSE_ENOUGH, ms: FLIGHT_MS });
  point.show(there);
};

export const start = (described) => {
  model = described;
  for (const event of ["pointerover", "focusin"]) {
    document.addEventListener(event, ({ target }) => {
      if (target.closest?.("#find")) load(model.searchOptions);
    });
  }
};

/* The tab of the data: addresses of the downloads, and when they and the citation are written anew. */
import * as view from "../core/view.mjs";
import * as filters from "../filter/filters.mjs";
import * as citation from "./citation.mjs";
import * as panel from "./panel.mjs";

const NONE = "none";
let model = null;
let scope = "view";

/* The parameters of the download: the view's days, clock and filters, or none. */
const parameters = () => {
  const found = new URLSearchParams();
  if (scope === "all") return found;
  const looked = view.now();
  found.set("day", model.days[looked.day].day);
  if (looked.compared !== null) found.set("compare", model.days[looked.compared].day);
  const sides = Object.keys(model.sides).filter((side) => !looked.hidden.has(side));
  if (sides.length < Object.keys(model.sides).length) found.set("sides", sides.join(",") || NONE);
  const chosen = filters.now();
  for (const name of ["governorates", "kinds", "actors"]) {
    if (chosen[name].length) found.set(name, chosen[name].join(","));
  }
  if (chosen.confidence !== "low") found.set("confidence", chosen.confidence);
  if (chosen.clock !== "now") found.set("known", chosen.clock);
  return found;
};

/* Where a form is to be had. Without a server there are files made beforehand, of a day or all days, in some forms only:
 * undefined for the others. */
const addressOf = (form, query) => {
  if (!model.prepared) return `${model.download}${form}${query.size ? `?${query}` : ""}`;
  const name = model.prepared[scope][form];
  return name && `${model.download}${name.replace("{day}", model.days[view.now().day].day)}`;
};

const refresh = () => {
  if (panel.tab() !== "data") return;
  const isComparing = parameters().has("compare");
  for (const link of document.querySelectorAll("[data-download]")) {
    const query = parameters();
    const { download, layer } = link.dataset;
    if (layer) query.set("layers", layer);
    /* Parts of a comparison are offered, and there to be had, only while there is one. */
    const address = layer && !isComparing ? "#" : addressOf(download, query);
    link.hidden = !address;
    if (address) link.href = address;
  }
  document.getElementById("tab-data").classList.toggle("comparing", isComparing);
  /* Other listeners of the same event may still write what is cited. */
  queueMicrotask(citation.cite);
};

export const setScope = (chosen) => {
  scope = chosen;
  refresh();
};

export const start = (described) => {
  model = described;
  for (const event of ["rest", "filterchange", "addresschange", "tabchange"]) document.addEventListener(event, refresh);
  citation.start(model);
};

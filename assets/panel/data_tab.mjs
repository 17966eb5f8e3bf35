/* The tab of the data: addresses of the downloads, the citation of the view, and copying. */
import { noticeCopied } from "../core/notice.mjs";
import * as view from "../core/view.mjs";
import * as address from "../page/address.mjs";
import * as filters from "./filters.mjs";
import * as panel from "./panel.mjs";

const NONE = "none";
let model = null;
let scope = "view";

const today = () => new Date().toLocaleDateString("sv");

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

/* A page from disk is cited by the name of its file, without the folders of the reader's machine. */
const here = () => {
  const { href, protocol } = window.location;
  return protocol === "file:" ? href.split("?")[0].split("/").at(-1) + window.location.search : href;
};

const cite = () => {
  const { day } = model.days[view.now().day];
  const fill = (text) =>
    text
      .replaceAll(model.citation.address, here())
      .replaceAll(model.citation.day, day)
      .replaceAll(model.citation.accessed, today());
  document.getElementById("citation").textContent = fill(model.citation.sentence);
  document.getElementById("bibtex").textContent = fill(model.citation.bibtex);
};

const refresh = () => {
  if (panel.tab() !== "data") return;
  for (const link of document.querySelectorAll("[data-download]")) {
    const query = parameters();
    if (link.dataset.layer) query.set("layers", link.dataset.layer);
    link.href = `${model.download}${link.dataset.download}${query.size ? `?${query}` : ""}`;
  }
  document.getElementById("tab-data").classList.toggle("comparing", parameters().has("compare"));
  cite();
};

export const setScope = (chosen) => {
  scope = chosen;
  refresh();
};

const onClick = (event) => {
  const button = event.target.closest("[data-copy]");
  if (!button) return;
  /* The citation must name the view as it is now, and the address is written with a delay. */
  address.write();
  cite();
  const text = document.getElementById(button.dataset.copy).textContent;
  noticeCopied(navigator.clipboard?.writeText(text), model.words);
};

export const start = (described) => {
  model = described;
  for (const event of ["rest", "filterchange", "addresschange", "tabchange"]) document.addEventListener(event, refresh);
  document.addEventListener("click", onClick);
};

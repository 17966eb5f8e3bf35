/* The citation of the view, or of one figure that stands on the page (an element with `data-cite`, its name), and copying. */
import { loadOnDemand } from "../core/documents.mjs";
import { noticeCopied } from "../core/notice.mjs";
import * as view from "../core/view.mjs";
import * as address from "../page/address.mjs";

let model = null;
const element = (id) => document.getElementById(id);

const today = () => new Date().toLocaleDateString("sv");

/* A page from disk is cited by the name of its file, without the folders of the reader's machine. */
const here = () => {
  const { href, protocol } = window.location;
  return protocol === "file:" ? href.split("?")[0].split("/").at(-1) + window.location.search : href;
};

/* The text with every placeholder replaced, in one pass: an address may hold what another placeholder looks like. */
export const fill = (text, placeholders, values) => {
  const names = Object.keys(placeholders).filter((name) => values[name] !== undefined);
  const found = new Map(names.map((name) => [placeholders[name], values[name]]));
  const escaped = [...found.keys()].map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return text.replace(new RegExp(escaped.join("|"), "g"), (word) => found.get(word));
};

/* What an element says of its figure: the value, and beside it what the figure says that stands apart from the view. */
const words = (slot) => {
  const value = slot.textContent.replace(/\s+/g, " ").trim().replace(/\.$/, "");
  const note = slot.closest("[data-figure]")?.querySelector("[data-apart]")?.textContent;
  return value && note ? `${value} (${note})` : value;
};

/* The figures that the page shows now: name -> its value in words. */
const figures = () => {
  const slots = [...document.querySelectorAll("[data-cite]")];
  const told = slots.map((slot) => [slot.dataset.cite, words(slot)]);
  return new Map(told.filter(([, value]) => value && value !== model.words.none));
};

/* Writes both forms of the citation, of the figure that is chosen if it is on the page. */
export const cite = () => {
  const { day, compared } = view.now();
  const { placeholders, tex } = model.citation;
  const name = element("cited").value;
  const value = name && figures().get(name);
  const figure = value ? `${name}: ${value}` : undefined;
  const texts = model.citation[figure ? "figure" : "view"][compared === null ? "day" : "comparison"];
  const values = { address: here(), day: model.days[day].day, compare: model.days[compared]?.day, accessed: today() };
  const inTex = figure?.replace(/./g, (letter) => tex[letter] ?? letter);
  element("citation").textContent = fill(texts.sentence, placeholders, { ...values, figure });
  element("bibtex").textContent = fill(texts.bibtex, placeholders, { ...values, figure: inTex });
};

/* Offers the figures that the page shows now, behind the view as a whole. */
const offer = () => {
  const list = element("cited");
  const { value } = list;
  const [whole] = list.options;
  list.replaceChildren(whole, ...[...figures().keys()].map((name) => new Option(name, name)));
  list.value = [...list.options].some((option) => option.value === value) ? value : "";
};

const onClick = ({ target }) => {
  const button = target.closest("[data-copy]");
  if (!button) return;
  /* The citation must name the view as it is now, and the address is written with a delay. */
  address.write();
  cite();
  noticeCopied(navigator.clipboard?.writeText(element(button.dataset.copy).textContent), model.words);
};

export const start = (described) => {
  model = described;
  document.addEventListener("click", onClick);
  document.addEventListener("change", ({ target }) => target.id === "cited" && cite());
  /* The words of the measures come when they are first needed. */
  document.addEventListener("tabchange", ({ detail }) => detail === "data" && loadOnDemand(model).then(offer));
  for (const event of ["rest", "ondemand"]) document.addEventListener(event, offer);
};

import {
  notice
} from "./chunk-HYXA7L2K.mjs";
import {
  refill
} from "./chunk-HTUOTAML.mjs";
import {
  put
} from "./chunk-TJXRRYF2.mjs";
import {
  now,
  number
} from "./chunk-BAHI2PDF.mjs";
import {
  lasting,
  whenWrittenElsewhere
} from "./chunk-MIMKXPER.mjs";
import {
  loadOnDemand
} from "./chunk-LOTBLPMR.mjs";
import {
  __export
} from "./chunk-7P6ASYW6.mjs";

// panel/panel.mjs
var panel_exports = {};
__export(panel_exports, {
  openTab: () => openTab,
  start: () => start,
  tab: () => tab
});
var model = null;
var showMethod = async (key) => {
  await loadOnDemand(model);
  const dialog = document.getElementById("method");
  const { title, text } = model.methods[key];
  dialog.querySelector("h2").textContent = title;
  dialog.querySelector("p").textContent = text;
  dialog.showModal();
};
var onClick = (event) => {
  const head = event.target.closest("[data-tab]");
  if (head) open(head);
  const link = event.target.closest("[data-open-tab]");
  if (link) {
    openTab(link.dataset.openTab);
    document.getElementById(`head-${link.dataset.openTab}`).focus();
  }
  const method = event.target.closest("[data-method]");
  if (method) showMethod(method.dataset.method);
  const close = event.target.closest("[data-close]");
  if (close) document.getElementById(close.dataset.close).close();
};
var heads = () => [...document.querySelectorAll("[data-tab]")];
var open = (head) => {
  if (model.tabsOnDemand.includes(head.dataset.tab)) loadOnDemand(model);
  for (const other of heads()) {
    const chosen = other === head;
    other.setAttribute("aria-selected", String(chosen));
    other.tabIndex = chosen ? 0 : -1;
    document.getElementById(other.getAttribute("aria-controls")).hidden = !chosen;
  }
  window.dash_clientside.set_props("tab", { data: head.dataset.tab });
  document.dispatchEvent(new CustomEvent("tabchange", { detail: head.dataset.tab }));
};
var onKey = (event) => {
  const on = document.documentElement.dir === "rtl" ? -1 : 1;
  const step = { ArrowLeft: -on, ArrowRight: on }[event.key];
  const head = event.target.closest("[data-tab]");
  if (!step || !head) return;
  const all = heads();
  const next = all[(all.indexOf(head) + step + all.length) % all.length];
  next.focus();
  open(next);
};
var openTab = (name) => open(document.querySelector(`[data-tab="${name}"]`));
var tab = () => heads().find((head) => head.tabIndex === 0).dataset.tab;
var mark = () => {
  const { day } = now();
  for (const line of document.querySelectorAll("[role=tabpanel]:not([hidden]) .day-mark, dialog[open] .day-mark")) {
    line.style.setProperty("--day", day);
  }
};
var show = () => {
  const { figures, readings } = model.days[now().day];
  if (!figures) return;
  for (const slot of document.querySelectorAll("[data-reading]")) slot.textContent = readings[slot.dataset.reading];
  for (const slot of document.querySelectorAll("[data-figures]")) {
    refill(slot, figures[slot.dataset.figures]);
  }
};
var start = (described) => {
  model = described;
  document.addEventListener("ondemand", () => {
    for (const [tab2, html] of Object.entries(model.tabHtml)) document.getElementById(`tab-${tab2}`).innerHTML = html;
    show();
    mark();
  });
  document.addEventListener("click", onClick);
  document.addEventListener(
    "layerschange",
    ({ detail }) => document.body.classList.toggle("with-patterns", detail.includes("patterns"))
  );
  document.addEventListener("keydown", onKey);
  document.addEventListener("rest", show);
  for (const event of ["viewchange", "tabchange"]) document.addEventListener(event, mark);
};

// panel/own_story.mjs
var own_story_exports = {};
__export(own_story_exports, {
  now: () => now2,
  numbers: () => numbers,
  ownWordsOf: () => ownWordsOf,
  put: () => put2,
  start: () => start2,
  wordsOf: () => wordsOf
});
var KEPT = "advance-story";
var model2 = null;
var base = [];
var items = null;
var entries = null;
var now2 = () => entries ?? base.map(({ origin }) => ({ no: origin }));
var holder = (html) => {
  const made = document.createElement("div");
  made.append(document.createRange().createContextualFragment(html));
  return made;
};
var wordsOf = (no) => {
  const { title, notes } = base.find(({ origin }) => origin === no);
  const told = holder(notes);
  const text = (part) => told.querySelector(`[data-${part}]`).textContent;
  return { title, narration: text("narration"), notes: text("own-notes") };
};
var ownWordsOf = (no) => {
  const { title, narration, notes } = wordsOf(no);
  const isOwn = !holder(base.find(({ origin }) => origin === no).notes).querySelector("[data-own-words]").hidden;
  return { ...isOwn && { title, narration }, ...notes && { notes } };
};
var numbers = () => base.map(({ origin }) => origin);
var hasOwnWords = ({ title, narration }) => title !== void 0 || narration !== void 0;
var reword = (piece, entry, line) => {
  const put3 = (part, text) => {
    const slot = piece.querySelector(`[data-${part}]`);
    if (slot && text !== void 0) slot.textContent = text;
    return slot;
  };
  put3("chapter-line", line);
  put3("title", entry.title);
  put3("narration", entry.narration);
  const notes = put3("own-notes", entry.notes);
  if (notes) notes.hidden = !notes.textContent;
  const mark2 = piece.querySelector("[data-own-words]");
  if (hasOwnWords(entry)) mark2.hidden = false;
  return piece;
};
var chapterOf = (entry, n, { length }) => {
  const from = base.find(({ origin }) => origin === entry.no);
  const line = model2.words.chapterOf.replace("{no}", number(n + 1)).replace("{count}", number(length));
  const worded = (html) => reword(holder(html), entry, line).innerHTML;
  return {
    ...{ ...from, no: n + 1, title: entry.title ?? from.title },
    ...{ caption: worded(from.caption), notes: worded(from.notes) }
  };
};
var itemOf = (entry, n) => {
  const item = reword(items.get(entry.no).cloneNode(true), entry);
  item.value = n + 1;
  item.dataset.chapterNo = n + 1;
  for (const link of item.querySelectorAll("[data-arg]")) {
    link.dataset.arg = n + 1;
    link.setAttribute("href", link.getAttribute("href").replace(/chapter=\d+/, `chapter=${n + 1}`));
  }
  return item;
};
var shown = () => now2().filter(({ hidden }) => !hidden);
var list = () => {
  const slot = document.querySelector("#tab-story .chapters");
  if (!slot) return;
  items ??= new Map([...slot.children].map((item) => [Number(item.dataset.origin), item]));
  slot.replaceChildren(...shown().map(itemOf));
};
var apply = () => {
  put(null);
  model2.chapters = entries ? shown().map(chapterOf) : base;
  list();
};
var put2 = (next) => {
  entries = next;
  apply();
  return lasting.write(KEPT, next ? JSON.stringify({ chapters: next }) : "");
};
var isKnown = (entry) => numbers().includes(entry?.no);
var readKept = () => {
  const kept = lasting.read(KEPT);
  entries = null;
  try {
    const known = kept ? JSON.parse(kept).chapters.filter(isKnown) : [];
    if (known.some(({ hidden }) => !hidden)) entries = known;
  } catch {
    notice(model2.words.storyDropped);
  }
  apply();
};
var start2 = (described) => {
  model2 = described;
  base = model2.chapters.map((chapter) => ({ ...chapter, key: chapter.no }));
  readKept();
  whenWrittenElsewhere(KEPT, readKept);
  document.addEventListener("ondemand", list);
};

export {
  openTab,
  tab,
  panel_exports,
  now2 as now,
  wordsOf,
  ownWordsOf,
  numbers,
  put2 as put,
  own_story_exports
};

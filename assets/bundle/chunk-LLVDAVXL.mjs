import {
  notice
} from "./chunk-HYXA7L2K.mjs";
import {
  put
} from "./chunk-IXVW5BBQ.mjs";
import {
  number
} from "./chunk-L2KJ2WKA.mjs";
import {
  lasting,
  whenWrittenElsewhere
} from "./chunk-MIMKXPER.mjs";
import {
  __export
} from "./chunk-7P6ASYW6.mjs";

// panel/own_story.mjs
var own_story_exports = {};
__export(own_story_exports, {
  now: () => now,
  numbers: () => numbers,
  ownWordsOf: () => ownWordsOf,
  put: () => put2,
  start: () => start,
  wordsOf: () => wordsOf
});
var KEPT = "advance-story";
var model = null;
var base = [];
var items = null;
var entries = null;
var now = () => entries ?? base.map(({ origin }) => ({ no: origin }));
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
  const mark = piece.querySelector("[data-own-words]");
  if (hasOwnWords(entry)) mark.hidden = false;
  return piece;
};
var chapterOf = (entry, n, { length }) => {
  const from = base.find(({ origin }) => origin === entry.no);
  const line = model.words.chapterOf.replace("{no}", number(n + 1)).replace("{count}", number(length));
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
var shown = () => now().filter(({ hidden }) => !hidden);
var list = () => {
  const slot = document.querySelector("#tab-story .chapters");
  if (!slot) return;
  items ??= new Map([...slot.children].map((item) => [Number(item.dataset.origin), item]));
  slot.replaceChildren(...shown().map(itemOf));
};
var apply = () => {
  put(null);
  model.chapters = entries ? shown().map(chapterOf) : base;
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
    notice(model.words.storyDropped);
  }
  apply();
};
var start = (described) => {
  model = described;
  base = model.chapters.map((chapter) => ({ ...chapter, key: chapter.no }));
  readKept();
  whenWrittenElsewhere(KEPT, readKept);
  document.addEventListener("ondemand", list);
};

export {
  now,
  wordsOf,
  ownWordsOf,
  numbers,
  put2 as put,
  own_story_exports
};

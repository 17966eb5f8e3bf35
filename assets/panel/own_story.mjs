/* A presenter's own story: the chapters in another order, some left out, some in the presenter's words. It is kept in this
 * browser. An entry is { no, title, narration, notes, hidden }: `no` is the number in the map's story; what is not said is
 * as there. */
import { lasting, whenWrittenElsewhere } from "../core/kept.mjs";
import { notice } from "../core/notice.mjs";
import { number } from "../core/words.mjs";
import * as story from "./story.mjs";

const KEPT = "advance-story";
let model = null;
let base = [];
let items = null;
let entries = null;

/* The entries of the map's story, or of the own one. */
export const now = () => entries ?? base.map(({ origin }) => ({ no: origin }));

const holder = (html) => {
  const made = document.createElement("div");
  made.append(document.createRange().createContextualFragment(html));
  return made;
};

/* The words of a chapter of the map's story: title, narration, notes. */
export const wordsOf = (no) => {
  const { title, notes } = base.find(({ origin }) => origin === no);
  const told = holder(notes);
  const text = (part) => told.querySelector(`[data-${part}]`).textContent;
  return { title, narration: text("narration"), notes: text("own-notes") };
};

/* Words that are a presenter's already in the story that the server tells. */
export const ownWordsOf = (no) => {
  const { title, narration, notes } = wordsOf(no);
  const isOwn = !holder(base.find(({ origin }) => origin === no).notes).querySelector("[data-own-words]").hidden;
  return { ...(isOwn && { title, narration }), ...(notes && { notes }) };
};

/* Numbers of the chapters that there are. */
export const numbers = () => base.map(({ origin }) => origin);

const hasOwnWords = ({ title, narration }) => title !== undefined || narration !== undefined;

/* Puts an entry's words into a piece of the page. */
const reword = (piece, entry, line) => {
  const put = (part, text) => {
    const slot = piece.querySelector(`[data-${part}]`);
    if (slot && text !== undefined) slot.textContent = text;
    return slot;
  };
  put("chapter-line", line);
  put("title", entry.title);
  put("narration", entry.narration);
  const notes = put("own-notes", entry.notes);
  if (notes) notes.hidden = !notes.textContent;
  const mark = piece.querySelector("[data-own-words]");
  if (hasOwnWords(entry)) mark.hidden = false;
  return piece;
};

const chapterOf = (entry, n, { length }) => {
  const from = base.find(({ origin }) => origin === entry.no);
  const line = model.words.chapterOf.replace("{no}", number(n + 1)).replace("{count}", number(length));
  const worded = (html) => reword(holder(html), entry, line).innerHTML;
  return {
    ...{ ...from, no: n + 1, title: entry.title ?? from.title },
    ...{ caption: worded(from.caption), notes: worded(from.notes) },
  };
};

const itemOf = (entry, n) => {
  const item = reword(items.get(entry.no).cloneNode(true), entry);
  item.value = n + 1;
  item.dataset.chapterNo = n + 1;
  for (const link of item.querySelectorAll("[data-arg]")) {
    link.dataset.arg = n + 1;
    link.setAttribute("href", link.getAttribute("href").replace(/chapter=\d+/, `chapter=${n + 1}`));
  }
  return item;
};

const shown = () => now().filter(({ hidden }) => !hidden);

/* The list of the tab, which comes later than the chapters. */
const list = () => {
  const slot = document.querySelector("#tab-story .chapters");
  if (!slot) return;
  items ??= new Map([...slot.children].map((item) => [Number(item.dataset.origin), item]));
  slot.replaceChildren(...shown().map(itemOf));
};

const apply = () => {
  story.put(null);
  model.chapters = entries ? shown().map(chapterOf) : base;
  list();
};

/* Tells a story from now on; null: the map's. Returns whether it outlasts this page. */
export const put = (next) => {
  entries = next;
  apply();
  return lasting.write(KEPT, next ? JSON.stringify({ chapters: next }) : "");
};

const isKnown = (entry) => numbers().includes(entry?.no);

/* A chapter that the map has no more is passed over. */
const readKept = () => {
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

export const start = (described) => {
  model = described;
  /* Days tell a chapter under the number that it had when the page was made. */
  base = model.chapters.map((chapter) => ({ ...chapter, key: chapter.no }));
  readKept();
  whenWrittenElsewhere(KEPT, readKept);
  document.addEventListener("ondemand", list);
};

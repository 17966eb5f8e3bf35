/* The chapters: which one is shown, and where a step leads: to the next day, in a chapter to the next of its days. */
import * as timeline from "../core/timeline.mjs";
import { goTo } from "../map/saved_view.mjs";

let model = null;
let chapter = null;
let captionShown = "";
const announce = () => document.dispatchEvent(new CustomEvent("storychange", { detail: chapter }));

/* The step after or before one, as chapter and day; null at either end. `chapter`: an index, or null for none;
 * `by`: 1 or -1; `last`: index of the last day. A chapter holds its first and its last day. */
export const stepFrom = ({ chapter, day: from }, by, { chapters, last }) => {
  const day = from + by;
  if (chapter === null) return day >= 0 && day <= last ? { chapter, day } : null;
  const [first, end] = chapters[chapter].days;
  if (day >= first && day <= end) return { chapter, day };
  const next = chapters[chapter + by];
  return next ? { chapter: chapter + by, day: next.days[by > 0 ? 0 : 1] } : null;
};

/* The next or the last step from here. */
export const beat = (by) =>
  stepFrom({ chapter, day: timeline.day() }, by, { chapters: model.chapters, last: timeline.last() });

/* Index of the chapter that is shown; null for none. */
export const now = () => chapter;

export const put = (index) => {
  if (index === chapter) return;
  chapter = index;
  announce();
};

/* Shows a chapter, from its first day if no other is given. */
export const enter = (index, { day } = {}) => {
  const { days, center, zoom, layers } = model.chapters[index];
  put(index);
  goTo({ day: day ?? days[0], center, zoom, layers });
};

/* One step on or back; false where there is none. */
export const step = (by) => {
  const next = beat(by);
  if (!next) return false;
  if (next.chapter === chapter) timeline.go(next.day);
  else enter(next.chapter, { day: next.day });
  return true;
};

export const restart = () => (chapter === null ? timeline.go(0) : enter(0));
export const atEnd = () => chapter !== null && timeline.day() === model.chapters[chapter].days[1];

/* A day outside of the chapter ends the chapter. */
const follow = ({ detail: day }) => {
  if (chapter === null) return;
  const [first, last] = model.chapters[chapter].days;
  if (day < first || day > last) put(null);
};

/* Beside the map while presenting: the chapter, or what changed hands that day. */
const showCaption = () => {
  if (!document.body.classList.contains("presenting")) return;
  const { caption } = model.chapters[chapter] ?? { caption: model.days[timeline.day()].brief };
  if (caption !== captionShown) document.getElementById("caption").innerHTML = caption;
  captionShown = caption;
};

const show = () => {
  showCaption();
  for (const item of document.querySelectorAll("[data-chapter-no]")) {
    const on = chapter !== null && Number(item.dataset.chapterNo) === model.chapters[chapter].no;
    if (on) item.setAttribute("aria-current", "step");
    else item.removeAttribute("aria-current");
  }
};

export const start = (described) => {
  model = described;
  document.addEventListener("ondemand", show);
  document.addEventListener("daychange", follow);
  for (const event of ["viewchange", "presentchange"]) document.addEventListener(event, showCaption);
  document.addEventListener("storychange", show);
};

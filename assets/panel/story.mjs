/* The chapters: which one is shown, and where a step leads: to the next day, in a chapter to the next of its days. */
import * as timeline from "../core/timeline.mjs";
import * as view from "../core/view.mjs";
import { goTo } from "../map/saved_view.mjs";

let model = null;
let chapter = null;
/* The first day of the chapter that is shown, if it was entered from a later day; null otherwise. */
let wayBack = null;
let captionShown = "";
const announce = () => document.dispatchEvent(new CustomEvent("storychange", { detail: chapter }));

/* The step after or before one, as chapter and day; null at either end. `chapter`: an index, or null for none;
 * `by`: 1 or -1; `last`: index of the last day. A chapter stops at some of its days by a clock, its first and its last
 * among them. */
export const stepFrom = ({ chapter, day: from }, by, { chapters, last, clock }) => {
  if (chapter === null) return from + by >= 0 && from + by <= last ? { chapter, day: from + by } : null;
  const stops = chapters[chapter].stops[clock];
  const day = by > 0 ? stops.find((stop) => stop > from) : stops.findLast((stop) => stop < from);
  if (day !== undefined) return { chapter, day };
  const next = chapters[chapter + by];
  return next ? { chapter: chapter + by, day: next.stops[clock].at(by > 0 ? 0 : -1) } : null;
};

/* The next or the last step from here. */
export const beat = (by) =>
  stepFrom({ chapter, day: timeline.day() }, by, {
    chapters: model.chapters,
    last: timeline.last(),
    clock: view.now().clock,
  });

/* Index of the chapter that is shown; null for none. */
export const now = () => chapter;

/* `from`: as in `wayBack`. */
export const put = (index, from = null) => {
  if (index === chapter) return;
  chapter = index;
  wayBack = from;
  announce();
};

/* Shows a chapter, from its first day if no other is given. `alone`: on a map that is a picture by itself. */
export const enter = (index, { day, alone } = {}) => {
  const { days, box, layers, named } = model.chapters[index];
  const to = day ?? days[0];
  put(index, to === days[0] && to < timeline.day() ? to : null);
  goTo({ day: to, box, layers, named, alone });
};

/* What is told of a step back in time, on the day on which the chapter was entered from a later one; null otherwise. */
export const back = (day) => (wayBack === day ? model.chapters[chapter].back : null);

/* A day as the chapter that is shown tells it; undefined without a chapter, and for a day that it does not hold. */
export const told = (day) => model.days[day].chapters[model.chapters[chapter]?.key];

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

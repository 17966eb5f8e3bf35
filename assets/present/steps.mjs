/* The acts that step through days and chapters. Each of them ends a playing that goes on. */
import * as endCard from "../audience/end_card.mjs";
import { glide } from "../core/gliding.mjs";
import { notice } from "../core/notice.mjs";
import * as timeline from "../core/timeline.mjs";
import { language } from "../core/words.mjs";
import * as story from "../panel/story.mjs";
import { chapterOfDay, neighbourOf } from "./beats.mjs";
import * as play from "./play.mjs";

let model = null;
/* Jumps to a change that have not been taken back: where each began and ended, and its direction. */
let jumps = [];

const wantsNoMotion = () => matchMedia("(prefers-reduced-motion: reduce)").matches;
const here = () => ({ chapter: story.now(), day: timeline.day() });
const isSame = (one, other) => one.chapter === other.chapter && one.day === other.day;

/* Plays the rest of the chapter, if the presenter chose so and the reader did not ask for no motion. */
const playChapter = () => {
  const [, last] = model.chapters[story.now()].days;
  if (play.playsChapters() && last > timeline.day() && !wantsNoMotion()) play.start();
};

/* A step on, after the last one the end card; a chapter that begins with it plays. */
const next = () => {
  if (endCard.isShown()) return;
  const before = story.now();
  if (!glide(() => story.step(1))) return endCard.show();
  if (story.now() !== before) playChapter();
};

const back = () => {
  if (endCard.isShown()) endCard.hide();
  else glide(() => story.step(-1));
};

const enterChapter = (no) => {
  if (!model.chapters[no - 1]) return;
  endCard.hide();
  story.enter(no - 1);
  playChapter();
};

const toChapter = (by) => {
  if (endCard.isShown()) return by < 0 && enterChapter(model.chapters.length);
  const index = neighbourOf(here(), by, model.chapters);
  if (index !== null) enterChapter(index + 1);
  else if (by > 0) endCard.show();
};

/* Goes to a chapter and a day, and says so if the chapter is another. */
const stand = ({ chapter, day }) => {
  endCard.hide();
  if (chapter === story.now() || chapter === null) return timeline.go(day);
  story.enter(chapter, { day });
  const { no, title } = model.chapters[chapter];
  notice(model.words.inChapter.replace("{no}", no.toLocaleString(language())).replace("{title}", title));
};

/* A day, in the story with a chapter that holds it. */
const toDay = (day, by) => {
  const chapter = story.now();
  const index = chapter === null ? null : chapterOfDay(day, { chapter, by, chapters: model.chapters });
  stand({ chapter: index, day });
};

/* The next or last day on which a place changed hands; back to where a jump the other way began. */
const toChange = (by) => {
  const from = here();
  const last = jumps.at(-1);
  if (last && !isSame(last.to, from)) jumps = [];
  else if (last && last.by === -by) {
    jumps.pop();
    return glide(() => stand(last.from));
  }
  let day = from.day + by;
  while (model.days[day] && !model.days[day].changed) day += by;
  if (!model.days[day]) return;
  glide(() => toDay(day, by));
  jumps.push({ by, from, to: here() });
};

const toEnd = (by) => {
  const first = model.chapters[0];
  const final = model.chapters.at(-1);
  const day = by > 0 ? timeline.last() : 0;
  const isHeld = story.now() !== null && first && (by > 0 ? final.days[1] === day : first.days[0] === day);
  if (isHeld) stand({ chapter: by > 0 ? model.chapters.length - 1 : 0, day });
  else toDay(day, by);
};

const pausing = (act) => (argument) => {
  play.pause();
  act(argument);
};

export const acts = {
  next: pausing(next),
  back: pausing(back),
  /* What the slider does. */
  go: pausing((day) => glide(() => timeline.go(day))),
  first: pausing(() => toEnd(-1)),
  last: pausing(() => toEnd(1)),
  nextChange: pausing(() => toChange(1)),
  previousChange: pausing(() => toChange(-1)),
  chapter: pausing(enterChapter),
  nextChapter: pausing(() => toChapter(1)),
  previousChapter: pausing(() => toChapter(-1)),
};

export const start = (described) => {
  model = described;
};

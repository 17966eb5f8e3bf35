/* The acts that step through days and chapters. Each of them ends a playing that goes on. */
import { glide } from "../core/gliding.mjs";
import * as timeline from "../core/timeline.mjs";
import * as story from "../panel/story.mjs";
import * as play from "./play.mjs";

let model = null;

const wantsNoMotion = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

/* Plays the rest of the chapter, unless the reader asked for no motion. */
const playChapter = () => {
  const [, last] = model.chapters[story.now()].days;
  if (last > timeline.day() && !wantsNoMotion()) play.start();
};

/* A step on; a chapter that begins with it plays. */
const next = () => {
  const before = story.now();
  glide(() => story.step(1));
  if (story.now() !== before) playChapter();
};

const enterChapter = (no) => {
  if (!model.chapters[no - 1]) return;
  story.enter(no - 1);
  playChapter();
};

/* The next or last day on which a place changed hands. */
const toChange = (by) => {
  let day = timeline.day() + by;
  while (model.days[day] && !model.days[day].changed) day += by;
  if (model.days[day]) glide(() => timeline.go(day));
};

const pausing = (act) => (argument) => {
  play.pause();
  act(argument);
};

export const acts = {
  next: pausing(next),
  back: pausing(() => glide(() => story.step(-1))),
  /* What the slider does. */
  go: pausing((day) => glide(() => timeline.go(day))),
  first: pausing(() => timeline.go(0)),
  last: pausing(() => timeline.go(timeline.last())),
  nextChange: pausing(() => toChange(1)),
  previousChange: pausing(() => toChange(-1)),
  chapter: pausing(enterChapter),
};

export const start = (described) => {
  model = described;
};

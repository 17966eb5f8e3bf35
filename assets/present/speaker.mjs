/* The speaker's window: what the audience sees now, what comes next, notes and sources, clock, time gone and left. */
import { once } from "../core/documents.mjs";
import { whenIdle } from "../core/idle.mjs";
import { lasting } from "../core/kept.mjs";
import * as timeline from "../core/timeline.mjs";
import * as view from "../core/view.mjs";
import { language, number } from "../core/words.mjs";
import * as story from "../panel/story.mjs";
import { beatsOf } from "./beats.mjs";
import * as channel from "./channel.mjs";
import { secondsAt } from "./stopwatch.mjs";

const SIZE = "advance-speaker-letters";
const [SMALLEST, LARGEST, STEP] = [0.7, 2, 0.1];
/* The audience's window may share the processor, so the next step is drawn when the last one has been. */
const REST_MS = 400;
let resting = null;
let model = null;
let audience = { time: { since: null, minutes: 0 } };
const element = (id) => document.getElementById(id);
const put = (id, text) => {
  if (element(id).textContent !== text) element(id).textContent = text;
};

/* The chapter that is shown, or the first that holds the day. */
const notesOf = (day) => {
  return model.chapters[story.now() ?? model.chapters.findIndex(({ days }) => days[0] <= day && day <= days[1])];
};

/* What happened on a day: as a chapter tells it, or of the whole country. */
const headlineOf = (chapter, day) => {
  const { chapters, headline } = model.days[day];
  return chapters[model.chapters[chapter]?.key]?.headline ?? headline;
};

/* The next step in words, with the title of its chapter where one begins. */
const stepInWords = ({ chapter, day }) => {
  const { short } = model.days[day];
  const headline = headlineOf(chapter, day);
  const begins = chapter !== story.now();
  const filled = (begins ? model.speaker.chapter : model.speaker.day)
    .replace("{day}", short)
    .replace("{headline}", headline);
  return begins ? filled.replace("{chapter}", model.chapters[chapter].title) : filled;
};

const nextStep = () => (audience.ended ? null : story.beat(1));

const nextInWords = () => {
  if (audience.ended) return model.speaker.over;
  const next = nextStep();
  if (next) return stepInWords(next);
  return audience.presenting ? model.speaker.end : model.speaker.last;
};

const pictures = once(async () => {
  const found = await import("../preview/next_step.mjs");
  await found.prepare(model);
  return found;
});

/* The step after the one on the screen, by the time that it is drawn. */
const drawNext = async () => {
  const { show: draw } = await pictures();
  const next = nextStep();
  element("speaker-picture").hidden = !next;
  if (next) draw(element("speaker-picture"), { ...next, clock: audience.clock ?? "now" });
};

const drawNextAtRest = () => {
  clearTimeout(resting);
  resting = setTimeout(whenIdle, REST_MS, drawNext);
};

const counted = (text, no, count) => text.replace("{no}", number(no)).replace("{count}", number(count));

/* Where in the story the audience is, and what its window does. */
const placeInWords = () => {
  const { chapters, speaker } = model;
  const steps = beatsOf({ chapters, last: timeline.last(), clock: view.now().clock });
  const [chapter, day] = [story.now(), timeline.day()];
  const at = steps.findIndex((step) => step.chapter === chapter && step.day === day);
  const where = [
    chapter === null ? speaker.noChapter : counted(speaker.chapterOf, chapters[chapter].no, chapters.length),
    ...(at < 0 ? [] : [counted(speaker.stepOf, at + 1, steps.length)]),
    ...(audience.playing ? [speaker.playing] : []),
    ...(audience.blank ? [speaker.blank] : []),
    ...(audience.ended ? [speaker.ended] : []),
  ];
  return where.join(speaker.comma);
};

const show = () => {
  const day = model.days[timeline.day()];
  put("speaker-day", day.words);
  put("speaker-now", headlineOf(story.now(), timeline.day()));
  put("speaker-at", placeInWords());
  put("speaker-next", nextInWords());
  document.body.classList.toggle("plays", Boolean(audience.playing));
  put("window-note", model.speaker.window);
  element("window-note").hidden = !(audience.presenting && !audience.filled);
  const notes = notesOf(timeline.day());
  if (element("notes").dataset.no === String(notes?.no)) return;
  element("notes").dataset.no = notes?.no;
  element("notes").innerHTML = notes?.notes ?? "";
  element("notes").parentElement.scrollTop = 0;
};

const showAll = () => {
  show();
  drawNextAtRest();
};

const two = (value) => Math.floor(value).toLocaleString(language(), { minimumIntegerDigits: 2, useGrouping: false });
const clock = (seconds) => `${two(seconds / 3600)}:${two((seconds / 60) % 60)}:${two(seconds % 60)}`;

const tick = () => {
  put("time", new Date().toLocaleTimeString(language(), { hourCycle: "h23" }));
  const { gone, left } = secondsAt(Date.now(), audience.time);
  put("elapsed", clock(gone));
  put("remaining", left === null ? "–" : `${left < 0 ? "−" : ""}${clock(Math.abs(left))}`);
  element("remaining").classList.toggle("over", left !== null && left < 0);
};

const follow = ({ detail }) => {
  audience = detail;
  const box = document.querySelector("[data-minutes] input");
  if (document.activeElement !== box) box.value = audience.time.minutes || "";
  showAll();
  tick();
};

const size = () => Number(lasting.read(SIZE)) || 1;
const setSize = (wanted) => {
  const next = Math.min(LARGEST, Math.max(SMALLEST, Math.round(wanted * 10) / 10));
  lasting.write(SIZE, next);
  element("speaker").style.setProperty("--letters", next);
};

/* The box for the minutes of the talk; no component of Dash, as the slider. */
const makeBox = () => {
  const place = document.querySelector("[data-minutes]");
  const box = Object.assign(document.createElement("input"), { type: "number", min: 0, max: place.dataset.most });
  box.addEventListener("change", () => channel.send("minutes", Number(box.value)));
  place.append(box);
};

export const acts = { larger: () => setSize(size() + STEP), smaller: () => setSize(size() - STEP) };

export const start = (described) => {
  if (!channel.isSpeaker) return;
  model = described;
  document.body.classList.add("speaker");
  setSize(size());
  makeBox();
  for (const event of ["daychange", "storychange"]) document.addEventListener(event, showAll);
  document.addEventListener("themechange", drawNextAtRest);
  window.addEventListener("resize", drawNextAtRest);
  document.addEventListener("followed", follow);
  showAll();
  tick();
  setInterval(tick, 1000);
};

/* The speaker's window: what the audience sees now, what comes next, notes and sources, clock and elapsed time. */
import { ofTab } from "../core/kept.mjs";
import * as timeline from "../core/timeline.mjs";
import { language } from "../core/words.mjs";
import * as story from "../panel/story.mjs";
import * as channel from "./channel.mjs";

const SINCE = "advance-since";
let model = null;
const put = (id, text) => {
  document.getElementById(id).textContent = text;
};

/* The chapter that is shown, or the first that holds the day. */
const notesOf = (day) => {
  return model.chapters[story.now() ?? model.chapters.findIndex(({ days }) => days[0] <= day && day <= days[1])];
};

/* The next step in words, with the title of its chapter where one begins. */
const stepInWords = ({ chapter, day }) => {
  const { short, headline } = model.days[day];
  const begins = chapter !== story.now();
  const filled = (begins ? model.speaker.chapter : model.speaker.day)
    .replace("{day}", short)
    .replace("{headline}", headline);
  return begins ? filled.replace("{chapter}", model.chapters[chapter].title) : filled;
};

const show = () => {
  const day = model.days[timeline.day()];
  put("speaker-day", day.words);
  put("speaker-now", day.headline);
  const next = story.beat(1);
  put("speaker-next", next ? stepInWords(next) : model.speaker.end);
  const notes = notesOf(timeline.day());
  if (document.getElementById("notes").dataset.no === String(notes?.no)) return;
  document.getElementById("notes").dataset.no = notes?.no;
  document.getElementById("notes").innerHTML = notes?.notes ?? "";
};

const two = (number) => Math.floor(number).toLocaleString(language(), { minimumIntegerDigits: 2, useGrouping: false });
const since = () => Number(ofTab.read(SINCE));
const reset = () => ofTab.write(SINCE, Date.now());

const tick = () => {
  const seconds = (Date.now() - since()) / 1000;
  put("time", new Date().toLocaleTimeString(language(), { hourCycle: "h23" }));
  put("elapsed", `${two(seconds / 3600)}:${two((seconds / 60) % 60)}:${two(seconds % 60)}`);
};

export const start = (described) => {
  if (!channel.isSpeaker) return;
  model = described;
  document.body.classList.add("speaker");
  /* The browser copies the session storage of the window that opened this one; it holds no stopwatch. */
  if (!since()) reset();
  for (const event of ["daychange", "storychange", "followed"]) document.addEventListener(event, show);
  document.addEventListener("click", ({ target }) => {
    if (!target.closest("[data-elapsed]")) return;
    reset();
    tick();
  });
  show();
  tick();
  setInterval(tick, 1000);
};

/* Play: the next step comes when its time has passed and the map has drawn the one before; a hidden page stops. */
import { glide } from "../core/gliding.mjs";
import * as timeline from "../core/timeline.mjs";
import * as story from "../panel/story.mjs";

const button = () => document.querySelector("[data-play]");
let options = { seconds: 1, stop: true, loop: false, enter: false };
let timer = null;
let run = 0;

export const playing = () => timer !== null;
/* Whether the presenter wants a chapter to play when it begins. */
export const playsChapters = () => options.enter;

export const show = (isPlaying) => {
  button().textContent = isPlaying ? button().dataset.pause : button().dataset.play;
  document.dispatchEvent(new CustomEvent("playchange", { detail: isPlaying }));
};

export const pause = () => {
  if (timer === null) return;
  clearTimeout(timer);
  timer = null;
  run += 1;
  show(false);
};

const isOver = () => (options.stop && story.atEnd()) || (!options.loop && !story.beat(1));

const tick = async (mine) => {
  await timeline.drawn();
  if (mine !== run) return;
  glide(() => story.step(1) || story.restart());
  if (isOver()) pause();
  else timer = setTimeout(tick, options.seconds * 1000, mine);
};

export const start = () => {
  pause();
  run += 1;
  timer = setTimeout(tick, options.seconds * 1000, run);
  show(true);
};

/* Seconds a step, and which of "stop" (at the end of a chapter), "loop" and "enter" (play a chapter that begins) are
 * chosen. */
export const set = (seconds, chosen) => {
  const [stop, loop, enter] = ["stop", "loop", "enter"].map((one) => chosen.includes(one));
  options = { seconds: Number(seconds), stop, loop, enter };
};

export const stopWhenHidden = () => document.addEventListener("visibilitychange", () => document.hidden && pause());

export const acts = {
  /* From the last step it begins again. */
  play: () => {
    if (timer !== null) return pause();
    if (!story.beat(1)) story.restart();
    start();
  },
};

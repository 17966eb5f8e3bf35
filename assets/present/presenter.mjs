/* Presenting: full screen, the blank screen, the help, and the controls that fade while the pointer rests. */
import * as camera from "../map/camera.mjs";
import * as story from "../panel/story.mjs";
import * as steps from "./steps.mjs";

const AWAKE_MS = 2500;
let isOn = false;
let canvas = null;
const element = (id) => document.getElementById(id);
export const presenting = () => isOn;

/* While presenting, keys must go to the page, not to the map and not to the button that was pressed last. */
const freeKeys = () => {
  if (isOn) {
    canvas?.removeAttribute("tabindex");
    document.activeElement?.blur();
  } else canvas?.setAttribute("tabindex", "0");
};

export const set = (on) => {
  if (on === isOn) return;
  isOn = on;
  document.body.classList.toggle("presenting", on);
  freeKeys();
  document.dispatchEvent(new CustomEvent("presentchange", { detail: isOn }));
};

/* A browser may refuse full screen (no gesture, no right in a frame): presenting goes on in the window. */
const refused = () => document.dispatchEvent(new CustomEvent("fullscreenrefused"));
const fill = () => {
  if (document.fullscreenEnabled) document.documentElement.requestFullscreen().catch(refused);
  else refused();
};

const leave = () => {
  if (document.fullscreenElement) document.exitFullscreen();
  set(false);
};

/* Escape, or the speaker's window when it opens, ends full screen only: the key starts it again. */
const present = () => {
  if (isOn && document.fullscreenElement) return leave();
  set(true);
  fill();
};

export const isBlank = () => !element("blank").hidden;
const blank = (on = !isBlank()) => {
  element("blank").hidden = !on;
  document.dispatchEvent(new CustomEvent("blankchange", { detail: on }));
};

const out = () => {
  if (isBlank()) blank(false);
  else if (isOn) leave();
};

export const acts = {
  present,
  presentFrom: (no) => {
    if (!isOn) present();
    steps.acts.chapter(no);
  },
  blank: () => blank(),
  help: () => element("help").showModal(),
  out,
};

let resting = null;
const wake = () => {
  document.body.classList.add("awake");
  clearTimeout(resting);
  resting = setTimeout(() => document.body.classList.remove("awake"), AWAKE_MS);
};

export const start = () => {
  document.addEventListener("pointermove", wake);
  /* A step shows the map again. */
  for (const event of ["daychange", "storychange"]) document.addEventListener(event, () => isBlank() && blank(false));
};

/* Presenting changes the map's size: the chapter or the country is fitted to the new one. */
const fitAnew = (map, model) => () =>
  map.once("resize", () => {
    const chapter = model.chapters[story.now()];
    if (chapter) camera.fly({ box: chapter.box, layers: chapter.layers, named: chapter.named, ms: 0 });
    else camera.fit(model.home);
  });

export const startMap = ({ map }, model) => {
  canvas = map.getCanvas();
  freeKeys();
  document.addEventListener("presentchange", fitAnew(map, model));
};

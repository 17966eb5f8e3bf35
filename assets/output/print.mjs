/* Printing: a browser cannot print a drawn map, so a copy of it is put on the page, in the light theme. */
import { leaveOut } from "../core/guests.mjs";
import * as theme from "../map/theme.mjs";
import { notes } from "./picture.mjs";

const folds = () => document.querySelectorAll(".legend, .legend .signs-fold");
let copy = null;
let below = null;
let engine = null;
let model = null;
let opened = [];

/* Drawn and copied in one task: at its end the canvas of the map is empty again. */
const copyMap = () => {
  const { map } = engine;
  const live = map.getCanvas();
  const bringBack = leaveOut();
  map.redraw();
  [copy.width, copy.height] = [live.width, live.height];
  copy.getContext("2d").drawImage(live, 0, 0);
  bringBack();
};

/* Paints the map in a theme, whatever that of the page is. On paper, which may be grey, sides have patterns. */
const paint = (name, onPaper) => {
  theme.paint(engine, name, onPaper);
  engine.repeat();
};

const paragraph = (text) => Object.assign(document.createElement("p"), { textContent: text });

const before = () => {
  paint("light", true);
  copyMap();
  paint(theme.current(), false);
  below.replaceChildren(...[...notes(model), location.href].map(paragraph));
  opened = [...folds()].filter((fold) => !fold.open);
  for (const fold of opened) fold.open = true;
};

const after = () => {
  for (const fold of opened) fold.open = false;
};

export const startMap = (drawn, described) => {
  engine = drawn;
  model = described;
  copy = Object.assign(document.createElement("canvas"), { className: "print-map" });
  below = Object.assign(document.createElement("div"), { className: "print-notes" });
  document.querySelector(".map-area").prepend(copy);
  document.querySelector(".map-area").append(below);
  window.addEventListener("beforeprint", before);
  window.addEventListener("afterprint", after);
};

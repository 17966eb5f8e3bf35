/* The folds of own marks and own events, and files of these or of a story that are dropped on the page; what they do is
 * loaded when it is first needed. */
import { once } from "../core/documents.mjs";
import * as guests from "../core/guests.mjs";
import { lasting } from "../core/kept.mjs";
import * as view from "../core/view.mjs";
import * as telling from "./telling.mjs";

let model = null;

const load = once(async () => {
  const marks = await import("../marks/marks.mjs");
  await marks.prepare(model);
  return marks;
});

const loadEvents = once(async () => {
  const events = await import("../events/events.mjs");
  await events.prepare(model);
  return events;
});

const holdsFiles = ({ dataTransfer }) => dataTransfer?.types.includes("Files");

const onDrag = (event) => {
  if (!holdsFiles(event)) return;
  event.preventDefault();
  document.body.classList.toggle("dropping", event.type === "dragover");
};

/* Whether a file is one of a story: it has a list of chapters. */
const isStory = async (file) => {
  if (!/\.json$/i.test(file.name)) return false;
  try {
    return Array.isArray(JSON.parse(await file.text()).chapters);
  } catch {
    return false;
  }
};

/* Whether a file is one of events: what is dropped on their fold, and what looks like it. */
const isOfEvents = async (file, target) => {
  if (target.closest("#own-events")) return true;
  const wanted = await import("../events/wanted.mjs");
  return wanted.isOfEvents(file);
};

const onDrop = async (event) => {
  if (!holdsFiles(event)) return;
  event.preventDefault();
  document.body.classList.remove("dropping");
  const { target } = event;
  const marks = [];
  for (const file of [...event.dataTransfer.files]) {
    if (await isStory(file)) await telling.take(file);
    else if (await isOfEvents(file, target)) await (await loadEvents()).take(file);
    else marks.push(file);
  }
  if (marks.length) (await load()).take(marks);
};

export const start = (described) => {
  model = described;
  document.getElementById("own-marks").addEventListener("toggle", load, { once: true });
  document.getElementById("own-events").addEventListener("toggle", loadEvents, { once: true });
  for (const type of ["dragover", "dragleave"]) document.addEventListener(type, onDrag);
  document.addEventListener("drop", onDrop);
};

/* Events of the machine that serves the page, if the page names any. */
const takeGiven = async () => {
  const address = document.querySelector("meta[name=own-events]")?.content;
  if (address) (await loadEvents()).takeFrom(address);
};

export const startMap = ({ map }) => {
  guests.addMap(map, () => model.days[view.now().day].day);
  if (lasting.read(guests.KEPT_MARKS) || document.getElementById("marks-inside")) load();
  takeGiven();
};

/* The fold of own marks, and files of marks or of a story that are dropped on the page; what they do is loaded when it is
 * first needed. */
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

const onDrop = async (event) => {
  if (!holdsFiles(event)) return;
  event.preventDefault();
  document.body.classList.remove("dropping");
  const marks = [];
  for (const file of [...event.dataTransfer.files]) {
    if (await isStory(file)) await telling.take(file);
    else marks.push(file);
  }
  if (marks.length) (await load()).take(marks);
};

export const start = (described) => {
  model = described;
  document.getElementById("own-marks").addEventListener("toggle", load, { once: true });
  for (const type of ["dragover", "dragleave"]) document.addEventListener(type, onDrag);
  document.addEventListener("drop", onDrop);
};

export const startMap = ({ map }) => {
  guests.addMap(map, () => model.days[view.now().day].day);
  if (lasting.read(guests.KEPT_MARKS) || document.getElementById("marks-inside")) load();
};

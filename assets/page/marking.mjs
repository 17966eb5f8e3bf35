/* The fold of own marks, and files that are dropped on the page; what they do is loaded when it is first needed. */
import { once } from "../core/documents.mjs";
import * as guests from "../core/guests.mjs";
import { lasting } from "../core/kept.mjs";
import * as view from "../core/view.mjs";

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

const onDrop = async (event) => {
  if (!holdsFiles(event)) return;
  event.preventDefault();
  document.body.classList.remove("dropping");
  const files = [...event.dataTransfer.files];
  const { take } = await load();
  take(files);
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

/* The place in the tab of the story where a presenter orders, leaves out and rewords the chapters. Every change is told
 * at once. Loaded when it is first opened, or a story is dropped on the page. */
import { loadOnDemand } from "../core/documents.mjs";
import { saveText } from "../marks/one_file.mjs";
import * as ownStory from "../panel/own_story.mjs";
import * as panel from "../panel/panel.mjs";
import { read, sentence, write } from "./story_file.mjs";

const FILE = "own-story.json";
let model = null;
const place = () => document.querySelector("#tab-story .story-editor");

const tell = (sentences) => {
  const note = place().querySelector(".mark-problem");
  note.replaceChildren(...sentences.map((text) => Object.assign(document.createElement("p"), { textContent: text })));
  note.hidden = !sentences.length;
};

const titleOf = ({ no, title }) => title ?? ownStory.wordsOf(no).title;

const rowOf = (entry, n, { length }) => {
  const row = place().querySelector("template").content.firstElementChild.cloneNode(true);
  const title = titleOf(entry);
  row.dataset.no = entry.no;
  row.classList.toggle("off", Boolean(entry.hidden));
  row.querySelector("[data-title]").textContent = title;
  for (const button of row.querySelectorAll("button")) {
    button.title = button.getAttribute("aria-label");
    button.setAttribute("aria-label", `${button.title}: ${title}`);
  }
  row.querySelector("[data-story-act=up]").disabled = n === 0;
  row.querySelector("[data-story-act=down]").disabled = n === length - 1;
  row.querySelector("[data-story-act=hide]").setAttribute("aria-pressed", String(Boolean(entry.hidden)));
  const words = { ...ownStory.wordsOf(entry.no), ...entry };
  for (const field of row.querySelectorAll("[name]")) field.value = words[field.name];
  return row;
};

/* The list anew: rows that are open stay so, and the focus stays on its button. */
const show = () => {
  const list = place().querySelector("ol");
  const open = [...list.querySelectorAll("li:has(details[open])")].map(({ dataset }) => dataset.no);
  const focused = document.activeElement.closest(".story-editor li [data-story-act], .story-editor li [name]");
  const no = focused?.closest("li").dataset.no;
  list.replaceChildren(...ownStory.now().map(rowOf));
  for (const row of list.children) row.querySelector("details").open = open.includes(row.dataset.no);
  if (!focused) return;
  const { storyAct } = focused.dataset;
  const again = list.querySelector(
    `[data-no="${no}"] ${storyAct ? `[data-story-act=${storyAct}]` : `[name=${focused.name}]`}`,
  );
  (again.disabled ? again.parentElement.querySelector("button:enabled") : again).focus();
};

const change = (entries) => {
  ownStory.put(entries);
  tell([]);
  show();
};

const moved = (no, by) => {
  const entries = [...ownStory.now()];
  const at = entries.findIndex((entry) => entry.no === no);
  entries.splice(at + by, 0, ...entries.splice(at, 1));
  change(entries);
};

const hide = (no) => {
  const entries = ownStory.now().map((one) => (one.no === no ? { ...one, hidden: !one.hidden } : one));
  if (entries.every(({ hidden }) => hidden)) return tell([model.storyWords.lastShown]);
  change(entries);
};

/* What is as in the map's story, or blank, is not said. */
const reworded = (entry, name, text) => {
  const { [name]: _before, ...rest } = entry;
  const isOwn = text !== ownStory.wordsOf(entry.no)[name].trim() && (text || name === "notes");
  return isOwn ? { ...rest, [name]: text } : rest;
};

const onChange = ({ target }) => {
  const no = Number(target.closest("li").dataset.no);
  const reword = (entry) => (entry.no === no ? reworded(entry, target.name, target.value.trim()) : entry);
  change(ownStory.now().map(reword));
};

const open = (on) => {
  place().hidden = !on;
  document.querySelector("[data-story-act=edit]").setAttribute("aria-expanded", String(on));
  if (on) show();
};

/* Tells the story of a file, or says all that is wrong with it. */
export const take = async (file) => {
  await loadOnDemand(model);
  panel.openTab("story");
  open(true);
  const { entries, problems } = read(await file.text(), ownStory.numbers());
  if (problems.length) tell([file.name, ...problems.map((problem) => sentence(model.storyWords, problem))]);
  else change(entries);
};

const choose = () => {
  const input = Object.assign(document.createElement("input"), { type: "file", accept: ".json" });
  input.addEventListener("change", () => take(input.files[0]));
  input.click();
};

/* With the words of the server's own story, where it tells one. */
const whole = (entry) => {
  const from = ownStory.ownWordsOf(entry.no);
  return { no: entry.no, ...from, ...entry };
};

const acts = {
  edit: () => open(place().hidden),
  open: choose,
  save: () => saveText(write(ownStory.now().map(whole)), FILE, "application/json"),
  reset: () => change(null),
  up: (no) => moved(no, -1),
  down: (no) => moved(no, 1),
  hide,
};

/* Does what a button says. */
export const act = (button) => acts[button.dataset.storyAct](Number(button.closest("li")?.dataset.no));

export const prepare = (described) => {
  model = described;
  document.addEventListener("change", (event) => event.target.closest(".story-editor li [name]") && onChange(event));
};

import {
  saveText
} from "./chunk-U3QKQ7W6.mjs";
import {
  now,
  numbers,
  ownWordsOf,
  put,
  wordsOf
} from "./chunk-LLVDAVXL.mjs";
import {
  openTab
} from "./chunk-42XG2MAW.mjs";
import "./chunk-HYXA7L2K.mjs";
import "./chunk-HTUOTAML.mjs";
import "./chunk-P57PDAQE.mjs";
import "./chunk-IXVW5BBQ.mjs";
import "./chunk-L2KJ2WKA.mjs";
import "./chunk-MIMKXPER.mjs";
import {
  loadOnDemand
} from "./chunk-COIBBQWY.mjs";
import "./chunk-7P6ASYW6.mjs";

// own_story/story_file.mjs
var TEXTS = ["title", "narration", "notes"];
var KEYS = ["no", ...TEXTS, "hidden"];
var SHOWN_LETTERS = 60;
var shown = (value) => (JSON.stringify(value) ?? "").slice(0, SHOWN_LETTERS);
var isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
var isText = (text, name) => typeof text === "string" && (text.trim() !== "" || name === "notes");
var problemsOf = (entry, numbers2, before) => {
  if (!isObject(entry)) return [{ key: "badEntry", value: shown(entry) }];
  const found = [];
  if (!numbers2.includes(entry.no)) found.push({ key: "badNo", value: shown(entry.no) });
  else if (before.some((one) => one?.no === entry.no)) found.push({ key: "twice", value: shown(entry.no) });
  for (const name of TEXTS) {
    if (name in entry && !isText(entry[name], name))
      found.push({ key: "badText", value: `${name}: ${shown(entry[name])}` });
  }
  if (!["boolean", "undefined"].includes(typeof entry.hidden))
    found.push({ key: "badHidden", value: shown(entry.hidden) });
  for (const name of Object.keys(entry)) if (!KEYS.includes(name)) found.push({ key: "badKey", value: shown(name) });
  return found;
};
var parsed = (text) => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};
var read = (text, numbers2) => {
  const entries = parsed(text.replace(/^\uFEFF/, ""))?.chapters;
  if (!Array.isArray(entries)) return { entries: [], problems: [{ key: "noStory", row: null }] };
  const problems = entries.flatMap(
    (entry, n) => problemsOf(entry, numbers2, entries.slice(0, n)).map((problem) => ({ ...problem, row: n + 1 }))
  );
  if (entries.every((entry) => entry?.hidden)) problems.push({ key: "noChapters", row: null });
  return { entries, problems };
};
var write = (entries) => `{"chapters": [
${entries.map((entry) => JSON.stringify(entry)).join(",\n")}
]}
`;
var sentence = (words, { key, value, row }) => {
  const what = words[key].replace("{value}", () => value ?? "");
  return row === null ? what : words.problem.replace("{row}", String(row)).replace("{what}", () => what);
};

// own_story/editor.mjs
var FILE = "own-story.json";
var model = null;
var place = () => document.querySelector("#tab-story .story-editor");
var tell = (sentences) => {
  const note = place().querySelector(".mark-problem");
  note.replaceChildren(...sentences.map((text) => Object.assign(document.createElement("p"), { textContent: text })));
  note.hidden = !sentences.length;
};
var titleOf = ({ no, title }) => title ?? wordsOf(no).title;
var rowOf = (entry, n, { length }) => {
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
  const words = { ...wordsOf(entry.no), ...entry };
  for (const field of row.querySelectorAll("[name]")) field.value = words[field.name];
  return row;
};
var show = () => {
  const list = place().querySelector("ol");
  const open2 = [...list.querySelectorAll("li:has(details[open])")].map(({ dataset }) => dataset.no);
  const focused = document.activeElement.closest(".story-editor li [data-story-act], .story-editor li [name]");
  const no = focused?.closest("li").dataset.no;
  list.replaceChildren(...now().map(rowOf));
  for (const row of list.children) row.querySelector("details").open = open2.includes(row.dataset.no);
  if (!focused) return;
  const { storyAct } = focused.dataset;
  const again = list.querySelector(
    `[data-no="${no}"] ${storyAct ? `[data-story-act=${storyAct}]` : `[name=${focused.name}]`}`
  );
  (again.disabled ? again.parentElement.querySelector("button:enabled") : again).focus();
};
var change = (entries) => {
  put(entries);
  tell([]);
  show();
};
var moved = (no, by) => {
  const entries = [...now()];
  const at = entries.findIndex((entry) => entry.no === no);
  entries.splice(at + by, 0, ...entries.splice(at, 1));
  change(entries);
};
var hide = (no) => {
  const entries = now().map((one) => one.no === no ? { ...one, hidden: !one.hidden } : one);
  if (entries.every(({ hidden }) => hidden)) return tell([model.storyWords.lastShown]);
  change(entries);
};
var reworded = (entry, name, text) => {
  const { [name]: _before, ...rest } = entry;
  const isOwn = text !== wordsOf(entry.no)[name].trim() && (text || name === "notes");
  return isOwn ? { ...rest, [name]: text } : rest;
};
var onChange = ({ target }) => {
  const no = Number(target.closest("li").dataset.no);
  const reword = (entry) => entry.no === no ? reworded(entry, target.name, target.value.trim()) : entry;
  change(now().map(reword));
};
var open = (on) => {
  place().hidden = !on;
  document.querySelector("[data-story-act=edit]").setAttribute("aria-expanded", String(on));
  if (on) show();
};
var take = async (file) => {
  await loadOnDemand(model);
  openTab("story");
  open(true);
  const { entries, problems } = read(await file.text(), numbers());
  if (problems.length) tell([file.name, ...problems.map((problem) => sentence(model.storyWords, problem))]);
  else change(entries);
};
var choose = () => {
  const input = Object.assign(document.createElement("input"), { type: "file", accept: ".json" });
  input.addEventListener("change", () => take(input.files[0]));
  input.click();
};
var whole = (entry) => {
  const from = ownWordsOf(entry.no);
  return { no: entry.no, ...from, ...entry };
};
var acts = {
  edit: () => open(place().hidden),
  open: choose,
  save: () => saveText(write(now().map(whole)), FILE, "application/json"),
  reset: () => change(null),
  up: (no) => moved(no, -1),
  down: (no) => moved(no, 1),
  hide
};
var act = (button) => acts[button.dataset.storyAct](Number(button.closest("li")?.dataset.no));
var prepare = (described) => {
  model = described;
  document.addEventListener("change", (event) => event.target.closest(".story-editor li [name]") && onChange(event));
};
export {
  act,
  prepare,
  take
};

/* A reader's own marks, kept in this browser if it lets the page keep anything; never sent. Dispatches `markschange`.
 * A mark: `id`; `name`, `note`; `from`, `to`: first and last day on which it is shown, as ISO text, "" for no limit;
 * `isHidden`; `geometry`, of GeoJSON. Lists and marks are never changed in place. */
import { KEPT_MARKS } from "../core/guests.mjs";
import { lasting, whenWrittenElsewhere } from "../core/kept.mjs";
import { read, write } from "./geojson.mjs";

let marks = [];
let before = [];
let lastId = 0;
let isKept = true;
/* The marks inside of a page in one file are kept in that file. */
let inFile = null;

export const all = () => marks;
export const find = (id) => marks.find((mark) => mark.id === id);
export const canUndo = () => before.length > 0;
/* Whether the marks outlast this page. */
export const lasts = () => isKept;
export const isOn = ({ isHidden, from, to }, day) => !isHidden && (!from || from <= day) && (!to || day <= to);

const numbered = (mark) => {
  lastId += 1;
  return { ...mark, id: String(lastId) };
};

const put = (next) => {
  marks = next;
  document.dispatchEvent(new CustomEvent("markschange"));
};

const keep = () => {
  isKept = !inFile && lasting.write(KEPT_MARKS, marks.length ? write(marks) : "");
};

const change = (next) => {
  before.push(marks);
  marks = next;
  keep();
  put(next);
};

/* Adds marks without ids. Returns them with theirs. */
export const add = (made) => {
  const added = made.map(numbered);
  change([...marks, ...added]);
  return added;
};

export const edit = (id, fields) => change(marks.map((mark) => (mark.id === id ? { ...mark, ...fields } : mark)));
export const remove = (id) => change(marks.filter((mark) => mark.id !== id));
export const clear = () => change([]);

export const undo = () => {
  marks = before.pop();
  keep();
  put(marks);
};

export const text = () => write(marks);

const readKept = () => {
  const kept = inFile ?? lasting.read(KEPT_MARKS);
  before = [];
  put(kept ? read(kept).map(numbered) : []);
};

/* Reads what was kept. Throws Unreadable where that is no list of marks any more. */
export const start = () => {
  inFile = document.getElementById("marks-inside")?.textContent ?? null;
  whenWrittenElsewhere(KEPT_MARKS, readKept);
  readKept();
};

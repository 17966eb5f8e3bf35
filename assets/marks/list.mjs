/* The list of own marks in the panel: its rows, and the form of the one that is edited. */

import * as view from "../core/view.mjs";
import { counted } from "../core/words.mjs";
import * as store from "./store.mjs";

const ROWS_AT_ONCE = 100;
let model = null;
let rows = ROWS_AT_ONCE;
let edited = null;
const fold = () => document.getElementById("own-marks");
const copyOf = (name) => fold().querySelector(`template[data-piece=${name}]`).content.firstElementChild.cloneNode(true);

/* The name of a mark, or what it is. */
export const nameOf = ({ name, geometry }) => name || model.markWords[geometry.type.replace("Multi", "")];

const shortDay = (day) => model.days.find((one) => one.day === day)?.short ?? day;

const daysOf = ({ from, to }) => {
  if (!from && !to) return "";
  const form = from === to ? "onDay" : from && to ? "fromTo" : from ? "fromOn" : "upTo";
  return model.markWords[form].replace("{from}", shortDay(from)).replace("{to}", shortDay(to));
};

const rowOf = (mark) => {
  const row = copyOf("row");
  const name = nameOf(mark);
  const isOff = !store.isOn({ ...mark, isHidden: false }, model.days[view.now().day].day);
  row.dataset.mark = mark.id;
  row.classList.toggle("off", mark.isHidden || isOff);
  row.querySelector("[data-mark-act=go]").textContent = name;
  row.querySelector(".mark-note").textContent = mark.note;
  row.querySelector(".mark-days").textContent = daysOf(mark);
  for (const button of row.querySelectorAll("[aria-label]")) {
    button.title = button.getAttribute("aria-label");
    button.setAttribute("aria-label", `${button.title}: ${name}`);
  }
  row.querySelector("[data-mark-act=hide]").setAttribute("aria-pressed", String(mark.isHidden));
  return row;
};

const formOf = (mark) => {
  const row = copyOf("form");
  row.dataset.mark = mark.id;
  for (const field of row.querySelectorAll("[name]")) field.value = mark[field.name];
  return row;
};

/* The button or field that has the focus, as something that finds its successor. */
const heldIn = (list) => {
  const focused = document.activeElement;
  if (!list.contains(focused)) return null;
  const { mark } = focused.closest("[data-mark]").dataset;
  return `[data-mark="${mark}"] ${focused.dataset.markAct ? `[data-mark-act=${focused.dataset.markAct}]` : "button"}`;
};

export const show = () => {
  const list = fold().querySelector(".mark-list");
  const held = heldIn(list);
  const marks = store.all();
  list.replaceChildren(...marks.slice(0, rows).map((mark) => (mark.id === edited ? formOf(mark) : rowOf(mark))));
  const more = fold().querySelector("[data-mark-act=more]");
  more.hidden = marks.length <= rows;
  more.textContent = counted(model.words.more, Math.max(0, marks.length - rows));
  for (const act of ["save", "clear"]) fold().querySelector(`[data-mark-act=${act}]`).disabled = marks.length === 0;
  fold().querySelector("[data-mark-act=undo]").disabled = !store.canUndo();
  fold().querySelector("[data-not-kept]").hidden = store.lasts() || marks.length === 0;
  document.querySelector("[data-mark-count]").textContent = marks.length
    ? counted(model.markWords.count, marks.length)
    : "";
  if (held) (list.querySelector(held) ?? fold().querySelector("[data-mark-act=undo]")).focus({ preventScroll: true });
};

/* Unfolds the marks, and shows the row of one. */
export const reveal = (id) => {
  fold().open = true;
  document.getElementById("panel").classList.remove("folded");
  rows = Math.max(rows, store.all().findIndex((mark) => mark.id === id) + 1);
  show();
  const row = fold().querySelector(`[data-mark="${id}"]`);
  row?.scrollIntoView({ block: "nearest" });
  return row;
};

/* Opens the form of a mark; null closes it. */
export const edit = (id) => {
  const before = edited;
  edited = id;
  if (id) reveal(id).querySelector("[name=name]").focus();
  else {
    show();
    fold().querySelector(`[data-mark="${before}"] [data-mark-act=edit]`)?.focus();
  }
};

/* What stands in the form that is open. */
export const fields = () => {
  const form = fold().querySelector(".mark-list form");
  return Object.fromEntries([...new FormData(form)].map(([name, text]) => [name, text.trim()]));
};

export const showMore = () => {
  rows += ROWS_AT_ONCE;
  show();
};

/* Says what is wrong; "" says nothing. */
export const tell = (text) => {
  const note = fold().querySelector(".mark-problem");
  note.textContent = text;
  note.hidden = !text;
};

export const start = (described) => {
  model = described;
};

/* The strip of a place in its card: who held it on each day by the clock of the view, and how surely. A click goes to
 * the day. */
import * as view from "../core/view.mjs";

let model = null;
let marks = [];

/* The days on which one side held a place with one grade, as first and last day, in order. */
export const runsOf = (place, days) => {
  const runs = [];
  for (let day = 0; day < days; day += 1) {
    const [side, grade] = [view.holder(place, day), view.grade(place, day)];
    const before = runs.at(-1);
    if (before?.side === side && before.grade === grade) before.last = day;
    else runs.push({ first: day, last: day, side, grade });
  }
  return runs;
};

const inWords = ({ side, grade }) => {
  const doubt = model.gradeWords[side === "contested" ? side : model.grades[grade]];
  return side === "contested"
    ? doubt
    : model.words.heldSo.replace("{side}", model.sides[side]).replace("{doubt}", doubt);
};

const told = (first, last, what) => {
  const [from, to] = [first, last].map((day) => model.days[day].short);
  const text = first === last ? model.words.heldOn : model.words.heldFrom;
  return text.replace("{from}", from).replace("{to}", to).replace("{what}", what);
};

const cellOf = ({ first: day, last, side, grade }, what) => {
  const cell = Object.assign(document.createElement("button"), { type: "button", title: told(day, last, what) });
  cell.style.gridColumn = `span ${last - day + 1}`;
  const isUnsure = side !== "contested" && grade > model.gradeLimits.medium;
  cell.className = `strip-day swatch-${side}${isUnsure ? " unsure" : ""}`;
  cell.setAttribute("aria-label", cell.title);
  Object.assign(cell.dataset, { act: "go", arg: day, last });
  return cell;
};

/* More days than this have no room for a cell each: then a run of days has one. */
const MOST_CELLS = 60;

/* One day is reached by Tab; from it the arrows lead to the others. */
const setCurrent = (cells, current) => {
  for (const cell of cells) {
    const isCurrent = Number(cell.dataset.arg) <= current && current <= Number(cell.dataset.last);
    cell.tabIndex = isCurrent ? 0 : -1;
    if (isCurrent) cell.setAttribute("aria-current", "date");
    else cell.removeAttribute("aria-current");
  }
};

const draw = (slot) => {
  const runs = runsOf(slot.dataset.stripOf, model.days.length);
  const cells = runs.flatMap((run) => {
    const what = inWords(run);
    if (model.days.length > MOST_CELLS) return [cellOf(run, what)];
    const days = Array.from({ length: run.last - run.first + 1 }, (_none, n) => run.first + n);
    return days.map((day) => cellOf({ ...run, first: day, last: day }, what));
  });
  slot.querySelector(".strip-days").replaceChildren(...cells);
  slot.querySelector(".strip-words").textContent = runs
    .map((run) => told(run.first, run.last, inWords(run)))
    .join(model.words.semicolon);
};

const moveMarks = () => {
  marks = marks.filter((mark) => mark.isConnected);
  for (const mark of marks) mark.style.setProperty("--day", view.now().day);
};

/* Draws the strips inside an element, if the clock is another than the one they were drawn by, and marks the day. */
export const fillStrips = (root) => {
  for (const slot of root.querySelectorAll("[data-strip-of]")) {
    const { day, clock } = view.now();
    if (slot.dataset.clock !== clock) draw(slot);
    slot.dataset.clock = clock;
    setCurrent(slot.querySelectorAll(".strip-day"), day);
    const mark = slot.querySelector(".strip-mark");
    if (!marks.includes(mark)) marks.push(mark);
  }
  moveMarks();
};

const onKey = (event) => {
  const cell = event.target.closest(".strip-day");
  if (!cell) return;
  const on = document.documentElement.dir === "rtl" ? -1 : 1;
  const cells = [...cell.parentElement.children];
  const at = cells.indexOf(cell);
  const next = { ArrowRight: at + on, ArrowLeft: at - on, Home: 0, End: cells.length - 1 }[event.key];
  if (next === undefined) return;
  event.preventDefault();
  cells[Math.min(cells.length - 1, Math.max(0, next))].focus();
};

export const start = (described) => {
  model = described;
  document.addEventListener("keydown", onKey);
  document.addEventListener("viewchange", moveMarks);
};

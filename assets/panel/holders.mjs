/* Who holds what on the day in view, wherever the page names a place: in the panel, on cards and in lists of fronts. */
import * as view from "../core/view.mjs";
import { fillNotes } from "../told/notes.mjs";
import { fillStrips } from "./place_strip.mjs";
import { rowOf, sideOf } from "./rows.mjs";

let model = null;

export const start = (described) => {
  model = described;
};

/* The front lines beside a place: its neighbours that another side holds. */
const fillFronts = (slot) => {
  const place = slot.dataset.frontsOf;
  const across = model.neighbours(place).filter((other) => view.holder(other) !== view.holder(place));
  const rows = across.map((other) => {
    const row = rowOf(other);
    const marks = Object.assign(document.createElement("span"), { className: "row-marks side" });
    marks.append(...sideOf(view.holder(other)));
    row.querySelector("button").dataset.front = [place, other].sort().join("~");
    row.querySelector("button").append(marks);
    return row;
  });
  slot.querySelector("ul").replaceChildren(...rows);
  slot.hidden = !rows.length;
};

/* What was last told of a base up to a day, what moved from and to it on that day, and whether anything is new. */
const fillStatus = (slot, day) => {
  const dateOf = ({ dataset }) => dataset.date ?? "";
  const [told, moved] = ["[data-latest] > li", "[data-on-day] li[data-date]"].map((part) => [
    ...slot.querySelectorAll(part),
  ]);
  const last = told
    .map(dateOf)
    .filter((date) => date <= day)
    .sort()
    .at(-1);
  for (const item of told) item.hidden = dateOf(item) !== last;
  for (const item of moved) item.hidden = dateOf(item) !== day;
  const isMoved = moved.some(({ hidden }) => !hidden);
  for (const list of slot.querySelectorAll("[data-on-day]")) list.hidden = !isMoved;
  slot.querySelector("[data-nothing-new]").hidden = isMoved || last === day;
};

/* By the clock of an evening, which of the sources that cards cite were published later. */
const markPublished = (root, { day }, clock) => {
  for (const source of root.querySelectorAll(".card [data-published]")) {
    const isLater = clock === "then" && source.dataset.published > day;
    const note = source.querySelector(".published-later");
    if (isLater === Boolean(note)) continue;
    if (note) note.remove();
    else {
      const textContent = ` (${model.words.publishedLater})`;
      source.append(Object.assign(document.createElement("em"), { className: "published-later", textContent }));
    }
  }
};

/* Fills in all that depends on the day inside an element: holders, dates, strips, the status of a base, front lines, the
 * evidence of an area. */
export const fillHolders = (root) => {
  const { day: shown, clock } = view.now();
  const day = model.days[shown];
  for (const cell of root.querySelectorAll("[data-holder-of]")) {
    cell.className = "side";
    cell.replaceChildren(...sideOf(view.holder(cell.dataset.holderOf)));
  }
  for (const span of root.querySelectorAll("[data-day-words]")) span.textContent = day.words;
  for (const item of root.querySelectorAll("[data-date]")) {
    const { date, reported } = item.dataset;
    item.classList.toggle("later", date > day.day);
    /* By the clock of that evening a change counts once a dated source has reported it. */
    const isKnown = clock === "now" || (reported && reported <= day.day);
    item.classList.toggle("unreported", date <= day.day && !isKnown);
  }
  markPublished(root, day, clock);
  for (const slot of root.querySelectorAll("[data-fronts-of]")) fillFronts(slot);
  for (const slot of root.querySelectorAll("[data-status]")) fillStatus(slot, day.day);
  fillStrips(root);
  for (const slot of root.querySelectorAll("[data-area-of]")) {
    slot.innerHTML = day.evidence?.[view.holder(slot.dataset.areaOf)] ?? "";
  }
  fillNotes(root);
};

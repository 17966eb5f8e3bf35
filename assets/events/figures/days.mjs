/* Events a day, by type or actor as the map has them in colours: bars in the part of the panel, which follow the slider. */
import * as timeline from "../../core/timeline.mjs";
import * as view from "../../core/view.mjs";
import { counted, number } from "../../core/words.mjs";
import { namesOf } from "../filter/lists.mjs";
import { TYPES } from "../reading/names.mjs";
import { COLOURS } from "../shaders/event_shader.mjs";

let model = null;
let fold = null;
let drawn = null;

const part = (name) => fold.querySelector(`[data-event-part=${name}]`);
const made = (kind, text = "") => Object.assign(document.createElement(kind), { textContent: text });

/* Colours that bars tell apart: more are but stripes, so all others have the last. */
const TOLD = COLOURS - 1;

/* Numbers on a day of each colour of a bar. */
const inColours = (numbers) => {
  const found = new Array(COLOURS).fill(0);
  for (const [n, count] of numbers.entries()) found[Math.min(n, TOLD)] += count;
  return found;
};

/* Numbers of each type or actor on a day: TYPES numbers. */
const numbersOn = ({ tallies }, day) => tallies.coloured.subarray(day * TYPES, (day + 1) * TYPES);

const barOf = (events, day, most) => {
  const bar = made("span");
  bar.dataset.eventDay = day;
  for (const [colour, count] of inColours(numbersOn(events, day)).entries()) {
    if (!count) continue;
    const piece = made("i");
    piece.className = `type-${colour + 1}`;
    piece.style.height = `${((100 * count) / most).toFixed(2)}%`;
    bar.prepend(piece);
  }
  return bar;
};

/* Draws the bars, if they are seen and anything but the day has changed. */
const draw = ({ events }, words) => {
  if (drawn?.events === events && drawn.version === events.version) return;
  drawn = { events, version: events.version };
  const most = Math.max(1, ...events.tallies.all);
  part("bars").style.setProperty("--columns", events.days);
  part("bars").replaceChildren(...model.days.map((_, day) => barOf(events, day, most)));
  part("most").textContent = counted(words.most, most);
};

/* The same as a table: a row a day, a column for each colour that is there. */
const fill = ({ events, plan, shown }, words) => {
  const colours = Array.from({ length: TYPES }, (_, n) => n).filter((n) =>
    model.days.some((_day, day) => numbersOn(events, day)[n]),
  );
  const names = namesOf({ events, plan }, shown.colour);
  const row = (head, cells, kind) => {
    const line = made("tr");
    const first = Object.assign(made("th", head), { scope: kind === "th" ? "col" : "row" });
    line.append(first, ...cells.map((text) => made(kind, text)));
    return line;
  };
  const body = model.days.map(({ short }, day) => {
    const numbers = numbersOn(events, day);
    return row(
      short,
      [events.tallies.all[day], ...colours.map((n) => numbers[n])].map((one) => number(one)),
      "td",
    );
  });
  part("days-table").replaceChildren(
    row(words.field_date, [words.all, ...colours.map((n) => names[n])], "th"),
    ...body,
  );
};

/* Brings bars and table up to the events and the day that are shown. */
export const follow = (given) => {
  if (!part("days").open) return;
  const { day } = view.now();
  const words = model.eventWords;
  draw(given, words);
  const { window } = given.shown;
  part("bars").style.setProperty("--day", day);
  part("bars").style.setProperty("--from", window ? Math.max(0, day - window + 1) : 0);
  const told = `${model.days[day].short}: ${counted(words.count, given.events.tallies.all[day])}`;
  part("bars").setAttribute("aria-label", told);
  part("day-sum").textContent = told;
  if (part("days-as-table").open) fill(given, words);
};

const onClick = ({ target }) => {
  const bar = target.closest("[data-event-day]");
  if (bar) timeline.go(Number(bar.dataset.eventDay));
};

/* `again()`: brings the part up to what is shown. */
export const start = (described, within, again) => {
  model = described;
  fold = within;
  part("bars").addEventListener("click", onClick);
  for (const name of ["days", "days-as-table"]) part(name).addEventListener("toggle", again);
};

/* The part of the panel that holds own events: what was read, the legend with its filters, and the list of what is in view. */
import { counted, number } from "../core/words.mjs";
import * as card from "./card.mjs";
import * as lists from "./filter/lists.mjs";

const ROWS_AT_ONCE = 20;
let words = null;
let rows = ROWS_AT_ONCE;
let asked = 0;

export const fold = () => document.getElementById("own-events");
const part = (name) => fold().querySelector(`[data-event-part=${name}]`);
const put = (name, text) => {
  part(name).textContent = text;
  part(name).hidden = !text;
};

/* Says what is wrong; "" says nothing. */
export const tell = (text) => put("problem", text);

/* How much of a file has been read, 0 to 1, undefined where nobody knows; null: nothing is being read. */
export const progress = (share) => {
  part("reading").hidden = share === null;
  if (share) part("bar").value = share;
  else part("bar").removeAttribute("value");
};

const sentence = (key, values) =>
  Object.entries(values).reduce((text, [name, value]) => text.replace(`{${name}}`, () => value), words[key]);

/* The sentence on a file that cannot be read. */
export const unreadable = (file, { key, row, value }) => {
  const where = row === null ? file : sentence("row", { file, row: number(row) });
  return sentence("problem", { where, what: sentence(key, { value: String(value), command: words.command }) });
};

/* One line for each reason why rows were left out. */
export const reasons = (left) =>
  Object.entries(left).map(([reason, { count, row }]) =>
    sentence("reason", { what: counted(words[reason], count), row: number(row) }),
  );

const item = (text) => Object.assign(document.createElement("li"), { textContent: text });

/* Shows what was read from a file; null: nothing. */
export const show = (given) => {
  part("shown").hidden = !given;
  document.querySelector("[data-own-sign=dots]").hidden = !given;
  fold().querySelector("[data-event-count]").textContent = given ? counted(words.count, given.events.count) : "";
  if (!given) return;
  const { events, file, plan } = given;
  put("file", file.name);
  put(
    "taken",
    sentence("taken", { events: counted(words.count, events.count), rows: counted(words.rows, events.rows) }),
  );
  put("terms", words[`terms_${plan.kind}`]);
  for (const link of fold().querySelectorAll("[data-event-link]")) link.hidden = link.dataset.eventLink !== plan.kind;
  const lines = reasons(events.left);
  part("left").hidden = !lines.length;
  part("reasons").replaceChildren(...lines.map(item));
  lists.show(given);
  for (const box of part("shown").querySelectorAll("[data-event-option]")) box.checked = false;
  rows = ROWS_AT_ONCE;
};

/* Brings the numbers up to a day. `isCounted`: whether squares are drawn for want of room; `districts`: those that the page is
 * narrowed to, in words. */
export const follow = (given, day, { isCounted, districts }) => {
  lists.follow(given, day);
  part("squares").hidden = !isCounted;
  put("districts", given.shown.districts ? sentence("narrowed", { districts }) : "");
};

const listRow = (title, n) => {
  const button = Object.assign(document.createElement("button"), {
    type: "button",
    className: "link",
    textContent: title,
    dir: "auto",
  });
  button.dataset.eventGo = n;
  const row = document.createElement("li");
  row.append(button);
  return row;
};

/* Lists the events in view, if the list is open. `inView(most)`: how many they are, and the numbers of the latest. */
export const list = async (given, inView) => {
  if (!isOpen("list")) return;
  asked += 1;
  const mine = asked;
  const { all, numbers: shown } = inView(rows);
  const cells = await card.rowsOf(given, shown);
  if (mine !== asked) return;
  part("rows").replaceChildren(...shown.map((n, at) => listRow(card.titleOf(given, cells[at]), n)));
  part("none").hidden = shown.length > 0;
  part("more").hidden = all <= rows;
};

const isOpen = (name) => part(name).open;

export const more = () => {
  rows += ROWS_AT_ONCE;
};

/* Shows the row of an event. `doubt`: sentences on its place and days, "" for none. */
export const showCard = (given, cells, doubt) => {
  put("card-title", card.titleOf(given, cells));
  put("doubt", doubt.filter(Boolean).join(" "));
  part("card-rows").replaceChildren(...card.described(given, cells));
  part("card").hidden = false;
  fold().open = true;
  document.getElementById("panel").classList.remove("folded");
  part("card-title").focus({ preventScroll: true });
  part("card").scrollIntoView({ block: "nearest" });
};

export const hideCard = () => {
  part("card").hidden = true;
};

export const start = (described) => {
  words = described;
  lists.start(words, fold());
};

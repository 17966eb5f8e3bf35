/* The dialog in which a reader sees what was recognised in a file of events, and corrects it. */
import { isDayFirstIn, orderOf } from "./order.mjs";
import { FIELDS, missing, recognise } from "./reading/columns.mjs";
import { headRead } from "./reading/reading.mjs";
import { numbersOf } from "./reading/values.mjs";

const ROWS_SHOWN = 5;
const LETTERS_SHOWN = 60;
const NEVER = -1;
let dialog = null;
let words = null;

const part = (name) => dialog.querySelector(`[data-event-dialog=${name}]`);
const select = (field) => dialog.querySelector(`select[name=${field}]`);

const option = (value, text) => Object.assign(document.createElement("option"), { value, textContent: text });

const cell = (kind, text) => {
  const shown = text.length > LETTERS_SHOWN ? `${text.slice(0, LETTERS_SHOWN)}…` : text;
  return Object.assign(document.createElement(kind), { textContent: shown, dir: "auto" });
};

const rowOf = (cells) => {
  const row = document.createElement("tr");
  row.append(...cells);
  return row;
};

const columnsChosen = () => Object.fromEntries(FIELDS.map((field) => [field, Number(select(field).value)]));

/* Shows the first rows by the columns that are chosen, and asks for the order of days where it is open. */
const showRows = (head, period) => {
  const columns = columnsChosen();
  const fields = FIELDS.filter((field) => columns[field] >= 0);
  const names = fields.map((field) => Object.assign(cell("th", words[`field_${field}`]), { scope: "col" }));
  const rows = head.sample
    .slice(0, ROWS_SHOWN)
    .map((row) => rowOf(fields.map((field) => cell("td", row[columns[field]] ?? ""))));
  part("rows").replaceChildren(rowOf(names), ...rows);
  const days = columns.date >= 0 ? head.sample.map((row) => row[columns.date] ?? "") : [];
  const order = orderOf(days);
  part("order").hidden = order !== "either";
  part("example").textContent = days.find((text) => numbersOf(text)) ?? "";
  const isDayFirst = order === "either" ? isDayFirstIn(days, period) : order !== "month";
  dialog.querySelector(`[name=order][value=${isDayFirst ? "day" : "month"}]`).checked = true;
  const lacking = missing(columns).map((field) => words[`field_${field}`]);
  part("missing").hidden = !lacking.length;
  part("missing").textContent = lacking.length ? words.lacking.replace("{fields}", lacking.join(words.comma)) : "";
  part("take").disabled = lacking.length > 0;
};

const showHead = (head, period) => {
  const { kind, columns } = recognise(head.names);
  part("kind").textContent = words[`kind_${kind}`];
  for (const field of FIELDS) {
    const none = option(NEVER, words.noColumn);
    select(field).replaceChildren(none, ...head.names.map((name, n) => option(n, name || `${n + 1}`)));
    select(field).value = columns[field];
  }
  showRows(head, period);
};

const closed = () => new Promise((resolve) => dialog.addEventListener("close", resolve, { once: true }));

/* The plan of a file (`readEvents`) whose columns are all known by their names, and whose days nobody can mistake; null
 * where a reader must be asked. */
const plain = (head, period) => {
  const { kind, columns } = recognise(head.names);
  const days = columns.date >= 0 ? head.sample.map((row) => row[columns.date] ?? "") : [];
  const order = orderOf(days);
  if (kind === "list" || missing(columns).length || order === "either") return null;
  const { sample, ...written } = head;
  return { ...written, ...period, kind, columns, isDayFirst: order !== "month" };
};

/* Asks for the columns of a file. Returns its plan (`readEvents`), or null if the reader cancels. Throws Unreadable.
 * `period`: `firstDay`, `days`, `box`; `isAsked`: also where all columns are known by their names. */
export const ask = async (file, period, isAsked) => {
  let head = await headRead(file);
  const known = isAsked ? null : plain(head, period);
  if (known) return known;
  part("file").textContent = file.name;
  select("encoding").value = head.encoding;
  part("encoding").hidden = select("encoding").value === "";
  showHead(head, period);
  const onChange = async ({ target }) => {
    if (target.name === "encoding") {
      head = await headRead(file, target.value);
      showHead(head, period);
    } else if (target.name !== "order") showRows(head, period);
  };
  if (dialog.open) {
    const closing = closed();
    dialog.close("");
    await closing;
  }
  dialog.returnValue = "";
  dialog.addEventListener("change", onChange);
  dialog.showModal();
  await closed();
  dialog.removeEventListener("change", onChange);
  if (dialog.returnValue !== "take") return null;
  const { kind, columns } = recognise(head.names);
  const { sample, ...written } = head;
  const isDayFirst = dialog.querySelector("[name=order]:checked").value === "day";
  return { ...written, ...period, kind, isDayFirst, columns: { ...columns, ...columnsChosen() } };
};

/* `made`: the dialog; `described`: its words. */
export const start = (made, described) => {
  dialog = made;
  words = described;
  document.body.append(dialog);
};

/* The rows of the events in view as a table in a dialog: all columns of the file, read again from it. */
import { runGrid } from "../../core/script.mjs";
import { counted, write } from "../../core/words.mjs";
import * as card from "../card.mjs";

const GRID = "event-grid";
const FRAME = "event-frame";
/* Rows that stand in it at once. */
export const MOST_ROWS = 2000;
const WIDTH = 150;
let model = null;
let open = null;
let isMade = false;

const dialog = () => document.getElementById("event-table");

/* Columns for the grid: those that were recognised first, then the others. Their fields are numbers, as names may hold
 * anything. */
export const columnsOf = ({ names, columns }) => {
  const first = [...new Set(Object.values(columns).filter((column) => column >= 0))];
  const all = [...first, ...names.keys()].filter((column, n, every) => every.indexOf(column) === n);
  return all.map((column) => ({ field: `c${column}`, headerName: names[column], width: WIDTH }));
};

/* Rows for the grid. `numbers`: of the events; `cells`: of their rows. */
export const rowsOf = (numbers, cells) =>
  numbers.map((n, at) => ({
    key: String(n),
    ...Object.fromEntries(cells[at].map((text, column) => [`c${column}`, text])),
  }));

/* What selects a row for a reader; the grid also does so for rows that are there again. */
const BY_READER = ["rowClicked", "spaceKey"];

const select = (api, source) => {
  const [row] = api.getSelectedRows();
  if (!row || !BY_READER.includes(source)) return;
  api.deselectAll();
  dialog().close();
  open(Number(row.key));
};

const grid = async () => {
  await runGrid(model.table.script);
  if (!isMade) window.dash_clientside.set_props(FRAME, { children: model.eventGrid });
  const api = await window.dash_ag_grid.getApiAsync(GRID);
  if (!isMade) api.addEventListener("selectionChanged", ({ source }) => select(api, source));
  isMade = true;
};

/* Opens the table. `inView(most)`: how many events are in view, and the numbers of the latest. Throws where the file cannot be
 * read. */
export const show = async (given, inView) => {
  const { all, numbers: shown } = inView(MOST_ROWS);
  const cells = await card.rowsOf(given, shown);
  const words = model.eventWords;
  const told = counted(words.inTable, all);
  const left = all - shown.length;
  write(dialog().querySelector("[data-event-table]"), left ? `${told} ${counted(words.tableLeft, left)}` : told);
  dialog().showModal();
  await grid();
  window.dash_clientside.set_props(GRID, { columnDefs: columnsOf(given.plan), rowData: rowsOf(shown, cells) });
  dialog().dataset.rows = shown.length;
};

/* `opened(n)`: shows an event. */
export const start = (described, opened) => {
  model = described;
  open = opened;
  const head = document.querySelector("template[data-event-piece=table-head]").content.cloneNode(true);
  dialog().prepend(head);
};

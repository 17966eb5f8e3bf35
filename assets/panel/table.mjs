/* The table: rows of the day that the filters let through, and one selection with the map. */
import { once, read } from "../core/documents.mjs";
import { runGrid } from "../core/script.mjs";
import * as view from "../core/view.mjs";
import * as filters from "../filter/filters.mjs";
import * as cards from "../map/cards.mjs";
import * as panel from "./panel.mjs";

let model = null;
let rows = null;
let of = "places";
let fields = null;
let drawn = "";
let listening = false;
let filled = false;

const load = once(() => read(model.table.rows));

const isOpen = () => panel.tab() === "data";

const isReported = (reported, day) => reported !== "" && reported <= day;

/* The row of a place on a day (YYYY-MM-DD), with who holds it, since when and how certain that is. By the
 * clock of that evening a change counts once a dated source has reported it. */
export const placeRow = (row, { day, side, grade, clock, changed }, { sides, gradeWords, grades, words }) => {
  const past = row.dates.filter((date, n) => date <= day && (clock === "now" || isReported(row.reported[n], day)));
  return {
    ...row,
    side: sides[side],
    since: past.at(-1) ?? words.before,
    doubt: gradeWords[side === "contested" ? side : grades[grade]],
    moved: changed ? words.moved : "",
  };
};

const current = () => {
  const { day: shown, clock } = view.now();
  const { day } = model.days[shown];
  const isMoved = (row) =>
    clock === "now" ? row.dates.includes(day) : view.holder(row.key) !== view.holder(row.key, Math.max(shown - 1, 0));
  const state = (row) => ({
    ...{ day, clock, side: view.holder(row.key), grade: view.grade(row.key), changed: isMoved(row) },
  });
  const ofDay =
    of === "places"
      ? rows.places.map((row) => placeRow(row, state(row), model))
      : rows.events.filter((row) => row.date === day);
  return ofDay.filter((row) => !filters.hides(row.key));
};

const columns = () => model.table.columns[of].map((one) => ({ ...one, hide: !fields.includes(one.field) }));

const show = async () => {
  if (!isOpen()) return;
  [rows] = await Promise.all([load(), runGrid(model.table.script)]);
  fields ??= model.table.shownAtFirst[of];
  const api = await window.dash_ag_grid.getApiAsync("table");
  if (!listening) {
    api.addEventListener("rowDataUpdated", onRows);
    api.addEventListener("selectionChanged", () => select(api.getSelectedRows()));
  }
  listening = true;
  const shown = `${of} ${fields}`;
  const rowData = current();
  window.dash_clientside.set_props("table", drawn === shown ? { rowData } : { columnDefs: columns(), rowData });
  drawn = shown;
  document.getElementById("table").dataset.day = model.days[view.now().day].day;
};

/* The row of what is selected elsewhere. */
const mark = async () => {
  if (!filled || !isOpen()) return;
  const api = await window.dash_ag_grid.getApiAsync("table");
  const key = cards.selected();
  const node = key && api.getRowNode(key);
  if (!node) return api.deselectAll();
  if (!node.isSelected()) node.setSelected(true, true);
  api.ensureNodeVisible(node);
};

/* dash-ag-grid throws if a row is selected before its first `rowDataUpdated`. */
const onRows = () => {
  filled = true;
  mark();
};

export const choose = (name) => {
  if (name === of) return;
  of = name;
  fields = model.table.shownAtFirst[of];
  window.dash_clientside.set_props("table-columns", { options: model.table.choices[of], value: fields });
  show();
};

export const setColumns = (chosen) => {
  fields = chosen;
  show();
};

const select = ([row]) => {
  const key = row?.key;
  if (key && key !== cards.selected()) cards.select(key);
};

export const start = (described) => {
  model = described;
  for (const event of ["rest", "filterchange", "tabchange"]) document.addEventListener(event, show);
  document.addEventListener("selectchange", mark);
  document.addEventListener("tabchange", ({ detail }) =>
    document.body.classList.toggle("wide-panel", detail === "data"),
  );
};

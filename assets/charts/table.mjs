/* The numbers of a chart: as rows, as CSV, and as a table on the page. */
const BYTE_ORDER_MARK = "\ufeff";
const COLUMNS = ["chart", "day", "of", "series", "unit", "low", "best", "high", "clock", "filters"];
const ON_EACH_ROW = ["data_version", "credit"];
const STATE = "open, detour or cut";

const quoted = (value) => {
  const text = value === null || value === undefined ? "" : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/* The traces of a figure that are quantities, and not the ends of a band. */
export const seriesOf = ({ data }) => data.filter(({ meta }) => meta);

/* One row a day and series. `of`: what the series is of, by the names of the data. `low` and `high` are null where there
 * is no range. */
export const rowsOf = (figure, days) =>
  seriesOf(figure).flatMap(({ name, y, meta }) =>
    days.map((day, n) => ({
      day,
      of: Array.isArray(meta.of) ? meta.of[n] : meta.of,
      series: name,
      unit: figure.layout.meta.unit || STATE,
      low: meta.low?.[n],
      best: meta.states ? meta.states[n] : y[n],
      high: meta.high?.[n],
    })),
  );

/* Rows as CSV with a byte-order mark for Excel. `about`: what is the same on each row. */
export const csvOf = (rows, about) => {
  const columns = [...COLUMNS, ...ON_EACH_ROW];
  const lines = [columns, ...rows.map((row) => columns.map((column) => (column in about ? about : row)[column]))];
  return BYTE_ORDER_MARK + lines.map((line) => `${line.map(quoted).join(",")}\r\n`).join("");
};

const cell = (tag, text, scope) => {
  const made = Object.assign(document.createElement(tag), { textContent: text });
  if (scope) made.scope = scope;
  return made;
};

const row = (cells) => {
  const made = document.createElement("tr");
  made.append(...cells);
  return made;
};

/* A table with a row a day and a column a series. `days`: how each is written. */
export const tableOf = (figure, days, dayHeading) => {
  const series = seriesOf(figure);
  const table = document.createElement("table");
  const [head, body] = [document.createElement("thead"), document.createElement("tbody")];
  head.append(row([cell("th", dayHeading, "col"), ...series.map(({ name }) => cell("th", name, "col"))]));
  body.append(
    ...days.map((day, n) => row([cell("th", day, "row"), ...series.map((one) => cell("td", one.customdata[n]))])),
  );
  table.append(head, body);
  return table;
};

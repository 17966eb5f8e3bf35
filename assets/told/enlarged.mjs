/* A chart of the tab of measures drawn large in a dialog, and taken away from there: its numbers as CSV, its picture as
 * SVG, in the light theme. */
import * as view from "../core/view.mjs";

const BYTE_ORDER_MARK = "\ufeff";
const PICTURE = { format: "svg", width: 1200, height: 700 };
let model = null;
let shown = null;

const quoted = (value) => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);

/* The columns of a chart as [heading, one value a day]: of a line its best value with low and high, whose traces stand
 * before it; of a stack its values; of a row of cells their states in words. */
export const columnsOf = (traces, unit, { low, high }) =>
  traces.flatMap((trace, n) => {
    if (trace.mode === "text") return [[trace.y[0], trace.customdata]];
    if (!trace.name) return [];
    const best = [`${trace.name} (${unit})`, trace.y];
    if (traces[n - 1]?.fill !== "tonexty") return [best];
    const ends = [low, high].map((word, at) => [`${trace.name}, ${word} (${unit})`, traces[n - 2 + at].y]);
    return [best, ...ends];
  });

/* A table of days and columns as CSV, with a byte-order mark for Excel; blank where a day has no value. */
export const csvOf = (days, dayHeading, columns) => {
  const head = [dayHeading, ...columns.map(([heading]) => heading)];
  const rows = days.map((day, n) => [day, ...columns.map(([_heading, values]) => String(values[n] ?? ""))]);
  return BYTE_ORDER_MARK + [head, ...rows].map((row) => `${row.map(quoted).join(",")}\r\n`).join("");
};

const dialog = () => document.getElementById("enlarged");
const graphOf = (id) => document.querySelector(`#${id} .js-plotly-plot`);

/* The layout of a chart without the size that it has in the panel, and with larger letters. */
const large = ({ width, height, ...layout }) => ({
  ...layout,
  autosize: true,
  font: { ...layout.font, size: 14 },
  legend: { ...layout.legend, font: { size: 14 }, y: -0.08 },
});

const open = async (id) => {
  shown = id;
  const section = document.querySelector(`section:has(#${id})`);
  const chart = section.querySelector(".chart");
  const slot = dialog().querySelector(".chart");
  dialog().querySelector("h2").textContent = section.getAttribute("aria-label");
  dialog()
    .querySelector(".enlarged-key")
    .replaceChildren(...[...section.querySelectorAll(".key")].map((key) => key.cloneNode(true)));
  slot.style.cssText = chart.style.cssText;
  slot.querySelector(".day-mark").style.setProperty("--day", view.now().day);
  dialog().showModal();
  const { data, layout } = graphOf(id);
  const drawn = [structuredClone(data), large(structuredClone(layout)), { displayModeBar: false, responsive: true }];
  await window.Plotly.newPlot(slot.querySelector(".enlarged-graph"), ...drawn);
  dialog().dataset.drawn = id;
};

const save = (address, ending) => {
  const link = document.createElement("a");
  link.href = address;
  link.download = `${shown}.${ending}`;
  link.click();
};

const saveCsv = () => {
  const { data, layout } = graphOf(shown);
  const columns = columnsOf(data, layout.meta.unit, model.words);
  const days = model.days.map(({ day }) => day);
  const blob = new Blob([csvOf(days, model.words.dayHeading, columns)], { type: "text/csv" });
  const address = URL.createObjectURL(blob);
  save(address, "csv");
  URL.revokeObjectURL(address);
};

const saveSvg = async () => {
  const { data, layout } = dialog().querySelector(".enlarged-graph");
  const paper = getComputedStyle(dialog()).backgroundColor;
  const whole = { ...structuredClone(layout), paper_bgcolor: paper, title: dialog().querySelector("h2").textContent };
  const margin = { ...layout.margin, t: layout.margin.t + 40 };
  save(await window.Plotly.toImage({ data: structuredClone(data), layout: { ...whole, margin } }, PICTURE), "svg");
};

const onClick = ({ target }) => {
  const link = target.closest("[data-enlarge]");
  if (link && graphOf(link.dataset.enlarge)) open(link.dataset.enlarge);
  const form = target.closest("[data-chart-form]")?.dataset.chartForm;
  if (form === "csv") saveCsv();
  if (form === "svg") saveSvg();
};

export const start = (described) => {
  model = described;
  document.addEventListener("click", onClick);
};

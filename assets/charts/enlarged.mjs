/* A chart in a dialog, as large as the window; it follows the day, and is taken away from there as CSV, SVG or PNG. */
import { runPlotly } from "../core/script.mjs";
import * as timeline from "../core/timeline.mjs";
import * as view from "../core/view.mjs";
import { write } from "../core/words.mjs";
import { figureOf } from "./drawn.mjs";
import * as mark from "./mark.mjs";
import { framed, pictureOf } from "./picture.mjs";
import { csvOf, rowsOf, tableOf } from "./table.mjs";
import { filtersInForce, viewInWords } from "./view_words.mjs";

const WIDE_PX = 640;
const LARGER = 1.3;
const SIGN_PX = 14;
const CONFIG = { displayModeBar: false, responsive: true };
let model = null;
let ids = [];
let shown = null;

const dialog = () => document.getElementById("enlarged");
const part = (selector) => dialog().querySelector(selector);
const section = () => document.querySelector(`section:has(> .chart #${shown})`);
const title = () => section().getAttribute("aria-label");
const larger = (font, size) => ({ ...font, size: Math.round((font?.size ?? size) * LARGER) });

/* A figure with larger letters, and with all labelled days. */
export const large = ({ data, layout }) => {
  const { width, height, margin, ...rest } = layout;
  const wide = Object.fromEntries(["l", "r", "b"].map((edge) => [edge, Math.round(margin[edge] * LARGER)]));
  return {
    data: data.map((trace) =>
      trace.mode === "text" ? { ...trace, textfont: { ...trace.textfont, size: SIGN_PX } } : trace,
    ),
    layout: {
      ...rest,
      autosize: true,
      margin: { ...margin, ...wide },
      font: larger(layout.font),
      legend: { ...layout.legend, font: larger(layout.legend.font), y: -0.1 },
      xaxis: { ...layout.xaxis, ...layout.meta.xaxis },
      yaxis: { ...layout.yaxis, tickfont: larger(layout.yaxis.tickfont, layout.font.size) },
      annotations: layout.annotations?.map((note) => ({ ...note, font: larger(note.font) })),
    },
  };
};

const figure = () => structuredClone(figureOf(ids, shown));
const followsFilters = () => Boolean(figureOf(ids, shown).layout.meta.counted);

/* What the chart is of, and what it stands apart from. */
const told = () => {
  const apart = section().querySelector("[data-apart]").textContent;
  return [viewInWords(model, followsFilters()), apart].filter(Boolean).join(" · ");
};

const tell = () => {
  if (!dialog().open) return;
  write(part("[role=status]"), section().querySelector("[data-reading]").textContent);
  write(part("[data-view-of]"), told());
};

const draw = async () => {
  await runPlotly();
  const slot = part(".enlarged-graph");
  const { data, layout } = slot.clientWidth < WIDE_PX ? figure() : large(figure());
  await window.Plotly.newPlot(slot, data, layout, CONFIG);
  mark.follow(slot);
  slot.removeAllListeners("plotly_click");
  slot.on("plotly_click", ({ points }) => timeline.go(points[0].x));
  dialog().dataset.drawn = shown;
};

const fillTable = () => {
  const days = model.days.map(({ short }) => short);
  part(".enlarged-table").replaceChildren(tableOf(figure(), days, model.words.dayHeading));
};

const save = (address, ending) => {
  const link = document.createElement("a");
  link.href = address;
  link.download = `${model.chartFiles.name.replace("{chart}", shown)}.${ending}`;
  link.click();
};

const saveCsv = () => {
  const current = figure();
  const rows = rowsOf(
    current,
    model.days.map(({ day }) => day),
  );
  const { version, credit } = model.chartFiles;
  const about = { chart: title(), clock: view.now().clock, data_version: version, credit };
  const content = csvOf(rows, { ...about, filters: followsFilters() ? filtersInForce(model) : "" });
  const address = URL.createObjectURL(new Blob([content], { type: "text/csv" }));
  save(address, "csv");
  URL.revokeObjectURL(address);
};

const savePicture = async (format) => {
  const around = { title: title(), view: told(), credit: model.pictureCredit };
  save(await pictureOf(framed(large(figure()), around, model.chartFiles.paper), format), format);
};

const onClick = ({ target }) => {
  const form = target.closest("[data-chart-form]")?.dataset.chartForm;
  if (form === "csv") saveCsv();
  else if (form) savePicture(form);
};

const onClose = () => {
  window.Plotly.purge(part(".enlarged-graph"));
  part("details").open = false;
  delete dialog().dataset.drawn;
};

const listen = () => {
  dialog().addEventListener("click", onClick);
  dialog().addEventListener("close", onClose);
  part("details").addEventListener("toggle", ({ target }) => target.open && fillTable());
  document.addEventListener("rest", tell);
};

/* Opens the dialog with a chart, one of `all`. */
export const open = (chart, all, described) => {
  if (!model) {
    model = described;
    listen();
  }
  [ids, shown] = [all, chart];
  write(part("h2"), title());
  part(".enlarged-key").replaceChildren(...[...section().querySelectorAll(".key")].map((key) => key.cloneNode(true)));
  part(".day-mark").style.setProperty("--day", view.now().day);
  dialog().showModal();
  tell();
  draw();
};

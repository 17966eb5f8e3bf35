import {
  figureOf,
  follow
} from "./chunk-QCIE6JIL.mjs";
import {
  now as now2
} from "./chunk-5CHNT5GB.mjs";
import "./chunk-XGUBNQN4.mjs";
import "./chunk-P57PDAQE.mjs";
import "./chunk-IXVW5BBQ.mjs";
import {
  go,
  now,
  write
} from "./chunk-L2KJ2WKA.mjs";
import "./chunk-COIBBQWY.mjs";
import "./chunk-7P6ASYW6.mjs";

// charts/picture.mjs
var FONT = "sans-serif";
var SIZE = { width: 1200, height: 700, scale: 2 };
var HEAD = 84;
var FOOT = 120;
var CREDIT_CHARACTERS = 150;
var broken = (text, most = CREDIT_CHARACTERS) => {
  const lines = [""];
  for (const word of text.split(" ")) {
    if (`${lines.at(-1)} ${word}`.length > most) lines.push("");
    lines[lines.length - 1] = `${lines.at(-1)} ${word}`.trim();
  }
  return lines.join("<br>");
};
var framed = ({ data, layout }, { title: title2, view, credit }, paper) => {
  const isMirrored = layout.yaxis.side === "right";
  const edge = { xref: "container", x: isMirrored ? 0.98 : 0.02, xanchor: isMirrored ? "right" : "left" };
  const named = data.filter(({ name, showlegend }) => name && showlegend !== false).length;
  const heading = { ...edge, text: title2, subtitle: { text: view }, yref: "container", y: 0.95, font: { size: 22 } };
  const foot = {
    ...{ text: broken(credit), xref: "paper", x: isMirrored ? 1 : 0, xanchor: edge.xanchor, showarrow: false },
    ...{ yref: "paper", y: 0, yanchor: "top", yshift: -78, align: edge.xanchor, font: { size: 11 } }
  };
  return {
    data,
    layout: {
      ...layout,
      title: heading,
      font: { ...layout.font, family: FONT },
      paper_bgcolor: paper,
      plot_bgcolor: paper,
      showlegend: named > 1 || layout.shapes?.some(({ showlegend }) => showlegend),
      margin: { ...layout.margin, t: HEAD + (layout.annotations ? 20 : 0), b: FOOT },
      annotations: [...layout.annotations ?? [], foot]
    }
  };
};
var pictureOf = (figure2, format) => window.Plotly.toImage(figure2, { format, ...SIZE });

// charts/table.mjs
var BYTE_ORDER_MARK = "\uFEFF";
var COLUMNS = ["chart", "day", "of", "series", "unit", "low", "best", "high", "clock", "filters"];
var ON_EACH_ROW = ["data_version", "credit"];
var STATE = "open, detour or cut";
var quoted = (value) => {
  const text = value === null || value === void 0 ? "" : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
var seriesOf = ({ data }) => data.filter(({ meta }) => meta);
var rowsOf = (figure2, days) => seriesOf(figure2).flatMap(
  ({ name, y, meta }) => days.map((day, n) => ({
    day,
    of: Array.isArray(meta.of) ? meta.of[n] : meta.of,
    series: name,
    unit: figure2.layout.meta.unit || STATE,
    low: meta.low?.[n],
    best: meta.states ? meta.states[n] : y[n],
    high: meta.high?.[n]
  }))
);
var csvOf = (rows, about) => {
  const columns = [...COLUMNS, ...ON_EACH_ROW];
  const lines = [columns, ...rows.map((row2) => columns.map((column) => (column in about ? about : row2)[column]))];
  return BYTE_ORDER_MARK + lines.map((line) => `${line.map(quoted).join(",")}\r
`).join("");
};
var cell = (tag, text, scope) => {
  const made = Object.assign(document.createElement(tag), { textContent: text });
  if (scope) made.scope = scope;
  return made;
};
var row = (cells) => {
  const made = document.createElement("tr");
  made.append(...cells);
  return made;
};
var tableOf = (figure2, days, dayHeading) => {
  const series = seriesOf(figure2);
  const table = document.createElement("table");
  const [head, body] = [document.createElement("thead"), document.createElement("tbody")];
  head.append(row([cell("th", dayHeading, "col"), ...series.map(({ name }) => cell("th", name, "col"))]));
  body.append(
    ...days.map((day, n) => row([cell("th", day, "row"), ...series.map((one) => cell("td", one.customdata[n]))]))
  );
  table.append(head, body);
  return table;
};

// charts/view_words.mjs
var keptSides = (model2) => Object.keys(model2.sides).filter((side) => !now().hidden.has(side));
var viewInWords = (model2, followsFilters2) => {
  const { hidden, clock, least } = now();
  const parts = clock === "now" ? [] : [model2.filterNames.clock[clock]];
  if (!followsFilters2) return parts.join("");
  if (least !== "low") parts.push(model2.filterNames.confidence[least]);
  if (hidden.size) {
    const names = keptSides(model2).map((side) => model2.sideShortNames[side]);
    parts.push(names.join(model2.words.comma) || model2.words.none);
  }
  const { governorates } = now2();
  if (governorates.length)
    parts.push(governorates.map((name) => model2.chartFiles.governorates[name]).join(model2.words.comma));
  return parts.join(" · ");
};
var filtersInForce = (model2) => {
  const { hidden, least } = now();
  const { governorates } = now2();
  const parts = [
    hidden.size ? `sides=${keptSides(model2).join(",") || "none"}` : "",
    governorates.length ? `governorates=${governorates.join(",")}` : "",
    least === "low" ? "" : `confidence=${least}`
  ];
  return parts.filter(Boolean).join("; ");
};

// charts/enlarged.mjs
var WIDE_PX = 640;
var LARGER = 1.3;
var SIGN_PX = 14;
var CONFIG = { displayModeBar: false, responsive: true };
var model = null;
var ids = [];
var shown = null;
var dialog = () => document.getElementById("enlarged");
var part = (selector) => dialog().querySelector(selector);
var section = () => document.querySelector(`section:has(> .chart #${shown})`);
var title = () => section().getAttribute("aria-label");
var larger = (font, size) => ({ ...font, size: Math.round((font?.size ?? size) * LARGER) });
var large = ({ data, layout }) => {
  const { width, height, margin, ...rest } = layout;
  const wide = Object.fromEntries(["l", "r", "b"].map((edge) => [edge, Math.round(margin[edge] * LARGER)]));
  return {
    data: data.map(
      (trace) => trace.mode === "text" ? { ...trace, textfont: { ...trace.textfont, size: SIGN_PX } } : trace
    ),
    layout: {
      ...rest,
      autosize: true,
      margin: { ...margin, ...wide },
      font: larger(layout.font),
      legend: { ...layout.legend, font: larger(layout.legend.font), y: -0.1 },
      xaxis: { ...layout.xaxis, ...layout.meta.xaxis },
      yaxis: { ...layout.yaxis, tickfont: larger(layout.yaxis.tickfont, layout.font.size) },
      annotations: layout.annotations?.map((note) => ({ ...note, font: larger(note.font) }))
    }
  };
};
var figure = () => structuredClone(figureOf(ids, shown));
var followsFilters = () => Boolean(figureOf(ids, shown).layout.meta.counted);
var told = () => {
  const apart = section().querySelector("[data-apart]").textContent;
  return [viewInWords(model, followsFilters()), apart].filter(Boolean).join(" · ");
};
var tell = () => {
  if (!dialog().open) return;
  write(part("[role=status]"), section().querySelector("[data-reading]").textContent);
  write(part("[data-view-of]"), told());
};
var draw = async () => {
  const slot = part(".enlarged-graph");
  const { data, layout } = slot.clientWidth < WIDE_PX ? figure() : large(figure());
  await window.Plotly.newPlot(slot, data, layout, CONFIG);
  follow(slot);
  slot.removeAllListeners("plotly_click");
  slot.on("plotly_click", ({ points }) => go(points[0].x));
  dialog().dataset.drawn = shown;
};
var fillTable = () => {
  const days = model.days.map(({ short }) => short);
  part(".enlarged-table").replaceChildren(tableOf(figure(), days, model.words.dayHeading));
};
var save = (address, ending) => {
  const link = document.createElement("a");
  link.href = address;
  link.download = `${model.chartFiles.name.replace("{chart}", shown)}.${ending}`;
  link.click();
};
var saveCsv = () => {
  const current = figure();
  const rows = rowsOf(
    current,
    model.days.map(({ day }) => day)
  );
  const { version, credit } = model.chartFiles;
  const about = { chart: title(), clock: now().clock, data_version: version, credit };
  const content = csvOf(rows, { ...about, filters: followsFilters() ? filtersInForce(model) : "" });
  const address = URL.createObjectURL(new Blob([content], { type: "text/csv" }));
  save(address, "csv");
  URL.revokeObjectURL(address);
};
var savePicture = async (format) => {
  const around = { title: title(), view: told(), credit: model.pictureCredit };
  save(await pictureOf(framed(large(figure()), around, model.chartFiles.paper), format), format);
};
var onClick = ({ target }) => {
  const form = target.closest("[data-chart-form]")?.dataset.chartForm;
  if (form === "csv") saveCsv();
  else if (form) savePicture(form);
};
var onClose = () => {
  window.Plotly.purge(part(".enlarged-graph"));
  part("details").open = false;
  delete dialog().dataset.drawn;
};
var listen = () => {
  dialog().addEventListener("click", onClick);
  dialog().addEventListener("close", onClose);
  part("details").addEventListener("toggle", ({ target }) => target.open && fillTable());
  document.addEventListener("rest", tell);
};
var open = (chart, all, described) => {
  if (!model) {
    model = described;
    listen();
  }
  [ids, shown] = [all, chart];
  write(part("h2"), title());
  part(".enlarged-key").replaceChildren(...[...section().querySelectorAll(".key")].map((key) => key.cloneNode(true)));
  part(".day-mark").style.setProperty("--day", now().day);
  dialog().showModal();
  tell();
  draw();
};
export {
  large,
  open
};

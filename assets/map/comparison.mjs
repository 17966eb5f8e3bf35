/* Two days compared: the day in view with an earlier or later one, on the map, as a list, and side by side. */
import * as guests from "../core/guests.mjs";
import * as timeline from "../core/timeline.mjs";
import * as view from "../core/view.mjs";
import { figure as inFigures, number, write } from "../core/words.mjs";
import { rowOf, sideOf } from "../panel/rows.mjs";
import { exchanges } from "../told/quantities.mjs";
import { startEngine } from "./start_engine.mjs";
import * as wholeLabels from "./whole_labels.mjs";

const REST_MS = 120;
let resting = null;
let model = null;
let engine = null;
let figure = null;
let second = null;
const element = (id) => document.getElementById(id);

const row = (place) => {
  const made = rowOf(place);
  made.querySelector("button").dataset.select = place;
  return made;
};

const group = ({ from, to, km2, places }) => {
  const made = element("compare-group").firstElementChild.cloneNode(true);
  made.querySelector("[data-from]").replaceChildren(...sideOf(from));
  made.querySelector("[data-to]").replaceChildren(...sideOf(to));
  made.querySelector("[data-sum]").textContent =
    `${model.words.km2.replace("{value}", inFigures(km2))} · ${number(places.length)}`;
  made.querySelector("ul").append(...places.map(row));
  return made;
};

const chooseDays = () => {
  const { compared, day } = view.now();
  element("compare-a").value = compared ?? "";
  element("compare-b").value = day;
};

const show = (shown) => {
  const { compared, day } = shown;
  const isOn = compared !== null;
  if (!isOn && !document.body.classList.contains("comparing")) return;
  document.body.classList.toggle("comparing", isOn);
  const title = isOn ? `${model.days[compared].short} ${model.words.arrow} ${model.days[day].short}` : "";
  write(document.querySelector("[data-compare-title]"), title);
  for (const label of document.querySelectorAll("[data-map-day]")) {
    write(label, model.days[label.dataset.mapDay === "a" ? (compared ?? day) : day].short);
  }
  chooseDays();
  clearTimeout(resting);
  if (!isOn) {
    element("compare").replaceChildren();
    sideBySide(false);
  } else list(shown);
};

/* The list need not follow every step of a slider that is dragged. */
const list = (shown) => {
  resting = setTimeout(() => {
    const found = exchanges(model, shown);
    element("compare").dataset.days = `${shown.compared}-${shown.day}`;
    element("compare").replaceChildren(...(found.length ? found.map(group) : [model.words.same]));
  }, REST_MS);
};

const follow = (one, other) => {
  one.on("move", () => {
    const [a, b] = [one.getCenter(), other.getCenter()];
    if (a.lng === b.lng && a.lat === b.lat && one.getZoom() === other.getZoom()) return;
    other.jumpTo({ center: a, zoom: one.getZoom() }, { originalEvent: true });
  });
};

/* One map more, made when first asked for, with the same style and an engine of its own. */
const makeSecond = async () => {
  const div = element("second-map");
  await window.Plotly.newPlot(div, structuredClone(figure.data), structuredClone(figure.layout), {
    displayModeBar: false,
    scrollZoom: true,
    responsive: true,
  });
  const made = await startEngine(
    () => div,
    model,
    (shown) => ({
      ...shown,
      day: shown.compared ?? shown.day,
      since: shown.compared ?? shown.day,
    }),
  );
  made.draw();
  wholeLabels.addMap(made.map);
  guests.addMap(made.map, () => model.days[view.now().compared ?? view.now().day].day);
  follow(engine.map, made.map);
  follow(made.map, engine.map);
  return made;
};

export const sideBySide = async (on) => {
  const button = document.querySelector('[data-compare="side-by-side"]');
  if (on === (button.getAttribute("aria-pressed") === "true")) return;
  button.setAttribute("aria-pressed", String(on));
  document.body.classList.toggle("side-by-side", on);
  if (on) document.querySelector(".legend").removeAttribute("open");
  if (!on || !engine) return;
  second ??= makeSecond();
  const { map } = await second;
  engine.map.resize();
  map.resize();
  map.jumpTo({ center: engine.map.getCenter(), zoom: engine.map.getZoom() });
};

const acts = {
  swap: ({ compared, day }) => {
    if (compared === null) return;
    view.set({ compared: day });
    timeline.go(compared);
  },
  clear: () => view.set({ compared: null }),
  "side-by-side": ({ compared, day }) => {
    if (compared === null) view.set({ compared: Math.max(day - 1, 0) });
    sideBySide(!document.body.classList.contains("side-by-side"));
  },
};

export const start = (described) => {
  model = described;
  document.addEventListener("viewchange", (event) => show(event.detail));
  document.addEventListener("rest", chooseDays);
  document.addEventListener("click", (event) => {
    const act = event.target.closest("[data-compare]")?.dataset.compare;
    if (act) acts[act](view.now());
  });
  element("compare-a").addEventListener("change", ({ target }) =>
    view.set({ compared: target.value === "" ? null : Number(target.value) }),
  );
  element("compare-b").addEventListener("change", ({ target }) => timeline.go(Number(target.value)));
};

export const startMap = (drawn) => {
  engine = drawn;
  const { data, layout } = document.querySelector("#map .js-plotly-plot");
  figure = { data, layout };
};

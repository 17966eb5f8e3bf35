/* Tabs, methods and charts: what the panel does beyond following the day. */
import { loadOnDemand } from "../core/documents.mjs";
import * as view from "../core/view.mjs";
import { refill } from "./rows.mjs";

let model = null;

const showMethod = async (key) => {
  await loadOnDemand(model);
  const dialog = document.getElementById("method");
  const { title, text } = model.methods[key];
  dialog.querySelector("h2").textContent = title;
  dialog.querySelector("p").textContent = text;
  dialog.showModal();
};

const onClick = (event) => {
  const head = event.target.closest("[data-tab]");
  if (head) open(head);
  const link = event.target.closest("[data-open-tab]");
  if (link) {
    openTab(link.dataset.openTab);
    document.getElementById(`head-${link.dataset.openTab}`).focus();
  }
  const method = event.target.closest("[data-method]");
  if (method) showMethod(method.dataset.method);
  const close = event.target.closest("[data-close]");
  if (close) document.getElementById(close.dataset.close).close();
};

const heads = () => [...document.querySelectorAll("[data-tab]")];

const open = (head) => {
  if (model.tabsOnDemand.includes(head.dataset.tab)) loadOnDemand(model);
  for (const other of heads()) {
    const chosen = other === head;
    other.setAttribute("aria-selected", String(chosen));
    other.tabIndex = chosen ? 0 : -1;
    document.getElementById(other.getAttribute("aria-controls")).hidden = !chosen;
  }
  /* Dash puts the table on the page when it hears that its tab is open. */
  window.dash_clientside.set_props("tab", { data: head.dataset.tab });
  document.dispatchEvent(new CustomEvent("tabchange", { detail: head.dataset.tab }));
};

const onKey = (event) => {
  const on = document.documentElement.dir === "rtl" ? -1 : 1;
  const step = { ArrowLeft: -on, ArrowRight: on }[event.key];
  const head = event.target.closest("[data-tab]");
  if (!step || !head) return;
  const all = heads();
  const next = all[(all.indexOf(head) + step + all.length) % all.length];
  next.focus();
  open(next);
};

export const openTab = (name) => open(document.querySelector(`[data-tab="${name}"]`));
/* The name of the tab that is open. */
export const tab = () => heads().find((head) => head.tabIndex === 0).dataset.tab;

/* Moves the marks of the day in the charts of an open tab. A page without charts has none, and is not searched for them. */
const mark = () => {
  const { day } = view.now();
  for (const line of document.getElementsByClassName("day-mark")) {
    if (line.closest("[role=tabpanel]:not([hidden]), dialog[open]")) line.style.setProperty("--day", day);
  }
};

const show = () => {
  const { figures, readings } = model.days[view.now().day];
  if (!figures) return;
  for (const slot of document.querySelectorAll("[data-reading]")) slot.textContent = readings[slot.dataset.reading];
  for (const slot of document.querySelectorAll("[data-figures]")) {
    refill(slot, figures[slot.dataset.figures]);
  }
};

export const start = (described) => {
  model = described;
  document.addEventListener("ondemand", () => {
    for (const [tab, html] of Object.entries(model.tabHtml)) document.getElementById(`tab-${tab}`).innerHTML = html;
    show();
    mark();
  });
  document.addEventListener("click", onClick);
  /* Swatches have the patterns that the map has. */
  document.addEventListener("layerschange", ({ detail }) =>
    document.body.classList.toggle("with-patterns", detail.includes("patterns")),
  );
  document.addEventListener("keydown", onKey);
  document.addEventListener("rest", show);
  for (const event of ["viewchange", "tabchange"]) document.addEventListener(event, mark);
};

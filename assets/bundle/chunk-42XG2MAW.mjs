import {
  refill
} from "./chunk-HTUOTAML.mjs";
import {
  now
} from "./chunk-L2KJ2WKA.mjs";
import {
  loadOnDemand
} from "./chunk-COIBBQWY.mjs";
import {
  __export
} from "./chunk-7P6ASYW6.mjs";

// panel/panel.mjs
var panel_exports = {};
__export(panel_exports, {
  openTab: () => openTab,
  start: () => start,
  tab: () => tab
});
var model = null;
var showMethod = async (key) => {
  await loadOnDemand(model);
  const dialog = document.getElementById("method");
  const { title, text } = model.methods[key];
  dialog.querySelector("h2").textContent = title;
  dialog.querySelector("p").textContent = text;
  dialog.showModal();
};
var onClick = (event) => {
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
var heads = () => [...document.querySelectorAll("[data-tab]")];
var open = (head) => {
  if (model.tabsOnDemand.includes(head.dataset.tab)) loadOnDemand(model);
  for (const other of heads()) {
    const chosen = other === head;
    other.setAttribute("aria-selected", String(chosen));
    other.tabIndex = chosen ? 0 : -1;
    document.getElementById(other.getAttribute("aria-controls")).hidden = !chosen;
  }
  window.dash_clientside.set_props("tab", { data: head.dataset.tab });
  document.dispatchEvent(new CustomEvent("tabchange", { detail: head.dataset.tab }));
};
var onKey = (event) => {
  const on = document.documentElement.dir === "rtl" ? -1 : 1;
  const step = { ArrowLeft: -on, ArrowRight: on }[event.key];
  const head = event.target.closest("[data-tab]");
  if (!step || !head) return;
  const all = heads();
  const next = all[(all.indexOf(head) + step + all.length) % all.length];
  next.focus();
  open(next);
};
var openTab = (name) => open(document.querySelector(`[data-tab="${name}"]`));
var tab = () => heads().find((head) => head.tabIndex === 0).dataset.tab;
var mark = () => {
  const { day } = now();
  for (const line of document.querySelectorAll("[role=tabpanel]:not([hidden]) .day-mark, dialog[open] .day-mark")) {
    line.style.setProperty("--day", day);
  }
};
var show = () => {
  const { figures, readings } = model.days[now().day];
  if (!figures) return;
  for (const slot of document.querySelectorAll("[data-reading]")) slot.textContent = readings[slot.dataset.reading];
  for (const slot of document.querySelectorAll("[data-figures]")) {
    refill(slot, figures[slot.dataset.figures]);
  }
};
var start = (described) => {
  model = described;
  document.addEventListener("ondemand", () => {
    for (const [tab2, html] of Object.entries(model.tabHtml)) document.getElementById(`tab-${tab2}`).innerHTML = html;
    show();
    mark();
  });
  document.addEventListener("click", onClick);
  document.addEventListener(
    "layerschange",
    ({ detail }) => document.body.classList.toggle("with-patterns", detail.includes("patterns"))
  );
  document.addEventListener("keydown", onKey);
  document.addEventListener("rest", show);
  for (const event of ["viewchange", "tabchange"]) document.addEventListener(event, mark);
};

export {
  openTab,
  tab,
  panel_exports
};

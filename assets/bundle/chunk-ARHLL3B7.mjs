import {
  frontOf
} from "./chunk-XGUBNQN4.mjs";
import {
  rowOf,
  sideOf
} from "./chunk-HTUOTAML.mjs";
import {
  fly,
  grade,
  holder,
  now,
  parts,
  write
} from "./chunk-L2KJ2WKA.mjs";
import {
  loadOnDemand,
  once,
  read
} from "./chunk-COIBBQWY.mjs";
import {
  __export
} from "./chunk-7P6ASYW6.mjs";

// map/cards.mjs
var cards_exports = {};
__export(cards_exports, {
  select: () => select,
  selectFront: () => selectFront,
  selected: () => selected,
  start: () => start4,
  startMap: () => startMap
});

// panel/holders.mjs
var holders_exports = {};
__export(holders_exports, {
  fillHolders: () => fillHolders,
  start: () => start3
});

// told/notes.mjs
var notes_exports = {};
__export(notes_exports, {
  fillNotes: () => fillNotes,
  start: () => start
});
var model = null;
var wordsFor = (figure, parts2) => (model.apart[figure] ?? []).filter((part) => parts2.includes(part)).map((part) => model.apartWords[part]).join(model.words.comma);
var fillNotes = (root) => {
  const parts2 = parts();
  for (const note of root.querySelectorAll("[data-apart]")) write(note, wordsFor(note.dataset.apart, parts2));
};
var start = (described) => {
  model = described;
  for (const event of ["rest", "ondemand", "filterchange"]) {
    document.addEventListener(event, () => fillNotes(document));
  }
};

// panel/place_strip.mjs
var place_strip_exports = {};
__export(place_strip_exports, {
  fillStrips: () => fillStrips,
  runsOf: () => runsOf,
  start: () => start2
});
var model2 = null;
var marks = [];
var runsOf = (place, days) => {
  const runs = [];
  for (let day = 0; day < days; day += 1) {
    const [side, grade2] = [holder(place, day), grade(place, day)];
    const before = runs.at(-1);
    if (before?.side === side && before.grade === grade2) before.last = day;
    else runs.push({ first: day, last: day, side, grade: grade2 });
  }
  return runs;
};
var inWords = ({ side, grade: grade2 }) => {
  const doubt = model2.gradeWords[side === "contested" ? side : model2.grades[grade2]];
  return side === "contested" ? doubt : model2.words.heldSo.replace("{side}", model2.sides[side]).replace("{doubt}", doubt);
};
var told = (first, last, what) => {
  const [from, to] = [first, last].map((day) => model2.days[day].short);
  const text = first === last ? model2.words.heldOn : model2.words.heldFrom;
  return text.replace("{from}", from).replace("{to}", to).replace("{what}", what);
};
var cellOf = ({ first: day, last, side, grade: grade2 }, what) => {
  const cell = Object.assign(document.createElement("button"), { type: "button", title: told(day, last, what) });
  cell.style.gridColumn = `span ${last - day + 1}`;
  const isUnsure = side !== "contested" && grade2 > model2.gradeLimits.medium;
  cell.className = `strip-day swatch-${side}${isUnsure ? " unsure" : ""}`;
  cell.setAttribute("aria-label", cell.title);
  Object.assign(cell.dataset, { act: "go", arg: day, last });
  return cell;
};
var MOST_CELLS = 60;
var setCurrent = (cells, current2) => {
  for (const cell of cells) {
    const isCurrent = Number(cell.dataset.arg) <= current2 && current2 <= Number(cell.dataset.last);
    cell.tabIndex = isCurrent ? 0 : -1;
    if (isCurrent) cell.setAttribute("aria-current", "date");
    else cell.removeAttribute("aria-current");
  }
};
var draw = (slot) => {
  const runs = runsOf(slot.dataset.stripOf, model2.days.length);
  const cells = runs.flatMap((run) => {
    const what = inWords(run);
    if (model2.days.length > MOST_CELLS) return [cellOf(run, what)];
    const days = Array.from({ length: run.last - run.first + 1 }, (_none, n) => run.first + n);
    return days.map((day) => cellOf({ ...run, first: day, last: day }, what));
  });
  slot.querySelector(".strip-days").replaceChildren(...cells);
  slot.querySelector(".strip-words").textContent = runs.map((run) => told(run.first, run.last, inWords(run))).join(model2.words.semicolon);
};
var moveMarks = () => {
  marks = marks.filter((mark) => mark.isConnected);
  for (const mark of marks) mark.style.setProperty("--day", now().day);
};
var fillStrips = (root) => {
  for (const slot of root.querySelectorAll("[data-strip-of]")) {
    const { day, clock } = now();
    if (slot.dataset.clock !== clock) draw(slot);
    slot.dataset.clock = clock;
    setCurrent(slot.querySelectorAll(".strip-day"), day);
    const mark = slot.querySelector(".strip-mark");
    if (!marks.includes(mark)) marks.push(mark);
  }
  moveMarks();
};
var onKey = (event) => {
  const cell = event.target.closest(".strip-day");
  if (!cell) return;
  const on = document.documentElement.dir === "rtl" ? -1 : 1;
  const cells = [...cell.parentElement.children];
  const at = cells.indexOf(cell);
  const next = { ArrowRight: at + on, ArrowLeft: at - on, Home: 0, End: cells.length - 1 }[event.key];
  if (next === void 0) return;
  event.preventDefault();
  cells[Math.min(cells.length - 1, Math.max(0, next))].focus();
};
var start2 = (described) => {
  model2 = described;
  document.addEventListener("keydown", onKey);
  document.addEventListener("viewchange", moveMarks);
};

// panel/holders.mjs
var model3 = null;
var start3 = (described) => {
  model3 = described;
};
var fillFronts = (slot) => {
  const place = slot.dataset.frontsOf;
  const across = (model3.neighbours[place] ?? []).filter((other) => holder(other) !== holder(place));
  const rows = across.map((other) => {
    const row = rowOf(other);
    const marks2 = Object.assign(document.createElement("span"), { className: "row-marks side" });
    marks2.append(...sideOf(holder(other)));
    row.querySelector("button").dataset.front = [place, other].sort().join("~");
    row.querySelector("button").append(marks2);
    return row;
  });
  slot.querySelector("ul").replaceChildren(...rows);
  slot.hidden = !rows.length;
};
var fillStatus = (slot, day) => {
  const dateOf = ({ dataset }) => dataset.date ?? "";
  const [told2, moved] = ["[data-latest] > li", "[data-on-day] li[data-date]"].map((part) => [
    ...slot.querySelectorAll(part)
  ]);
  const last = told2.map(dateOf).filter((date) => date <= day).sort().at(-1);
  for (const item of told2) item.hidden = dateOf(item) !== last;
  for (const item of moved) item.hidden = dateOf(item) !== day;
  const isMoved = moved.some(({ hidden }) => !hidden);
  for (const list of slot.querySelectorAll("[data-on-day]")) list.hidden = !isMoved;
  slot.querySelector("[data-nothing-new]").hidden = isMoved || last === day;
};
var markPublished = (root, { day }, clock) => {
  for (const source of root.querySelectorAll(".card [data-published]")) {
    const isLater = clock === "then" && source.dataset.published > day;
    const note = source.querySelector(".published-later");
    if (isLater === Boolean(note)) continue;
    if (note) note.remove();
    else {
      const textContent = ` (${model3.words.publishedLater})`;
      source.append(Object.assign(document.createElement("em"), { className: "published-later", textContent }));
    }
  }
};
var fillHolders = (root) => {
  const { day: shown, clock } = now();
  const day = model3.days[shown];
  for (const cell of root.querySelectorAll("[data-holder-of]")) {
    cell.className = "side";
    cell.replaceChildren(...sideOf(holder(cell.dataset.holderOf)));
  }
  for (const span of root.querySelectorAll("[data-day-words]")) span.textContent = day.words;
  for (const item of root.querySelectorAll("[data-date]")) {
    const { date, reported } = item.dataset;
    item.classList.toggle("later", date > day.day);
    const isKnown = clock === "now" || reported && reported <= day.day;
    item.classList.toggle("unreported", date <= day.day && !isKnown);
  }
  markPublished(root, day, clock);
  for (const slot of root.querySelectorAll("[data-fronts-of]")) fillFronts(slot);
  for (const slot of root.querySelectorAll("[data-status]")) fillStatus(slot, day.day);
  fillStrips(root);
  for (const slot of root.querySelectorAll("[data-area-of]")) {
    slot.innerHTML = day.evidence?.[holder(slot.dataset.areaOf)] ?? "";
  }
  fillNotes(root);
};

// map/cards.mjs
var CLOSE_ENOUGH = 8.6;
var FLIGHT_MS = 700;
var model4 = null;
var engine = null;
var current = null;
var opener = null;
var load = once(() => read(model4.cards));
var loadSources = once(() => read(model4.sourceCards));
var SOURCE = "source:";
var listSources = (body) => {
  const slot = body.querySelector("[data-by-source]");
  if (!slot) return;
  const cited = [...body.querySelectorAll("[data-source]")];
  const titles = new Map(
    cited.map(({ dataset, firstElementChild }) => [dataset.source, firstElementChild.textContent])
  );
  const rows = [...titles].map(([source, title]) => {
    const row = document.getElementById("row").firstElementChild.cloneNode(true);
    row.querySelector(".row-name").textContent = title;
    row.querySelector(".row-name").dir = "auto";
    row.querySelector("button").dataset.select = `${SOURCE}${source}`;
    return row;
  });
  slot.querySelector("ul").replaceChildren(...rows);
  slot.hidden = !rows.length;
};
var spot = (key) => model4.places[key] ?? model4.bases[key];
var ring = (key) => {
  const source = key in model4.places ? "places" : "bases";
  engine?.select(spot(key) ? { source, id: spot(key)[0] } : null);
};
var close = () => {
  current = null;
  document.getElementById("card").hidden = true;
  ring("");
  announce();
  if (opener?.isConnected) opener.focus({ preventScroll: true });
};
var announce = () => document.dispatchEvent(new CustomEvent("selectchange", { detail: current }));
var fold = (panel, folded) => {
  panel.classList.toggle("folded", folded);
  panel.querySelector("[data-toggle]").setAttribute("aria-expanded", String(!folded));
};
var show = (title, key) => {
  if (!current) opener = document.activeElement;
  current = key;
  const body = document.getElementById("card-body");
  body.replaceChildren(title);
  document.getElementById("card").hidden = false;
  fold(document.getElementById("panel"), false);
  fillHolders(body);
  listSources(body);
  ring(key);
  body.querySelector("h2").focus({ preventScroll: true });
  document.getElementById("card").scrollIntoView({ block: "nearest" });
  announce();
};
var select = async (key, { flight = true } = {}) => {
  if (!key) {
    close();
    return true;
  }
  loadOnDemand(model4);
  const html = (await (key.startsWith(SOURCE) ? loadSources() : load()))[key];
  if (!html) return false;
  show(document.createRange().createContextualFragment(html), key);
  if (flight && spot(key)) fly({ center: spot(key).slice(1), atLeast: CLOSE_ENOUGH, ms: FLIGHT_MS });
  return true;
};
var claim = (html, day) => {
  const steps = [...document.createRange().createContextualFragment(html).querySelectorAll(".steps > li")];
  const isNow = now().clock === "now";
  const isKnown = ({ date, reported }) => !date || date <= day && (isNow || reported && reported <= day);
  return steps.filter(({ dataset }) => isKnown(dataset)).at(-1);
};
var fillEnds = (card, places, all) => {
  const { day } = model4.days[now().day];
  const isFront = new Set(places.map((place) => holder(place))).size > 1;
  card.querySelector("[data-if-front]").hidden = !isFront;
  card.querySelector("[data-no-front]").hidden = isFront;
  card.querySelector("[data-pair]").textContent = frontOf(places);
  for (const [n, slot] of card.querySelectorAll("[data-end]").entries()) {
    const name = slot.querySelector("[data-name]");
    name.textContent = model4.names[places[n]];
    name.dataset.select = places[n];
    slot.querySelector("[data-claims]").replaceChildren(claim(all[places[n]], day));
  }
};
var selectFront = async (places) => {
  const [all] = await Promise.all([load(), loadOnDemand(model4)]);
  const card = document.getElementById("front-card").firstElementChild.cloneNode(true);
  fillEnds(card, places, all);
  show(card, places.join("~"));
};
var followDay = async () => {
  const all = current?.includes("~") && await load();
  if (all && current?.includes("~")) fillEnds(document.getElementById("card-body"), current.split("~"), all);
};
var onClick = (event) => {
  const front = event.target.closest("[data-front]");
  if (front) selectFront(front.dataset.front.split("~"));
  const chosen = event.target.closest("[data-select]");
  if (chosen) select(chosen.dataset.select);
  const toggle = event.target.closest("[data-toggle]");
  if (toggle) {
    const panel = document.getElementById(toggle.dataset.toggle);
    fold(panel, !panel.classList.contains("folded"));
  }
};
var onKey2 = ({ key }) => {
  if (key !== "Escape" || !current) return;
  if (!document.querySelector("dialog[open], .dash-dropdown-content, .sketching")) close();
};
var start4 = (described) => {
  model4 = described;
  document.addEventListener("click", onClick);
  document.addEventListener("rest", followDay);
  window.addEventListener("keydown", onKey2, { capture: true });
};
var startMap = (drawn) => {
  engine = drawn;
  if (current) ring(current);
};
var selected = () => current;

export {
  notes_exports,
  place_strip_exports,
  fillHolders,
  holders_exports,
  select,
  selectFront,
  selected,
  cards_exports
};

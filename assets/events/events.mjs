/* Own events: a list of a reader, such as an export of ACLED or UCDP, on the days of the map. It is read beside the page, and
 * goes nowhere: not to the server, the address, downloads or what the browser keeps. Loaded when it is first needed. */
import { loadOnDemand } from "../core/documents.mjs";
import * as guests from "../core/guests.mjs";
import * as view from "../core/view.mjs";
import { counted, number } from "../core/words.mjs";
import { fly } from "../map/camera.mjs";
import * as card from "./card.mjs";
import { gridsOf } from "./counting.mjs";
import * as dialog from "./dialog.mjs";
import { eventLayer } from "./layer.mjs";
import * as part from "./part.mjs";
import { Unreadable } from "./reading/cells.mjs";
import { EVENT, TYPES } from "./reading/collecting.mjs";
import * as worker from "./reading/worker.mjs";
import { atFirst } from "./shown.mjs";

const FLIGHT_MS = 700;
const NEARER = 1.6;
const DAY_MS = 86_400_000;
const WORLD = 360;
const layers = new Map();
let model = null;
let words = null;
let given = null;
let reading = null;
let isInPictures = false;

const today = () => view.now().day;
const first = () => layers.values().next().value;

const period = () => ({
  firstDay: Date.parse(model.days[0].day) / DAY_MS,
  days: model.days.length,
  box: { corner: model.ground.corner, size: model.ground.size },
});

const drawAgain = () => {
  for (const layer of layers.values()) layer.again();
};

/* Brings the words up to the day and the map in view. */
const follow = () => {
  if (!given) return;
  part.follow(given, today(), first()?.isCounted() ?? false);
  if (first()) guarded(() => part.list(given, first().inView));
};

/* Does something that reads the file again: it may be gone by now. */
const guarded = async (act) => {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof DOMException) && !(error instanceof Unreadable)) throw error;
    part.tell(words.gone.replace("{file}", () => given?.file.name ?? ""));
  }
};

const put = (made) => {
  given = made;
  isInPictures = false;
  for (const layer of layers.values()) {
    if (given) layer.add();
    else layer.remove();
  }
  part.show(given);
  drawAgain();
  follow();
};

const addMap = ({ map, day }) => {
  const known = new Map(model.days.map((one, n) => [one.day, n]));
  const layer = eventLayer({
    map,
    box: period().box,
    day: () => known.get(day()),
    given: () => given,
  });
  layers.set(map, layer);
  if (given) layer.add();
  if (layers.size > 1) return;
  map.on("moveend", follow);
};

const nameOf = (n) => {
  const type = given.events.points[n * EVENT + 2] & (TYPES - 1);
  return card.typeInWords(given.plan.kind, given.events.types[type] ?? words.otherTypes);
};

const goNear = (map, { x, y }) => {
  const { corner, size } = period().box;
  const north = Math.PI * (1 - 2 * (corner[1] + y * size[1]));
  const lat = (Math.atan(Math.sinh(north)) * WORLD) / (2 * Math.PI);
  fly({ center: [(corner[0] + x * size[0] - 0.5) * WORLD, lat], zoom: map.getZoom() + NEARER, ms: FLIGHT_MS });
};

const under = (map, point) => {
  const found = layers.get(map)?.under(point);
  if (!found) return null;
  if (found.square) {
    const lines = [counted(words.count, found.square.number), words.nearer];
    return { source: "own-events", lines, choose: () => goNear(map, found.square) };
  }
  return { source: "own-events", id: found.n, lines: [nameOf(found.n), words.own], choose: () => open(found.n) };
};

const open = (n) => guarded(() => part.showCard(given, n));

/* What a picture says of them, with the credit that their terms ask for. */
const note = () => {
  if (!given || !isInPictures) return "";
  const { file, plan, events, shown } = given;
  const isAll = shown.types === 0xffffffff && !shown.isSureOnly;
  return words[`credit_${plan.kind}`]
    .replace("{file}", () => file.name)
    .replace("{date}", new Date(file.lastModified).toISOString().slice(0, 10))
    .replace("{days}", words[`window_${shown.window}`])
    .replace("{filters}", isAll ? words.unfiltered : words.filtered)
    .replace("{count}", number(events.count));
};

const leaveOut = () => {
  if (isInPictures) return () => {};
  for (const layer of layers.values()) layer.show(false);
  return () => {
    for (const layer of layers.values()) layer.show(true);
  };
};

/* Reads a file, after the reader has seen its columns. What is shown stays until the new one is read. */
export const take = async (file) => {
  part.fold().open = true;
  document.getElementById("panel").classList.remove("folded");
  part.tell("");
  reading?.stop();
  try {
    const plan = await dialog.ask(file, period());
    if (!plan) return;
    part.progress(0);
    reading = worker.start(file, plan, (bytes) => part.progress(plan.isPacked ? undefined : bytes / file.size));
    const events = await reading.done;
    if (!events.count)
      return part.tell([words.nothing.replace("{file}", () => file.name), ...part.reasons(events.left)].join(" "));
    put({ file, plan, events, grids: gridsOf(events), shown: atFirst() });
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    part.tell(part.unreadable(file.name, error));
  } finally {
    part.progress(null);
    reading = null;
  }
};

const choose = () => {
  const input = Object.assign(document.createElement("input"), {
    type: "file",
    accept: ".csv,.tsv,.txt,.geojson,.json,.ndjson,.gz",
  });
  input.addEventListener("change", () => take(input.files[0]));
  input.click();
};

const acts = {
  open: choose,
  close: () => put(null),
  stop: () => {
    reading?.stop();
    part.progress(null);
  },
  more: () => {
    part.more();
    follow();
  },
  shut: part.hideCard,
};

const onClick = ({ target }) => {
  const act = target.closest("[data-event-act]")?.dataset.eventAct;
  if (act) acts[act]();
  const go = target.closest("[data-event-go]");
  if (go) open(Number(go.dataset.eventGo));
};

const onChange = ({ target }) => {
  const { eventType, eventOption } = target.dataset;
  if (eventOption === "inPictures") isInPictures = target.checked;
  if (!given || !(eventType || eventOption || target.name === "event-window")) return;
  const bit = eventType ? 1 << Number(eventType) : 0;
  const { types } = given.shown;
  given.shown = {
    window: target.name === "event-window" ? Number(target.value) : given.shown.window,
    types: (target.checked ? types | bit : types & ~bit) >>> 0,
    isSureOnly: eventOption === "sure" ? target.checked : given.shown.isSureOnly,
  };
  drawAgain();
  follow();
};

/* Prepares all; called once. */
export const prepare = async (described) => {
  model = described;
  await loadOnDemand(model);
  words = model.eventWords;
  part.start(words);
  card.start(words);
  dialog.start(part.fold().querySelector("dialog"), words);
  const fold = part.fold();
  fold.addEventListener("click", onClick);
  fold.addEventListener("change", onChange);
  fold.querySelector("[data-event-part=list]").addEventListener("toggle", follow);
  document.addEventListener("rest", follow);
  document.addEventListener("themechange", () => {
    for (const layer of layers.values()) layer.paint();
  });
  await worker.prepare();
  guests.join({ addMap, under, note, leaveOut });
};

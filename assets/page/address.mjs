/* Keeps the whole view in the address: read at the start and on back and forward, written when the reader rests. */
import { isGliding } from "../core/gliding.mjs";
import { whenIdle } from "../core/idle.mjs";
import { hideNotice, notice } from "../core/notice.mjs";
import * as timeline from "../core/timeline.mjs";
import * as view from "../core/view.mjs";
import * as filters from "../filter/filters.mjs";
import * as camera from "../map/camera.mjs";
import * as cards from "../map/cards.mjs";
import * as panel from "../panel/panel.mjs";
import * as routes from "../panel/routes.mjs";
import * as story from "../panel/story.mjs";
import * as presenter from "../present/presenter.mjs";
import { cameraText, compose, listed, nearestSelection, parse } from "./address_text.mjs";
import { embedded } from "./embed.mjs";

const REST_MS = 350;
const CHANGES = [
  "daychange",
  "viewchange",
  "layerschange",
  "selectchange",
  "tabchange",
  "routechange",
  "storychange",
  "presentchange",
];
let model = null;
let map = null;
let timer = null;
/* Since the address was written last: whether the day glided, and whether anything else happened. */
let glided = false;
let jumped = false;
let wanted = {};
/* What could not be read: parameter -> its text in the address once the page has written that; null for nothing. */
let unread = null;
let bad = [];

/* Tells the reader what could not be read, with the nearest selection that there is. It stays until it is closed, or
 * until the reader has chosen something in its place. */
const tell = (search) => {
  if (unread) hideNotice();
  unread = bad.length ? {} : null;
  if (!unread) return;
  for (const one of bad) unread[one.split("=")[0]] = null;
  const near = "sel" in unread && nearestSelection(new URLSearchParams(search).get("sel"), model);
  const offer = near && { text: model.words.meant.replace("{name}", model.names[near] ?? near), select: near };
  const form = "day" in unread || "compare" in unread ? `. ${model.words.dayForm}` : "";
  notice(`${model.words.ignored} ${bad.join(" ").slice(0, 120)}${form}`, { stays: true, offer });
};

const forget = (now) => {
  for (const [name, before] of Object.entries(unread ?? {})) {
    const text = String(now[name] ?? "");
    if (before !== null && before !== text) {
      hideNotice();
      unread = null;
      return;
    }
    unread[name] = text;
  }
};

/* What the address asks for. Tells the reader of parameters that cannot be read. */
export const read = (described) => {
  model = described;
  const { search } = window.location;
  const { found, bad: unknown } = parse(search, model);
  if (found.map && !map) found.mapText = new URLSearchParams(search).get("map");
  bad = unknown;
  tell(search);
  return found;
};

const dayAt = (index) => model.days[index].day;

/* Where the map looks, unless it shows the box of the chapter, or of the country, as any window would. */
const cameraIfMoved = () => {
  const { box } = model.chapters[story.now()] ?? { box: model.home };
  return camera.shownBox() === box ? "" : cameraText(map.getZoom(), map.getCenter());
};

/* Parameter -> its text now; nothing for what is as at first. */
const parts = () => {
  const looked = view.now();
  const chosen = filters.wanted();
  const sides = Object.keys(model.sides);
  const visible = sides.filter((side) => !looked.hidden.has(side));
  return {
    day: dayAt(looked.day),
    map: map ? cameraIfMoved() : wanted.mapText,
    layers: view.groups() && listed(view.groups(), model.shownAtFirst),
    sides: listed(visible, sides),
    governorates: chosen.governorates.join(","),
    kinds: chosen.kinds.join(","),
    actors: chosen.actors.join(","),
    confidence: chosen.confidence === "low" ? "" : chosen.confidence,
    known: chosen.clock === "now" ? "" : chosen.clock,
    compare: looked.compared === null ? "" : dayAt(looked.compared),
    sel: cards.selected(),
    route: routes.now(),
    tab: panel.tab() === model.tabs[0] ? "" : panel.tab(),
    chapter: story.now() === null ? "" : model.chapters[story.now()].no,
    present: presenter.presenting() ? "1" : "",
    embed: embedded() ? "1" : "",
  };
};

const withoutMap = (search) => search.replace(/[?&]map=[^&]*/, "");

/* Writes the address. A jump is a step in the browser's history; the map's own moves and a gliding day are none. */
export const write = () => {
  const said = parts();
  forget(said);
  const now = compose(said);
  const before = window.location.search;
  const isStep = !glided || jumped;
  glided = false;
  jumped = false;
  if (now === before) return;
  const act = withoutMap(now) === withoutMap(before) || !before || !isStep ? "replaceState" : "pushState";
  try {
    window.history[act](null, "", now);
  } catch {
    /* Some browsers refuse it to a page from disk, whose address then stays as it is. */
  }
  document.dispatchEvent(new CustomEvent("addresschange"));
};

/* A new view of the map, layers too, follows from a new day or chapter as well as from a control. */
const FOLLOWS = ["viewchange", "layerschange"];
const note = ({ type }) => {
  if (isGliding()) glided = true;
  else if (!FOLLOWS.includes(type)) jumped = true;
  writeAtRest();
};

const writeAtRest = () => {
  clearTimeout(timer);
  timer = setTimeout(() => whenIdle(write), REST_MS);
};

/* Where the address wants the map to look: an object with centre and zoom, or with a box. */
export const sight = () => wanted.map ?? wanted.chapter;

const look = () => {
  if (!map) return;
  const there = sight();
  delete wanted.mapText;
  if (there?.box) camera.fly({ box: there.box, layers: there.layers, named: there.named, ms: 0 });
  else if (there) map.jumpTo({ center: there.center, zoom: there.zoom }, { originalEvent: true });
  else document.querySelector('[data-view="home"]').click();
};

/* Which sources there are is known once their cards are fetched. */
const select = async (key) => {
  const before = cards.selected();
  if (key === before) return;
  if (key?.includes("~")) return cards.selectFront(key.split("~"));
  const isThere = await cards.select(key ?? "", { flight: false });
  if (isThere || key !== wanted.sel || cards.selected() !== before) return;
  if (before) cards.select("");
  const asked = `sel=${key}`;
  bad.push(asked);
  tell(`?${asked}`);
};

/* Sets all controls as the address says; what it does not name becomes as at first. */
const apply = () => {
  const put = (id, value) => window.dash_clientside.set_props(id, { value });
  put("layers", wanted.layers ?? wanted.chapter?.layers ?? model.shownAtFirst);
  put("sides", wanted.sides ?? Object.keys(model.sides));
  for (const name of ["governorates", "kinds", "actors"]) put(name, wanted[name] ?? []);
  put("confidence", wanted.confidence ?? "low");
  put("clock", wanted.known ?? "now");
  timeline.go(wanted.day ?? wanted.chapter?.days[0] ?? 0);
  story.put(wanted.chapter ? model.chapters.indexOf(wanted.chapter) : null);
  presenter.set(Boolean(wanted.present));
  view.set({ compared: wanted.compare ?? null });
  panel.openTab(wanted.tab ?? model.tabs[0]);
  select(wanted.sel ?? null);
  routes.choose(wanted.route ?? null);
};

/* `first`: what `read` found at the start. */
export const start = (described, first) => {
  model = described;
  wanted = first;
  if (Object.keys(wanted).length) apply();
  for (const event of CHANGES) document.addEventListener(event, note);
  window.addEventListener("popstate", () => {
    wanted = read(model);
    apply();
    look();
  });
};

export const startMap = (engine) => {
  map = engine.map;
  look();
  map.on("moveend", ({ originalEvent }) => {
    if (originalEvent) writeAtRest();
  });
};

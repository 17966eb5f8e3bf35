import {
  select,
  selectFront,
  selected
} from "./chunk-ARHLL3B7.mjs";
import {
  wanted
} from "./chunk-5CHNT5GB.mjs";
import {
  openTab,
  tab
} from "./chunk-42XG2MAW.mjs";
import {
  hideNotice,
  notice
} from "./chunk-HYXA7L2K.mjs";
import {
  atEnd,
  beat,
  enter,
  now as now2,
  put,
  restart,
  step,
  stepFrom
} from "./chunk-IXVW5BBQ.mjs";
import {
  day,
  drawn,
  fit,
  fly,
  go,
  groups,
  language,
  last,
  now,
  set,
  shownBox
} from "./chunk-L2KJ2WKA.mjs";
import {
  ofTab
} from "./chunk-MIMKXPER.mjs";
import {
  loadEvenings,
  loadOnDemand,
  once
} from "./chunk-COIBBQWY.mjs";
import {
  distance,
  fold,
  tolerance,
  withLatinDigits
} from "./chunk-LFHX2Y7Z.mjs";
import {
  __export
} from "./chunk-7P6ASYW6.mjs";

// present/play.mjs
var play_exports = {};
__export(play_exports, {
  acts: () => acts,
  pause: () => pause,
  playing: () => playing,
  playsChapters: () => playsChapters,
  set: () => set2,
  show: () => show,
  start: () => start,
  stopWhenHidden: () => stopWhenHidden
});

// core/gliding.mjs
var depth = 0;
var isGliding = () => depth > 0;
var glide = (act) => {
  depth += 1;
  try {
    return act();
  } finally {
    depth -= 1;
  }
};

// present/play.mjs
var button = () => document.querySelector("[data-play]");
var options = { seconds: 1, stop: true, loop: false, enter: false };
var timer = null;
var run = 0;
var playing = () => timer !== null;
var playsChapters = () => options.enter;
var show = (isPlaying) => {
  button().textContent = isPlaying ? button().dataset.pause : button().dataset.play;
  document.dispatchEvent(new CustomEvent("playchange", { detail: isPlaying }));
};
var pause = () => {
  if (timer === null) return;
  clearTimeout(timer);
  timer = null;
  run += 1;
  show(false);
};
var isOver = () => options.stop && atEnd() || !options.loop && !beat(1);
var tick = async (mine) => {
  await drawn();
  if (mine !== run) return;
  glide(() => step(1) || restart());
  if (isOver()) pause();
  else timer = setTimeout(tick, options.seconds * 1e3, mine);
};
var start = () => {
  pause();
  run += 1;
  timer = setTimeout(tick, options.seconds * 1e3, run);
  show(true);
};
var set2 = (seconds, chosen2) => {
  const [stop, loop, enter2] = ["stop", "loop", "enter"].map((one2) => chosen2.includes(one2));
  options = { seconds: Number(seconds), stop, loop, enter: enter2 };
};
var stopWhenHidden = () => document.addEventListener("visibilitychange", () => document.hidden && pause());
var acts = {
  /* From the last step it begins again. */
  play: () => {
    if (timer !== null) return pause();
    if (!beat(1)) restart();
    start();
  }
};

// present/steps.mjs
var steps_exports = {};
__export(steps_exports, {
  acts: () => acts2,
  start: () => start3
});

// audience/end_card.mjs
var end_card_exports = {};
__export(end_card_exports, {
  addressOf: () => addressOf,
  hide: () => hide,
  isLocal: () => isLocal,
  isShown: () => isShown,
  show: () => show2,
  start: () => start2
});

// audience/squares.mjs
var squaresOf = ({ size, get }) => {
  const parts2 = [];
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      if (!get(x, y)) continue;
      const from = x;
      while (x + 1 < size && get(x + 1, y)) x += 1;
      parts2.push(`M${from} ${y}h${x + 1 - from}v1h-${x + 1 - from}z`);
    }
  }
  return parts2.join("");
};

// audience/end_card.mjs
var LOOPBACK = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/;
var MARGIN = 4;
var model = null;
var card = () => document.getElementById("end");
var addressOf = ({ protocol, origin, pathname }, canonical) => {
  if (canonical?.startsWith("http")) return canonical;
  return protocol.startsWith("http") ? `${origin}${pathname}` : null;
};
var isLocal = (address) => LOOPBACK.test(new URL(address).hostname);
var draw = (address, generate) => {
  const code = generate(address);
  const side = code.size + 2 * MARGIN;
  const box = `${-MARGIN} ${-MARGIN} ${side} ${side}`;
  document.getElementById("end-code").innerHTML = `<svg viewBox="${box}"><path d="${squaresOf(code)}"/></svg>`;
};
var fill = once(async () => {
  const canonical = document.querySelector("link[rel=canonical]")?.href ?? null;
  const address = addressOf(window.location, canonical);
  if (!address) return;
  const isOnlyHere = isLocal(address);
  card().querySelector("[data-address]").textContent = address;
  card().querySelector("[data-only-here]").hidden = !isOnlyHere;
  if (isOnlyHere) return;
  const { generate } = await import("../vendor/lean-qr.mjs");
  draw(address, generate);
});
var tell = () => document.dispatchEvent(new CustomEvent("endchange", { detail: isShown() }));
var isShown = () => Boolean(card()) && !card().hidden;
var hide = () => {
  if (!isShown()) return;
  card().hidden = true;
  tell();
};
var show2 = () => {
  if (isShown() || !document.body.classList.contains("presenting")) return;
  card().hidden = false;
  tell();
};
var onPresent = async ({ detail: isOn2 }) => {
  if (!isOn2) return hide();
  const words2 = card().querySelector("[data-end]");
  if (!words2.firstChild) words2.innerHTML = model.endCard;
  await fill();
};
var start2 = (described) => {
  model = described;
  document.addEventListener("presentchange", onPresent);
  for (const event of ["daychange", "storychange"]) document.addEventListener(event, hide);
};

// present/beats.mjs
var holds = ({ days: [first, last2] }, day2) => first <= day2 && day2 <= last2;
var beatsOf = ({ chapters, last: last2, clock }) => {
  const found = [];
  let step2 = chapters.length ? { chapter: 0, day: chapters[0].stops[clock][0] } : null;
  for (; step2; step2 = stepFrom(step2, 1, { chapters, last: last2, clock })) found.push(step2);
  return found;
};
var chapterOfDay = (day2, { chapter, by, chapters }) => {
  const found = [...chapters.keys()].filter((index) => holds(chapters[index], day2));
  if (!found.length) return null;
  if (found.includes(chapter)) return chapter;
  const onward = by > 0 ? found.filter((index) => index > chapter) : found.filter((index) => index < chapter);
  return by > 0 ? onward[0] ?? found.at(-1) : onward.at(-1) ?? found[0];
};
var neighbourOf = ({ chapter, day: day2 }, by, chapters) => {
  if (chapter !== null) return chapters[chapter + by] ? chapter + by : null;
  const indices = [...chapters.keys()];
  const found = by > 0 ? indices.find((index) => chapters[index].days[0] > day2) : indices.findLast((index) => chapters[index].days[0] < day2);
  return found ?? null;
};

// present/steps.mjs
var model2 = null;
var jumps = [];
var wantsNoMotion = () => matchMedia("(prefers-reduced-motion: reduce)").matches;
var here = () => ({ chapter: now2(), day: day() });
var isSame = (one2, other) => one2.chapter === other.chapter && one2.day === other.day;
var playChapter = () => {
  const [, last2] = model2.chapters[now2()].days;
  if (playsChapters() && last2 > day() && !wantsNoMotion()) start();
};
var next = () => {
  if (isShown()) return;
  const before = now2();
  if (!glide(() => step(1))) return show2();
  if (now2() !== before) playChapter();
};
var back = () => {
  if (isShown()) hide();
  else glide(() => step(-1));
};
var enterChapter = (no) => {
  if (!model2.chapters[no - 1]) return;
  hide();
  enter(no - 1);
  playChapter();
};
var toChapter = (by) => {
  if (isShown()) return by < 0 && enterChapter(model2.chapters.length);
  const index = neighbourOf(here(), by, model2.chapters);
  if (index !== null) enterChapter(index + 1);
  else if (by > 0) show2();
};
var stand = ({ chapter, day: day2 }) => {
  hide();
  if (chapter === now2() || chapter === null) return go(day2);
  enter(chapter, { day: day2 });
  const { no, title } = model2.chapters[chapter];
  notice(model2.words.inChapter.replace("{no}", no.toLocaleString(language())).replace("{title}", title));
};
var toDay = (day2, by) => {
  const chapter = now2();
  const index = chapter === null ? null : chapterOfDay(day2, { chapter, by, chapters: model2.chapters });
  stand({ chapter: index, day: day2 });
};
var toChange = (by) => {
  const from = here();
  const last2 = jumps.at(-1);
  if (last2 && !isSame(last2.to, from)) jumps = [];
  else if (last2 && last2.by === -by) {
    jumps.pop();
    return glide(() => stand(last2.from));
  }
  let day2 = from.day + by;
  while (model2.days[day2] && !model2.days[day2].changed) day2 += by;
  if (!model2.days[day2]) return;
  glide(() => toDay(day2, by));
  jumps.push({ by, from, to: here() });
};
var toEnd = (by) => {
  const first = model2.chapters[0];
  const final = model2.chapters.at(-1);
  const day2 = by > 0 ? last() : 0;
  const isHeld = now2() !== null && first && (by > 0 ? final.days[1] === day2 : first.days[0] === day2);
  if (isHeld) stand({ chapter: by > 0 ? model2.chapters.length - 1 : 0, day: day2 });
  else toDay(day2, by);
};
var pausing = (act) => (argument) => {
  pause();
  act(argument);
};
var acts2 = {
  next: pausing(next),
  back: pausing(back),
  /* What the slider does. */
  go: pausing((day2) => glide(() => go(day2))),
  first: pausing(() => toEnd(-1)),
  last: pausing(() => toEnd(1)),
  nextChange: pausing(() => toChange(1)),
  previousChange: pausing(() => toChange(-1)),
  chapter: pausing(enterChapter),
  nextChapter: pausing(() => toChapter(1)),
  previousChapter: pausing(() => toChapter(-1))
};
var start3 = (described) => {
  model2 = described;
};

// present/presenter.mjs
var presenter_exports = {};
__export(presenter_exports, {
  acts: () => acts3,
  isBlank: () => isBlank,
  presenting: () => presenting,
  set: () => set3,
  start: () => start4,
  startMap: () => startMap
});
var AWAKE_MS = 2500;
var isOn = false;
var canvas = null;
var element = (id) => document.getElementById(id);
var presenting = () => isOn;
var freeKeys = () => {
  if (isOn) {
    canvas?.removeAttribute("tabindex");
    document.activeElement?.blur();
  } else canvas?.setAttribute("tabindex", "0");
};
var set3 = (on) => {
  if (on === isOn) return;
  isOn = on;
  document.body.classList.toggle("presenting", on);
  freeKeys();
  document.dispatchEvent(new CustomEvent("presentchange", { detail: isOn }));
};
var refused = () => document.dispatchEvent(new CustomEvent("fullscreenrefused"));
var fill2 = () => {
  if (document.fullscreenEnabled) document.documentElement.requestFullscreen().catch(refused);
  else refused();
};
var leave = () => {
  if (document.fullscreenElement) document.exitFullscreen();
  set3(false);
};
var present = () => {
  if (isOn && document.fullscreenElement) return leave();
  set3(true);
  fill2();
};
var isBlank = () => !element("blank").hidden;
var blank = (on = !isBlank()) => {
  element("blank").hidden = !on;
  document.dispatchEvent(new CustomEvent("blankchange", { detail: on }));
};
var out = () => {
  if (isBlank()) blank(false);
  else if (isOn) leave();
};
var acts3 = {
  present,
  presentFrom: (no) => {
    if (!isOn) present();
    acts2.chapter(no);
  },
  blank: () => blank(),
  help: () => element("help").showModal(),
  out
};
var resting = null;
var wake = () => {
  document.body.classList.add("awake");
  clearTimeout(resting);
  resting = setTimeout(() => document.body.classList.remove("awake"), AWAKE_MS);
};
var start4 = () => {
  document.addEventListener("pointermove", wake);
  for (const event of ["daychange", "storychange"]) document.addEventListener(event, () => isBlank() && blank(false));
};
var fitAnew = (map2, model6) => () => map2.once("resize", () => {
  const chapter = model6.chapters[now2()];
  if (chapter) fly({ box: chapter.box, layers: chapter.layers, named: chapter.named, ms: 0 });
  else fit(model6.home);
});
var startMap = ({ map: map2 }, model6) => {
  canvas = map2.getCanvas();
  freeKeys();
  document.addEventListener("presentchange", fitAnew(map2, model6));
};

// page/embed.mjs
var embed_exports = {};
__export(embed_exports, {
  embedded: () => embedded,
  restore: () => restore,
  start: () => start5,
  startMap: () => startMap2
});
var PARAMETER = "embed";
var MESSAGE = "advance-map-height";
var SHAPE = 0.62;
var NARROW_PX = 480;
var NARROW_SHAPE = 0.95;
var LOWEST = 240;
var HIGHEST = 640;
var told = 0;
var embedded = () => document.body.classList.contains("embedded");
var restore = () => {
  const asked = new URLSearchParams(window.location.search).get(PARAMETER) === "1";
  document.body.classList.toggle("embedded", asked);
};
var tellHeight = () => {
  const bar = document.querySelector(".time-bar");
  const { innerWidth: width } = window;
  const map2 = Math.min(Math.max(width * (width <= NARROW_PX ? NARROW_SHAPE : SHAPE), LOWEST), HIGHEST);
  const height = Math.round(map2 + bar.getBoundingClientRect().height);
  if (height === told) return;
  told = height;
  window.parent.postMessage({ type: MESSAGE, height }, "*");
};
var leadOut = () => {
  const view = new URLSearchParams(window.location.search);
  view.delete(PARAMETER);
  view.delete("present");
  const link = document.querySelector("[data-full-page]");
  link.href = window.location.pathname;
  link.search = view;
};
var onRefusal = (words2) => () => {
  if (window.parent === window) return;
  notice(words2.noFullScreen);
  if (embedded()) set3(false);
};
var start5 = ({ words: words2 }) => {
  document.addEventListener("fullscreenrefused", onRefusal(words2));
  if (!embedded()) return;
  for (const event of ["addresschange", "rest"]) document.addEventListener(event, leadOut);
  leadOut();
  new ResizeObserver(tellHeight).observe(document.querySelector(".time-bar"));
  window.addEventListener("resize", tellHeight);
};
var switchOff = (handler) => {
  handler.disable();
  handler.enable = () => {
  };
};
var startMap2 = ({ map: map2 }) => {
  if (!embedded()) return;
  switchOff(map2.scrollZoom);
  if (matchMedia("(hover: none)").matches) switchOff(map2.dragPan);
};

// page/address.mjs
var address_exports = {};
__export(address_exports, {
  read: () => read,
  sight: () => sight,
  start: () => start7,
  startMap: () => startMap4,
  write: () => write
});

// core/idle.mjs
var AT_MOST_MS = 300;
var whenIdle = (act) => {
  if (window.requestIdleCallback) window.requestIdleCallback(act, { timeout: AT_MOST_MS });
  else setTimeout(act);
};

// panel/routes.mjs
var routes_exports = {};
__export(routes_exports, {
  choose: () => choose,
  inWords: () => inWords,
  now: () => now3,
  start: () => start6,
  startMap: () => startMap3
});
var model3 = null;
var engine = null;
var chosen = null;
var drawn2 = "";
var isRoad = (key) => Boolean(key?.startsWith("road:"));
var edges = () => model3.roads?.[chosen] ?? model3.days[now().day].routes?.[chosen] ?? [];
var draw2 = () => {
  const ids = chosen ? edges() : [];
  if (!engine || ids.join() === drawn2) return;
  drawn2 = ids.join();
  engine.route(ids);
};
var now3 = () => chosen;
var inWords = () => chosen ? model3.words.drawnWay.replace("{name}", model3.ways[chosen]) : "";
var showName = () => {
  const box = document.getElementById("way");
  box.hidden = !chosen;
  box.querySelector("p").textContent = inWords();
};
var show3 = () => {
  for (const name of document.querySelectorAll("[data-route]")) {
    name.setAttribute("aria-pressed", String(name.dataset.route === chosen));
  }
  for (const row of document.querySelectorAll("[data-way]")) row.hidden = row.dataset.way !== chosen;
  draw2();
};
var choose = (key) => {
  if (key === chosen) return;
  chosen = key;
  if (chosen) loadOnDemand(model3);
  showName();
  show3();
  document.dispatchEvent(new CustomEvent("routechange"));
};
var onClick = ({ target }) => {
  const name = target.closest("[data-route]");
  if (name) choose(name.dataset.route === chosen ? null : name.dataset.route);
  if (target.closest("[data-way-close]")) choose(null);
};
var start6 = (described) => {
  model3 = described;
  document.addEventListener("click", onClick);
  for (const event of ["rest", "ondemand"]) document.addEventListener(event, show3);
  document.addEventListener("tabchange", () => !isRoad(chosen) && choose(null));
};
var startMap3 = (made) => {
  engine = made;
  draw2();
};

// page/dates.mjs
var TIME = /[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?$/;
var YEAR_FIRST = /^(\d{4})([-/.]?)(\d{1,2})\2(\d{1,2})$/;
var YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/;
var iso = (year, month, day2) => `${year}-${month.padStart(2, "0")}-${day2.padStart(2, "0")}`;
var meant = (text) => {
  const first = YEAR_FIRST.exec(text);
  if (first) return [iso(first[1], first[3], first[4])];
  const last2 = YEAR_LAST.exec(text);
  if (!last2) return [];
  const [, one2, sign, other, year] = last2;
  return sign === "/" ? [iso(year, other, one2), iso(year, one2, other)] : [iso(year, other, one2)];
};
var dayIn = (days) => (text) => {
  const plain = withLatinDigits(text.trim()).replace(TIME, "");
  const wanted3 = meant(plain);
  const words2 = plain.toLowerCase();
  const named = ({ day: day2, short }) => [short, `${short} ${day2.slice(0, 4)}`].some((name) => name?.toLowerCase() === words2) || wanted3.includes(day2);
  const found = [...days.keys()].filter((index) => named(days[index]));
  return found.length === 1 ? found[0] : void 0;
};

// page/address_text.mjs
var NONE = "none";
var AFTER = /[\s.,;:!?)\]}>'"»”’…*_]+$/u;
var VIEW = /^(\d{1,2}(?:\.\d+)?)\/(-?\d{1,2}(?:\.\d+)?)\/(-?\d{1,3}(?:\.\d+)?)$/;
var words = (known) => (text) => {
  const found = text === NONE ? [] : text.split(",");
  return found.every((word) => known.includes(word)) ? found : void 0;
};
var one = (known) => (text) => known.includes(text) ? text : void 0;
var camera = (text) => {
  const [, zoom, lat, lng] = VIEW.exec(text)?.map(Number) ?? [];
  const isThere = zoom >= 2 && zoom <= 14 && Math.abs(lat) <= 85 && Math.abs(lng) <= 180;
  return isThere ? { zoom, center: [lng, lat] } : void 0;
};
var SOURCE = /^source:[\w.-]+$/;
var selection = (model6) => (text) => {
  const isPlace = (key) => Object.hasOwn(model6.places, key);
  const ends = text.split("~");
  const isFront = ends.length === 2 && ends.every(isPlace) && model6.neighbours[ends[0]]?.includes(ends[1]);
  const isDated = ["events", "movements"].some((source) => model6.filterValues[source].keys.includes(text));
  return isFront || isPlace(text) || Object.hasOwn(model6.bases, text) || isDated || SOURCE.test(text) ? text : void 0;
};
var readers = (model6) => ({
  day: dayIn(model6.days),
  map: camera,
  layers: (text) => {
    const now4 = text.split(",").map((name) => model6.formerLayers[name] ?? name);
    return words(Object.keys(model6.layerGroups))(now4.join(","));
  },
  sides: words(Object.keys(model6.sides)),
  governorates: words(model6.filterValues.places.governorates),
  kinds: words(model6.filterValues.places.kinds),
  actors: words(model6.filterValues.events.actors.flat()),
  confidence: one(Object.keys(model6.gradeLimits)),
  known: one(["now", "then"]),
  compare: dayIn(model6.days),
  sel: selection(model6),
  route: one(Object.keys(model6.ways)),
  tab: one(model6.tabs),
  chapter: (text) => model6.chapters.find(({ no }) => String(no) === text),
  present: one(["1"]),
  embed: one(["1"]),
  speaker: (text) => text
});
var nearestSelection = (text, { bases, names, byImportance }) => {
  const wanted3 = fold(text);
  const most = tolerance(wanted3);
  let best = { far: most + 1 };
  for (const key of [...byImportance, ...Object.keys(bases)]) {
    for (const name of [key.split(":").at(-1), fold(names[key] ?? key)]) {
      const begins = wanted3.length > 2 && name.startsWith(`${wanted3}-`);
      const far = begins ? 0.5 : distance(wanted3, name, most);
      if (far < best.far) best = { far, key };
    }
  }
  return best.key;
};
var holds2 = ({ days: [first, last2] }, index) => first <= index && index <= last2;
var parse = (search, model6) => {
  const known = readers(model6);
  const found = {};
  const bad2 = [];
  for (const [name, text] of new URLSearchParams(search)) {
    const read2 = Object.hasOwn(known, name) ? known[name] : () => void 0;
    const value = read2(text) ?? read2(text.replace(AFTER, ""));
    if (value === void 0) bad2.push(`${name}=${text}`);
    else found[name] = value;
  }
  if (found.chapter && found.day !== void 0 && !holds2(found.chapter, found.day)) delete found.chapter;
  return { found, bad: bad2 };
};
var listed = (chosen2, usual) => {
  const isUsual = chosen2.length === usual.length && usual.every((word) => chosen2.includes(word));
  return isUsual ? "" : chosen2.join(",") || NONE;
};
var cameraText = (zoom, { lat, lng }) => [zoom.toFixed(1), lat.toFixed(2), lng.toFixed(2)].join("/");
var compose = (parts2) => {
  const given = Object.entries(parts2).filter(([, value]) => value);
  return `?${given.map(([name, value]) => `${name}=${encodeURI(value)}`).join("&")}`;
};

// page/address.mjs
var REST_MS = 350;
var CHANGES = [
  "daychange",
  "viewchange",
  "layerschange",
  "selectchange",
  "tabchange",
  "routechange",
  "storychange",
  "presentchange"
];
var model4 = null;
var map = null;
var timer2 = null;
var glided = false;
var jumped = false;
var wanted2 = {};
var unread = null;
var bad = [];
var tell2 = (search) => {
  if (unread) hideNotice();
  unread = bad.length ? {} : null;
  if (!unread) return;
  for (const one2 of bad) unread[one2.split("=")[0]] = null;
  const near = "sel" in unread && nearestSelection(new URLSearchParams(search).get("sel"), model4);
  const offer = near && { text: model4.words.meant.replace("{name}", model4.names[near] ?? near), select: near };
  const form = "day" in unread || "compare" in unread ? `. ${model4.words.dayForm}` : "";
  notice(`${model4.words.ignored} ${bad.join(" ").slice(0, 120)}${form}`, { stays: true, offer });
};
var forget = (now4) => {
  for (const [name, before] of Object.entries(unread ?? {})) {
    const text = String(now4[name] ?? "");
    if (before !== null && before !== text) {
      hideNotice();
      unread = null;
      return;
    }
    unread[name] = text;
  }
};
var read = (described) => {
  model4 = described;
  const { search } = window.location;
  const { found, bad: unknown } = parse(search, model4);
  if (found.map && !map) found.mapText = new URLSearchParams(search).get("map");
  bad = unknown;
  tell2(search);
  return found;
};
var dayAt = (index) => model4.days[index].day;
var cameraIfMoved = () => {
  const { box } = model4.chapters[now2()] ?? { box: model4.home };
  return shownBox() === box ? "" : cameraText(map.getZoom(), map.getCenter());
};
var parts = () => {
  const looked = now();
  const chosen2 = wanted();
  const sides = Object.keys(model4.sides);
  const visible = sides.filter((side) => !looked.hidden.has(side));
  return {
    day: dayAt(looked.day),
    map: map ? cameraIfMoved() : wanted2.mapText,
    layers: groups() && listed(groups(), model4.shownAtFirst),
    sides: listed(visible, sides),
    governorates: chosen2.governorates.join(","),
    kinds: chosen2.kinds.join(","),
    actors: chosen2.actors.join(","),
    confidence: chosen2.confidence === "low" ? "" : chosen2.confidence,
    known: chosen2.clock === "now" ? "" : chosen2.clock,
    compare: looked.compared === null ? "" : dayAt(looked.compared),
    sel: selected(),
    route: now3(),
    tab: tab() === model4.tabs[0] ? "" : tab(),
    chapter: now2() === null ? "" : model4.chapters[now2()].no,
    present: presenting() ? "1" : "",
    embed: embedded() ? "1" : ""
  };
};
var withoutMap = (search) => search.replace(/[?&]map=[^&]*/, "");
var write = () => {
  const said = parts();
  forget(said);
  const now4 = compose(said);
  const before = window.location.search;
  const isStep = !glided || jumped;
  glided = false;
  jumped = false;
  if (now4 === before) return;
  const act = withoutMap(now4) === withoutMap(before) || !before || !isStep ? "replaceState" : "pushState";
  try {
    window.history[act](null, "", now4);
  } catch {
  }
  document.dispatchEvent(new CustomEvent("addresschange"));
};
var FOLLOWS = ["viewchange", "layerschange"];
var note = ({ type }) => {
  if (isGliding()) glided = true;
  else if (!FOLLOWS.includes(type)) jumped = true;
  writeAtRest();
};
var writeAtRest = () => {
  clearTimeout(timer2);
  timer2 = setTimeout(() => whenIdle(write), REST_MS);
};
var sight = () => wanted2.map ?? wanted2.chapter;
var look = () => {
  if (!map) return;
  const there = sight();
  delete wanted2.mapText;
  if (there?.box) fly({ box: there.box, layers: there.layers, named: there.named, ms: 0 });
  else if (there) map.jumpTo({ center: there.center, zoom: there.zoom }, { originalEvent: true });
  else document.querySelector('[data-view="home"]').click();
};
var select2 = async (key) => {
  const before = selected();
  if (key === before) return;
  if (key?.includes("~")) return selectFront(key.split("~"));
  const isThere = await select(key ?? "", { flight: false });
  if (isThere || key !== wanted2.sel || selected() !== before) return;
  if (before) select("");
  const asked = `sel=${key}`;
  bad.push(asked);
  tell2(`?${asked}`);
};
var apply = () => {
  const put2 = (id, value) => window.dash_clientside.set_props(id, { value });
  put2("layers", wanted2.layers ?? wanted2.chapter?.layers ?? model4.shownAtFirst);
  put2("sides", wanted2.sides ?? Object.keys(model4.sides));
  for (const name of ["governorates", "kinds", "actors"]) put2(name, wanted2[name] ?? []);
  put2("confidence", wanted2.confidence ?? "low");
  put2("clock", wanted2.known ?? "now");
  go(wanted2.day ?? wanted2.chapter?.days[0] ?? 0);
  put(wanted2.chapter ? model4.chapters.indexOf(wanted2.chapter) : null);
  set3(Boolean(wanted2.present));
  set({ compared: wanted2.compare ?? null });
  openTab(wanted2.tab ?? model4.tabs[0]);
  select2(wanted2.sel ?? null);
  choose(wanted2.route ?? null);
};
var start7 = (described, first) => {
  model4 = described;
  wanted2 = first;
  if (Object.keys(wanted2).length) apply();
  for (const event of CHANGES) document.addEventListener(event, note);
  window.addEventListener("popstate", () => {
    wanted2 = read(model4);
    apply();
    look();
  });
};
var startMap4 = (engine2) => {
  map = engine2.map;
  look();
  map.on("moveend", ({ originalEvent }) => {
    if (originalEvent) writeAtRest();
  });
};

// present/acts.mjs
var acts4 = {};

// present/stopwatch.mjs
var SINCE = "advance-since";
var MINUTES = "advance-minutes";
var tell3 = () => document.dispatchEvent(new CustomEvent("timechange"));
var since = () => Number(ofTab.read(SINCE)) || null;
var begin = () => {
  if (!since()) ofTab.write(SINCE, Date.now());
};
var state = () => ({ since: since(), minutes: Number(ofTab.read(MINUTES)) || 0 });
var acts5 = {
  startAnew: () => {
    ofTab.write(SINCE, Date.now());
    tell3();
  },
  minutes: (wanted3) => {
    ofTab.write(MINUTES, wanted3 > 0 ? Math.round(wanted3) : 0);
    tell3();
  }
};
var secondsAt = (now4, { since: from, minutes }) => {
  const gone = from === null ? 0 : Math.max(0, Math.floor((now4 - from) / 1e3));
  return { gone, left: minutes ? minutes * 60 - gone : null };
};

// present/channel.mjs
var channel_exports = {};
__export(channel_exports, {
  acts: () => acts6,
  isSpeaker: () => isSpeaker,
  send: () => send,
  start: () => start8
});

// present/pair.mjs
var KEPT = "advance-pair";
var PATIENCE_MS = 300;
var random = () => crypto.getRandomValues(new Uint32Array(2)).join("");
var openChannel = (name) => new BroadcastChannel(`advance-map-${name}`);
var hold = (join) => {
  const me = random();
  let name = null;
  const take = (wanted3, isOurs) => {
    name = wanted3;
    ofTab.write(KEPT, name);
    const channel2 = openChannel(name);
    let held = false;
    let timer3 = null;
    const unheard = [];
    const settle = () => {
      held = true;
      join(channel2);
      for (const data of unheard) channel2.onmessage?.({ data });
    };
    const giveWay = () => {
      clearTimeout(timer3);
      channel2.close();
      take(random(), true);
    };
    channel2.addEventListener("message", ({ data }) => {
      const { asks, taken } = data;
      if (!held && !asks && !taken) unheard.push(data);
      if (taken === me || asks < me && !held) giveWay();
      else if (asks) channel2.postMessage({ taken: asks });
    });
    if (isOurs) return settle();
    channel2.postMessage({ asks: me });
    timer3 = setTimeout(settle, PATIENCE_MS);
  };
  const kept = ofTab.read(KEPT);
  take(kept ?? random(), !kept);
  return () => name;
};

// present/channel.mjs
var PATIENCE_MS2 = 1500;
var TOLD = [
  ...["daychange", "storychange", "playchange", "presentchange", "fullscreenchange"],
  ...["blankchange", "endchange", "timechange", "filterchange"]
];
var fromAddress = new URLSearchParams(window.location.search).get("speaker");
var isSpeaker = fromAddress !== null;
var channel = null;
var pairName = () => fromAddress;
var waiting = null;
var sending = false;
var blockedText = "";
var model5 = null;
var state2 = () => ({
  day: day(),
  chapter: now2(),
  clock: now().clock,
  playing: playing(),
  presenting: presenting(),
  filled: document.fullscreenElement !== null || matchMedia("(display-mode: fullscreen)").matches,
  blank: isBlank(),
  ended: isShown(),
  time: state()
});
var sendState = () => {
  if (sending || !channel) return;
  sending = true;
  queueMicrotask(() => {
    sending = false;
    channel.postMessage({ state: state2() });
  });
};
var listen = ({ data }) => {
  if (data.hello) {
    begin();
    sendState();
  }
  if (data.act) {
    acts4[data.act](data.argument);
    sendState();
  }
};
var openSpeaker = () => {
  const opened = window.open(`?speaker=${pairName()}`, `speaker-${pairName()}`, "popup,width=1100,height=700");
  if (!opened) notice(blockedText);
};
var followClock = async (clock) => {
  if (!model5.told[clock]) await loadEvenings(model5);
  model5.days = model5.told[clock];
};
var follow = async ({ data }) => {
  if (!data.state) return;
  await followClock(data.state.clock);
  clearTimeout(waiting);
  document.getElementById("lost").hidden = true;
  go(data.state.day);
  put(data.state.chapter);
  show(data.state.playing);
  document.dispatchEvent(new CustomEvent("followed", { detail: data.state }));
};
var expect = () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    document.getElementById("lost").hidden = false;
  }, PATIENCE_MS2);
};
var send = (act, argument) => {
  channel.postMessage({ act, argument });
  expect();
};
var start8 = (described) => {
  model5 = described;
  blockedText = model5.words.blocked;
  if (isSpeaker) {
    channel = openChannel(fromAddress);
    channel.onmessage = follow;
    channel.postMessage({ hello: true });
    return expect();
  }
  for (const event of TOLD) document.addEventListener(event, sendState);
  pairName = hold((ours) => {
    channel = ours;
    channel.onmessage = listen;
    sendState();
  });
};
var acts6 = { speaker: openSpeaker };

export {
  inWords,
  choose,
  routes_exports,
  whenIdle,
  end_card_exports,
  beatsOf,
  playing,
  set2 as set,
  stopWhenHidden,
  acts,
  play_exports,
  acts2,
  steps_exports,
  acts3,
  presenter_exports,
  restore,
  embed_exports,
  read,
  write,
  sight,
  start7 as start,
  address_exports,
  acts4,
  acts5,
  secondsAt,
  isSpeaker,
  send,
  start8 as start2,
  acts6,
  channel_exports
};

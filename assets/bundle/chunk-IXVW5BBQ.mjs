import {
  day,
  fly,
  go,
  groups,
  last,
  now
} from "./chunk-L2KJ2WKA.mjs";
import {
  __export
} from "./chunk-7P6ASYW6.mjs";

// panel/story.mjs
var story_exports = {};
__export(story_exports, {
  atEnd: () => atEnd,
  back: () => back,
  beat: () => beat,
  enter: () => enter,
  now: () => now2,
  put: () => put,
  restart: () => restart,
  start: () => start2,
  step: () => step,
  stepFrom: () => stepFrom,
  told: () => told
});

// map/saved_view.mjs
var saved_view_exports = {};
__export(saved_view_exports, {
  goTo: () => goTo,
  start: () => start
});
var FLIGHT_MS = 900;
var model = null;
var goTo = ({ day: day2, box, layers, named, alone }) => {
  const kept = (groups() ?? []).filter((group) => model.leftToReader.includes(group));
  window.dash_clientside.set_props("layers", { value: [...layers, ...kept] });
  window.dash_clientside.set_props("sides", { value: Object.keys(model.sides) });
  go(day2);
  fly({ box, layers, named, alone, ms: FLIGHT_MS });
};
var start = (described) => {
  model = described;
  document.addEventListener("click", (event) => {
    const link = event.target.closest("[data-goto]");
    if (link) goTo(JSON.parse(link.dataset.goto));
  });
};

// panel/story.mjs
var model2 = null;
var chapter = null;
var wayBack = null;
var captionShown = "";
var announce = () => document.dispatchEvent(new CustomEvent("storychange", { detail: chapter }));
var stepFrom = ({ chapter: chapter2, day: from }, by, { chapters, last: last2, clock }) => {
  if (chapter2 === null) return from + by >= 0 && from + by <= last2 ? { chapter: chapter2, day: from + by } : null;
  const stops = chapters[chapter2].stops[clock];
  const day2 = by > 0 ? stops.find((stop) => stop > from) : stops.findLast((stop) => stop < from);
  if (day2 !== void 0) return { chapter: chapter2, day: day2 };
  const next = chapters[chapter2 + by];
  return next ? { chapter: chapter2 + by, day: next.stops[clock].at(by > 0 ? 0 : -1) } : null;
};
var beat = (by) => stepFrom({ chapter, day: day() }, by, {
  chapters: model2.chapters,
  last: last(),
  clock: now().clock
});
var now2 = () => chapter;
var put = (index, from = null) => {
  if (index === chapter) return;
  chapter = index;
  wayBack = from;
  announce();
};
var enter = (index, { day: day2, alone } = {}) => {
  const { days, box, layers, named } = model2.chapters[index];
  const to = day2 ?? days[0];
  put(index, to === days[0] && to < day() ? to : null);
  goTo({ day: to, box, layers, named, alone });
};
var back = (day2) => wayBack === day2 ? model2.chapters[chapter].back : null;
var told = (day2) => model2.days[day2].chapters[model2.chapters[chapter]?.key];
var step = (by) => {
  const next = beat(by);
  if (!next) return false;
  if (next.chapter === chapter) go(next.day);
  else enter(next.chapter, { day: next.day });
  return true;
};
var restart = () => chapter === null ? go(0) : enter(0);
var atEnd = () => chapter !== null && day() === model2.chapters[chapter].days[1];
var follow = ({ detail: day2 }) => {
  if (chapter === null) return;
  const [first, last2] = model2.chapters[chapter].days;
  if (day2 < first || day2 > last2) put(null);
};
var showCaption = () => {
  if (!document.body.classList.contains("presenting")) return;
  const { caption } = model2.chapters[chapter] ?? { caption: model2.days[day()].brief };
  if (caption !== captionShown) document.getElementById("caption").innerHTML = caption;
  captionShown = caption;
};
var show = () => {
  showCaption();
  for (const item of document.querySelectorAll("[data-chapter-no]")) {
    const on = chapter !== null && Number(item.dataset.chapterNo) === model2.chapters[chapter].no;
    if (on) item.setAttribute("aria-current", "step");
    else item.removeAttribute("aria-current");
  }
};
var start2 = (described) => {
  model2 = described;
  document.addEventListener("ondemand", show);
  document.addEventListener("daychange", follow);
  for (const event of ["viewchange", "presentchange"]) document.addEventListener(event, showCaption);
  document.addEventListener("storychange", show);
};

export {
  saved_view_exports,
  stepFrom,
  beat,
  now2 as now,
  put,
  enter,
  back,
  told,
  step,
  restart,
  atEnd,
  story_exports
};

/* Own marks: points, lines and areas of a reader, drawn or from files, beside the layers of the map. Loaded when a reader
 * first opens their fold, drops a file, or has marks from an earlier visit. */
import { loadOnDemand } from "../core/documents.mjs";
import * as guests from "../core/guests.mjs";
import { notice } from "../core/notice.mjs";
import * as timeline from "../core/timeline.mjs";
import * as view from "../core/view.mjs";
import { counted } from "../core/words.mjs";
import * as camera from "../map/camera.mjs";
import { prepare as prepareSketch } from "../sketch/sketch.mjs";
import { drawMark } from "./drawing.mjs";
import { boxOf } from "./geojson.mjs";
import * as layer from "./layer.mjs";
import * as list from "./list.mjs";
import { saveOneFile, saveText } from "./one_file.mjs";
import { sentence, Unreadable } from "./problems.mjs";
import { ACCEPTED, kindOf, marksIn } from "./reading.mjs";
import * as store from "./store.mjs";

const FILE = "own-marks.geojson";
const FLIGHT_MS = 700;
const NEAR_ZOOM = 9;
const MOST_ZOOM = 12;
const NOTE_LETTERS = 160;
const maps = [];
const drawn = new Map();
const NOTHING = { name: "", note: "", from: "", to: "", isHidden: false };
const options = { shown: true, inPictures: false };
let model = null;

const shownOn = (day) => (options.shown ? store.all().filter((mark) => store.isOn(mark, day)) : []);

/* Tells a map its marks if they differ from those that it has: a step of the day costs nothing without dates. */
const drawOn = ({ map, day }) => {
  const marks = shownOn(day());
  const before = drawn.get(map) ?? [];
  if (marks.length === before.length && marks.every((mark, n) => mark === before[n])) return;
  drawn.set(map, marks);
  layer.draw(map, marks, model.markWords.own);
};

const legend = () => {
  document.querySelector("[data-own-sign=pin]").hidden = ![...drawn.values()].some(({ length }) => length);
};

const drawAll = () => {
  for (const one of maps) drawOn(one);
  legend();
};

const paintAll = () => {
  for (const { map } of maps) layer.paint(map);
};

const showAll = () => {
  list.show();
  drawAll();
};

const addMap = (one) => {
  maps.push(one);
  if (maps.length === 1) {
    prepareSketch(one.map);
    for (const button of document.querySelectorAll("[data-mark-draw]")) button.disabled = false;
  }
  /* A style that is loaded anew has forgotten it. */
  one.map.on("style.load", () => {
    drawn.delete(one.map);
    drawOn(one);
  });
  drawOn(one);
  legend();
};

const under = (map, point) => {
  const mark = store.find(layer.markAt(map, point));
  if (!mark) return null;
  const note = [model.markWords.own, mark.note.slice(0, NOTE_LETTERS)].filter(Boolean).join(": ");
  return { source: "own-marks", id: mark.id, lines: [list.nameOf(mark), note], choose: () => list.reveal(mark.id) };
};

const note = () => {
  const count = shownOn(model.days[view.now().day].day).length;
  return options.inPictures && count ? counted(model.markWords.inPicture, count) : "";
};

const leaveOut = () => {
  if (options.inPictures) return () => {};
  for (const { map } of maps) layer.show(map, false);
  return () => {
    for (const { map } of maps) layer.show(map, true);
  };
};

/* Shows a mark where and when it is on the map. */
const goTo = (id) => {
  const mark = store.find(id);
  const day = model.days[view.now().day].day;
  if (!store.isOn({ ...mark, isHidden: false }, day)) {
    const at = model.days.findIndex((one) => store.isOn({ ...mark, isHidden: false }, one.day));
    if (at >= 0) timeline.go(at);
  }
  if (mark.geometry.type === "Point") {
    return camera.fly({ center: mark.geometry.coordinates, atLeast: NEAR_ZOOM, ms: FLIGHT_MS });
  }
  const { center, zoom } = camera.around(boxOf(mark.geometry));
  camera.fly({ center, zoom: Math.min(zoom, MOST_ZOOM), ms: FLIGHT_MS });
};

/* Adds the marks of files, all or none of a file. */
export const take = async (files) => {
  document.getElementById("own-marks").open = true;
  list.tell("");
  for (const file of files) {
    try {
      const added = store.add(await marksIn(file.name, await file.text()));
      notice(counted(model.markWords.added, added.length).replace("{file}", () => file.name));
      list.reveal(added[0].id);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      const rows = `${kindOf(file.name)}Row`;
      list.tell(sentence(model.markWords, { file: file.name, rows, problems: error.problems }));
    }
  }
};

const choose = () => {
  const input = Object.assign(document.createElement("input"), { type: "file", multiple: true, accept: ACCEPTED });
  input.addEventListener("change", () => take(input.files));
  input.click();
};

const acts = {
  open: choose,
  save: () => saveText(store.text(), FILE, "application/geo+json"),
  undo: store.undo,
  clear: store.clear,
  more: list.showMore,
  go: goTo,
  hide: (id) => store.edit(id, { isHidden: !store.find(id).isHidden }),
  edit: list.edit,
  remove: store.remove,
  cancel: () => list.edit(null),
};

const onClick = (event) => {
  const button = event.target.closest("[data-mark-act], [data-mark-draw]");
  if (button?.dataset.markDraw) {
    const add = (geometry) => list.edit(store.add([{ ...NOTHING, geometry }])[0].id);
    drawMark(button.dataset.markDraw, { words: model.markWords, opener: button, take: add });
  } else if (button) {
    list.tell("");
    acts[button.dataset.markAct](button.closest("[data-mark]")?.dataset.mark);
  }
  if (event.target.closest("[data-one-file]") && options.inPictures && store.all().length) {
    event.preventDefault();
    saveOneFile(event.target.closest("a"), store.text());
  }
};

const onSubmit = (event) => {
  event.preventDefault();
  const fields = list.fields();
  if (fields.from && fields.to && fields.from > fields.to) return list.tell(model.markWords.backwards);
  list.tell("");
  store.edit(event.target.closest("[data-mark]").dataset.mark, fields);
  list.edit(null);
};

const onKey = (event) => {
  if (event.key !== "Escape" || !event.target.closest("form")) return;
  event.stopPropagation();
  list.edit(null);
};

const onOption = ({ target }) => {
  if (!target.dataset.markOption) return;
  options[target.dataset.markOption] = target.checked;
  drawAll();
};

/* Prepares all; called once. */
export const prepare = async (described) => {
  model = described;
  await loadOnDemand(model);
  list.start(model);
  const fold = document.getElementById("own-marks");
  document.addEventListener("click", onClick);
  fold.addEventListener("submit", onSubmit);
  fold.addEventListener("keydown", onKey);
  fold.addEventListener("change", onOption);
  document.addEventListener("markschange", showAll);
  document.addEventListener("rest", drawAll);
  document.addEventListener("themechange", paintAll);
  try {
    store.start();
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    list.tell(model.markWords.keptUnreadable);
  }
  guests.join({ addMap, under, note, leaveOut });
};

import {
  begin,
  prepare
} from "./chunk-LZFEQCUA.mjs";
import {
  crosses
} from "./chunk-J3OXE2DL.mjs";
import "./chunk-RYGSZBAA.mjs";
import {
  KEPT_MARKS,
  join
} from "./chunk-6IWEYIZ5.mjs";
import "./chunk-ARHLL3B7.mjs";
import "./chunk-XGUBNQN4.mjs";
import "./chunk-SYTZLIP4.mjs";
import {
  saveOneFile,
  saveText
} from "./chunk-U3QKQ7W6.mjs";
import {
  notice
} from "./chunk-HYXA7L2K.mjs";
import "./chunk-HTUOTAML.mjs";
import "./chunk-P57PDAQE.mjs";
import "./chunk-IXVW5BBQ.mjs";
import {
  around,
  counted,
  fly,
  go,
  now
} from "./chunk-L2KJ2WKA.mjs";
import {
  lasting,
  whenWrittenElsewhere
} from "./chunk-MIMKXPER.mjs";
import {
  loadOnDemand
} from "./chunk-COIBBQWY.mjs";
import {
  boxOf,
  read,
  write
} from "./chunk-5PUFFS5A.mjs";
import {
  Unreadable,
  sentence
} from "./chunk-IJSORBFP.mjs";
import "./chunk-7P6ASYW6.mjs";

// marks/drawing.mjs
var hasArea = (points) => points.length > 2 && !crosses(points);
var SHAPES = {
  Point: { coordinates: ([point]) => point, isWhole: () => false, most: 1, hasArea: () => false },
  LineString: { coordinates: (points) => points, isWhole: ({ length }) => length > 1, hasArea: () => false },
  Polygon: { coordinates: (points) => [[...points, points[0]]], isWhole: hasArea, hasArea }
};
var drawMark = (type, { words, opener, take: take2 }) => {
  const { coordinates, ...shape } = SHAPES[type];
  const told = (points) => {
    if (type === "Point") return words.drawPoint;
    if (type === "Polygon" && points.length > 3 && !hasArea(points)) return words.drawCrossed;
    return shape.isWhole(points) ? words.drawEnd : words.drawFirst;
  };
  const finish = (points) => take2({ type, coordinates: coordinates(points) });
  begin({ ...shape, label: opener.textContent, told, opener, finish });
};

// marks/layer.mjs
var SOURCE = "own-marks";
var PIN = "own-pin";
var PIN_SIZE = [22, 30];
var PIXELS = 2;
var LABEL_LETTERS = 60;
var REACH_PX = 5;
var FONT = ["Noto Sans SemiBold"];
var ROUND = { "line-cap": "butt", "line-join": "round" };
var isA = (kind) => ["==", ["geometry-type"], kind];
var colours = () => {
  const style = getComputedStyle(document.documentElement);
  const [own, paper] = ["--own", "--paper"].map((name) => style.getPropertyValue(name).trim());
  return { own, paper };
};
var LAYERS = [
  ["area", "fill", isA("Polygon"), {}, ({ own }) => ({ "fill-color": own, "fill-opacity": 0.16 })],
  ["casing", "line", ["!", isA("Point")], ROUND, ({ paper }) => ({ "line-color": paper, "line-width": 5.5 })],
  [
    ...["line", "line", ["!", isA("Point")], ROUND],
    ({ own }) => ({ "line-color": own, "line-width": 2.5, "line-dasharray": [3, 1] })
  ],
  [
    ...["point", "symbol", isA("Point")],
    { "icon-image": PIN, "icon-anchor": "bottom", "icon-allow-overlap": true, "icon-ignore-placement": true },
    () => ({})
  ],
  [
    ...["label", "symbol", true],
    {
      "text-field": ["format", ["get", "label"], {}, ["get", "own"], { "font-scale": 0.85 }],
      "text-font": FONT,
      "text-size": 12,
      "text-max-width": 14,
      "text-variable-anchor": ["left", "right", "top", "bottom"],
      "text-radial-offset": 1,
      "text-justify": "auto"
    },
    ({ own, paper }) => ({ "text-color": own, "text-halo-color": paper, "text-halo-width": 1.6 })
  ]
].map(([name, type, filter, layout, paint2]) => ({ id: `${SOURCE}-${name}`, type, filter, layout, paint: paint2 }));
var PICKED = ["point", "line", "area"].map((name) => `${SOURCE}-${name}`);
var pin = ({ own, paper }) => {
  const [width, height] = PIN_SIZE;
  const canvas = Object.assign(document.createElement("canvas"), { width: width * PIXELS, height: height * PIXELS });
  const pen = canvas.getContext("2d");
  pen.scale(PIXELS, PIXELS);
  pen.fillStyle = own;
  pen.strokeStyle = paper;
  pen.lineWidth = 2;
  const middle = width / 2;
  const radius = middle - 1.5;
  pen.beginPath();
  pen.arc(middle, middle, radius, Math.PI * 0.85, Math.PI * 0.15);
  pen.lineTo(middle, height - 1);
  pen.closePath();
  pen.fill();
  pen.stroke();
  pen.fillStyle = paper;
  pen.beginPath();
  pen.arc(middle, middle, 3.5, 0, 2 * Math.PI);
  pen.fill();
  return pen.getImageData(0, 0, canvas.width, canvas.height);
};
var shortened = (name) => name.length > LABEL_LETTERS ? `${name.slice(0, LABEL_LETTERS)}…` : name;
var collection = (marks2, word) => ({
  type: "FeatureCollection",
  features: marks2.map(({ id, name, geometry }) => ({
    ...{ type: "Feature", geometry },
    properties: { mark: id, label: shortened(name), own: name ? `
${word}` : word }
  }))
});
var add = (map) => {
  const drawn2 = colours();
  if (!map.hasImage(PIN)) map.addImage(PIN, pin(drawn2), { pixelRatio: PIXELS });
  map.addSource(SOURCE, { type: "geojson", data: collection([], "") });
  for (const { id, type, filter, layout, paint: paint2 } of LAYERS) {
    map.addLayer({ ...{ id, type, source: SOURCE, filter, layout }, paint: paint2(drawn2) });
  }
};
var draw = (map, marks2, word) => {
  if (!map.style) return;
  if (!map.getSource(SOURCE)) {
    if (!marks2.length) return;
    add(map);
  }
  map.getSource(SOURCE).setData(collection(marks2, word));
};
var paint = (map) => {
  if (!map.style || !map.getSource(SOURCE)) return;
  const drawn2 = colours();
  map.updateImage(PIN, pin(drawn2));
  for (const { id, paint: paint2 } of LAYERS) {
    for (const [property, value] of Object.entries(paint2(drawn2))) map.setPaintProperty(id, property, value);
  }
};
var show = (map, isShown) => {
  if (!map.style || !map.getSource(SOURCE)) return;
  for (const { id } of LAYERS) map.setLayoutProperty(id, "visibility", isShown ? "visible" : "none");
};
var markAt = (map, { x, y }) => {
  if (!map.style || !map.getSource(SOURCE)) return void 0;
  const box = [
    [x - REACH_PX, y - REACH_PX],
    [x + REACH_PX, y + REACH_PX]
  ];
  return map.queryRenderedFeatures(box, { layers: PICKED })[0]?.properties.mark;
};

// marks/store.mjs
var marks = [];
var before = [];
var lastId = 0;
var isKept = true;
var inFile = null;
var all = () => marks;
var find = (id) => marks.find((mark) => mark.id === id);
var canUndo = () => before.length > 0;
var lasts = () => isKept;
var isOn = ({ isHidden, from, to }, day) => !isHidden && (!from || from <= day) && (!to || day <= to);
var numbered = (mark) => {
  lastId += 1;
  return { ...mark, id: String(lastId) };
};
var put = (next) => {
  marks = next;
  document.dispatchEvent(new CustomEvent("markschange"));
};
var keep = () => {
  isKept = !inFile && lasting.write(KEPT_MARKS, marks.length ? write(marks) : "");
};
var change = (next) => {
  before.push(marks);
  marks = next;
  keep();
  put(next);
};
var add2 = (made) => {
  const added = made.map(numbered);
  change([...marks, ...added]);
  return added;
};
var edit = (id, fields2) => change(marks.map((mark) => mark.id === id ? { ...mark, ...fields2 } : mark));
var remove = (id) => change(marks.filter((mark) => mark.id !== id));
var clear = () => change([]);
var undo = () => {
  marks = before.pop();
  keep();
  put(marks);
};
var text = () => write(marks);
var readKept = () => {
  const kept = inFile ?? lasting.read(KEPT_MARKS);
  before = [];
  put(kept ? read(kept).map(numbered) : []);
};
var start = () => {
  inFile = document.getElementById("marks-inside")?.textContent ?? null;
  whenWrittenElsewhere(KEPT_MARKS, readKept);
  readKept();
};

// marks/list.mjs
var ROWS_AT_ONCE = 100;
var model = null;
var rows = ROWS_AT_ONCE;
var edited = null;
var fold = () => document.getElementById("own-marks");
var copyOf = (name) => fold().querySelector(`template[data-piece=${name}]`).content.firstElementChild.cloneNode(true);
var nameOf = ({ name, geometry }) => name || model.markWords[geometry.type.replace("Multi", "")];
var shortDay = (day) => model.days.find((one) => one.day === day)?.short ?? day;
var daysOf = ({ from, to }) => {
  if (!from && !to) return "";
  const form = from === to ? "onDay" : from && to ? "fromTo" : from ? "fromOn" : "upTo";
  return model.markWords[form].replace("{from}", shortDay(from)).replace("{to}", shortDay(to));
};
var rowOf = (mark) => {
  const row = copyOf("row");
  const name = nameOf(mark);
  const isOff = !isOn({ ...mark, isHidden: false }, model.days[now().day].day);
  row.dataset.mark = mark.id;
  row.classList.toggle("off", mark.isHidden || isOff);
  row.querySelector("[data-mark-act=go]").textContent = name;
  row.querySelector(".mark-note").textContent = mark.note;
  row.querySelector(".mark-days").textContent = daysOf(mark);
  for (const button of row.querySelectorAll("[aria-label]")) {
    button.title = button.getAttribute("aria-label");
    button.setAttribute("aria-label", `${button.title}: ${name}`);
  }
  row.querySelector("[data-mark-act=hide]").setAttribute("aria-pressed", String(mark.isHidden));
  return row;
};
var formOf = (mark) => {
  const row = copyOf("form");
  row.dataset.mark = mark.id;
  for (const field of row.querySelectorAll("[name]")) field.value = mark[field.name];
  return row;
};
var heldIn = (list) => {
  const focused = document.activeElement;
  if (!list.contains(focused)) return null;
  const { mark } = focused.closest("[data-mark]").dataset;
  return `[data-mark="${mark}"] ${focused.dataset.markAct ? `[data-mark-act=${focused.dataset.markAct}]` : "button"}`;
};
var show2 = () => {
  const list = fold().querySelector(".mark-list");
  const held = heldIn(list);
  const marks2 = all();
  list.replaceChildren(...marks2.slice(0, rows).map((mark) => mark.id === edited ? formOf(mark) : rowOf(mark)));
  const more = fold().querySelector("[data-mark-act=more]");
  more.hidden = marks2.length <= rows;
  more.textContent = counted(model.words.more, Math.max(0, marks2.length - rows));
  for (const act of ["save", "clear"]) fold().querySelector(`[data-mark-act=${act}]`).disabled = marks2.length === 0;
  fold().querySelector("[data-mark-act=undo]").disabled = !canUndo();
  fold().querySelector("[data-not-kept]").hidden = lasts() || marks2.length === 0;
  document.querySelector("[data-mark-count]").textContent = marks2.length ? counted(model.markWords.count, marks2.length) : "";
  if (held) (list.querySelector(held) ?? fold().querySelector("[data-mark-act=undo]")).focus({ preventScroll: true });
};
var reveal = (id) => {
  fold().open = true;
  document.getElementById("panel").classList.remove("folded");
  rows = Math.max(rows, all().findIndex((mark) => mark.id === id) + 1);
  show2();
  const row = fold().querySelector(`[data-mark="${id}"]`);
  row?.scrollIntoView({ block: "nearest" });
  return row;
};
var edit2 = (id) => {
  const before2 = edited;
  edited = id;
  if (id) reveal(id).querySelector("[name=name]").focus();
  else {
    show2();
    fold().querySelector(`[data-mark="${before2}"] [data-mark-act=edit]`)?.focus();
  }
};
var fields = () => {
  const form = fold().querySelector(".mark-list form");
  return Object.fromEntries([...new FormData(form)].map(([name, text2]) => [name, text2.trim()]));
};
var showMore = () => {
  rows += ROWS_AT_ONCE;
  show2();
};
var tell = (text2) => {
  const note2 = fold().querySelector(".mark-problem");
  note2.textContent = text2;
  note2.hidden = !text2;
};
var start2 = (described) => {
  model = described;
};

// marks/reading.mjs
var KINDS = {
  geojson: { endings: ["geojson", "json"], load: () => import("./geojson-UXM2ZXL5.mjs") },
  csv: { endings: ["csv", "tsv", "txt"], load: () => import("./csv-6WNBSUTC.mjs") },
  kml: { endings: ["kml"], load: () => import("./kml-4F34KEQN.mjs") }
};
var ACCEPTED = Object.values(KINDS).flatMap(({ endings }) => endings.map((ending) => `.${ending}`)).join();
var kindOf = (name) => {
  const ending = name.split(".").at(-1).toLowerCase();
  return Object.keys(KINDS).find((kind) => KINDS[kind].endings.includes(ending));
};
var marksIn = async (name, text2) => {
  const kind = kindOf(name);
  if (!kind) throw new Unreadable([{ key: "unknownKind", row: null }]);
  const { read: read2 } = await KINDS[kind].load();
  return read2(text2);
};

// marks/marks.mjs
var FILE = "own-marks.geojson";
var FLIGHT_MS = 700;
var NEAR_ZOOM = 9;
var MOST_ZOOM = 12;
var NOTE_LETTERS = 160;
var maps = [];
var drawn = /* @__PURE__ */ new Map();
var NOTHING = { name: "", note: "", from: "", to: "", isHidden: false };
var options = { shown: true, inPictures: false };
var model2 = null;
var shownOn = (day) => options.shown ? all().filter((mark) => isOn(mark, day)) : [];
var drawOn = ({ map, day }) => {
  const marks2 = shownOn(day());
  const before2 = drawn.get(map) ?? [];
  if (marks2.length === before2.length && marks2.every((mark, n) => mark === before2[n])) return;
  drawn.set(map, marks2);
  draw(map, marks2, model2.markWords.own);
};
var legend = () => {
  document.querySelector("[data-own-sign=pin]").hidden = ![...drawn.values()].some(({ length }) => length);
};
var drawAll = () => {
  for (const one of maps) drawOn(one);
  legend();
};
var paintAll = () => {
  for (const { map } of maps) paint(map);
};
var showAll = () => {
  show2();
  drawAll();
};
var addMap = (one) => {
  maps.push(one);
  if (maps.length === 1) {
    prepare(one.map);
    for (const button of document.querySelectorAll("[data-mark-draw]")) button.disabled = false;
  }
  one.map.on("style.load", () => {
    drawn.delete(one.map);
    drawOn(one);
  });
  drawOn(one);
  legend();
};
var under = (map, point) => {
  const mark = find(markAt(map, point));
  if (!mark) return null;
  const note2 = [model2.markWords.own, mark.note.slice(0, NOTE_LETTERS)].filter(Boolean).join(": ");
  return { source: "own-marks", id: mark.id, lines: [nameOf(mark), note2], choose: () => reveal(mark.id) };
};
var note = () => {
  const count = shownOn(model2.days[now().day].day).length;
  return options.inPictures && count ? counted(model2.markWords.inPicture, count) : "";
};
var leaveOut = () => {
  if (options.inPictures) return () => {
  };
  for (const { map } of maps) show(map, false);
  return () => {
    for (const { map } of maps) show(map, true);
  };
};
var goTo = (id) => {
  const mark = find(id);
  const day = model2.days[now().day].day;
  if (!isOn({ ...mark, isHidden: false }, day)) {
    const at = model2.days.findIndex((one) => isOn({ ...mark, isHidden: false }, one.day));
    if (at >= 0) go(at);
  }
  if (mark.geometry.type === "Point") {
    return fly({ center: mark.geometry.coordinates, atLeast: NEAR_ZOOM, ms: FLIGHT_MS });
  }
  const { center, zoom } = around(boxOf(mark.geometry));
  fly({ center, zoom: Math.min(zoom, MOST_ZOOM), ms: FLIGHT_MS });
};
var take = async (files) => {
  document.getElementById("own-marks").open = true;
  tell("");
  for (const file of files) {
    try {
      const added = add2(await marksIn(file.name, await file.text()));
      notice(counted(model2.markWords.added, added.length).replace("{file}", () => file.name));
      reveal(added[0].id);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      const rows2 = `${kindOf(file.name)}Row`;
      tell(sentence(model2.markWords, { file: file.name, rows: rows2, problems: error.problems }));
    }
  }
};
var choose = () => {
  const input = Object.assign(document.createElement("input"), { type: "file", multiple: true, accept: ACCEPTED });
  input.addEventListener("change", () => take(input.files));
  input.click();
};
var acts = {
  open: choose,
  save: () => saveText(text(), FILE, "application/geo+json"),
  undo,
  clear,
  more: showMore,
  go: goTo,
  hide: (id) => edit(id, { isHidden: !find(id).isHidden }),
  edit: edit2,
  remove,
  cancel: () => edit2(null)
};
var onClick = (event) => {
  const button = event.target.closest("[data-mark-act], [data-mark-draw]");
  if (button?.dataset.markDraw) {
    const add3 = (geometry) => edit2(add2([{ ...NOTHING, geometry }])[0].id);
    drawMark(button.dataset.markDraw, { words: model2.markWords, opener: button, take: add3 });
  } else if (button) {
    tell("");
    acts[button.dataset.markAct](button.closest("[data-mark]")?.dataset.mark);
  }
  if (event.target.closest("[data-one-file]") && options.inPictures && all().length) {
    event.preventDefault();
    saveOneFile(event.target.closest("a"), text());
  }
};
var onSubmit = (event) => {
  event.preventDefault();
  const fields2 = fields();
  if (fields2.from && fields2.to && fields2.from > fields2.to) return tell(model2.markWords.backwards);
  tell("");
  edit(event.target.closest("[data-mark]").dataset.mark, fields2);
  edit2(null);
};
var onKey = (event) => {
  if (event.key !== "Escape" || !event.target.closest("form")) return;
  event.stopPropagation();
  edit2(null);
};
var onOption = ({ target }) => {
  if (!target.dataset.markOption) return;
  options[target.dataset.markOption] = target.checked;
  drawAll();
};
var prepare2 = async (described) => {
  model2 = described;
  await loadOnDemand(model2);
  start2(model2);
  const fold2 = document.getElementById("own-marks");
  document.addEventListener("click", onClick);
  fold2.addEventListener("submit", onSubmit);
  fold2.addEventListener("keydown", onKey);
  fold2.addEventListener("change", onOption);
  document.addEventListener("markschange", showAll);
  document.addEventListener("rest", drawAll);
  document.addEventListener("themechange", paintAll);
  try {
    start();
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    tell(model2.markWords.keptUnreadable);
  }
  join({ addMap, under, note, leaveOut });
};
export {
  prepare2 as prepare,
  take
};

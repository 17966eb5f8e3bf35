import {
  join
} from "./chunk-6IWEYIZ5.mjs";
import {
  FULL,
  HEAD,
  attribute,
  beginDrawing,
  bufferOf,
  programOf,
  shareOf
} from "./chunk-FSXLWZOJ.mjs";
import {
  boxPx,
  frameOf
} from "./chunk-SYTZLIP4.mjs";
import {
  saveText
} from "./chunk-U3QKQ7W6.mjs";
import {
  waitFor
} from "./chunk-P57PDAQE.mjs";
import {
  counted,
  figure,
  fly,
  now,
  number
} from "./chunk-BAHI2PDF.mjs";
import {
  loadOnDemand
} from "./chunk-LOTBLPMR.mjs";
import {
  __export
} from "./chunk-7P6ASYW6.mjs";

// events/card.mjs
import { rowsAt } from "../events/reading/reading.mjs";
var words = null;
var made = (kind, text) => Object.assign(document.createElement(kind), { textContent: text, dir: "auto" });
var meaning = ({ kind, names }, n, text) => words[`${kind}_${names[n].trim().toLowerCase()}_${text.trim()}`] ?? "";
var typeInWords = (kind, type) => words[`${kind}_type_of_violence_${type}`] ?? (type || words.noType);
var rowsOf = ({ file, plan, events }, numbers) => rowsAt(
  file,
  plan,
  numbers.map((n) => events.offsets[n])
);
var titleOf = ({ plan }, cells) => {
  const { columns, kind } = plan;
  const cell2 = (field) => columns[field] >= 0 ? (cells[columns[field]] ?? "").trim() : "";
  const day = cell2("date").replace(/ 00:00:00(?:\.0+)?$/, "");
  return [typeInWords(kind, cell2("type")), cell2("place"), day].filter(Boolean).join(words.comma);
};
var described = ({ plan }, cells) => cells.flatMap((text, n) => {
  if (!text.trim()) return [];
  const told = meaning(plan, n, text);
  const value = made("dd", text);
  if (told) value.append(made("span", ` ${told}`));
  return [made("dt", plan.names[n]), value];
});
var start = (described2) => {
  words = described2;
};

// events/counting.mjs
import { EVENT as EVENT2 } from "../events/reading/collecting.mjs";

// events/shown.mjs
import { DAY_UNSURE, EVENT, PLACE_UNSURE, TYPES } from "../events/reading/collecting.mjs";
var WINDOWS = [1, 7, 30, 0];
var ALL_TYPES = 4294967295;
var atFirst = () => ({ window: WINDOWS[0], types: ALL_TYPES, isSureOnly: false });
var rangesOn = ({ starts, spanStarts }, day, { window }) => {
  const from = window ? Math.max(0, day - window + 1) : 0;
  return {
    from,
    exact: [starts[from], starts[day + 1] - starts[from]],
    spans: [spanStarts[0], spanStarts[day + 1] - spanStarts[0]]
  };
};
var passes = ({ points }, n, { types, isSureOnly }) => {
  const look = points[n * EVENT + 2];
  return (types >>> (look & TYPES - 1) & 1) === 1 && !(isSureOnly && look & (PLACE_UNSURE | DAY_UNSURE));
};
var eachShown = (events, day, shown, take2) => {
  const { from, exact, spans } = rangesOn(events, day, shown);
  for (const [first, count] of [spans, exact]) {
    for (let n = first + count - 1; n >= first; n -= 1) {
      if (events.points[n * EVENT + 3] >= from && passes(events, n, shown) && take2(n)) return;
    }
  }
};
var countedByType = ({ counts }, day, { window }) => {
  const found = new Array(TYPES).fill(0);
  for (let at = window ? Math.max(0, day - window + 1) : 0; at <= day; at += 1) {
    for (let type = 0; type < TYPES; type += 1) found[type] += counts[at * TYPES + type];
  }
  return found;
};

// events/counting.mjs
var BITS = 16;
var SQUARE_PX = 26;
var [FEWEST, MOST] = [4, 8];
var MOST_NUMBERS = 4e6;
var SMALLEST_PX = 2;
var LARGEST_PX = 12;
var levelFor = (boxPx2, days) => {
  let level = Math.min(MOST, Math.max(FEWEST, Math.round(Math.log2(boxPx2 / SQUARE_PX))));
  while (4 ** level * (days + 1) > MOST_NUMBERS && level > FEWEST) level -= 1;
  return level;
};
var sumsOf = (events, level, shown) => {
  const squares = 4 ** level;
  const sums = new Uint32Array((events.days + 1) * squares);
  const shift = BITS - level;
  for (let n = 0; n < events.count; n += 1) {
    if (!passes(events, n, shown)) continue;
    const square = (events.points[n * EVENT2] >> shift) + (events.points[n * EVENT2 + 1] >> shift << level);
    sums[(events.counted[n] + 1) * squares + square] += 1;
  }
  for (let at = squares; at < sums.length; at += 1) sums[at] += sums[at - squares];
  return sums;
};
var gridsOf = (events) => {
  const kept = /* @__PURE__ */ new Map();
  let filters = "";
  const sums = (level, shown) => {
    const asked2 = `${shown.types} ${shown.isSureOnly}`;
    if (asked2 !== filters) kept.clear();
    filters = asked2;
    if (!kept.has(level)) kept.set(level, sumsOf(events, level, shown));
    return kept.get(level);
  };
  const numberIn = (level, square, day, shown) => {
    const table = sums(level, shown);
    const squares = 4 ** level;
    const from = shown.window ? Math.max(0, day - shown.window + 1) : 0;
    return table[(day + 1) * squares + square] - table[from * squares + square];
  };
  const within = (level, [[left, top], [right, bottom]], day, shown) => {
    const side = 2 ** level;
    const at = (share) => Math.min(side - 1, Math.max(0, Math.floor(share * side)));
    const found = [];
    for (let row = at(top); row <= at(bottom); row += 1) {
      for (let column = at(left); column <= at(right); column += 1) {
        const number2 = numberIn(level, row * side + column, day, shown);
        if (number2) found.push({ x: (column + 0.5) / side, y: (row + 0.5) / side, number: number2 });
      }
    }
    return found;
  };
  const fullest = (level, shown) => {
    const squares = 4 ** level;
    const share = shown.window ? Math.min(1, shown.window / events.days) : 1;
    const last = sums(level, shown).subarray(events.days * squares);
    return Math.max(1, last.reduce((most, number2) => Math.max(most, number2), 0) * share);
  };
  return { within, fullest, numberIn };
};
var radiusOf = (number2, most) => SMALLEST_PX + (LARGEST_PX - SMALLEST_PX) * Math.sqrt(Math.min(1, number2 / most));

// events/order.mjs
import { dayOf, numbersOf } from "../events/reading/values.mjs";
var orderOf = (texts) => {
  const pairs = texts.map(numbersOf).filter(Boolean);
  if (!pairs.length) return "plain";
  if (pairs.some(([one]) => one > 12)) return "day";
  return pairs.some(([, two]) => two > 12) ? "month" : "either";
};
var isDayFirstIn = (texts, { firstDay, days }) => {
  const inside = (isDayFirst) => texts.filter((text) => {
    const day = dayOf(text, isDayFirst) - firstDay;
    return day >= 0 && day < days;
  }).length;
  return inside(true) >= inside(false);
};

// events/dialog.mjs
import { FIELDS, missing, recognise } from "../events/reading/columns.mjs";
import { headRead } from "../events/reading/reading.mjs";
import { numbersOf as numbersOf2 } from "../events/reading/values.mjs";
var ROWS_SHOWN = 5;
var LETTERS_SHOWN = 60;
var NEVER = -1;
var dialog = null;
var words2 = null;
var part = (name) => dialog.querySelector(`[data-event-dialog=${name}]`);
var select = (field) => dialog.querySelector(`select[name=${field}]`);
var option = (value, text) => Object.assign(document.createElement("option"), { value, textContent: text });
var cell = (kind, text) => {
  const shown = text.length > LETTERS_SHOWN ? `${text.slice(0, LETTERS_SHOWN)}…` : text;
  return Object.assign(document.createElement(kind), { textContent: shown, dir: "auto" });
};
var rowOf = (cells) => {
  const row = document.createElement("tr");
  row.append(...cells);
  return row;
};
var columnsChosen = () => Object.fromEntries(FIELDS.map((field) => [field, Number(select(field).value)]));
var showRows = (head, period2) => {
  const columns = columnsChosen();
  const fields = FIELDS.filter((field) => columns[field] >= 0);
  const names = fields.map((field) => Object.assign(cell("th", words2[`field_${field}`]), { scope: "col" }));
  const rows2 = head.sample.slice(0, ROWS_SHOWN).map((row) => rowOf(fields.map((field) => cell("td", row[columns[field]] ?? ""))));
  part("rows").replaceChildren(rowOf(names), ...rows2);
  const days = columns.date >= 0 ? head.sample.map((row) => row[columns.date] ?? "") : [];
  const order = orderOf(days);
  part("order").hidden = order !== "either";
  part("example").textContent = days.find((text) => numbersOf2(text)) ?? "";
  const isDayFirst = order === "either" ? isDayFirstIn(days, period2) : order !== "month";
  dialog.querySelector(`[name=order][value=${isDayFirst ? "day" : "month"}]`).checked = true;
  const lacking = missing(columns).map((field) => words2[`field_${field}`]);
  part("missing").hidden = !lacking.length;
  part("missing").textContent = lacking.length ? words2.lacking.replace("{fields}", lacking.join(words2.comma)) : "";
  part("take").disabled = lacking.length > 0;
};
var showHead = (head, period2) => {
  const { kind, columns } = recognise(head.names);
  part("kind").textContent = words2[`kind_${kind}`];
  for (const field of FIELDS) {
    const none = option(NEVER, words2.noColumn);
    select(field).replaceChildren(none, ...head.names.map((name, n) => option(n, name || `${n + 1}`)));
    select(field).value = columns[field];
  }
  showRows(head, period2);
};
var closed = () => new Promise((resolve) => dialog.addEventListener("close", resolve, { once: true }));
var ask = async (file, period2) => {
  let head = await headRead(file);
  part("file").textContent = file.name;
  select("encoding").value = head.encoding;
  part("encoding").hidden = select("encoding").value === "";
  showHead(head, period2);
  const onChange2 = async ({ target }) => {
    if (target.name === "encoding") {
      head = await headRead(file, target.value);
      showHead(head, period2);
    } else if (target.name !== "order") showRows(head, period2);
  };
  if (dialog.open) {
    const closing = closed();
    dialog.close("");
    await closing;
  }
  dialog.returnValue = "";
  dialog.addEventListener("change", onChange2);
  dialog.showModal();
  await closed();
  dialog.removeEventListener("change", onChange2);
  if (dialog.returnValue !== "take") return null;
  const { kind, columns } = recognise(head.names);
  const { sample, ...written } = head;
  const isDayFirst = dialog.querySelector("[name=order]:checked").value === "day";
  return { ...written, ...period2, kind, isDayFirst, columns: { ...columns, ...columnsChosen() } };
};
var start2 = (made2, described2) => {
  dialog = made2;
  words2 = described2;
  document.body.append(dialog);
};

// events/drawing.mjs
import { EVENT as EVENT3 } from "../events/reading/collecting.mjs";

// events/shaders/count_shader.mjs
var count_shader_exports = {};
__export(count_shader_exports, {
  FRAGMENT: () => FRAGMENT,
  VERTEX: () => VERTEX
});
var VERTEX = `${HEAD}
layout(location = 0) in vec3 aShareRadius;
uniform mat4 uMatrix;
uniform float uRatio;
flat out float vRadius;

void main() {
  vRadius = aShareRadius.z;
  gl_PointSize = (vRadius + 1.) * 2. * uRatio;
  gl_Position = uMatrix * vec4(aShareRadius.xy, 0., 1.);
}`;
var FRAGMENT = `${HEAD}
uniform vec3 uColour;
flat in float vRadius;
out vec4 oColour;

void main() {
  float far = length((gl_PointCoord - .5) * 2. * (vRadius + 1.)) - vRadius;
  float whole = 1. - smoothstep(-.5, .5, far);
  float line = whole - (1. - smoothstep(-.5, .5, far + 1.));
  float opacity = max(line * .9, whole * .38);
  oColour = vec4(uColour * opacity, opacity);
}`;

// events/shaders/event_shader.mjs
var event_shader_exports = {};
__export(event_shader_exports, {
  COLOURS: () => COLOURS,
  FRAGMENT: () => FRAGMENT2,
  RADIUS: () => RADIUS,
  RING: () => RING,
  SHAPES: () => SHAPES,
  STEP: () => STEP,
  VERTEX: () => VERTEX2
});
import { DAY_UNSURE as DAY_UNSURE2, PLACE_UNSURE as PLACE_UNSURE2, SIZE_MASK, SIZE_SHIFT, TYPES as TYPES2 } from "../events/reading/collecting.mjs";
var COLOURS = 8;
var SHAPES = 4;
var RADIUS = 3.2;
var STEP = 0.38;
var RING = 4;
var VERTEX2 = `${HEAD}
layout(location = 0) in vec2 aShare;
layout(location = 1) in uvec2 aLook;
uniform mat4 uMatrix;
uniform float uRatio;
uniform float uGrown;
uniform int uFrom;
uniform uint uTypes;
uniform bool uSureOnly;
uniform vec3 uColours[${COLOURS}];
flat out vec3 vColour;
flat out ivec3 vLook;
flat out float vRadius;

void main() {
  int look = int(aLook.x);
  int type = look & ${TYPES2 - 1};
  bool placeUnsure = (look & ${PLACE_UNSURE2}) != 0;
  bool dayUnsure = (look & ${DAY_UNSURE2}) != 0;
  bool off = int(aLook.y) < uFrom || ((uTypes >> uint(type)) & 1u) == 0u || (uSureOnly && (placeUnsure || dayUnsure));
  vColour = uColours[type % ${COLOURS}];
  vLook = ivec3(type % ${SHAPES}, int(placeUnsure), int(dayUnsure));
  vRadius = (${RADIUS} + ${STEP} * float((look >> ${SIZE_SHIFT}) & ${SIZE_MASK})) * uGrown + (placeUnsure ? ${RING}. : 0.);
  gl_PointSize = (vRadius + 1.5) * 2. * uRatio;
  gl_Position = off ? vec4(2., 2., 2., 1.) : uMatrix * vec4(aShare, 0., 1.);
}`;
var FRAGMENT2 = `${HEAD}
uniform vec3 uPaper;
flat in vec3 vColour;
flat in ivec3 vLook;
flat in float vRadius;
out vec4 oColour;

/* How far a point is outside of a shape of some size: circle, square, diamond, triangle. */
float beyond(vec2 p, float size) {
  if (vLook.x == 1) return max(abs(p.x), abs(p.y)) - size * .88;
  if (vLook.x == 2) return (abs(p.x) + abs(p.y)) * .7071 - size * .88;
  if (vLook.x == 3) return max(abs(p.x) * .866 + p.y * -.5, p.y) - size * .62;
  return length(p) - size;
}

float inside(float far) { return 1. - smoothstep(-.5, .5, far); }

void main() {
  vec2 p = (gl_PointCoord - .5) * 2. * (vRadius + 1.5);
  float far = beyond(p, vRadius);
  float edge = inside(far - 1.);
  float whole = inside(far);
  float line = whole - inside(far + 1.6);
  if (vLook.y == 1) {
    float opacity = max(line * .9, whole * .16);
    oColour = vec4(vColour * opacity, opacity);
  } else if (vLook.z == 1) {
    oColour = vec4(mix(uPaper, vColour, line), 1.) * edge;
  } else {
    oColour = vec4(mix(uPaper, vColour, whole), 1.) * edge;
  }
}`;

// events/drawing.mjs
var FLOATS = 3;
var FLOAT_BYTES = 4;
var drawingOf = (gl, points) => {
  const events = programOf(gl, event_shader_exports);
  const eventArray = gl.createVertexArray();
  gl.bindVertexArray(eventArray);
  bufferOf(gl, gl.ARRAY_BUFFER, points);
  attribute(gl, 0, { size: 2, each: EVENT3, from: 0 });
  attribute(gl, 1, { size: 2, each: EVENT3, from: 2, isWhole: true });
  gl.bindVertexArray(null);
  let counts = null;
  const begin = ({ program, uniform }, array, { matrix, ratio }) => {
    beginDrawing(gl, program, array);
    gl.uniformMatrix4fv(uniform("uMatrix"), false, matrix);
    gl.uniform1f(uniform("uRatio"), ratio);
    return uniform;
  };
  const drawEvents = (frame, look, ranges, { types, isSureOnly }, grown) => {
    const uniform = begin(events, eventArray, frame);
    gl.uniform1f(uniform("uGrown"), grown);
    gl.uniform1i(uniform("uFrom"), ranges.from);
    gl.uniform1ui(uniform("uTypes"), types >>> 0);
    gl.uniform1i(uniform("uSureOnly"), Number(isSureOnly));
    gl.uniform3fv(uniform("uColours"), look.types);
    gl.uniform3fv(uniform("uPaper"), look.paper);
    for (const [first, count] of [ranges.spans, ranges.exact]) if (count) gl.drawArrays(gl.POINTS, first, count);
    gl.bindVertexArray(null);
  };
  const makeCounts = () => {
    const array = gl.createVertexArray();
    gl.bindVertexArray(array);
    const buffer = gl.createBuffer();
    gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
    gl.enableVertexAttribArray(0);
    gl.vertexAttribPointer(0, FLOATS, gl.FLOAT, false, FLOATS * FLOAT_BYTES, 0);
    gl.bindVertexArray(null);
    return { ...programOf(gl, count_shader_exports), array, buffer, told: null, count: 0 };
  };
  const drawCounts = (frame, look, circles) => {
    counts ??= makeCounts();
    const uniform = begin(counts, counts.array, frame);
    if (counts.told !== circles) {
      gl.bindBuffer(gl.ARRAY_BUFFER, counts.buffer);
      gl.bufferData(gl.ARRAY_BUFFER, circles, gl.DYNAMIC_DRAW);
      counts.told = circles;
    }
    gl.uniform3fv(uniform("uColour"), look.own);
    gl.drawArrays(gl.POINTS, 0, circles.length / FLOATS);
    gl.bindVertexArray(null);
  };
  return { drawEvents, drawCounts };
};

// events/layer.mjs
import { EVENT as EVENT4, PLACE_UNSURE as PLACE_UNSURE3, SIZE_MASK as SIZE_MASK2, SIZE_SHIFT as SIZE_SHIFT2 } from "../events/reading/collecting.mjs";
var LAYER = "own-events";
var ABOVE = "places";
var MOST_IN_VIEW = 2e5;
var REACH_PX = 3;
var LEVEL = 6;
var colours = () => {
  const style = getComputedStyle(document.documentElement);
  const rgb = (name) => {
    const colour = style.getPropertyValue(`--${name}`).trim();
    return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  };
  return {
    types: new Float32Array(Array.from({ length: COLOURS }, (_, n) => rgb(`event-${n + 1}`)).flat()),
    paper: rgb("paper"),
    own: rgb("own")
  };
};
var grownAt = (zoom) => Math.min(1.4, Math.max(0.6, 0.6 + (zoom - 6) * 0.2));
var radiusOfSign = (look, zoom) => (RADIUS + STEP * (look >> SIZE_SHIFT2 & SIZE_MASK2)) * grownAt(zoom) + (look & PLACE_UNSURE3 ? RING : 0);
var eventLayer = ({ map, day, box, given: given2 }) => {
  let drawing = null;
  let drawn = null;
  let look = null;
  let isOn = true;
  let counted2 = { mark: "", circles: null, squares: null };
  const shareAt = ({ x, y }) => shareOf(map.unproject([x, y]), box).map((share) => share / FULL);
  const corners = () => {
    const { clientWidth, clientHeight } = map.getContainer();
    return [shareAt({ x: 0, y: 0 }), shareAt({ x: clientWidth, y: clientHeight })];
  };
  const countsIn = (frame) => {
    const { events, grids, shown } = given2();
    const view = corners();
    const mark = `${day()} ${shown.window} ${shown.types} ${shown.isSureOnly} ${view} ${events.count}`;
    if (counted2.mark === mark) return counted2;
    counted2 = { mark, circles: null, squares: null };
    if (events.count <= MOST_IN_VIEW) return counted2;
    const { exact, spans } = rangesOn(events, day(), shown);
    if (exact[1] + spans[1] <= MOST_IN_VIEW) return counted2;
    const sum = grids.within(LEVEL, view, day(), shown).reduce((all, { number: number2 }) => all + number2, 0);
    if (sum <= MOST_IN_VIEW) return counted2;
    const level = levelFor(frame.boxPx, events.days);
    const most = grids.fullest(level, shown);
    const squares = grids.within(level, view, day(), shown);
    counted2.squares = squares.map((square) => ({ ...square, radius: radiusOf(square.number, most) }));
    counted2.circles = new Float32Array(counted2.squares.flatMap(({ x, y, radius }) => [x, y, radius]));
    return counted2;
  };
  const render = (gl, args) => {
    if (!isOn || !given2()) return;
    const { events, shown } = given2();
    if (drawn !== events.points) {
      drawing = drawingOf(gl, events.points);
      drawn = events.points;
    }
    look ??= colours();
    const frame = frameOf(map, args, box);
    const { circles } = countsIn(frame);
    if (circles) drawing.drawCounts(frame, look, circles);
    else drawing.drawEvents(frame, look, rangesOn(events, day(), shown), shown, grownAt(frame.zoom));
  };
  const layer = { id: LAYER, type: "custom", renderingMode: "2d", onAdd: () => {
  }, render };
  const add = () => {
    drawn = null;
    if (map.style && !map.getLayer(LAYER)) map.addLayer(layer, ABOVE);
  };
  const remove = () => {
    if (map.style && map.getLayer(LAYER)) map.removeLayer(LAYER);
  };
  map.getContainer().addEventListener("webglcontextlost", remove, { capture: true });
  map.on("style.load", async () => {
    if (!given2()) return;
    await waitFor(() => map.getLayer(ABOVE));
    add();
  });
  const under = (point) => {
    if (!given2() || !isOn || !map.getLayer(LAYER)) return null;
    const { events, shown } = given2();
    const px = boxPx(map, box) / FULL;
    const flat = box.size[1] / box.size[0];
    const [x, y] = shareAt(point).map((share) => share * FULL);
    const farOf = (dx, dy) => Math.hypot(dx * px, dy * px * flat);
    if (counted2.squares) {
      const square = counted2.squares.find((one) => farOf(one.x * FULL - x, one.y * FULL - y) <= one.radius + REACH_PX);
      return square ? { square } : null;
    }
    let [found, nearest] = [null, Infinity];
    const zoom = map.getZoom();
    eachShown(events, day(), shown, (n) => {
      const far = farOf(events.points[n * EVENT4] - x, events.points[n * EVENT4 + 1] - y);
      if (far >= nearest || far > radiusOfSign(events.points[n * EVENT4 + 2], zoom) + REACH_PX) return false;
      [found, nearest] = [n, far];
      return false;
    });
    return found === null ? null : { n: found };
  };
  const inView = (most) => {
    const { events, shown } = given2();
    const [[left, top], [right, bottom]] = corners().map((corner) => corner.map((share) => share * FULL));
    const found = [];
    eachShown(events, day(), shown, (n) => {
      const [x, y] = [events.points[n * EVENT4], events.points[n * EVENT4 + 1]];
      if (x >= left && x <= right && y >= top && y <= bottom) found.push(n);
      return found.length >= most;
    });
    return found;
  };
  const again = () => map.triggerRepaint();
  return {
    ...{ map, add, remove, under, inView, again },
    /* Draws them or not. */
    show: (on) => {
      isOn = on;
      again();
    },
    /* Takes the colours of the theme that is shown. */
    paint: () => {
      look = null;
      again();
    },
    isCounted: () => counted2.circles !== null
  };
};

// events/guest.mjs
import { EVENT as EVENT5, TYPES as TYPES3 } from "../events/reading/collecting.mjs";
var FLIGHT_MS = 700;
var NEARER = 1.6;
var WORLD = 360;
var guestOf = ({ model: model2, box, given: given2, isInPictures: isInPictures2, open: open2, moved }) => {
  const words5 = model2.eventWords;
  const layers = /* @__PURE__ */ new Map();
  const addMap = ({ map, day }) => {
    const known = new Map(model2.days.map((one, n) => [one.day, n]));
    const layer = eventLayer({
      map,
      box,
      day: () => known.get(day()),
      given: given2
    });
    layers.set(map, layer);
    if (given2()) layer.add();
    if (layers.size > 1) return;
    map.on("moveend", moved);
  };
  const nameOf = (n) => {
    const type = given2().events.points[n * EVENT5 + 2] & TYPES3 - 1;
    return typeInWords(given2().plan.kind, given2().events.types[type] ?? words5.otherTypes);
  };
  const goNear = (map, { x, y }) => {
    const { corner, size } = box;
    const north = Math.PI * (1 - 2 * (corner[1] + y * size[1]));
    const lat = Math.atan(Math.sinh(north)) * WORLD / (2 * Math.PI);
    fly({ center: [(corner[0] + x * size[0] - 0.5) * WORLD, lat], zoom: map.getZoom() + NEARER, ms: FLIGHT_MS });
  };
  const under = (map, point) => {
    const found = layers.get(map)?.under(point);
    if (!found) return null;
    if (found.square) {
      const lines = [counted(words5.count, found.square.number), words5.nearer];
      return { source: "own-events", lines, choose: () => goNear(map, found.square) };
    }
    return { source: "own-events", id: found.n, lines: [nameOf(found.n), words5.own], choose: () => open2(found.n) };
  };
  const note = () => {
    if (!given2() || !isInPictures2()) return "";
    const { file, plan, events, shown } = given2();
    const isAll = shown.types === ALL_TYPES && !shown.isSureOnly;
    return words5[`credit_${plan.kind}`].replace("{file}", () => file.name).replace("{date}", new Date(file.lastModified).toISOString().slice(0, 10)).replace("{days}", words5[`window_${shown.window}`]).replace("{filters}", isAll ? words5.unfiltered : words5.filtered).replace("{count}", number(events.count));
  };
  const leaveOut = () => {
    if (isInPictures2()) return () => {
    };
    for (const layer of layers.values()) layer.show(false);
    return () => {
      for (const layer of layers.values()) layer.show(true);
    };
  };
  return {
    ...{ addMap, under, note, leaveOut },
    each: (act) => {
      for (const layer of layers.values()) act(layer);
    },
    first: () => layers.values().next().value
  };
};

// events/part.mjs
import { TYPES as TYPES4 } from "../events/reading/collecting.mjs";
var ROWS_AT_ONCE = 20;
var words3 = null;
var rows = ROWS_AT_ONCE;
var asked = 0;
var fold = () => document.getElementById("own-events");
var part2 = (name) => fold().querySelector(`[data-event-part=${name}]`);
var put = (name, text) => {
  part2(name).textContent = text;
  part2(name).hidden = !text;
};
var tell = (text) => put("problem", text);
var progress = (share) => {
  part2("reading").hidden = share === null;
  if (share) part2("bar").value = share;
  else part2("bar").removeAttribute("value");
};
var sentence = (key, values) => Object.entries(values).reduce((text, [name, value]) => text.replace(`{${name}}`, () => value), words3[key]);
var unreadable = (file, { key, row, value }) => {
  const where = row === null ? file : sentence("row", { file, row: number(row) });
  return sentence("problem", { where, what: sentence(key, { value: String(value) }) });
};
var reasons = (left) => Object.entries(left).map(
  ([reason, { count, row }]) => sentence("reason", { what: counted(words3[reason], count), row: number(row) })
);
var item = (text) => Object.assign(document.createElement("li"), { textContent: text });
var typesOf = ({ events, plan }) => {
  const names = events.types.map((type) => typeInWords(plan.kind, type));
  const isMore = events.counts.some((count, n) => count && n % TYPES4 >= names.length);
  return isMore ? [...names, words3.otherTypes] : names;
};
var typeRow = (name, n) => {
  const row = fold().querySelector("template[data-event-piece=type]").content.firstElementChild.cloneNode(true);
  row.querySelector("input").dataset.eventType = n;
  row.querySelector("i").className = `event-sign shape-${n % SHAPES} type-${n % COLOURS + 1}`;
  row.querySelector("[data-name]").textContent = name;
  return row;
};
var show = (given2) => {
  part2("shown").hidden = !given2;
  document.querySelector("[data-own-sign=dots]").hidden = !given2;
  fold().querySelector("[data-event-count]").textContent = given2 ? counted(words3.count, given2.events.count) : "";
  if (!given2) return;
  const { events, file, plan } = given2;
  put("file", file.name);
  put(
    "taken",
    sentence("taken", { events: counted(words3.count, events.count), rows: counted(words3.rows, events.rows) })
  );
  put("terms", words3[`terms_${plan.kind}`]);
  for (const link of fold().querySelectorAll("[data-event-link]")) link.hidden = link.dataset.eventLink !== plan.kind;
  const lines = reasons(events.left);
  part2("left").hidden = !lines.length;
  part2("reasons").replaceChildren(...lines.map(item));
  part2("types").replaceChildren(...typesOf(given2).map(typeRow));
  for (const box of part2("shown").querySelectorAll("[data-event-option]")) box.checked = false;
  part2("shown").querySelector(`[name=event-window][value="${given2.shown.window}"]`).checked = true;
  rows = ROWS_AT_ONCE;
  hideCard();
};
var follow = (given2, day, isCounted) => {
  const counts = countedByType(given2.events, day, given2.shown);
  const isTicked = (type) => (given2.shown.types >>> type & 1) === 1;
  for (const [n, row] of [...part2("types").children].entries()) {
    row.querySelector("[data-number]").textContent = number(counts[n]);
    row.querySelector("input").checked = isTicked(n);
  }
  const sum = counts.reduce((all, count, type) => all + (isTicked(type) ? count : 0), 0);
  put("sum", counted(words3.onDays, sum));
  part2("squares").hidden = !isCounted;
};
var listRow = (title, n) => {
  const button = Object.assign(document.createElement("button"), {
    type: "button",
    className: "link",
    textContent: title,
    dir: "auto"
  });
  button.dataset.eventGo = n;
  const row = document.createElement("li");
  row.append(button);
  return row;
};
var list = async (given2, inView) => {
  if (!isOpen("list")) return;
  asked += 1;
  const mine = asked;
  const numbers = inView(rows + 1);
  const shown = numbers.slice(0, rows);
  const cells = await rowsOf(given2, shown);
  if (mine !== asked) return;
  part2("rows").replaceChildren(...shown.map((n, at) => listRow(titleOf(given2, cells[at]), n)));
  part2("none").hidden = shown.length > 0;
  part2("more").hidden = numbers.length <= rows;
};
var isOpen = (name) => part2(name).open;
var record = (found) => {
  if (!isOpen("record")) return;
  const { lines, near: near2 } = found();
  put("record-sum", counted(words3.changesNear, near2));
  part2("record-rows").replaceChildren(...lines);
};
var more = () => {
  rows += ROWS_AT_ONCE;
};
var showCard = async (given2, n) => {
  const [cells] = await rowsOf(given2, [n]);
  put("card-title", titleOf(given2, cells));
  part2("card-rows").replaceChildren(...described(given2, cells));
  part2("card").hidden = false;
  fold().open = true;
  document.getElementById("panel").classList.remove("folded");
  part2("card-title").focus({ preventScroll: true });
  part2("card").scrollIntoView({ block: "nearest" });
};
var hideCard = () => {
  part2("card").hidden = true;
};
var start3 = (described2) => {
  words3 = described2;
};

// events/events.mjs
import { Unreadable } from "../events/reading/cells.mjs";
import * as worker from "../events/reading/worker.mjs";

// events/record/list.mjs
import "../vendor/d3-dsv.mjs";

// events/record/nearby.mjs
import { EVENT as EVENT6 } from "../events/reading/collecting.mjs";
var NEAR_KM = 5;
var NEAR_DAYS = 2;
var EQUATOR_KM = 40075.017;
var stateAt = ({ matrices, codes }, name, row, day) => {
  const { days, states } = matrices[name];
  return states[codes.indexOf(days.now[day][row])];
};
var changesOf = (model2) => model2.days.flatMap(
  (_, day) => day === 0 ? [] : model2.ids.flatMap((place, row) => {
    const [from, to] = [day - 1, day].map((one) => stateAt(model2, "holders", row, one).s);
    return from === to ? [] : [{ place, day, from, to, grade: stateAt(model2, "doubt", row, day).c }];
  })
);
var nearEach = (changes, { events, shown }, { places, box }) => changes.map((change) => {
  const [, lng, lat] = places[change.place];
  const [x, y] = shareOf({ lng, lat }, box);
  const km = EQUATOR_KM * Math.cos(lat * Math.PI / 180);
  const [across, down] = box.size.map((size) => size * km / FULL);
  const [from, to] = [Math.max(0, change.day - NEAR_DAYS), Math.min(events.days - 1, change.day + NEAR_DAYS)];
  let [number2, nearest] = [0, null];
  const look = (n) => {
    if (events.points[n * EVENT6 + 3] < from) return;
    const far = Math.hypot((events.points[n * EVENT6] - x) * across, (events.points[n * EVENT6 + 1] - y) * down);
    if (far > NEAR_KM || !passes(events, n, shown)) return;
    number2 += 1;
    nearest = nearest === null ? far : Math.min(nearest, far);
  };
  for (let n = events.starts[from]; n < events.starts[to + 1]; n += 1) look(n);
  for (let n = events.spanStarts[0]; n < events.spanStarts[to + 1]; n += 1) look(n);
  return { ...change, number: number2, nearest };
});

// events/record/list.mjs
var BYTE_ORDER_MARK = "\uFEFF";
var { csvFormat } = globalThis.d3;
var near = (model2, given2, box) => nearEach(changesOf(model2), given2, { places: model2.places, box }).sort((a, b) => b.grade - a.grade || a.day - b.day);
var line = (model2, words5, { place, day, from, to, number: number2, nearest }) => {
  const button = Object.assign(document.createElement("button"), { type: "button", className: "link" });
  button.dataset.select = place;
  button.textContent = model2.names[place];
  const sides = `${model2.sideShortNames[from]} ${model2.words.arrow} ${model2.sideShortNames[to]}`;
  const found = number2 ? words5.nearest.replace("{events}", () => counted(words5.count, number2)).replace("{km}", () => figure(nearest)) : words5.noneNear;
  const row = document.createElement("li");
  row.append(button, ` ${[model2.days[day].short, sides, found].join(words5.comma)}`);
  return row;
};
var linesOf = (model2, words5, changes) => changes.map((change) => line(model2, words5, change));
var csvOf = (model2, changes) => BYTE_ORDER_MARK + csvFormat(
  changes.map(({ place, day, from, to, grade, number: number2, nearest }) => ({
    place_id: place,
    place: model2.names[place],
    date: model2.days[day].day,
    from,
    to,
    certainty: model2.grades[grade],
    events_near: number2,
    nearest_km: nearest === null ? "" : nearest.toFixed(2)
  }))
);

// events/events.mjs
var DAY_MS = 864e5;
var RECORD_FILE = "own-events-against-the-record.csv";
var model = null;
var words4 = null;
var given = null;
var guest = null;
var reading = null;
var isInPictures = false;
var today = () => now().day;
var period = () => ({
  firstDay: Date.parse(model.days[0].day) / DAY_MS,
  days: model.days.length,
  box: { corner: model.ground.corner, size: model.ground.size }
});
var drawAgain = () => guest.each((layer) => layer.again());
var follow2 = () => {
  if (!given) return;
  follow(given, today(), guest.first()?.isCounted() ?? false);
  if (guest.first()) guarded(() => list(given, guest.first().inView));
};
var guarded = async (act) => {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof DOMException) && !(error instanceof Unreadable)) throw error;
    tell(words4.gone.replace("{file}", () => given?.file.name ?? ""));
  }
};
var put2 = (made2) => {
  given = made2;
  isInPictures = false;
  guest.each((layer) => given ? layer.add() : layer.remove());
  show(given);
  drawAgain();
  follow2();
  compare();
};
var nearChanges = () => near(model, given, period().box);
var compare = () => {
  if (!given) return;
  record(() => {
    const changes = nearChanges();
    return { lines: linesOf(model, words4, changes), near: changes.filter(({ number: found }) => found).length };
  });
};
var open = (n) => guarded(() => showCard(given, n));
var take = async (file) => {
  fold().open = true;
  document.getElementById("panel").classList.remove("folded");
  tell("");
  reading?.stop();
  try {
    const plan = await ask(file, period());
    if (!plan) return;
    progress(0);
    reading = worker.start(file, plan, (bytes) => progress(plan.isPacked ? void 0 : bytes / file.size));
    const events = await reading.done;
    if (!events) return;
    if (!events.count)
      return tell([words4.nothing.replace("{file}", () => file.name), ...reasons(events.left)].join(" "));
    put2({ file, plan, events, grids: gridsOf(events), shown: atFirst() });
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    tell(unreadable(file.name, error));
  } finally {
    progress(null);
    reading = null;
  }
};
var choose = () => {
  const input = Object.assign(document.createElement("input"), {
    type: "file",
    accept: ".csv,.tsv,.txt,.geojson,.json,.ndjson,.gz"
  });
  input.addEventListener("change", () => take(input.files[0]));
  input.click();
};
var acts = {
  open: choose,
  close: () => put2(null),
  stop: () => {
    reading?.stop();
    progress(null);
  },
  more: () => {
    more();
    follow2();
  },
  shut: hideCard,
  csv: () => saveText(csvOf(model, nearChanges()), RECORD_FILE, "text/csv")
};
var onClick = ({ target }) => {
  const act = target.closest("[data-event-act]")?.dataset.eventAct;
  if (act) acts[act]();
  const go = target.closest("[data-event-go]");
  if (go) open(Number(go.dataset.eventGo));
};
var onChange = ({ target }) => {
  const { eventType, eventOption } = target.dataset;
  if (eventOption === "inPictures") isInPictures = target.checked;
  if (!given || !(eventType || eventOption || target.name === "event-window")) return;
  const bit = eventType ? 1 << Number(eventType) : 0;
  const { types } = given.shown;
  given.shown = {
    window: target.name === "event-window" ? Number(target.value) : given.shown.window,
    types: (target.checked ? types | bit : types & ~bit) >>> 0,
    isSureOnly: eventOption === "sure" ? target.checked : given.shown.isSureOnly
  };
  drawAgain();
  follow2();
  compare();
};
var prepare2 = async (described2) => {
  model = described2;
  await loadOnDemand(model);
  words4 = model.eventWords;
  guest = guestOf({
    ...{ model, box: period().box, open, moved: follow2 },
    given: () => given,
    isInPictures: () => isInPictures
  });
  start3(words4);
  start(words4);
  start2(fold().querySelector("dialog"), words4);
  const fold2 = fold();
  fold2.addEventListener("click", onClick);
  fold2.addEventListener("change", onChange);
  fold2.querySelector("[data-event-part=list]").addEventListener("toggle", follow2);
  fold2.querySelector("[data-event-part=record]").addEventListener("toggle", compare);
  document.addEventListener("rest", follow2);
  document.addEventListener("themechange", () => guest.each((layer) => layer.paint()));
  await worker.prepare();
  join(guest);
};
export {
  prepare2 as prepare,
  take
};

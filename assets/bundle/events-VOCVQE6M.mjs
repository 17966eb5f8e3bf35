import {
  metres
} from "./chunk-J3OXE2DL.mjs";
import {
  runGrid
} from "./chunk-WBEZCAHX.mjs";
import {
  join
} from "./chunk-6IWEYIZ5.mjs";
import {
  now as now2
} from "./chunk-5CHNT5GB.mjs";
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
  go,
  now,
  number,
  write
} from "./chunk-L2KJ2WKA.mjs";
import {
  loadOnDemand,
  read
} from "./chunk-COIBBQWY.mjs";
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

// events/filter/shown.mjs
import { EVENT as EVENT2 } from "../events/reading/collecting.mjs";

// events/filter/kept.mjs
import {
  ACTOR,
  DAY_UNSURE,
  EVENT,
  HIGH,
  LOW,
  MORE,
  NOBODY,
  OTHER_ACTOR,
  PLACE_UNSURE,
  SIZE_MASK,
  SIZE_SHIFT
} from "../events/reading/collecting.mjs";
import { TYPES } from "../events/reading/names.mjs";
var LOOK = 4;
var [KEPT, COLOUR, SIZE] = [0, 1, 2];
var has = (bits, number2) => (bits >>> number2 & 1) === 1;
var sizeIn = { deaths: null, low: LOW, high: HIGH };
var restOf = ({ points, areas }, { isSureOnly, districts: districts2, isWithoutChange }, without) => {
  const wanted = districts2 && new Set(districts2);
  return (n) => !(isSureOnly && points[n * EVENT + 2] & (PLACE_UNSURE | DAY_UNSURE)) && !(wanted && !wanted.has(areas[n])) && !(isWithoutChange && !without.has(n));
};
var keep = (events, shown, without = /* @__PURE__ */ new Set()) => {
  const { count, days, points, more: more2, counted: counted2 } = events;
  const looks = events.looks ?? new Uint8Array(count * LOOK);
  const tallies = {
    types: new Uint32Array(days * TYPES),
    actors: new Uint32Array(days * TYPES),
    coloured: new Uint32Array(days * TYPES),
    all: new Uint32Array(days)
  };
  const isLeft = restOf(events, shown, without);
  const sizeAt = sizeIn[shown.deaths];
  const isByActor = shown.colour === "actors";
  for (let n = 0; n < count; n += 1) {
    const look = points[n * EVENT + 2];
    const type = look & TYPES - 1;
    const [one, two] = [more2[n * MORE + ACTOR], more2[n * MORE + OTHER_ACTOR]];
    const isOfType = has(shown.types, type);
    const isOfActor = has(shown.actors, one) || two !== NOBODY && has(shown.actors, two);
    const isRest = isLeft(n);
    const day = counted2[n];
    if (isRest && isOfActor) tallies.types[day * TYPES + type] += 1;
    if (isRest && isOfType) {
      tallies.actors[day * TYPES + one] += 1;
      if (two !== NOBODY && two !== one) tallies.actors[day * TYPES + two] += 1;
    }
    const isKept = isRest && isOfType && isOfActor;
    const colour = isByActor ? one : type;
    if (isKept) {
      tallies.all[day] += 1;
      tallies.coloured[day * TYPES + colour] += 1;
    }
    looks[n * LOOK + KEPT] = Number(isKept);
    looks[n * LOOK + COLOUR] = colour;
    looks[n * LOOK + SIZE] = sizeAt === null ? look >> SIZE_SHIFT & SIZE_MASK : more2[n * MORE + sizeAt];
  }
  Object.assign(events, { looks, tallies, version: (events.version ?? 0) + 1 });
};
var summed = (tally, each, day, { window: window2 }) => {
  const found = new Array(each).fill(0);
  for (let at = window2 ? Math.max(0, day - window2 + 1) : 0; at <= day; at += 1) {
    for (let n = 0; n < each; n += 1) found[n] += tally[at * each + n];
  }
  return found;
};

// events/filter/shown.mjs
var WINDOWS = [1, 7, 30, 0];
var ALL = 4294967295;
var atFirst = () => ({
  ...{ window: WINDOWS[0], types: ALL, actors: ALL, isSureOnly: false, deaths: "deaths", colour: "types" },
  ...{ districts: null, isWithoutChange: false }
});
var isWhole = ({ types, actors, isSureOnly, districts: districts2, isWithoutChange }) => types === ALL && actors === ALL && !isSureOnly && !districts2 && !isWithoutChange;
var every = (isOn) => isOn ? ALL : 0;
var rangesOn = ({ starts, spanStarts }, day, { window: window2 }) => {
  const from = window2 ? Math.max(0, day - window2 + 1) : 0;
  return {
    from,
    exact: [starts[from], starts[day + 1] - starts[from]],
    spans: [spanStarts[0], spanStarts[day + 1] - spanStarts[0]]
  };
};
var passes = ({ looks }, n) => looks[n * LOOK + KEPT] === 1;
var eachShown = (events, day, shown, take3) => {
  const { from, exact, spans } = rangesOn(events, day, shown);
  for (const [first, count] of [spans, exact]) {
    for (let n = first + count - 1; n >= first; n -= 1) {
      if (events.points[n * EVENT2 + 3] >= from && passes(events, n) && take3(n)) return;
    }
  }
};

// events/counting.mjs
import { EVENT as EVENT3 } from "../events/reading/collecting.mjs";
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
var sumsOf = (events, level) => {
  const squares = 4 ** level;
  const sums = new Uint32Array((events.days + 1) * squares);
  const shift = BITS - level;
  for (let n = 0; n < events.count; n += 1) {
    if (!passes(events, n)) continue;
    const square = (events.points[n * EVENT3] >> shift) + (events.points[n * EVENT3 + 1] >> shift << level);
    sums[(events.counted[n] + 1) * squares + square] += 1;
  }
  for (let at = squares; at < sums.length; at += 1) sums[at] += sums[at - squares];
  return sums;
};
var gridsOf = (events) => {
  const kept = /* @__PURE__ */ new Map();
  let version = 0;
  const sums = (level) => {
    if (version !== events.version) kept.clear();
    version = events.version;
    if (!kept.has(level)) kept.set(level, sumsOf(events, level));
    return kept.get(level);
  };
  const numberIn = (level, square, day, shown) => {
    const table = sums(level);
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
    const last = sums(level).subarray(events.days * squares);
    return Math.max(1, last.reduce((most, number2) => Math.max(most, number2), 0) * share);
  };
  return { within, fullest, numberIn };
};
var radiusOf = (number2, most) => SMALLEST_PX + (LARGEST_PX - SMALLEST_PX) * Math.sqrt(Math.min(1, number2 / most));

// events/filter/districts.mjs
import { EVENT as EVENT4 } from "../events/reading/collecting.mjs";
var SOURCE = "geography";
var PART = "governorates";
var SQUARES = 256;
var SHIFT = 8;
var SIDE = 2 ** SHIFT;
var OUTSIDE = 255;
var BORDER = 254;
var districtsOf = ({ features }, nameOf, box3) => features.filter(({ properties }) => properties.part === PART).map(({ properties, geometry }) => {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  const rings = polygons.flat().map((ring) => ring.flatMap(([lng, lat]) => shareOf({ lng, lat }, box3)));
  return { name: nameOf[properties.name] ?? properties.name, rings, shape: geometry };
});
var eachEdge = (ring, take3) => {
  for (let at = 0; at + 3 < ring.length; at += 2) take3(ring[at], ring[at + 1], ring[at + 2], ring[at + 3]);
};
var crossings = (rings, y) => {
  const found = [];
  for (const ring of rings) {
    eachEdge(ring, (x0, y0, x1, y1) => {
      if (y0 > y !== y1 > y) found.push(x0 + (y - y0) / (y1 - y0) * (x1 - x0));
    });
  }
  return found.sort((a, b) => a - b);
};
var squareOf = (share) => Math.min(SQUARES - 1, Math.max(0, Math.floor(share) >> SHIFT));
var gridOf = (districts2) => {
  const grid2 = new Uint8Array(SQUARES * SQUARES).fill(OUTSIDE);
  for (const [n, { rings }] of districts2.entries()) {
    for (let row = 0; row < SQUARES; row += 1) {
      const found = crossings(rings, (row + 0.5) * SIDE);
      for (let at = 0; at + 1 < found.length; at += 2) {
        for (let column = squareOf(found[at]); column <= squareOf(found[at + 1]); column += 1) {
          grid2[row * SQUARES + column] = n;
        }
      }
    }
  }
  for (const { rings } of districts2) {
    for (const ring of rings) {
      eachEdge(ring, (x0, y0, x1, y1) => {
        for (let row = squareOf(Math.min(y0, y1)); row <= squareOf(Math.max(y0, y1)); row += 1) {
          for (let column = squareOf(Math.min(x0, x1)); column <= squareOf(Math.max(x0, x1)); column += 1) {
            grid2[row * SQUARES + column] = BORDER;
          }
        }
      });
    }
  }
  return grid2;
};
var holds = ({ rings }, x, y) => crossings(rings, y).filter((at) => at < x).length % 2 === 1;
var finderOf = (districts2) => {
  const grid2 = gridOf(districts2);
  return (x, y) => {
    const square = grid2[squareOf(y) * SQUARES + squareOf(x)];
    if (square !== BORDER) return square;
    const found = districts2.findIndex((one) => holds(one, x, y));
    return found < 0 ? OUTSIDE : found;
  };
};
var areasOf = ({ count, points }, find) => {
  const areas = new Uint8Array(count);
  for (let n = 0; n < count; n += 1) areas[n] = find(points[n * EVENT4], points[n * EVENT4 + 1]);
  return areas;
};
var load = async (map, nameOf, box3) => {
  await waitFor(() => map.style && map.getSource(SOURCE));
  const { data } = map.getSource(SOURCE).serialize();
  const all = districtsOf(typeof data === "string" ? await read(data) : data, nameOf, box3);
  return { all, find: finderOf(all) };
};
var districtAt = ({ all, find }, [x, y]) => {
  if (x < 0 || y < 0 || x > FULL || y > FULL) return null;
  return all[find(x, y)] ?? null;
};

// events/filter/lists.mjs
import { TYPES as TYPES2 } from "../events/reading/names.mjs";

// events/shaders/event_shader.mjs
var event_shader_exports = {};
__export(event_shader_exports, {
  COLOURS: () => COLOURS,
  FRAGMENT: () => FRAGMENT,
  RADIUS: () => RADIUS,
  RING: () => RING,
  SHAPES: () => SHAPES,
  STEP: () => STEP,
  VERTEX: () => VERTEX
});
import { DAY_UNSURE as DAY_UNSURE2, PLACE_UNSURE as PLACE_UNSURE2 } from "../events/reading/collecting.mjs";
var COLOURS = 8;
var SHAPES = 4;
var RADIUS = 3.2;
var STEP = 0.38;
var RING = 4;
var VERTEX = `${HEAD}
layout(location = 0) in vec2 aShare;
layout(location = 1) in uvec2 aLook;
layout(location = 2) in uvec3 aKeptColourSize;
uniform mat4 uMatrix;
uniform float uRatio;
uniform float uGrown;
uniform int uFrom;
uniform vec3 uColours[${COLOURS}];
flat out vec3 vColour;
flat out ivec3 vLook;
flat out float vRadius;

void main() {
  int look = int(aLook.x);
  int colour = int(aKeptColourSize.y);
  bool placeUnsure = (look & ${PLACE_UNSURE2}) != 0;
  bool dayUnsure = (look & ${DAY_UNSURE2}) != 0;
  bool off = int(aLook.y) < uFrom || aKeptColourSize.x == 0u;
  vColour = uColours[colour % ${COLOURS}];
  vLook = ivec3(colour % ${SHAPES}, int(placeUnsure), int(dayUnsure));
  vRadius = (${RADIUS} + ${STEP} * float(aKeptColourSize.z)) * uGrown + (placeUnsure ? ${RING}. : 0.);
  gl_PointSize = (vRadius + 1.5) * 2. * uRatio;
  gl_Position = off ? vec4(2., 2., 2., 1.) : uMatrix * vec4(aShare, 0., 1.);
}`;
var FRAGMENT = `${HEAD}
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

// events/filter/lists.mjs
var LISTS = ["types", "actors"];
var fold = null;
var words2 = null;
var part = (name) => fold.querySelector(`[data-event-part=${name}]`);
var isTicked = (bits, n) => (bits >>> n & 1) === 1;
var namesOf = ({ events, plan }, list2) => {
  const { names, isMore } = events[list2];
  const shown = list2 === "types" ? names.map((type) => typeInWords(plan.kind, type)) : names.map((actor) => actor || words2.noActor);
  const others = Array.from(
    { length: TYPES2 - names.length },
    () => list2 === "types" ? words2.otherTypes : words2.otherActors
  );
  return isMore ? [...shown, ...others] : shown;
};
var rowOf = (list2, name, n) => {
  const row = fold.querySelector("template[data-event-piece=type]").content.firstElementChild.cloneNode(true);
  Object.assign(row.querySelector("input").dataset, { eventList: list2, eventName: n });
  row.querySelector("[data-name]").textContent = name;
  return row;
};
var sign = (row, n, isShown) => {
  row.querySelector("i").className = isShown ? `event-sign shape-${n % SHAPES} type-${n % COLOURS + 1}` : "";
};
var show = (given2) => {
  const { actor = -1, low = -1, high = -1 } = given2.plan.columns;
  for (const list2 of LISTS) part(list2).replaceChildren(...namesOf(given2, list2).map((name, n) => rowOf(list2, name, n)));
  for (const name of ["colours", "actor-list"]) part(name).hidden = actor < 0;
  part("deaths").hidden = low < 0 || high < 0;
  for (const name of ["window", "colour", "deaths"]) {
    part("shown").querySelector(`[name=event-${name}][value="${given2.shown[name]}"]`).checked = true;
  }
};
var follow = ({ events, shown }, day) => {
  for (const list2 of LISTS) {
    const sums = summed(events.tallies[list2], TYPES2, day, shown);
    for (const [n, row] of [...part(list2).children].entries()) {
      row.querySelector("[data-number]").textContent = number(sums[n]);
      row.querySelector("input").checked = isTicked(shown[list2], n);
      sign(row, n, shown.colour === list2);
    }
  }
  part("sum").textContent = counted(words2.onDays, summed(events.tallies.all, 1, day, shown)[0]);
};
var start2 = (described2, within) => {
  words2 = described2;
  fold = within;
};

// events/part.mjs
var ROWS_AT_ONCE = 20;
var words3 = null;
var rows = ROWS_AT_ONCE;
var asked = 0;
var fold2 = () => document.getElementById("own-events");
var part2 = (name) => fold2().querySelector(`[data-event-part=${name}]`);
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
  return sentence("problem", { where, what: sentence(key, { value: String(value), command: words3.command }) });
};
var reasons = (left) => Object.entries(left).map(
  ([reason, { count, row }]) => sentence("reason", { what: counted(words3[reason], count), row: number(row) })
);
var item = (text) => Object.assign(document.createElement("li"), { textContent: text });
var show2 = (given2) => {
  part2("shown").hidden = !given2;
  document.querySelector("[data-own-sign=dots]").hidden = !given2;
  fold2().querySelector("[data-event-count]").textContent = given2 ? counted(words3.count, given2.events.count) : "";
  if (!given2) return;
  const { events, file, plan } = given2;
  put("file", file.name);
  put(
    "taken",
    sentence("taken", { events: counted(words3.count, events.count), rows: counted(words3.rows, events.rows) })
  );
  put("terms", words3[`terms_${plan.kind}`]);
  for (const link of fold2().querySelectorAll("[data-event-link]")) link.hidden = link.dataset.eventLink !== plan.kind;
  const lines = reasons(events.left);
  part2("left").hidden = !lines.length;
  part2("reasons").replaceChildren(...lines.map(item));
  show(given2);
  for (const box3 of part2("shown").querySelectorAll("[data-event-option]")) box3.checked = false;
  rows = ROWS_AT_ONCE;
};
var follow2 = (given2, day, { isCounted, districts: districts2 }) => {
  follow(given2, day);
  part2("squares").hidden = !isCounted;
  put("districts", given2.shown.districts ? sentence("narrowed", { districts: districts2 }) : "");
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
var more = () => {
  rows += ROWS_AT_ONCE;
};
var showCard = (given2, cells, doubt) => {
  put("card-title", titleOf(given2, cells));
  put("doubt", doubt.filter(Boolean).join(" "));
  part2("card-rows").replaceChildren(...described(given2, cells));
  part2("card").hidden = false;
  fold2().open = true;
  document.getElementById("panel").classList.remove("folded");
  part2("card-title").focus({ preventScroll: true });
  part2("card").scrollIntoView({ block: "nearest" });
};
var hideCard = () => {
  part2("card").hidden = true;
};
var start3 = (described2) => {
  words3 = described2;
  start2(words3, fold2());
};

// events/doubt/chosen.mjs
import { EVENT as EVENT6 } from "../events/reading/collecting.mjs";

// events/doubt/exactness.mjs
import { DAY_UNSURE as DAY_UNSURE3, EVENT as EVENT5 } from "../events/reading/collecting.mjs";
var AREAS = {
  acled: { 2: { isDistrict: true }, 3: { isDistrict: true } },
  ucdp: { 2: { km: 25 }, 3: { isDistrict: true }, 4: { isDistrict: true } }
};
var EQUATOR_KM = 40075.017;
var CORNERS = 72;
var WORLD = 360;
var areaOf = ({ plan }, cells) => {
  const code = (cells[plan.columns.placePrecision] ?? "").trim();
  return AREAS[plan.kind]?.[code] ?? null;
};
var spanOf = ({ points, spanStarts }, n) => {
  if (!(points[n * EVENT5 + 2] & DAY_UNSURE3)) return null;
  let first = 0;
  while (spanStarts[first + 1] <= n) first += 1;
  return [first, points[n * EVENT5 + 3]];
};
var latitudeAt = (north) => Math.atan(Math.sinh(Math.PI * (1 - 2 * north))) * WORLD / (2 * Math.PI);
var degrees = ([x, y]) => [(x - 0.5) * WORLD, latitudeAt(y)];
var positionOf = ({ points }, n, { corner, size }) => [0, 1].map((axis) => corner[axis] + points[n * EVENT5 + axis] / FULL * size[axis]);
var pointOf = (events, n, box3) => ({ type: "Point", coordinates: degrees(positionOf(events, n, box3)) });
var circleOf = (events, n, box3, km) => {
  const [x, y] = positionOf(events, n, box3);
  const radius = km / (EQUATOR_KM * Math.cos(latitudeAt(y) * Math.PI / 180));
  const ring = Array.from({ length: CORNERS + 1 }, (_, corner) => {
    const angle = corner % CORNERS * 2 * Math.PI / CORNERS;
    return degrees([x + radius * Math.cos(angle), y + radius * Math.sin(angle)]);
  });
  return { type: "Polygon", coordinates: [ring] };
};

// events/doubt/chosen.mjs
var model = null;
var box = null;
var draw = null;
var filled = (key, values) => Object.entries(values).reduce((text, [name, value]) => text.replace(`{${name}}`, () => value), model.eventWords[key]);
var areaIn = (given2, n, cells, districts2) => {
  const area = areaOf(given2, cells);
  if (area?.km) {
    return { shapes: [circleOf(given2.events, n, box, area.km)], told: filled("circle", { km: area.km }) };
  }
  const at = [given2.events.points[n * EVENT6], given2.events.points[n * EVENT6 + 1]];
  const district = area && districts2 ? districtAt(districts2, at) : null;
  if (!district) return { shapes: [], told: "" };
  return {
    shapes: [district.shape],
    told: filled("district", { district: model.chartFiles.governorates[district.name] ?? district.name })
  };
};
var spanIn = ({ events }, n) => {
  const span = spanOf(events, n);
  if (!span) return "";
  const [from, to] = span.map((day) => model.days[day].short);
  return filled("span", { from, to });
};
var open = async (given2, n, districts2) => {
  const [cells] = await rowsOf(given2, [n]);
  const { shapes, told } = areaIn(given2, n, cells, districts2);
  showCard(given2, cells, [spanIn(given2, n), told]);
  draw([...shapes, pointOf(given2.events, n, box)]);
};
var close = () => {
  hideCard();
  draw([]);
};
var start4 = (described2, inside, drawn2) => {
  model = described2;
  box = inside;
  draw = drawn2;
};

// events/figures/days.mjs
import { TYPES as TYPES3 } from "../events/reading/names.mjs";
var model2 = null;
var fold3 = null;
var drawn = null;
var part3 = (name) => fold3.querySelector(`[data-event-part=${name}]`);
var made2 = (kind, text = "") => Object.assign(document.createElement(kind), { textContent: text });
var TOLD = COLOURS - 1;
var inColours = (numbers) => {
  const found = new Array(COLOURS).fill(0);
  for (const [n, count] of numbers.entries()) found[Math.min(n, TOLD)] += count;
  return found;
};
var numbersOn = ({ tallies }, day) => tallies.coloured.subarray(day * TYPES3, (day + 1) * TYPES3);
var barOf = (events, day, most) => {
  const bar = made2("span");
  bar.dataset.eventDay = day;
  for (const [colour, count] of inColours(numbersOn(events, day)).entries()) {
    if (!count) continue;
    const piece = made2("i");
    piece.className = `type-${colour + 1}`;
    piece.style.height = `${(100 * count / most).toFixed(2)}%`;
    bar.prepend(piece);
  }
  return bar;
};
var draw2 = ({ events }, words7) => {
  if (drawn?.events === events && drawn.version === events.version) return;
  drawn = { events, version: events.version };
  const most = Math.max(1, ...events.tallies.all);
  part3("bars").style.setProperty("--columns", events.days);
  part3("bars").replaceChildren(...model2.days.map((_, day) => barOf(events, day, most)));
  part3("most").textContent = counted(words7.most, most);
};
var fill = ({ events, plan, shown }, words7) => {
  const colours3 = Array.from({ length: TYPES3 }, (_, n) => n).filter(
    (n) => model2.days.some((_day, day) => numbersOn(events, day)[n])
  );
  const names = namesOf({ events, plan }, shown.colour);
  const row = (head, cells, kind) => {
    const line2 = made2("tr");
    const first = Object.assign(made2("th", head), { scope: kind === "th" ? "col" : "row" });
    line2.append(first, ...cells.map((text) => made2(kind, text)));
    return line2;
  };
  const body = model2.days.map(({ short }, day) => {
    const numbers = numbersOn(events, day);
    return row(
      short,
      [events.tallies.all[day], ...colours3.map((n) => numbers[n])].map((one) => number(one)),
      "td"
    );
  });
  part3("days-table").replaceChildren(
    row(words7.field_date, [words7.all, ...colours3.map((n) => names[n])], "th"),
    ...body
  );
};
var follow3 = (given2) => {
  if (!part3("days").open) return;
  const { day } = now();
  const words7 = model2.eventWords;
  draw2(given2, words7);
  const { window: window2 } = given2.shown;
  part3("bars").style.setProperty("--day", day);
  part3("bars").style.setProperty("--from", window2 ? Math.max(0, day - window2 + 1) : 0);
  const told = `${model2.days[day].short}: ${counted(words7.count, given2.events.tallies.all[day])}`;
  part3("bars").setAttribute("aria-label", told);
  part3("day-sum").textContent = told;
  if (part3("days-as-table").open) fill(given2, words7);
};
var onClick = ({ target }) => {
  const bar = target.closest("[data-event-day]");
  if (bar) go(Number(bar.dataset.eventDay));
};
var start5 = (described2, within, again) => {
  model2 = described2;
  fold3 = within;
  part3("bars").addEventListener("click", onClick);
  for (const name of ["days", "days-as-table"]) part3(name).addEventListener("toggle", again);
};

// events/figures/table.mjs
var GRID = "event-grid";
var FRAME = "event-frame";
var MOST_ROWS = 2e3;
var WIDTH = 150;
var model3 = null;
var open2 = null;
var isMade = false;
var dialog = () => document.getElementById("event-table");
var columnsOf = ({ names, columns }) => {
  const first = [...new Set(Object.values(columns).filter((column) => column >= 0))];
  const all = [...first, ...names.keys()].filter((column, n, every2) => every2.indexOf(column) === n);
  return all.map((column) => ({ field: `c${column}`, headerName: names[column], width: WIDTH }));
};
var rowsOf2 = (numbers, cells) => numbers.map((n, at) => ({
  key: String(n),
  ...Object.fromEntries(cells[at].map((text, column) => [`c${column}`, text]))
}));
var BY_READER = ["rowClicked", "spaceKey"];
var select = (api, source) => {
  const [row] = api.getSelectedRows();
  if (!row || !BY_READER.includes(source)) return;
  api.deselectAll();
  dialog().close();
  open2(Number(row.key));
};
var grid = async () => {
  await runGrid(model3.table.script);
  if (!isMade) window.dash_clientside.set_props(FRAME, { children: model3.eventGrid });
  const api = await window.dash_ag_grid.getApiAsync(GRID);
  if (!isMade) api.addEventListener("selectionChanged", ({ source }) => select(api, source));
  isMade = true;
};
var show3 = async (given2, numbers) => {
  const shown = numbers.slice(0, MOST_ROWS);
  const cells = await rowsOf(given2, shown);
  const words7 = model3.eventWords;
  const told = counted(words7.inTable, shown.length);
  const left = numbers.length - shown.length;
  write(dialog().querySelector("[data-event-table]"), left ? `${told} ${counted(words7.tableLeft, left)}` : told);
  dialog().showModal();
  await grid();
  window.dash_clientside.set_props(GRID, { columnDefs: columnsOf(given2.plan), rowData: rowsOf2(shown, cells) });
  dialog().dataset.rows = shown.length;
};
var start6 = (described2, opened) => {
  model3 = described2;
  open2 = opened;
  const head = document.querySelector("template[data-event-piece=table-head]").content.cloneNode(true);
  dialog().prepend(head);
};

// events/filter/choices.mjs
var RADIOS = { "event-window": "window", "event-colour": "colour", "event-deaths": "deaths" };
var BOXES = { sure: "isSureOnly", withoutChange: "isWithoutChange" };
var changed = (shown, { name, value, checked, dataset }) => {
  const of = RADIOS[name];
  if (of) return { ...shown, [of]: of === "window" ? Number(value) : value };
  const box3 = BOXES[dataset.eventOption];
  if (box3) return { ...shown, [box3]: checked };
  const list2 = dataset.eventList;
  if (!list2) return null;
  const bit = 1 << Number(dataset.eventName);
  return { ...shown, [list2]: (checked ? shown[list2] | bit : shown[list2] & ~bit) >>> 0 };
};
var ticked = (shown, list2, isOn) => ({ ...shown, [list2]: every(isOn) });
var numbersOf = (districts2, names) => {
  if (!names.length || !districts2?.all.length) return null;
  return districts2.all.flatMap(({ name }, n) => names.includes(name) ? [n] : []);
};

// events/doubt/outline.mjs
var SOURCE2 = "own-event-chosen";
var BELOW = "places";
var RING_PX = 11;
var isA = (kind) => ["==", ["geometry-type"], kind];
var AREA = ["!", isA("Point")];
var colours = () => {
  const style = getComputedStyle(document.documentElement);
  const [own, paper] = ["--own", "--paper"].map((name) => style.getPropertyValue(name).trim());
  return { own, paper };
};
var LAYERS = [
  ["area", "fill", AREA, ({ own }) => ({ "fill-color": own, "fill-opacity": 0.1 })],
  ["casing", "line", AREA, ({ paper }) => ({ "line-color": paper, "line-width": 4.5 })],
  ["line", "line", AREA, ({ own }) => ({ "line-color": own, "line-width": 2, "line-dasharray": [2, 2] })],
  [
    ...["ring", "circle", isA("Point")],
    ({ own }) => ({
      ...{ "circle-radius": RING_PX, "circle-opacity": 0, "circle-color": own },
      ...{ "circle-stroke-width": 2, "circle-stroke-color": own }
    })
  ]
].map(([name, type, filter, paint]) => ({ id: `${SOURCE2}-${name}`, type, filter, paint }));
var collection = (shapes) => ({
  type: "FeatureCollection",
  features: shapes.map((geometry) => ({ type: "Feature", properties: {}, geometry }))
});
var outlineOn = (map) => {
  let shown = [];
  let isHidden = false;
  const layout = () => ({ visibility: isHidden ? "none" : "visible" });
  const draw3 = () => {
    if (!map.style) return;
    if (!map.getSource(SOURCE2)) {
      if (!shown.length || !map.getLayer(BELOW)) return;
      map.addSource(SOURCE2, { type: "geojson", data: collection([]) });
      const drawn2 = colours();
      for (const { id, type, filter, paint } of LAYERS) {
        map.addLayer({ id, type, filter, source: SOURCE2, layout: layout(), paint: paint(drawn2) }, BELOW);
      }
    }
    map.getSource(SOURCE2).setData(collection(shown));
  };
  map.on("style.load", async () => {
    if (!shown.length) return;
    await waitFor(() => map.getLayer(BELOW));
    draw3();
  });
  const eachLayer = (act) => {
    if (map.style && map.getSource(SOURCE2)) for (const layer of LAYERS) act(layer);
  };
  return {
    show: (shapes) => {
      shown = shapes;
      draw3();
    },
    paint: () => {
      const drawn2 = colours();
      eachLayer(({ id, paint }) => {
        for (const [property, value] of Object.entries(paint(drawn2))) map.setPaintProperty(id, property, value);
      });
    },
    hide: (isOff) => {
      isHidden = isOff;
      eachLayer(({ id }) => map.setLayoutProperty(id, "visibility", layout().visibility));
    }
  };
};

// events/drawing.mjs
import { EVENT as EVENT7 } from "../events/reading/collecting.mjs";

// events/shaders/count_shader.mjs
var count_shader_exports = {};
__export(count_shader_exports, {
  FRAGMENT: () => FRAGMENT2,
  VERTEX: () => VERTEX2
});
var VERTEX2 = `${HEAD}
layout(location = 0) in vec3 aShareRadius;
uniform mat4 uMatrix;
uniform float uRatio;
flat out float vRadius;

void main() {
  vRadius = aShareRadius.z;
  gl_PointSize = (vRadius + 1.) * 2. * uRatio;
  gl_Position = uMatrix * vec4(aShareRadius.xy, 0., 1.);
}`;
var FRAGMENT2 = `${HEAD}
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

// events/drawing.mjs
var FLOATS = 3;
var FLOAT_BYTES = 4;
var drawingOf = (gl, { points, looks }) => {
  const events = programOf(gl, event_shader_exports);
  const eventArray = gl.createVertexArray();
  gl.bindVertexArray(eventArray);
  bufferOf(gl, gl.ARRAY_BUFFER, points);
  attribute(gl, 0, { size: 2, each: EVENT7, from: 0 });
  attribute(gl, 1, { size: 2, each: EVENT7, from: 2, isWhole: true });
  const kept = bufferOf(gl, gl.ARRAY_BUFFER, looks);
  gl.enableVertexAttribArray(2);
  gl.vertexAttribIPointer(2, 3, gl.UNSIGNED_BYTE, LOOK, KEPT);
  gl.bindVertexArray(null);
  let counts = null;
  const keep2 = () => {
    gl.bindBuffer(gl.ARRAY_BUFFER, kept);
    gl.bufferSubData(gl.ARRAY_BUFFER, 0, looks);
  };
  const begin = ({ program, uniform }, array, { matrix, ratio }) => {
    beginDrawing(gl, program, array);
    gl.uniformMatrix4fv(uniform("uMatrix"), false, matrix);
    gl.uniform1f(uniform("uRatio"), ratio);
    return uniform;
  };
  const drawEvents = (frame, look, ranges, grown) => {
    const uniform = begin(events, eventArray, frame);
    gl.uniform1f(uniform("uGrown"), grown);
    gl.uniform1i(uniform("uFrom"), ranges.from);
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
  return { keep: keep2, drawEvents, drawCounts };
};

// events/layer.mjs
import { EVENT as EVENT8, PLACE_UNSURE as PLACE_UNSURE3 } from "../events/reading/collecting.mjs";
var LAYER = "own-events";
var ABOVE = "places";
var MOST_IN_VIEW = 2e5;
var REACH_PX = 3;
var LEVEL = 6;
var colours2 = () => {
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
var radiusOfSign = ({ points, looks }, n, zoom) => (RADIUS + STEP * looks[n * LOOK + SIZE]) * grownAt(zoom) + (points[n * EVENT8 + 2] & PLACE_UNSURE3 ? RING : 0);
var eventLayer = ({ map, day, box: box3, given: given2 }) => {
  let drawing = null;
  let drawn2 = null;
  let version = 0;
  let look = null;
  let isOn = true;
  let counted2 = { mark: "", circles: null, squares: null };
  const shareAt = ({ x, y }) => shareOf(map.unproject([x, y]), box3).map((share) => share / FULL);
  const corners = () => {
    const { clientWidth, clientHeight } = map.getContainer();
    return [shareAt({ x: 0, y: 0 }), shareAt({ x: clientWidth, y: clientHeight })];
  };
  const countsIn = (frame) => {
    const { events, grids, shown } = given2();
    const view = corners();
    const mark = `${day()} ${shown.window} ${events.version} ${view} ${events.count}`;
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
    if (drawn2 !== events.points) {
      drawing = drawingOf(gl, events);
      drawn2 = events.points;
      counted2 = { mark: "", circles: null, squares: null };
    } else if (version !== events.version) drawing.keep();
    version = events.version;
    look ??= colours2();
    const frame = frameOf(map, args, box3);
    const { circles } = countsIn(frame);
    if (circles) drawing.drawCounts(frame, look, circles);
    else drawing.drawEvents(frame, look, rangesOn(events, day(), shown), grownAt(frame.zoom));
  };
  const layer = { id: LAYER, type: "custom", renderingMode: "2d", onAdd: () => {
  }, render };
  const add = () => {
    drawn2 = null;
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
    const px = boxPx(map, box3) / FULL;
    const flat = box3.size[1] / box3.size[0];
    const [x, y] = shareAt(point).map((share) => share * FULL);
    const farOf = (dx, dy) => Math.hypot(dx * px, dy * px * flat);
    if (counted2.squares) {
      const square = counted2.squares.find((one) => farOf(one.x * FULL - x, one.y * FULL - y) <= one.radius + REACH_PX);
      return square ? { square } : null;
    }
    let [found, nearest] = [null, Infinity];
    const zoom = map.getZoom();
    eachShown(events, day(), shown, (n) => {
      const far = farOf(events.points[n * EVENT8] - x, events.points[n * EVENT8 + 1] - y);
      if (far >= nearest || far > radiusOfSign(events, n, zoom) + REACH_PX) return false;
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
      const [x, y] = [events.points[n * EVENT8], events.points[n * EVENT8 + 1]];
      if (x >= left && x <= right && y >= top && y <= bottom) found.push(n);
      return found.length >= most;
    });
    return found;
  };
  const again = () => map.triggerRepaint();
  const outline = outlineOn(map);
  return {
    ...{ map, add, remove, under, inView, again, outline },
    /* Draws them or not. */
    show: (on) => {
      isOn = on;
      outline.hide(!on);
      again();
    },
    /* Takes the colours of the theme that is shown. */
    paint: () => {
      look = null;
      outline.paint();
      again();
    },
    isCounted: () => counted2.circles !== null
  };
};

// events/guest.mjs
import { EVENT as EVENT9 } from "../events/reading/collecting.mjs";
import { TYPES as TYPES4 } from "../events/reading/names.mjs";
var FLIGHT_MS = 700;
var NEARER = 1.6;
var WORLD2 = 360;
var guestOf = ({ model: model6, box: box3, given: given2, isInPictures: isInPictures2, open: open4, moved, drawn: drawn2 }) => {
  const words7 = model6.eventWords;
  const layers = /* @__PURE__ */ new Map();
  const addMap = ({ map, day }) => {
    const known = new Map(model6.days.map((one, n) => [one.day, n]));
    const layer = eventLayer({
      map,
      box: box3,
      day: () => known.get(day()),
      given: given2
    });
    layers.set(map, layer);
    if (given2()) layer.add();
    if (layers.size > 1) return;
    map.on("moveend", moved);
    drawn2(map);
  };
  const nameOf = (n) => {
    const type = given2().events.points[n * EVENT9 + 2] & TYPES4 - 1;
    return typeInWords(given2().plan.kind, given2().events.types.names[type] ?? words7.otherTypes);
  };
  const goNear = (map, { x, y }) => {
    const { corner, size } = box3;
    const north = Math.PI * (1 - 2 * (corner[1] + y * size[1]));
    const lat = Math.atan(Math.sinh(north)) * WORLD2 / (2 * Math.PI);
    fly({ center: [(corner[0] + x * size[0] - 0.5) * WORLD2, lat], zoom: map.getZoom() + NEARER, ms: FLIGHT_MS });
  };
  const under = (map, point) => {
    const found = layers.get(map)?.under(point);
    if (!found) return null;
    if (found.square) {
      const lines = [counted(words7.count, found.square.number), words7.nearer];
      return { source: "own-events", lines, choose: () => goNear(map, found.square) };
    }
    return { source: "own-events", id: found.n, lines: [nameOf(found.n), words7.own], choose: () => open4(found.n) };
  };
  const note = () => {
    if (!given2() || !isInPictures2()) return "";
    const { file, plan, events, shown } = given2();
    return words7[`credit_${plan.kind}`].replace("{file}", () => file.name).replace("{date}", new Date(file.lastModified).toISOString().slice(0, 10)).replace("{days}", words7[`window_${shown.window}`]).replace("{filters}", isWhole(shown) ? words7.unfiltered : words7.filtered).replace("{count}", number(events.count));
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

// events/order.mjs
import { dayOf, numbersOf as numbersOf2 } from "../events/reading/values.mjs";
var orderOf = (texts) => {
  const pairs = texts.map(numbersOf2).filter(Boolean);
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
import { numbersOf as numbersOf3 } from "../events/reading/values.mjs";
var ROWS_SHOWN = 5;
var LETTERS_SHOWN = 60;
var NEVER = -1;
var dialog2 = null;
var words4 = null;
var part4 = (name) => dialog2.querySelector(`[data-event-dialog=${name}]`);
var select2 = (field) => dialog2.querySelector(`select[name=${field}]`);
var option = (value, text) => Object.assign(document.createElement("option"), { value, textContent: text });
var cell = (kind, text) => {
  const shown = text.length > LETTERS_SHOWN ? `${text.slice(0, LETTERS_SHOWN)}…` : text;
  return Object.assign(document.createElement(kind), { textContent: shown, dir: "auto" });
};
var rowOf2 = (cells) => {
  const row = document.createElement("tr");
  row.append(...cells);
  return row;
};
var columnsChosen = () => Object.fromEntries(FIELDS.map((field) => [field, Number(select2(field).value)]));
var showRows = (head, period2) => {
  const columns = columnsChosen();
  const fields = FIELDS.filter((field) => columns[field] >= 0);
  const names = fields.map((field) => Object.assign(cell("th", words4[`field_${field}`]), { scope: "col" }));
  const rows2 = head.sample.slice(0, ROWS_SHOWN).map((row) => rowOf2(fields.map((field) => cell("td", row[columns[field]] ?? ""))));
  part4("rows").replaceChildren(rowOf2(names), ...rows2);
  const days = columns.date >= 0 ? head.sample.map((row) => row[columns.date] ?? "") : [];
  const order = orderOf(days);
  part4("order").hidden = order !== "either";
  part4("example").textContent = days.find((text) => numbersOf3(text)) ?? "";
  const isDayFirst = order === "either" ? isDayFirstIn(days, period2) : order !== "month";
  dialog2.querySelector(`[name=order][value=${isDayFirst ? "day" : "month"}]`).checked = true;
  const lacking = missing(columns).map((field) => words4[`field_${field}`]);
  part4("missing").hidden = !lacking.length;
  part4("missing").textContent = lacking.length ? words4.lacking.replace("{fields}", lacking.join(words4.comma)) : "";
  part4("take").disabled = lacking.length > 0;
};
var showHead = (head, period2) => {
  const { kind, columns } = recognise(head.names);
  part4("kind").textContent = words4[`kind_${kind}`];
  for (const field of FIELDS) {
    const none = option(NEVER, words4.noColumn);
    select2(field).replaceChildren(none, ...head.names.map((name, n) => option(n, name || `${n + 1}`)));
    select2(field).value = columns[field];
  }
  showRows(head, period2);
};
var closed = () => new Promise((resolve) => dialog2.addEventListener("close", resolve, { once: true }));
var plain = (head, period2) => {
  const { kind, columns } = recognise(head.names);
  const days = columns.date >= 0 ? head.sample.map((row) => row[columns.date] ?? "") : [];
  const order = orderOf(days);
  if (kind === "list" || missing(columns).length || order === "either") return null;
  const { sample, ...written } = head;
  return { ...written, ...period2, kind, columns, isDayFirst: order !== "month" };
};
var ask = async (file, period2, isAsked) => {
  let head = await headRead(file);
  const known = isAsked ? null : plain(head, period2);
  if (known) return known;
  part4("file").textContent = file.name;
  select2("encoding").value = head.encoding;
  part4("encoding").hidden = select2("encoding").value === "";
  showHead(head, period2);
  const onChange2 = async ({ target }) => {
    if (target.name === "encoding") {
      head = await headRead(file, target.value);
      showHead(head, period2);
    } else if (target.name !== "order") showRows(head, period2);
  };
  if (dialog2.open) {
    const closing = closed();
    dialog2.close("");
    await closing;
  }
  dialog2.returnValue = "";
  dialog2.addEventListener("change", onChange2);
  dialog2.showModal();
  await closed();
  dialog2.removeEventListener("change", onChange2);
  if (dialog2.returnValue !== "take") return null;
  const { kind, columns } = recognise(head.names);
  const { sample, ...written } = head;
  const isDayFirst = dialog2.querySelector("[name=order]:checked").value === "day";
  return { ...written, ...period2, kind, isDayFirst, columns: { ...columns, ...columnsChosen() } };
};
var start7 = (made3, described2) => {
  dialog2 = made3;
  words4 = described2;
  document.body.append(dialog2);
};

// events/opening.mjs
import { Unreadable } from "../events/reading/cells.mjs";
import * as worker from "../events/reading/worker.mjs";
var ENDINGS = ".csv,.tsv,.txt,.geojson,.json,.ndjson,.gz";
var words5 = null;
var reading = null;
var stop = () => {
  reading?.stop();
  progress(null);
};
var unfold = () => {
  fold2().open = true;
  document.getElementById("panel").classList.remove("folded");
};
var take = async (file, period2, put3, isAsked) => {
  if (isAsked) unfold();
  tell("");
  reading?.stop();
  try {
    const plan = await ask(file, period2, isAsked);
    if (!plan) return;
    progress(0);
    reading = worker.start(file, plan, (bytes) => progress(plan.isPacked ? void 0 : bytes / file.size));
    const events = await reading.done;
    if (!events) return;
    if (events.count) return put3({ file, plan, events });
    unfold();
    tell([words5.nothing.replace("{file}", () => file.name), ...reasons(events.left)].join(" "));
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    unfold();
    tell(unreadable(file.name, error));
  } finally {
    progress(null);
    reading = null;
  }
};
var choose = (found) => {
  const input = Object.assign(document.createElement("input"), { type: "file", accept: ENDINGS });
  input.addEventListener("change", () => found(input.files[0]));
  input.click();
};
var prepare2 = worker.prepare;
var start9 = (made3, described2) => {
  words5 = described2;
  start7(made3, words5);
};

// events/events.mjs
import { Unreadable as Unreadable2 } from "../events/reading/cells.mjs";

// events/record/list.mjs
import "../vendor/d3-dsv.mjs";

// events/record/nearby.mjs
import { EVENT as EVENT10 } from "../events/reading/collecting.mjs";
var NEAR_KM = 5;
var NEAR_DAYS = 2;
var EQUATOR_KM2 = 40075.017;
var stateAt = ({ matrices, codes }, name, row, day) => {
  const { days, states } = matrices[name];
  return states[codes.indexOf(days.now[day][row])];
};
var changesOf = (model6) => model6.days.flatMap(
  (_, day) => day === 0 ? [] : model6.ids.flatMap((place, row) => {
    const [from, to] = [day - 1, day].map((one) => stateAt(model6, "holders", row, one).s);
    return from === to ? [] : [{ place, day, from, to, grade: stateAt(model6, "doubt", row, day).c }];
  })
);
var sharesToKm = ([, lng, lat], box3) => {
  const [x, y] = shareOf({ lng, lat }, box3);
  const km = EQUATOR_KM2 * Math.cos(lat * Math.PI / 180);
  const [across, down] = box3.size.map((size) => size * km / FULL);
  return { kmTo: (atX, atY) => Math.hypot((atX - x) * across, (atY - y) * down) };
};
var nearEach = (changes, { events }, { places, box: box3 }) => changes.map((change) => {
  const { kmTo } = sharesToKm(places[change.place], box3);
  const [from, to] = [Math.max(0, change.day - NEAR_DAYS), Math.min(events.days - 1, change.day + NEAR_DAYS)];
  let [number2, nearest] = [0, null];
  const look = (n) => {
    if (events.points[n * EVENT10 + 3] < from) return;
    const far = kmTo(events.points[n * EVENT10], events.points[n * EVENT10 + 1]);
    if (far > NEAR_KM || !passes(events, n)) return;
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
var near = (model6, given2, box3) => nearEach(changesOf(model6), given2, { places: model6.places, box: box3 }).sort((a, b) => b.grade - a.grade || a.day - b.day);
var line = (model6, words7, { place, day, from, to, number: number2, nearest }) => {
  const button = Object.assign(document.createElement("button"), { type: "button", className: "link" });
  button.dataset.select = place;
  button.textContent = model6.names[place];
  const sides = `${model6.sideShortNames[from]} ${model6.words.arrow} ${model6.sideShortNames[to]}`;
  const found = number2 ? words7.nearest.replace("{events}", () => counted(words7.count, number2)).replace("{km}", () => figure(nearest)) : words7.noneNear;
  const row = document.createElement("li");
  row.append(button, ` ${[model6.days[day].short, sides, found].join(words7.comma)}`);
  return row;
};
var linesOf = (model6, words7, changes) => changes.map((change) => line(model6, words7, change));
var csvOf = (model6, changes) => BYTE_ORDER_MARK + csvFormat(
  changes.map(({ place, day, from, to, grade, number: number2, nearest }) => ({
    place_id: place,
    place: model6.names[place],
    date: model6.days[day].day,
    from,
    to,
    certainty: model6.grades[grade],
    events_near: number2,
    nearest_km: nearest === null ? "" : nearest.toFixed(2)
  }))
);
var transferLines = (model6, words7, found, titles) => found.map(({ n, nearest }, at) => {
  const button = Object.assign(document.createElement("button"), { type: "button", className: "link", dir: "auto" });
  button.dataset.eventGo = n;
  button.dataset.eventFly = "";
  button.textContent = titles[at];
  const told = nearest ? words7.nearestChange.replace("{place}", () => model6.names[nearest.change.place]).replace("{day}", () => model6.days[nearest.change.day].short).replace("{km}", () => figure(nearest.km)) : words7.noChange;
  const row = document.createElement("li");
  row.append(button, ` ${told}`);
  return row;
});
var REPEATED = ["date", "timePrecision", "subType", "actor", "otherActor", "place", "latitude", "longitude"];
var OF_ROW = "event_id_cnty";
var transfersCsv = (model6, { plan }, found, rows2) => {
  const columns = [...REPEATED, "placePrecision"].map((field) => plan.columns[field]).filter((column) => column >= 0);
  const id = plan.names.findIndex((name) => name.toLowerCase() === OF_ROW);
  const picked = id >= 0 ? [id, ...columns] : columns;
  return BYTE_ORDER_MARK + csvFormat(
    found.map(({ nearest }, at) => ({
      ...Object.fromEntries(picked.map((column) => [plan.names[column], rows2[at][column] ?? ""])),
      nearest_change: nearest ? nearest.change.place : "",
      nearest_change_date: nearest ? model6.days[nearest.change.day].day : "",
      nearest_change_km: nearest ? nearest.km.toFixed(2) : ""
    }))
  );
};

// events/record/transfers.mjs
import { EVENT as EVENT11, TRANSFER } from "../events/reading/collecting.mjs";
var transfersOf = ({ count, points, counted: counted2 }) => {
  const found = [];
  for (let n = 0; n < count; n += 1) if (points[n * EVENT11 + 2] & TRANSFER) found.push(n);
  return found.sort((a, b) => counted2[a] - counted2[b] || a - b);
};
var withoutChange = (changes, events, { places, box: box3 }) => {
  const located = changes.map((change) => ({ change, ...sharesToKm(places[change.place], box3) }));
  const all = transfersOf(events);
  const found = [];
  for (const n of all) {
    const [first, last] = spanOf(events, n) ?? [events.counted[n], events.counted[n]];
    let nearest = null;
    for (const { change, kmTo } of located) {
      if (change.day < first - NEAR_DAYS || change.day > last + NEAR_DAYS) continue;
      const km = kmTo(events.points[n * EVENT11], events.points[n * EVENT11 + 1]);
      if (!nearest || km < nearest.km) nearest = { change, km };
    }
    if (nearest && nearest.km <= NEAR_KM) continue;
    if (nearest) nearest.km = metres(pointOf(events, n, box3).coordinates, places[nearest.change.place].slice(1)) / 1e3;
    found.push({ n, nearest });
  }
  return { all: all.length, found };
};

// events/record/against.mjs
var CHANGES_FILE = "own-events-against-the-record.csv";
var TRANSFERS_FILE = "own-events-transfers-without-a-change.csv";
var MOST_LISTED = 200;
var model4 = null;
var box2 = null;
var fold4 = null;
var part5 = (name) => fold4.querySelector(`[data-event-part=${name}]`);
var transfers = ({ events }) => {
  const found = withoutChange(changesOf(model4), events, { places: model4.places, box: box2 });
  return { transfers: found, without: new Set(found.found.map(({ n }) => n)) };
};
var show4 = (given2) => {
  const isKnown = (given2?.plan.columns.subType ?? -1) >= 0;
  for (const name of ["transfers", "only-transfers"]) part5(name).hidden = !isKnown;
};
var listChanges = (given2) => {
  if (!part5("record").open) return;
  const changes = near(model4, given2, box2);
  const words7 = model4.eventWords;
  part5("record-sum").textContent = counted(words7.changesNear, changes.filter(({ number: number2 }) => number2).length);
  part5("record-rows").replaceChildren(...linesOf(model4, words7, changes));
};
var titleOf2 = (given2, cells) => `${titleOf(given2, cells)}: ${cells[given2.plan.columns.subType]}`;
var listTransfers = async (given2) => {
  if (!part5("transfers").open) return;
  const { all, found } = given2.transfers;
  const words7 = model4.eventWords;
  const listed = found.slice(0, MOST_LISTED);
  const rows2 = await rowsOf(
    given2,
    listed.map(({ n }) => n)
  );
  const titles = rows2.map((cells) => titleOf2(given2, cells));
  const left = found.length - listed.length;
  const sum = words7.transfersSum.replace("{without}", counted(words7.without, found.length));
  part5("transfers-sum").textContent = [
    sum.replace("{all}", counted(words7.transfersAll, all)),
    left ? counted(words7.notListed, left) : ""
  ].join(" ");
  part5("transfer-rows").replaceChildren(...transferLines(model4, words7, listed, titles));
};
var saveChanges = (given2) => saveText(csvOf(model4, near(model4, given2, box2)), CHANGES_FILE, "text/csv");
var saveTransfers = async (given2) => {
  const { found } = given2.transfers;
  const rows2 = await rowsOf(
    given2,
    found.map(({ n }) => n)
  );
  saveText(transfersCsv(model4, given2, found, rows2), TRANSFERS_FILE, "text/csv");
};
var start10 = (described2, inside, within) => {
  model4 = described2;
  box2 = inside;
  fold4 = within;
};

// events/events.mjs
var DAY_MS = 864e5;
var FLIGHT_MS2 = 700;
var model5 = null;
var words6 = null;
var given = null;
var guest = null;
var isInPictures = false;
var districts = null;
var narrowed = [];
var today = () => now().day;
var period = () => ({
  firstDay: Date.parse(model5.days[0].day) / DAY_MS,
  days: model5.days.length,
  box: { corner: model5.ground.corner, size: model5.ground.size }
});
var drawAgain = () => guest.each((layer) => layer.again());
var follow4 = () => {
  if (!given) return;
  follow2(given, today(), {
    isCounted: guest.first()?.isCounted() ?? false,
    districts: counted(model5.words.governorates, narrowed.length)
  });
  follow3(given);
  if (guest.first()) guarded(() => list(given, guest.first().inView));
};
var guarded = async (act) => {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof DOMException) && !(error instanceof Unreadable2)) throw error;
    tell(words6.gone.replace("{file}", () => given?.file.name ?? ""));
  }
};
var showNow = (shown) => {
  given.shown = { ...shown, districts: numbersOf(districts, narrowed) };
  if (given.shown.districts) given.events.areas ??= areasOf(given.events, districts.find);
  keep(given.events, given.shown, given.without);
  drawAgain();
  follow4();
  compare();
};
var findDistricts = async (map) => {
  districts = await load(map, model5.polygonNames, period().box);
  if (given && narrowed.length) showNow(given.shown);
};
var narrow = () => {
  const { governorates } = now2();
  if (String(governorates) === String(narrowed)) return;
  narrowed = governorates;
  if (given) showNow(given.shown);
};
var put2 = (read2) => {
  given = read2 && { ...read2, grids: gridsOf(read2.events), shown: atFirst() };
  if (given) Object.assign(given, transfers(given));
  isInPictures = false;
  if (given) keep(given.events, given.shown);
  show4(given);
  listTransfers2();
  guest.each((layer) => given ? layer.add() : layer.remove());
  show2(given);
  close();
  if (given) showNow(given.shown);
  else drawAgain();
};
var compare = () => given && listChanges(given);
var listTransfers2 = () => given && guarded(() => listTransfers(given));
var open3 = (n) => guarded(() => open(given, n, districts));
var take2 = (file, isAsked = true) => take(file, period(), put2, isAsked);
var takeFrom = async (address) => {
  const answer = await fetch(address);
  const name = decodeURIComponent(address.split("/").at(-1));
  if (!answer.ok) return tell(words6.gone.replace("{file}", () => name));
  const lastModified = Date.parse(answer.headers.get("last-modified"));
  await take2(new File([await answer.blob()], name, { lastModified }), false);
};
var acts = {
  open: () => choose(take2),
  close: () => put2(null),
  stop,
  more: () => {
    more();
    follow4();
  },
  shut: close,
  table: () => guarded(() => show3(given, guest.first()?.inView(Infinity) ?? [])),
  csv: () => saveChanges(given),
  transfers: () => guarded(() => saveTransfers(given))
};
var goTo = (n) => {
  go(given.events.counted[n]);
  const { coordinates } = pointOf(given.events, n, period().box);
  const { map } = guest.first() ?? {};
  if (map && !map.getBounds().contains(coordinates)) fly({ center: coordinates, zoom: map.getZoom(), ms: FLIGHT_MS2 });
};
var onClick2 = ({ target }) => {
  const pressed = target.closest("[data-event-act]")?.dataset;
  if (pressed?.eventAct === "tick") showNow(ticked(given.shown, pressed.eventOf, pressed.eventOn === "all"));
  else if (pressed) acts[pressed.eventAct]();
  const go2 = target.closest("[data-event-go]");
  if (!go2) return;
  const n = Number(go2.dataset.eventGo);
  if (go2.dataset.eventFly !== void 0) goTo(n);
  open3(n);
};
var onChange = ({ target }) => {
  if (target.dataset.eventOption === "inPictures") isInPictures = target.checked;
  const shown = given && changed(given.shown, target);
  if (shown) showNow(shown);
};
var prepare3 = async (described2) => {
  model5 = described2;
  await loadOnDemand(model5);
  words6 = model5.eventWords;
  guest = guestOf({
    ...{ model: model5, box: period().box, open: open3, moved: follow4, drawn: findDistricts },
    given: () => given,
    isInPictures: () => isInPictures
  });
  start3(words6);
  start(words6);
  start5(model5, fold2(), follow4);
  start6(model5, open3);
  start10(model5, period().box, fold2());
  start4(model5, period().box, (shapes) => guest.each((layer) => layer.outline.show(shapes)));
  start9(fold2().querySelector("dialog"), words6);
  const fold5 = fold2();
  fold5.addEventListener("click", onClick2);
  fold5.addEventListener("change", onChange);
  fold5.querySelector("[data-event-part=list]").addEventListener("toggle", follow4);
  fold5.querySelector("[data-event-part=record]").addEventListener("toggle", compare);
  fold5.querySelector("[data-event-part=transfers]").addEventListener("toggle", listTransfers2);
  document.addEventListener("rest", follow4);
  document.addEventListener("filterchange", narrow);
  document.addEventListener("themechange", () => guest.each((layer) => layer.paint()));
  await prepare2();
  join(guest);
  narrow();
};
export {
  prepare3 as prepare,
  take2 as take,
  takeFrom
};

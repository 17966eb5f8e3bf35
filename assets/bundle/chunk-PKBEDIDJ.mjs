import {
  FIELD,
  FULL,
  HEAD,
  PLACE,
  SEGMENT,
  SHAPES,
  STATE,
  arraysOf,
  attribute,
  beginDrawing,
  bufferOf,
  cellAt,
  edgeAt,
  placesAt,
  programOf,
  shareOf,
  squares,
  textureOf
} from "./chunk-FSXLWZOJ.mjs";
import {
  boxPx,
  frameOf
} from "./chunk-SYTZLIP4.mjs";
import {
  lasting
} from "./chunk-MIMKXPER.mjs";
import {
  once,
  readBytes
} from "./chunk-COIBBQWY.mjs";
import {
  __export
} from "./chunk-7P6ASYW6.mjs";

// core/engine.mjs
var engine_exports = {};
__export(engine_exports, {
  create: () => create,
  handle: () => handle,
  pictureAt: () => pictureAt,
  pixels: () => pixels,
  reader: () => reader,
  withoutDrawing: () => withoutDrawing
});
var handle = (graph) => graph?._fullLayout?.map?._subplot?.map ?? null;
var withoutDrawing = (map) => {
  const { gl } = map.painter.context;
  const calls = ["drawElements", "drawArrays"];
  for (const call of calls) gl[call] = () => {
  };
  return () => {
    for (const call of calls) delete gl[call];
    map.triggerRepaint();
    return map.once("render");
  };
};
var pictureAt = (address) => new Promise((resolve, reject) => {
  const picture = Object.assign(new Image(), { onload: () => resolve(picture), onerror: reject });
  picture.src = address;
});
var pixels = async (address) => {
  const picture = await pictureAt(address);
  const canvas = document.createElement("canvas");
  canvas.width = picture.width * 2;
  canvas.height = picture.height * 2;
  const pen = canvas.getContext("2d");
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return pen.getImageData(0, 0, canvas.width, canvas.height);
};
var reader = (model2, { source, matrix: name, off }) => {
  const { days, states } = model2.matrices[name];
  const known = /* @__PURE__ */ new Map();
  for (const [n, state] of states.entries()) known.set(model2.codes.charCodeAt(n), state);
  const isOff = (id, { s, c }, { hidden, gradeLimit, outside }) => hidden.has(s) || c > gradeLimit || Boolean(outside[source]?.has(id));
  return {
    ...{ source, off, isOff },
    size: days.now[0].length,
    day: ({ day, clock }) => (days[clock] ?? days.now)[day],
    state: (code) => known.get(code)
  };
};
var numberOf = (code, state, keys, marks) => {
  const look = JSON.stringify(keys.map((key) => state[key]));
  if (!marks.has(look)) marks.set(look, marks.size + 1);
  marks.set(code, marks.get(look));
  return marks.get(look);
};
var create = async (map, model2, { ground, signs }) => {
  const readers = model2.features.map((feature) => {
    const made = reader(model2, feature);
    return { ...made, keys: [], marks: /* @__PURE__ */ new Map(), painted: new Int16Array(made.size) };
  });
  let selected = null;
  let shown2 = null;
  let groups = model2.shownAtFirst;
  let isChosen = false;
  let isAway = false;
  let way = [];
  const showSource = (view, { source, size, day, state, isOff, off, keys, marks, painted }) => {
    if (!keys.length) return;
    const codes = day(view);
    for (let id = 0; id < size; id += 1) {
      const code = codes.charCodeAt(id);
      const now = state(code);
      const isOut = isOff(id, now, view);
      const coded = isOut ? -code : code;
      const mark = marks.get(coded) ?? numberOf(coded, isOut ? { ...now, ...off } : now, keys, marks);
      if (painted[id] === mark) continue;
      painted[id] = mark;
      map.setFeatureState({ source, id }, isOut ? { ...now, ...off } : now);
    }
  };
  const read = () => {
    const hidden = new Set(
      Object.entries(model2.layerGroups).flatMap(([group, members]) => groups.includes(group) ? [] : members)
    );
    for (const one of readers) {
      const layers2 = Object.entries(model2.stateKeys[one.source] ?? {}).filter(([layer]) => !hidden.has(layer));
      const keys = [...new Set(layers2.flatMap(([, read2]) => read2))].sort();
      if (String(keys) === String(one.keys)) continue;
      one.keys = keys;
      one.marks.clear();
      one.painted.fill(0);
    }
  };
  const show = (view) => {
    shown2 = view;
    if (isAway) return;
    ground.show(view);
    signs.show(view);
    for (const one of readers) showSource(view, one);
  };
  const repeat = () => {
    for (const { source, size } of readers) {
      for (let id = 0; id < size; id += 1) map.setFeatureState({ source, id }, {});
    }
  };
  const fetched = /* @__PURE__ */ new Set();
  const fetchSource = ({ source }) => {
    if (!(source in model2.sourcesOnDemand) || fetched.has(source)) return;
    fetched.add(source);
    map.getSource(source).setData(model2.sourcesOnDemand[source]);
  };
  const setVisibility = () => {
    for (const [group, members] of Object.entries(model2.layerGroups)) {
      const isShown = groups.includes(group);
      for (const layer of members) {
        if (isShown) fetchSource(map.getLayer(layer));
        map.setLayoutProperty(layer, "visibility", isShown ? "visible" : "none");
      }
    }
  };
  const layers = (chosen) => {
    groups = chosen;
    isChosen = true;
    read();
    if (isAway) return;
    setVisibility();
    if (shown2) for (const one of readers) showSource(shown2, one);
  };
  const ring = (on) => {
    if (!selected || isAway) return;
    if (selected.source === "places") return ground.choose(on ? selected.id : null);
    map.setLayoutProperty("selected-base", "visibility", on ? "visible" : "none");
    map.setFeatureState(selected, { sel: on });
  };
  const select = (feature) => {
    ring(false);
    selected = feature;
    ring(true);
  };
  const drawWay = (on) => {
    if (isAway) return;
    if (way.length) map.setLayoutProperty("route", "visibility", on ? "visible" : "none");
    for (const id of way) map.setFeatureState({ source: "roads", id }, { w: on });
  };
  const route = (ids) => {
    drawWay(false);
    way = ids;
    drawWay(true);
  };
  const dismantle = () => {
    isAway = true;
    ground.remove();
    signs.remove();
  };
  const restore2 = () => {
    isAway = false;
    ground.add();
    signs.add();
    for (const { painted } of readers) painted.fill(0);
    if (isChosen) setVisibility();
    if (shown2) show(shown2);
    ring(true);
    drawWay(true);
  };
  read();
  ground.add();
  const drawn = Object.entries(model2.images).map(async ([name, address]) => [name, await pixels(address)]);
  for (const [name, image] of await Promise.all(drawn)) map.addImage(name, image, { pixelRatio: 2 });
  for (const layer of model2.imageLayers) map.addLayer(layer, layer.metadata.before ?? void 0);
  signs.add();
  return { map, ground, signs, isAway: () => isAway, show, repeat, dismantle, restore: restore2, layers, select, route };
};

// map/ground/states.mjs
var CLOCKS = ["now", "then"];
var GRADE_SHIFT = 4;
var DATE_SHIFT = 6;
var SIDE_MASK = 15;
var GRADE_MASK = 3;
var NOTHING = { places: /* @__PURE__ */ new Set(), ground: /* @__PURE__ */ new Set() };
var byCode = ({ states }, codes, byte) => new Map(states.map((state, n) => [codes.charCodeAt(n), byte(state)]));
var stateBytes = ({ matrices, codes, sides, days, ids }) => {
  const numbers = Object.keys(sides);
  const holders = byCode(matrices.holders, codes, ({ s }) => numbers.indexOf(s));
  const doubts = byCode(matrices.doubt, codes, ({ c, u }) => c << GRADE_SHIFT | Number(u) << DATE_SHIFT);
  const bytes = new Uint8Array(ids.length * days.length * CLOCKS.length);
  let at = 0;
  for (const clock of CLOCKS) {
    for (let day = 0; day < days.length; day += 1) {
      const [held, graded] = [matrices.holders, matrices.doubt].map((one) => (one.days[clock] ?? one.days.now)[day]);
      for (let row = 0; row < ids.length; row += 1, at += 1) {
        bytes[at] = holders.get(held.charCodeAt(row)) | doubts.get(graded.charCodeAt(row));
      }
    }
  }
  return bytes;
};
var groundStates = (model2) => {
  const bytes = stateBytes(model2);
  const count = model2.ids.length;
  const sides = Object.keys(model2.sides);
  const ends = model2.edges.map((pair) => pair.map((key) => model2.places[key][0]));
  const shown2 = { now: 0, since: 0, hidden: 0, limit: GRADE_MASK, outside: NOTHING };
  let last = null;
  const sideAt = (line, row) => bytes[line * count + row] & SIDE_MASK;
  const gradeAt = (line, row) => bytes[line * count + row] >> GRADE_SHIFT & GRADE_MASK;
  const show = ({ day, since, clock, hidden, gradeLimit, outside }) => {
    const first = CLOCKS.indexOf(clock) * model2.days.length;
    shown2.now = first + day;
    shown2.since = first + since;
    shown2.hidden = sides.reduce((mask, side, n) => mask | (hidden.has(side) ? 1 << n : 0), 0);
    shown2.limit = Math.min(gradeLimit, GRADE_MASK);
    if (outside !== last) shown2.outside = { ...NOTHING, ...outside };
    last = outside;
  };
  const isPlaced = (row) => (shown2.hidden >> sideAt(shown2.now, row) & 1) === 0 && !shown2.outside.ground.has(row);
  const place = (row) => {
    const side = sideAt(shown2.now, row);
    const c = gradeAt(shown2.now, row);
    const off = c > shown2.limit || !isPlaced(row);
    const out = (shown2.hidden >> side & 1) === 1 || c > shown2.limit || shown2.outside.places.has(row);
    const g = side !== sideAt(shown2.since, row);
    const u = bytes[shown2.now * count + row] >> DATE_SHIFT === 1;
    return { s: sides[side], c, u, g, off, out };
  };
  const edge = (number) => {
    const [a, b] = ends[number];
    const c = Math.max(gradeAt(shown2.now, a), gradeAt(shown2.now, b));
    const isShown = c <= shown2.limit && (isPlaced(a) || isPlaced(b));
    const f = sideAt(shown2.now, a) !== sideAt(shown2.now, b);
    return { f: isShown && f, y: isShown && !f && sideAt(shown2.since, a) !== sideAt(shown2.since, b), c };
  };
  return { bytes, count, lines: bytes.length / count, shown: shown2, show, place, edge };
};

// map/ground/area_shader.mjs
var area_shader_exports = {};
__export(area_shader_exports, {
  FRAGMENT: () => FRAGMENT,
  VERTEX: () => VERTEX
});
var VERTEX = `${HEAD}${STATE}
layout(location = 0) in vec2 aShare;
layout(location = 1) in uint aRow;
uniform int uContested;
uniform vec4 uOpacity;
out vec2 vShare;
flat out vec4 vColour;
flat out float vHatched;

void main() {
  int state = byteAt(uNow, int(aRow));
  int side = sideOf(state);
  bool gained = side != sideOf(byteAt(uSince, int(aRow)));
  bool unsure = isUnsure(gradeOf(state));
  vColour = vec4(uSides[side], gained ? (unsure ? uOpacity.w : uOpacity.y) : unsure ? uOpacity.z : uOpacity.x);
  vHatched = side != uContested ? 0. : gained ? .7 : .36;
  vShare = aShare;
  gl_Position = noGround(state, int(aRow)) ? NOWHERE : uMatrix * vec4(aShare, 0., 1.);
}`;
var FRAGMENT = `${HEAD}${SHAPES}${FIELD}
in vec2 vShare;
flat in vec4 vColour;
flat in float vHatched;
out vec4 oColour;

void main() {
  float opacity = max(vColour.a * mix(1., uFade.z, farFromReports(vShare)), uFade.w);
  if (vHatched > 0.) opacity = vHatched * hatch(here());
  oColour = vec4(vColour.rgb * opacity, opacity);
}`;

// map/ground/front_shader.mjs
var front_shader_exports = {};
__export(front_shader_exports, {
  FRAGMENT: () => FRAGMENT2,
  VERTEX: () => VERTEX2
});
var VERTEX2 = `${HEAD}${STATE}
layout(location = 0) in vec4 aEnds;
layout(location = 1) in uvec2 aRows;
layout(location = 2) in vec3 aAlong;
uniform int uPass;
uniform vec4 uWidths;
uniform float uQuietFront;
uniform int uCamps[MOST_SIDES];
uniform vec3 uInk;
uniform vec3 uQuiet;
uniform vec3 uPaper;
uniform float uBoxPx;
flat out vec4 vEnds;
flat out vec3 vAlong;
flat out float vHalf;
flat out vec4 vColour;
out vec2 vShare;

void main() {
  int a = byteAt(uNow, int(aRows.x));
  int b = byteAt(uNow, int(aRows.y));
  int grade = max(gradeOf(a), gradeOf(b));
  bool front = sideOf(a) != sideOf(b);
  bool within = front && uCamps[sideOf(a)] != 0 && uCamps[sideOf(a)] == uCamps[sideOf(b)];
  bool was = !front && sideOf(byteAt(uSince, int(aRows.x))) != sideOf(byteAt(uSince, int(aRows.y)));
  bool moved = sideOf(a) != sideOf(byteAt(uSince, int(aRows.x))) || sideOf(b) != sideOf(byteAt(uSince, int(aRows.y)));
  float px = aAlong.z * uBoxPx;
  bool ink = uPass == 1;
  vHalf = .5 * (was ? uWidths.z : within ? uWidths.w : (ink ? uWidths.x : uWidths.y) * (moved ? 1. : uQuietFront));
  vShare = (gl_VertexID & 2) == 0 ? aEnds.xy : aEnds.zw;
  vColour = was ? vec4(uInk, .5) : ink ? vec4(within ? uQuiet : uInk, 1.) : vec4(uPaper, .95);
  /* How often the line is broken along the whole edge, and the share of it that is drawn; 0: it is whole. */
  float times = was ? px / 5. : ink && isUnsure(grade) ? px / 7. : 0.;
  vAlong = vec3(aAlong.xy, times == 0. ? 0. : max(1., floor(times + .5)) * (was ? -1. : 1.));
  vEnds = vec4(onScreen(aEnds.xy), onScreen(aEnds.zw));
  bool blank = grade > uLimit || (noGround(a, int(aRows.x)) && noGround(b, int(aRows.y))) || (was ? ink : !front || (within && !ink));
  vec2 along = normalize(vEnds.zw - vEnds.xy + 1e-6);
  vec2 out_ = vec2((gl_VertexID & 1) == 0 ? -1. : 1., (gl_VertexID & 2) == 0 ? -1. : 1.) * (vHalf + 1.);
  vec2 end = (gl_VertexID & 2) == 0 ? vEnds.xy : vEnds.zw;
  gl_Position = blank ? NOWHERE : placed(end + along * out_.y + vec2(-along.y, along.x) * out_.x);
}`;
var FRAGMENT2 = `${HEAD}${SHAPES}${FIELD}
flat in vec4 vEnds;
flat in vec3 vAlong;
flat in float vHalf;
flat in vec4 vColour;
in vec2 vShare;
uniform float uFadedFront;
out vec4 oColour;

void main() {
  vec2 along = vEnds.zw - vEnds.xy;
  float t = clamp(dot(here() - vEnds.xy, along) / max(dot(along, along), 1e-6), 0., 1.);
  float far = length(here() - vEnds.xy - t * along);
  float opacity = vColour.a * (1. - smoothstep(vHalf - .5, vHalf + .5, far));
  float drawn = vAlong.z < 0. ? .22 : .31;
  if (vAlong.z != 0. && abs(fract(mix(vAlong.x, vAlong.y, t) * abs(vAlong.z)) - .5) > drawn) opacity = 0.;
  opacity *= mix(1., uFadedFront, farFromReports(vShare));
  oColour = vec4(vColour.rgb * opacity, opacity);
}`;

// map/ground/pattern_shader.mjs
var pattern_shader_exports = {};
__export(pattern_shader_exports, {
  FRAGMENT: () => FRAGMENT3,
  VERTEX: () => VERTEX3,
  patternNumber: () => patternNumber
});
var PATTERNS = {
  specks: "max(stroke(mod(p, 14.), vec2(3, 2), vec2(5, 4), .6), stroke(mod(p, 14.), vec2(10, 9), vec2(12, 11), .6))",
  dots: "1. - smoothstep(.8, 1.5, length(mod(p, 6.) - 3.))",
  dashes: "max(stroke(mod(p, 14.), vec2(2, 3), vec2(6, 3), .55), stroke(mod(p, 14.), vec2(9, 10), vec2(13, 10), .55))",
  diagonals: "rule(p.x + p.y, 8.5, .7)",
  verticals: "rule(p.x, 6., .55)",
  crosshatch: "max(rule(p.x + p.y, 8.5, .6), rule(p.x - p.y, 8.5, .6))",
  hatch: "hatch(p)"
};
var patternNumber = (name) => Object.keys(PATTERNS).indexOf(name) + 1;
var VERTEX3 = `${HEAD}${STATE}
layout(location = 0) in vec2 aShare;
layout(location = 1) in uint aRow;
uniform int uMode;
uniform int uPatterns[MOST_SIDES];
uniform vec3 uPatternColours[MOST_SIDES];
uniform vec3 uPaper;
flat out vec4 vColour;
flat out int vPattern;

void main() {
  int state = byteAt(uNow, int(aRow));
  int side = sideOf(state);
  vColour = uMode == 0 ? vec4(uPatternColours[side], .75) : vec4(uPaper, .9);
  vPattern = uMode == 0 ? uPatterns[side] : 0;
  bool blank = noGround(state, int(aRow)) || (uMode == 0 ? vPattern == 0 : !isUnsure(gradeOf(state)));
  gl_Position = blank ? NOWHERE : uMatrix * vec4(aShare, 0., 1.);
}`;
var FRAGMENT3 = `${HEAD}${SHAPES}
flat in vec4 vColour;
flat in int vPattern;
out vec4 oColour;

float pattern(vec2 p) {
  switch (vPattern) {
${Object.values(PATTERNS).map((drawn, n) => `    case ${n + 1}: return ${drawn};`).join("\n")}
  }
  vec2 q = mod(p, 8.);
  /* As wide as a pixel of the screen at least, so that some pixel meets each dot. */
  float soft = max(.4, .5 / uRatio);
  return 1. - smoothstep(1. - soft, 1. + soft, min(length(q - 2.), length(q - 6.)));
}

void main() {
  float opacity = vColour.a * pattern(here());
  oColour = vec4(vColour.rgb * opacity, opacity);
}`;

// map/ground/place_shader.mjs
var place_shader_exports = {};
__export(place_shader_exports, {
  FRAGMENT: () => FRAGMENT4,
  VERTEX: () => VERTEX4
});
var VERTEX4 = `${HEAD}${STATE}
layout(location = 0) in vec2 aShare;
layout(location = 1) in uvec2 aRowRank;
uniform int uPass;
uniform int uChosen;
uniform float uZoom;
uniform vec3 uRankZooms;
uniform float uDetailZoom;
uniform float uChangedZoom;
uniform vec3 uInk;
uniform vec3 uPaper;
flat out vec2 vMiddle;
flat out vec3 vFill;
flat out vec3 vRing;
flat out vec4 vSizes;

float grown(float near, float small, float far, float large) {
  return mix(small, large, clamp((uZoom - near) / (far - near), 0., 1.));
}

void main() {
  int row = int(aRowRank.x);
  int rank = int(aRowRank.y);
  int state = byteAt(uNow, row);
  bool changed = sideOf(state) != sideOf(byteAt(uSince, row));
  bool out_ = isOff(state) || isOutside(row, 1u);
  bool detailed = uZoom >= uDetailZoom;
  bool unsure = detailed && isUnsure(gradeOf(state));
  bool chosen = row == uChosen;
  float from = rank <= 2 ? uRankZooms.x : rank == 3 ? uRankZooms.y : uRankZooms.z;
  float plain = rank == 1 ? grown(5., 4., 10., 7.) : rank == 2 ? grown(5., 2., 10., 7.) : grown(from, rank == 3 ? 2.4 : 2., 11., rank == 3 ? 5. : 4.);
  float radius = uZoom >= (changed ? min(from, uChangedZoom) : from) ? (changed ? grown(5., rank == 1 ? 6. : rank == 2 ? 3. : 2., 10., rank == 1 ? 9. : 6.) : plain) : 0.;
  if (out_) radius = 0.;
  vec3 colour = uSides[sideOf(state)];
  vFill = unsure ? uPaper : colour;
  vRing = changed ? uInk : unsure ? colour : uPaper;
  float ring = changed ? grown(5., 1., 10., 2.) : unsure ? 1.6 : 1.;
  float dashed = detailed && radius > 0. && dateIsUnsure(state) ? radius + 3.5 : 0.;
  vSizes = vec4(radius, radius > 0. ? ring : 0., dashed, chosen ? 11. : 0.);
  vMiddle = onScreen(aShare);
  float reach = max(max(radius + ring, dashed + 1.), chosen ? 13. : 0.) + 1.;
  vec2 corner = vec2((gl_VertexID & 1) == 0 ? -1. : 1., (gl_VertexID & 2) == 0 ? -1. : 1.);
  bool later = changed || chosen;
  bool blank = later != (uPass == 1) || (radius == 0. && !chosen);
  gl_Position = blank ? NOWHERE : placed(vMiddle + corner * reach);
}`;
var FRAGMENT4 = `${HEAD}${SHAPES}
flat in vec2 vMiddle;
flat in vec3 vFill;
flat in vec3 vRing;
flat in vec4 vSizes;
uniform vec3 uInk;
uniform vec3 uAccent;
out vec4 oColour;

float ringAt(float far, float radius, float half_) { return 1. - smoothstep(half_ - .5, half_ + .5, abs(far - radius)); }
vec4 over(vec4 upper, vec4 lower) { return upper + lower * (1. - upper.a); }

void main() {
  vec2 from = here() - vMiddle;
  float far = length(from);
  float whole = 1. - smoothstep(-.5, .5, far - vSizes.x - vSizes.y);
  float inner = 1. - smoothstep(-.5, .5, far - vSizes.x);
  vec4 dot_ = vSizes.x > 0. ? vec4(mix(vRing, vFill, inner), 1.) * whole : vec4(0.);
  float dash = vSizes.z > 0. && fract(atan(from.y, from.x) * 1.2732) < .6 ? ringAt(far, vSizes.z, .8) : 0.;
  float chosen = vSizes.w > 0. ? ringAt(far, vSizes.w + 1.5, 1.5) : 0.;
  oColour = over(vec4(uAccent, 1.) * chosen, over(vec4(uInk, 1.) * dash, dot_));
}`;

// map/ground/drawing.mjs
var STATES_UNIT = 0;
var FIELD_UNIT = 1;
var OUTSIDE_UNIT = 2;
var PLACE_OUT = 1;
var GROUND_OUT = 2;
var areaArray = (gl, { vertices, triangles }) => {
  const array = gl.createVertexArray();
  gl.bindVertexArray(array);
  bufferOf(gl, gl.ARRAY_BUFFER, vertices);
  attribute(gl, 0, { size: 2, each: 3, from: 0 });
  attribute(gl, 1, { size: 1, each: 3, from: 2, isWhole: true });
  bufferOf(gl, gl.ELEMENT_ARRAY_BUFFER, triangles);
  gl.bindVertexArray(null);
  return array;
};
var frontArray = (gl, { segments }) => {
  const array = gl.createVertexArray();
  gl.bindVertexArray(array);
  squares(gl, segments, SEGMENT);
  attribute(gl, 0, { size: 4, each: SEGMENT, from: 0 });
  attribute(gl, 1, { size: 2, each: SEGMENT, from: 4, isWhole: true });
  attribute(gl, 2, { size: 3, each: SEGMENT, from: 7 });
  gl.bindVertexArray(null);
  return array;
};
var placeArray = (gl, { places }) => {
  const rows = Array.from({ length: places.length / PLACE }, (_, row) => row);
  rows.sort((a, b) => places[b * PLACE + 2] - places[a * PLACE + 2]);
  const values = new Uint16Array(
    rows.flatMap((row) => [...places.subarray(row * PLACE, row * PLACE + 2), row, places[row * PLACE + 2]])
  );
  const array = gl.createVertexArray();
  gl.bindVertexArray(array);
  squares(gl, values, 4);
  attribute(gl, 0, { size: 2, each: 4, from: 0 });
  attribute(gl, 1, { size: 2, each: 4, from: 2, isWhole: true });
  gl.bindVertexArray(null);
  return array;
};
var drawingOf = (gl, { arrays, states, ground, look }) => {
  const red = { inner: gl.R8UI, format: gl.RED_INTEGER, filter: gl.NEAREST };
  const textures = [
    textureOf(gl, STATES_UNIT, { ...red, width: states.count, height: states.lines, pixels: states.bytes }),
    textureOf(gl, FIELD_UNIT, {
      ...{ inner: gl.R8, format: gl.RED, filter: gl.LINEAR },
      ...{ width: ground.field[0], height: ground.field[1], pixels: arrays.field }
    }),
    textureOf(gl, OUTSIDE_UNIT, { ...red, width: states.count, height: 1, pixels: new Uint8Array(states.count) })
  ];
  const [areas, fronts, places] = [area_shader_exports, front_shader_exports, place_shader_exports].map((shader) => programOf(gl, shader));
  const shapes = { areas: areaArray(gl, arrays), fronts: frontArray(gl, arrays), places: placeArray(gl, arrays) };
  let outside = null;
  let patterns = null;
  const markOutside = () => {
    if (outside === states.shown.outside) return;
    outside = states.shown.outside;
    const marks = new Uint8Array(states.count);
    for (const row of outside.places) marks[row] = PLACE_OUT;
    for (const row of outside.ground) marks[row] |= GROUND_OUT;
    gl.activeTexture(gl.TEXTURE0 + OUTSIDE_UNIT);
    gl.bindTexture(gl.TEXTURE_2D, textures[OUTSIDE_UNIT]);
    gl.pixelStorei(gl.UNPACK_ALIGNMENT, 1);
    gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, 0, states.count, 1, gl.RED_INTEGER, gl.UNSIGNED_BYTE, marks);
  };
  const begin = ({ program, uniform }, array, { matrix, viewport, ratio, theme }) => {
    markOutside();
    beginDrawing(gl, program, array);
    for (const [unit, texture] of textures.entries()) {
      gl.activeTexture(gl.TEXTURE0 + unit);
      gl.bindTexture(gl.TEXTURE_2D, texture);
    }
    gl.uniformMatrix4fv(uniform("uMatrix"), false, matrix);
    gl.uniform1i(uniform("uStates"), STATES_UNIT);
    gl.uniform1i(uniform("uOutside"), OUTSIDE_UNIT);
    gl.uniform1i(uniform("uNow"), states.shown.now);
    gl.uniform1i(uniform("uSince"), states.shown.since);
    gl.uniform1i(uniform("uHidden"), states.shown.hidden);
    gl.uniform1i(uniform("uLimit"), states.shown.limit);
    gl.uniform2fv(uniform("uViewport"), viewport);
    gl.uniform1f(uniform("uRatio"), ratio);
    gl.uniform3fv(uniform("uSides"), look.sides);
    gl.uniform3fv(uniform("uInk"), look[theme].ink);
    gl.uniform3fv(uniform("uPaper"), look[theme].paper);
    return uniform;
  };
  const end = () => gl.bindVertexArray(null);
  const useField = (uniform) => {
    gl.uniform1i(uniform("uField"), FIELD_UNIT);
    gl.uniform1f(uniform("uFieldKm"), ground.fieldKm);
    gl.uniform4fv(uniform("uFade"), ground.fade);
  };
  const drawAreas = (map) => {
    const uniform = begin(areas, shapes.areas, map);
    gl.uniform1i(uniform("uContested"), ground.contested);
    gl.uniform4fv(uniform("uOpacity"), ground.themes[map.theme].opacity);
    useField(uniform);
    gl.drawElements(gl.TRIANGLES, arrays.triangles.length, gl.UNSIGNED_INT, 0);
    end();
  };
  const drawPatterns = (map, mode) => {
    patterns ??= programOf(gl, pattern_shader_exports);
    const uniform = begin(patterns, shapes.areas, map);
    gl.uniform1i(uniform("uMode"), mode);
    gl.uniform1iv(uniform("uPatterns"), look.patterns);
    gl.uniform3fv(uniform("uPatternColours"), look.patternColours);
    gl.drawElements(gl.TRIANGLES, arrays.triangles.length, gl.UNSIGNED_INT, 0);
    end();
  };
  const drawFronts = (map) => {
    const uniform = begin(fronts, shapes.fronts, map);
    useField(uniform);
    gl.uniform1f(uniform("uFadedFront"), ground.fadedFront);
    gl.uniform4fv(uniform("uWidths"), ground.frontWidths);
    gl.uniform1f(uniform("uQuietFront"), ground.quietFront);
    gl.uniform1iv(uniform("uCamps"), look.camps);
    gl.uniform3fv(uniform("uQuiet"), look[map.theme].quiet);
    gl.uniform1f(uniform("uBoxPx"), map.boxPx);
    for (const pass of [0, 1]) {
      gl.uniform1i(uniform("uPass"), pass);
      gl.drawElements(gl.TRIANGLES, arrays.segments.length / SEGMENT * 6, gl.UNSIGNED_INT, 0);
    }
    end();
  };
  const drawPlaces = (map, chosen) => {
    const uniform = begin(places, shapes.places, map);
    gl.uniform1i(uniform("uChosen"), chosen);
    gl.uniform1f(uniform("uZoom"), map.zoom);
    gl.uniform3fv(uniform("uRankZooms"), ground.rankZooms);
    gl.uniform1f(uniform("uDetailZoom"), ground.detailZoom);
    gl.uniform1f(uniform("uChangedZoom"), ground.changedZoom);
    gl.uniform3fv(uniform("uAccent"), look[map.theme].accent);
    for (const pass of [0, 1]) {
      gl.uniform1i(uniform("uPass"), pass);
      gl.drawElements(gl.TRIANGLES, states.count * 6, gl.UNSIGNED_INT, 0);
    }
    end();
  };
  return { drawAreas, drawPatterns, drawFronts, drawPlaces };
};

// map/ground/in_view.mjs
var VERTEX5 = 3;
var GRID = 9;
var BYTE = 255;
var within = (arrays, [[left, top], [right, bottom]]) => {
  const isIn = (x, y) => x >= left && x <= right && y >= top && y <= bottom;
  const { vertices, segments, places } = arrays;
  const cells = /* @__PURE__ */ new Set();
  for (let n = 0; n < vertices.length; n += VERTEX5) {
    if (isIn(vertices[n], vertices[n + 1])) cells.add(vertices[n + 2]);
  }
  for (let across = 0; across < GRID; across += 1) {
    for (let down = 0; down < GRID; down += 1) {
      const at = (share, from, to) => from + (share + 0.5) / GRID * (to - from);
      const row = cellAt([at(across, left, right), at(down, top, bottom)], arrays);
      if (row !== null) cells.add(row);
    }
  }
  const edges = /* @__PURE__ */ new Set();
  for (let n = 0; n < segments.length; n += SEGMENT) {
    const middle = [(segments[n] + segments[n + 2]) / 2, (segments[n + 1] + segments[n + 3]) / 2];
    if (isIn(...middle)) edges.add(segments[n + 6]);
  }
  const found = [];
  for (let n = 0; n < places.length; n += PLACE) if (isIn(places[n], places[n + 1])) found.push(n / PLACE);
  return { cells: [...cells], edges: [...edges], places: found };
};
var isFar = (arrays, [[left, top], [right, bottom]], { cells, field: [width, height], fieldKm, km }) => {
  const wanted2 = new Set(cells);
  const { vertices, field } = arrays;
  for (let n = 0; n < vertices.length; n += VERTEX5) {
    const [x, y] = [vertices[n], vertices[n + 1]];
    if (!wanted2.has(vertices[n + 2]) || x < left || x > right || y < top || y > bottom) continue;
    const column = Math.min(width - 1, Math.floor(x / FULL * width));
    const row = Math.min(height - 1, Math.floor(y / FULL * height));
    if (field[row * width + column] / BYTE * fieldKm > km) return true;
  }
  return false;
};

// map/ground/ground.mjs
var MORE_CONTRAST = ["(forced-colors: active)", "(prefers-contrast: more)"].map((query) => matchMedia(query));
var fetchGeometry = once(readBytes);
var rgb = (colour) => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
var lookOf = ({ sides, themes }) => {
  const theme = ({ ink, quiet, paper, accent }) => ({
    ink: rgb(ink),
    quiet: rgb(quiet),
    paper: rgb(paper),
    accent: rgb(accent)
  });
  return {
    sides: new Float32Array(sides.flatMap(({ colour }) => rgb(colour))),
    camps: new Int32Array(sides.map(({ camp }) => camp)),
    patterns: new Int32Array(sides.map(({ pattern }) => pattern ? patternNumber(pattern) : 0)),
    patternColours: new Float32Array(sides.flatMap(({ colour, patternColour }) => rgb(patternColour || colour))),
    light: theme(themes.light),
    dark: theme(themes.dark)
  };
};
var load = async (map, model2) => {
  const { ground } = model2;
  const arrays = arraysOf(await fetchGeometry(ground.address), ground);
  const states = groundStates(model2);
  const look = lookOf(ground);
  const flat = ground.size[1] / ground.size[0];
  let drawing = null;
  let theme = "light";
  let chosen = -1;
  let frame = null;
  let patterned = false;
  const draws = {
    areas: () => {
      drawing.drawAreas(frame);
      if (patterned || MORE_CONTRAST.some(({ matches }) => matches)) drawing.drawPatterns(frame, 0);
    },
    patterns: () => drawing.drawPatterns(frame, 0),
    doubted: () => drawing.drawPatterns(frame, 1),
    front: () => drawing.drawFronts(frame),
    places: () => drawing.drawPlaces(frame, chosen)
  };
  const layerOf = (id) => ({
    id,
    type: "custom",
    renderingMode: "2d",
    onAdd: (_map, gl) => {
      drawing ??= drawingOf(gl, { arrays, states, ground, look });
    },
    render: (_gl, args) => {
      frame = { ...frameOf(map, args, ground), theme };
      draws[id]();
    }
  });
  const add = () => {
    drawing = null;
    for (const [id, above] of Object.entries(ground.layers)) map.addLayer(layerOf(id), above);
  };
  const remove = () => {
    for (const id of Object.keys(ground.layers)) map.removeLayer(id);
  };
  const here = ({ x, y }) => shareOf(map.unproject([x, y]), ground);
  const reachOf = (px) => px / boxPx(map, ground) * FULL;
  const isVisible = (layer) => map.getLayer(layer)?.visibility !== "none";
  const placesUnder = (point, px) => {
    if (!isVisible("places")) return [];
    const [cities, towns, minor] = ground.rankZooms;
    const from = (rank) => rank <= 2 ? cities : rank === 3 ? towns : minor;
    const isDrawn = ({ row, rank }) => {
      const { out, g } = states.place(row);
      return !out && map.getZoom() >= (g ? Math.min(ground.changedZoom, from(rank)) : from(rank));
    };
    return placesAt(here(point), arrays, { flat, reach: reachOf(px) }).filter(isDrawn);
  };
  const frontUnder = (point, px) => {
    if (!isVisible("front")) return null;
    const isShown = (edge) => states.edge(edge).f;
    return edgeAt(here(point), arrays, { flat, reach: reachOf(px), isShown });
  };
  const areaUnder = (point) => {
    if (!isVisible("areas")) return null;
    const row = cellAt(here(point), arrays);
    return row === null || states.place(row).off ? null : row;
  };
  const inView = () => {
    const { clientWidth, clientHeight } = map.getContainer();
    const corners = [here({ x: 0, y: 0 }), here({ x: clientWidth, y: clientHeight })];
    const found = within(arrays, corners);
    const cells = found.cells.filter((row) => !states.place(row).off);
    return {
      ...found,
      cells,
      far: isFar(arrays, corners, { ...ground, cells, km: (ground.fade[0] + ground.fade[1]) / 2 })
    };
  };
  return {
    ...{ add, remove, placesUnder, frontUnder, areaUnder, inView, place: states.place, edge: states.edge },
    /* Row of the place that has the ring; -1: none has. */
    chosen: () => chosen,
    show: (view) => {
      states.show(view);
      map.triggerRepaint();
    },
    /* Draws a ring round a place; null: round none. */
    choose: (row) => {
      chosen = row ?? -1;
      map.triggerRepaint();
    },
    /* In a theme, with or without the patterns of the sides. Readers who asked for more contrast always get these. */
    paint: (wanted2, withPatterns = false) => {
      theme = wanted2;
      patterned = withPatterns;
      map.triggerRepaint();
    }
  };
};

// map/theme.mjs
var theme_exports = {};
__export(theme_exports, {
  addMap: () => addMap,
  current: () => current,
  paint: () => paint,
  paintAgain: () => paintAgain,
  restore: () => restore,
  start: () => start
});
var KEPT = "advance-theme";
var engines = [];
var drawings = { light: {}, dark: {} };
var system = null;
var model = null;
var shown = "light";
var wanted = () => document.documentElement.dataset.theme ?? (system.matches ? "dark" : "light");
var load2 = () => {
  const sources = { light: model.images, dark: model.darkTheme.images };
  const one = async (theme, name) => {
    drawings[theme][name] ??= await pixels(sources[theme][name]);
  };
  const names = Object.keys(model.darkTheme.images);
  return Promise.all(Object.keys(sources).flatMap((theme) => names.map((name) => one(theme, name))));
};
var paint = ({ map, ground, signs, isAway }, theme, withPatterns = false) => {
  if (isAway()) return;
  for (const [layer, property, light, dark] of model.darkTheme.layers) {
    map.setPaintProperty(layer, property, theme === "dark" ? dark : light);
  }
  for (const [name, drawing] of Object.entries(drawings[theme])) map.updateImage(name, drawing);
  ground.paint(theme, withPatterns);
  signs.paint(theme);
};
var follow = async (engine) => {
  await load2();
  paint(engine, shown);
};
var followAll = () => {
  if (wanted() === shown) return;
  shown = wanted();
  for (const engine of engines) follow(engine);
  document.dispatchEvent(new CustomEvent("themechange"));
};
var choose = () => {
  document.documentElement.dataset.theme = wanted() === "dark" ? "light" : "dark";
  lasting.write(KEPT, document.documentElement.dataset.theme);
  followAll();
};
var paintAgain = follow;
var addMap = async (engine) => {
  engines.push(engine);
  if (shown === "dark") await follow(engine);
};
var current = () => shown;
var restore = () => {
  const kept = lasting.read(KEPT);
  if (kept) document.documentElement.dataset.theme = kept;
};
var start = (described) => {
  model = described;
  system = matchMedia("(prefers-color-scheme: dark)");
  system.addEventListener("change", followAll);
  document.addEventListener("click", ({ target }) => target.closest("[data-theme-switch]") && choose());
  followAll();
};

export {
  handle,
  withoutDrawing,
  pictureAt,
  create,
  engine_exports,
  groundStates,
  fetchGeometry,
  load,
  paint,
  paintAgain,
  addMap,
  current,
  restore,
  theme_exports
};

import {
  runGrid
} from "./chunk-WBEZCAHX.mjs";
import {
  start as start4
} from "./chunk-RYGSZBAA.mjs";
import {
  KEPT_MARKS,
  addMap,
  leaveOut,
  note
} from "./chunk-6IWEYIZ5.mjs";
import {
  acts,
  acts2,
  acts3,
  acts4,
  acts5,
  acts6,
  address_exports,
  beatsOf,
  channel_exports,
  choose,
  embed_exports,
  end_card_exports,
  inWords,
  isSpeaker,
  play_exports,
  playing,
  presenter_exports,
  read as read2,
  restore as restore2,
  routes_exports,
  secondsAt,
  send,
  set as set3,
  sight as sight2,
  start as start2,
  start2 as start3,
  steps_exports,
  stopWhenHidden,
  whenIdle,
  write as write2
} from "./chunk-PHKHBPPI.mjs";
import {
  cards_exports,
  fillHolders,
  holders_exports,
  notes_exports,
  place_strip_exports,
  select,
  selected
} from "./chunk-ARHLL3B7.mjs";
import {
  filters_exports,
  hides,
  now as now2,
  set as set2
} from "./chunk-5CHNT5GB.mjs";
import {
  announcement,
  changesOn,
  date,
  exchanges,
  ground2 as ground,
  headline,
  isGround,
  isGroundNarrowed,
  isPlaceIn,
  sentences,
  texts_exports,
  weekday
} from "./chunk-XGUBNQN4.mjs";
import {
  addMap as addMap2,
  create,
  current,
  engine_exports,
  fetchGeometry,
  handle,
  load,
  paint,
  paintAgain,
  pictureAt,
  restore,
  theme_exports,
  withoutDrawing
} from "./chunk-PKBEDIDJ.mjs";
import {
  FULL,
  beginDrawing,
  bufferOf,
  programOf,
  shareOf,
  squareTriangles,
  textureOf
} from "./chunk-FSXLWZOJ.mjs";
import {
  drawnLarger,
  frameOf
} from "./chunk-SYTZLIP4.mjs";
import {
  own_story_exports
} from "./chunk-LLVDAVXL.mjs";
import {
  panel_exports,
  tab
} from "./chunk-42XG2MAW.mjs";
import {
  notice,
  noticeCopied,
  notice_exports,
  showMissing
} from "./chunk-HYXA7L2K.mjs";
import {
  refill,
  rowOf,
  rows_exports,
  sideOf
} from "./chunk-HTUOTAML.mjs";
import {
  waitFor
} from "./chunk-P57PDAQE.mjs";
import {
  beat,
  enter,
  now as now3,
  saved_view_exports,
  story_exports
} from "./chunk-IXVW5BBQ.mjs";
import {
  addPainter,
  around,
  camera_exports,
  day,
  figure,
  fly,
  frame,
  framed,
  go,
  grade,
  groups,
  holder,
  language,
  last,
  layers,
  makeSlider,
  now,
  number,
  parts,
  set,
  sides,
  sight,
  start,
  timeline_exports,
  view_exports,
  whenDrawn,
  write
} from "./chunk-L2KJ2WKA.mjs";
import {
  lasting
} from "./chunk-MIMKXPER.mjs";
import {
  documents_exports,
  loadOnDemand,
  once,
  read,
  unpack
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

// fixes/dash_a11y.mjs
var WRAPPED = ".dash-options-list[role], .dash-options-list-option[role], .dash-options-list-option[aria-selected]";
var CLOSED = ".dash-dropdown-focus-target[aria-hidden]";
var isPopup = (element6) => element6.closest(".dash-dropdown-content");
var correct = () => {
  for (const element6 of document.querySelectorAll(WRAPPED)) {
    if (isPopup(element6)) continue;
    element6.removeAttribute("role");
    element6.removeAttribute("aria-selected");
  }
  for (const input of document.querySelectorAll(CLOSED)) {
    input.removeAttribute("aria-hidden");
    input.setAttribute("aria-label", nameOf(input));
    input.parentElement.querySelector("button.dash-dropdown")?.removeAttribute("aria-labelledby");
  }
};
var nameOf = (input) => {
  const button2 = input.parentElement.querySelector("button.dash-dropdown");
  return document.querySelector(`label[for="${button2?.id}"]`)?.textContent ?? button2?.textContent ?? "";
};
var options = { subtree: true, childList: true, attributes: true, attributeFilter: ["aria-selected"] };
var start5 = () => new MutationObserver(correct).observe(document.documentElement, options);

// fixes/plain_workers.mjs
var PLAIN = "#.cjs";
var EXPORT = /\bexport\s*\{[^{}]*\};?/g;
var start6 = () => {
  if (window.origin !== "null" || document.body.classList.contains("one-file")) return;
  const { createObjectURL } = URL;
  const { fetch } = window;
  URL.createObjectURL = (thing) => createObjectURL(thing) + (thing.type === "text/javascript" ? PLAIN : "");
  window.fetch = async (resource, options2) => {
    const found = await fetch(resource, options2);
    const isPlain = String(resource).endsWith(PLAIN);
    return isPlain ? new Response((await found.text()).replaceAll(EXPORT, "")) : found;
  };
};

// map/comparison.mjs
var comparison_exports = {};
__export(comparison_exports, {
  sideBySide: () => sideBySide,
  start: () => start7,
  startMap: () => startMap
});

// map/lost_context.mjs
var lost = /* @__PURE__ */ new Set();
var tell = () => {
  document.getElementById("map-away").hidden = lost.size === 0;
};
var follow = (engine4) => {
  const { map: map7, dismantle, restore: restore4 } = engine4;
  const before3 = () => {
    lost.add(map7);
    tell();
    dismantle();
  };
  map7.getContainer().addEventListener("webglcontextlost", before3, { capture: true });
  map7.on("webglcontextrestored", async () => {
    await waitFor(() => map7.isStyleLoaded());
    restore4();
    await paintAgain(engine4);
    lost.delete(map7);
    tell();
  });
};

// map/whole_labels.mjs
var LAYER = "countries";
var SOURCE = "labels";
var ON_THE_MAP = ".legend, .attribution, .panel";
var LINE = 1.2;
var pen = null;
var sizeAt = (zoom, [[near, small], [far, large]]) => {
  const share = Math.min(1, Math.max(0, (zoom - near) / (far - near)));
  return small + share * (large - small);
};
var halfOf = (map7, text, size2) => {
  const spacing = /\p{Script=Arabic}/u.test(text) ? 0 : map7.getLayoutProperty(LAYER, "text-letter-spacing");
  const most = map7.getLayoutProperty(LAYER, "text-max-width") * size2;
  pen.font = `${size2}px "Noto Sans"`;
  const widths = text.split("\n").map((line) => pen.measureText(line).width + line.length * spacing * size2);
  const lines = widths.reduce((sum2, width) => sum2 + Math.ceil(width / most), 0);
  return [Math.min(most, Math.max(...widths)) / 2, lines * LINE * size2 / 2];
};
var show = (map7, hidden) => {
  if (!map7.getLayer(LAYER)) return;
  const frame3 = map7.getContainer().getBoundingClientRect();
  const covers = [...document.querySelectorAll(ON_THE_MAP)].map((one) => one.getBoundingClientRect());
  const larger = drawnLarger(map7);
  const size2 = larger * sizeAt(map7.getZoom(), map7.getLayer(LAYER).metadata.sizes);
  for (const { id, properties, geometry } of map7.querySourceFeatures(SOURCE)) {
    const [halfWidth, halfHeight] = halfOf(map7, properties.label, size2);
    const point = map7.project(geometry.coordinates);
    const [x, y] = [frame3.left + larger * point.x, frame3.top + larger * point.y];
    const box = { left: x - halfWidth, right: x + halfWidth, top: y - halfHeight, bottom: y + halfHeight };
    const leaves = box.left < frame3.left || box.right > frame3.right || box.top < frame3.top || box.bottom > frame3.bottom;
    const isUnder = ({ left, right, top, bottom }) => box.left < right && left < box.right && box.top < bottom && top < box.bottom;
    const off = leaves || covers.some(isUnder);
    if (hidden.get(id) === off) continue;
    hidden.set(id, off);
    map7.setFeatureState({ source: SOURCE, id }, { off });
  }
};
var addMap3 = (map7) => {
  pen ??= document.createElement("canvas").getContext("2d");
  const hidden = /* @__PURE__ */ new Map();
  const again = () => show(map7, hidden);
  const soon = () => {
    again();
    map7.once("idle", again);
  };
  for (const event of ["moveend", "resize"]) map7.on(event, soon);
  map7.on("style.load", () => {
    hidden.clear();
    map7.once("idle", again);
  });
  soon();
  document.querySelector(".legend").addEventListener("toggle", again);
};

// map/signs/atlas.mjs
var WIDTH = 1024;
var SCALE = 2;
var GAP = 2;
var atlasOf = (pieces) => {
  let [x, y, row2] = [GAP, GAP, 0];
  const spots = {};
  for (const [name, { width, height }] of Object.entries(pieces)) {
    if (x + width * SCALE + GAP > WIDTH) [x, y, row2] = [GAP, y + row2 + GAP, 0];
    spots[name] = { x, y, width, height };
    x += Math.ceil(width * SCALE) + GAP;
    row2 = Math.max(row2, Math.ceil(height * SCALE));
  }
  const canvas = Object.assign(document.createElement("canvas"), { width: WIDTH, height: y + row2 + GAP });
  const pen2 = canvas.getContext("2d", { willReadFrequently: true });
  const rects = {};
  for (const [name, spot] of Object.entries(spots)) {
    pen2.setTransform(SCALE, 0, 0, SCALE, spot.x, spot.y);
    pieces[name].draw(pen2);
    rects[name] = {
      left: spot.x / canvas.width,
      top: spot.y / canvas.height,
      right: (spot.x + spot.width * SCALE) / canvas.width,
      bottom: (spot.y + spot.height * SCALE) / canvas.height,
      width: spot.width,
      height: spot.height
    };
  }
  return { canvas, rects };
};
var picturesOf = async (addresses, names) => Object.fromEntries(await Promise.all(names.map(async (name) => [name, await pictureAt(addresses[name])])));
var picturePiece = (picture) => ({
  ...{ width: picture.width, height: picture.height },
  draw: (pen2) => pen2.drawImage(picture, 0, 0)
});
var numberPiece = (plate, text, colour2) => ({
  ...{ width: plate.width, height: plate.height },
  draw: (pen2) => {
    pen2.drawImage(plate, 0, 0);
    pen2.font = '600 10px "Noto Sans"';
    pen2.fillStyle = colour2;
    pen2.textAlign = "center";
    pen2.textBaseline = "middle";
    pen2.fillText(text, plate.width / 2, 9);
  }
});
var namePiece = (text, { px, spacing, colour: colour2, halo }) => {
  const font2 = `${px}px "Noto Sans"`;
  const letterSpacing = /\p{Script=Arabic}/u.test(text) ? "0px" : `${spacing}px`;
  const ruler = document.createElement("canvas").getContext("2d");
  Object.assign(ruler, { font: font2, letterSpacing });
  return {
    ...{ width: Math.ceil(ruler.measureText(text).width) + 4, height: Math.ceil(px * 1.5) },
    draw: (pen2) => {
      Object.assign(pen2, { font: font2, letterSpacing, textAlign: "left", textBaseline: "middle", lineJoin: "round" });
      Object.assign(pen2, { strokeStyle: halo, lineWidth: 2, fillStyle: colour2, direction: "inherit" });
      pen2.strokeText(text, 2, px * 0.75);
      pen2.fillText(text, 2, px * 0.75);
    }
  };
};

// map/signs/sign_shader.mjs
var sign_shader_exports = {};
__export(sign_shader_exports, {
  FRAGMENT: () => FRAGMENT,
  VERTEX: () => VERTEX
});
var VERTEX = `#version 300 es
precision highp float;
layout(location = 0) in vec2 aShare;
layout(location = 1) in vec2 aOffset;
layout(location = 2) in vec2 aPiece;
layout(location = 3) in float aOpacity;
uniform mat4 uMatrix;
uniform vec2 uViewport;
uniform float uRatio;
out vec2 vPiece;
out float vOpacity;

void main() {
  vec4 clip = uMatrix * vec4(aShare, 0., 1.);
  vec2 px = (clip.xy / clip.w * .5 + .5) * uViewport;
  px = floor(px * uRatio + .5) / uRatio + aOffset;
  vPiece = aPiece;
  vOpacity = aOpacity;
  gl_Position = vec4(px / uViewport * 2. - 1., 0., 1.);
}`;
var FRAGMENT = `#version 300 es
precision highp float;
in vec2 vPiece;
in float vOpacity;
uniform sampler2D uAtlas;
out vec4 oColour;

void main() {
  vec4 colour = texture(uAtlas, vPiece);
  oColour = vec4(colour.rgb * colour.a, colour.a) * vOpacity;
}`;

// map/signs/drawing.mjs
var FLOATS = 7;
var BYTES = 4;
var CORNERS = [
  [0, 0],
  [1, 0],
  [0, 1],
  [1, 1]
];
var ATTRIBUTES = [2, 2, 2, 1];
var verticesOf = (signs) => {
  const values = new Float32Array(signs.length * 4 * FLOATS);
  let at = 0;
  for (const { share, middle, size: size2, rect, opacity } of signs) {
    for (const [right, up] of CORNERS) {
      values.set(
        [
          ...share,
          middle[0] + (right - 0.5) * size2[0],
          middle[1] + (up - 0.5) * size2[1],
          right ? rect.right : rect.left,
          up ? rect.top : rect.bottom,
          opacity
        ],
        at
      );
      at += FLOATS;
    }
  }
  return values;
};
var atlasTexture = (gl, canvas) => {
  const { data, width, height } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
  gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, false);
  return textureOf(gl, 0, { inner: gl.RGBA, format: gl.RGBA, width, height, pixels: data, filter: gl.LINEAR });
};
var drawingOf = (gl, most) => {
  const { program, uniform } = programOf(gl, sign_shader_exports);
  const array = gl.createVertexArray();
  gl.bindVertexArray(array);
  const buffer = bufferOf(gl, gl.ARRAY_BUFFER, new Float32Array(most * 4 * FLOATS));
  bufferOf(gl, gl.ELEMENT_ARRAY_BUFFER, squareTriangles(most));
  let from = 0;
  for (const [place, size2] of ATTRIBUTES.entries()) {
    gl.enableVertexAttribArray(place);
    gl.vertexAttribPointer(place, size2, gl.FLOAT, false, FLOATS * BYTES, from * BYTES);
    from += size2;
  }
  gl.bindVertexArray(null);
  const textures = /* @__PURE__ */ new Map();
  const tell2 = (signs) => {
    gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
    gl.bufferSubData(gl.ARRAY_BUFFER, 0, verticesOf(signs));
  };
  const draw3 = ({ matrix, viewport, ratio }, atlas, from2, count) => {
    if (!textures.has(atlas)) textures.set(atlas, atlasTexture(gl, atlas.canvas));
    beginDrawing(gl, program, array);
    gl.activeTexture(gl.TEXTURE0);
    gl.bindTexture(gl.TEXTURE_2D, textures.get(atlas));
    gl.uniformMatrix4fv(uniform("uMatrix"), false, matrix);
    gl.uniform2fv(uniform("uViewport"), viewport);
    gl.uniform1f(uniform("uRatio"), ratio);
    gl.uniform1i(uniform("uAtlas"), 0);
    gl.drawElements(gl.TRIANGLES, count * 6, gl.UNSIGNED_INT, from2 * 6 * BYTES);
    gl.bindVertexArray(null);
  };
  return { tell: tell2, draw: draw3 };
};

// map/signs/placing.mjs
var rowsOn = ({ days }, day2, outside) => {
  const found = [];
  for (let row2 = 0; row2 < days.length; row2 += 1) if (days[row2] === day2 && !outside?.has(row2)) found.push(row2);
  return found;
};
var groupsOf = ({ shares }, rows2, { px, boxPx, flat }) => {
  const groups2 = [];
  for (const row2 of rows2) {
    const [x, y] = shares[row2];
    const far = ({ first: first2 }) => Math.hypot((shares[first2][0] - x) * boxPx, (shares[first2][1] - y) * boxPx * flat);
    const step = groups2.filter((group2) => far(group2) === 0).length;
    const near = px && groups2.find((group2) => far(group2) < px);
    if (near) near.rows.push(row2);
    else groups2.push({ first: row2, rows: [row2], step });
  }
  return groups2;
};

// map/signs/signs.mjs
var FONTS = ['600 10px "Noto Sans"', '13px "Noto Sans"'];
var SIDE_NAMES = "side-names";
var sharesOf = ({ lon, lat }, box) => lon.map((lng, row2) => shareOf({ lng, lat: lat[row2] }, box).map((share) => share / FULL));
var load2 = async (map7, model24) => {
  const { ground: ground2, mapSigns: signs } = model24;
  const flat = ground2.size[1] / ground2.size[0];
  const kinds = Object.entries(signs.tables).map(([kind, table]) => ({
    ...{ kind, table: { ...table, shares: sharesOf(table, ground2) } }
  }));
  const names = { ...signs.names, shares: sharesOf(signs.names, ground2) };
  const icons = [...new Set(kinds.flatMap(({ table }) => [...table.icons, table.several]))];
  const most = names.lon.length + Math.max(...kinds.map(({ table }) => table.lon.length)) * kinds.length;
  const light = await picturesOf(signs.pictures, icons);
  const dark = await picturesOf({ ...signs.pictures, ...signs.darkPictures }, icons);
  await Promise.all(FONTS.map((font2) => document.fonts.load(font2, names.texts.join(""))));
  const atlases = {};
  const atlas = (theme2) => {
    if (atlases[theme2]) return atlases[theme2];
    const pictures2 = theme2 === "dark" ? dark : light;
    const { ink, paper } = ground2.themes[theme2];
    const pieces = {};
    for (const name of icons) pieces[name] = picturePiece(pictures2[name]);
    for (const { table } of kinds) {
      const largest = Math.max(...table.days.map((day2) => table.days.filter((other) => other === day2).length));
      for (let count = 2; count <= largest; count += 1) {
        pieces[`${table.several} ${count}`] = numberPiece(pictures2[table.several], number(count), paper);
      }
    }
    for (const text of names.texts) pieces[text] = namePiece(text, { ...signs.nameStyle, colour: ink, halo: paper });
    atlases[theme2] = atlasOf(pieces);
    return atlases[theme2];
  };
  let view = null;
  let theme = "light";
  let drawing3 = null;
  let told = null;
  let placed = [];
  let ranges = {};
  const isOnGround = (row2) => {
    const place2 = names.places[row2];
    const isPlaced = !view.hidden.has(names.sides[row2]) && !view.outside.ground?.has(place2);
    return isPlaced && grade(model24.ids[place2], view.day) <= view.gradeLimit;
  };
  const namesShown = (rects, zoom) => {
    const days = names.days[view.clock];
    const size2 = sizeAt(zoom, signs.nameSizes);
    const isShown = (row2) => days[row2][view.day] === "1" && names.zooms[row2] <= Math.floor(zoom) && isOnGround(row2);
    return names.texts.map((_text, row2) => row2).filter(isShown).map((row2) => {
      const rect = rects[names.texts[row2]];
      const share = names.shares[row2];
      return {
        share,
        middle: [0, 0],
        size: [rect.width * size2, rect.height * size2],
        rect,
        opacity: signs.nameOpacity
      };
    });
  };
  const signsShown = ({ kind, table }, rects, { zoom, boxPx }) => {
    const px = zoom < signs.eachZoom ? signs.togetherPx : 0;
    const times = sizeAt(zoom, signs.sizes);
    return groupsOf(table, rowsOn(table, view.day, view.outside[kind]), { px, boxPx, flat }).map(
      ({ first: first2, rows: rows2, step }) => {
        const rect = rects[rows2.length > 1 ? `${table.several} ${rows2.length}` : table.icons[first2]];
        const size2 = [rect.width * times, rect.height * times];
        const middle = [step * signs.stepPx * times, table.above];
        return { kind, rows: rows2, share: table.shares[first2], middle, size: size2, rect, opacity: 1 };
      }
    );
  };
  const place = (frame3) => {
    if (!view) return;
    const { rects } = atlas(theme);
    const mark3 = `${frame3.zoom} ${theme}`;
    if (told === mark3) return;
    told = mark3;
    placed = [];
    ranges = {};
    const add = (layer, found) => {
      ranges[layer] = [placed.length, found.length];
      placed.push(...found);
    };
    add(SIDE_NAMES, namesShown(rects, frame3.zoom));
    if (frame3.zoom >= signs.fromZoom) for (const one of kinds) add(one.kind, signsShown(one, rects, frame3));
    drawing3.tell(placed);
  };
  const layerOf = (id) => ({
    id,
    type: "custom",
    renderingMode: "2d",
    onAdd: (_map, gl) => {
      drawing3 ??= drawingOf(gl, most);
    },
    render: (_gl, args) => {
      const frame3 = frameOf(map7, args, ground2);
      place(frame3);
      const [from, count] = ranges[id] ?? [0, 0];
      if (count) drawing3.draw(frame3, atlases[theme], from, count);
    }
  });
  const again = () => {
    told = null;
    map7.triggerRepaint();
  };
  const isVisible = (layer) => map7.getLayer(layer)?.visibility !== "none";
  const under = ({ x, y }, px) => {
    const isHit = ({ kind, rows: rows2, share, middle, size: size2 }) => {
      if (!kind || !isVisible(kind)) return false;
      const { lon, lat } = signs.tables[kind];
      const at = map7.project([lon[rows2[0]], lat[rows2[0]]]);
      const right = Math.abs(x - at.x - middle[0]) <= size2[0] / 2 + px;
      return share && right && Math.abs(y - at.y + middle[1]) <= size2[1] / 2 + px;
    };
    const found = placed.findLast(isHit);
    if (!found) return null;
    const { keys, labels } = signs.tables[found.kind];
    const [first2] = found.rows;
    return { source: found.kind, id: first2, rows: found.rows, key: keys[first2], label: labels[first2] };
  };
  return {
    under,
    add: () => {
      drawing3 = null;
      told = null;
      for (const [id, above] of Object.entries(signs.layers)) map7.addLayer(layerOf(id), above);
    },
    remove: () => {
      for (const id of Object.keys(signs.layers)) map7.removeLayer(id);
    },
    show: (wanted) => {
      view = wanted;
      again();
    },
    paint: (wanted) => {
      theme = wanted;
      again();
    },
    /* The signs that stand on the map now: kind, and the rows that each is for. */
    placed: () => placed.filter(({ kind }) => kind && isVisible(kind)),
    /* Rows of the signs of a kind that are of the day and that no filter leaves out. */
    rows: (kind) => rowsOn(signs.tables[kind], view.day, view.outside[kind])
  };
};

// map/start_engine.mjs
var started = /* @__PURE__ */ new Map();
var engineOf = (map7) => started.get(map7) ?? null;
var startEngine = async (graph, model24, aim) => {
  const map7 = await waitFor(() => handle(graph()));
  const draw3 = withoutDrawing(map7);
  const [ground2, signs] = await Promise.all([
    load(map7, model24),
    load2(map7, model24),
    waitFor(() => map7.isStyleLoaded())
  ]);
  const engine4 = await create(map7, model24, { ground: ground2, signs });
  started.set(map7, engine4);
  addPainter(engine4, aim);
  await addMap2(engine4);
  follow(engine4);
  return { ...engine4, draw: draw3 };
};

// map/comparison.mjs
var REST_MS = 120;
var resting = null;
var model = null;
var engine = null;
var figure2 = null;
var second = null;
var element = (id) => document.getElementById(id);
var row = (place) => {
  const made = rowOf(place);
  made.querySelector("button").dataset.select = place;
  return made;
};
var group = ({ from, to, km2, places }) => {
  const made = element("compare-group").firstElementChild.cloneNode(true);
  made.querySelector("[data-from]").replaceChildren(...sideOf(from));
  made.querySelector("[data-to]").replaceChildren(...sideOf(to));
  made.querySelector("[data-sum]").textContent = `${model.words.km2.replace("{value}", figure(km2))} · ${number(places.length)}`;
  made.querySelector("ul").append(...places.map(row));
  return made;
};
var chooseDays = () => {
  const { compared, day: day2 } = now();
  element("compare-a").value = compared ?? "";
  element("compare-b").value = day2;
};
var show2 = (shown6) => {
  const { compared, day: day2 } = shown6;
  const isOn = compared !== null;
  if (!isOn && !document.body.classList.contains("comparing")) return;
  document.body.classList.toggle("comparing", isOn);
  const title = isOn ? `${model.days[compared].short} ${model.words.arrow} ${model.days[day2].short}` : "";
  write(document.querySelector("[data-compare-title]"), title);
  for (const label of document.querySelectorAll("[data-map-day]")) {
    write(label, model.days[label.dataset.mapDay === "a" ? compared ?? day2 : day2].short);
  }
  chooseDays();
  clearTimeout(resting);
  if (!isOn) {
    element("compare").replaceChildren();
    sideBySide(false);
  } else list(shown6);
};
var list = (shown6) => {
  resting = setTimeout(() => {
    const found = exchanges(model, shown6);
    element("compare").dataset.days = `${shown6.compared}-${shown6.day}`;
    element("compare").replaceChildren(...found.length ? found.map(group) : [model.words.same]);
  }, REST_MS);
};
var follow2 = (one, other) => {
  one.on("move", () => {
    const [a, b] = [one.getCenter(), other.getCenter()];
    if (a.lng === b.lng && a.lat === b.lat && one.getZoom() === other.getZoom()) return;
    other.jumpTo({ center: a, zoom: one.getZoom() }, { originalEvent: true });
  });
};
var makeSecond = async () => {
  const div = element("second-map");
  await window.Plotly.newPlot(div, structuredClone(figure2.data), structuredClone(figure2.layout), {
    displayModeBar: false,
    scrollZoom: true,
    responsive: true
  });
  const made = await startEngine(
    () => div,
    model,
    (shown6) => ({
      ...shown6,
      day: shown6.compared ?? shown6.day,
      since: shown6.compared ?? shown6.day
    })
  );
  made.draw();
  addMap3(made.map);
  addMap(made.map, () => model.days[now().compared ?? now().day].day);
  follow2(engine.map, made.map);
  follow2(made.map, engine.map);
  return made;
};
var sideBySide = async (on) => {
  const button2 = document.querySelector('[data-compare="side-by-side"]');
  if (on === (button2.getAttribute("aria-pressed") === "true")) return;
  button2.setAttribute("aria-pressed", String(on));
  document.body.classList.toggle("side-by-side", on);
  if (on) document.querySelector(".legend").removeAttribute("open");
  if (!on || !engine) return;
  second ??= makeSecond();
  const { map: map7 } = await second;
  engine.map.resize();
  map7.resize();
  map7.jumpTo({ center: engine.map.getCenter(), zoom: engine.map.getZoom() });
};
var acts7 = {
  swap: ({ compared, day: day2 }) => {
    if (compared === null) return;
    set({ compared: day2 });
    go(compared);
  },
  clear: () => set({ compared: null }),
  "side-by-side": ({ compared, day: day2 }) => {
    if (compared === null) set({ compared: Math.max(day2 - 1, 0) });
    sideBySide(!document.body.classList.contains("side-by-side"));
  }
};
var start7 = (described) => {
  model = described;
  document.addEventListener("viewchange", (event) => show2(event.detail));
  document.addEventListener("rest", chooseDays);
  document.addEventListener("click", (event) => {
    const act = event.target.closest("[data-compare]")?.dataset.compare;
    if (act) acts7[act](now());
  });
  element("compare-a").addEventListener(
    "change",
    ({ target }) => set({ compared: target.value === "" ? null : Number(target.value) })
  );
  element("compare-b").addEventListener("change", ({ target }) => go(Number(target.value)));
};
var startMap = (drawn2) => {
  engine = drawn2;
  const { data, layout } = document.querySelector("#map .js-plotly-plot");
  figure2 = { data, layout };
};

// output/text_lines.mjs
var wrap = (measure2, text, room) => {
  const lines = [];
  for (const word of text.split(" ")) {
    const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
    if (!lines.length || measure2(longer) > room) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
};

// output/canvas.mjs
var font = (px, weight = 400) => `${weight} ${px}px "Noto Sans", sans-serif`;
var colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
var fromLeft = (pen2, start29, width = 0) => {
  const mirrored = document.documentElement.dir === "rtl";
  return mirrored ? pen2.canvas.width / pen2.getTransform().a - start29 - width : start29;
};
var linesOf = (pen2, text, px, room, { weight } = {}) => {
  pen2.font = font(px, weight);
  return wrap((line) => pen2.measureText(line).width, text, room);
};
var write3 = (pen2, text, start29, y, px, { weight, ink = "ink", align = "start" } = {}) => {
  pen2.font = font(px, weight);
  pen2.fillStyle = colour(ink);
  pen2.direction = document.documentElement.dir;
  pen2.textAlign = align;
  pen2.fillText(text, fromLeft(pen2, start29), y);
  return pen2.measureText(text).width;
};
var widthOf = (pen2, text, px, weight) => {
  pen2.font = font(px, weight);
  return pen2.measureText(text).width;
};
var swatch = async (pen2, { colour: fill2, picture, isPlain }, start29, y) => {
  const x = fromLeft(pen2, start29, 18);
  pen2.fillStyle = fill2;
  pen2.fillRect(x, y, 18, 12);
  if (picture && (isPlain || document.body.classList.contains("with-patterns"))) {
    const image = new Image();
    image.src = picture;
    await image.decode();
    pen2.fillStyle = pen2.createPattern(image, "repeat");
    pen2.fillRect(x, y, 18, 12);
  }
  pen2.strokeStyle = colour("ink-2");
  pen2.strokeRect(x, y, 18, 12);
};

// output/frame_picture.mjs
var frame_picture_exports = {};
__export(frame_picture_exports, {
  bare: () => bare,
  drawing: () => drawing,
  show: () => show3,
  sight: () => sight3,
  stage: () => stage,
  startMap: () => startMap4,
  withWords: () => withWords
});

// output/picture.mjs
var picture_exports = {};
__export(picture_exports, {
  draw: () => draw,
  notes: () => notes,
  startMap: () => startMap3
});

// output/map_frame.mjs
var map_frame_exports = {};
__export(map_frame_exports, {
  frame: () => frame2,
  startMap: () => startMap2
});
var map = null;
var startMap2 = (engine4) => {
  map = engine4.map;
};
var frame2 = (event = "render") => new Promise((resolve) => {
  const bringBack = leaveOut();
  map.once(event, () => {
    const copy2 = document.createElement("canvas");
    const live = map.getCanvas();
    [copy2.width, copy2.height] = [live.width, live.height];
    copy2.getContext("2d").drawImage(live, 0, 0);
    bringBack();
    resolve(copy2);
  });
  map.triggerRepaint();
});

// output/picture.mjs
var SCALE2 = 2;
var MARGIN = 20;
var HEAD = 94;
var KEY = 24;
var LINE2 = 16;
var NOTE_PX = 11;
var model2 = null;
var map2 = null;
var inRows = (widths, room) => {
  let [row2, x] = [0, 0];
  return widths.map((width) => {
    if (x && x + width > room) [row2, x] = [row2 + 1, 0];
    x += width;
    return [row2, x - width];
  });
};
var legend = (pen2, room) => {
  const sides3 = Object.entries(ground().areas).filter(([, km2]) => km2 !== model2.words.none);
  const entries = sides3.map(([side, km2]) => ({ side, text: `${model2.sideShortNames[side]} ${km2}` }));
  const places = inRows(
    entries.map(({ text }) => 42 + widthOf(pen2, text, 12)),
    room
  );
  return entries.map((entry, n) => ({ ...entry, row: places[n][0], x: places[n][1] }));
};
var notes = ({ pictureCredit }) => {
  const chip = document.getElementById("chip");
  const limits = chip.hidden ? "" : chip.textContent;
  return [limits, inWords(), ground().leftOut, note(), pictureCredit].filter(Boolean);
};
var draw = async () => {
  const day2 = model2.days[now().day];
  const drawn2 = await frame2();
  const [width, height] = [map2.getCanvas().clientWidth, map2.getCanvas().clientHeight];
  const room = width - 2 * MARGIN;
  const whole = document.createElement("canvas");
  const pen2 = whole.getContext("2d");
  const entries = legend(pen2, room);
  const rows2 = 1 + Math.max(0, ...entries.map(({ row: row2 }) => row2));
  const lines = notes(model2).flatMap((note2) => linesOf(pen2, note2, NOTE_PX, room));
  whole.width = width * SCALE2;
  whole.height = (HEAD + height + rows2 * KEY + lines.length * LINE2 + MARGIN) * SCALE2;
  pen2.scale(SCALE2, SCALE2);
  pen2.fillStyle = colour("paper");
  pen2.fillRect(0, 0, width, whole.height);
  write3(pen2, day2.words, MARGIN, 36, 26, { weight: 600 });
  write3(pen2, model2.pictureTitle, MARGIN, 58, 13, { ink: "ink-2" });
  write3(pen2, headline(), MARGIN, 80, 14);
  pen2.drawImage(drawn2, 0, HEAD, width, height);
  const below2 = HEAD + height;
  for (const { side, text, row: row2, x } of entries) {
    const y = below2 + 20 + row2 * KEY;
    await swatch(pen2, model2.swatches[side], MARGIN + x, y - 11);
    write3(pen2, text, MARGIN + x + 24, y, 12);
  }
  lines.forEach((line, n) => {
    write3(pen2, line, MARGIN, below2 + rows2 * KEY + 16 + n * LINE2, NOTE_PX, { ink: "ink-2" });
  });
  return whole;
};
var blob = async () => {
  const whole = await draw();
  return new Promise((resolve) => whole.toBlob(resolve, "image/png"));
};
var acts8 = {
  save: async () => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(await blob());
    link.download = model2.pictureName.replace("{day}", model2.days[now().day].day);
    link.click();
    URL.revokeObjectURL(link.href);
  },
  copy: () => noticeCopied(navigator.clipboard?.write([new ClipboardItem({ "image/png": blob() })]), model2.words)
};
var startMap3 = (engine4, described) => {
  map2 = engine4.map;
  model2 = described;
  document.addEventListener("click", (event) => {
    const act = event.target.closest("[data-picture]")?.dataset.picture;
    if (act) acts8[act]();
  });
};

// output/frame_words.mjs
var MARGIN2 = 28;
var GAP2 = 28;
var LEGEND_TOP = 344;
var NOTE_LINE = 1.34;
var SHAPES = {
  wide: { date: 52, title: 14, headline: 20, legend: 14, signs: 13, row: 23, note: 10.5, columns: 1 },
  broad: { date: 34, title: 14, headline: 18, legend: 14, signs: 13, row: 23, note: 10.5, columns: 3 },
  tall: { date: 40, title: 16, headline: 22, legend: 17, signs: 16, row: 30, note: 12.5, columns: 2 }
};
var paragraph = (pen2, text, y, { px, room, ...style }) => {
  const lines = linesOf(pen2, text, px, room, style);
  lines.forEach((words2, n) => {
    write3(pen2, words2, MARGIN2, y + n * px * NOTE_LINE, px, style);
  });
  return y + lines.length * px * NOTE_LINE;
};
var fitting = (pen2, text, px, weight, room) => Math.min(px, Math.floor(px * room / widthOf(pen2, text, px, weight)));
var titleOf = (model24) => model24.chapters[now3()]?.title ?? model24.pictureTitle;
var yearOf = ({ day: day2 }) => new Intl.NumberFormat(language(), { useGrouping: false }).format(day2.slice(0, 4));
var headBeside = (pen2, model24, day2, { date: date2, title, headline: headline2 }, room) => {
  paragraph(pen2, titleOf(model24), 44, { px: title, room, ink: "ink-2" });
  write3(pen2, day2.weekday, MARGIN2, 96, 22, { ink: "ink-2" });
  write3(pen2, day2.short, MARGIN2, 146, fitting(pen2, day2.short, date2, 600, room), { weight: 600 });
  write3(pen2, yearOf(day2), MARGIN2, 178, 22, { ink: "ink-2" });
  const { px, text } = headlineIn(pen2, headline2, room, LEGEND_TOP - 24 - 222);
  paragraph(pen2, text, 222, { px, room, weight: 600 });
};
var headlineIn = (pen2, most, room, height) => {
  const text = headline();
  let px = most;
  while (px > 11 && linesOf(pen2, text, px, room, { weight: 600 }).length * px * NOTE_LINE > height) px -= 1;
  return { px, text };
};
var headAbove = (pen2, model24, day2, { date: date2, title, headline: headline2 }, { room, top }) => {
  write3(pen2, titleOf(model24), MARGIN2, 34, fitting(pen2, titleOf(model24), title, 400, room), { ink: "ink-2" });
  const below2 = 44 + date2;
  write3(pen2, day2.words, MARGIN2, below2, fitting(pen2, day2.words, date2, 600, room), { weight: 600 });
  const { px, text } = headlineIn(pen2, headline2, room, top - below2 - 12);
  paragraph(pen2, text, below2 + px * 1.6, { px, room, weight: 600 });
};
var rowsOf = (model24) => [
  ...Object.entries(ground().areas).map(([side, km2]) => ({ side, km2, text: model24.sideShortNames[side] })),
  ...model24.signs
];
var legendRow = async (pen2, model24, { side, km2, text, picture }, x, y, room, look) => {
  if (side) {
    const ink = km2 === model24.words.none ? "ink-2" : "ink";
    await swatch(pen2, model24.swatches[side], x, y - 11);
    const end = widthOf(pen2, km2, look.legend, 400) + 8;
    write3(pen2, text, x + 28, y, fitting(pen2, text, look.legend, 400, room - 28 - end), { ink });
    write3(pen2, km2, x + room, y, look.legend, { ink, align: "end" });
    return;
  }
  const image = Object.assign(new Image(), { src: picture });
  await image.decode();
  const height = 20 * image.height / image.width;
  const mirrored = document.documentElement.dir === "rtl";
  const left = mirrored ? pen2.canvas.width / pen2.getTransform().a - x - 19 : x - 1;
  pen2.drawImage(image, left, y - 10, 20, height);
  write3(pen2, text, x + 28, y, fitting(pen2, text, look.signs, 400, room - 28), { ink: "ink-2" });
};
var legend2 = async (pen2, model24, top, room, look) => {
  const rows2 = rowsOf(model24);
  const deep = Math.ceil(rows2.length / look.columns);
  const wide = (room - (look.columns - 1) * GAP2) / look.columns;
  for (const [n, row2] of rows2.entries()) {
    const x = MARGIN2 + Math.floor(n / deep) * (wide + GAP2);
    await legendRow(pen2, model24, row2, x, top + n % deep * look.row, wide, look);
  }
  return top + deep * look.row;
};
var foot = (pen2, model24, height, room, px) => {
  const lines = notes(model24).flatMap((note2) => linesOf(pen2, note2, px, room));
  const top = height - 20 - (lines.length - 1) * px * NOTE_LINE;
  lines.forEach((line, n) => {
    write3(pen2, line, MARGIN2, top + n * px * NOTE_LINE, px, { ink: "ink-2" });
  });
};
var writeWords = async (pen2, model24, { shape, width, height, left, top, mapHeight }) => {
  const look = SHAPES[shape];
  const day2 = model24.days[now().day];
  const room = (shape === "wide" ? left : width) - 2 * MARGIN2;
  if (shape === "wide") headBeside(pen2, model24, day2, look, room);
  else headAbove(pen2, model24, day2, look, { room, top });
  await legend2(pen2, model24, shape === "wide" ? LEGEND_TOP : top + mapHeight + look.row, room, look);
  foot(pen2, model24, height, room, look.note);
};

// output/frame_picture.mjs
var map3 = null;
var model3 = null;
var shown = null;
var startMap4 = (engine4, described) => {
  map3 = engine4.map;
  model3 = described;
};
var stage = ({ width, height }) => {
  const size2 = { width: `${width}px`, height: `${height}px` };
  Object.assign(document.querySelector(".map-area").style, { position: "fixed", inset: "0 auto auto 0", ...size2 });
};
var settled = async () => {
  await document.fonts.ready;
  return frame2("idle");
};
var whenSwitched = (layers2) => {
  if (`${groups()}` === `${layers2}`) return Promise.resolve();
  return new Promise((resolve) => {
    document.addEventListener("layerschange", resolve, { once: true });
  });
};
var show3 = async ({ day: day2, chapter }) => {
  document.querySelector(".legend").removeAttribute("open");
  if (!chapter) {
    go(day2);
    if (shown !== "home") document.querySelector('[data-view="home"]').click();
    shown = "home";
    return;
  }
  shown = chapter;
  const { layers: layers2 } = model3.chapters[chapter - 1];
  const switched = whenSwitched(layers2);
  enter(chapter - 1, { day: day2, alone: true });
  await switched;
};
var sight3 = () => [...map3.getCenter().toArray(), map3.getZoom(), map3.getCanvas().clientWidth];
var bare = async () => (await settled()).toDataURL("image/png");
var withWords = async ({ width, height, scale, left, top, shape }) => {
  const drawn2 = await settled();
  const whole = Object.assign(document.createElement("canvas"), { width, height });
  const pen2 = whole.getContext("2d");
  pen2.fillStyle = colour("paper");
  pen2.fillRect(0, 0, width, height);
  const mirrored = shape === "wide" && document.documentElement.dir === "rtl";
  pen2.drawImage(drawn2, mirrored ? 0 : Math.round(left * scale), Math.round(top * scale));
  pen2.scale(scale, scale);
  const points = { width: width / scale, height: height / scale, mapHeight: map3.getCanvas().clientHeight };
  await writeWords(pen2, model3, { shape, left, top, ...points });
  return whole.toDataURL("image/png");
};
var drawing = async ({ picture, width, height, repeat }) => {
  const image = Object.assign(new Image(), { src: picture });
  await image.decode();
  const canvas = Object.assign(document.createElement("canvas"), { width: width * 4, height: height * 4 });
  const pen2 = canvas.getContext("2d");
  pen2.scale(4, 4);
  if (repeat) {
    for (let x = 0; x < width; x += image.width) {
      for (let y = 0; y < height; y += image.height) pen2.drawImage(image, x, y);
    }
  } else pen2.drawImage(image, 0, 0, width, height);
  return canvas.toDataURL("image/png");
};

// panel/data_tab.mjs
var data_tab_exports = {};
__export(data_tab_exports, {
  setScope: () => setScope,
  start: () => start9
});

// panel/citation.mjs
var model4 = null;
var element2 = (id) => document.getElementById(id);
var today = () => (/* @__PURE__ */ new Date()).toLocaleDateString("sv");
var here = () => {
  const { href, protocol } = window.location;
  return protocol === "file:" ? href.split("?")[0].split("/").at(-1) + window.location.search : href;
};
var fill = (text, placeholders, values) => {
  const names = Object.keys(placeholders).filter((name) => values[name] !== void 0);
  const found = new Map(names.map((name) => [placeholders[name], values[name]]));
  const escaped = [...found.keys()].map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return text.replace(new RegExp(escaped.join("|"), "g"), (word) => found.get(word));
};
var words = (slot) => {
  const value = slot.textContent.replace(/\s+/g, " ").trim().replace(/\.$/, "");
  const note2 = slot.closest("[data-figure]")?.querySelector("[data-apart]")?.textContent;
  return value && note2 ? `${value} (${note2})` : value;
};
var figures = () => {
  const slots = [...document.querySelectorAll("[data-cite]")];
  const told = slots.map((slot) => [slot.dataset.cite, words(slot)]);
  return new Map(told.filter(([, value]) => value && value !== model4.words.none));
};
var cite = () => {
  const { day: day2, compared } = now();
  const { placeholders, tex } = model4.citation;
  const name = element2("cited").value;
  const value = name && figures().get(name);
  const figure3 = value ? `${name}: ${value}` : void 0;
  const texts = model4.citation[figure3 ? "figure" : "view"][compared === null ? "day" : "comparison"];
  const values = { address: here(), day: model4.days[day2].day, compare: model4.days[compared]?.day, accessed: today() };
  const inTex = figure3?.replace(/./g, (letter) => tex[letter] ?? letter);
  element2("citation").textContent = fill(texts.sentence, placeholders, { ...values, figure: figure3 });
  element2("bibtex").textContent = fill(texts.bibtex, placeholders, { ...values, figure: inTex });
};
var offer = () => {
  const list2 = element2("cited");
  const { value } = list2;
  const [whole] = list2.options;
  list2.replaceChildren(whole, ...[...figures().keys()].map((name) => new Option(name, name)));
  list2.value = [...list2.options].some((option) => option.value === value) ? value : "";
};
var onClick = ({ target }) => {
  const button2 = target.closest("[data-copy]");
  if (!button2) return;
  write2();
  cite();
  noticeCopied(navigator.clipboard?.writeText(element2(button2.dataset.copy).textContent), model4.words);
};
var start8 = (described) => {
  model4 = described;
  document.addEventListener("click", onClick);
  document.addEventListener("change", ({ target }) => target.id === "cited" && cite());
  document.addEventListener("tabchange", ({ detail }) => detail === "data" && loadOnDemand(model4).then(offer));
  for (const event of ["rest", "ondemand"]) document.addEventListener(event, offer);
};

// panel/data_tab.mjs
var NONE = "none";
var model5 = null;
var scope = "view";
var parameters = () => {
  const found = new URLSearchParams();
  if (scope === "all") return found;
  const looked = now();
  found.set("day", model5.days[looked.day].day);
  if (looked.compared !== null) found.set("compare", model5.days[looked.compared].day);
  const sides3 = Object.keys(model5.sides).filter((side) => !looked.hidden.has(side));
  if (sides3.length < Object.keys(model5.sides).length) found.set("sides", sides3.join(",") || NONE);
  const chosen = now2();
  for (const name of ["governorates", "kinds", "actors"]) {
    if (chosen[name].length) found.set(name, chosen[name].join(","));
  }
  if (chosen.confidence !== "low") found.set("confidence", chosen.confidence);
  if (chosen.clock !== "now") found.set("known", chosen.clock);
  return found;
};
var addressOf = (form, query) => {
  if (!model5.prepared) return `${model5.download}${form}${query.size ? `?${query}` : ""}`;
  const name = model5.prepared[scope][form];
  return name && `${model5.download}${name.replace("{day}", model5.days[now().day].day)}`;
};
var refresh = () => {
  if (tab() !== "data") return;
  const isComparing = parameters().has("compare");
  for (const link of document.querySelectorAll("[data-download]")) {
    const query = parameters();
    const { download, layer } = link.dataset;
    if (layer) query.set("layers", layer);
    const address = layer && !isComparing ? "#" : addressOf(download, query);
    link.hidden = !address;
    if (address) link.href = address;
  }
  document.getElementById("tab-data").classList.toggle("comparing", isComparing);
  queueMicrotask(cite);
};
var setScope = (chosen) => {
  scope = chosen;
  refresh();
};
var start9 = (described) => {
  model5 = described;
  for (const event of ["rest", "filterchange", "addresschange", "tabchange"]) document.addEventListener(event, refresh);
  start8(model5);
};

// panel/table.mjs
var table_exports = {};
__export(table_exports, {
  choose: () => choose2,
  placeRow: () => placeRow,
  setColumns: () => setColumns,
  start: () => start10
});
var model6 = null;
var rows = null;
var of = "places";
var fields = null;
var drawn = "";
var listening = false;
var filled = false;
var load3 = once(() => read(model6.table.rows));
var isOpen = () => tab() === "data";
var isReported = (reported, day2) => reported !== "" && reported <= day2;
var placeRow = (row2, { day: day2, side, grade: grade2, clock: clock2, changed }, { sides: sides3, gradeWords, grades, words: words2 }) => {
  const past = row2.dates.filter((date2, n) => date2 <= day2 && (clock2 === "now" || isReported(row2.reported[n], day2)));
  return {
    ...row2,
    side: sides3[side],
    since: past.at(-1) ?? words2.before,
    doubt: gradeWords[side === "contested" ? side : grades[grade2]],
    moved: changed ? words2.moved : ""
  };
};
var current2 = () => {
  const { day: shown6, clock: clock2 } = now();
  const { day: day2 } = model6.days[shown6];
  const isMoved = (row2) => clock2 === "now" ? row2.dates.includes(day2) : holder(row2.key) !== holder(row2.key, Math.max(shown6 - 1, 0));
  const state = (row2) => ({
    ...{ day: day2, clock: clock2, side: holder(row2.key), grade: grade(row2.key), changed: isMoved(row2) }
  });
  const ofDay = of === "places" ? rows.places.map((row2) => placeRow(row2, state(row2), model6)) : rows.events.filter((row2) => row2.date === day2);
  return ofDay.filter((row2) => !hides(row2.key));
};
var columns = () => model6.table.columns[of].map((one) => ({ ...one, hide: !fields.includes(one.field) }));
var show4 = async () => {
  if (!isOpen()) return;
  [rows] = await Promise.all([load3(), runGrid(model6.table.script)]);
  fields ??= model6.table.shownAtFirst[of];
  const api = await window.dash_ag_grid.getApiAsync("table");
  if (!listening) {
    api.addEventListener("rowDataUpdated", onRows);
    api.addEventListener("selectionChanged", () => select2(api.getSelectedRows()));
  }
  listening = true;
  const shown6 = `${of} ${fields}`;
  const rowData = current2();
  window.dash_clientside.set_props("table", drawn === shown6 ? { rowData } : { columnDefs: columns(), rowData });
  drawn = shown6;
  document.getElementById("table").dataset.day = model6.days[now().day].day;
};
var mark = async () => {
  if (!filled || !isOpen()) return;
  const api = await window.dash_ag_grid.getApiAsync("table");
  const key = selected();
  const node = key && api.getRowNode(key);
  if (!node) return api.deselectAll();
  if (!node.isSelected()) node.setSelected(true, true);
  api.ensureNodeVisible(node);
};
var onRows = () => {
  filled = true;
  mark();
};
var choose2 = (name) => {
  if (name === of) return;
  of = name;
  fields = model6.table.shownAtFirst[of];
  window.dash_clientside.set_props("table-columns", { options: model6.table.choices[of], value: fields });
  show4();
};
var setColumns = (chosen) => {
  fields = chosen;
  show4();
};
var select2 = ([row2]) => {
  const key = row2?.key;
  if (key && key !== selected()) select(key);
};
var start10 = (described) => {
  model6 = described;
  for (const event of ["rest", "filterchange", "tabchange"]) document.addEventListener(event, show4);
  document.addEventListener("selectchange", mark);
  document.addEventListener(
    "tabchange",
    ({ detail }) => document.body.classList.toggle("wide-panel", detail === "data")
  );
};

// present/keyboard.mjs
var keyboard_exports = {};
__export(keyboard_exports, {
  characters: () => characters,
  perform: () => perform,
  setCharacters: () => setCharacters,
  start: () => start11
});

// present/key_names.mjs
var PAGES = ["PageUp", "PageDown"];
var ZEROS = ["٠", "۰"];
var digitOf = (key) => {
  const values = ZEROS.map((zero) => key.codePointAt(0) - zero.codePointAt(0));
  const value = key.length === 1 ? values.find((one) => one >= 0 && one <= 9) : void 0;
  return value === void 0 ? null : String(value);
};
var nameOf2 = ({ key, code = "", shiftKey = false }) => {
  if (shiftKey && PAGES.includes(key)) return `Shift+${key}`;
  if (key === "؟") return "?";
  if (/^[A-Z]$/.test(key)) return key.toLowerCase();
  const isForeign = /^[^\p{ASCII}\p{Script=Latin}]+$/u.test(key);
  if (!isForeign) return key;
  return digitOf(key) ?? /^(?:Key|Digit|Numpad)(\w)$/.exec(code)?.[1].toLowerCase() ?? key;
};

// present/keyboard.mjs
var WRITING = "input:not([type=range], [type=checkbox], [type=radio]), textarea, select, [contenteditable]";
var TAKEN = "input, button, summary, a, [role], .map-area";
var ANYWHERE = ["PageUp", "PageDown", "Shift+PageUp", "Shift+PageDown", "Escape"];
var OF_NO_USE_TO_BUTTONS = ["ArrowLeft", "ArrowRight", "Home", "End"];
var BUTTONS = ".time-bar button, .view-buttons button, [data-steps] button";
var HELD = ["next", "back", "nextChange", "previousChange"];
var STEPS = [...HELD, "first", "last"];
var KEPT = "advance-character-keys";
var OFF = "off";
var dialogs = document.getElementsByTagName("dialog");
var dropdowns = document.getElementsByClassName("dash-dropdown-content");
var model7 = null;
var charactersOn = true;
var typed = "";
var OF_THE_SPEAKER = ["help", "larger", "smaller"];
var perform = (act, argument) => {
  if (isSpeaker && !OF_THE_SPEAKER.includes(act)) send(act, argument);
  else acts4[act](argument);
};
var type = (digits) => {
  typed = digits;
  const note2 = document.getElementById("typed");
  note2.hidden = !digits;
  note2.textContent = digits;
};
var isOurs = (key, target, act) => {
  if (model7.forSpeaker.includes(key) && !isSpeaker) return false;
  const isPresented = isSpeaker || document.body.classList.contains("presenting");
  if (model7.whenPresenting.includes(key) && !isPresented) return false;
  if (target.closest(WRITING) || dropdowns.length) return false;
  const isInFront = ({ open, dataset }) => open && !("steps" in dataset && STEPS.includes(act));
  if (Array.from(dialogs).some(isInFront)) return false;
  if (ANYWHERE.includes(key)) return true;
  if (model7.characters.includes(key)) return charactersOn && !target.closest(".map-area canvas, [role=grid]");
  if (OF_NO_USE_TO_BUTTONS.includes(key) && target.closest(BUTTONS)) return true;
  const taken = target.closest(TAKEN);
  return !taken?.checkVisibility();
};
var onKey = (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Enter" && typed) {
    perform("chapter", Number(typed));
    event.preventDefault();
    return type("");
  }
  const key = nameOf2(event);
  const act = model7.acts[key];
  if (!act || !isOurs(key, event.target, act)) return;
  if (act !== "out" && act !== "digit") event.preventDefault();
  if (event.repeat && !HELD.includes(act)) return;
  if (act === "digit") return type(`${typed}${key}`.slice(-2));
  if (act === "out" && typed) return type("");
  type("");
  perform(act);
};
var onClick2 = (event) => {
  const button2 = event.target.closest("[data-act]");
  if (!button2 || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  if (event.detail > 0) button2.blur();
  perform(button2.dataset.act, button2.dataset.arg && Number(button2.dataset.arg));
};
var start11 = (described) => {
  model7 = described.keys;
  if (lasting.read(KEPT) === OFF) window.dash_clientside.set_props("character-keys", { value: [] });
  document.addEventListener("keydown", onKey);
  document.addEventListener("click", onClick2);
  document.getElementById("day").addEventListener("input", ({ target }) => perform("go", Number(target.value)));
};
var characters = () => charactersOn;
var setCharacters = (on) => {
  charactersOn = on;
  lasting.write(KEPT, on ? "on" : OFF);
};

// search/search.mjs
var search_exports = {};
__export(search_exports, {
  choose: () => choose3,
  search: () => search,
  start: () => start14
});

// map/point.mjs
var point_exports = {};
__export(point_exports, {
  show: () => show5,
  start: () => start13,
  startMap: () => startMap6
});

// search/coordinates.mjs
var NUMBER = /[+-]?\d+(?:\.\d+)?/g;
var OTHER = /[\s,;:/°'"]/g;
var MOST_LAT = 85;
var MOST_LNG = 180;
var DIGITS = 5;
var plain = (text) => withLatinDigits(text).replace(/^\s*geo:/i, "").toUpperCase().replace(/[−–]/g, "-").replace(/[′’‘]/g, "'").replace(/[″”“]|''/g, '"').replace(/º/g, "°").replace(/٫/g, ".").replace(/،/g, ",");
var degrees = ([whole, minutes = 0, seconds = 0], letter) => {
  if (minutes < 0 || minutes >= 60 || seconds < 0 || seconds >= 60) return Number.NaN;
  const size2 = Math.abs(whole) + minutes / 60 + seconds / 3600;
  const isBelow = Object.is(Math.sign(whole), -1) || letter === "S" || letter === "W";
  return isBelow ? -size2 : size2;
};
var read3 = (text) => {
  const asked2 = plain(text);
  const numbers = (asked2.match(NUMBER) ?? []).map(Number);
  const letters = asked2.replace(NUMBER, "").replace(OTHER, "");
  if (![2, 4, 6].includes(numbers.length) || !/^(?:[NS][EW]|[EW][NS])?$/.test(letters)) return null;
  if (!letters && !/[.°]/.test(asked2)) return null;
  const half = numbers.length / 2;
  const ends = [degrees(numbers.slice(0, half), letters[0]), degrees(numbers.slice(half), letters[1])];
  const [lat, lng] = /^[EW]/.test(letters) ? ends.reverse() : ends;
  return Math.abs(lat) <= MOST_LAT && Math.abs(lng) <= MOST_LNG ? { lat, lng } : null;
};
var decimal = ({ lat, lng }) => `${lat.toFixed(DIGITS)}, ${lng.toFixed(DIGITS)}`;
var sexagesimal = (value, letters) => {
  const seconds = Math.round(Math.abs(value) * 36e3) / 10;
  const [whole, minutes, rest2] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const two2 = (number2, digits = 0) => number2.toFixed(digits).padStart(digits ? 4 : 2, "0");
  return `${whole}°${two2(minutes)}′${two2(rest2, 1)}″${letters[value < 0 ? 1 : 0]}`;
};
var dms = ({ lat, lng }) => `${sexagesimal(lat, "NS")} ${sexagesimal(lng, "EW")}`;

// search/mgrs.mjs
var REFERENCE = /^0?(\d{1,2})([C-HJ-NP-X])([A-HJ-NP-Z][A-HJ-NP-V])((?:\d\d){1,5})$/;
var IGNORED = /[\s\u200e\u200f]/g;
var ZONE_DEG = 6;
var BEYOND_DEG = 0.5;
var MOST_LAT2 = 84;
var LEAST_LAT = -80;
var library = () => import("../vendor/mgrs.mjs");
var spaced = (zone, band, square, digits) => [`${zone}${band}`, square, digits.slice(0, digits.length / 2), digits.slice(digits.length / 2)].join(" ");
var isWithin = ({ lat, lng }, zone, band, bandAt) => {
  const middle = zone * ZONE_DEG - 180 - ZONE_DEG / 2;
  const bands = [lat - BEYOND_DEG, lat, lat + BEYOND_DEG].map(bandAt);
  return Math.abs(lng - middle) <= ZONE_DEG / 2 + BEYOND_DEG && bands.includes(band);
};
var read4 = async (text) => {
  const [, zone, band, square, digits] = REFERENCE.exec(withLatinDigits(text).toUpperCase().replace(IGNORED, "")) ?? [];
  if (!digits) return null;
  const { toPoint, getLetterDesignator } = await library();
  try {
    const [lng, lat] = toPoint(`${zone}${band}${square}${digits}`);
    const there = { lat, lng, name: spaced(zone, band, square, digits) };
    return isWithin(there, Number(zone), band, getLetterDesignator) ? there : null;
  } catch {
    return null;
  }
};
var write4 = async ({ lat, lng }) => {
  if (lat > MOST_LAT2 || lat < LEAST_LAT || Math.abs(lng) > 180) return "";
  const { forward } = await library();
  const [, zone, band, square, digits] = REFERENCE.exec(forward([lng, lat]));
  return spaced(zone, band, square, digits);
};

// map/marked.mjs
var marked_exports = {};
__export(marked_exports, {
  mark: () => mark2,
  start: () => start12,
  startMap: () => startMap5
});
var SOURCE2 = "selected";
var model8 = null;
var map4 = null;
var shown2 = null;
var named = null;
var collection = () => ({
  type: "FeatureCollection",
  features: shown2 ? [{ type: "Feature", geometry: { type: "Point", coordinates: shown2.at }, properties: shown2.properties }] : []
});
var hideOwnName = (isHidden) => {
  if (named && map4?.getSource(named.source)) map4.setFeatureState(named, { named: isHidden });
};
var paint2 = () => {
  map4?.getSource(SOURCE2)?.setData(collection());
  hideOwnName(true);
};
var mark2 = (at, label = "", { isPoint = false, of: of2 = null } = {}) => {
  if (!at && !shown2) return;
  hideOwnName(false);
  shown2 = at && { at, properties: { label, isPoint } };
  named = label ? of2 : null;
  paint2();
};
var baseName = (row2) => {
  const base = map4?.querySourceFeatures("bases").find(({ id }) => id === row2)?.properties;
  return base?.landmark ? "" : base?.label.split("\n")[0] ?? "";
};
var follow3 = ({ detail: key }) => {
  const place = model8.places[key];
  const base = model8.bases[key];
  if (place) mark2(place.slice(1), model8.names[key], { of: { source: "places", id: place[0] } });
  else if (base) mark2(base.slice(1), baseName(base[0]), { of: { source: "bases", id: base[0] } });
  else mark2(null);
};
var start12 = (described) => {
  model8 = described;
  document.addEventListener("selectchange", follow3);
};
var startMap5 = (engine4) => {
  map4 = engine4.map;
  map4.on("style.load", paint2);
  paint2();
};

// map/point.mjs
var model9 = null;
var shown3 = null;
var element3 = () => document.getElementById("point");
var hide = () => {
  if (element3().hidden) return;
  element3().hidden = true;
  mark2(null);
};
var button = (form) => element3().querySelector(`[data-copy-point=${form}]`);
var showReference = async (there) => {
  const text = await write4(there);
  if (shown3 !== there) return;
  button("mgrs").textContent = text;
  button("mgrs").hidden = !text;
};
var show5 = (there) => {
  shown3 = there;
  if (selected()) select("");
  button("decimal").textContent = decimal(there);
  button("dms").textContent = dms(there);
  button("mgrs").hidden = true;
  showReference(there);
  mark2([there.lng, there.lat], decimal(there), { isPoint: true });
  element3().hidden = false;
};
var onClick3 = ({ target }) => {
  const copied = target.closest("[data-copy-point]");
  if (copied) noticeCopied(navigator.clipboard?.writeText(copied.textContent), model9.words);
  if (target.closest("[data-close-point]")) hide();
};
var start13 = (described) => {
  model9 = described;
  document.addEventListener("click", onClick3);
  document.addEventListener("selectchange", ({ detail }) => {
    if (detail) element3().hidden = true;
  });
};
var startMap6 = ({ map: map7 }) => map7.on("contextmenu", ({ lngLat }) => show5(lngLat));

// search/found.mjs
var MOST = 60;
var MOST_MEANT = 5;
var PARTS_OF_LABEL = / · /;
var IN_BRACKETS = /\([^)]*\)/g;
var wordsOf = (text) => text.split(" ").filter(Boolean);
var isWithin2 = (words2) => (part2) => words2.some((word) => word.includes(part2));
var prepare = (options2) => options2.map((option) => {
  const { label, value, search: search2 } = option;
  const hints = (label.match(IN_BRACKETS) ?? []).flatMap((hint) => wordsOf(fold(hint)));
  return {
    option,
    names: label.replace(IN_BRACKETS, " ").split(PARTS_OF_LABEL).map(fold),
    words: wordsOf(fold(`${value} ${label} ${search2}`)),
    own: wordsOf(fold(`${label} ${search2}`)).filter((word) => !hints.includes(word))
  };
});
var rank = ({ names, own }, query, parts3) => {
  if (names.includes(query)) return 0;
  return parts3.every(isWithin2(own)) ? 1 : 2;
};
var find = (prepared2, query) => {
  const parts3 = wordsOf(query);
  return prepared2.filter(({ words: words2 }) => parts3.every(isWithin2(words2))).map((one) => ({ option: one.option, rank: parts3.length ? rank(one, query, parts3) : 0 })).sort((a, b) => a.rank - b.rank).slice(0, MOST).map(({ option }) => option);
};
var farFrom = (words2) => (part2) => {
  if (isWithin2(words2)(part2)) return 0;
  const most = tolerance(part2);
  const nearest = Math.min(...words2.map((word) => distance(part2, word, most)));
  return nearest > most ? Infinity : nearest;
};
var meant = (prepared2, query) => {
  const parts3 = wordsOf(query);
  return prepared2.map(({ option, words: words2 }, n) => ({
    option,
    n,
    far: parts3.map(farFrom(words2)).reduce((sum2, one) => sum2 + one, 0)
  })).filter(({ far }) => far > 0 && far < Infinity).sort((a, b) => a.far - b.far || a.n - b.n).slice(0, MOST_MEANT).map(({ option }) => option);
};

// search/search.mjs
var AT = "at:";
var EXACT = 7;
var CLOSE_ENOUGH = 9;
var FLIGHT_MS = 700;
var model10 = null;
var prepared = [];
var asked = "";
var put = (options2) => window.dash_clientside.set_props("find", { options: options2 });
var withQuery = (options2) => options2.map(({ label, value, search: search2 }) => ({ label, value, search: `${search2} ${asked}` }));
var shortName = (label) => label.split(" · ")[0].replace(/ \([^)]*\)/g, "");
var guesses = (query) => meant(prepared, query).map((option) => ({
  ...option,
  label: model10.words.meant.replace("{name}", shortName(option.label))
}));
var goTo = (there) => {
  const label = model10.words.goTo.replace("{place}", there.name ?? decimal(there));
  return [{ label, value: `${AT}${there.lat.toFixed(EXACT)}, ${there.lng.toFixed(EXACT)}`, search: "" }];
};
var show6 = async () => {
  const text = asked;
  const there = read3(text) ?? await read4(text);
  if (text !== asked) return;
  const query = fold(text);
  const found = there ? goTo(there) : find(prepared, query);
  put(withQuery(found.length || !query ? found : guesses(query)));
};
var load4 = once(async (address) => {
  prepared = prepare(await read(address));
  show6();
});
var search = (text) => {
  asked = text ?? "";
  if (prepared.length) show6();
};
var choose3 = (key) => {
  const { box } = prepared.find(({ option }) => option.value === key)?.option ?? {};
  if (box) {
    const shown6 = groups() ?? [];
    if (!shown6.includes("roads")) window.dash_clientside.set_props("layers", { value: [...shown6, "roads"] });
    choose(key);
    return frame(box);
  }
  if (!key.startsWith(AT)) return select(key);
  const there = read3(key.slice(AT.length));
  fly({ center: [there.lng, there.lat], atLeast: CLOSE_ENOUGH, ms: FLIGHT_MS });
  show5(there);
};
var start14 = (described) => {
  model10 = described;
  for (const event of ["pointerover", "focusin"]) {
    document.addEventListener(event, ({ target }) => {
      if (target.closest?.("#find")) load4(model10.searchOptions);
    });
  }
};

// told/charts.mjs
var charts_exports = {};
__export(charts_exports, {
  figures: () => figures2,
  ids: () => ids,
  start: () => start15
});
var TAB = "measures";
var TOLD_IN = [TAB, "data"];
var model11 = null;
var drawing2 = null;
var load5 = once(async () => {
  await loadOnDemand(model11);
  drawing2 = await import("./drawn-GA3N6J4T.mjs");
  drawing2.prepare(model11);
  return drawing2;
});
var ids = () => [...document.querySelectorAll("[data-reading]")].map(({ dataset }) => dataset.reading);
var figures2 = async () => (await load5()).figures(ids());
var follow4 = async () => {
  const tab2 = tab();
  if (!model11.charts || !(drawing2 || TOLD_IN.includes(tab2) && isGroundNarrowed())) return;
  (drawing2 ?? await load5()).follow(ids(), tab2 === TAB);
};
var enlarge = async (chart) => {
  await load5();
  const { open } = await import("./enlarged-ITTAIPAX.mjs");
  open(chart, ids(), model11);
};
var start15 = (described) => {
  model11 = described;
  for (const event of ["rest", "ondemand", "filterchange", "layerschange", "tabchange"])
    document.addEventListener(event, follow4);
  document.addEventListener("click", ({ target }) => {
    const link = target.closest("[data-enlarge]");
    if (link) enlarge(link.dataset.enlarge);
  });
};

// audience/day_list.mjs
var day_list_exports = {};
__export(day_list_exports, {
  start: () => start16
});
var model12 = null;
var show7 = () => {
  const { classList } = document.body;
  if (!classList.contains("without-map") || !classList.contains("presenting")) return;
  document.getElementById("day-without-map").innerHTML = model12.days[now().day].panel;
};
var start16 = (described) => {
  model12 = described;
  for (const event of ["viewchange", "presentchange"]) document.addEventListener(event, show7);
};

// audience/fit.mjs
var fit_exports = {};
__export(fit_exports, {
  start: () => start17
});
var STEP = 0.1;
var CLOSER = ["tight", "short-legend"];
var [USUAL_SIDES, USUAL_SIGNS] = [6, 12];
var model13 = null;
var fit = 1;
var measured = "";
var measuredChapters = null;
var element4 = (id) => document.getElementById(id);
var isPresenting = () => document.body.classList.contains("presenting");
var set4 = (wanted) => {
  fit = wanted;
  document.body.style.setProperty("--fit", wanted.toFixed(2));
};
var holdsAll = () => {
  const caption = element4("caption");
  const legend3 = element4("shown-legend").getBoundingClientRect();
  return caption.scrollHeight <= caption.clientHeight && legend3.bottom <= window.innerHeight + 1;
};
var shrink = () => {
  while (fit > 0 && !holdsAll()) set4(Math.max(0, fit - STEP));
  for (const closer of CLOSER) if (fit === 0 && !holdsAll()) document.body.classList.add(closer);
};
var longest = (texts) => texts.reduce((most, text) => text.length > most.length ? text : most, "");
var measure = () => {
  const [caption, headline2] = [element4("caption"), element4("headline")];
  const date2 = element4("date");
  const before3 = [caption.innerHTML, headline2.textContent, date2.textContent];
  const rows2 = [...document.querySelectorAll("#shown-legend .sides li")].slice(0, USUAL_SIDES);
  rows2.push(...[...document.querySelectorAll("#shown-legend .of-map li")].slice(0, USUAL_SIGNS));
  const hidden = rows2.filter((row2) => row2.hidden);
  for (const row2 of hidden) row2.hidden = false;
  const tryOut = (words2, days) => {
    caption.innerHTML = words2;
    headline2.textContent = longest(days.map((day2) => day2.headline));
    date2.textContent = longest(days.map((day2) => day2.date ?? ""));
    shrink();
  };
  set4(1);
  document.body.classList.remove(...CLOSER);
  for (const { caption: words2, key, days } of model13.chapters) {
    const told = model13.days.slice(days[0], days[1] + 1).map(({ date: usual, chapters }) => ({ date: usual, ...chapters[key] }));
    tryOut(words2, told);
  }
  if (now3() === null) tryOut(longest(model13.days.map(({ brief }) => brief)), model13.days);
  [caption.innerHTML, headline2.textContent, date2.textContent] = before3;
  for (const row2 of hidden) row2.hidden = true;
};
var follow5 = () => {
  if (!isPresenting()) return;
  const key = `${window.innerWidth} ${window.innerHeight} ${language()} ${now3() === null}`;
  if (key !== measured || model13.chapters !== measuredChapters) measure();
  measured = key;
  measuredChapters = model13.chapters;
};
var followLegend = () => isPresenting() && shrink();
var start17 = (described) => {
  model13 = described;
  for (const event of ["presentchange", "storychange"]) document.addEventListener(event, follow5);
  window.addEventListener("resize", follow5);
  document.addEventListener("legendchange", followLegend);
  document.addEventListener("rest", followLegend);
};

// audience/legend.mjs
var legend_exports = {};
__export(legend_exports, {
  seen: () => seen,
  start: () => start18,
  startMap: () => startMap7
});

// audience/seen.mjs
var SMALL_BASES = "base";
var groundSeen = ({ ground: ground2, style, ends, zoom, isOn }) => {
  const found = /* @__PURE__ */ new Set();
  const { cells, edges, places, far } = ground2.inView();
  const states = cells.map((row2) => ground2.place(row2));
  if (isOn("areas")) {
    for (const { s } of states) found.add(`side-${s}`);
    if (states.some(({ g }) => g)) found.add("gained");
    if (states.some(({ c }) => c > 0)) found.add("unsure");
    if (far) found.add("far");
  }
  if (isOn("doubted") && states.some(({ c }) => c > 0)) found.add("dotted");
  if (isOn("front"))
    for (const number2 of edges) found.add(frontOf(ground2.edge(number2), ends(number2), { ground: ground2, style }));
  if (isOn("places")) {
    const near = zoom >= style.detailZoom;
    const dots = places.map((row2) => ground2.place(row2)).filter(({ out }) => !out);
    if (zoom >= style.changedZoom && dots.some(({ g }) => g)) found.add("place-changed");
    if (near && dots.some(({ c }) => c > 0)) found.add("place-unsure");
    if (near && dots.some(({ u }) => u)) found.add("place-date");
  }
  found.delete("");
  return found;
};
var frontOf = ({ f, y, c }, [a, b], { ground: ground2, style }) => {
  if (y) return "front-before";
  if (!f) return "";
  const camps = [a, b].map((row2) => style.campOf(ground2.place(row2).s));
  if (camps[0] && camps[0] === camps[1]) return "front-within";
  return c > 0 ? "front-unsure" : "front";
};
var featuresSeen = (drawn2) => {
  const found = /* @__PURE__ */ new Set();
  const byLayer = {
    roads: ({ state }) => state.o !== false ? "road-open" : "",
    "roads-closed": ({ state }) => state.o === false ? "road-closed" : "",
    "roads-cut": ({ state }) => state.n ? "road-cut" : "",
    reach: ({ state }) => state.r ? "reach" : "",
    corridor: ({ state }) => state.k ? "corridor-open" : "",
    "corridor-broken": ({ state }) => state.k ? "" : "corridor-closed",
    junction: () => "junction",
    arrows: ({ state }) => state.on ? "advance" : "",
    "arrows-far": ({ state }) => state.on ? "advance" : "",
    excluded: () => "excluded",
    perimeters: () => "perimeter",
    landmarks: ({ properties }) => properties.icon,
    bases: ({ state, properties }) => state.on ? properties.icon : "",
    "bases-small": ({ state }) => state.on ? SMALL_BASES : ""
  };
  for (const feature of drawn2) found.add(byLayer[feature.layer.id](feature));
  found.delete("");
  return found;
};
var FEATURE_LAYERS = [
  ...["roads", "roads-closed", "roads-cut", "reach", "corridor", "corridor-broken", "junction"],
  ...["arrows", "arrows-far", "excluded", "perimeters", "landmarks", "bases", "bases-small"]
];
var signsSeen = (placed, tables, isIn) => {
  const found = /* @__PURE__ */ new Set();
  for (const { kind, rows: rows2 } of placed) {
    const { lon, lat, icons, several } = tables[kind];
    if (isIn([lon[rows2[0]], lat[rows2[0]]])) found.add(rows2.length > 1 ? several : icons[rows2[0]]);
  }
  return found;
};

// audience/legend.mjs
var model14 = null;
var engine2 = null;
var waiting = null;
var isPresenting2 = () => document.body.classList.contains("presenting");
var styleOf = ({ ground: ground2, sides: sides3 }) => {
  const camps = new Map(Object.keys(sides3).map((side, n) => [side, ground2.sides[n].camp]));
  return { ...ground2, campOf: (side) => camps.get(side) };
};
var sidesOfDay = () => {
  const { areas } = ground(now());
  return new Set(
    Object.keys(areas).filter((side) => isGround(areas[side])).map((side) => `side-${side}`)
  );
};
var seen = () => {
  if (!engine2 || engine2.isAway()) return sidesOfDay();
  const { map: map7, ground: ground2, signs } = engine2;
  const groups2 = groups() ?? [];
  const bounds = map7.getBounds();
  const layers2 = FEATURE_LAYERS.filter((layer) => map7.getLayer(layer));
  const own = [...document.querySelectorAll("[data-own-sign]:not([hidden])")].map(({ dataset }) => dataset.ownSign);
  return /* @__PURE__ */ new Set([
    ...own.map((sign) => `own-${sign}`),
    ...groundSeen({
      ground: ground2,
      style: styleOf(model14),
      ends: (number2) => model14.edges[number2].map((key) => model14.places[key][0]),
      zoom: map7.getZoom(),
      isOn: (group2) => groups2.includes(group2)
    }),
    ...featuresSeen(map7.queryRenderedFeatures({ layers: layers2 })),
    ...signsSeen(signs.placed(), model14.mapSigns.tables, (position) => bounds.contains(position))
  ]);
};
var show8 = () => {
  if (!isPresenting2()) return;
  const names = seen();
  const rows2 = document.querySelectorAll("#shown-legend [data-sign]");
  for (const row2 of rows2) if (row2.hidden === names.has(row2.dataset.sign)) row2.hidden = !row2.hidden;
  document.dispatchEvent(new CustomEvent("legendchange", { detail: names }));
};
var showSoon = () => {
  if (!isPresenting2()) return;
  if (!engine2 || engine2.isAway()) return show8();
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    if (engine2.map.loaded() && !engine2.map.isMoving()) show8();
    else engine2.map.once("idle", show8);
  });
};
var start18 = (described) => {
  model14 = described;
  for (const event of ["rest", "layerschange", "presentchange"]) document.addEventListener(event, showSoon);
};
var startMap7 = (started2) => {
  engine2 = started2;
  for (const event of ["moveend", "resize"]) engine2.map.on(event, showSoon);
  showSoon();
};

// audience/map_size.mjs
var map_size_exports = {};
__export(map_size_exports, {
  LEAST_SHARE: () => LEAST_SHARE,
  SMALLEST_PX: () => SMALLEST_PX,
  factorFor: () => factorFor,
  start: () => start19,
  startMap: () => startMap8
});
var LEAST_SHARE = 8 * Math.tan(7 / 60 * (Math.PI / 180)) / 1.5 / 0.714;
var SMALLEST_PX = 10;
var WIDE = 16 / 9;
var factorFor = (width, height) => {
  const counted2 = Math.min(height, width / WIDE);
  return Math.max(1, counted2 * LEAST_SHARE / SMALLEST_PX);
};
var isBeside = () => document.body.classList.contains("side-by-side");
var shown4 = 1;
var beside = false;
var follow6 = () => {
  beside = isBeside();
  const isLarge = document.body.classList.contains("presenting") && !beside;
  const wanted = isLarge ? factorFor(window.innerWidth, window.innerHeight) : 1;
  if (wanted === shown4) return;
  shown4 = wanted;
  document.body.style.setProperty("--map-factor", shown4);
};
var start19 = () => {
  document.addEventListener("presentchange", follow6);
  window.addEventListener("resize", follow6);
  document.addEventListener("viewchange", () => isBeside() !== beside && follow6());
};
var startMap8 = ({ map: map7 }) => {
  const usual = map7.getPixelRatio() / window.devicePixelRatio;
  const sharpen = () => {
    const ratio = window.devicePixelRatio * usual * shown4;
    if (Math.abs(map7.getPixelRatio() - ratio) > 1e-3) map7.setPixelRatio(ratio);
  };
  const spare = () => {
    if (window.devicePixelRatio * usual * shown4 < map7.getPixelRatio()) sharpen();
  };
  for (const event of ["presentchange", "viewchange"]) document.addEventListener(event, spare);
  window.addEventListener("resize", spare);
  map7.on("resize", sharpen);
  sharpen();
};

// filter/only_side.mjs
var only_side_exports = {};
__export(only_side_exports, {
  onlyOrAll: () => onlyOrAll,
  start: () => start20
});
var sides2 = [];
var before = /* @__PURE__ */ new Set();
var sideOf2 = (target) => target.closest("#sides label")?.querySelector("[data-area]").dataset.area;
var onlyOrAll = (all, hidden, side) => {
  const isAlone = !hidden.has(side) && hidden.size === all.length - 1;
  return isAlone ? all : [side];
};
var ask = (side, hidden) => window.dash_clientside.set_props("sides", { value: onlyOrAll(sides2, hidden, side) });
var onClick4 = (event) => {
  if (event.detail === 1) before = now().hidden;
  const side = event.altKey && sideOf2(event.target);
  if (!side) return;
  event.preventDefault();
  event.stopPropagation();
  ask(side, before);
};
var onDouble = ({ target, altKey }) => {
  const side = sideOf2(target);
  if (side && !altKey) ask(side, before);
};
var onKeyUp = (event) => {
  const side = event.key === "Enter" && sideOf2(event.target);
  if (!side) return;
  event.stopPropagation();
  ask(side, now().hidden);
};
var start20 = (model24) => {
  sides2 = Object.keys(model24.sides);
  document.addEventListener("click", onClick4, { capture: true });
  document.addEventListener("dblclick", onDouble);
  document.addEventListener("keyup", onKeyUp, { capture: true });
};

// filter/what_is_left.mjs
var what_is_left_exports = {};
__export(what_is_left_exports, {
  boxAround: () => boxAround,
  startMap: () => startMap9
});
var FILTERS = ["sides", "confidence", "governorates", "kinds"];
var MARGIN_DEGREES = 0.12;
var map5 = null;
var model15 = null;
var placesLeft = () => {
  const looked = now();
  return model15.ids.filter((place) => isPlaceIn(model15, place, looked)).map((place) => model15.places[place].slice(1));
};
var boxAround = (points) => {
  const [lons, lats] = [0, 1].map((n) => points.map((point) => point[n]));
  const corner = (most, sign) => [most(...lons), most(...lats)].map((at) => at + sign * MARGIN_DEGREES);
  return [corner(Math.min, -1), corner(Math.max, 1)];
};
var show9 = () => {
  const isFiltered = parts().some((part2) => FILTERS.includes(part2));
  const left = isFiltered ? placesLeft() : [];
  const seen2 = map5.getBounds();
  document.querySelector("[data-none-left]").hidden = !isFiltered || left.length > 0;
  document.querySelector("[data-go-to-left]").hidden = !left.length || left.some((point) => seen2.contains(point));
};
var startMap9 = (engine4, described) => {
  model15 = described;
  map5 = engine4.map;
  map5.on("moveend", show9);
  for (const event of ["rest", "filterchange"]) document.addEventListener(event, show9);
  document.querySelector("[data-go-to-left]").addEventListener("click", () => frame(boxAround(placesLeft())));
};

// map/scale.mjs
var scale_exports = {};
__export(scale_exports, {
  startMap: () => startMap10
});
var ROOM_PX = 110;
var STEPS2 = [1, 2, 5, 10, 20, 50, 100, 200, 500];
var startMap10 = ({ map: map7 }) => {
  const bar = document.getElementById("scale");
  const { unit } = bar.dataset;
  let shown6 = "";
  const show12 = () => {
    const box = map7.getContainer();
    const [x, y] = [box.clientWidth / 2, box.clientHeight / 2];
    const room = map7.unproject([x, y]).distanceTo(map7.unproject([x + ROOM_PX, y])) / 1e3;
    const km = STEPS2.findLast((step) => step <= room) ?? STEPS2[0];
    const width = `${Math.round(drawnLarger(map7) * ROOM_PX * km / room)}px`;
    if (shown6 === `${km} ${width}`) return;
    shown6 = `${km} ${width}`;
    bar.style.width = width;
    bar.textContent = `${km.toLocaleString(language())} ${unit}`;
  };
  map7.on("move", show12);
  map7.on("resize", show12);
  show12();
  bar.hidden = false;
};

// output/print.mjs
var print_exports = {};
__export(print_exports, {
  startMap: () => startMap11
});
var folds = () => document.querySelectorAll(".legend, .legend .signs-fold");
var copy = null;
var below = null;
var engine3 = null;
var model16 = null;
var opened = [];
var copyMap = () => {
  const { map: map7 } = engine3;
  const live = map7.getCanvas();
  const bringBack = leaveOut();
  map7.redraw();
  [copy.width, copy.height] = [live.width, live.height];
  copy.getContext("2d").drawImage(live, 0, 0);
  bringBack();
};
var paint3 = (name, onPaper) => {
  paint(engine3, name, onPaper);
  engine3.repeat();
};
var paragraph2 = (text) => Object.assign(document.createElement("p"), { textContent: text });
var before2 = () => {
  paint3("light", true);
  copyMap();
  paint3(current(), false);
  below.replaceChildren(...[...notes(model16), location.href].map(paragraph2));
  opened = [...folds()].filter((fold2) => !fold2.open);
  for (const fold2 of opened) fold2.open = true;
};
var after = () => {
  for (const fold2 of opened) fold2.open = false;
};
var startMap11 = (drawn2, described) => {
  engine3 = drawn2;
  model16 = described;
  copy = Object.assign(document.createElement("canvas"), { className: "print-map" });
  below = Object.assign(document.createElement("div"), { className: "print-notes" });
  document.querySelector(".map-area").prepend(copy);
  document.querySelector(".map-area").append(below);
  window.addEventListener("beforeprint", before2);
  window.addEventListener("afterprint", after);
};

// panel/day_text.mjs
var day_text_exports = {};
__export(day_text_exports, {
  start: () => start21
});
var REST_MS2 = 300;
var model17 = null;
var resting2 = null;
var parts2 = null;
var followers = () => {
  if (parts2?.areas.every((area) => area.isConnected)) return parts2;
  const byId = (id) => document.getElementById(id);
  const [weekday2, date2, headline2, slider] = ["weekday", "date", "headline", "day"].map(byId);
  const areas = [...document.querySelectorAll("[data-area]")];
  parts2 = { weekday: weekday2, date: date2, headline: headline2, slider, areas, leftOut: [...document.querySelectorAll("[data-left-out]")] };
  return parts2;
};
var showDay = (looked) => {
  const { weekday: weekday2, date: date2, headline: headline2, slider } = followers();
  write(weekday2, weekday(looked));
  write(date2, date(looked));
  write(headline2, headline(looked));
  document.body.classList.toggle("untold", model17.days[(looked ?? now()).day].untold);
  slider.setAttribute("aria-valuetext", announcement(looked));
};
var show10 = (looked) => {
  const { areas, leftOut } = followers();
  showDay(looked);
  const ground2 = ground(looked);
  for (const area of areas) {
    const km2 = ground2.areas[area.dataset.area];
    write(area, km2);
    const row2 = area.closest(".strip-side");
    const isEmpty = !isGround(km2);
    if (row2 && row2.hidden !== isEmpty) row2.hidden = isEmpty;
  }
  for (const note2 of leftOut) write(note2, ground2.leftOut);
  clearTimeout(resting2);
  resting2 = setTimeout(restWhenIdle, REST_MS2);
};
var announce = () => write(document.getElementById("live"), announcement());
var fillSentences = (panel) => {
  const filled2 = sentences();
  if (!filled2) return;
  if (!model17.edgeKm) loadOnDemand(model17);
  panel.querySelector("[data-front-sentence]").textContent = filled2.front;
  panel.querySelector("[data-low-sentence]").textContent = filled2.low;
};
var rest = () => {
  const { day: day2, clock: clock2 } = now();
  const text = model17.days[day2];
  const panel = document.getElementById("today");
  refill(panel, text.panel);
  fillSentences(panel);
  panel.dataset.day = text.day;
  panel.dataset.clock = clock2;
  fillHolders(document);
  if (!playing()) announce();
  document.dispatchEvent(new CustomEvent("rest", { detail: text.day }));
};
var restWhenIdle = () => {
  const asked2 = resting2;
  whenIdle(() => asked2 === resting2 && rest());
};
var start21 = (described) => {
  model17 = described;
  document.addEventListener("viewchange", (event) => show10(event.detail));
  document.addEventListener("ondemand", () => show10(now()));
  document.addEventListener("storychange", () => showDay(now()));
  document.addEventListener("playchange", ({ detail: playing2 }) => {
    if (!playing2) announce();
  });
};

// panel/legend_signs.mjs
var legend_signs_exports = {};
__export(legend_signs_exports, {
  meets: () => meets,
  presentOn: () => presentOn,
  start: () => start22,
  startMap: () => startMap12
});
var CHANGED = "changed";
var model18 = null;
var presentOn = ({ mapSigns, days }, { day: day2, compared, outside }) => {
  const found = new Set(days[day2].changed || compared !== null ? [CHANGED] : []);
  for (const [kind, table] of Object.entries(mapSigns.tables)) {
    const rows2 = rowsOn(table, day2, outside[kind]);
    for (const row2 of rows2) found.add(table.icons[row2]);
    if (rows2.length > 1) found.add(table.several);
  }
  return found;
};
var sort = () => {
  const [used, others] = document.querySelectorAll(".signs-fold .signs");
  if (!used || !groups()) return;
  const present = presentOn(model18, now());
  const isUsed = ({ dataset: { layer, needs } }) => groups().includes(layer) && (!needs || present.has(needs));
  const rows2 = [...document.querySelectorAll(".signs-fold .signs li")].sort((a, b) => a.dataset.at - b.dataset.at);
  used.replaceChildren(...rows2.filter(isUsed));
  others.replaceChildren(...rows2.filter((row2) => !isUsed(row2)));
};
var meets = ([[west, south], [east, north]], seen2) => west < seen2.getEast() && east > seen2.getWest() && south < seen2.getNorth() && north > seen2.getSouth();
var showSeen = (map7) => {
  for (const line of document.querySelectorAll("[data-box]")) {
    line.hidden = !meets(JSON.parse(line.dataset.box), map7.getBounds());
  }
};
var startMap12 = ({ map: map7 }) => {
  map7.on("moveend", () => showSeen(map7));
  showSeen(map7);
};
var start22 = (described) => {
  model18 = described;
  for (const [at, row2] of document.querySelectorAll(".signs-fold .signs li").entries()) row2.dataset.at = at;
  for (const event of ["rest", "layerschange"]) document.addEventListener(event, sort);
};

// present/speaker.mjs
var speaker_exports = {};
__export(speaker_exports, {
  acts: () => acts9,
  start: () => start23
});
var SIZE = "advance-speaker-letters";
var [SMALLEST, LARGEST, STEP2] = [0.7, 2, 0.1];
var REST_MS3 = 400;
var resting3 = null;
var model19 = null;
var audience = { time: { since: null, minutes: 0 } };
var element5 = (id) => document.getElementById(id);
var put2 = (id, text) => {
  if (element5(id).textContent !== text) element5(id).textContent = text;
};
var notesOf = (day2) => {
  return model19.chapters[now3() ?? model19.chapters.findIndex(({ days }) => days[0] <= day2 && day2 <= days[1])];
};
var headlineOf = (chapter, day2) => {
  const { chapters, headline: headline2 } = model19.days[day2];
  return chapters[model19.chapters[chapter]?.key]?.headline ?? headline2;
};
var stepInWords = ({ chapter, day: day2 }) => {
  const { short } = model19.days[day2];
  const headline2 = headlineOf(chapter, day2);
  const begins = chapter !== now3();
  const filled2 = (begins ? model19.speaker.chapter : model19.speaker.day).replace("{day}", short).replace("{headline}", headline2);
  return begins ? filled2.replace("{chapter}", model19.chapters[chapter].title) : filled2;
};
var nextStep = () => audience.ended ? null : beat(1);
var nextInWords = () => {
  if (audience.ended) return model19.speaker.over;
  const next = nextStep();
  if (next) return stepInWords(next);
  return audience.presenting ? model19.speaker.end : model19.speaker.last;
};
var pictures = once(async () => {
  const found = await import("./next_step-EMR2YWGW.mjs");
  await found.prepare(model19);
  return found;
});
var drawNext = async () => {
  const { show: draw3 } = await pictures();
  const next = nextStep();
  element5("speaker-picture").hidden = !next;
  if (next) draw3(element5("speaker-picture"), { ...next, clock: audience.clock ?? "now" });
};
var drawNextAtRest = () => {
  clearTimeout(resting3);
  resting3 = setTimeout(whenIdle, REST_MS3, drawNext);
};
var counted = (text, no, count) => text.replace("{no}", number(no)).replace("{count}", number(count));
var placeInWords = () => {
  const { chapters, speaker } = model19;
  const steps = beatsOf({ chapters, last: last(), clock: now().clock });
  const [chapter, day2] = [now3(), day()];
  const at = steps.findIndex((step) => step.chapter === chapter && step.day === day2);
  const where = [
    chapter === null ? speaker.noChapter : counted(speaker.chapterOf, chapters[chapter].no, chapters.length),
    ...at < 0 ? [] : [counted(speaker.stepOf, at + 1, steps.length)],
    ...audience.playing ? [speaker.playing] : [],
    ...audience.blank ? [speaker.blank] : [],
    ...audience.ended ? [speaker.ended] : []
  ];
  return where.join(speaker.comma);
};
var show11 = () => {
  const day2 = model19.days[day()];
  put2("speaker-day", day2.words);
  put2("speaker-now", headlineOf(now3(), day()));
  put2("speaker-at", placeInWords());
  put2("speaker-next", nextInWords());
  document.body.classList.toggle("plays", Boolean(audience.playing));
  put2("window-note", model19.speaker.window);
  element5("window-note").hidden = !(audience.presenting && !audience.filled);
  const notes2 = notesOf(day());
  if (element5("notes").dataset.no === String(notes2?.no)) return;
  element5("notes").dataset.no = notes2?.no;
  element5("notes").innerHTML = notes2?.notes ?? "";
  element5("notes").parentElement.scrollTop = 0;
};
var showAll = () => {
  show11();
  drawNextAtRest();
};
var two = (value) => Math.floor(value).toLocaleString(language(), { minimumIntegerDigits: 2, useGrouping: false });
var clock = (seconds) => `${two(seconds / 3600)}:${two(seconds / 60 % 60)}:${two(seconds % 60)}`;
var tick = () => {
  put2("time", (/* @__PURE__ */ new Date()).toLocaleTimeString(language(), { hourCycle: "h23" }));
  const { gone, left } = secondsAt(Date.now(), audience.time);
  put2("elapsed", clock(gone));
  put2("remaining", left === null ? "–" : `${left < 0 ? "−" : ""}${clock(Math.abs(left))}`);
  element5("remaining").classList.toggle("over", left !== null && left < 0);
};
var follow7 = ({ detail }) => {
  audience = detail;
  const box = document.querySelector("[data-minutes] input");
  if (document.activeElement !== box) box.value = audience.time.minutes || "";
  showAll();
  tick();
};
var size = () => Number(lasting.read(SIZE)) || 1;
var setSize = (wanted) => {
  const next = Math.min(LARGEST, Math.max(SMALLEST, Math.round(wanted * 10) / 10));
  lasting.write(SIZE, next);
  element5("speaker").style.setProperty("--letters", next);
};
var makeBox = () => {
  const place = document.querySelector("[data-minutes]");
  const box = Object.assign(document.createElement("input"), { type: "number", min: 0, max: place.dataset.most });
  box.addEventListener("change", () => send("minutes", Number(box.value)));
  place.append(box);
};
var acts9 = { larger: () => setSize(size() + STEP2), smaller: () => setSize(size() - STEP2) };
var start23 = (described) => {
  if (!isSpeaker) return;
  model19 = described;
  document.body.classList.add("speaker");
  setSize(size());
  makeBox();
  for (const event of ["daychange", "storychange"]) document.addEventListener(event, showAll);
  document.addEventListener("themechange", drawNextAtRest);
  window.addEventListener("resize", drawNextAtRest);
  document.addEventListener("followed", follow7);
  showAll();
  tick();
  setInterval(tick, 1e3);
};

// told/histogram.mjs
var histogram_exports = {};
__export(histogram_exports, {
  start: () => start24
});
var model20 = null;
var first = null;
var shown5 = "";
var part = (side, count, most) => {
  const made = document.createElement("span");
  made.className = `part swatch-${side}`;
  made.style.height = `${(100 * count / most).toFixed(2)}%`;
  return made;
};
var sum = (got) => Object.values(got).reduce((all, one) => all + one, 0);
var gotOn = (day2) => {
  const got = {};
  for (const place of changesOn(model20, now(), day2)) {
    const side = holder(place, day2);
    got[side] = (got[side] ?? 0) + 1;
  }
  return got;
};
var draw2 = (bar, got, most) => {
  const tick2 = bar.querySelector(".tick");
  const sides3 = Object.keys(model20.sides).reverse();
  bar.replaceChildren(...sides3.filter((side) => got[side]).map((side) => part(side, got[side], most)), tick2);
};
var restore3 = (bar, n) => {
  const tick2 = bar.querySelector(".tick");
  bar.replaceChildren(...first.parts[n].map((one) => one.cloneNode(true)), tick2);
};
var keyOf = ({ clock: clock2, least, hidden }, { governorates, kinds }) => parts().some((one) => one !== "compared" && one !== "actors") ? [clock2, least, ...hidden, "|", ...governorates, "|", ...kinds].join(" ") : "";
var follow8 = (chosen) => {
  const bars = [...document.querySelectorAll("main:not([aria-hidden]) .histogram .bar")];
  const key = keyOf(now(), chosen);
  if (!bars.length || key === shown5) return;
  first ??= {
    parts: bars.map((bar) => [...bar.querySelectorAll(".part")].map((one) => one.cloneNode(true))),
    most: Number(document.querySelector(".histogram").dataset.most)
  };
  shown5 = key;
  if (!key) return bars.forEach(restore3);
  const got = bars.map((_bar, day2) => gotOn(day2));
  const most = Math.max(first.most, ...got.map(sum));
  for (const [day2, bar] of bars.entries()) draw2(bar, got[day2], most);
};
var start24 = (described) => {
  model20 = described;
  let chosen = { governorates: [], kinds: [] };
  document.addEventListener("filterchange", ({ detail }) => {
    chosen = detail;
    whenIdle(() => follow8(chosen));
  });
  document.addEventListener("rest", () => follow8(chosen));
};

// page/language_links.mjs
var language_links_exports = {};
__export(language_links_exports, {
  start: () => start25
});
var follow9 = () => {
  for (const link of document.querySelectorAll("[data-language]")) link.search = window.location.search;
};
var start25 = () => {
  for (const event of ["addresschange", "rest"]) document.addEventListener(event, follow9);
  follow9();
};

// page/marking.mjs
var marking_exports = {};
__export(marking_exports, {
  start: () => start27,
  startMap: () => startMap13
});

// page/telling.mjs
var telling_exports = {};
__export(telling_exports, {
  start: () => start26,
  take: () => take
});
var model21 = null;
var load6 = once(async () => {
  const editor = await import("./editor-SOWKESDJ.mjs");
  editor.prepare(model21);
  return editor;
});
var take = async (file) => (await load6()).take(file);
var onClick5 = async ({ target }) => {
  const button2 = target.closest("[data-story-act]");
  if (button2) (await load6()).act(button2);
};
var start26 = (described) => {
  model21 = described;
  document.addEventListener("click", onClick5);
};

// page/marking.mjs
var model22 = null;
var load7 = once(async () => {
  const marks = await import("./marks-PEGKVUQB.mjs");
  await marks.prepare(model22);
  return marks;
});
var loadEvents = once(async () => {
  const events = await import("./events-VOCVQE6M.mjs");
  await events.prepare(model22);
  return events;
});
var holdsFiles = ({ dataTransfer }) => dataTransfer?.types.includes("Files");
var onDrag = (event) => {
  if (!holdsFiles(event)) return;
  event.preventDefault();
  document.body.classList.toggle("dropping", event.type === "dragover");
};
var isStory = async (file) => {
  if (!/\.json$/i.test(file.name)) return false;
  try {
    return Array.isArray(JSON.parse(await file.text()).chapters);
  } catch {
    return false;
  }
};
var isOfEvents = async (file, target) => {
  if (target.closest("#own-events")) return true;
  const wanted = await import("./wanted-EKNA4YU3.mjs");
  return wanted.isOfEvents(file);
};
var onDrop = async (event) => {
  if (!holdsFiles(event)) return;
  event.preventDefault();
  document.body.classList.remove("dropping");
  const { target } = event;
  const marks = [];
  for (const file of [...event.dataTransfer.files]) {
    if (await isStory(file)) await take(file);
    else if (await isOfEvents(file, target)) await (await loadEvents()).take(file);
    else marks.push(file);
  }
  if (marks.length) (await load7()).take(marks);
};
var start27 = (described) => {
  model22 = described;
  document.getElementById("own-marks").addEventListener("toggle", load7, { once: true });
  document.getElementById("own-events").addEventListener("toggle", loadEvents, { once: true });
  for (const type2 of ["dragover", "dragleave"]) document.addEventListener(type2, onDrag);
  document.addEventListener("drop", onDrop);
};
var takeGiven = async () => {
  const address = document.querySelector("meta[name=own-events]")?.content;
  if (address) (await loadEvents()).takeFrom(address);
};
var startMap13 = ({ map: map7 }) => {
  addMap(map7, () => model22.days[now().day].day);
  if (lasting.read(KEPT_MARKS) || document.getElementById("marks-inside")) load7();
  takeGiven();
};

// page/measuring.mjs
var measuring_exports = {};
__export(measuring_exports, {
  startMap: () => startMap14
});
var map6 = null;
var model23 = null;
var load8 = once(async () => {
  const measure2 = await import("./measure-EGJR5VEQ.mjs");
  measure2.prepare(map6, model23);
  return measure2;
});
var onClick6 = async ({ target }) => {
  if (!target.closest("[data-measure]")) return;
  const { toggle } = await load8();
  toggle();
};
var startMap14 = (engine4, described) => {
  map6 = engine4.map;
  model23 = described;
  document.addEventListener("click", onClick6);
};

// page/start.mjs
var DRAWN_LAST = ["[data-slider]", "#sides [data-area]", "#layers input", "#sides input", "#clock input"];
var WITHOUT_MAP = [
  ...[
    view_exports,
    texts_exports,
    rows_exports,
    notes_exports,
    histogram_exports,
    holders_exports,
    place_strip_exports,
    day_text_exports,
    cards_exports,
    search_exports,
    panel_exports,
    routes_exports,
    charts_exports,
    saved_view_exports,
    story_exports,
    own_story_exports,
    steps_exports,
    theme_exports,
    legend_signs_exports,
    filters_exports,
    only_side_exports,
    comparison_exports,
    table_exports
  ],
  ...[embed_exports, notice_exports, data_tab_exports, language_links_exports, marking_exports, telling_exports, marked_exports, point_exports, keyboard_exports, presenter_exports, speaker_exports],
  ...[map_size_exports, end_card_exports, legend_exports, fit_exports, day_list_exports]
];
var WITH_MAP = [
  map_size_exports,
  camera_exports,
  cards_exports,
  comparison_exports,
  map_frame_exports,
  picture_exports,
  frame_picture_exports,
  presenter_exports,
  print_exports,
  scale_exports,
  legend_signs_exports,
  routes_exports,
  marked_exports,
  point_exports,
  measuring_exports,
  marking_exports,
  what_is_left_exports,
  address_exports,
  embed_exports,
  legend_exports
];
var startWords = async () => {
  const model24 = unpack(await read(document.getElementById("model").href));
  if (!isSpeaker) fetchGeometry(model24.ground.address);
  await waitFor(() => DRAWN_LAST.every((part2) => document.querySelector(part2)));
  makeSlider(model24.days.length);
  for (const module of WITHOUT_MAP) module.start(model24);
  const wanted = read2(model24);
  start(wanted.day ?? 0);
  start3(model24);
  if (isSpeaker) document.body.classList.add("speaker-ready");
  else start2(model24, wanted);
  document.getElementById("first-paint")?.remove();
  return model24;
};
var startMap15 = async (words2) => {
  const model24 = await words2;
  const engine4 = await startEngine(() => document.querySelector("#map .js-plotly-plot"), model24);
  const { map: map7 } = engine4;
  whenDrawn(() => map7.loaded() ? Promise.resolve() : map7.once("idle"));
  start4(engine4, model24);
  await map7.once("idle");
  for (const module of WITH_MAP) module.startMap(engine4, model24);
  await engine4.draw();
  addMap3(map7);
  document.body.classList.add("map-ready");
};

// page/callbacks.mjs
var hasWebGL2 = () => Boolean(document.createElement("canvas").getContext("webgl2"));
var noUpdate = () => window.dash_clientside.no_update;
var callbacks = (words2) => {
  let mapStarted = false;
  const whenReady = (act) => (...values) => words2.then(() => act(...values));
  return {
    figure: (figure3) => {
      if (isSpeaker) return noUpdate();
      if (!hasWebGL2()) {
        showMissing("no-map", "without-map");
        return noUpdate();
      }
      if (!mapStarted) startMap15(words2);
      mapStarted = true;
      return words2.then((model24) => {
        const there = sight2();
        return framed(figure3, there ? sight(there) : around(model24.home));
      });
    },
    layers: whenReady(layers),
    sides: whenReady(sides),
    /* The grid is put on the page when its tab is first opened: its code is not loaded before. */
    table: async (chosen, grid, there) => {
      if (chosen !== "data" || there) return noUpdate();
      await runGrid((await words2).table.script);
      return grid;
    },
    tableOf: whenReady(choose2),
    tableColumns: whenReady(setColumns),
    playing: whenReady(set3),
    characterKeys: whenReady((chosen) => setCharacters(chosen.length > 0)),
    scope: whenReady(setScope),
    filters: whenReady(set2),
    charts: whenReady((chosen) => chosen === "measures" ? figures2() : ids().map(noUpdate)),
    chartDay: () => {
      const [trigger] = window.dash_clientside.callback_context.triggered;
      if (trigger?.value) go(trigger.value.points[0].x);
    },
    search: whenReady(search),
    /* The box is emptied again, so that the same place can be found twice. */
    find: (key) => {
      if (key) choose3(key);
      return null;
    }
  };
};

// page/static_part.mjs
var StaticPart = ({ tag, attributes, content }) => (
  // Without content there is nothing to set: an empty element may be one that cannot have any.
  window.React.createElement(tag, { ...attributes, ...content && { dangerouslySetInnerHTML: { __html: content } } })
);
var start28 = () => {
  window.static = { StaticPart };
};

// main.mjs
Object.assign(acts4, acts2, acts, acts3, acts6, acts9, acts5);
window.advance = {
  ...{ acts: acts4, address: address_exports, camera: camera_exports, cards: cards_exports, channel: channel_exports, engine: engine_exports, engineOf, filters: filters_exports, notice, panel: panel_exports, play: play_exports, startEngine },
  ...{ story: story_exports, table: table_exports, theme: theme_exports, timeline: timeline_exports, view: view_exports },
  compare: comparison_exports,
  keys: keyboard_exports,
  model: documents_exports,
  perform,
  picture: { draw, parts: { frame: frame2, write: write3 } },
  present: presenter_exports,
  read,
  still: frame_picture_exports,
  takeaway: data_tab_exports
};
var following = document.getElementById("follow");
if (following) import("./follow-FEA4CGIQ.mjs").then(({ start: start29 }) => start29(following.dataset));
window.addEventListener("unhandledrejection", () => showMissing("failed", "failed"));
restore();
restore2();
start6();
start5();
start28();
stopWhenHidden();
window.dash_clientside = Object.assign(window.dash_clientside ?? {}, { advance: callbacks(startWords()) });

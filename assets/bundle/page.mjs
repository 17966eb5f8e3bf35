import {
  cards_exports,
  fillHolders,
  holders_exports,
  notes_exports,
  place_strip_exports,
  select,
  selectFront,
  selected,
  start as start2
} from "./chunk-7VQ5IWTH.mjs";
import {
  KEPT_MARKS,
  addMap,
  leaveOut,
  note
} from "./chunk-6IWEYIZ5.mjs";
import {
  filters_exports,
  hides,
  now as now2,
  set as set2,
  wanted
} from "./chunk-IVQ53A3S.mjs";
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
} from "./chunk-B2TEG4OC.mjs";
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
} from "./chunk-FBRF5HGC.mjs";
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
  openTab,
  own_story_exports,
  panel_exports,
  tab
} from "./chunk-XBEIEFKA.mjs";
import {
  hideNotice,
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
  atEnd,
  beat,
  day,
  drawn,
  enter,
  go,
  last,
  makeSlider,
  now as now3,
  put,
  restart,
  saved_view_exports,
  start,
  step,
  stepFrom,
  story_exports,
  timeline_exports,
  whenDrawn
} from "./chunk-TJXRRYF2.mjs";
import {
  addPainter,
  around,
  camera_exports,
  figure,
  fit,
  fly,
  frame,
  framed,
  grade,
  groups,
  holder,
  language,
  layers,
  now,
  number,
  parts,
  set,
  shownBox,
  sides,
  sight,
  view_exports,
  write
} from "./chunk-BAHI2PDF.mjs";
import {
  lasting,
  ofTab
} from "./chunk-MIMKXPER.mjs";
import {
  documents_exports,
  loadEvenings,
  loadOnDemand,
  once,
  read,
  unpack
} from "./chunk-LOTBLPMR.mjs";
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
var isPopup = (element7) => element7.closest(".dash-dropdown-content");
var correct = () => {
  for (const element7 of document.querySelectorAll(WRAPPED)) {
    if (isPopup(element7)) continue;
    element7.removeAttribute("role");
    element7.removeAttribute("aria-selected");
  }
  for (const input of document.querySelectorAll(CLOSED)) {
    input.removeAttribute("aria-hidden");
    input.setAttribute("aria-label", nameOf(input));
    input.parentElement.querySelector("button.dash-dropdown")?.removeAttribute("aria-labelledby");
  }
};
var nameOf = (input) => {
  const button3 = input.parentElement.querySelector("button.dash-dropdown");
  return document.querySelector(`label[for="${button3?.id}"]`)?.textContent ?? button3?.textContent ?? "";
};
var options = { subtree: true, childList: true, attributes: true, attributeFilter: ["aria-selected"] };
var start3 = () => new MutationObserver(correct).observe(document.documentElement, options);

// fixes/plain_workers.mjs
var PLAIN = "#.cjs";
var EXPORT = /\bexport\s*\{[^{}]*\};?/g;
var start4 = () => {
  if (window.origin !== "null" || document.body.classList.contains("one-file")) return;
  const { createObjectURL } = URL;
  const { fetch } = window;
  URL.createObjectURL = (thing) => createObjectURL(thing) + (thing.type === "text/javascript" ? PLAIN : "");
  window.fetch = async (resource, options3) => {
    const found = await fetch(resource, options3);
    const isPlain = String(resource).endsWith(PLAIN);
    return isPlain ? new Response((await found.text()).replaceAll(EXPORT, "")) : found;
  };
};

// map/comparison.mjs
var comparison_exports = {};
__export(comparison_exports, {
  sideBySide: () => sideBySide,
  start: () => start5,
  startMap: () => startMap
});

// map/lost_context.mjs
var lost = /* @__PURE__ */ new Set();
var tell = () => {
  document.getElementById("map-away").hidden = lost.size === 0;
};
var follow = (engine5) => {
  const { map: map8, dismantle, restore: restore4 } = engine5;
  const before3 = () => {
    lost.add(map8);
    tell();
    dismantle();
  };
  map8.getContainer().addEventListener("webglcontextlost", before3, { capture: true });
  map8.on("webglcontextrestored", async () => {
    await waitFor(() => map8.isStyleLoaded());
    restore4();
    await paintAgain(engine5);
    lost.delete(map8);
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
var halfOf = (map8, text, size2) => {
  const spacing = /\p{Script=Arabic}/u.test(text) ? 0 : map8.getLayoutProperty(LAYER, "text-letter-spacing");
  const most = map8.getLayoutProperty(LAYER, "text-max-width") * size2;
  pen.font = `${size2}px "Noto Sans"`;
  const widths = text.split("\n").map((line) => pen.measureText(line).width + line.length * spacing * size2);
  const lines = widths.reduce((sum2, width) => sum2 + Math.ceil(width / most), 0);
  return [Math.min(most, Math.max(...widths)) / 2, lines * LINE * size2 / 2];
};
var show = (map8, hidden) => {
  if (!map8.getLayer(LAYER)) return;
  const frame3 = map8.getContainer().getBoundingClientRect();
  const covers = [...document.querySelectorAll(ON_THE_MAP)].map((one2) => one2.getBoundingClientRect());
  const larger = drawnLarger(map8);
  const size2 = larger * sizeAt(map8.getZoom(), map8.getLayer(LAYER).metadata.sizes);
  for (const { id, properties, geometry } of map8.querySourceFeatures(SOURCE)) {
    const [halfWidth, halfHeight] = halfOf(map8, properties.label, size2);
    const point = map8.project(geometry.coordinates);
    const [x, y] = [frame3.left + larger * point.x, frame3.top + larger * point.y];
    const box = { left: x - halfWidth, right: x + halfWidth, top: y - halfHeight, bottom: y + halfHeight };
    const leaves = box.left < frame3.left || box.right > frame3.right || box.top < frame3.top || box.bottom > frame3.bottom;
    const isUnder = ({ left, right, top, bottom }) => box.left < right && left < box.right && box.top < bottom && top < box.bottom;
    const off = leaves || covers.some(isUnder);
    if (hidden.get(id) === off) continue;
    hidden.set(id, off);
    map8.setFeatureState({ source: SOURCE, id }, { off });
  }
};
var addMap3 = (map8) => {
  pen ??= document.createElement("canvas").getContext("2d");
  const hidden = /* @__PURE__ */ new Map();
  const again = () => show(map8, hidden);
  const soon = () => {
    again();
    map8.once("idle", again);
  };
  for (const event of ["moveend", "resize"]) map8.on(event, soon);
  map8.on("style.load", () => {
    hidden.clear();
    map8.once("idle", again);
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
  const canvas2 = Object.assign(document.createElement("canvas"), { width: WIDTH, height: y + row2 + GAP });
  const pen2 = canvas2.getContext("2d", { willReadFrequently: true });
  const rects = {};
  for (const [name, spot] of Object.entries(spots)) {
    pen2.setTransform(SCALE, 0, 0, SCALE, spot.x, spot.y);
    pieces[name].draw(pen2);
    rects[name] = {
      left: spot.x / canvas2.width,
      top: spot.y / canvas2.height,
      right: (spot.x + spot.width * SCALE) / canvas2.width,
      bottom: (spot.y + spot.height * SCALE) / canvas2.height,
      width: spot.width,
      height: spot.height
    };
  }
  return { canvas: canvas2, rects };
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
var atlasTexture = (gl, canvas2) => {
  const { data, width, height } = canvas2.getContext("2d").getImageData(0, 0, canvas2.width, canvas2.height);
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
  const tell5 = (signs) => {
    gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
    gl.bufferSubData(gl.ARRAY_BUFFER, 0, verticesOf(signs));
  };
  const draw5 = ({ matrix, viewport, ratio }, atlas, from2, count) => {
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
  return { tell: tell5, draw: draw5 };
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
    const step2 = groups2.filter((group2) => far(group2) === 0).length;
    const near = px && groups2.find((group2) => far(group2) < px);
    if (near) near.rows.push(row2);
    else groups2.push({ first: row2, rows: [row2], step: step2 });
  }
  return groups2;
};

// map/signs/signs.mjs
var FONTS = ['600 10px "Noto Sans"', '13px "Noto Sans"'];
var SIDE_NAMES = "side-names";
var sharesOf = ({ lon, lat }, box) => lon.map((lng, row2) => shareOf({ lng, lat: lat[row2] }, box).map((share) => share / FULL));
var load2 = async (map8, model29) => {
  const { ground: ground2, mapSigns: signs } = model29;
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
  let told2 = null;
  let placed = [];
  let ranges = {};
  const isOnGround = (row2) => {
    const place2 = names.places[row2];
    const isPlaced = !view.hidden.has(names.sides[row2]) && !view.outside.ground?.has(place2);
    return isPlaced && grade(model29.ids[place2], view.day) <= view.gradeLimit;
  };
  const namesShown = (rects, zoom) => {
    const days = names.days[view.clock];
    const size2 = sizeAt(zoom, signs.nameSizes);
    const isShown2 = (row2) => days[row2][view.day] === "1" && names.zooms[row2] <= Math.floor(zoom) && isOnGround(row2);
    return names.texts.map((_text, row2) => row2).filter(isShown2).map((row2) => {
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
      ({ first: first2, rows: rows2, step: step2 }) => {
        const rect = rects[rows2.length > 1 ? `${table.several} ${rows2.length}` : table.icons[first2]];
        const size2 = [rect.width * times, rect.height * times];
        const middle = [step2 * signs.stepPx * times, table.above];
        return { kind, rows: rows2, share: table.shares[first2], middle, size: size2, rect, opacity: 1 };
      }
    );
  };
  const place = (frame3) => {
    if (!view) return;
    const { rects } = atlas(theme);
    const mark3 = `${frame3.zoom} ${theme}`;
    if (told2 === mark3) return;
    told2 = mark3;
    placed = [];
    ranges = {};
    const add = (layer, found) => {
      ranges[layer] = [placed.length, found.length];
      placed.push(...found);
    };
    add(SIDE_NAMES, namesShown(rects, frame3.zoom));
    if (frame3.zoom >= signs.fromZoom) for (const one2 of kinds) add(one2.kind, signsShown(one2, rects, frame3));
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
      const frame3 = frameOf(map8, args, ground2);
      place(frame3);
      const [from, count] = ranges[id] ?? [0, 0];
      if (count) drawing3.draw(frame3, atlases[theme], from, count);
    }
  });
  const again = () => {
    told2 = null;
    map8.triggerRepaint();
  };
  const isVisible = (layer) => map8.getLayer(layer)?.visibility !== "none";
  const under = ({ x, y }, px) => {
    const isHit = ({ kind, rows: rows2, share, middle, size: size2 }) => {
      if (!kind || !isVisible(kind)) return false;
      const { lon, lat } = signs.tables[kind];
      const at = map8.project([lon[rows2[0]], lat[rows2[0]]]);
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
      told2 = null;
      for (const [id, above] of Object.entries(signs.layers)) map8.addLayer(layerOf(id), above);
    },
    remove: () => {
      for (const id of Object.keys(signs.layers)) map8.removeLayer(id);
    },
    show: (wanted3) => {
      view = wanted3;
      again();
    },
    paint: (wanted3) => {
      theme = wanted3;
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
var engineOf = (map8) => started.get(map8) ?? null;
var startEngine = async (graph, model29, aim) => {
  const map8 = await waitFor(() => handle(graph()));
  const draw5 = withoutDrawing(map8);
  const [ground2, signs] = await Promise.all([
    load(map8, model29),
    load2(map8, model29),
    waitFor(() => map8.isStyleLoaded())
  ]);
  const engine5 = await create(map8, model29, { ground: ground2, signs });
  started.set(map8, engine5);
  addPainter(engine5, aim);
  await addMap2(engine5);
  follow(engine5);
  return { ...engine5, draw: draw5 };
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
  const isOn2 = compared !== null;
  if (!isOn2 && !document.body.classList.contains("comparing")) return;
  document.body.classList.toggle("comparing", isOn2);
  const title = isOn2 ? `${model.days[compared].short} ${model.words.arrow} ${model.days[day2].short}` : "";
  write(document.querySelector("[data-compare-title]"), title);
  for (const label of document.querySelectorAll("[data-map-day]")) {
    write(label, model.days[label.dataset.mapDay === "a" ? compared ?? day2 : day2].short);
  }
  chooseDays();
  clearTimeout(resting);
  if (!isOn2) {
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
var follow2 = (one2, other) => {
  one2.on("move", () => {
    const [a, b] = [one2.getCenter(), other.getCenter()];
    if (a.lng === b.lng && a.lat === b.lat && one2.getZoom() === other.getZoom()) return;
    other.jumpTo({ center: a, zoom: one2.getZoom() }, { originalEvent: true });
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
  const button3 = document.querySelector('[data-compare="side-by-side"]');
  if (on === (button3.getAttribute("aria-pressed") === "true")) return;
  button3.setAttribute("aria-pressed", String(on));
  document.body.classList.toggle("side-by-side", on);
  if (on) document.querySelector(".legend").removeAttribute("open");
  if (!on || !engine) return;
  second ??= makeSecond();
  const { map: map8 } = await second;
  engine.map.resize();
  map8.resize();
  map8.jumpTo({ center: engine.map.getCenter(), zoom: engine.map.getZoom() });
};
var acts = {
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
var start5 = (described) => {
  model = described;
  document.addEventListener("viewchange", (event) => show2(event.detail));
  document.addEventListener("rest", chooseDays);
  document.addEventListener("click", (event) => {
    const act = event.target.closest("[data-compare]")?.dataset.compare;
    if (act) acts[act](now());
  });
  element("compare-a").addEventListener(
    "change",
    ({ target }) => set({ compared: target.value === "" ? null : Number(target.value) })
  );
  element("compare-b").addEventListener("change", ({ target }) => go(Number(target.value)));
};
var startMap = (drawn4) => {
  engine = drawn4;
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
var fromLeft = (pen2, start35, width = 0) => {
  const mirrored = document.documentElement.dir === "rtl";
  return mirrored ? pen2.canvas.width / pen2.getTransform().a - start35 - width : start35;
};
var linesOf = (pen2, text, px, room, { weight } = {}) => {
  pen2.font = font(px, weight);
  return wrap((line) => pen2.measureText(line).width, text, room);
};
var write2 = (pen2, text, start35, y, px, { weight, ink = "ink", align = "start" } = {}) => {
  pen2.font = font(px, weight);
  pen2.fillStyle = colour(ink);
  pen2.direction = document.documentElement.dir;
  pen2.textAlign = align;
  pen2.fillText(text, fromLeft(pen2, start35), y);
  return pen2.measureText(text).width;
};
var widthOf = (pen2, text, px, weight) => {
  pen2.font = font(px, weight);
  return pen2.measureText(text).width;
};
var swatch = async (pen2, { colour: fill4, picture, isPlain }, start35, y) => {
  const x = fromLeft(pen2, start35, 18);
  pen2.fillStyle = fill4;
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
  show: () => show4,
  stage: () => stage,
  startMap: () => startMap5,
  withWords: () => withWords
});

// output/picture.mjs
var picture_exports = {};
__export(picture_exports, {
  draw: () => draw2,
  notes: () => notes,
  startMap: () => startMap4
});

// panel/routes.mjs
var routes_exports = {};
__export(routes_exports, {
  choose: () => choose,
  inWords: () => inWords,
  now: () => now4,
  start: () => start6,
  startMap: () => startMap2
});
var model2 = null;
var engine2 = null;
var chosen = null;
var drawn2 = "";
var isRoad = (key) => Boolean(key?.startsWith("road:"));
var edges = () => model2.roads?.[chosen] ?? model2.days[now().day].routes?.[chosen] ?? [];
var draw = () => {
  const ids2 = chosen ? edges() : [];
  if (!engine2 || ids2.join() === drawn2) return;
  drawn2 = ids2.join();
  engine2.route(ids2);
};
var now4 = () => chosen;
var inWords = () => chosen ? model2.words.drawnWay.replace("{name}", model2.ways[chosen]) : "";
var showName = () => {
  const box = document.getElementById("way");
  box.hidden = !chosen;
  box.querySelector("p").textContent = inWords();
};
var show3 = () => {
  for (const name of document.querySelectorAll("[data-route]")) {
    name.setAttribute("aria-pressed", String(name.dataset.route === chosen));
  }
  for (const row2 of document.querySelectorAll("[data-way]")) row2.hidden = row2.dataset.way !== chosen;
  draw();
};
var choose = (key) => {
  if (key === chosen) return;
  chosen = key;
  if (chosen) loadOnDemand(model2);
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
  model2 = described;
  document.addEventListener("click", onClick);
  for (const event of ["rest", "ondemand"]) document.addEventListener(event, show3);
  document.addEventListener("tabchange", () => !isRoad(chosen) && choose(null));
};
var startMap2 = (made) => {
  engine2 = made;
  draw();
};

// output/map_frame.mjs
var map_frame_exports = {};
__export(map_frame_exports, {
  frame: () => frame2,
  startMap: () => startMap3
});
var map = null;
var startMap3 = (engine5) => {
  map = engine5.map;
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
var model3 = null;
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
  const sides3 = Object.entries(ground().areas).filter(([, km2]) => km2 !== model3.words.none);
  const entries = sides3.map(([side, km2]) => ({ side, text: `${model3.sideShortNames[side]} ${km2}` }));
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
var draw2 = async () => {
  const day2 = model3.days[now().day];
  const drawn4 = await frame2();
  const [width, height] = [map2.getCanvas().clientWidth, map2.getCanvas().clientHeight];
  const room = width - 2 * MARGIN;
  const whole = document.createElement("canvas");
  const pen2 = whole.getContext("2d");
  const entries = legend(pen2, room);
  const rows2 = 1 + Math.max(0, ...entries.map(({ row: row2 }) => row2));
  const lines = notes(model3).flatMap((note3) => linesOf(pen2, note3, NOTE_PX, room));
  whole.width = width * SCALE2;
  whole.height = (HEAD + height + rows2 * KEY + lines.length * LINE2 + MARGIN) * SCALE2;
  pen2.scale(SCALE2, SCALE2);
  pen2.fillStyle = colour("paper");
  pen2.fillRect(0, 0, width, whole.height);
  write2(pen2, day2.words, MARGIN, 36, 26, { weight: 600 });
  write2(pen2, model3.pictureTitle, MARGIN, 58, 13, { ink: "ink-2" });
  write2(pen2, headline(), MARGIN, 80, 14);
  pen2.drawImage(drawn4, 0, HEAD, width, height);
  const below2 = HEAD + height;
  for (const { side, text, row: row2, x } of entries) {
    const y = below2 + 20 + row2 * KEY;
    await swatch(pen2, model3.swatches[side], MARGIN + x, y - 11);
    write2(pen2, text, MARGIN + x + 24, y, 12);
  }
  lines.forEach((line, n) => {
    write2(pen2, line, MARGIN, below2 + rows2 * KEY + 16 + n * LINE2, NOTE_PX, { ink: "ink-2" });
  });
  return whole;
};
var blob = async () => {
  const whole = await draw2();
  return new Promise((resolve) => whole.toBlob(resolve, "image/png"));
};
var acts2 = {
  save: async () => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(await blob());
    link.download = model3.pictureName.replace("{day}", model3.days[now().day].day);
    link.click();
    URL.revokeObjectURL(link.href);
  },
  copy: () => noticeCopied(navigator.clipboard?.write([new ClipboardItem({ "image/png": blob() })]), model3.words)
};
var startMap4 = (engine5, described) => {
  map2 = engine5.map;
  model3 = described;
  document.addEventListener("click", (event) => {
    const act = event.target.closest("[data-picture]")?.dataset.picture;
    if (act) acts2[act]();
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
  lines.forEach((words3, n) => {
    write2(pen2, words3, MARGIN2, y + n * px * NOTE_LINE, px, style);
  });
  return y + lines.length * px * NOTE_LINE;
};
var fitting = (pen2, text, px, weight, room) => Math.min(px, Math.floor(px * room / widthOf(pen2, text, px, weight)));
var titleOf = (model29) => model29.chapters[now3()]?.title ?? model29.pictureTitle;
var yearOf = ({ day: day2 }) => new Intl.NumberFormat(document.documentElement.lang, { useGrouping: false }).format(day2.slice(0, 4));
var headBeside = (pen2, model29, day2, { date: date2, title, headline: headline2 }, room) => {
  paragraph(pen2, titleOf(model29), 44, { px: title, room, ink: "ink-2" });
  write2(pen2, day2.weekday, MARGIN2, 96, 22, { ink: "ink-2" });
  write2(pen2, day2.short, MARGIN2, 146, fitting(pen2, day2.short, date2, 600, room), { weight: 600 });
  write2(pen2, yearOf(day2), MARGIN2, 178, 22, { ink: "ink-2" });
  const { px, text } = headlineIn(pen2, headline2, room, LEGEND_TOP - 24 - 222);
  paragraph(pen2, text, 222, { px, room, weight: 600 });
};
var headlineIn = (pen2, most, room, height) => {
  const text = headline();
  let px = most;
  while (px > 11 && linesOf(pen2, text, px, room, { weight: 600 }).length * px * NOTE_LINE > height) px -= 1;
  return { px, text };
};
var headAbove = (pen2, model29, day2, { date: date2, title, headline: headline2 }, { room, top }) => {
  write2(pen2, titleOf(model29), MARGIN2, 34, fitting(pen2, titleOf(model29), title, 400, room), { ink: "ink-2" });
  const below2 = 44 + date2;
  write2(pen2, day2.words, MARGIN2, below2, fitting(pen2, day2.words, date2, 600, room), { weight: 600 });
  const { px, text } = headlineIn(pen2, headline2, room, top - below2 - 12);
  paragraph(pen2, text, below2 + px * 1.6, { px, room, weight: 600 });
};
var rowsOf = (model29) => [
  ...Object.entries(ground().areas).map(([side, km2]) => ({ side, km2, text: model29.sideShortNames[side] })),
  ...model29.signs
];
var legendRow = async (pen2, model29, { side, km2, text, picture }, x, y, room, look2) => {
  if (side) {
    const ink = km2 === model29.words.none ? "ink-2" : "ink";
    await swatch(pen2, model29.swatches[side], x, y - 11);
    const end = widthOf(pen2, km2, look2.legend, 400) + 8;
    write2(pen2, text, x + 28, y, fitting(pen2, text, look2.legend, 400, room - 28 - end), { ink });
    write2(pen2, km2, x + room, y, look2.legend, { ink, align: "end" });
    return;
  }
  const image = Object.assign(new Image(), { src: picture });
  await image.decode();
  const height = 20 * image.height / image.width;
  const mirrored = document.documentElement.dir === "rtl";
  const left = mirrored ? pen2.canvas.width / pen2.getTransform().a - x - 19 : x - 1;
  pen2.drawImage(image, left, y - 10, 20, height);
  write2(pen2, text, x + 28, y, fitting(pen2, text, look2.signs, 400, room - 28), { ink: "ink-2" });
};
var legend2 = async (pen2, model29, top, room, look2) => {
  const rows2 = rowsOf(model29);
  const deep = Math.ceil(rows2.length / look2.columns);
  const wide = (room - (look2.columns - 1) * GAP2) / look2.columns;
  for (const [n, row2] of rows2.entries()) {
    const x = MARGIN2 + Math.floor(n / deep) * (wide + GAP2);
    await legendRow(pen2, model29, row2, x, top + n % deep * look2.row, wide, look2);
  }
  return top + deep * look2.row;
};
var foot = (pen2, model29, height, room, px) => {
  const lines = notes(model29).flatMap((note3) => linesOf(pen2, note3, px, room));
  const top = height - 20 - (lines.length - 1) * px * NOTE_LINE;
  lines.forEach((line, n) => {
    write2(pen2, line, MARGIN2, top + n * px * NOTE_LINE, px, { ink: "ink-2" });
  });
};
var writeWords = async (pen2, model29, { shape, width, height, left, top, mapHeight }) => {
  const look2 = SHAPES[shape];
  const day2 = model29.days[now().day];
  const room = (shape === "wide" ? left : width) - 2 * MARGIN2;
  if (shape === "wide") headBeside(pen2, model29, day2, look2, room);
  else headAbove(pen2, model29, day2, look2, { room, top });
  await legend2(pen2, model29, shape === "wide" ? LEGEND_TOP : top + mapHeight + look2.row, room, look2);
  foot(pen2, model29, height, room, look2.note);
};

// output/frame_picture.mjs
var map3 = null;
var model4 = null;
var shown = null;
var startMap5 = (engine5, described) => {
  map3 = engine5.map;
  model4 = described;
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
var show4 = async ({ day: day2, chapter }) => {
  document.querySelector(".legend").removeAttribute("open");
  if (!chapter) {
    go(day2);
    if (shown !== "home") document.querySelector('[data-view="home"]').click();
    shown = "home";
    return;
  }
  shown = chapter;
  const { layers: layers2 } = model4.chapters[chapter - 1];
  const switched = whenSwitched(layers2);
  enter(chapter - 1, { day: day2, alone: true });
  await switched;
};
var bare = async () => (await settled()).toDataURL("image/png");
var withWords = async ({ width, height, scale, left, top, shape }) => {
  const drawn4 = await settled();
  const whole = Object.assign(document.createElement("canvas"), { width, height });
  const pen2 = whole.getContext("2d");
  pen2.fillStyle = colour("paper");
  pen2.fillRect(0, 0, width, height);
  const mirrored = shape === "wide" && document.documentElement.dir === "rtl";
  pen2.drawImage(drawn4, mirrored ? 0 : Math.round(left * scale), Math.round(top * scale));
  pen2.scale(scale, scale);
  const points = { width: width / scale, height: height / scale, mapHeight: map3.getCanvas().clientHeight };
  await writeWords(pen2, model4, { shape, left, top, ...points });
  return whole.toDataURL("image/png");
};
var drawing = async ({ picture, width, height, repeat }) => {
  const image = Object.assign(new Image(), { src: picture });
  await image.decode();
  const canvas2 = Object.assign(document.createElement("canvas"), { width: width * 4, height: height * 4 });
  const pen2 = canvas2.getContext("2d");
  pen2.scale(4, 4);
  if (repeat) {
    for (let x = 0; x < width; x += image.width) {
      for (let y = 0; y < height; y += image.height) pen2.drawImage(image, x, y);
    }
  } else pen2.drawImage(image, 0, 0, width, height);
  return canvas2.toDataURL("image/png");
};

// page/address.mjs
var address_exports = {};
__export(address_exports, {
  read: () => read2,
  sight: () => sight2,
  start: () => start12,
  startMap: () => startMap8,
  write: () => write3
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

// core/idle.mjs
var AT_MOST_MS = 300;
var whenIdle = (act) => {
  if (window.requestIdleCallback) window.requestIdleCallback(act, { timeout: AT_MOST_MS });
  else setTimeout(act);
};

// present/presenter.mjs
var presenter_exports = {};
__export(presenter_exports, {
  acts: () => acts5,
  isBlank: () => isBlank,
  presenting: () => presenting,
  set: () => set4,
  start: () => start10,
  startMap: () => startMap6
});

// present/steps.mjs
var steps_exports = {};
__export(steps_exports, {
  acts: () => acts4,
  start: () => start9
});

// audience/end_card.mjs
var end_card_exports = {};
__export(end_card_exports, {
  addressOf: () => addressOf,
  hide: () => hide,
  isLocal: () => isLocal,
  isShown: () => isShown,
  show: () => show5,
  start: () => start7
});

// audience/squares.mjs
var squaresOf = ({ size: size2, get }) => {
  const parts4 = [];
  for (let y = 0; y < size2; y += 1) {
    for (let x = 0; x < size2; x += 1) {
      if (!get(x, y)) continue;
      const from = x;
      while (x + 1 < size2 && get(x + 1, y)) x += 1;
      parts4.push(`M${from} ${y}h${x + 1 - from}v1h-${x + 1 - from}z`);
    }
  }
  return parts4.join("");
};

// audience/end_card.mjs
var LOOPBACK = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/;
var MARGIN3 = 4;
var model5 = null;
var card = () => document.getElementById("end");
var addressOf = ({ protocol, origin, pathname }, canonical) => {
  if (canonical?.startsWith("http")) return canonical;
  return protocol.startsWith("http") ? `${origin}${pathname}` : null;
};
var isLocal = (address) => LOOPBACK.test(new URL(address).hostname);
var draw3 = (address, generate) => {
  const code = generate(address);
  const side = code.size + 2 * MARGIN3;
  const box = `${-MARGIN3} ${-MARGIN3} ${side} ${side}`;
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
  draw3(address, generate);
});
var tell2 = () => document.dispatchEvent(new CustomEvent("endchange", { detail: isShown() }));
var isShown = () => Boolean(card()) && !card().hidden;
var hide = () => {
  if (!isShown()) return;
  card().hidden = true;
  tell2();
};
var show5 = () => {
  if (isShown() || !document.body.classList.contains("presenting")) return;
  card().hidden = false;
  tell2();
};
var onPresent = async ({ detail: isOn2 }) => {
  if (!isOn2) return hide();
  const words3 = card().querySelector("[data-end]");
  if (!words3.firstChild) words3.innerHTML = model5.endCard;
  await fill();
};
var start7 = (described) => {
  model5 = described;
  document.addEventListener("presentchange", onPresent);
  for (const event of ["daychange", "storychange"]) document.addEventListener(event, hide);
};

// present/beats.mjs
var holds = ({ days: [first2, last2] }, day2) => first2 <= day2 && day2 <= last2;
var beatsOf = ({ chapters, last: last2, clock: clock2 }) => {
  const found = [];
  let step2 = chapters.length ? { chapter: 0, day: chapters[0].stops[clock2][0] } : null;
  for (; step2; step2 = stepFrom(step2, 1, { chapters, last: last2, clock: clock2 })) found.push(step2);
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

// present/play.mjs
var play_exports = {};
__export(play_exports, {
  acts: () => acts3,
  pause: () => pause,
  playing: () => playing,
  playsChapters: () => playsChapters,
  set: () => set3,
  show: () => show6,
  start: () => start8,
  stopWhenHidden: () => stopWhenHidden
});
var button = () => document.querySelector("[data-play]");
var options2 = { seconds: 1, stop: true, loop: false, enter: false };
var timer = null;
var run = 0;
var playing = () => timer !== null;
var playsChapters = () => options2.enter;
var show6 = (isPlaying) => {
  button().textContent = isPlaying ? button().dataset.pause : button().dataset.play;
  document.dispatchEvent(new CustomEvent("playchange", { detail: isPlaying }));
};
var pause = () => {
  if (timer === null) return;
  clearTimeout(timer);
  timer = null;
  run += 1;
  show6(false);
};
var isOver = () => options2.stop && atEnd() || !options2.loop && !beat(1);
var tick = async (mine) => {
  await drawn();
  if (mine !== run) return;
  glide(() => step(1) || restart());
  if (isOver()) pause();
  else timer = setTimeout(tick, options2.seconds * 1e3, mine);
};
var start8 = () => {
  pause();
  run += 1;
  timer = setTimeout(tick, options2.seconds * 1e3, run);
  show6(true);
};
var set3 = (seconds, chosen2) => {
  const [stop, loop, enter2] = ["stop", "loop", "enter"].map((one2) => chosen2.includes(one2));
  options2 = { seconds: Number(seconds), stop, loop, enter: enter2 };
};
var stopWhenHidden = () => document.addEventListener("visibilitychange", () => document.hidden && pause());
var acts3 = {
  /* From the last step it begins again. */
  play: () => {
    if (timer !== null) return pause();
    if (!beat(1)) restart();
    start8();
  }
};

// present/steps.mjs
var model6 = null;
var jumps = [];
var wantsNoMotion = () => matchMedia("(prefers-reduced-motion: reduce)").matches;
var here = () => ({ chapter: now3(), day: day() });
var isSame = (one2, other) => one2.chapter === other.chapter && one2.day === other.day;
var playChapter = () => {
  const [, last2] = model6.chapters[now3()].days;
  if (playsChapters() && last2 > day() && !wantsNoMotion()) start8();
};
var next = () => {
  if (isShown()) return;
  const before3 = now3();
  if (!glide(() => step(1))) return show5();
  if (now3() !== before3) playChapter();
};
var back = () => {
  if (isShown()) hide();
  else glide(() => step(-1));
};
var enterChapter = (no) => {
  if (!model6.chapters[no - 1]) return;
  hide();
  enter(no - 1);
  playChapter();
};
var toChapter = (by) => {
  if (isShown()) return by < 0 && enterChapter(model6.chapters.length);
  const index = neighbourOf(here(), by, model6.chapters);
  if (index !== null) enterChapter(index + 1);
  else if (by > 0) show5();
};
var stand = ({ chapter, day: day2 }) => {
  hide();
  if (chapter === now3() || chapter === null) return go(day2);
  enter(chapter, { day: day2 });
  const { no, title } = model6.chapters[chapter];
  notice(
    model6.words.inChapter.replace("{no}", no.toLocaleString(document.documentElement.lang)).replace("{title}", title)
  );
};
var toDay = (day2, by) => {
  const chapter = now3();
  const index = chapter === null ? null : chapterOfDay(day2, { chapter, by, chapters: model6.chapters });
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
  while (model6.days[day2] && !model6.days[day2].changed) day2 += by;
  if (!model6.days[day2]) return;
  glide(() => toDay(day2, by));
  jumps.push({ by, from, to: here() });
};
var toEnd = (by) => {
  const first2 = model6.chapters[0];
  const final = model6.chapters.at(-1);
  const day2 = by > 0 ? last() : 0;
  const isHeld = now3() !== null && first2 && (by > 0 ? final.days[1] === day2 : first2.days[0] === day2);
  if (isHeld) stand({ chapter: by > 0 ? model6.chapters.length - 1 : 0, day: day2 });
  else toDay(day2, by);
};
var pausing = (act) => (argument) => {
  pause();
  act(argument);
};
var acts4 = {
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
var start9 = (described) => {
  model6 = described;
};

// present/presenter.mjs
var AWAKE_MS = 2500;
var isOn = false;
var canvas = null;
var element2 = (id) => document.getElementById(id);
var presenting = () => isOn;
var freeKeys = () => {
  if (isOn) {
    canvas?.removeAttribute("tabindex");
    document.activeElement?.blur();
  } else canvas?.setAttribute("tabindex", "0");
};
var set4 = (on) => {
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
  set4(false);
};
var present = () => {
  if (isOn && document.fullscreenElement) return leave();
  set4(true);
  fill2();
};
var isBlank = () => !element2("blank").hidden;
var blank = (on = !isBlank()) => {
  element2("blank").hidden = !on;
  document.dispatchEvent(new CustomEvent("blankchange", { detail: on }));
};
var out = () => {
  if (isBlank()) blank(false);
  else if (isOn) leave();
};
var acts5 = {
  present,
  presentFrom: (no) => {
    if (!isOn) present();
    acts4.chapter(no);
  },
  blank: () => blank(),
  help: () => element2("help").showModal(),
  out
};
var resting2 = null;
var wake = () => {
  document.body.classList.add("awake");
  clearTimeout(resting2);
  resting2 = setTimeout(() => document.body.classList.remove("awake"), AWAKE_MS);
};
var start10 = () => {
  document.addEventListener("pointermove", wake);
  for (const event of ["daychange", "storychange"]) document.addEventListener(event, () => isBlank() && blank(false));
};
var fitAnew = (map8, model29) => () => map8.once("resize", () => {
  const chapter = model29.chapters[now3()];
  if (chapter) fly({ box: chapter.box, layers: chapter.layers, ms: 0 });
  else fit(model29.home);
});
var startMap6 = ({ map: map8 }, model29) => {
  canvas = map8.getCanvas();
  freeKeys();
  document.addEventListener("presentchange", fitAnew(map8, model29));
};

// page/dates.mjs
var TIME = /[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?$/;
var YEAR_FIRST = /^(\d{4})([-/.]?)(\d{1,2})\2(\d{1,2})$/;
var YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/;
var iso = (year, month, day2) => `${year}-${month.padStart(2, "0")}-${day2.padStart(2, "0")}`;
var meant = (text) => {
  const first2 = YEAR_FIRST.exec(text);
  if (first2) return [iso(first2[1], first2[3], first2[4])];
  const last2 = YEAR_LAST.exec(text);
  if (!last2) return [];
  const [, one2, sign, other, year] = last2;
  return sign === "/" ? [iso(year, other, one2), iso(year, one2, other)] : [iso(year, other, one2)];
};
var dayIn = (days) => (text) => {
  const plain2 = withLatinDigits(text.trim()).replace(TIME, "");
  const wanted3 = meant(plain2);
  const words3 = plain2.toLowerCase();
  const named2 = ({ day: day2, short }) => [short, `${short} ${day2.slice(0, 4)}`].some((name) => name?.toLowerCase() === words3) || wanted3.includes(day2);
  const found = [...days.keys()].filter((index) => named2(days[index]));
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
var SOURCE2 = /^source:[\w.-]+$/;
var selection = (model29) => (text) => {
  const isPlace = (key) => Object.hasOwn(model29.places, key);
  const ends = text.split("~");
  const isFront = ends.length === 2 && ends.every(isPlace);
  const isDated = ["events", "movements"].some((source) => model29.filterValues[source].keys.includes(text));
  return isFront || isPlace(text) || Object.hasOwn(model29.bases, text) || isDated || SOURCE2.test(text) ? text : void 0;
};
var readers = (model29) => ({
  day: dayIn(model29.days),
  map: camera,
  layers: (text) => {
    const now5 = text.split(",").map((name) => model29.formerLayers[name] ?? name);
    return words(Object.keys(model29.layerGroups))(now5.join(","));
  },
  sides: words(Object.keys(model29.sides)),
  governorates: words(model29.filterValues.places.governorates),
  kinds: words(model29.filterValues.places.kinds),
  actors: words(model29.filterValues.events.actors.flat()),
  confidence: one(Object.keys(model29.gradeLimits)),
  known: one(["now", "then"]),
  compare: dayIn(model29.days),
  sel: selection(model29),
  route: one(Object.keys(model29.ways)),
  tab: one(model29.tabs),
  chapter: (text) => model29.chapters.find(({ no }) => String(no) === text),
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
var holds2 = ({ days: [first2, last2] }, index) => first2 <= index && index <= last2;
var parse = (search2, model29) => {
  const known = readers(model29);
  const found = {};
  const bad = [];
  for (const [name, text] of new URLSearchParams(search2)) {
    const read5 = Object.hasOwn(known, name) ? known[name] : () => void 0;
    const value = read5(text) ?? read5(text.replace(AFTER, ""));
    if (value === void 0) bad.push(`${name}=${text}`);
    else found[name] = value;
  }
  if (found.chapter && found.day !== void 0 && !holds2(found.chapter, found.day)) delete found.chapter;
  return { found, bad };
};
var listed = (chosen2, usual) => {
  const isUsual = chosen2.length === usual.length && usual.every((word) => chosen2.includes(word));
  return isUsual ? "" : chosen2.join(",") || NONE;
};
var cameraText = (zoom, { lat, lng }) => [zoom.toFixed(1), lat.toFixed(2), lng.toFixed(2)].join("/");
var compose = (parts4) => {
  const given = Object.entries(parts4).filter(([, value]) => value);
  return `?${given.map(([name, value]) => `${name}=${encodeURI(value)}`).join("&")}`;
};

// page/embed.mjs
var embed_exports = {};
__export(embed_exports, {
  embedded: () => embedded,
  restore: () => restore2,
  start: () => start11,
  startMap: () => startMap7
});
var PARAMETER = "embed";
var MESSAGE = "advance-map-height";
var SHAPE = 0.62;
var LOWEST = 240;
var HIGHEST = 640;
var told = 0;
var embedded = () => document.body.classList.contains("embedded");
var restore2 = () => {
  const asked2 = new URLSearchParams(window.location.search).get(PARAMETER) === "1";
  document.body.classList.toggle("embedded", asked2);
};
var tellHeight = () => {
  const bar = document.querySelector(".time-bar");
  const map8 = Math.min(Math.max(window.innerWidth * SHAPE, LOWEST), HIGHEST);
  const height = Math.round(map8 + bar.getBoundingClientRect().height);
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
var onRefusal = (words3) => () => {
  if (window.parent === window) return;
  notice(words3.noFullScreen);
  if (embedded()) set4(false);
};
var start11 = ({ words: words3 }) => {
  document.addEventListener("fullscreenrefused", onRefusal(words3));
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
var startMap7 = ({ map: map8 }) => {
  if (!embedded()) return;
  switchOff(map8.scrollZoom);
  if (matchMedia("(hover: none)").matches) switchOff(map8.dragPan);
};

// page/address.mjs
var REST_MS2 = 350;
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
var model7 = null;
var map4 = null;
var timer2 = null;
var glided = false;
var jumped = false;
var wanted2 = {};
var unread = null;
var tell3 = (bad, search2) => {
  if (unread) hideNotice();
  unread = bad.length ? {} : null;
  if (!unread) return;
  for (const one2 of bad) unread[one2.split("=")[0]] = null;
  const near = "sel" in unread && nearestSelection(new URLSearchParams(search2).get("sel"), model7);
  const offer2 = near && { text: model7.words.meant.replace("{name}", model7.names[near] ?? near), select: near };
  const form = "day" in unread || "compare" in unread ? `. ${model7.words.dayForm}` : "";
  notice(`${model7.words.ignored} ${bad.join(" ").slice(0, 120)}${form}`, { stays: true, offer: offer2 });
};
var forget = (now5) => {
  for (const [name, before3] of Object.entries(unread ?? {})) {
    const text = String(now5[name] ?? "");
    if (before3 !== null && before3 !== text) {
      hideNotice();
      unread = null;
      return;
    }
    unread[name] = text;
  }
};
var read2 = (described) => {
  model7 = described;
  const { search: search2 } = window.location;
  const { found, bad } = parse(search2, model7);
  if (found.map && !map4) found.mapText = new URLSearchParams(search2).get("map");
  tell3(bad, search2);
  return found;
};
var dayAt = (index) => model7.days[index].day;
var cameraIfMoved = () => {
  const { box } = model7.chapters[now3()] ?? { box: model7.home };
  return shownBox() === box ? "" : cameraText(map4.getZoom(), map4.getCenter());
};
var parts2 = () => {
  const looked = now();
  const chosen2 = wanted();
  const sides3 = Object.keys(model7.sides);
  const visible = sides3.filter((side) => !looked.hidden.has(side));
  return {
    day: dayAt(looked.day),
    map: map4 ? cameraIfMoved() : wanted2.mapText,
    layers: groups() && listed(groups(), model7.shownAtFirst),
    sides: listed(visible, sides3),
    governorates: chosen2.governorates.join(","),
    kinds: chosen2.kinds.join(","),
    actors: chosen2.actors.join(","),
    confidence: chosen2.confidence === "low" ? "" : chosen2.confidence,
    known: chosen2.clock === "now" ? "" : chosen2.clock,
    compare: looked.compared === null ? "" : dayAt(looked.compared),
    sel: selected(),
    route: now4(),
    tab: tab() === model7.tabs[0] ? "" : tab(),
    chapter: now3() === null ? "" : model7.chapters[now3()].no,
    present: presenting() ? "1" : "",
    embed: embedded() ? "1" : ""
  };
};
var withoutMap = (search2) => search2.replace(/[?&]map=[^&]*/, "");
var write3 = () => {
  const said = parts2();
  forget(said);
  const now5 = compose(said);
  const before3 = window.location.search;
  const isStep = !glided || jumped;
  glided = false;
  jumped = false;
  if (now5 === before3) return;
  const act = withoutMap(now5) === withoutMap(before3) || !before3 || !isStep ? "replaceState" : "pushState";
  try {
    window.history[act](null, "", now5);
  } catch {
  }
  document.dispatchEvent(new CustomEvent("addresschange"));
};
var FOLLOWS = ["viewchange", "layerschange"];
var note2 = ({ type: type2 }) => {
  if (isGliding()) glided = true;
  else if (!FOLLOWS.includes(type2)) jumped = true;
  writeAtRest();
};
var writeAtRest = () => {
  clearTimeout(timer2);
  timer2 = setTimeout(() => whenIdle(write3), REST_MS2);
};
var sight2 = () => wanted2.map ?? wanted2.chapter;
var look = () => {
  if (!map4) return;
  const there = sight2();
  delete wanted2.mapText;
  if (there?.box) fly({ box: there.box, layers: there.layers, ms: 0 });
  else if (there) map4.jumpTo({ center: there.center, zoom: there.zoom }, { originalEvent: true });
  else document.querySelector('[data-view="home"]').click();
};
var select2 = (key) => {
  if (key === selected()) return;
  if (key?.includes("~")) selectFront(key.split("~"));
  else select(key ?? "", { flight: false });
};
var apply = () => {
  const put4 = (id, value) => window.dash_clientside.set_props(id, { value });
  put4("layers", wanted2.layers ?? wanted2.chapter?.layers ?? model7.shownAtFirst);
  put4("sides", wanted2.sides ?? Object.keys(model7.sides));
  for (const name of ["governorates", "kinds", "actors"]) put4(name, wanted2[name] ?? []);
  put4("confidence", wanted2.confidence ?? "low");
  put4("clock", wanted2.known ?? "now");
  go(wanted2.day ?? wanted2.chapter?.days[0] ?? 0);
  put(wanted2.chapter ? model7.chapters.indexOf(wanted2.chapter) : null);
  set4(Boolean(wanted2.present));
  set({ compared: wanted2.compare ?? null });
  openTab(wanted2.tab ?? model7.tabs[0]);
  select2(wanted2.sel ?? null);
  choose(wanted2.route ?? null);
};
var start12 = (described, first2) => {
  model7 = described;
  wanted2 = first2;
  if (Object.keys(wanted2).length) apply();
  for (const event of CHANGES) document.addEventListener(event, note2);
  window.addEventListener("popstate", () => {
    wanted2 = read2(model7);
    apply();
    look();
  });
};
var startMap8 = (engine5) => {
  map4 = engine5.map;
  look();
  map4.on("moveend", ({ originalEvent }) => {
    if (originalEvent) writeAtRest();
  });
};

// core/script.mjs
var runGrid = once(
  (address) => new Promise((resolve, reject) => {
    if (window.dash_ag_grid) return resolve();
    document.head.append(
      Object.assign(document.createElement("script"), { src: address, onload: resolve, onerror: reject })
    );
  })
);

// panel/data_tab.mjs
var data_tab_exports = {};
__export(data_tab_exports, {
  setScope: () => setScope,
  start: () => start14
});

// panel/citation.mjs
var model8 = null;
var element3 = (id) => document.getElementById(id);
var today = () => (/* @__PURE__ */ new Date()).toLocaleDateString("sv");
var here2 = () => {
  const { href, protocol } = window.location;
  return protocol === "file:" ? href.split("?")[0].split("/").at(-1) + window.location.search : href;
};
var fill3 = (text, placeholders, values) => {
  const names = Object.keys(placeholders).filter((name) => values[name] !== void 0);
  const found = new Map(names.map((name) => [placeholders[name], values[name]]));
  const escaped = [...found.keys()].map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return text.replace(new RegExp(escaped.join("|"), "g"), (word) => found.get(word));
};
var words2 = (slot) => {
  const value = slot.textContent.replace(/\s+/g, " ").trim().replace(/\.$/, "");
  const note3 = slot.closest("[data-figure]")?.querySelector("[data-apart]")?.textContent;
  return value && note3 ? `${value} (${note3})` : value;
};
var figures = () => {
  const slots = [...document.querySelectorAll("[data-cite]")];
  const told2 = slots.map((slot) => [slot.dataset.cite, words2(slot)]);
  return new Map(told2.filter(([, value]) => value && value !== model8.words.none));
};
var cite = () => {
  const { day: day2, compared } = now();
  const { placeholders, tex } = model8.citation;
  const name = element3("cited").value;
  const value = name && figures().get(name);
  const figure3 = value ? `${name}: ${value}` : void 0;
  const texts = model8.citation[figure3 ? "figure" : "view"][compared === null ? "day" : "comparison"];
  const values = { address: here2(), day: model8.days[day2].day, compare: model8.days[compared]?.day, accessed: today() };
  const inTex = figure3?.replace(/./g, (letter) => tex[letter] ?? letter);
  element3("citation").textContent = fill3(texts.sentence, placeholders, { ...values, figure: figure3 });
  element3("bibtex").textContent = fill3(texts.bibtex, placeholders, { ...values, figure: inTex });
};
var offer = () => {
  const list2 = element3("cited");
  const { value } = list2;
  const [whole] = list2.options;
  list2.replaceChildren(whole, ...[...figures().keys()].map((name) => new Option(name, name)));
  list2.value = [...list2.options].some((option) => option.value === value) ? value : "";
};
var onClick2 = ({ target }) => {
  const button3 = target.closest("[data-copy]");
  if (!button3) return;
  write3();
  cite();
  noticeCopied(navigator.clipboard?.writeText(element3(button3.dataset.copy).textContent), model8.words);
};
var start13 = (described) => {
  model8 = described;
  document.addEventListener("click", onClick2);
  document.addEventListener("change", ({ target }) => target.id === "cited" && cite());
  document.addEventListener("tabchange", ({ detail }) => detail === "data" && loadOnDemand(model8).then(offer));
  for (const event of ["rest", "ondemand"]) document.addEventListener(event, offer);
};

// panel/data_tab.mjs
var NONE2 = "none";
var model9 = null;
var scope = "view";
var parameters = () => {
  const found = new URLSearchParams();
  if (scope === "all") return found;
  const looked = now();
  found.set("day", model9.days[looked.day].day);
  if (looked.compared !== null) found.set("compare", model9.days[looked.compared].day);
  const sides3 = Object.keys(model9.sides).filter((side) => !looked.hidden.has(side));
  if (sides3.length < Object.keys(model9.sides).length) found.set("sides", sides3.join(",") || NONE2);
  const chosen2 = now2();
  for (const name of ["governorates", "kinds", "actors"]) {
    if (chosen2[name].length) found.set(name, chosen2[name].join(","));
  }
  if (chosen2.confidence !== "low") found.set("confidence", chosen2.confidence);
  if (chosen2.clock !== "now") found.set("known", chosen2.clock);
  return found;
};
var addressOf2 = (form, query) => {
  if (!model9.prepared) return `${model9.download}${form}${query.size ? `?${query}` : ""}`;
  const name = model9.prepared[scope][form];
  return name && `${model9.download}${name.replace("{day}", model9.days[now().day].day)}`;
};
var refresh = () => {
  if (tab() !== "data") return;
  const isComparing = parameters().has("compare");
  for (const link of document.querySelectorAll("[data-download]")) {
    const query = parameters();
    const { download, layer } = link.dataset;
    if (layer) query.set("layers", layer);
    const address = layer && !isComparing ? "#" : addressOf2(download, query);
    link.hidden = !address;
    if (address) link.href = address;
  }
  document.getElementById("tab-data").classList.toggle("comparing", isComparing);
  queueMicrotask(cite);
};
var setScope = (chosen2) => {
  scope = chosen2;
  refresh();
};
var start14 = (described) => {
  model9 = described;
  for (const event of ["rest", "filterchange", "addresschange", "tabchange"]) document.addEventListener(event, refresh);
  start13(model9);
};

// panel/table.mjs
var table_exports = {};
__export(table_exports, {
  choose: () => choose2,
  placeRow: () => placeRow,
  setColumns: () => setColumns,
  start: () => start15
});
var model10 = null;
var rows = null;
var of = "places";
var fields = null;
var drawn3 = "";
var listening = false;
var filled = false;
var load3 = once(() => read(model10.table.rows));
var isOpen = () => tab() === "data";
var isReported = (reported, day2) => reported !== "" && reported <= day2;
var placeRow = (row2, { day: day2, side, grade: grade2, clock: clock2, changed }, { sides: sides3, gradeWords, grades, words: words3 }) => {
  const past = row2.dates.filter((date2, n) => date2 <= day2 && (clock2 === "now" || isReported(row2.reported[n], day2)));
  return {
    ...row2,
    side: sides3[side],
    since: past.at(-1) ?? words3.before,
    doubt: gradeWords[side === "contested" ? side : grades[grade2]],
    moved: changed ? words3.moved : ""
  };
};
var current2 = () => {
  const { day: shown6, clock: clock2 } = now();
  const { day: day2 } = model10.days[shown6];
  const isMoved = (row2) => clock2 === "now" ? row2.dates.includes(day2) : holder(row2.key) !== holder(row2.key, Math.max(shown6 - 1, 0));
  const state3 = (row2) => ({
    ...{ day: day2, clock: clock2, side: holder(row2.key), grade: grade(row2.key), changed: isMoved(row2) }
  });
  const ofDay = of === "places" ? rows.places.map((row2) => placeRow(row2, state3(row2), model10)) : rows.events.filter((row2) => row2.date === day2);
  return ofDay.filter((row2) => !hides(row2.key));
};
var columns = () => model10.table.columns[of].map((one2) => ({ ...one2, hide: !fields.includes(one2.field) }));
var show7 = async () => {
  if (!isOpen()) return;
  [rows] = await Promise.all([load3(), runGrid(model10.table.script)]);
  fields ??= model10.table.shownAtFirst[of];
  const api = await window.dash_ag_grid.getApiAsync("table");
  if (!listening) {
    api.addEventListener("rowDataUpdated", onRows);
    api.addEventListener("selectionChanged", () => select3(api.getSelectedRows()));
  }
  listening = true;
  const shown6 = `${of} ${fields}`;
  const rowData = current2();
  window.dash_clientside.set_props("table", drawn3 === shown6 ? { rowData } : { columnDefs: columns(), rowData });
  drawn3 = shown6;
  document.getElementById("table").dataset.day = model10.days[now().day].day;
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
  fields = model10.table.shownAtFirst[of];
  window.dash_clientside.set_props("table-columns", { options: model10.table.choices[of], value: fields });
  show7();
};
var setColumns = (chosen2) => {
  fields = chosen2;
  show7();
};
var select3 = ([row2]) => {
  const key = row2?.key;
  if (key && key !== selected()) select(key);
};
var start15 = (described) => {
  model10 = described;
  for (const event of ["rest", "filterchange", "tabchange"]) document.addEventListener(event, show7);
  document.addEventListener("selectchange", mark);
  document.addEventListener(
    "tabchange",
    ({ detail }) => document.body.classList.toggle("wide-panel", detail === "data")
  );
};

// present/channel.mjs
var channel_exports = {};
__export(channel_exports, {
  acts: () => acts8,
  isSpeaker: () => isSpeaker,
  send: () => send,
  start: () => start16
});

// present/acts.mjs
var acts6 = {};

// present/pair.mjs
var KEPT = "advance-pair";
var PATIENCE_MS = 300;
var random = () => crypto.getRandomValues(new Uint32Array(2)).join("");
var openChannel = (name) => new BroadcastChannel(`advance-map-${name}`);
var hold = (join) => {
  const me = random();
  let name = null;
  const take2 = (wanted3, isOurs2) => {
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
      take2(random(), true);
    };
    channel2.addEventListener("message", ({ data }) => {
      const { asks, taken } = data;
      if (!held && !asks && !taken) unheard.push(data);
      if (taken === me || asks < me && !held) giveWay();
      else if (asks) channel2.postMessage({ taken: asks });
    });
    if (isOurs2) return settle();
    channel2.postMessage({ asks: me });
    timer3 = setTimeout(settle, PATIENCE_MS);
  };
  const kept = ofTab.read(KEPT);
  take2(kept ?? random(), !kept);
  return () => name;
};

// present/stopwatch.mjs
var SINCE = "advance-since";
var MINUTES = "advance-minutes";
var tell4 = () => document.dispatchEvent(new CustomEvent("timechange"));
var since = () => Number(ofTab.read(SINCE)) || null;
var begin = () => {
  if (!since()) ofTab.write(SINCE, Date.now());
};
var state = () => ({ since: since(), minutes: Number(ofTab.read(MINUTES)) || 0 });
var acts7 = {
  startAnew: () => {
    ofTab.write(SINCE, Date.now());
    tell4();
  },
  minutes: (wanted3) => {
    ofTab.write(MINUTES, wanted3 > 0 ? Math.round(wanted3) : 0);
    tell4();
  }
};
var secondsAt = (now5, { since: from, minutes }) => {
  const gone = from === null ? 0 : Math.max(0, Math.floor((now5 - from) / 1e3));
  return { gone, left: minutes ? minutes * 60 - gone : null };
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
var model11 = null;
var state2 = () => ({
  day: day(),
  chapter: now3(),
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
    acts6[data.act](data.argument);
    sendState();
  }
};
var openSpeaker = () => {
  const opened2 = window.open(`?speaker=${pairName()}`, `speaker-${pairName()}`, "popup,width=1100,height=700");
  if (!opened2) notice(blockedText);
};
var followClock = async (clock2) => {
  if (!model11.told[clock2]) await loadEvenings(model11);
  model11.days = model11.told[clock2];
};
var follow3 = async ({ data }) => {
  if (!data.state) return;
  await followClock(data.state.clock);
  clearTimeout(waiting);
  document.getElementById("lost").hidden = true;
  go(data.state.day);
  put(data.state.chapter);
  show6(data.state.playing);
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
var start16 = (described) => {
  model11 = described;
  blockedText = model11.words.blocked;
  if (isSpeaker) {
    channel = openChannel(fromAddress);
    channel.onmessage = follow3;
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
var acts8 = { speaker: openSpeaker };

// present/keyboard.mjs
var keyboard_exports = {};
__export(keyboard_exports, {
  characters: () => characters,
  perform: () => perform,
  setCharacters: () => setCharacters,
  start: () => start17
});

// present/key_names.mjs
var PAGES = ["PageUp", "PageDown"];
var ZEROS = ["٠", "۰"];
var digitOf = (key) => {
  const values = ZEROS.map((zero) => key.codePointAt(0) - zero.codePointAt(0));
  const value = key.length === 1 ? values.find((one2) => one2 >= 0 && one2 <= 9) : void 0;
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
var KEPT2 = "advance-character-keys";
var OFF = "off";
var dialogs = document.getElementsByTagName("dialog");
var dropdowns = document.getElementsByClassName("dash-dropdown-content");
var model12 = null;
var charactersOn = true;
var typed = "";
var OF_THE_SPEAKER = ["help", "larger", "smaller"];
var perform = (act, argument) => {
  if (isSpeaker && !OF_THE_SPEAKER.includes(act)) send(act, argument);
  else acts6[act](argument);
};
var type = (digits) => {
  typed = digits;
  const note3 = document.getElementById("typed");
  note3.hidden = !digits;
  note3.textContent = digits;
};
var isOurs = (key, target, act) => {
  if (model12.forSpeaker.includes(key) && !isSpeaker) return false;
  const isPresented = isSpeaker || document.body.classList.contains("presenting");
  if (model12.whenPresenting.includes(key) && !isPresented) return false;
  if (target.closest(WRITING) || dropdowns.length) return false;
  const isInFront = ({ open, dataset }) => open && !("steps" in dataset && STEPS.includes(act));
  if (Array.from(dialogs).some(isInFront)) return false;
  if (ANYWHERE.includes(key)) return true;
  if (model12.characters.includes(key)) return charactersOn && !target.closest(".map-area canvas, [role=grid]");
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
  const act = model12.acts[key];
  if (!act || !isOurs(key, event.target, act)) return;
  if (act !== "out" && act !== "digit") event.preventDefault();
  if (event.repeat && !HELD.includes(act)) return;
  if (act === "digit") return type(`${typed}${key}`.slice(-2));
  if (act === "out" && typed) return type("");
  type("");
  perform(act);
};
var onClick3 = (event) => {
  const button3 = event.target.closest("[data-act]");
  if (!button3 || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  if (event.detail > 0) button3.blur();
  perform(button3.dataset.act, button3.dataset.arg && Number(button3.dataset.arg));
};
var start17 = (described) => {
  model12 = described.keys;
  if (lasting.read(KEPT2) === OFF) window.dash_clientside.set_props("character-keys", { value: [] });
  document.addEventListener("keydown", onKey);
  document.addEventListener("click", onClick3);
  document.getElementById("day").addEventListener("input", ({ target }) => perform("go", Number(target.value)));
};
var characters = () => charactersOn;
var setCharacters = (on) => {
  charactersOn = on;
  lasting.write(KEPT2, on ? "on" : OFF);
};

// search/search.mjs
var search_exports = {};
__export(search_exports, {
  choose: () => choose3,
  search: () => search,
  start: () => start20
});

// map/point.mjs
var point_exports = {};
__export(point_exports, {
  show: () => show8,
  start: () => start19,
  startMap: () => startMap10
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
  start: () => start18,
  startMap: () => startMap9
});
var SOURCE3 = "selected";
var model13 = null;
var map5 = null;
var shown2 = null;
var named = null;
var collection = () => ({
  type: "FeatureCollection",
  features: shown2 ? [{ type: "Feature", geometry: { type: "Point", coordinates: shown2.at }, properties: shown2.properties }] : []
});
var hideOwnName = (isHidden) => {
  if (named && map5?.getSource(named.source)) map5.setFeatureState(named, { named: isHidden });
};
var paint2 = () => {
  map5?.getSource(SOURCE3)?.setData(collection());
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
  const base = map5?.querySourceFeatures("bases").find(({ id }) => id === row2)?.properties;
  return base?.landmark ? "" : base?.label.split("\n")[0] ?? "";
};
var follow4 = ({ detail: key }) => {
  const place = model13.places[key];
  const base = model13.bases[key];
  if (place) mark2(place.slice(1), model13.names[key], { of: { source: "places", id: place[0] } });
  else if (base) mark2(base.slice(1), baseName(base[0]), { of: { source: "bases", id: base[0] } });
  else mark2(null);
};
var start18 = (described) => {
  model13 = described;
  document.addEventListener("selectchange", follow4);
};
var startMap9 = (engine5) => {
  map5 = engine5.map;
  map5.on("style.load", paint2);
  paint2();
};

// map/point.mjs
var model14 = null;
var shown3 = null;
var element4 = () => document.getElementById("point");
var hide2 = () => {
  if (element4().hidden) return;
  element4().hidden = true;
  mark2(null);
};
var button2 = (form) => element4().querySelector(`[data-copy-point=${form}]`);
var showReference = async (there) => {
  const text = await write4(there);
  if (shown3 !== there) return;
  button2("mgrs").textContent = text;
  button2("mgrs").hidden = !text;
};
var show8 = (there) => {
  shown3 = there;
  if (selected()) select("");
  button2("decimal").textContent = decimal(there);
  button2("dms").textContent = dms(there);
  button2("mgrs").hidden = true;
  showReference(there);
  mark2([there.lng, there.lat], decimal(there), { isPoint: true });
  element4().hidden = false;
};
var onClick4 = ({ target }) => {
  const copied = target.closest("[data-copy-point]");
  if (copied) noticeCopied(navigator.clipboard?.writeText(copied.textContent), model14.words);
  if (target.closest("[data-close-point]")) hide2();
};
var start19 = (described) => {
  model14 = described;
  document.addEventListener("click", onClick4);
  document.addEventListener("selectchange", ({ detail }) => {
    if (detail) element4().hidden = true;
  });
};
var startMap10 = ({ map: map8 }) => map8.on("contextmenu", ({ lngLat }) => show8(lngLat));

// search/found.mjs
var MOST = 60;
var MOST_MEANT = 5;
var PARTS_OF_LABEL = / · /;
var IN_BRACKETS = /\([^)]*\)/g;
var wordsOf = (text) => text.split(" ").filter(Boolean);
var isWithin2 = (words3) => (part2) => words3.some((word) => word.includes(part2));
var prepare = (options3) => options3.map((option) => {
  const { label, value, search: search2 } = option;
  const hints = (label.match(IN_BRACKETS) ?? []).flatMap((hint) => wordsOf(fold(hint)));
  return {
    option,
    names: label.replace(IN_BRACKETS, " ").split(PARTS_OF_LABEL).map(fold),
    words: wordsOf(fold(`${value} ${label} ${search2}`)),
    own: wordsOf(fold(`${label} ${search2}`)).filter((word) => !hints.includes(word))
  };
});
var rank = ({ names, own }, query, parts4) => {
  if (names.includes(query)) return 0;
  return parts4.every(isWithin2(own)) ? 1 : 2;
};
var find = (prepared2, query) => {
  const parts4 = wordsOf(query);
  return prepared2.filter(({ words: words3 }) => parts4.every(isWithin2(words3))).map((one2) => ({ option: one2.option, rank: parts4.length ? rank(one2, query, parts4) : 0 })).sort((a, b) => a.rank - b.rank).slice(0, MOST).map(({ option }) => option);
};
var farFrom = (words3) => (part2) => {
  if (isWithin2(words3)(part2)) return 0;
  const most = tolerance(part2);
  const nearest = Math.min(...words3.map((word) => distance(part2, word, most)));
  return nearest > most ? Infinity : nearest;
};
var meant2 = (prepared2, query) => {
  const parts4 = wordsOf(query);
  return prepared2.map(({ option, words: words3 }, n) => ({
    option,
    n,
    far: parts4.map(farFrom(words3)).reduce((sum2, one2) => sum2 + one2, 0)
  })).filter(({ far }) => far > 0 && far < Infinity).sort((a, b) => a.far - b.far || a.n - b.n).slice(0, MOST_MEANT).map(({ option }) => option);
};

// search/search.mjs
var AT = "at:";
var EXACT = 7;
var CLOSE_ENOUGH = 9;
var FLIGHT_MS = 700;
var model15 = null;
var prepared = [];
var asked = "";
var put2 = (options3) => window.dash_clientside.set_props("find", { options: options3 });
var withQuery = (options3) => options3.map(({ label, value, search: search2 }) => ({ label, value, search: `${search2} ${asked}` }));
var shortName = (label) => label.split(" · ")[0].replace(/ \([^)]*\)/g, "");
var guesses = (query) => meant2(prepared, query).map((option) => ({
  ...option,
  label: model15.words.meant.replace("{name}", shortName(option.label))
}));
var goTo = (there) => {
  const label = model15.words.goTo.replace("{place}", there.name ?? decimal(there));
  return [{ label, value: `${AT}${there.lat.toFixed(EXACT)}, ${there.lng.toFixed(EXACT)}`, search: "" }];
};
var show9 = async () => {
  const text = asked;
  const there = read3(text) ?? await read4(text);
  if (text !== asked) return;
  const query = fold(text);
  const found = there ? goTo(there) : find(prepared, query);
  put2(withQuery(found.length || !query ? found : guesses(query)));
};
var load4 = once(async (address) => {
  prepared = prepare(await read(address));
  show9();
});
var search = (text) => {
  asked = text ?? "";
  if (prepared.length) show9();
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
  show8(there);
};
var start20 = (described) => {
  model15 = described;
  for (const event of ["pointerover", "focusin"]) {
    document.addEventListener(event, ({ target }) => {
      if (target.closest?.("#find")) load4(model15.searchOptions);
    });
  }
};

// told/charts.mjs
var charts_exports = {};
__export(charts_exports, {
  figures: () => figures2,
  ids: () => ids,
  start: () => start21
});
var TAB = "measures";
var TOLD_IN = [TAB, "data"];
var model16 = null;
var drawing2 = null;
var load5 = once(async () => {
  await loadOnDemand(model16);
  drawing2 = await import("./drawn-K74ITUEA.mjs");
  drawing2.prepare(model16);
  return drawing2;
});
var ids = () => [...document.querySelectorAll("[data-reading]")].map(({ dataset }) => dataset.reading);
var figures2 = async () => (await load5()).figures(ids());
var follow5 = async () => {
  const tab2 = tab();
  if (!model16.charts || !(drawing2 || TOLD_IN.includes(tab2) && isGroundNarrowed())) return;
  (drawing2 ?? await load5()).follow(ids(), tab2 === TAB);
};
var enlarge = async (chart) => {
  await load5();
  const { open } = await import("./enlarged-FKUHNVJA.mjs");
  open(chart, ids(), model16);
};
var start21 = (described) => {
  model16 = described;
  for (const event of ["rest", "ondemand", "filterchange", "layerschange", "tabchange"])
    document.addEventListener(event, follow5);
  document.addEventListener("click", ({ target }) => {
    const link = target.closest("[data-enlarge]");
    if (link) enlarge(link.dataset.enlarge);
  });
};

// audience/day_list.mjs
var day_list_exports = {};
__export(day_list_exports, {
  start: () => start22
});
var model17 = null;
var show10 = () => {
  const { classList } = document.body;
  if (!classList.contains("without-map") || !classList.contains("presenting")) return;
  document.getElementById("day-without-map").innerHTML = model17.days[now().day].panel;
};
var start22 = (described) => {
  model17 = described;
  for (const event of ["viewchange", "presentchange"]) document.addEventListener(event, show10);
};

// audience/fit.mjs
var fit_exports = {};
__export(fit_exports, {
  start: () => start23
});
var STEP = 0.1;
var CLOSER = ["tight", "short-legend"];
var [USUAL_SIDES, USUAL_SIGNS] = [6, 12];
var model18 = null;
var fit2 = 1;
var measured = "";
var measuredChapters = null;
var element5 = (id) => document.getElementById(id);
var isPresenting = () => document.body.classList.contains("presenting");
var set5 = (wanted3) => {
  fit2 = wanted3;
  document.body.style.setProperty("--fit", wanted3.toFixed(2));
};
var holdsAll = () => {
  const caption = element5("caption");
  const legend3 = element5("shown-legend").getBoundingClientRect();
  return caption.scrollHeight <= caption.clientHeight && legend3.bottom <= window.innerHeight + 1;
};
var shrink = () => {
  while (fit2 > 0 && !holdsAll()) set5(Math.max(0, fit2 - STEP));
  for (const closer of CLOSER) if (fit2 === 0 && !holdsAll()) document.body.classList.add(closer);
};
var longest = (texts) => texts.reduce((most, text) => text.length > most.length ? text : most, "");
var measure = () => {
  const [caption, headline2] = [element5("caption"), element5("headline")];
  const date2 = element5("date");
  const before3 = [caption.innerHTML, headline2.textContent, date2.textContent];
  const rows2 = [...document.querySelectorAll("#shown-legend .sides li")].slice(0, USUAL_SIDES);
  rows2.push(...[...document.querySelectorAll("#shown-legend .of-map li")].slice(0, USUAL_SIGNS));
  const hidden = rows2.filter((row2) => row2.hidden);
  for (const row2 of hidden) row2.hidden = false;
  const tryOut = (words3, days) => {
    caption.innerHTML = words3;
    headline2.textContent = longest(days.map((day2) => day2.headline));
    date2.textContent = longest(days.map((day2) => day2.date ?? ""));
    shrink();
  };
  set5(1);
  document.body.classList.remove(...CLOSER);
  for (const { caption: words3, key, days } of model18.chapters) {
    const told2 = model18.days.slice(days[0], days[1] + 1).map(({ date: usual, chapters }) => ({ date: usual, ...chapters[key] }));
    tryOut(words3, told2);
  }
  if (now3() === null) tryOut(longest(model18.days.map(({ brief }) => brief)), model18.days);
  [caption.innerHTML, headline2.textContent, date2.textContent] = before3;
  for (const row2 of hidden) row2.hidden = true;
};
var follow6 = () => {
  if (!isPresenting()) return;
  const key = `${window.innerWidth} ${window.innerHeight} ${language()} ${now3() === null}`;
  if (key !== measured || model18.chapters !== measuredChapters) measure();
  measured = key;
  measuredChapters = model18.chapters;
};
var followLegend = () => isPresenting() && shrink();
var start23 = (described) => {
  model18 = described;
  for (const event of ["presentchange", "storychange"]) document.addEventListener(event, follow6);
  window.addEventListener("resize", follow6);
  document.addEventListener("legendchange", followLegend);
  document.addEventListener("rest", followLegend);
};

// audience/legend.mjs
var legend_exports = {};
__export(legend_exports, {
  seen: () => seen,
  start: () => start24,
  startMap: () => startMap11
});

// audience/seen.mjs
var SMALL_BASES = "base";
var groundSeen = ({ ground: ground2, style, ends, zoom, isOn: isOn2 }) => {
  const found = /* @__PURE__ */ new Set();
  const { cells, edges: edges2, places, far } = ground2.inView();
  const states = cells.map((row2) => ground2.place(row2));
  if (isOn2("areas")) {
    for (const { s } of states) found.add(`side-${s}`);
    if (states.some(({ g }) => g)) found.add("gained");
    if (states.some(({ c }) => c > 0)) found.add("unsure");
    if (far) found.add("far");
  }
  if (isOn2("doubted") && states.some(({ c }) => c > 0)) found.add("dotted");
  if (isOn2("front"))
    for (const number2 of edges2) found.add(frontOf(ground2.edge(number2), ends(number2), { ground: ground2, style }));
  if (isOn2("places")) {
    const near = zoom >= style.detailZoom;
    const dots = places.map((row2) => ground2.place(row2)).filter(({ out: out2 }) => !out2);
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
var featuresSeen = (drawn4) => {
  const found = /* @__PURE__ */ new Set();
  const byLayer = {
    roads: ({ state: state3 }) => state3.o !== false ? "road-open" : "",
    "roads-closed": ({ state: state3 }) => state3.o === false ? "road-closed" : "",
    "roads-cut": ({ state: state3 }) => state3.n ? "road-cut" : "",
    reach: ({ state: state3 }) => state3.r ? "reach" : "",
    corridor: ({ state: state3 }) => state3.k ? "corridor-open" : "",
    "corridor-broken": ({ state: state3 }) => state3.k ? "" : "corridor-closed",
    junction: () => "junction",
    arrows: ({ state: state3 }) => state3.on ? "advance" : "",
    "arrows-far": ({ state: state3 }) => state3.on ? "advance" : "",
    excluded: () => "excluded",
    perimeters: () => "perimeter",
    landmarks: ({ properties }) => properties.icon,
    bases: ({ state: state3, properties }) => state3.on ? properties.icon : "",
    "bases-small": ({ state: state3 }) => state3.on ? SMALL_BASES : ""
  };
  for (const feature of drawn4) found.add(byLayer[feature.layer.id](feature));
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
var model19 = null;
var engine3 = null;
var waiting2 = null;
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
  if (!engine3 || engine3.isAway()) return sidesOfDay();
  const { map: map8, ground: ground2, signs } = engine3;
  const groups2 = groups() ?? [];
  const bounds = map8.getBounds();
  const layers2 = FEATURE_LAYERS.filter((layer) => map8.getLayer(layer));
  const own = [...document.querySelectorAll("[data-own-sign]:not([hidden])")].map(({ dataset }) => dataset.ownSign);
  return /* @__PURE__ */ new Set([
    ...own.map((sign) => `own-${sign}`),
    ...groundSeen({
      ground: ground2,
      style: styleOf(model19),
      ends: (number2) => model19.edges[number2].map((key) => model19.places[key][0]),
      zoom: map8.getZoom(),
      isOn: (group2) => groups2.includes(group2)
    }),
    ...featuresSeen(map8.queryRenderedFeatures({ layers: layers2 })),
    ...signsSeen(signs.placed(), model19.mapSigns.tables, (position) => bounds.contains(position))
  ]);
};
var show11 = () => {
  if (!isPresenting2()) return;
  const names = seen();
  const rows2 = document.querySelectorAll("#shown-legend [data-sign]");
  for (const row2 of rows2) if (row2.hidden === names.has(row2.dataset.sign)) row2.hidden = !row2.hidden;
  document.dispatchEvent(new CustomEvent("legendchange", { detail: names }));
};
var showSoon = () => {
  if (!isPresenting2()) return;
  if (!engine3 || engine3.isAway()) return show11();
  clearTimeout(waiting2);
  waiting2 = setTimeout(() => {
    if (engine3.map.loaded() && !engine3.map.isMoving()) show11();
    else engine3.map.once("idle", show11);
  });
};
var start24 = (described) => {
  model19 = described;
  for (const event of ["rest", "layerschange", "presentchange"]) document.addEventListener(event, showSoon);
};
var startMap11 = (started2) => {
  engine3 = started2;
  for (const event of ["moveend", "resize"]) engine3.map.on(event, showSoon);
  showSoon();
};

// audience/map_size.mjs
var map_size_exports = {};
__export(map_size_exports, {
  LEAST_SHARE: () => LEAST_SHARE,
  SMALLEST_PX: () => SMALLEST_PX,
  factorFor: () => factorFor,
  start: () => start25,
  startMap: () => startMap12
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
var follow7 = () => {
  beside = isBeside();
  const isLarge = document.body.classList.contains("presenting") && !beside;
  const wanted3 = isLarge ? factorFor(window.innerWidth, window.innerHeight) : 1;
  if (wanted3 === shown4) return;
  shown4 = wanted3;
  document.body.style.setProperty("--map-factor", shown4);
};
var start25 = () => {
  document.addEventListener("presentchange", follow7);
  window.addEventListener("resize", follow7);
  document.addEventListener("viewchange", () => isBeside() !== beside && follow7());
};
var startMap12 = ({ map: map8 }) => {
  const usual = map8.getPixelRatio() / window.devicePixelRatio;
  const sharpen = () => {
    const ratio = window.devicePixelRatio * usual * shown4;
    if (Math.abs(map8.getPixelRatio() - ratio) > 1e-3) map8.setPixelRatio(ratio);
  };
  const spare = () => {
    if (window.devicePixelRatio * usual * shown4 < map8.getPixelRatio()) sharpen();
  };
  for (const event of ["presentchange", "viewchange"]) document.addEventListener(event, spare);
  window.addEventListener("resize", spare);
  map8.on("resize", sharpen);
  sharpen();
};

// filter/only_side.mjs
var only_side_exports = {};
__export(only_side_exports, {
  onlyOrAll: () => onlyOrAll,
  start: () => start26
});
var sides2 = [];
var before = /* @__PURE__ */ new Set();
var sideOf2 = (target) => target.closest("#sides label")?.querySelector("[data-area]").dataset.area;
var onlyOrAll = (all, hidden, side) => {
  const isAlone = !hidden.has(side) && hidden.size === all.length - 1;
  return isAlone ? all : [side];
};
var ask = (side, hidden) => window.dash_clientside.set_props("sides", { value: onlyOrAll(sides2, hidden, side) });
var onClick5 = (event) => {
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
var start26 = (model29) => {
  sides2 = Object.keys(model29.sides);
  document.addEventListener("click", onClick5, { capture: true });
  document.addEventListener("dblclick", onDouble);
  document.addEventListener("keyup", onKeyUp, { capture: true });
};

// filter/what_is_left.mjs
var what_is_left_exports = {};
__export(what_is_left_exports, {
  boxAround: () => boxAround,
  startMap: () => startMap13
});
var FILTERS = ["sides", "confidence", "governorates", "kinds"];
var MARGIN_DEGREES = 0.12;
var map6 = null;
var model20 = null;
var placesLeft = () => {
  const looked = now();
  return model20.ids.filter((place) => isPlaceIn(model20, place, looked)).map((place) => model20.places[place].slice(1));
};
var boxAround = (points) => {
  const [lons, lats] = [0, 1].map((n) => points.map((point) => point[n]));
  const corner = (most, sign) => [most(...lons), most(...lats)].map((at) => at + sign * MARGIN_DEGREES);
  return [corner(Math.min, -1), corner(Math.max, 1)];
};
var show12 = () => {
  const isFiltered = parts().some((part2) => FILTERS.includes(part2));
  const left = isFiltered ? placesLeft() : [];
  const seen2 = map6.getBounds();
  document.querySelector("[data-none-left]").hidden = !isFiltered || left.length > 0;
  document.querySelector("[data-go-to-left]").hidden = !left.length || left.some((point) => seen2.contains(point));
};
var startMap13 = (engine5, described) => {
  model20 = described;
  map6 = engine5.map;
  map6.on("moveend", show12);
  for (const event of ["rest", "filterchange"]) document.addEventListener(event, show12);
  document.querySelector("[data-go-to-left]").addEventListener("click", () => frame(boxAround(placesLeft())));
};

// map/scale.mjs
var scale_exports = {};
__export(scale_exports, {
  startMap: () => startMap14
});
var ROOM_PX = 110;
var STEPS2 = [1, 2, 5, 10, 20, 50, 100, 200, 500];
var startMap14 = ({ map: map8 }) => {
  const bar = document.getElementById("scale");
  const { unit } = bar.dataset;
  let shown6 = "";
  const show15 = () => {
    const box = map8.getContainer();
    const [x, y] = [box.clientWidth / 2, box.clientHeight / 2];
    const room = map8.unproject([x, y]).distanceTo(map8.unproject([x + ROOM_PX, y])) / 1e3;
    const km = STEPS2.findLast((step2) => step2 <= room) ?? STEPS2[0];
    const width = `${Math.round(drawnLarger(map8) * ROOM_PX * km / room)}px`;
    if (shown6 === `${km} ${width}`) return;
    shown6 = `${km} ${width}`;
    bar.style.width = width;
    bar.textContent = `${km.toLocaleString(document.documentElement.lang)} ${unit}`;
  };
  map8.on("move", show15);
  map8.on("resize", show15);
  show15();
  bar.hidden = false;
};

// output/print.mjs
var print_exports = {};
__export(print_exports, {
  startMap: () => startMap15
});
var folds = () => document.querySelectorAll(".legend, .legend .signs-fold");
var copy = null;
var below = null;
var engine4 = null;
var model21 = null;
var opened = [];
var copyMap = () => {
  const { map: map8 } = engine4;
  const live = map8.getCanvas();
  const bringBack = leaveOut();
  map8.redraw();
  [copy.width, copy.height] = [live.width, live.height];
  copy.getContext("2d").drawImage(live, 0, 0);
  bringBack();
};
var paint3 = (name, onPaper) => {
  paint(engine4, name, onPaper);
  engine4.repeat();
};
var paragraph2 = (text) => Object.assign(document.createElement("p"), { textContent: text });
var before2 = () => {
  paint3("light", true);
  copyMap();
  paint3(current(), false);
  below.replaceChildren(...[...notes(model21), location.href].map(paragraph2));
  opened = [...folds()].filter((fold2) => !fold2.open);
  for (const fold2 of opened) fold2.open = true;
};
var after = () => {
  for (const fold2 of opened) fold2.open = false;
};
var startMap15 = (drawn4, described) => {
  engine4 = drawn4;
  model21 = described;
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
  start: () => start27
});
var REST_MS3 = 300;
var model22 = null;
var resting3 = null;
var parts3 = null;
var followers = () => {
  if (parts3?.areas.every((area) => area.isConnected)) return parts3;
  const byId = (id) => document.getElementById(id);
  const [weekday2, date2, headline2, slider] = ["weekday", "date", "headline", "day"].map(byId);
  const areas = [...document.querySelectorAll("[data-area]")];
  parts3 = { weekday: weekday2, date: date2, headline: headline2, slider, areas, leftOut: [...document.querySelectorAll("[data-left-out]")] };
  return parts3;
};
var showDay = (looked) => {
  const { weekday: weekday2, date: date2, headline: headline2, slider } = followers();
  write(weekday2, weekday(looked));
  write(date2, date(looked));
  write(headline2, headline(looked));
  document.body.classList.toggle("untold", model22.days[(looked ?? now()).day].untold);
  slider.setAttribute("aria-valuetext", announcement(looked));
};
var show13 = (looked) => {
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
  for (const note3 of leftOut) write(note3, ground2.leftOut);
  clearTimeout(resting3);
  resting3 = setTimeout(restWhenIdle, REST_MS3);
};
var announce = () => write(document.getElementById("live"), announcement());
var fillSentences = (panel) => {
  const filled2 = sentences();
  if (!filled2) return;
  if (!model22.edgeKm) loadOnDemand(model22);
  panel.querySelector("[data-front-sentence]").textContent = filled2.front;
  panel.querySelector("[data-low-sentence]").textContent = filled2.low;
};
var rest = () => {
  const { day: day2, clock: clock2 } = now();
  const text = model22.days[day2];
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
  const asked2 = resting3;
  whenIdle(() => asked2 === resting3 && rest());
};
var start27 = (described) => {
  model22 = described;
  document.addEventListener("viewchange", (event) => show13(event.detail));
  document.addEventListener("ondemand", () => show13(now()));
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
  start: () => start28,
  startMap: () => startMap16
});
var CHANGED = "changed";
var model23 = null;
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
  const present2 = presentOn(model23, now());
  const isUsed = ({ dataset: { layer, needs } }) => groups().includes(layer) && (!needs || present2.has(needs));
  const rows2 = [...document.querySelectorAll(".signs-fold .signs li")].sort((a, b) => a.dataset.at - b.dataset.at);
  used.replaceChildren(...rows2.filter(isUsed));
  others.replaceChildren(...rows2.filter((row2) => !isUsed(row2)));
};
var meets = ([[west, south], [east, north]], seen2) => west < seen2.getEast() && east > seen2.getWest() && south < seen2.getNorth() && north > seen2.getSouth();
var showSeen = (map8) => {
  for (const line of document.querySelectorAll("[data-box]")) {
    line.hidden = !meets(JSON.parse(line.dataset.box), map8.getBounds());
  }
};
var startMap16 = ({ map: map8 }) => {
  map8.on("moveend", () => showSeen(map8));
  showSeen(map8);
};
var start28 = (described) => {
  model23 = described;
  for (const [at, row2] of document.querySelectorAll(".signs-fold .signs li").entries()) row2.dataset.at = at;
  for (const event of ["rest", "layerschange"]) document.addEventListener(event, sort);
};

// present/speaker.mjs
var speaker_exports = {};
__export(speaker_exports, {
  acts: () => acts9,
  start: () => start29
});
var SIZE = "advance-speaker-letters";
var [SMALLEST, LARGEST, STEP2] = [0.7, 2, 0.1];
var REST_MS4 = 400;
var resting4 = null;
var model24 = null;
var audience = { time: { since: null, minutes: 0 } };
var element6 = (id) => document.getElementById(id);
var put3 = (id, text) => {
  if (element6(id).textContent !== text) element6(id).textContent = text;
};
var notesOf = (day2) => {
  return model24.chapters[now3() ?? model24.chapters.findIndex(({ days }) => days[0] <= day2 && day2 <= days[1])];
};
var headlineOf = (chapter, day2) => {
  const { chapters, headline: headline2 } = model24.days[day2];
  return chapters[model24.chapters[chapter]?.key]?.headline ?? headline2;
};
var stepInWords = ({ chapter, day: day2 }) => {
  const { short } = model24.days[day2];
  const headline2 = headlineOf(chapter, day2);
  const begins = chapter !== now3();
  const filled2 = (begins ? model24.speaker.chapter : model24.speaker.day).replace("{day}", short).replace("{headline}", headline2);
  return begins ? filled2.replace("{chapter}", model24.chapters[chapter].title) : filled2;
};
var nextStep = () => audience.ended ? null : beat(1);
var nextInWords = () => {
  if (audience.ended) return model24.speaker.over;
  const next2 = nextStep();
  if (next2) return stepInWords(next2);
  return audience.presenting ? model24.speaker.end : model24.speaker.last;
};
var pictures = once(async () => {
  const found = await import("./next_step-ZSMVNTMF.mjs");
  await found.prepare(model24);
  return found;
});
var drawNext = async () => {
  const { show: draw5 } = await pictures();
  const next2 = nextStep();
  element6("speaker-picture").hidden = !next2;
  if (next2) draw5(element6("speaker-picture"), { ...next2, clock: audience.clock ?? "now" });
};
var drawNextAtRest = () => {
  clearTimeout(resting4);
  resting4 = setTimeout(whenIdle, REST_MS4, drawNext);
};
var counted = (text, no, count) => text.replace("{no}", number(no)).replace("{count}", number(count));
var placeInWords = () => {
  const { chapters, speaker } = model24;
  const steps = beatsOf({ chapters, last: last(), clock: now().clock });
  const [chapter, day2] = [now3(), day()];
  const at = steps.findIndex((step2) => step2.chapter === chapter && step2.day === day2);
  const where = [
    chapter === null ? speaker.noChapter : counted(speaker.chapterOf, chapters[chapter].no, chapters.length),
    ...at < 0 ? [] : [counted(speaker.stepOf, at + 1, steps.length)],
    ...audience.playing ? [speaker.playing] : [],
    ...audience.blank ? [speaker.blank] : [],
    ...audience.ended ? [speaker.ended] : []
  ];
  return where.join(speaker.comma);
};
var show14 = () => {
  const day2 = model24.days[day()];
  put3("speaker-day", day2.words);
  put3("speaker-now", headlineOf(now3(), day()));
  put3("speaker-at", placeInWords());
  put3("speaker-next", nextInWords());
  document.body.classList.toggle("plays", Boolean(audience.playing));
  put3("window-note", model24.speaker.window);
  element6("window-note").hidden = !(audience.presenting && !audience.filled);
  const notes2 = notesOf(day());
  if (element6("notes").dataset.no === String(notes2?.no)) return;
  element6("notes").dataset.no = notes2?.no;
  element6("notes").innerHTML = notes2?.notes ?? "";
  element6("notes").parentElement.scrollTop = 0;
};
var showAll = () => {
  show14();
  drawNextAtRest();
};
var two = (value) => Math.floor(value).toLocaleString(language(), { minimumIntegerDigits: 2, useGrouping: false });
var clock = (seconds) => `${two(seconds / 3600)}:${two(seconds / 60 % 60)}:${two(seconds % 60)}`;
var tick2 = () => {
  put3("time", (/* @__PURE__ */ new Date()).toLocaleTimeString(language(), { hourCycle: "h23" }));
  const { gone, left } = secondsAt(Date.now(), audience.time);
  put3("elapsed", clock(gone));
  put3("remaining", left === null ? "–" : `${left < 0 ? "−" : ""}${clock(Math.abs(left))}`);
  element6("remaining").classList.toggle("over", left !== null && left < 0);
};
var follow8 = ({ detail }) => {
  audience = detail;
  const box = document.querySelector("[data-minutes] input");
  if (document.activeElement !== box) box.value = audience.time.minutes || "";
  showAll();
  tick2();
};
var size = () => Number(lasting.read(SIZE)) || 1;
var setSize = (wanted3) => {
  const next2 = Math.min(LARGEST, Math.max(SMALLEST, Math.round(wanted3 * 10) / 10));
  lasting.write(SIZE, next2);
  element6("speaker").style.setProperty("--letters", next2);
};
var makeBox = () => {
  const place = document.querySelector("[data-minutes]");
  const box = Object.assign(document.createElement("input"), { type: "number", min: 0, max: place.dataset.most });
  box.addEventListener("change", () => send("minutes", Number(box.value)));
  place.append(box);
};
var acts9 = { larger: () => setSize(size() + STEP2), smaller: () => setSize(size() - STEP2) };
var start29 = (described) => {
  if (!isSpeaker) return;
  model24 = described;
  document.body.classList.add("speaker");
  setSize(size());
  makeBox();
  for (const event of ["daychange", "storychange"]) document.addEventListener(event, showAll);
  document.addEventListener("themechange", drawNextAtRest);
  window.addEventListener("resize", drawNextAtRest);
  document.addEventListener("followed", follow8);
  showAll();
  tick2();
  setInterval(tick2, 1e3);
};

// told/histogram.mjs
var histogram_exports = {};
__export(histogram_exports, {
  start: () => start30
});
var model25 = null;
var first = null;
var shown5 = "";
var part = (side, count, most) => {
  const made = document.createElement("span");
  made.className = `part swatch-${side}`;
  made.style.height = `${(100 * count / most).toFixed(2)}%`;
  return made;
};
var sum = (got) => Object.values(got).reduce((all, one2) => all + one2, 0);
var gotOn = (day2) => {
  const got = {};
  for (const place of changesOn(model25, now(), day2)) {
    const side = holder(place, day2);
    got[side] = (got[side] ?? 0) + 1;
  }
  return got;
};
var draw4 = (bar, got, most) => {
  const tick3 = bar.querySelector(".tick");
  const sides3 = Object.keys(model25.sides).reverse();
  bar.replaceChildren(...sides3.filter((side) => got[side]).map((side) => part(side, got[side], most)), tick3);
};
var restore3 = (bar, n) => {
  const tick3 = bar.querySelector(".tick");
  bar.replaceChildren(...first.parts[n].map((one2) => one2.cloneNode(true)), tick3);
};
var keyOf = ({ clock: clock2, least, hidden }, { governorates, kinds }) => parts().some((one2) => one2 !== "compared" && one2 !== "actors") ? [clock2, least, ...hidden, "|", ...governorates, "|", ...kinds].join(" ") : "";
var follow9 = (chosen2) => {
  const bars = [...document.querySelectorAll("main:not([aria-hidden]) .histogram .bar")];
  const key = keyOf(now(), chosen2);
  if (!bars.length || key === shown5) return;
  first ??= {
    parts: bars.map((bar) => [...bar.querySelectorAll(".part")].map((one2) => one2.cloneNode(true))),
    most: Number(document.querySelector(".histogram").dataset.most)
  };
  shown5 = key;
  if (!key) return bars.forEach(restore3);
  const got = bars.map((_bar, day2) => gotOn(day2));
  const most = Math.max(first.most, ...got.map(sum));
  for (const [day2, bar] of bars.entries()) draw4(bar, got[day2], most);
};
var start30 = (described) => {
  model25 = described;
  let chosen2 = { governorates: [], kinds: [] };
  document.addEventListener("filterchange", ({ detail }) => {
    chosen2 = detail;
    whenIdle(() => follow9(chosen2));
  });
  document.addEventListener("rest", () => follow9(chosen2));
};

// page/language_links.mjs
var language_links_exports = {};
__export(language_links_exports, {
  start: () => start31
});
var follow10 = () => {
  for (const link of document.querySelectorAll("[data-language]")) link.search = window.location.search;
};
var start31 = () => {
  for (const event of ["addresschange", "rest"]) document.addEventListener(event, follow10);
  follow10();
};

// page/marking.mjs
var marking_exports = {};
__export(marking_exports, {
  start: () => start33,
  startMap: () => startMap17
});

// page/telling.mjs
var telling_exports = {};
__export(telling_exports, {
  start: () => start32,
  take: () => take
});
var model26 = null;
var load6 = once(async () => {
  const editor = await import("./editor-MPGXCBIL.mjs");
  editor.prepare(model26);
  return editor;
});
var take = async (file) => (await load6()).take(file);
var onClick6 = async ({ target }) => {
  const button3 = target.closest("[data-story-act]");
  if (button3) (await load6()).act(button3);
};
var start32 = (described) => {
  model26 = described;
  document.addEventListener("click", onClick6);
};

// page/marking.mjs
var model27 = null;
var load7 = once(async () => {
  const marks = await import("./marks-CKBX3RNR.mjs");
  await marks.prepare(model27);
  return marks;
});
var loadEvents = once(async () => {
  const events = await import("./events-CYETVT6J.mjs");
  await events.prepare(model27);
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
  const wanted3 = await import("./wanted-JLXRO7X4.mjs");
  return wanted3.isOfEvents(file);
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
var start33 = (described) => {
  model27 = described;
  document.getElementById("own-marks").addEventListener("toggle", load7, { once: true });
  document.getElementById("own-events").addEventListener("toggle", loadEvents, { once: true });
  for (const type2 of ["dragover", "dragleave"]) document.addEventListener(type2, onDrag);
  document.addEventListener("drop", onDrop);
};
var startMap17 = ({ map: map8 }) => {
  addMap(map8, () => model27.days[now().day].day);
  if (lasting.read(KEPT_MARKS) || document.getElementById("marks-inside")) load7();
};

// page/measuring.mjs
var measuring_exports = {};
__export(measuring_exports, {
  startMap: () => startMap18
});
var map7 = null;
var model28 = null;
var load8 = once(async () => {
  const measure2 = await import("./measure-X3TANBFZ.mjs");
  measure2.prepare(map7, model28);
  return measure2;
});
var onClick7 = async ({ target }) => {
  if (!target.closest("[data-measure]")) return;
  const { toggle } = await load8();
  toggle();
};
var startMap18 = (engine5, described) => {
  map7 = engine5.map;
  model28 = described;
  document.addEventListener("click", onClick7);
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
  const model29 = unpack(await read(document.getElementById("model").href));
  if (!isSpeaker) fetchGeometry(model29.ground.address);
  await waitFor(() => DRAWN_LAST.every((part2) => document.querySelector(part2)));
  makeSlider(model29.days.length);
  for (const module of WITHOUT_MAP) module.start(model29);
  const wanted3 = read2(model29);
  start(wanted3.day ?? 0);
  start16(model29);
  if (isSpeaker) document.body.classList.add("speaker-ready");
  else start12(model29, wanted3);
  document.getElementById("first-paint")?.remove();
  return model29;
};
var startMap19 = async (words3) => {
  const model29 = await words3;
  const engine5 = await startEngine(() => document.querySelector("#map .js-plotly-plot"), model29);
  const { map: map8 } = engine5;
  whenDrawn(() => map8.loaded() ? Promise.resolve() : map8.once("idle"));
  start2(engine5, model29);
  await map8.once("idle");
  for (const module of WITH_MAP) module.startMap(engine5, model29);
  await engine5.draw();
  addMap3(map8);
  document.body.classList.add("map-ready");
};

// page/callbacks.mjs
var hasWebGL2 = () => Boolean(document.createElement("canvas").getContext("webgl2"));
var noUpdate = () => window.dash_clientside.no_update;
var callbacks = (words3) => {
  let mapStarted = false;
  const whenReady = (act) => (...values) => words3.then(() => act(...values));
  return {
    figure: (figure3) => {
      if (isSpeaker) return noUpdate();
      if (!hasWebGL2()) {
        showMissing("no-map", "without-map");
        return noUpdate();
      }
      if (!mapStarted) startMap19(words3);
      mapStarted = true;
      return words3.then((model29) => {
        const there = sight2();
        return framed(figure3, there ? sight(there) : around(model29.home));
      });
    },
    layers: whenReady(layers),
    sides: whenReady(sides),
    /* The grid is put on the page when its tab is first opened: its code is not loaded before. */
    table: async (chosen2, grid, there) => {
      if (chosen2 !== "data" || there) return noUpdate();
      await runGrid((await words3).table.script);
      return grid;
    },
    tableOf: whenReady(choose2),
    tableColumns: whenReady(setColumns),
    playing: whenReady(set3),
    characterKeys: whenReady((chosen2) => setCharacters(chosen2.length > 0)),
    scope: whenReady(setScope),
    filters: whenReady(set2),
    charts: whenReady((chosen2) => chosen2 === "measures" ? figures2() : ids().map(noUpdate)),
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
var start34 = () => {
  window.static = { StaticPart };
};

// main.mjs
Object.assign(acts6, acts4, acts3, acts5, acts8, acts9, acts7);
window.advance = {
  ...{ acts: acts6, address: address_exports, camera: camera_exports, cards: cards_exports, channel: channel_exports, engine: engine_exports, engineOf, filters: filters_exports, notice, panel: panel_exports, play: play_exports, startEngine },
  ...{ story: story_exports, table: table_exports, theme: theme_exports, timeline: timeline_exports, view: view_exports },
  compare: comparison_exports,
  keys: keyboard_exports,
  model: documents_exports,
  perform,
  picture: { draw: draw2, parts: { frame: frame2, write: write2 } },
  present: presenter_exports,
  read,
  still: frame_picture_exports,
  takeaway: data_tab_exports
};
window.addEventListener("unhandledrejection", () => showMissing("failed", "failed"));
restore();
restore2();
start4();
start3();
start34();
stopWhenHidden();
window.dash_clientside = Object.assign(window.dash_clientside ?? {}, { advance: callbacks(startWords()) });

import {
  __export
} from "./chunk-7P6ASYW6.mjs";

// core/documents.mjs
var documents_exports = {};
__export(documents_exports, {
  loadEvenings: () => loadEvenings,
  loadOnDemand: () => loadOnDemand,
  once: () => once,
  read: () => read,
  readBytes: () => readBytes,
  unpack: () => unpack
});
var answerOf = async (address) => {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer;
};
var read = async (address) => (await answerOf(address)).json();
var readBytes = async (address) => (await answerOf(address)).arrayBuffer();
var once = (make) => {
  let kept = null;
  return (...values) => {
    kept ??= make(...values).catch((error) => {
      kept = null;
      throw error;
    });
    return kept;
  };
};
var byKey = (keys, value) => Object.fromEntries(keys.map((key, row) => [key, value(row)]));
var neighbours = (pairs2, km) => {
  const found = {};
  for (const n of [...km.keys()].sort((one, other) => km[other] - km[one])) {
    const [a, b] = pairs2[n];
    found[a] = [...found[a] ?? [], b];
    found[b] = [...found[b] ?? [], a];
  }
  return found;
};
var unpack = ({ places, edges, ...rest }) => {
  const { keys, names, lon, lat, km2, byImportance } = places;
  const pairs2 = edges.a.map((a, n) => [keys[a], keys[edges.b[n]]]);
  return {
    ...rest,
    chapters: rest.chapters.map((chapter) => ({
      ...chapter,
      named: chapter.named.map((row) => [lon[row], names[row]])
    })),
    ids: keys,
    places: byKey(keys, (row) => [row, lon[row], lat[row]]),
    names: byKey(keys, (row) => names[row]),
    km2,
    byImportance: byImportance.map((row) => keys[row]),
    edges: pairs2,
    told: { now: rest.days },
    neighbours: neighbours(pairs2, edges.km)
  };
};
var loadOnDemand = once(async (model) => {
  const { days, ...rest } = await read(model.onDemand);
  Object.assign(model, rest);
  for (const [day, more] of days.entries()) Object.assign(model.told.now[day], more);
  document.dispatchEvent(new CustomEvent("ondemand"));
});
var loadEvenings = once(async (model) => {
  const { days, charts } = await read(model.evenings);
  model.told.then = model.told.now.map((day, n) => ({ ...day, ...days[n] }));
  model.chartsThen = charts;
});

// map/fit/box.mjs
var WORLD_PX = 512;
var down = (lat) => 0.5 - Math.log(Math.tan(Math.PI / 4 + lat * Math.PI / 360)) / (2 * Math.PI);
var up = (y) => Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) * 360 / Math.PI - 90;
var extent = ([[west, south], [east, north]]) => [(east - west) / 360, down(south) - down(north)];
var around = (box, { width, height }, { top, right, bottom, left }) => {
  const [[west, south], [east, north]] = box;
  const [across, along] = extent(box);
  const world = Math.min((width - left - right) / across, (height - top - bottom) / along);
  const lon = (west + east) / 2 + (right - left) / 2 / world * 360;
  const lat = up((down(south) + down(north)) / 2 + (bottom - top) / 2 / world);
  return { center: [lon, lat], zoom: Math.log2(world / WORLD_PX) };
};
var westPx = ([[west]], { center: [lon], zoom }, { width }) => width / 2 + (west - lon) / 360 * WORLD_PX * 2 ** zoom;
var TRIES = 4;
var withNames = (box, size, padding, names) => {
  let { right } = padding;
  for (let n = 0; n < TRIES; n += 1) {
    const view = around(box, size, { ...padding, right });
    const ends2 = names.map(({ lon, px }) => westPx([[lon]], view, size) + px);
    right += Math.max(0, ...ends2.map((end) => end - (size.width - padding.right)));
  }
  return { ...padding, right };
};
var LEAST_SHARE = 0.2;
var NEARLY = 0.92;
var overlaps = (one, other) => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
var ends = (covers, near, far, size) => {
  const found = covers.flatMap((cover) => [cover[near], cover[far]]).filter((at) => at > 0 && at < size);
  return [.../* @__PURE__ */ new Set([0, ...found, size])].sort((a, b) => a - b);
};
var pairs = (at) => at.flatMap((from, n) => at.slice(n + 1).map((to) => [from, to]));
var freeRectangles = ({ width, height }, covers) => {
  const rows = pairs(ends(covers, "top", "bottom", height));
  return pairs(ends(covers, "left", "right", width)).flatMap(([left, right]) => {
    const beside = covers.filter((cover) => cover.left < right && left < cover.right);
    return rows.map(([top, bottom]) => ({ left, top, right, bottom })).filter((one) => !beside.some((cover) => overlaps(cover, one)));
  });
};
var freeRoom = (box, { width, height }, covers, margin) => {
  const [across, along] = extent(box);
  const scaleIn = ({ left, top, right, bottom }) => Math.min((right - left - 2 * margin) / across, (bottom - top - 2 * margin) / along);
  const areaOf = ({ left, top, right, bottom }) => (right - left) * (bottom - top);
  const whole = { left: 0, top: 0, right: width, bottom: height };
  const free = freeRectangles({ width, height }, covers);
  const largest = Math.max(...free.map(scaleIn));
  const enough = free.filter((one) => scaleIn(one) >= NEARLY * largest);
  const isRoom = largest >= LEAST_SHARE * scaleIn(whole);
  const best = isRoom ? enough.reduce((one, other) => areaOf(other) > areaOf(one) ? other : one) : whole;
  return {
    top: best.top + margin,
    right: width - best.right + margin,
    bottom: height - best.bottom + margin,
    left: best.left + margin
  };
};

export {
  read,
  readBytes,
  once,
  unpack,
  loadOnDemand,
  loadEvenings,
  documents_exports,
  around,
  westPx,
  withNames,
  freeRoom
};

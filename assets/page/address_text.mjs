/* The view as the parameters of an address, and back. */
import { distance, fold, tolerance } from "../search/folding.mjs";
import { dayIn } from "./dates.mjs";

const NONE = "none";
/* Signs that a sentence or a message puts after an address, and that some programs take for a part of it. */
const AFTER = /[\s.,;:!?)\]}>'"»”’…*_]+$/u;
const VIEW = /^(\d{1,2}(?:\.\d+)?)\/(-?\d{1,2}(?:\.\d+)?)\/(-?\d{1,3}(?:\.\d+)?)$/;

const words = (known) => (text) => {
  const found = text === NONE ? [] : text.split(",");
  return found.every((word) => known.includes(word)) ? found : undefined;
};
const one = (known) => (text) => (known.includes(text) ? text : undefined);

/* "zoom/latitude/longitude". */
const camera = (text) => {
  const [, zoom, lat, lng] = VIEW.exec(text)?.map(Number) ?? [];
  const isThere = zoom >= 2 && zoom <= 14 && Math.abs(lat) <= 85 && Math.abs(lng) <= 180;
  return isThere ? { zoom, center: [lng, lat] } : undefined;
};

const SOURCE = /^source:[\w.-]+$/;

/* The key of a place, base, event or movement, of two neighbouring places, between which a front can run: "a~b"; or of
 * what may be a source. */
const selection = (model) => (text) => {
  const isPlace = (key) => Object.hasOwn(model.places, key);
  const ends = text.split("~");
  const isFront = ends.length === 2 && ends.every(isPlace) && model.neighbours(ends[0]).includes(ends[1]);
  const isDated = ["events", "movements"].some((source) => model.filterValues[source].keys.includes(text));
  return isFront || isPlace(text) || Object.hasOwn(model.bases, text) || isDated || SOURCE.test(text)
    ? text
    : undefined;
};

/* Parameter -> how its text is read; undefined for a text that cannot be read. The order is that of the address. */
const readers = (model) => ({
  day: dayIn(model.days),
  map: camera,
  layers: (text) => {
    const now = text.split(",").map((name) => model.formerLayers[name] ?? name);
    return words(Object.keys(model.layerGroups))(now.join(","));
  },
  sides: words(Object.keys(model.sides)),
  governorates: words(model.filterValues.places.governorates),
  kinds: words(model.filterValues.places.kinds),
  actors: words(model.filterValues.events.actors.flat()),
  confidence: one(Object.keys(model.gradeLimits)),
  known: one(["now", "then"]),
  compare: dayIn(model.days),
  sel: selection(model),
  route: one(Object.keys(model.ways)),
  tab: one(model.tabs),
  chapter: (text) => model.chapters.find(({ no }) => String(no) === text),
  present: one(["1"]),
  embed: one(["1"]),
  speaker: (text) => text,
});

/* The place or base whose key or name is nearest to what was meant for one; undefined where none is near. */
export const nearestSelection = (text, { bases, names, byImportance }) => {
  const wanted = fold(text);
  const most = tolerance(wanted);
  let best = { far: most + 1 };
  for (const key of [...byImportance, ...Object.keys(bases)]) {
    for (const name of [key.split(":").at(-1), fold(names[key] ?? key)]) {
      const begins = wanted.length > 2 && name.startsWith(`${wanted}-`);
      const far = begins ? 0.5 : distance(wanted, name, most);
      if (far < best.far) best = { far, key };
    }
  }
  return best.key;
};

const holds = ({ days: [first, last] }, index) => first <= index && index <= last;

/* What the parameters of an address ask for: `found` by name, and `bad`, the ones that cannot be read, as text. A day
 * outside of the chapter ends the chapter. */
export const parse = (search, model) => {
  const known = readers(model);
  const found = {};
  const bad = [];
  for (const [name, text] of new URLSearchParams(search)) {
    const read = Object.hasOwn(known, name) ? known[name] : () => undefined;
    const value = read(text) ?? read(text.replace(AFTER, ""));
    if (value === undefined) bad.push(`${name}=${text}`);
    else found[name] = value;
  }
  if (found.chapter && found.day !== undefined && !holds(found.chapter, found.day)) delete found.chapter;
  return { found, bad };
};

/* The words of a list, "none" if it is empty, "" if it holds the same words as `usual`. */
export const listed = (chosen, usual) => {
  const isUsual = chosen.length === usual.length && usual.every((word) => chosen.includes(word));
  return isUsual ? "" : chosen.join(",") || NONE;
};

export const cameraText = (zoom, { lat, lng }) => [zoom.toFixed(1), lat.toFixed(2), lng.toFixed(2)].join("/");

/* The parameters of an address; those without a value are left out. */
export const compose = (parts) => {
  const given = Object.entries(parts).filter(([, value]) => value);
  return `?${given.map(([name, value]) => `${name}=${encodeURI(value)}`).join("&")}`;
};

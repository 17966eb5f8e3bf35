/* Reads the documents that Python made. Places and edges come in columns, and become tables by key. */

const answerOf = async (address) => {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer;
};

/* The JSON at an address. Throws if the answer is not 200 to 299. */
export const read = async (address) => (await answerOf(address)).json();

/* The bytes at an address, in a buffer. Throws as `read` does. */
export const readBytes = async (address) => (await answerOf(address)).arrayBuffer();

/* A function that calls `make`, which returns a promise, and keeps the promise for all further calls. After a failure
 * the next call calls it again. */
export const once = (make) => {
  let kept = null;
  return (...values) => {
    kept ??= make(...values).catch((error) => {
      kept = null;
      throw error;
    });
    return kept;
  };
};

const byKey = (keys, value) => Object.fromEntries(keys.map((key, row) => [key, value(row)]));

/* Makes all texts in a value that are alike one text: JSON brings each of them anew. Returns the value. */
const sharing = (value, known = new Map()) => {
  if (typeof value === "string") return known.get(value) ?? known.set(value, value).get(value);
  if (value && typeof value === "object") for (const key in value) value[key] = sharing(value[key], known);
  return value;
};

/* Rows of the two places of an edge, and their names on the map. */
export const endRows = ({ edges }, number) => [edges[2 * number], edges[2 * number + 1]];
export const endsOf = (model, number) => endRows(model, number).map((row) => model.ids[row]);

/* The places whose ground touches that of a place, the longer common edge first. They are looked for when they are asked
 * for: a list for each place would take more memory than all else that is known of it. */
const neighbours = (ends, keys, km) => (place) => {
  const row = keys.indexOf(place);
  return [...km.keys()]
    .filter((n) => ends[2 * n] === row || ends[2 * n + 1] === row)
    .sort((one, other) => km[other] - km[one])
    .map((n) => keys[ends[2 * n] === row ? ends[2 * n + 1] : ends[2 * n]]);
};

/* A day whose `panel`, the longest text of the model by far, is kept as bytes: one of them is read at a time. */
const folded = ({ panel, ...day }) => {
  const bytes = new TextEncoder().encode(panel);
  return Object.defineProperty(day, "panel", { get: () => new TextDecoder().decode(bytes), enumerable: true });
};

/* The model with `places` by key: place -> [id on the map, longitude, latitude]. Places that a chapter names are longitude
 * and name; `edges` are the rows of both ends, one edge after the other. */
export const unpack = (packed) => {
  const { places, edges, days, ...rest } = sharing(packed);
  const { keys, names, lon, lat, km2, byImportance } = places;
  const ends = Uint16Array.from(edges.a.flatMap((a, n) => [a, edges.b[n]]));
  const told = days.map(folded);
  return {
    ...rest,
    days: told,
    chapters: rest.chapters.map((chapter) => ({
      ...chapter,
      named: chapter.named.map((row) => [lon[row], names[row]]),
    })),
    ids: keys,
    places: byKey(keys, (row) => [row, lon[row], lat[row]]),
    names: byKey(keys, (row) => names[row]),
    km2,
    byImportance: byImportance.map((row) => keys[row]),
    edges: ends,
    told: { now: told },
    neighbours: neighbours(ends, keys, Uint16Array.from(edges.km)),
  };
};

/* Adds to the model what the first view does without: one request, made when a tab, a card or a clock first needs it.
 * Dispatches `ondemand`. */
export const loadOnDemand = once(async (model) => {
  const { days, ...rest } = await read(model.onDemand);
  Object.assign(model, rest);
  for (const [day, more] of days.entries()) Object.assign(model.told.now[day], more);
  document.dispatchEvent(new CustomEvent("ondemand"));
});

/* What is told of each day as known on its evening, and the charts by that clock: one request, when a reader first asks
 * for that clock. */
export const loadEvenings = once(async (model) => {
  const { days, charts } = await read(model.evenings);
  model.told.then = model.told.now.map((day, n) => folded({ ...day, ...days[n] }));
  model.chartsThen = charts;
});

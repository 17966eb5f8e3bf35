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

/* Place -> the places whose ground touches its own, the longer common edge first. */
const neighbours = (pairs, km) => {
  const found = {};
  for (const n of [...km.keys()].sort((one, other) => km[other] - km[one])) {
    const [a, b] = pairs[n];
    found[a] = [...(found[a] ?? []), b];
    found[b] = [...(found[b] ?? []), a];
  }
  return found;
};

/* The model with `places` and `edges` by key: place -> [id on the map, longitude, latitude]. Places that a chapter names
 * are longitude and name. */
export const unpack = ({ places, edges, ...rest }) => {
  const { keys, names, lon, lat, km2, byImportance } = places;
  const pairs = edges.a.map((a, n) => [keys[a], keys[edges.b[n]]]);
  return {
    ...rest,
    chapters: rest.chapters.map((chapter) => ({
      ...chapter,
      named: chapter.named.map((row) => [lon[row], names[row]]),
    })),
    ids: keys,
    places: byKey(keys, (row) => [row, lon[row], lat[row]]),
    names: byKey(keys, (row) => names[row]),
    km2,
    byImportance: byImportance.map((row) => keys[row]),
    edges: pairs,
    told: { now: rest.days },
    neighbours: neighbours(pairs, edges.km),
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
  model.told.then = model.told.now.map((day, n) => ({ ...day, ...days[n] }));
  model.chartsThen = charts;
});

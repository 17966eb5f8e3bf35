/* Reads the documents of the page. Places and edges come in columns, and become what the scripts look up by key. */
(() => {
  const read = async (address) => {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
    return answer.json();
  };

  const byKey = (keys, value) => Object.fromEntries(keys.map((key, row) => [key, value(row)]));

  /* Place -> the places whose ground meets its own, the longer edge first. */
  const neighbours = (pairs, km) => {
    const found = {};
    for (const n of [...km.keys()].sort((one, other) => km[other] - km[one])) {
      const [a, b] = pairs[n];
      (found[a] ??= []).push(b);
      (found[b] ??= []).push(a);
    }
    return found;
  };

  const unpack = ({ places, edges, ...rest }) => {
    const { keys, names, lon, lat, km2, greater } = places;
    const pairs = edges.a.map((a, n) => [keys[a], keys[edges.b[n]]]);
    return {
      ...rest,
      ids: keys,
      places: byKey(keys, (row) => [row, lon[row], lat[row]]),
      names: byKey(keys, (row) => names[row]),
      km2,
      greater: greater.map((row) => keys[row]),
      edges: pairs,
      neighbours: neighbours(pairs, edges.km),
    };
  };

  /* What the first view does without: one request, made when a tab, a card or a clock first asks. A failed one may be
     tried again. Who shows some of it hears `later`. */
  let asked = null;
  const later = (model) => {
    const add = ({ days, ...rest }) => {
      Object.assign(model, rest);
      days.forEach((more, day) => Object.assign(model.days[day], more));
      document.dispatchEvent(new CustomEvent("later"));
    };
    asked ??= read(model.later).then(add).catch((error) => {
      asked = null;
      throw error;
    });
    return asked;
  };

  Object.assign((window.advance ??= {}), { read, model: { unpack, later } });
})();

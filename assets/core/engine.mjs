/* Switches a map between views by feature-state: no request, no new figure, nothing laid out again.
 * It knows matrices, codes and states, not what they mean: Python decided that. */

/* Plotly keeps no public handle to its MapLibre map; this is the one place that reaches for it. */
export const handle = (graph) => graph?._fullLayout?.map?._subplot?.map ?? null;

/* A drawing at twice its size, as a map takes it. */
export const pixels = (address) =>
  new Promise((resolve, reject) => {
    const picture = new Image();
    picture.onload = () => {
      const canvas = document.createElement("canvas");
      canvas.width = picture.width * 2;
      canvas.height = picture.height * 2;
      const pen = canvas.getContext("2d");
      pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
      resolve(pen.getImageData(0, 0, canvas.width, canvas.height));
    };
    picture.onerror = reject;
    picture.src = address;
  });

/* Reads the feature-states of one source. `at(view)` gives the key of a feature, one code for each matrix and day that
 * matters; `state(key)` its feature-state; `isOff` whether a filter of the view leaves it out. */
export const reader = (model, { source, matrices, off }) => {
  const read = matrices.map((name) => model.matrices[name]);
  const known = new Map();

  const decode = (key) => {
    const codes = [...key];
    const parts = read.map(({ states, since }) => {
      const before = since ? codes.shift() : "";
      const now = codes.shift();
      return { ...states[model.codes.indexOf(now)], ...(since?.pairs[before + now] ?? since?.otherwise) };
    });
    return Object.assign({}, ...parts);
  };

  /* Id of a feature -> its key; the codes are in the order in which `decode` takes them. */
  const at = ({ day, since, clock }) => {
    const strings = read.flatMap((matrix) => {
      const days = matrix.days[clock] ?? matrix.days.now;
      return matrix.since ? [days[since], days[day]] : [days[day]];
    });
    return (id) => {
      let key = "";
      for (const string of strings) key += string[id];
      return key;
    };
  };

  const state = (key) => {
    if (!known.has(key)) known.set(key, decode(key));
    return known.get(key);
  };

  const isOff = (id, { s, c }, { hidden, gradeLimit, outside }) =>
    hidden.has(s) || c > gradeLimit || Boolean(outside[source]?.has(id));

  return { source, size: read[0].days.now[0].length, at, state, isOff, off };
};

/* Takes a drawn map: adds images and the layers that need them. Nothing is shown until `show`. */
export const create = async (map, model) => {
  const readers = model.features.map((feature) => ({ ...reader(model, feature), painted: [] }));
  let selected = null;

  const showSource = (view, { source, size, at, state, isOff, off, painted }) => {
    const keyOf = at(view);
    for (let id = 0; id < size; id += 1) {
      const key = keyOf(id);
      const now = state(key);
      const mark = isOff(id, now, view) ? `${key}-` : key;
      if (painted[id] === mark) continue;
      painted[id] = mark;
      map.setFeatureState({ source, id }, mark === key ? now : { ...now, ...off });
    }
  };

  const show = (view) => {
    for (const one of readers) showSource(view, one);
  };

  /* Sets an empty change on every feature, so that a new colour of the style is painted with the next frame, and not
   * only when the map's worker has answered. */
  const repeat = () => {
    for (const { source, size } of readers) {
      for (let id = 0; id < size; id += 1) map.setFeatureState({ source, id }, {});
    }
  };

  /* Sources of layers that few readers look at are fetched when first shown. */
  const fetched = new Set();
  const fetchSource = ({ source }) => {
    if (!(source in model.sourcesOnDemand) || fetched.has(source)) return;
    fetched.add(source);
    map.getSource(source).setData(model.sourcesOnDemand[source]);
  };

  const layers = (groups) => {
    for (const [group, members] of Object.entries(model.layerGroups)) {
      const isShown = groups.includes(group);
      for (const layer of members) {
        if (isShown) fetchSource(map.getLayer(layer));
        map.setLayoutProperty(layer, "visibility", isShown ? "visible" : "none");
      }
    }
  };

  const select = (feature) => {
    if (selected) map.setFeatureState(selected, { sel: false });
    selected = feature;
    if (selected) map.setFeatureState(selected, { sel: true });
  };

  const drawn = Object.entries(model.images).map(async ([name, address]) => [name, await pixels(address)]);
  for (const [name, image] of await Promise.all(drawn)) map.addImage(name, image, { pixelRatio: 2 });
  for (const layer of model.imageLayers) map.addLayer(layer, layer.metadata.before ?? undefined);
  return { map, show, repeat, layers, select };
};

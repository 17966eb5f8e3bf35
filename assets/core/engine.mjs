/* Switches a map between views by feature-state: no request, no new figure, nothing laid out again.
 * It knows matrices, codes and states, not what they mean: Python decided that. */

/* Plotly keeps no public handle to its MapLibre map; this is the one place that reaches for it. */
export const handle = (graph) => graph?._fullLayout?.map?._subplot?.map ?? null;

/* Lets a map load without drawing, and without letters that fade in: its first dozens of frames are of no use, and hold up
 * the last. Returns a function that lets it draw, and a promise of the first frame. MapLibre has no public way to it either. */
export const withoutDrawing = (map) => {
  const { gl } = map.painter.context;
  const calls = ["drawElements", "drawArrays"];
  for (const call of calls) gl[call] = () => {};
  const { _fadeDuration: fade } = map;
  map._fadeDuration = 0;
  return () => {
    for (const call of calls) delete gl[call];
    map._fadeDuration = fade;
    map.triggerRepaint();
    return map.once("render");
  };
};

/* The picture at an address, once it is there. */
export const pictureAt = (address) =>
  new Promise((resolve, reject) => {
    const picture = Object.assign(new Image(), { onload: () => resolve(picture), onerror: reject });
    picture.src = address;
  });

/* A drawing at twice its size, as a map takes it. */
export const pixels = async (address) => {
  const picture = await pictureAt(address);
  const canvas = document.createElement("canvas");
  canvas.width = picture.width * 2;
  canvas.height = picture.height * 2;
  /* Kept in memory: to read one back from a graphics card, or what stands for it, takes some 50 ms each. */
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return pen.getImageData(0, 0, canvas.width, canvas.height);
};

/* Reads the feature-states of one source. `day(view)` gives one code for each feature, `state(code)` the feature-state of
 * the number of a code, and `isOff` says whether a filter of the view leaves a feature out. */
export const reader = (model, { source, matrix: name, off }) => {
  const { days, states } = model.matrices[name];
  const known = new Map();
  for (const [n, state] of states.entries()) known.set(model.codes.charCodeAt(n), state);
  const isOff = (id, { s, c }, { hidden, gradeLimit, outside }) =>
    hidden.has(s) || c > gradeLimit || Boolean(outside[source]?.has(id));
  return {
    ...{ source, off, isOff },
    size: days.now[0].length,
    day: ({ day, clock }) => (days[clock] ?? days.now)[day],
    state: (code) => known.get(code),
  };
};

/* The number of a look among `marks` (code -> number), which two codes share if they agree in the keys. */
const numberOf = (code, state, keys, marks) => {
  const look = JSON.stringify(keys.map((key) => state[key]));
  if (!marks.has(look)) marks.set(look, marks.size + 1);
  marks.set(code, marks.get(look));
  return marks.get(look);
};

/* Takes a drawn map and what scripts draw on it (ground and signs): adds images and layers. Nothing is shown until
 * `show`. */
export const create = async (map, model, { ground, signs }) => {
  const readers = model.features.map((feature) => {
    const made = reader(model, feature);
    return { ...made, keys: [], marks: new Map(), painted: new Int16Array(made.size) };
  });
  let selected = null;
  let shown = null;
  let groups = model.shownAtFirst;
  let isChosen = false;
  let isAway = false;
  let way = [];

  /* A feature is told its state only if that differs from the one before in what a shown layer reads. `painted` holds
   * a number for each look of a feature: states that all shown layers draw alike have the same. */
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

  /* Which keys of the states the shown layers read; a source that then reads others is told anew. */
  const read = () => {
    const hidden = new Set(
      Object.entries(model.layerGroups).flatMap(([group, members]) => (groups.includes(group) ? [] : members)),
    );
    for (const one of readers) {
      const layers = Object.entries(model.stateKeys[one.source] ?? {}).filter(([layer]) => !hidden.has(layer));
      const keys = [...new Set(layers.flatMap(([, read]) => read))].sort();
      if (String(keys) === String(one.keys)) continue;
      one.keys = keys;
      one.marks.clear();
      one.painted.fill(0);
    }
  };

  const show = (view) => {
    shown = view;
    if (isAway) return;
    ground.show(view);
    signs.show(view);
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

  const setVisibility = () => {
    for (const [group, members] of Object.entries(model.layerGroups)) {
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
    if (shown) for (const one of readers) showSource(shown, one);
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

  /* Draws the way of a named route: ids of edges of the roads. */
  const route = (ids) => {
    drawWay(false);
    way = ids;
    drawWay(true);
  };

  /* Takes away what scripts draw; until `restore` the map is told nothing more. */
  const dismantle = () => {
    isAway = true;
    ground.remove();
    signs.remove();
  };

  /* After the map lost its context it makes its own sources and layers anew, without states and without the ground. */
  const restore = () => {
    isAway = false;
    ground.add();
    signs.add();
    for (const { painted } of readers) painted.fill(0);
    if (isChosen) setVisibility();
    if (shown) show(shown);
    ring(true);
    drawWay(true);
  };

  read();
  ground.add();
  const drawn = Object.entries(model.images).map(async ([name, address]) => [name, await pixels(address)]);
  for (const [name, image] of await Promise.all(drawn)) map.addImage(name, image, { pixelRatio: 2 });
  for (const layer of model.imageLayers) map.addLayer(layer, layer.metadata.before ?? undefined);
  signs.add();
  return { map, ground, signs, isAway: () => isAway, show, repeat, dismantle, restore, layers, select, route };
};

/* Switches the map between days by feature-state: no request, no new figure, nothing laid out again.
 * It knows matrices, codes and states, not what they mean: Python decided that. */
(() => {
  const NOBODY = "";
  let map = null;
  let model = null;
  let shown = -1;
  let hidden = new Set();
  let selected = null;

  /* Plotly keeps no public handle to its MapLibre map; this is the one place that reaches for it. */
  const handle = (graph) => graph?._fullLayout?.map?._subplot?.map ?? null;

  const switched = (state) => (hidden.has(state.s) ? { ...state, s: NOBODY, g: false } : state);

  const set = (matrix, id, code) => {
    const state = switched(matrix.states[model.codes.indexOf(code)]);
    for (const source of matrix.sources) map.setFeatureState({ source, id }, state);
  };

  const show = (day, all = false) => {
    if (!map || (day === shown && !all)) return;
    for (const matrix of model.matrices) {
      const next = matrix.days[day];
      const last = all || shown < 0 ? "" : matrix.days[shown];
      for (let id = 0; id < next.length; id += 1) if (next[id] !== last[id]) set(matrix, id, next[id]);
    }
    shown = day;
  };

  const loadImage = (name, address) =>
    new Promise((resolve, reject) => {
      const picture = new Image();
      picture.onload = () => {
        const canvas = document.createElement("canvas");
        canvas.width = picture.width * 2;
        canvas.height = picture.height * 2;
        const pen = canvas.getContext("2d");
        pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
        map.addImage(name, pen.getImageData(0, 0, canvas.width, canvas.height), { pixelRatio: 2 });
        resolve();
      };
      picture.onerror = reject;
      picture.src = address;
    });

  /* Takes a drawn map: adds images and the layers that need them, then shows the day. */
  const start = async (drawn, described, day) => {
    map = drawn;
    model = described;
    await Promise.all(Object.entries(model.images).map(([name, address]) => loadImage(name, address)));
    for (const layer of model.imageLayers) map.addLayer(layer, layer.metadata.before ?? undefined);
    show(day, true);
  };

  const layers = (groups) => {
    for (const [group, members] of Object.entries(model.groups)) {
      const visibility = groups.includes(group) ? "visible" : "none";
      for (const layer of members) map.setLayoutProperty(layer, "visibility", visibility);
    }
  };

  const sides = (visible) => {
    hidden = new Set(Object.keys(model.sides).filter((side) => !visible.includes(side)));
    show(shown, true);
  };

  const select = (feature) => {
    if (selected) map.setFeatureState(selected, { sel: false });
    selected = feature;
    if (selected) map.setFeatureState(selected, { sel: true });
  };

  Object.assign((window.advance ??= {}), { engine: { handle, start, show, layers, sides, select } });
})();

/* The name of what is selected, which stands on the map at every zoom and once, and the dot of a point. */
const SOURCE = "selected";
let model = null;
let map = null;
let shown = null;
/* The feature whose name the map itself would show beside that. */
let named = null;

const collection = () => ({
  type: "FeatureCollection",
  features: shown
    ? [{ type: "Feature", geometry: { type: "Point", coordinates: shown.at }, properties: shown.properties }]
    : [],
});

/* A map without graphics has no style, and so no source. */
const hideOwnName = (isHidden) => {
  if (named && map?.getSource(named.source)) map.setFeatureState(named, { named: isHidden });
};

const paint = () => {
  map?.getSource(SOURCE)?.setData(collection());
  hideOwnName(true);
};

/* Marks a point [longitude, latitude] with a text, and a dot if it `isPoint`; null for nothing. `of`: the feature that is
 * marked, as source and id. */
export const mark = (at, label = "", { isPoint = false, of = null } = {}) => {
  if (!at && !shown) return;
  hideOwnName(false);
  shown = at && { at, properties: { label, isPoint } };
  named = label ? of : null;
  paint();
};

/* The landmark bases have their names on the map at all times. */
const baseName = (row) => {
  const base = map?.querySourceFeatures("bases").find(({ id }) => id === row)?.properties;
  return base?.landmark ? "" : (base?.label.split("\n")[0] ?? "");
};

const follow = ({ detail: key }) => {
  const place = model.places[key];
  const base = model.bases[key];
  if (place) mark(place.slice(1), model.names[key], { of: { source: "places", id: place[0] } });
  else if (base) mark(base.slice(1), baseName(base[0]), { of: { source: "bases", id: base[0] } });
  else mark(null);
};

export const start = (described) => {
  model = described;
  document.addEventListener("selectchange", follow);
};

export const startMap = (engine) => {
  map = engine.map;
  /* A style that is loaded anew has forgotten it. */
  map.on("style.load", paint);
  paint();
};

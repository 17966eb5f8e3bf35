/* The name of what is selected, which stands on the map at every zoom, and the dot of a point. */
const SOURCE = "selected";
let model = null;
let map = null;
let shown = null;

const collection = () => ({
  type: "FeatureCollection",
  features: shown
    ? [{ type: "Feature", geometry: { type: "Point", coordinates: shown.at }, properties: shown.properties }]
    : [],
});

/* A map without graphics has no style, and so no source. */
const paint = () => map?.getSource(SOURCE)?.setData(collection());

/* Marks a point [longitude, latitude] with a text, and a dot if it `isPoint`; null for nothing. */
export const mark = (at, label = "", isPoint = false) => {
  if (!at && !shown) return;
  shown = at && { at, properties: { label, isPoint } };
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
  if (place) mark(place.slice(1), model.names[key]);
  else if (base) mark(base.slice(1), baseName(base[0]));
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

/* The line through the points that are set, the area inside it and the points, drawn above all else on the map. The
 * style that Python wrote knows nothing of them. */
import { along } from "./geodesy.mjs";

const SOURCE = "sketch";
const LINE = { "line-cap": "round", "line-join": "round" };
const OUTLINE = "Polygon";
/* Layers, lowest first: name, type, geometry that it draws, layout, and paint of the colours of the theme. */
const LAYERS = [
  ["area", "fill", OUTLINE, {}, ({ accent }) => ({ "fill-color": accent, "fill-opacity": 0.14 })],
  [
    ...["closing", "line", OUTLINE, {}],
    ({ accent }) => ({ "line-color": accent, "line-width": 1.5, "line-dasharray": [2, 2] }),
  ],
  ["casing", "line", "LineString", LINE, ({ paper }) => ({ "line-color": paper, "line-width": 6 })],
  ["line", "line", "LineString", LINE, ({ accent }) => ({ "line-color": accent, "line-width": 3 })],
  [
    ...["points", "circle", "Point", {}],
    ({ accent, paper }) => ({
      "circle-radius": 4.5,
      "circle-color": ["case", ["get", "isLast"], accent, paper],
      "circle-stroke-color": ["case", ["get", "isLast"], paper, accent],
      "circle-stroke-width": 2,
    }),
  ],
].map(([name, type, geometry, layout, paint]) => ({ id: `${SOURCE}-${name}`, type, geometry, layout, paint }));

const colours = () => {
  const style = getComputedStyle(document.documentElement);
  const [accent, paper] = ["--accent", "--paper"].map((name) => style.getPropertyValue(name).trim());
  return { accent, paper };
};

const feature = (type, coordinates, properties = {}) => ({
  ...{ type: "Feature", properties },
  geometry: { type, coordinates },
});

const pathOf = (points) => points.slice(1).flatMap((point, n) => along(points[n], point).slice(n ? 1 : 0));

const collection = (points, hasArea) => {
  const features = points.map((point, n) => feature("Point", point, { isLast: n === points.length - 1 }));
  if (points.length > 1) features.push(feature("LineString", pathOf(points)));
  if (hasArea) features.push(feature(OUTLINE, [pathOf([...points, points[0]])]));
  return { type: "FeatureCollection", features };
};

const add = (map) => {
  map.addSource(SOURCE, { type: "geojson", data: collection([], false) });
  for (const { id, type, geometry, layout, paint } of LAYERS) {
    const filter = ["==", ["geometry-type"], geometry];
    map.addLayer({ ...{ id, type, source: SOURCE, filter, layout }, paint: paint(colours()) });
  }
};

/* Draws points, [longitude, latitude], in their order. A map that is away draws nothing, and is told when it is back. */
export const draw = (map, points, hasArea) => {
  if (!map.style) return;
  if (!map.getSource(SOURCE)) add(map);
  map.getSource(SOURCE).setData(collection(points, hasArea));
};

/* Takes the colours of the theme that is shown. */
export const paint = (map) => {
  for (const { id, paint } of LAYERS) {
    if (!map.style || !map.getLayer(id)) continue;
    for (const [property, value] of Object.entries(paint(colours()))) map.setPaintProperty(id, property, value);
  }
};

export const remove = (map) => {
  if (!map.style || !map.getSource(SOURCE)) return;
  for (const { id } of LAYERS) map.removeLayer(id);
  map.removeSource(SOURCE);
};

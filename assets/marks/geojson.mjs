/* Own marks as GeoJSON: the form in which they are kept, saved and opened again. */
import { described, isLatitude, isLongitude } from "./fields.mjs";
import { takeAll, Unreadable } from "./problems.mjs";

/* Type of a geometry -> how deep its positions lie, and the fewest of them in a line. */
const SHAPES = {
  Point: [0, 1],
  MultiPoint: [1, 1],
  LineString: [1, 2],
  MultiLineString: [2, 2],
  Polygon: [2, 4],
  MultiPolygon: [3, 4],
};
const NOTICE = "Own marks of a reader; no part of the record of the map.";

const problemOfPosition = (position) => {
  const isRight = Array.isArray(position) && isLongitude(position[0]) && isLatitude(position[1]);
  return isRight ? null : { key: "badPosition", value: position };
};

const isClosed = (ring) => ring[0][0] === ring.at(-1)[0] && ring[0][1] === ring.at(-1)[1];

/* The first problem of coordinates; null for none. */
const problemOf = (coordinates, depth, least) => {
  if (depth === 0) return problemOfPosition(coordinates);
  if (!Array.isArray(coordinates) || !coordinates.length) return { key: "badPosition", value: coordinates };
  for (const part of coordinates) {
    const problem = problemOf(part, depth - 1, least);
    if (problem) return problem;
  }
  if (depth > 1 || least === 1) return null;
  if (coordinates.length < least) return { key: least === 2 ? "shortLine" : "shortRing", value: coordinates.length };
  return least === 4 && !isClosed(coordinates) ? { key: "openRing", value: coordinates.at(-1) } : null;
};

/* Without height. */
const flat = (coordinates, depth) =>
  depth === 0 ? coordinates.slice(0, 2) : coordinates.map((part) => flat(part, depth - 1));

/* Geometries of a feature, those of a collection apart, and their problems. */
const geometriesOf = (geometry, row) => {
  if (geometry?.type === "GeometryCollection" && Array.isArray(geometry.geometries)) {
    const found = geometry.geometries.map((one) => geometriesOf(one, row));
    return [found.flatMap(([made]) => made), found.flatMap(([, wrong]) => wrong)];
  }
  const type = geometry?.type;
  if (!Object.hasOwn(SHAPES, type ?? "")) return [[], [{ key: "badGeometry", row, value: type ?? "" }]];
  const [depth, least] = SHAPES[type];
  const problem = problemOf(geometry.coordinates, depth, least);
  if (problem) return [[], [{ ...problem, row }]];
  return [[{ type, coordinates: flat(geometry.coordinates, depth) }], []];
};

const rowOf = (feature, n) => {
  const row = n + 1;
  const given = feature?.properties ?? {};
  const days = { from: given.from ?? given.timespan?.begin ?? given.timestamp, to: given.to ?? given.timespan?.end };
  const isHidden = given.hidden === true;
  const texts = { name: given.name ?? given.title, note: given.note ?? given.description };
  const [fields, wrong] = described({ ...texts, ...days, isHidden }, row);
  const [geometries, others] = geometriesOf(feature?.geometry, row);
  return [geometries.map((geometry) => ({ ...fields, geometry })), [...others, ...wrong]];
};

/* The marks of features. Throws Unreadable. */
export const marksOf = (features) => takeAll(features.map(rowOf));

const parsed = (text) => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/* The marks of a text: a collection of features, one feature, or a bare geometry. Throws Unreadable. */
export const read = (text) => {
  const found = parsed(text);
  if (found?.type === "FeatureCollection" && Array.isArray(found.features)) return marksOf(found.features);
  if (found?.type === "Feature") return marksOf([found]);
  if (found?.type in SHAPES || found?.type === "GeometryCollection") return marksOf([{ geometry: found }]);
  throw new Unreadable([{ key: "noGeojson", row: null }]);
};

const positionsOf = (coordinates) =>
  typeof coordinates[0] === "number" ? [coordinates] : coordinates.flatMap(positionsOf);

/* South-west and north-east corner of a geometry, [longitude, latitude]. */
export const boxOf = ({ coordinates }) =>
  positionsOf(coordinates).reduce(
    ([[west, south], [east, north]], [lng, lat]) => [
      [Math.min(west, lng), Math.min(south, lat)],
      [Math.max(east, lng), Math.max(north, lat)],
    ],
    [
      [Infinity, Infinity],
      [-Infinity, -Infinity],
    ],
  );

const feature = ({ name, note, from, to, isHidden, geometry }) => ({
  type: "Feature",
  properties: { name, note, ...(from && { from }), ...(to && { to }), ...(isHidden && { hidden: true }) },
  geometry,
});

/* Marks as a text that `read` reads. */
export const write = (marks) =>
  JSON.stringify({ type: "FeatureCollection", description: NOTICE, features: marks.map(feature) });

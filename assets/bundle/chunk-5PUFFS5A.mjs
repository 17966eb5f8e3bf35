import {
  Unreadable,
  described,
  isLatitude,
  isLongitude,
  takeAll
} from "./chunk-IJSORBFP.mjs";

// marks/geojson.mjs
var SHAPES = {
  Point: [0, 1],
  MultiPoint: [1, 1],
  LineString: [1, 2],
  MultiLineString: [2, 2],
  Polygon: [2, 4],
  MultiPolygon: [3, 4]
};
var NOTICE = "Own marks of a reader; no part of the record of the map.";
var problemOfPosition = (position) => {
  const isRight = Array.isArray(position) && isLongitude(position[0]) && isLatitude(position[1]);
  return isRight ? null : { key: "badPosition", value: position };
};
var isClosed = (ring) => ring[0][0] === ring.at(-1)[0] && ring[0][1] === ring.at(-1)[1];
var problemOf = (coordinates, depth, least) => {
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
var flat = (coordinates, depth) => depth === 0 ? coordinates.slice(0, 2) : coordinates.map((part) => flat(part, depth - 1));
var geometriesOf = (geometry, row) => {
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
var rowOf = (feature2, n) => {
  const row = n + 1;
  const given = feature2?.properties ?? {};
  const days = { from: given.from ?? given.timespan?.begin ?? given.timestamp, to: given.to ?? given.timespan?.end };
  const isHidden = given.hidden === true;
  const texts = { name: given.name ?? given.title, note: given.note ?? given.description };
  const [fields, wrong] = described({ ...texts, ...days, isHidden }, row);
  const [geometries, others] = geometriesOf(feature2?.geometry, row);
  return [geometries.map((geometry) => ({ ...fields, geometry })), [...others, ...wrong]];
};
var marksOf = (features) => takeAll(features.map(rowOf));
var parsed = (text) => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};
var read = (text) => {
  const found = parsed(text);
  if (found?.type === "FeatureCollection" && Array.isArray(found.features)) return marksOf(found.features);
  if (found?.type === "Feature") return marksOf([found]);
  if (found?.type in SHAPES || found?.type === "GeometryCollection") return marksOf([{ geometry: found }]);
  throw new Unreadable([{ key: "noGeojson", row: null }]);
};
var positionsOf = (coordinates) => typeof coordinates[0] === "number" ? [coordinates] : coordinates.flatMap(positionsOf);
var boxOf = ({ coordinates }) => positionsOf(coordinates).reduce(
  ([[west, south], [east, north]], [lng, lat]) => [
    [Math.min(west, lng), Math.min(south, lat)],
    [Math.max(east, lng), Math.max(north, lat)]
  ],
  [
    [Infinity, Infinity],
    [-Infinity, -Infinity]
  ]
);
var feature = ({ name, note, from, to, isHidden, geometry }) => ({
  type: "Feature",
  properties: { name, note, ...from && { from }, ...to && { to }, ...isHidden && { hidden: true } },
  geometry
});
var write = (marks) => JSON.stringify({ type: "FeatureCollection", description: NOTICE, features: marks.map(feature) });

export {
  marksOf,
  read,
  boxOf,
  write
};

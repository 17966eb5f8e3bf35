/* How exactly a file tells where and when one of its events was. */
import { FULL } from "../../map/ground/geometry.mjs";
import { ringAround } from "../../sketch/geodesy.mjs";
import { DAY_UNSURE, EVENT } from "../reading/collecting.mjs";

/* By source and code of the place: `km`, the distance that the codebook names, or `isDistrict`, where it names none and the
 * smallest area of the map that holds the point is shown. A code that stands for no such area is not listed. */
const AREAS = {
  acled: { 2: { isDistrict: true }, 3: { isDistrict: true } },
  ucdp: { 2: { km: 25 }, 3: { isDistrict: true }, 4: { isDistrict: true } },
};
const CORNERS = 72;
const WORLD = 360;

/* What the row of an event says of its area; null for a point, or where it does not say. */
export const areaOf = ({ plan }, cells) => {
  const code = (cells[plan.columns.placePrecision] ?? "").trim();
  return AREAS[plan.kind]?.[code] ?? null;
};

/* First and last day on which an event may have been, as numbers of days of the period; null where its day is known. */
export const spanOf = ({ points, firsts }, n) =>
  points[n * EVENT + 2] & DAY_UNSURE ? [firsts[n], points[n * EVENT + 3]] : null;

const latitudeAt = (north) => (Math.atan(Math.sinh(Math.PI * (1 - 2 * north))) * WORLD) / (2 * Math.PI);

/* Longitude and latitude of a position in Web Mercator, 0 to 1. */
const degrees = ([x, y]) => [(x - 0.5) * WORLD, latitudeAt(y)];

/* Where an event lies, in Web Mercator. */
const positionOf = ({ points }, n, { corner, size }) =>
  [0, 1].map((axis) => corner[axis] + (points[n * EVENT + axis] / FULL) * size[axis]);

/* A point of GeoJSON where an event lies. */
export const pointOf = (events, n, box) => ({ type: "Point", coordinates: degrees(positionOf(events, n, box)) });

/* A circle of some km on the ground around it, as a polygon of GeoJSON. */
export const circleOf = (events, n, box, km) => {
  const ring = ringAround(pointOf(events, n, box).coordinates, km * 1000, CORNERS);
  return { type: "Polygon", coordinates: [ring] };
};

/* Lengths and areas on the ellipsoid WGS 84, by GeographicLib. Points are [longitude, latitude] in degrees. */
import "../vendor/geographiclib-geodesic.mjs";

/* The library is a plain script, which puts itself there. */
const { WGS84, STANDARD, LONG_UNROLL } = window.geodesic.Geodesic;
const STEP_M = 20_000;

/* Length of the shortest line between two points, metres. */
export const metres = ([lon1, lat1], [lon2, lat2]) => WGS84.Inverse(lat1, lon1, lat2, lon2).s12;

/* Points of that line, both ends included, at most STEP_M apart: on the map it is bent. */
export const along = ([lon1, lat1], [lon2, lat2]) => {
  const line = WGS84.InverseLine(lat1, lon1, lat2, lon2);
  const steps = Math.max(1, Math.ceil(line.s13 / STEP_M));
  return Array.from({ length: steps + 1 }, (_, n) => {
    const { lon2: lon, lat2: lat } = line.Position((line.s13 * n) / steps, STANDARD | LONG_UNROLL);
    return [lon, lat];
  });
};

/* The points at some distance, metres, from one, in equal angles around it: a ring, whose last point is its first. */
export const ringAround = ([lon, lat], radius, corners) =>
  Array.from({ length: corners + 1 }, (_, corner) => {
    const { lon2, lat2 } = WGS84.Direct(lat, lon, (360 * (corner % corners)) / corners, radius);
    return [lon2, lat2];
  });

/* Area inside the line that goes through the points and back to the first, square metres. */
export const squareMetres = (points) => {
  const polygon = WGS84.Polygon(false);
  for (const [lon, lat] of points) polygon.AddPoint(lat, lon);
  return Math.abs(polygon.Compute(false, true).area);
};

const turn = ([x0, y0], [x1, y1], [x2, y2]) => Math.sign((x1 - x0) * (y2 - y0) - (y1 - y0) * (x2 - x0));
const meet = ([a, b], [c, d]) => turn(a, b, c) !== turn(a, b, d) && turn(c, d, a) !== turn(c, d, b);

/* Whether that line crosses itself, so that there is no inside: edges that are not neighbours meet. */
export const crosses = (points) => {
  const edges = points.map((point, n) => [point, points[(n + 1) % points.length]]);
  const areApart = (n, m) => m - n > 1 && m - n < edges.length - 1;
  return edges.some((edge, n) => edges.some((other, m) => areApart(n, m) && meet(edge, other)));
};

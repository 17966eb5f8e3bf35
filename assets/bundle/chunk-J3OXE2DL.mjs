// sketch/geodesy.mjs
import "../vendor/geographiclib-geodesic.mjs";
var { WGS84, STANDARD, LONG_UNROLL } = window.geodesic.Geodesic;
var STEP_M = 2e4;
var metres = ([lon1, lat1], [lon2, lat2]) => WGS84.Inverse(lat1, lon1, lat2, lon2).s12;
var along = ([lon1, lat1], [lon2, lat2]) => {
  const line = WGS84.InverseLine(lat1, lon1, lat2, lon2);
  const steps = Math.max(1, Math.ceil(line.s13 / STEP_M));
  return Array.from({ length: steps + 1 }, (_, n) => {
    const { lon2: lon, lat2: lat } = line.Position(line.s13 * n / steps, STANDARD | LONG_UNROLL);
    return [lon, lat];
  });
};
var squareMetres = (points) => {
  const polygon = WGS84.Polygon(false);
  for (const [lon, lat] of points) polygon.AddPoint(lat, lon);
  return Math.abs(polygon.Compute(false, true).area);
};
var turn = ([x0, y0], [x1, y1], [x2, y2]) => Math.sign((x1 - x0) * (y2 - y0) - (y1 - y0) * (x2 - x0));
var meet = ([a, b], [c, d]) => turn(a, b, c) !== turn(a, b, d) && turn(c, d, a) !== turn(c, d, b);
var crosses = (points) => {
  const edges = points.map((point, n) => [point, points[(n + 1) % points.length]]);
  const areApart = (n, m) => m - n > 1 && m - n < edges.length - 1;
  return edges.some((edge, n) => edges.some((other, m) => areApart(n, m) && meet(edge, other)));
};

export {
  metres,
  along,
  squareMetres,
  crosses
};

/* The geometry of the ground, which Python wrote as one binary (dashboard/map/ground/geometry.py), and what lies at a
 * point of it. Positions are shares of a box in Web Mercator, from 0 to FULL. */
/* The far end of the box. */
export const FULL = 65535;
const VERTEX = 3;
const TRIANGLE = 3;
export const SEGMENT = 10;
export const PLACE = 3;

/* The arrays of the binary, as views on it. */
export const arraysOf = (buffer, { triangles, vertices, segments, places, field: [width, height] }) => {
  let at = 0;
  const take = (kind, length) => {
    const found = new kind(buffer, at, length);
    at += found.byteLength;
    return found;
  };
  return {
    triangles: take(Uint32Array, triangles * TRIANGLE),
    vertices: take(Uint16Array, vertices * VERTEX),
    segments: take(Uint16Array, segments * SEGMENT),
    places: take(Uint16Array, places * PLACE),
    field: take(Uint8Array, width * height),
  };
};

const mercator = ({ lng, lat }) => [0.5 + lng / 360, 0.5 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / (2 * Math.PI)];

/* A position as share of the box, 0 to FULL. */
export const shareOf = (position, { corner, size }) =>
  mercator(position).map((value, axis) => ((value - corner[axis]) / size[axis]) * FULL);

/* Whether a point is left of a line, right of it (negative) or on it (0). */
const turn = (ax, ay, bx, by, x, y) => (bx - ax) * (y - ay) - (by - ay) * (x - ax);

/* Row of the place whose cell holds a point, given as shares of the box; null outside of all. */
export const cellAt = ([x, y], { triangles, vertices }) => {
  for (let n = 0; n < triangles.length; n += TRIANGLE) {
    const [a, b, c] = [triangles[n] * VERTEX, triangles[n + 1] * VERTEX, triangles[n + 2] * VERTEX];
    const one = turn(vertices[a], vertices[a + 1], vertices[b], vertices[b + 1], x, y);
    const two = turn(vertices[b], vertices[b + 1], vertices[c], vertices[c + 1], x, y);
    const three = turn(vertices[c], vertices[c + 1], vertices[a], vertices[a + 1], x, y);
    const inside = (one >= 0 && two >= 0 && three >= 0) || (one <= 0 && two <= 0 && three <= 0);
    if (inside) return vertices[a + 2];
  }
  return null;
};

const squared = (x, y) => x * x + y * y;

/* Number of the edge nearest to a point, of those that `isShown`, within a reach (all as shares of the box); null for
 * none. `flat`: height of the box over its width. */
export const edgeAt = ([x, y], { segments }, { flat, reach, isShown }) => {
  let [found, nearest] = [null, squared(reach, 0)];
  for (let n = 0; n < segments.length; n += SEGMENT) {
    const [ax, ay] = [segments[n] - x, (segments[n + 1] - y) * flat];
    const [bx, by] = [segments[n + 2] - segments[n], (segments[n + 3] - segments[n + 1]) * flat];
    const along = Math.min(1, Math.max(0, -(ax * bx + ay * by) / (squared(bx, by) || 1)));
    const far = squared(ax + along * bx, ay + along * by);
    if (far > nearest || !isShown(segments[n + 6])) continue;
    [found, nearest] = [segments[n + 6], far];
  }
  return found;
};

/* Rows of the places within a reach of a point, the nearest first. */
export const placesAt = ([x, y], { places }, { flat, reach }) => {
  const found = [];
  for (let row = 0; row < places.length / PLACE; row += 1) {
    const far = squared(places[row * PLACE] - x, (places[row * PLACE + 1] - y) * flat);
    if (far <= squared(reach, 0)) found.push({ row, rank: places[row * PLACE + 2], far });
  }
  return found.sort((a, b) => a.far - b.far);
};

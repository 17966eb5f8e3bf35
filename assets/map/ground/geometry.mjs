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
    /* The rest. */
    marks: new Uint8Array(buffer, at),
  };
};

const mercator = ({ lng, lat }) => [0.5 + lng / 360, 0.5 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / (2 * Math.PI)];

/* A position as share of the box, 0 to FULL. */
export const shareOf = (position, { corner, size }) =>
  mercator(position).map((value, axis) => ((value - corner[axis]) / size[axis]) * FULL);

/* Whether a point is left of a line, right of it (negative) or on it (0). */
const turn = (ax, ay, bx, by, x, y) => (bx - ax) * (y - ay) - (by - ay) * (x - ax);

/* Whether the n-th triangle holds a point. */
const isWithin = ([x, y], { triangles, vertices }, n) => {
  const [a, b, c] = [triangles[n] * VERTEX, triangles[n + 1] * VERTEX, triangles[n + 2] * VERTEX];
  const one = turn(vertices[a], vertices[a + 1], vertices[b], vertices[b + 1], x, y);
  const two = turn(vertices[b], vertices[b + 1], vertices[c], vertices[c + 1], x, y);
  const three = turn(vertices[c], vertices[c + 1], vertices[a], vertices[a + 1], x, y);
  return (one >= 0 && two >= 0 && three >= 0) || (one <= 0 && two <= 0 && three <= 0);
};

/* Row of the place whose cell holds a point, given as shares of the box; null outside of all. `among`: where the triangles
 * begin that are looked at; all, if not given. */
export const cellAt = (point, arrays, among = null) => {
  const { triangles, vertices } = arrays;
  for (let at = 0; at < (among ?? triangles).length; at += among ? 1 : TRIANGLE) {
    const n = among ? among[at] : at;
    if (isWithin(point, arrays, n)) return vertices[triangles[n] * VERTEX + 2];
  }
  return null;
};

/* Squares a side of the box, by which triangles are found. */
const SQUARES = 64;
const squareOf = (value) => Math.min(SQUARES - 1, Math.max(0, Math.floor((value / FULL) * SQUARES)));

/* `cellAt` for many points: the triangles are sorted by squares when it is first called. */
export const cellFinder = (arrays) => {
  let squares = null;
  const sort = ({ triangles, vertices }) => {
    squares = Array.from({ length: SQUARES * SQUARES }, () => []);
    for (let n = 0; n < triangles.length; n += TRIANGLE) {
      const corners = [0, 1, 2].map((corner) => triangles[n + corner] * VERTEX);
      const [xs, ys] = [0, 1].map((axis) => corners.map((corner) => squareOf(vertices[corner + axis])));
      for (let y = Math.min(...ys); y <= Math.max(...ys); y += 1) {
        for (let x = Math.min(...xs); x <= Math.max(...xs); x += 1) squares[y * SQUARES + x].push(n);
      }
    }
  };
  return (point) => {
    if (!squares) sort(arrays);
    return cellAt(point, arrays, squares[squareOf(point[1]) * SQUARES + squareOf(point[0])]);
  };
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

/* Rows of the places in a box, given by its corners as shares, and their ranks. */
export const placesIn = ([[left, top], [right, bottom]], { places }) => {
  const found = [];
  for (let n = 0; n < places.length; n += PLACE) {
    const [x, y] = [places[n], places[n + 1]];
    if (x >= left && x <= right && y >= top && y <= bottom) found.push({ row: n / PLACE, rank: places[n + 2] });
  }
  return found;
};

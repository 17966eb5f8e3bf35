/* The geometry of the ground, which Python wrote as one binary (dashboard/map/ground/geometry.py), and what lies at a
 * point of it. Positions are shares of a box in Web Mercator, from 0 to FULL. */
/* The far end of the box. */
export const FULL = 65535;
const VERTEX = 3;
const TRIANGLE = 3;
export const SEGMENT = 12;
export const PLACE = 3;
/* Rows beyond the two edges of a corner. */
const BEYOND = 2;

/* The arrays of the binary, as views on it. */
export const arraysOf = (buffer, { triangles, vertices, segments, places, corners, field: [width, height] }) => {
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
    beyond: take(Uint16Array, corners * BEYOND),
    field: take(Uint8Array, width * height),
    /* The rest. */
    marks: new Uint8Array(buffer, at),
  };
};

/* Numbers in a row of `areaRows`. */
export const AREA = 6;

/* Vertices of all triangles, and three of their numbers a triangle. In a row: x and y, the row of the place and those beyond
 * the two edges of a corner, and which of the three vertices of a corner it is, for the first corners, `rounded`; other
 * triangles have their own row alone. */
export const areaRows = ({ triangles, vertices, beyond }, rounded) => {
  const corners = rounded * TRIANGLE;
  const values = new Uint16Array((corners + vertices.length / VERTEX) * AREA);
  for (let n = 0; n < corners; n += 1) {
    const from = triangles[n] * VERTEX;
    const at = Math.floor(n / TRIANGLE) * BEYOND;
    values.set([...vertices.subarray(from, from + VERTEX), beyond[at], beyond[at + 1], n % TRIANGLE], n * AREA);
  }
  for (let n = 0; n < vertices.length / VERTEX; n += 1) {
    const [x, y, row] = vertices.subarray(n * VERTEX);
    values.set([x, y, row, row, row], (corners + n) * AREA);
  }
  return { values, numbers: triangles.map((vertex, n) => (n < corners ? n : corners + vertex)) };
};

/* Numbers in a row of `lineRows`. */
export const LINE = 12;

/* Lines between cells, each from one end by a middle to another end: the corners of cells, each by its node, and what they
 * leave of the segments. In a row: x and y of both ends and of the middle, the row of a place and those beyond its two
 * edges, start and end as shares of the length, and that length as share of the width of the box. `flat` as elsewhere. */
export const lineRows = ({ triangles, vertices, segments, beyond }, flat) => {
  const lines = [];
  for (let n = 0; n < beyond.length / BEYOND; n += 1) {
    const [start, middle, end] = [0, 1, 2].map((of) => triangles[n * TRIANGLE + of] * VERTEX);
    const at = (vertex) => [vertices[vertex], vertices[vertex + 1]];
    const [a, b, c] = [at(start), at(middle), at(end)];
    const length = [a, c].reduce((sum, [x, y]) => sum + Math.hypot(x - b[0], (y - b[1]) * flat), 0);
    const rows = [vertices[start + 2], beyond[n * BEYOND], beyond[n * BEYOND + 1]];
    lines.push([...a, ...c, ...b, ...rows, 0, FULL, Math.min(length, FULL)]);
  }
  for (let n = 0; n < segments.length; n += SEGMENT) {
    const [ax, ay, bx, by, left, right, , since, until, length, first, last] = segments.subarray(n, n + SEGMENT);
    if (first + last >= FULL - 1) continue;
    const at = (share) => [ax + ((bx - ax) * share) / FULL, ay + ((by - ay) * share) / FULL];
    const [start, middle, end] = [first, (first + FULL - last) / 2, FULL - last].map(at);
    const along = (share) => since + ((until - since) * share) / FULL;
    lines.push([...start, ...end, ...middle, left, right, right, along(first), along(FULL - last), length]);
  }
  return Uint16Array.from(lines.flat().map(Math.round));
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

/* Where the triangle begins that holds a point, given as shares of the box; null outside of all. `among`: where the
 * triangles begin that are looked at; all, if not given. */
const triangleAt = (point, arrays, among = null) => {
  for (let at = 0; at < (among ?? arrays.triangles).length; at += among ? 1 : TRIANGLE) {
    const n = among ? among[at] : at;
    if (isWithin(point, arrays, n)) return n;
  }
  return null;
};

const rowOf = ({ triangles, vertices }, n) => (n === null ? null : vertices[triangles[n] * VERTEX + 2]);

/* Row of the place whose cell holds a point; null outside of all. */
export const cellAt = (point, arrays) => rowOf(arrays, triangleAt(point, arrays));

/* The rows beyond the two edges of the corner whose triangle begins there, the one nearer to a point first, and whether the
 * point lies beyond the curve; null if it is no corner. The curve is u * u = v of the shader. */
const beyondOf = ([x, y], { triangles, vertices, beyond }, n) => {
  if (n >= (beyond.length / BEYOND) * TRIANGLE) return null;
  const [[ax, ay], [bx, by], [cx, cy]] = [0, 1, 2].map((of) => vertices.subarray(triangles[n + of] * VERTEX));
  const whole = turn(ax, ay, bx, by, cx, cy);
  const [node, end] = [turn(cx, cy, ax, ay, x, y) / whole, turn(ax, ay, bx, by, x, y) / whole];
  const u = 0.5 * node + end;
  const rows = beyond.subarray((n / TRIANGLE) * BEYOND, (n / TRIANGLE + 1) * BEYOND);
  return { rows: u < 0.5 ? [...rows] : [rows[1], rows[0]], isBeyond: u * u > end };
};

/* Squares a side of the box, by which triangles are found. */
const SQUARES = 64;
const squareOf = (value) => Math.min(SQUARES - 1, Math.max(0, Math.floor((value / FULL) * SQUARES)));

/* `cellAt` for many points: the triangles are sorted by squares when it is first called. `isRounded`: whether the corner of
 * the cell of a row, between those of two others, is drawn rounded; what lies beyond is then of the nearer of these. */
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
  return (point, isRounded = () => false) => {
    if (!squares) sort(arrays);
    const n = triangleAt(point, arrays, squares[squareOf(point[1]) * SQUARES + squareOf(point[0])]);
    const row = rowOf(arrays, n);
    const corner = n === null ? null : beyondOf(point, arrays, n);
    return corner?.isBeyond && isRounded(row, ...corner.rows) ? corner.rows[0] : row;
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

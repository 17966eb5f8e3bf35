/* What of the ground lies in a rectangle of the map, for the legend of an audience: it names what is in view alone. */
import { cellAt, FULL, PLACE, SEGMENT } from "./geometry.mjs";

const VERTEX = 3;
/* Points a side of the grid on which the middle of a large cell is looked for. */
const GRID = 9;
const BYTE = 255;

/* Rows of cells and of places, and numbers of edges, that lie in a rectangle: its corners as shares of the box. */
export const within = (arrays, [[left, top], [right, bottom]]) => {
  const isIn = (x, y) => x >= left && x <= right && y >= top && y <= bottom;
  const { vertices, segments, places } = arrays;
  const cells = new Set();
  for (let n = 0; n < vertices.length; n += VERTEX) {
    if (isIn(vertices[n], vertices[n + 1])) cells.add(vertices[n + 2]);
  }
  for (let across = 0; across < GRID; across += 1) {
    for (let down = 0; down < GRID; down += 1) {
      const at = (share, from, to) => from + ((share + 0.5) / GRID) * (to - from);
      const row = cellAt([at(across, left, right), at(down, top, bottom)], arrays);
      if (row !== null) cells.add(row);
    }
  }
  const edges = new Set();
  for (let n = 0; n < segments.length; n += SEGMENT) {
    const middle = [(segments[n] + segments[n + 2]) / 2, (segments[n + 1] + segments[n + 3]) / 2];
    if (isIn(...middle)) edges.add(segments[n + 6]);
  }
  const found = [];
  for (let n = 0; n < places.length; n += PLACE) if (isIn(places[n], places[n + 1])) found.push(n / PLACE);
  return { cells: [...cells], edges: [...edges], places: found };
};

/* Whether any of some cells has a point in a rectangle from which every report is further than a distance. `field`: one
 * byte a pixel, `fieldKm` where it is full; `size`: its width and height. */
export const isFar = (arrays, [[left, top], [right, bottom]], { cells, field: [width, height], fieldKm, km }) => {
  const wanted = new Set(cells);
  const { vertices, field } = arrays;
  for (let n = 0; n < vertices.length; n += VERTEX) {
    const [x, y] = [vertices[n], vertices[n + 1]];
    if (!wanted.has(vertices[n + 2]) || x < left || x > right || y < top || y > bottom) continue;
    const column = Math.min(width - 1, Math.floor((x / FULL) * width));
    const row = Math.min(height - 1, Math.floor((y / FULL) * height));
    if ((field[row * width + column] / BYTE) * fieldKm > km) return true;
  }
  return false;
};

/* In which district of the country each event lies, by the polygons that the map draws (to some 100 m). */
import { read } from "../../core/documents.mjs";
import { waitFor } from "../../core/wait.mjs";
import { FULL, shareOf } from "../../map/ground/geometry.mjs";
import { EVENT } from "../reading/collecting.mjs";

const SOURCE = "geography";
const PART = "governorates";
/* Squares a side: one that no border crosses lies in one district as a whole. */
const SQUARES = 256;
const SHIFT = 8;
const SIDE = 2 ** SHIFT;
export const OUTSIDE = 255;
const BORDER = 254;

/* Districts with their rings as shares of a box: `name`, `rings` (flat x, y), `shape` (GeoJSON). `nameOf`: name of a polygon
 * -> of its district, where that is another. */
export const districtsOf = ({ features }, nameOf, box) =>
  features
    .filter(({ properties }) => properties.part === PART)
    .map(({ properties, geometry }) => {
      const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
      const rings = polygons.flat().map((ring) => ring.flatMap(([lng, lat]) => shareOf({ lng, lat }, box)));
      return { name: nameOf[properties.name] ?? properties.name, rings, shape: geometry };
    });

const eachEdge = (ring, take) => {
  for (let at = 0; at + 3 < ring.length; at += 2) take(ring[at], ring[at + 1], ring[at + 2], ring[at + 3]);
};

/* Where a line of constant y crosses the rings, from left to right. */
const crossings = (rings, y) => {
  const found = [];
  for (const ring of rings) {
    eachEdge(ring, (x0, y0, x1, y1) => {
      if (y0 > y !== y1 > y) found.push(x0 + ((y - y0) / (y1 - y0)) * (x1 - x0));
    });
  }
  return found.sort((a, b) => a - b);
};

const squareOf = (share) => Math.min(SQUARES - 1, Math.max(0, Math.floor(share) >> SHIFT));

/* District of each square, BORDER where one passes, OUTSIDE elsewhere. */
const gridOf = (districts) => {
  const grid = new Uint8Array(SQUARES * SQUARES).fill(OUTSIDE);
  for (const [n, { rings }] of districts.entries()) {
    for (let row = 0; row < SQUARES; row += 1) {
      const found = crossings(rings, (row + 0.5) * SIDE);
      for (let at = 0; at + 1 < found.length; at += 2) {
        for (let column = squareOf(found[at]); column <= squareOf(found[at + 1]); column += 1) {
          grid[row * SQUARES + column] = n;
        }
      }
    }
  }
  for (const { rings } of districts) {
    for (const ring of rings) {
      eachEdge(ring, (x0, y0, x1, y1) => {
        for (let row = squareOf(Math.min(y0, y1)); row <= squareOf(Math.max(y0, y1)); row += 1) {
          for (let column = squareOf(Math.min(x0, x1)); column <= squareOf(Math.max(x0, x1)); column += 1) {
            grid[row * SQUARES + column] = BORDER;
          }
        }
      });
    }
  }
  return grid;
};

const holds = ({ rings }, x, y) => crossings(rings, y).filter((at) => at < x).length % 2 === 1;

/* A function that finds the number of the district at shares of the box; OUTSIDE for none. */
export const finderOf = (districts) => {
  const grid = gridOf(districts);
  return (x, y) => {
    const square = grid[squareOf(y) * SQUARES + squareOf(x)];
    if (square !== BORDER) return square;
    const found = districts.findIndex((one) => holds(one, x, y));
    return found < 0 ? OUTSIDE : found;
  };
};

/* Number of the district of each event. */
export const areasOf = ({ count, points }, find) => {
  const areas = new Uint8Array(count);
  for (let n = 0; n < count; n += 1) areas[n] = find(points[n * EVENT], points[n * EVENT + 1]);
  return areas;
};

/* The districts of a map: `all` and `find`. None where the conflict has none. */
export const load = async (map, nameOf, box) => {
  await waitFor(() => map.style && map.getSource(SOURCE));
  const { data } = map.getSource(SOURCE).serialize();
  const all = districtsOf(typeof data === "string" ? await read(data) : data, nameOf, box);
  return { all, find: finderOf(all) };
};

/* The one that holds a position, null for none. */
export const districtAt = ({ all, find }, [x, y]) => {
  if (x < 0 || y < 0 || x > FULL || y > FULL) return null;
  return all[find(x, y)] ?? null;
};

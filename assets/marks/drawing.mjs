/* Draws a mark on the map: a point, a line or an area, by click, tap or Enter. */
import { crosses } from "../sketch/geodesy.mjs";
import { begin } from "../sketch/sketch.mjs";

const hasArea = (points) => points.length > 2 && !crosses(points);
/* Geometry -> its coordinates, when it may end, and after how many points it ends by itself. */
const SHAPES = {
  Point: { coordinates: ([point]) => point, isWhole: () => false, most: 1, hasArea: () => false },
  LineString: { coordinates: (points) => points, isWhole: ({ length }) => length > 1, hasArea: () => false },
  Polygon: { coordinates: (points) => [[...points, points[0]]], isWhole: hasArea, hasArea },
};

/* Lets the reader draw; `take` gets the geometry. `opener`: the button that was pressed. */
export const drawMark = (type, { words, opener, take }) => {
  const { coordinates, ...shape } = SHAPES[type];
  const told = (points) => {
    if (type === "Point") return words.drawPoint;
    if (type === "Polygon" && points.length > 3 && !hasArea(points)) return words.drawCrossed;
    return shape.isWhole(points) ? words.drawEnd : words.drawFirst;
  };
  const finish = (points) => take({ type, coordinates: coordinates(points) });
  begin({ ...shape, label: opener.textContent, told, opener, finish });
};

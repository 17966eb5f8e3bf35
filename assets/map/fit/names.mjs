/* Room that the names of places take at their right, where the map puts them if nothing is in the way. */
const FONT = '600 1px "Noto Sans"';
/* Px from the middle of a dot to its name, and a little for what other measures find. */
const GAP_PX = 14;
/* Sizes of the largest names, px: zoom and size at two stops. */
const [[NEAR, SMALL], [FAR, LARGE]] = [
  [5, 14],
  [10, 19],
];
/* Of the names of bases: size at most, px from a base to its name, with its sign between them, and by how much bases lie
 * within a box. */
const [BASE_PX, SIGN_PX, WITHIN_PX] = [14, 47, 49];
const LEAST_OF_BASES_PX = 100;
/* Width at which the map breaks a name into lines, in sizes of its letters. */
const LINE = 14;
let pen = null;

/* Width of the longest line of a name, in sizes of its letters: lines are about equally long. */
const widthOf = (name) => {
  const width = pen.measureText(name).width;
  const words = name.split(" ").map((word) => pen.measureText(word).width);
  return Math.max(width / Math.max(1, Math.ceil(width / LINE)), ...words);
};

const fontPen = () => {
  pen ??= document.createElement("canvas").getContext("2d");
  pen.font = FONT;
  return pen;
};

/* Px at the left of a box for the names of the most important bases, which stand at the left of their signs: of the
 * longest that the legend has. They lie a little within the box. */
export const roomOfBases = () => {
  fontPen();
  const rows = [...document.querySelectorAll('#shown-legend [data-sign^="landmark"]')];
  const widths = rows.map(({ textContent }) => widthOf(textContent.trim()));
  return Math.max(LEAST_OF_BASES_PX, ...widths.map((width) => SIGN_PX + BASE_PX * width - WITHIN_PX));
};

/* Longitude and px of names at a zoom. `names`: longitude and name of each place. */
export const roomOf = (names, zoom) => {
  fontPen();
  const share = Math.min(1, Math.max(0, (zoom - NEAR) / (FAR - NEAR)));
  const size = SMALL + share * (LARGE - SMALL);
  return names.map(([lon, name]) => ({ lon, px: GAP_PX + size * widthOf(name) }));
};

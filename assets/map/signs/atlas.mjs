/* All signs side by side on one canvas, from which they are drawn: pictograms, plates with numbers, names of sides. */
import { pictureAt } from "../../core/engine.mjs";

const WIDTH = 1024;
const SCALE = 2;
const GAP = 2;

/* `pieces`: name -> width and height in px and `draw`, which takes a pen that stands at the piece's corner. Returns the
 * canvas, and for each name where it lies, as shares of the canvas, and its size in px. */
export const atlasOf = (pieces) => {
  let [x, y, row] = [GAP, GAP, 0];
  const spots = {};
  for (const [name, { width, height }] of Object.entries(pieces)) {
    if (x + width * SCALE + GAP > WIDTH) [x, y, row] = [GAP, y + row + GAP, 0];
    spots[name] = { x, y, width, height };
    x += Math.ceil(width * SCALE) + GAP;
    row = Math.max(row, Math.ceil(height * SCALE));
  }
  const canvas = Object.assign(document.createElement("canvas"), { width: WIDTH, height: y + row + GAP });
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  const rects = {};
  for (const [name, spot] of Object.entries(spots)) {
    pen.setTransform(SCALE, 0, 0, SCALE, spot.x, spot.y);
    pieces[name].draw(pen);
    rects[name] = {
      left: spot.x / canvas.width,
      top: spot.y / canvas.height,
      right: (spot.x + spot.width * SCALE) / canvas.width,
      bottom: (spot.y + spot.height * SCALE) / canvas.height,
      width: spot.width,
      height: spot.height,
    };
  }
  return { canvas, rects };
};

/* Name -> picture, for the `names` of some addresses. */
export const picturesOf = async (addresses, names) =>
  Object.fromEntries(await Promise.all(names.map(async (name) => [name, await pictureAt(addresses[name])])));

export const picturePiece = (picture) => ({
  ...{ width: picture.width, height: picture.height },
  draw: (pen) => pen.drawImage(picture, 0, 0),
});

/* A plate with a number in its middle. */
export const numberPiece = (plate, text, colour) => ({
  ...{ width: plate.width, height: plate.height },
  draw: (pen) => {
    pen.drawImage(plate, 0, 0);
    pen.font = '600 10px "Noto Sans"';
    pen.fillStyle = colour;
    pen.textAlign = "center";
    pen.textBaseline = "middle";
    pen.fillText(text, plate.width / 2, 9);
  },
});

/* Height of a line of a name, and what is free above and below all lines, as shares of the size of its letters. */
const [LINE, MARGIN] = [1.2, 0.3];

/* A name in spaced letters, with a halo, on one line or more; joined letters are not spaced. */
export const namePiece = (text, { px, spacing, colour, halo }) => {
  const font = `${px}px "Noto Sans"`;
  const letterSpacing = /\p{Script=Arabic}/u.test(text) ? "0px" : `${spacing}px`;
  const ruler = document.createElement("canvas").getContext("2d");
  Object.assign(ruler, { font, letterSpacing });
  const lines = text.split("\n");
  const width = Math.ceil(Math.max(...lines.map((line) => ruler.measureText(line).width))) + 4;
  return {
    ...{ width, height: Math.ceil(px * (MARGIN + LINE * lines.length)) },
    draw: (pen) => {
      Object.assign(pen, { font, letterSpacing, textAlign: "center", textBaseline: "middle", lineJoin: "round" });
      Object.assign(pen, { strokeStyle: halo, lineWidth: 3, fillStyle: colour, direction: "inherit" });
      for (const write of ["strokeText", "fillText"]) {
        for (const [n, line] of lines.entries()) pen[write](line, width / 2, px * (MARGIN / 2 + LINE * (n + 0.5)));
      }
    },
  };
};

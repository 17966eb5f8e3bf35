/* Where the names of the sides stand: each piece of a side's area has several places for its name, and the first that is
 * free in the view is taken. What covers it is looked for once the map stands, never within a step: a step only picks
 * among what was found free. */
import { coversOf } from "../fit/covers.mjs";
import { sizeAt } from "../whole_labels.mjs";

/* Layers of the style whose signs and letters a name keeps clear of. */
const SYMBOLS = [
  ...["place-labels", "road-numbers", "landmarks", "landmark-labels", "bases", "base-labels"],
  ...["countries", "excluded-label", "river-labels", "selected-name"],
];
/* Height of the letters as share of their piece of the atlas, and px that stay free around a name. */
const LETTERS = 0.75;
const CLEAR_PX = 2;
/* Px from the middle of a dot that stay free, and at least, where a name has no other room. */
const [DOT_PX, NEAR_DOT_PX] = [6, 3.5];
/* Zoom below which a name may stand on small dots, if it has no other room. */
const SMALL_ZOOM = 5.4;
const NO_PIECE = "0";
/* Where on a name the ground under it is looked at, as shares of its width and height from its middle. */
const UNDER = [-0.48, -0.24, 0, 0.24, 0.48].flatMap((across) => [-0.4, 0.4].map((along) => [across, along]));

export const overlap = (one, other) =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

/* A box around a point. `px`: what is added on each side. */
export const boxAround = ({ x, y }, [width, height], px = 0) => ({
  left: x - width / 2 - px,
  top: y - height / 2 - px,
  right: x + width / 2 + px,
  bottom: y + height / 2 + px,
});

const corners = ({ left, top, right, bottom }) => [
  [left, top],
  [right, bottom],
];

/* Rows of the places that are taken: for each piece of each side on a day the first that is free. `pieces`: a letter a
 * row; `free`: of a row, one after the other for pieces that have no name yet. */
export const taken = (sides, pieces, free) => {
  const named = new Set();
  const rows = [];
  for (const isFree of free) {
    for (const [row, piece] of pieces.entries()) {
      const key = `${sides[row]} ${piece}`;
      if (piece === NO_PIECE || named.has(key) || !isFree(row)) continue;
      named.add(key);
      rows.push(row);
    }
  }
  return rows;
};

/* `ground`: what says whose ground lies under a name, and which dots. */
export const sideNames = (map, { mapSigns: { names, nameSizes } }, ground) => {
  const lngLats = names.lon.map((lon, row) => [lon, names.lat[row]]);
  /* What is known of each row in the view that was looked at last: null where it is not free. */
  let found = [];

  const isSymbol = ({ layer, state }) => !(layer.id === "countries" && state.off);
  const hasSymbol = (box, layers) =>
    map.queryRenderedFeatures(corners(box), { layers, validate: false }).some(isSymbol);

  const lookAt = (row, { rects, size, width, height, layers }) => {
    const rect = rects[names.texts[row]];
    const point = map.project(lngLats[row]);
    const letters = [rect.width * size, rect.height * size * LETTERS];
    const box = boxAround(point, letters, CLEAR_PX);
    if (box.left < 0 || box.top < 0 || box.right > width || box.bottom > height) return null;
    const cells = ground.cellsUnder(
      UNDER.map(([across, along]) => ({ x: point.x + across * letters[0], y: point.y + along * letters[1] })),
    );
    if (cells.includes(null) || hasSymbol(box, layers)) return null;
    const [dots, near] = [DOT_PX, NEAR_DOT_PX].map((px) => ground.dotsIn(corners(boxAround(point, letters, px))));
    return { box, cells: [...new Set(cells)], dots, near };
  };

  /* Looks at all rows. `rects`: pieces of the atlas. */
  const look = (rects) => {
    const { clientWidth: width, clientHeight: height } = map.getContainer();
    const layers = SYMBOLS.filter((layer) => map.getLayer(layer));
    const view = { rects, width, height, size: sizeAt(map.getZoom(), nameSizes), layers };
    found = names.texts.map((_text, row) => lookAt(row, view));
    cover();
  };

  /* Looks again at what of the page lies over the map. */
  const cover = () => {
    const covers = coversOf(map);
    for (const one of found) if (one) one.isCovered = covers.some((other) => overlap(one.box, other));
  };

  /* Whether a name stands wholly on ground of its side that the filters leave, and on no dot. `dotsOf`: those near it. */
  const isFree = (row, dotsOf) => {
    const spot = found[row];
    if (!spot || spot.isCovered) return false;
    const isOwn = (cell) => {
      const { s, off } = ground.place(cell);
      return s === names.sides[row] && !off;
    };
    const isDot = ({ row: place, always }) => {
      const { out, g } = ground.place(place);
      return !out && (always || g);
    };
    return spot.cells.every(isOwn) && !dotsOf(spot).some(isDot);
  };
  const isGreat = ({ row, isSmall }) => !isSmall || ground.place(row).g;
  const senses = [({ dots }) => dots, ({ near }) => near, ({ near }) => near.filter(isGreat)];

  /* Rows of the names on a day by a clock. On a small map a name without other room may stand on small dots. */
  const shown = ({ clock, day }) => {
    const pieces = names.pieces[clock].map((days) => days[day]);
    const free = senses.map((dotsOf) => (row) => isFree(row, dotsOf));
    return taken(names.sides, pieces, map.getZoom() < SMALL_ZOOM ? free : free.slice(0, -1));
  };

  return { look, cover, shown, boxOf: (row) => found[row]?.box ?? null };
};

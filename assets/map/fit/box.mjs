/* How a box is fitted into a map: Web Mercator, as MapLibre's `cameraForBounds` finds it. A box is its south-west and
 * north-east corner, [longitude, latitude]; sizes and padding are in px. */
const WORLD_PX = 512;

const down = (lat) => 0.5 - Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI);
const up = (y) => (Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) * 360) / Math.PI - 90;
/* Width and height of a box as shares of the world's. */
const extent = ([[west, south], [east, north]]) => [(east - west) / 360, down(south) - down(north)];

/* Centre and zoom that show a box within the padding of a map of some size, as large as it goes. */
export const around = (box, { width, height }, { top, right, bottom, left }) => {
  const [[west, south], [east, north]] = box;
  const [across, along] = extent(box);
  const world = Math.min((width - left - right) / across, (height - top - bottom) / along);
  const lon = (west + east) / 2 + ((right - left) / 2 / world) * 360;
  const lat = up((down(south) + down(north)) / 2 + (bottom - top) / 2 / world);
  return { center: [lon, lat], zoom: Math.log2(world / WORLD_PX) };
};

/* Px from the left edge of a map to the west of a box, at a centre and zoom. */
export const westPx = ([[west]], { center: [lon], zoom }, { width }) =>
  width / 2 + ((west - lon) / 360) * WORLD_PX * 2 ** zoom;

/* How often room is made for names: the box becomes smaller by it, and their places move. */
const TRIES = 4;

/* The padding within which a box is fitted so that names at the right of their places are whole too: they end at the
 * padding. `names`: longitude of each place, and px from there to the end of its name. */
export const withNames = (box, size, padding, names) => {
  let { right } = padding;
  for (let n = 0; n < TRIES; n += 1) {
    const view = around(box, size, { ...padding, right });
    const ends = names.map(({ lon, px }) => westPx([[lon]], view, size) + px);
    right += Math.max(0, ...ends.map((end) => end - (size.width - padding.right)));
  }
  return { ...padding, right };
};

/* Where less of its scale is left for a box than this share, it is fitted to the whole map: what covers so much, such as
 * an open legend on a phone, is closed again. */
const LEAST_SHARE = 0.2;
/* Share of the largest scale that a box may give up to stand in a larger room, nearer to the middle of the map. */
const NEARLY = 0.92;

const overlaps = (one, other) =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

const ends = (covers, near, far, size) => {
  const found = covers.flatMap((cover) => [cover[near], cover[far]]).filter((at) => at > 0 && at < size);
  return [...new Set([0, ...found, size])].sort((a, b) => a - b);
};

/* Pairs of ends, the lesser first. */
const pairs = (at) => at.flatMap((from, n) => at.slice(n + 1).map((to) => [from, to]));

/* The rectangles between the edges of a map and of what lies over it that are free, as left, top, right, bottom. */
const freeRectangles = ({ width, height }, covers) => {
  const rows = pairs(ends(covers, "top", "bottom", height));
  return pairs(ends(covers, "left", "right", width)).flatMap(([left, right]) => {
    const beside = covers.filter((cover) => cover.left < right && left < cover.right);
    return rows
      .map(([top, bottom]) => ({ left, top, right, bottom }))
      .filter((one) => !beside.some((cover) => overlaps(cover, one)));
  });
};

/* The padding of the free rectangle of a map that a box is fitted to: the largest of those in which it is largest, or
 * nearly. `covers`: what lies over the map, as left, top, right, bottom in px from its corner; `margin`: px that stay
 * free around the box. */
export const freeRoom = (box, { width, height }, covers, margin) => {
  const [across, along] = extent(box);
  const scaleIn = ({ left, top, right, bottom }) =>
    Math.min((right - left - 2 * margin) / across, (bottom - top - 2 * margin) / along);
  const areaOf = ({ left, top, right, bottom }) => (right - left) * (bottom - top);
  const whole = { left: 0, top: 0, right: width, bottom: height };
  const free = freeRectangles({ width, height }, covers);
  const largest = Math.max(...free.map(scaleIn));
  const enough = free.filter((one) => scaleIn(one) >= NEARLY * largest);
  const isRoom = largest >= LEAST_SHARE * scaleIn(whole);
  const best = isRoom ? enough.reduce((one, other) => (areaOf(other) > areaOf(one) ? other : one)) : whole;
  return {
    top: best.top + margin,
    right: width - best.right + margin,
    bottom: height - best.bottom + margin,
    left: best.left + margin,
  };
};

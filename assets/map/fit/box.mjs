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

/* A share of the scale that a box would have on a map with nothing over it: what covers more than that is no part of
 * the page that stays, such as an open legend on a phone, and is not made room for. */
const LEAST_SHARE = 0.4;

const overlaps = (one, other) =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

const ends = (covers, near, far, size) => {
  const found = covers.flatMap((cover) => [cover[near], cover[far]]).filter((at) => at > 0 && at < size);
  return [...new Set([0, ...found, size])].sort((a, b) => a - b);
};

/* Pairs of ends, the lesser first. */
const pairs = (at) => at.flatMap((from, n) => at.slice(n + 1).map((to) => [from, to]));

/* The padding of the free rectangle of a map in which a box is largest; of several, of the largest. `covers`: what lies
 * over the map, as left, top, right, bottom in px from its corner; `margin`: px that stay free around the box. */
export const freeRoom = (box, { width, height }, covers, margin) => {
  const [across, along] = extent(box);
  const scale = (wide, high) => Math.min((wide - 2 * margin) / across, (high - 2 * margin) / along);
  const rows = pairs(ends(covers, "top", "bottom", height));
  let best = { left: 0, top: 0, right: width, bottom: height, scale: LEAST_SHARE * scale(width, height) };
  let area = 0;
  for (const [left, right] of pairs(ends(covers, "left", "right", width))) {
    for (const [top, bottom] of rows) {
      const one = { left, top, right, bottom, scale: scale(right - left, bottom - top) };
      const size = (right - left) * (bottom - top);
      const isBetter = one.scale > best.scale || (one.scale === best.scale && size > area);
      if (isBetter && !covers.some((cover) => overlaps(cover, one))) [best, area] = [one, size];
    }
  }
  return {
    top: best.top + margin,
    right: width - best.right + margin,
    bottom: height - best.bottom + margin,
    left: best.left + margin,
  };
};

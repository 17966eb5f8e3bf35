/* Where the map looks: the whole country, nearer, further, at a place. It keeps the view that was asked for last. */
const NAMES_FROM_PX = 500;
const SAME = 1e-6;
const WORLD_PX = 512;
let map = null;
let held = null;

const here = () => ({ center: map.getCenter().toArray(), zoom: map.getZoom() });
const differs = (one, other) =>
  [one.zoom - other.zoom, one.center[0] - other.center[0], one.center[1] - other.center[1]].some(
    (by) => Math.abs(by) > SAME,
  );

/* Room for the names of the bases on the left; an open legend moves the country a little away from itself, and a map
 * that is higher than wide holds it above the closed one. */
const room = (width) => {
  const legend = document.querySelector(".legend");
  const covers = legend.open && !document.body.classList.contains("presenting");
  const isWide = width > NAMES_FROM_PX;
  return { top: 12, right: covers ? 150 : 12, bottom: isWide ? 24 : legend.offsetHeight + 24, left: isWide ? 60 : 28 };
};

/* Shows a box at once. */
export const fit = (box) => {
  const padding = room(map.getContainer().clientWidth);
  map.fitBounds(box, { padding, animate: false }, { originalEvent: true, home: true });
};

/* Shows a box that a reader asked for. */
export const frame = (box) =>
  map?.fitBounds(box, { padding: room(map.getContainer().clientWidth), animate: false }, { originalEvent: true });

/* Centre and zoom that show a box on a map which is not drawn yet, as MapLibre's `cameraForBounds` finds them: Web
 * Mercator, a world of 512 px at zoom 0. Corners are [longitude, latitude]. */
export const around = ([[west, south], [east, north]]) => {
  const { clientWidth: width, clientHeight: height } = document.getElementById("map");
  const { top, right, bottom, left } = room(width);
  const down = (lat) => 0.5 - Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI);
  const up = (y) => (Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) * 360) / Math.PI - 90;
  const across = (east - west) / 360;
  const world = Math.min((width - left - right) / across, (height - top - bottom) / (down(south) - down(north)));
  const lon = (west + east) / 2 + ((right - left) / 2 / world) * 360;
  const lat = up((down(south) + down(north)) / 2 + (bottom - top) / 2 / world);
  return { center: [lon, lat], zoom: Math.log2(world / WORLD_PX) };
};

/* The figure with the map's first centre and zoom. A map that starts elsewhere jumps, and its names may stay where they
 * were placed for the first view. */
export const framed = (figure, { center: [lon, lat], zoom }) => {
  const map = { ...figure.layout.map, center: { lon, lat }, zoom };
  return { ...figure, layout: { ...figure.layout, map } };
};

/* Flies there, or jumps if the reader asked for no motion. `atLeast`: the least zoom, if `zoom` is not given. */
export const fly = ({ center, zoom, atLeast = 0, ms }) => {
  if (!map) return;
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const toward = { center, zoom: zoom ?? Math.max(map.getZoom(), atLeast) };
  /* The second argument tells Plotly that a person moved the map, so that it keeps the view on a resize. */
  map.flyTo({ ...toward, duration: still ? 0 : ms, essential: true }, { originalEvent: true, toward });
};

const onView = (model) => (event) => {
  const button = event.target.closest("[data-view]");
  if (!button) return;
  const moved = { originalEvent: true };
  if (button.dataset.view === "in") map.zoomIn({ duration: 180 }, moved);
  if (button.dataset.view === "out") map.zoomOut({ duration: 180 }, moved);
  if (button.dataset.view === "home") fit(model.home);
};

/* Plotly learns of a move late, and then sets the map to what it learned: after two moves in a row, to the first one. */
const hold = ({ originalEvent, toward }) => {
  if (originalEvent) held = toward ?? here();
  else if (held && differs(held, here())) map.jumpTo(held, { originalEvent: true });
};

export const startMap = (engine, model) => {
  map = engine.map;
  map.on("moveend", hold);
  document.addEventListener("click", onView(model));
};

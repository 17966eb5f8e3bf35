/* While presenting the whole map is drawn larger by one factor, so that its smallest letters can be read from the back
 * of a room: letters, signs and lines alike. It changes with the window and never at a step. */

/* The least height of letters, as a share of a screen's height: capitals, 0.714 of it, are then 7 arc minutes high to who
 * sits at 8 m from a picture 1.5 m high. */
export const LEAST_SHARE = (8 * Math.tan((7 / 60) * (Math.PI / 180))) / 1.5 / 0.714;
/* The smallest letters of the map, px. */
export const SMALLEST_PX = 10;
const WIDE = 16 / 9;

/* How much larger the map of a window is drawn; a window higher than wide is no projector's, and counts by its width. */
export const factorFor = (width, height) => {
  const counted = Math.min(height, width / WIDE);
  return Math.max(1, (counted * LEAST_SHARE) / SMALLEST_PX);
};

const isBeside = () => document.body.classList.contains("side-by-side");
let shown = 1;
let beside = false;

/* The style sheet makes the map's box smaller by the factor and draws it larger by it. */
const follow = () => {
  beside = isBeside();
  const isLarge = document.body.classList.contains("presenting") && !beside;
  const wanted = isLarge ? factorFor(window.innerWidth, window.innerHeight) : 1;
  if (wanted === shown) return;
  shown = wanted;
  document.body.style.setProperty("--map-factor", shown);
};

export const start = () => {
  document.addEventListener("presentchange", follow);
  window.addEventListener("resize", follow);
  /* Two maps beside each other are not drawn larger. */
  document.addEventListener("viewchange", () => isBeside() !== beside && follow());
};

/* A map that is drawn larger needs as many more pixels for each px of its own. Plotly learns of the new box a little
 * later than the page, and the map with it. */
export const startMap = ({ map }) => {
  const usual = map.getPixelRatio() / window.devicePixelRatio;
  const sharpen = () => {
    const ratio = window.devicePixelRatio * usual * shown;
    if (Math.abs(map.getPixelRatio() - ratio) > 0.001) map.setPixelRatio(ratio);
  };
  /* Before the box grows again: the canvas would be larger than the graphics allow. */
  const spare = () => {
    if (window.devicePixelRatio * usual * shown < map.getPixelRatio()) sharpen();
  };
  for (const event of ["presentchange", "viewchange"]) document.addEventListener(event, spare);
  window.addEventListener("resize", spare);
  map.on("resize", sharpen);
  sharpen();
};

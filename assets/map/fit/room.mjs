/* The room that the map has on the page, measured from what lies over it. Reading it makes the browser lay the page
 * out, so it is read when the map flies or changes its size, never within a step of a day. */

/* The legend, buttons, small print and messages that stay; panels, words and bars of the page, wherever they are. */
const OVER = ".map-area > *, .over-map > *, .page > :not(.map-area), .time-bar > *";
/* The map itself, and what comes and goes with the pointer or after a moment. */
const PASSING = ".map, .over-map, .tooltip, .coordinates, .notice, .visually-hidden";
/* The scale bar is as long as its kilometres: room is kept for the longest. */
const SCALE_PX = { width: 112, height: 20 };

/* `larger`: how much larger the page draws the map than it knows of itself. */
const scaleBox = (bar, corner, larger) => {
  const { left, top } = getComputedStyle(bar);
  const [x, y] = [corner.left + Number.parseFloat(left), corner.top + Number.parseFloat(top)];
  return { left: x, top: y, right: x + larger * SCALE_PX.width, bottom: y + larger * SCALE_PX.height };
};

const isSeen = (element) => element.checkVisibility() || element.id === "scale";

/* Size of the map in px of its own, and what lies over it, in such px from its corner. */
export const measured = () => {
  const map = document.getElementById("map");
  const corner = map.getBoundingClientRect();
  const larger = corner.width / map.clientWidth || 1;
  const inMap = ({ left, top, right, bottom }) => ({
    left: Math.max(0, left - corner.left) / larger,
    top: Math.max(0, top - corner.top) / larger,
    right: Math.min(corner.width, right - corner.left) / larger,
    bottom: Math.min(corner.height, bottom - corner.top) / larger,
  });
  const covers = [...document.querySelectorAll(OVER)]
    .filter((element) => !element.matches(PASSING) && isSeen(element))
    .map((element) =>
      inMap(element.id === "scale" ? scaleBox(element, corner, larger) : element.getBoundingClientRect()),
    )
    .filter(({ left, top, right, bottom }) => right - left >= 1 && bottom - top >= 1);
  return { size: { width: map.clientWidth, height: map.clientHeight }, covers };
};

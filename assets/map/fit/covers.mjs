/* What of the page lies over a map. Reading it makes the browser lay the page out: never within a step of a day. */
import { drawnLarger } from "../ground/frame.mjs";

const ON_THE_MAP = ".legend, .attribution, .panel, .view-buttons, .scale";

/* Boxes of what lies over a map, in px of its own from its corner. */
export const coversOf = (map) => {
  const { left: x, top: y } = map.getContainer().getBoundingClientRect();
  const larger = drawnLarger(map);
  return [...document.querySelectorAll(ON_THE_MAP)].map((one) => {
    const { left, top, right, bottom } = one.getBoundingClientRect();
    return {
      left: (left - x) / larger,
      top: (top - y) / larger,
      right: (right - x) / larger,
      bottom: (bottom - y) / larger,
    };
  });
};

/* What is drawn on the maps that is no part of the page: a reader's own marks, whose code is loaded only if there are any.
 * Others ask here what lies under the pointer, and whether the marks belong into a picture. */
/* Name under which they are kept. */
export const KEPT_MARKS = "advance-marks";
const maps = [];
let marks = null;

/* Adds a drawn map. `day()`: ISO text of the day that it shows. */
export const addMap = (map, day) => {
  maps.push({ map, day });
  marks?.addMap({ map, day });
};

/* Takes what draws the marks, and gives it the maps: `addMap`; `under(map, point)`: the mark there, as `lines` of a
 * tooltip and what its click does, `choose()`; `note()`: what a picture says of them, "" for none in it; `leaveOut()`. */
export const join = (drawn) => {
  marks = drawn;
  for (const one of maps) marks.addMap(one);
};

export const under = (map, point) => marks?.under(map, point) ?? null;
export const note = () => marks?.note() ?? "";
/* Takes them off the maps unless they belong into pictures. Returns a function that brings them back. */
export const leaveOut = () => marks?.leaveOut() ?? (() => {});

/* What is drawn on the maps that is no part of the page: a reader's own marks and own events, whose code is loaded only if
 * there are any. Others ask here what lies under the pointer, and whether they belong into a picture. */
/* Name under which marks are kept. */
export const KEPT_MARKS = "advance-marks";
const maps = [];
const guests = [];

/* Adds a drawn map. `day()`: ISO text of the day that it shows. */
export const addMap = (map, day) => {
  maps.push({ map, day });
  for (const guest of guests) guest.addMap({ map, day });
};

/* Takes what draws guests, and gives it the maps: `addMap`; `under(map, point)`: the one there, as `lines` of a tooltip
 * and what its click does, `choose()`; `note()`: what a picture says of them, "" for none in it; `leaveOut()`. Those that
 * join first lie above the others. */
export const join = (guest) => {
  guests.push(guest);
  for (const one of maps) guest.addMap(one);
};

export const under = (map, point) => {
  for (const guest of guests) {
    const found = guest.under(map, point);
    if (found) return found;
  }
  return null;
};

export const note = () =>
  guests
    .map((guest) => guest.note())
    .filter(Boolean)
    .join(" ");

/* Takes them off the maps unless they belong into pictures. Returns a function that brings them back. */
export const leaveOut = () => {
  const bringBack = guests.map((guest) => guest.leaveOut());
  return () => {
    for (const bring of bringBack) bring();
  };
};

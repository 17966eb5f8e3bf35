/* Own events made for tests, and which of them are shown. */
import { keep } from "../../assets/events/filter/kept.mjs";
import { atFirst, eachShown } from "../../assets/events/filter/shown.mjs";
import { collector } from "../../assets/events/reading/collecting.mjs";
import { SHIFT } from "../../assets/events/reading/values.mjs";

export const DAYS = 10;
export const ALL = { ...atFirst(), window: 0 };

/* Events as [day, x, y, type, first, last, more]. */
export const made = (rows) => {
  const events = collector(DAYS);
  for (const [day, x, y, type, first = day, last = day, more = {}] of rows) {
    const other = { deaths: 0, isPlaceUnsure: false, isDayUnsure: last > first, offset: 0, ...more };
    events.add({ ...other, shares: x + y * SHIFT, day, first, last, type });
  }
  const found = events.sorted();
  keep(found, ALL);
  return found;
};

/* Those that are shown on a day, as [day, x]. */
export const shownOn = (events, day, shown) => {
  const found = [];
  keep(events, shown);
  eachShown(events, day, shown, (n) => found.push([events.counted[n], events.points[n * 4]]));
  return found.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
};

/* Which of the events that were read are shown: those of some days up to the one in view, of the types that are ticked. */
import { DAY_UNSURE, EVENT, PLACE_UNSURE, TYPES } from "./reading/collecting.mjs";

/* Days that are shown at once, the one in view the last; 0: all up to it. */
export const WINDOWS = [1, 7, 30, 0];

export const ALL_TYPES = 0xffffffff;

/* What is shown at first. `types`: a bit each. */
export const atFirst = () => ({ window: WINDOWS[0], types: ALL_TYPES, isSureOnly: false });

/* The parts of the buffer that are drawn on a day: `exact` and `spans` as [first event, number], of which those that end
 * before the day `from` are left out. */
export const rangesOn = ({ starts, spanStarts }, day, { window }) => {
  const from = window ? Math.max(0, day - window + 1) : 0;
  return {
    from,
    exact: [starts[from], starts[day + 1] - starts[from]],
    spans: [spanStarts[0], spanStarts[day + 1] - spanStarts[0]],
  };
};

/* Whether an event passes the filters; it may be of another day. */
export const passes = ({ points }, n, { types, isSureOnly }) => {
  const look = points[n * EVENT + 2];
  return ((types >>> (look & (TYPES - 1))) & 1) === 1 && !(isSureOnly && look & (PLACE_UNSURE | DAY_UNSURE));
};

/* Calls `take` with the number of each event that is shown on a day, the last first, until it returns true. */
export const eachShown = (events, day, shown, take) => {
  const { from, exact, spans } = rangesOn(events, day, shown);
  for (const [first, count] of [spans, exact]) {
    for (let n = first + count - 1; n >= first; n -= 1) {
      if (events.points[n * EVENT + 3] >= from && passes(events, n, shown) && take(n)) return;
    }
  }
};

/* Events of each type on the days that are shown: TYPES numbers. Each counts on one day, that of its row. */
export const countedByType = ({ counts }, day, { window }) => {
  const found = new Array(TYPES).fill(0);
  for (let at = window ? Math.max(0, day - window + 1) : 0; at <= day; at += 1) {
    for (let type = 0; type < TYPES; type += 1) found[type] += counts[at * TYPES + type];
  }
  return found;
};

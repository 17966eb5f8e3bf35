/* Which of the events that were read are shown: those of some days up to the one in view, of what the filters let through. */
import { EVENT } from "../reading/collecting.mjs";
import { KEPT, LOOK } from "./kept.mjs";

/* Days that are shown at once, the one in view the last; 0: all up to it. */
export const WINDOWS = [1, 7, 30, 0];

const ALL = 0xffffffff;

/* What is shown at first. `types`, `actors`: a bit each; `deaths`: those that make the size; `colour`: what has the colours
 * (`types`, `actors`); `districts`: numbers of those that the page is narrowed to, null for all; `isWithoutChange`: only
 * transfers of territory near which the record has no change. */
export const atFirst = () => ({
  ...{ window: WINDOWS[0], types: ALL, actors: ALL, isSureOnly: false, deaths: "deaths", colour: "types" },
  ...{ districts: null, isWithoutChange: false },
});

/* Whether all events of the days are shown. */
export const isWhole = ({ types, actors, isSureOnly, districts, isWithoutChange }) =>
  types === ALL && actors === ALL && !isSureOnly && !districts && !isWithoutChange;

/* `bits` with all types or actors ticked, or none. */
export const every = (isOn) => (isOn ? ALL : 0);

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

/* Whether an event passes the filters that `keep` was told; it may be of another day. */
export const passes = ({ looks }, n) => looks[n * LOOK + KEPT] === 1;

/* Calls `take` with the number of each event that is shown on a day, the last first, until it returns true. */
export const eachShown = (events, day, shown, take) => {
  const { from, exact, spans } = rangesOn(events, day, shown);
  for (const [first, count] of [spans, exact]) {
    for (let n = first + count - 1; n >= first; n -= 1) {
      if (events.points[n * EVENT + 3] >= from && passes(events, n) && take(n)) return;
    }
  }
};

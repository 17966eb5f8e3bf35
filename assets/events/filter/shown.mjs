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

/* `bits` with all types or actors ticked, or none. */
export const every = (isOn) => (isOn ? ALL : 0);

/* The parts of the buffer that hold what is shown on a day: `ranges` as [first event, number], the longest events first; of
 * these, events that end before the day `from` are not shown. */
export const rangesOn = ({ runs }, day, { window }) => {
  const from = window ? Math.max(0, day - window + 1) : 0;
  const ranges = runs.map(({ longest, starts }) => {
    const first = starts[Math.max(0, from - longest + 1)];
    return [first, starts[day + 1] - first];
  });
  return { from, ranges: ranges.filter(([, count]) => count).reverse() };
};

/* Whether an event passes the filters that `keep` was told; it may be of another day. */
export const passes = ({ looks }, n) => looks[n * LOOK + KEPT] === 1;

/* Calls `take` with the number of each event that is shown on a day. */
export const eachShown = (events, day, shown, take) => {
  const { from, ranges } = rangesOn(events, day, shown);
  for (const [first, count] of ranges) {
    for (let n = first + count - 1; n >= first; n -= 1) {
      if (events.points[n * EVENT + 3] >= from && passes(events, n)) take(n);
    }
  }
};

/* Of the events that `each` gives one by one: `all`, how many they are, and `numbers` of those with the latest days in the
 * file, these first, at most some. */
export const latest = ({ counted, days }, each, most) => {
  const onDay = new Uint32Array(days);
  each((n) => {
    onDay[counted[n]] += 1;
  });
  let [from, later] = [days, 0];
  while (from > 0 && later < most) {
    from -= 1;
    later += onDay[from];
  }
  const numbers = [];
  each((n) => {
    if (counted[n] >= from) numbers.push(n);
  });
  numbers.sort((a, b) => counted[b] - counted[a] || b - a);
  return { all: onDay.reduce((sum, number) => sum + number, 0), numbers: numbers.slice(0, most) };
};

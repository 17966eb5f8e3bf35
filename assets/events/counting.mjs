/* Events counted by the squares of a grid, for every day at once: what a step shows is a difference of two sums. */
import { passes } from "./filter/shown.mjs";
import { EVENT } from "./reading/collecting.mjs";

const BITS = 16;
const SQUARE_PX = 26;
const [FEWEST, MOST] = [4, 8];
/* Numbers that a table may hold. */
const MOST_NUMBERS = 4_000_000;
const SMALLEST_PX = 2;
const LARGEST_PX = 12;

/* Squares a side of the box, as a power of two, for a box so wide on the screen. */
export const levelFor = (boxPx, days) => {
  let level = Math.min(MOST, Math.max(FEWEST, Math.round(Math.log2(boxPx / SQUARE_PX))));
  while (4 ** level * (days + 1) > MOST_NUMBERS && level > FEWEST) level -= 1;
  return level;
};

/* Sums of a level: for each day and square the events before that day, of those that the filters let through. */
const sumsOf = (events, level) => {
  const squares = 4 ** level;
  const sums = new Uint32Array((events.days + 1) * squares);
  const shift = BITS - level;
  for (let n = 0; n < events.count; n += 1) {
    if (!passes(events, n)) continue;
    const square = (events.points[n * EVENT] >> shift) + ((events.points[n * EVENT + 1] >> shift) << level);
    sums[(events.counted[n] + 1) * squares + square] += 1;
  }
  for (let at = squares; at < sums.length; at += 1) sums[at] += sums[at - squares];
  return sums;
};

/* The grids of events, made when they are first asked for, and anew for other filters. */
export const gridsOf = (events) => {
  const kept = new Map();
  let version = 0;

  const sums = (level) => {
    if (version !== events.version) kept.clear();
    version = events.version;
    if (!kept.has(level)) kept.set(level, sumsOf(events, level));
    return kept.get(level);
  };

  /* Events of a square on the days that are shown. */
  const numberIn = (level, square, day, shown) => {
    const table = sums(level);
    const squares = 4 ** level;
    const from = shown.window ? Math.max(0, day - shown.window + 1) : 0;
    return table[(day + 1) * squares + square] - table[from * squares + square];
  };

  /* The squares with events within corners (shares of the box, 0 to 1): `x`, `y` of their middles and their number. */
  const within = (level, [[left, top], [right, bottom]], day, shown) => {
    const side = 2 ** level;
    const at = (share) => Math.min(side - 1, Math.max(0, Math.floor(share * side)));
    const found = [];
    for (let row = at(top); row <= at(bottom); row += 1) {
      for (let column = at(left); column <= at(right); column += 1) {
        const number = numberIn(level, row * side + column, day, shown);
        if (number) found.push({ x: (column + 0.5) / side, y: (row + 0.5) / side, number });
      }
    }
    return found;
  };

  /* The number of the fullest square over all days, for the size of circles, which then does not change with the day. */
  const fullest = (level, shown) => {
    const squares = 4 ** level;
    const share = shown.window ? Math.min(1, shown.window / events.days) : 1;
    const last = sums(level).subarray(events.days * squares);
    return Math.max(1, last.reduce((most, number) => Math.max(most, number), 0) * share);
  };

  return { within, fullest, numberIn };
};

/* Radius in px of the circle of a number, where the fullest square has `most`. */
export const radiusOf = (number, most) =>
  SMALLEST_PX + (LARGEST_PX - SMALLEST_PX) * Math.sqrt(Math.min(1, number / most));

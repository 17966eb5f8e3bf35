/* Events as numbers in typed arrays, and these sorted by day for the map. */
import { SHIFT } from "./values.mjs";

export const address = import.meta.url;

/* Numbers of an event in the buffer: x, y, look, last day. */
export const EVENT = 4;
/* Types that are told apart; those of all others together have the last number. */
export const TYPES = 32;
const MOST_NAMES = 65535;
export const MOST_EVENTS = 5_000_000;
/* A look: number of the type, size by deaths, and bits of doubt. */
export const SIZE_SHIFT = 5;
export const SIZE_MASK = 31;
export const PLACE_UNSURE = 1 << 10;
export const DAY_UNSURE = 1 << 11;

/* The size of a sign by the number of deaths, 0 to SIZE_MASK: each tenfold is 10 more. */
export const sizeOf = (deaths) => (deaths > 0 ? Math.min(SIZE_MASK, Math.round(Math.log2(1 + deaths) * 3)) : 0);

/* Numbers of each event while it is collected: x, y, first, last and counted day, number of the type, look without it. */
const [X, Y, FIRST, LAST, DAY, TYPE, REST, EACH] = [0, 1, 2, 3, 4, 5, 6, 7];

/* Numbers of the types, the most frequent first: number as read -> number as drawn. */
const ranked = (frequency) => {
  const order = [...frequency.keys()].sort((a, b) => frequency[b] - frequency[a] || a - b);
  const ranks = new Uint16Array(frequency.length);
  const kept = order.length > TYPES ? TYPES - 1 : order.length;
  for (const [rank, type] of order.entries()) ranks[type] = Math.min(rank, kept < order.length ? kept : TYPES - 1);
  return { ranks, order: order.slice(0, kept) };
};

/* Collects events. `add` takes one; `sorted` returns what the map draws. */
export const collector = (days) => {
  let numbers = new Uint16Array(4096 * EACH);
  let rows = new Uint32Array(4096);
  const types = new Map();
  const frequency = [];
  let count = 0;

  const grow = () => {
    const [more, moreRows] = [new Uint16Array(numbers.length * 2), new Uint32Array(rows.length * 2)];
    more.set(numbers);
    moreRows.set(rows);
    [numbers, rows] = [more, moreRows];
  };

  const numberOfType = (type) => {
    let number = types.get(type);
    if (number === undefined) {
      number = Math.min(types.size, MOST_NAMES);
      types.set(type, number);
      frequency[number] ??= 0;
    }
    frequency[number] += 1;
    return number;
  };

  /* `shares`: x and y (`sharesIn`); `first`, `last`: days of the period within which it happened, `day`: the one that
   * counts; `offset`: of its row. */
  const add = ({ shares, first, last, day, type, deaths, isPlaceUnsure, offset }) => {
    if (count === rows.length) grow();
    const at = count * EACH;
    numbers[at + X] = shares % SHIFT;
    numbers[at + Y] = shares / SHIFT;
    numbers[at + FIRST] = first;
    numbers[at + LAST] = last;
    numbers[at + DAY] = day;
    numbers[at + TYPE] = numberOfType(type);
    numbers[at + REST] =
      (sizeOf(deaths) << SIZE_SHIFT) | (isPlaceUnsure ? PLACE_UNSURE : 0) | (last > first ? DAY_UNSURE : 0);
    rows[count] = offset;
    count += 1;
  };

  /* Events on one day come first, sorted by it; then those within several days, sorted by the first. `starts` and
   * `spanStarts`: number of the first event of each day, and the number after the last; `points`: EVENT numbers each;
   * `counts`: events of each day (the one that counts) and type, TYPES a day; `types`: names, the most frequent first. */
  const sorted = () => {
    const { ranks, order } = ranked(frequency);
    const slotOf = (at) => (numbers[at + LAST] > numbers[at + FIRST] ? days : 0) + numbers[at + FIRST];
    const places = new Uint32Array(2 * days + 1);
    for (let n = 0; n < count; n += 1) places[slotOf(n * EACH) + 1] += 1;
    for (let n = 1; n < places.length; n += 1) places[n] += places[n - 1];
    const starts = places.slice(0, days + 1);
    const spanStarts = places.slice(days, 2 * days + 1);
    const points = new Uint16Array(count * EVENT);
    const offsets = new Uint32Array(count);
    const counted = new Uint16Array(count);
    const counts = new Uint32Array(days * TYPES);
    for (let n = 0; n < count; n += 1) {
      const from = n * EACH;
      const slot = slotOf(from);
      const at = places[slot];
      places[slot] += 1;
      const type = ranks[numbers[from + TYPE]];
      points[at * EVENT] = numbers[from + X];
      points[at * EVENT + 1] = numbers[from + Y];
      points[at * EVENT + 2] = type | numbers[from + REST];
      points[at * EVENT + 3] = numbers[from + LAST];
      offsets[at] = rows[n];
      counted[at] = numbers[from + DAY];
      counts[numbers[from + DAY] * TYPES + type] += 1;
    }
    const names = [...types.keys()];
    return { count, days, points, offsets, counted, starts, spanStarts, counts, types: order.map((n) => names[n]) };
  };

  return { add, sorted, size: () => count };
};

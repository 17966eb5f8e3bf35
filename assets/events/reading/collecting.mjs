/* Events as numbers in typed arrays, and these sorted by day for the map. */
import { nameCounter } from "./names.mjs";
import { SHIFT } from "./values.mjs";

export const address = import.meta.url;

/* Numbers of an event in the buffer: x, y, look, last day. */
export const EVENT = 4;
export const MOST_EVENTS = 5_000_000;
/* A look: number of the type, size by deaths, bits of doubt, and whether the row tells of a transfer of territory. */
export const SIZE_SHIFT = 5;
export const SIZE_MASK = 31;
export const PLACE_UNSURE = 1 << 10;
export const DAY_UNSURE = 1 << 11;
export const TRANSFER = 1 << 12;
/* Bytes of an event that no map needs as they are: numbers of its two actors, sizes by the low and the high of deaths. */
export const MORE = 4;
export const [ACTOR, OTHER_ACTOR, LOW, HIGH] = [0, 1, 2, 3];
/* No second actor. */
export const NOBODY = 255;

/* The size of a sign by the number of deaths, 0 to SIZE_MASK: each tenfold is 10 more. */
export const sizeOf = (deaths) => (deaths > 0 ? Math.min(SIZE_MASK, Math.round(Math.log2(1 + deaths) * 3)) : 0);

/* Numbers of each event while it is collected: x, y, first, last and counted day, number of the type, look without it,
 * numbers of the actors, and both other sizes in one. */
const [X, Y, FIRST, LAST, DAY, TYPE, REST, ONE, TWO, SIZES, EACH] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const BYTE = 8;
const NO_NAME = 65535;

/* The smallest power of two that is not below a number, as its exponent. */
const doublings = (number) => Math.ceil(Math.log2(number));

/* Collects events. `add` takes one; `sorted` returns what the map draws. */
export const collector = (days) => {
  let numbers = new Uint16Array(4096 * EACH);
  let rows = new Uint32Array(4096);
  const types = nameCounter();
  const actors = nameCounter();
  let count = 0;

  const grow = () => {
    const [more, moreRows] = [new Uint16Array(numbers.length * 2), new Uint32Array(rows.length * 2)];
    more.set(numbers);
    moreRows.set(rows);
    [numbers, rows] = [more, moreRows];
  };

  /* `shares`: x and y (`sharesIn`); `first`, `last`: days of the period within which it happened, `day`: the one that
   * counts; `isDayUnsure`: whether these are several, some of which may lie outside of the period; `low`, `high`: of the
   * deaths, where the file has them; `otherActor`: "" for none; `offset`: of its row. */
  const add = (event) => {
    const { shares, first, last, day, type, deaths, low = deaths, high = deaths, actor = "", otherActor = "" } = event;
    if (count === rows.length) grow();
    const at = count * EACH;
    numbers[at + X] = shares % SHIFT;
    numbers[at + Y] = shares / SHIFT;
    numbers[at + FIRST] = first;
    numbers[at + LAST] = last;
    numbers[at + DAY] = day;
    numbers[at + TYPE] = types.numberOf(type);
    numbers[at + REST] =
      (sizeOf(deaths) << SIZE_SHIFT) |
      (event.isPlaceUnsure ? PLACE_UNSURE : 0) |
      (event.isDayUnsure ? DAY_UNSURE : 0) |
      (event.isTransfer ? TRANSFER : 0);
    numbers[at + ONE] = actors.numberOf(actor);
    numbers[at + TWO] = otherActor && otherActor !== actor ? actors.numberOf(otherActor) : NO_NAME;
    numbers[at + SIZES] = sizeOf(low) | (sizeOf(high) << BYTE);
    rows[count] = event.offset;
    count += 1;
  };

  /* Events lie in runs, each sorted by the first day: those on one day, then those within some of several days, by length,
   * so that few lie between those of a day. `runs`: `longest`, the most days that an event of it may take, `isDayUnsure`, and
   * `starts`, the number of the first event of each day and the number after the last; `points`: EVENT numbers each;
   * `more`: MORE bytes each; `counted`: the day that counts; `firsts`: the first day; `types`, `actors`: their `names`, the
   * most frequent first, and whether there are others (`isMore`). */
  const sorted = () => {
    const { ranks, ...typesTold } = types.ranked();
    const { ranks: actorRanks, ...actorsTold } = actors.ranked();
    const runOf = (at) =>
      numbers[at + REST] & DAY_UNSURE ? 1 + doublings(numbers[at + LAST] - numbers[at + FIRST] + 1) : 0;
    const slotOf = (at) => runOf(at) * days + numbers[at + FIRST];
    const last = 1 + doublings(days);
    const places = new Uint32Array((last + 1) * days + 1);
    for (let n = 0; n < count; n += 1) places[slotOf(n * EACH) + 1] += 1;
    for (let n = 1; n < places.length; n += 1) places[n] += places[n - 1];
    const runs = Array.from({ length: last + 1 }, (_, run) => ({
      longest: run ? 2 ** (run - 1) : 1,
      isDayUnsure: run > 0,
      starts: places.slice(run * days, (run + 1) * days + 1),
    })).filter(({ starts }) => starts[days] > starts[0]);
    const points = new Uint16Array(count * EVENT);
    const more = new Uint8Array(count * MORE);
    const offsets = new Uint32Array(count);
    const [counted, firsts] = [new Uint16Array(count), new Uint16Array(count)];
    for (let n = 0; n < count; n += 1) {
      const from = n * EACH;
      const slot = slotOf(from);
      const at = places[slot];
      places[slot] += 1;
      points[at * EVENT] = numbers[from + X];
      points[at * EVENT + 1] = numbers[from + Y];
      points[at * EVENT + 2] = ranks[numbers[from + TYPE]] | numbers[from + REST];
      points[at * EVENT + 3] = numbers[from + LAST];
      more[at * MORE + ACTOR] = actorRanks[numbers[from + ONE]];
      more[at * MORE + OTHER_ACTOR] = numbers[from + TWO] === NO_NAME ? NOBODY : actorRanks[numbers[from + TWO]];
      more[at * MORE + LOW] = numbers[from + SIZES];
      more[at * MORE + HIGH] = numbers[from + SIZES] >> BYTE;
      offsets[at] = rows[n];
      counted[at] = numbers[from + DAY];
      firsts[at] = numbers[from + FIRST];
    }
    const arrays = { points, more, offsets, counted, firsts };
    return { count, days, ...arrays, runs, types: typesTold, actors: actorsTold };
  };

  return { add, sorted, size: () => count };
};

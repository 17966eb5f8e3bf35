/* What the filters let through, what has which colour and size, and how many that are: found anew for a filter, by no step
 * of the day. */
import {
  ACTOR,
  DAY_UNSURE,
  EVENT,
  HIGH,
  LOW,
  MORE,
  NOBODY,
  OTHER_ACTOR,
  PLACE_UNSURE,
  SIZE_MASK,
  SIZE_SHIFT,
} from "../reading/collecting.mjs";
import { TYPES } from "../reading/names.mjs";

/* Bytes of an event for the map: whether it is kept, number of its colour, its size. */
export const LOOK = 4;
export const [KEPT, COLOUR, SIZE] = [0, 1, 2];

const has = (bits, number) => ((bits >>> number) & 1) === 1;

const sizeIn = { deaths: null, low: LOW, high: HIGH };

/* Whether an event passes what is neither of types nor of actors. `without`: numbers of transfers without a change. */
const restOf = ({ points, areas }, { isSureOnly, districts, isWithoutChange }, without) => {
  const wanted = districts && new Set(districts);
  return (n) =>
    !(isSureOnly && points[n * EVENT + 2] & (PLACE_UNSURE | DAY_UNSURE)) &&
    !(wanted && !wanted.has(areas[n])) &&
    !(isWithoutChange && !without.has(n));
};

/* Fills `looks` of events (LOOK bytes each) and `tallies`: by day of the row, `types` and `actors` (TYPES a day), of the
 * events that pass the filters other than that one, and of those that are kept `all` and `coloured` (by colour, TYPES a day),
 * and by the `first` and by the `last` day on which each may have been. `version` counts how often. */
export const keep = (events, shown, without = new Set()) => {
  const { count, days, points, more, counted, firsts } = events;
  const looks = events.looks ?? new Uint8Array(count * LOOK);
  const tallies = {
    types: new Uint32Array(days * TYPES),
    actors: new Uint32Array(days * TYPES),
    coloured: new Uint32Array(days * TYPES),
    all: new Uint32Array(days),
    first: new Uint32Array(days),
    last: new Uint32Array(days),
  };
  const isLeft = restOf(events, shown, without);
  const sizeAt = sizeIn[shown.deaths];
  const isByActor = shown.colour === "actors";
  for (let n = 0; n < count; n += 1) {
    const look = points[n * EVENT + 2];
    const type = look & (TYPES - 1);
    const [one, two] = [more[n * MORE + ACTOR], more[n * MORE + OTHER_ACTOR]];
    const isOfType = has(shown.types, type);
    const isOfActor = has(shown.actors, one) || (two !== NOBODY && has(shown.actors, two));
    const isRest = isLeft(n);
    const day = counted[n];
    if (isRest && isOfActor) tallies.types[day * TYPES + type] += 1;
    if (isRest && isOfType) {
      tallies.actors[day * TYPES + one] += 1;
      if (two !== NOBODY && two !== one) tallies.actors[day * TYPES + two] += 1;
    }
    const isKept = isRest && isOfType && isOfActor;
    const colour = isByActor ? one : type;
    if (isKept) {
      tallies.all[day] += 1;
      tallies.coloured[day * TYPES + colour] += 1;
      tallies.first[firsts[n]] += 1;
      tallies.last[points[n * EVENT + 3]] += 1;
    }
    looks[n * LOOK + KEPT] = Number(isKept);
    looks[n * LOOK + COLOUR] = colour;
    looks[n * LOOK + SIZE] = sizeAt === null ? (look >> SIZE_SHIFT) & SIZE_MASK : more[n * MORE + sizeAt];
  }
  Object.assign(events, { looks, tallies, version: (events.version ?? 0) + 1 });
};

/* Sum of a tally over the days that are shown. `each`: numbers a day. Returns `each` numbers. */
export const summed = (tally, each, day, { window }) => {
  const found = new Array(each).fill(0);
  for (let at = window ? Math.max(0, day - window + 1) : 0; at <= day; at += 1) {
    for (let n = 0; n < each; n += 1) found[n] += tally[at * each + n];
  }
  return found;
};

/* How many events are drawn on a day: those of the days that are shown, and those that may have been on one of them. */
export const drawnOn = ({ tallies }, day, { window }) => {
  const from = window ? Math.max(0, day - window + 1) : 0;
  const sum = (tally) => tally.reduce((all, number) => all + number, 0);
  return sum(tallies.first.subarray(0, day + 1)) - sum(tallies.last.subarray(0, from));
};

/* Who holds each place on each day by each clock, as one byte a place: what the shaders of the ground read, and what
 * says the same in words. A byte holds the number of the side, the grade of certainty and whether the date is sure. */
import { endRows } from "../../core/documents.mjs";

const CLOCKS = ["now", "then"];
const GRADE_SHIFT = 4;
const DATE_SHIFT = 6;
const SIDE_MASK = 15;
const GRADE_MASK = 3;
/* Grades from this one on are unsure: claimed, then inferred (geodata/history/grades.py). */
export const CLAIMED = 2;
export const isUnsure = ({ c }) => c >= CLAIMED;
const NONE = -1;
const NOTHING = { places: new Set(), ground: new Set() };

/* One byte for each code of a matrix. `byte`: of a state. */
const byCode = ({ states }, codes, byte) => new Map(states.map((state, n) => [codes.charCodeAt(n), byte(state)]));

/* All bytes: for each clock and day a row with one byte a place. */
export const stateBytes = ({ matrices, codes, sides, days, ids }) => {
  const numbers = Object.keys(sides);
  const holders = byCode(matrices.holders, codes, ({ s }) => numbers.indexOf(s));
  const doubts = byCode(matrices.doubt, codes, ({ c, u }) => (c << GRADE_SHIFT) | (Number(u) << DATE_SHIFT));
  const bytes = new Uint8Array(ids.length * days.length * CLOCKS.length);
  let at = 0;
  for (const clock of CLOCKS) {
    for (let day = 0; day < days.length; day += 1) {
      const [held, graded] = [matrices.holders, matrices.doubt].map((one) => (one.days[clock] ?? one.days.now)[day]);
      for (let row = 0; row < ids.length; row += 1, at += 1) {
        bytes[at] = holders.get(held.charCodeAt(row)) | doubts.get(graded.charCodeAt(row));
      }
    }
  }
  return bytes;
};

/* The states of the places and edges in a view. `show` takes the view; places and edges are given by their number.
 * `shown.lead`: row of the place that the headline of the day names; NONE: of none. */
export const groundStates = (model) => {
  const bytes = stateBytes(model);
  const count = model.ids.length;
  const sides = Object.keys(model.sides);
  const shown = { now: 0, since: 0, hidden: 0, limit: GRADE_MASK, outside: NOTHING, lead: NONE };
  let last = null;
  const sideAt = (line, row) => bytes[line * count + row] & SIDE_MASK;
  const gradeAt = (line, row) => (bytes[line * count + row] >> GRADE_SHIFT) & GRADE_MASK;

  const show = ({ day, since, clock, hidden, gradeLimit, outside }) => {
    const first = CLOCKS.indexOf(clock) * model.days.length;
    shown.now = first + day;
    shown.since = first + since;
    shown.hidden = sides.reduce((mask, side, n) => mask | (hidden.has(side) ? 1 << n : 0), 0);
    shown.limit = Math.min(gradeLimit, GRADE_MASK);
    /* The headline is about the day before. */
    const { lead } = (day - since === 1 && model.told?.[clock]?.[day]) || {};
    shown.lead = lead ? model.places[lead][0] : NONE;
    if (outside !== last) shown.outside = { ...NOTHING, ...outside };
    last = outside;
  };

  /* Whether the ground of a place is of a side and in a governorate that are shown. */
  const isPlaced = (row) => ((shown.hidden >> sideAt(shown.now, row)) & 1) === 0 && !shown.outside.ground.has(row);

  /* Whether a place changed hands since the earlier day. */
  const isGained = (row) => sideAt(shown.now, row) !== sideAt(shown.since, row);

  /* `s`: side; `c`: grade; `u`: the date may be another; `g`: gained since the earlier day; `off`: filtered out, as a
   * cell, and `out`: as a place. */
  const place = (row) => {
    const side = sideAt(shown.now, row);
    const c = gradeAt(shown.now, row);
    const off = c > shown.limit || !isPlaced(row);
    const out = ((shown.hidden >> side) & 1) === 1 || c > shown.limit || shown.outside.places.has(row);
    const g = isGained(row);
    const u = bytes[shown.now * count + row] >> DATE_SHIFT === 1;
    return { s: sides[side], c, u, g, off, out };
  };

  /* `f`: sides differ; `y`: they did on the earlier day and do no more; `c`: the less sure grade of both ends. A front
   * that is less sure than the filter asks for is no front, nor one with no ground in view on either side. */
  const edge = (number) => {
    const [a, b] = endRows(model, number);
    const c = Math.max(gradeAt(shown.now, a), gradeAt(shown.now, b));
    const isShown = c <= shown.limit && (isPlaced(a) || isPlaced(b));
    const f = sideAt(shown.now, a) !== sideAt(shown.now, b);
    return { f: isShown && f, y: isShown && !f && sideAt(shown.since, a) !== sideAt(shown.since, b), c };
  };

  /* Whether a cell is of another side than two beside it, on either of the two days: else nothing is drawn on the edges
   * to them, whatever is filtered. */
  const isEdge = (row, a, b) => isEdgeOn(shown.now, row, a, b) || isEdgeOn(shown.since, row, a, b);
  const isEdgeOn = (line, row, a, b) => {
    const side = sideAt(line, row);
    return side !== sideAt(line, a) && side !== sideAt(line, b);
  };

  /* Whether two cells around the corner of another are of one side, and it is not. */
  const isBetween = (row, a, b) => {
    const [side, first, second] = [row, a, b].map((one) => sideAt(shown.now, one));
    return first === second && side !== first;
  };

  const lines = bytes.length / count;

  /* A number for the two days that are shown, by the clock. */
  const days = () => shown.now * lines + shown.since;

  return { bytes, count, lines, shown, show, place, edge, isEdge, isBetween, isGained, days };
};

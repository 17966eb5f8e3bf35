/* A day as people write it in an address. */
import { withLatinDigits } from "../search/folding.mjs";

const TIME = /[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?$/;
const YEAR_FIRST = /^(\d{4})([-/.]?)(\d{1,2})\2(\d{1,2})$/;
const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/;

const iso = (year, month, day) => `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;

/* The days, as ISO text, that a text may mean: with a time, with other signs between the numbers, the year first or last.
 * "5/12/2024" may be two days. */
const meant = (text) => {
  const first = YEAR_FIRST.exec(text);
  if (first) return [iso(first[1], first[3], first[4])];
  const last = YEAR_LAST.exec(text);
  if (!last) return [];
  const [, one, sign, other, year] = last;
  return sign === "/" ? [iso(year, other, one), iso(year, one, other)] : [iso(year, other, one)];
};

/* Index of the one day that a text means; undefined for none, or where it may be two. `days`: `day` as ISO text and
 * `short`, day and month in the words of the page. */
export const dayIn = (days) => (text) => {
  const plain = withLatinDigits(text.trim()).replace(TIME, "");
  const wanted = meant(plain);
  const words = plain.toLowerCase();
  const named = ({ day, short }) =>
    [short, `${short} ${day.slice(0, 4)}`].some((name) => name?.toLowerCase() === words) || wanted.includes(day);
  const found = [...days.keys()].filter((index) => named(days[index]));
  return found.length === 1 ? found[0] : undefined;
};

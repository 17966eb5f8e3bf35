/* What the text of a cell says: a day, a number, a position on the map. */
export const address = import.meta.url;

const DAY_MS = 86_400_000;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const ISO_DAY = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/;
const NUMBERS_DAY = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?:[T ,].*)?$/;
const DAY_MONTH = /^(\d{1,2})[ -]([a-z]{3})[a-z]*[.,]?[ -](\d{4})$/i;
const MONTH_DAY = /^([a-z]{3})[a-z]*\.? (\d{1,2}),? (\d{4})$/i;
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const ARABIC_ZERO = 0x660;
export const FARTHEST = 65535;
export const SHIFT = 65536;

const latin = (text) =>
  text.replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - ARABIC_ZERO)).replace("٫", ".");

/* Days since 1970-01-01; NaN where no such day is. */
const dayNumber = (year, month, day) => {
  const time = Date.UTC(year, month - 1, day);
  return new Date(time).getUTCMonth() === month - 1 && day > 0 ? time / DAY_MS : Number.NaN;
};

/* The two numbers of a day whose order is not plain from how it is written, such as 05/12/2024; null for any other. */
export const numbersOf = (text) => {
  const found = NUMBERS_DAY.exec(latin(text.trim()));
  return found && found[2] !== "." ? [Number(found[1]), Number(found[3])] : null;
};

/* A day as days since 1970-01-01; NaN for a text that is none. */
export const dayOf = (given, isDayFirst) => {
  const text = latin(given.trim());
  let found = ISO_DAY.exec(text);
  if (found) return dayNumber(Number(found[1]), Number(found[2]), Number(found[3]));
  found = NUMBERS_DAY.exec(text);
  if (found) {
    const [one, two] = [Number(found[1]), Number(found[3])];
    const [day, month] = isDayFirst || found[2] === "." ? [one, two] : [two, one];
    return dayNumber(Number(found[4]), month, day);
  }
  found = DAY_MONTH.exec(text);
  if (found) return dayNumber(Number(found[3]), MONTHS.indexOf(found[2].toLowerCase()) + 1, Number(found[1]));
  found = MONTH_DAY.exec(text);
  if (found) return dayNumber(Number(found[3]), MONTHS.indexOf(found[1].toLowerCase()) + 1, Number(found[2]));
  return Number.NaN;
};

/* A number with a point or comma before its decimals; NaN for a text that is none. */
export const numberOf = (given) => {
  const text = latin(given.trim()).replace(",", ".").replace(/^[−–]/, "-");
  return NUMBER.test(text) ? Number(text) : Number.NaN;
};

/* A position as shares of a box in Web Mercator (as `shareOf` of the ground), 0 to FARTHEST, both in one number: x, and y
 * times SHIFT; -1 outside of the box. */
export const sharesIn = ({ corner, size }, lat, lng) => {
  const x = Math.round(((0.5 + lng / 360 - corner[0]) / size[0]) * FARTHEST);
  const north = 0.5 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / (2 * Math.PI);
  const y = Math.round(((north - corner[1]) / size[1]) * FARTHEST);
  return x >= 0 && x <= FARTHEST && y >= 0 && y <= FARTHEST ? x + y * SHIFT : -1;
};

export const isPosition = (lat, lng) => Math.abs(lat) <= 90 && Math.abs(lng) <= 180;

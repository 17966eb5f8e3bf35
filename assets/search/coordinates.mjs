/* Latitude and longitude as people write them: degrees, or degrees, minutes and seconds. WGS 84. */
import { withLatinDigits } from "./folding.mjs";

const NUMBER = /[+-]?\d+(?:\.\d+)?/g;
const OTHER = /[\s,;:/°'"]/g;
const MOST_LAT = 85;
const MOST_LNG = 180;
const DIGITS = 5;

const plain = (text) =>
  withLatinDigits(text)
    .replace(/^\s*geo:/i, "")
    .toUpperCase()
    .replace(/[−–]/g, "-")
    .replace(/[′’‘]/g, "'")
    .replace(/[″”“]|''/g, '"')
    .replace(/º/g, "°")
    .replace(/٫/g, ".")
    .replace(/،/g, ",");

/* Degrees of [degrees, minutes, seconds]; NaN for more than 59 of either. */
const degrees = ([whole, minutes = 0, seconds = 0], letter) => {
  if (minutes < 0 || minutes >= 60 || seconds < 0 || seconds >= 60) return Number.NaN;
  const size = Math.abs(whole) + minutes / 60 + seconds / 3600;
  const isBelow = Object.is(Math.sign(whole), -1) || letter === "S" || letter === "W";
  return isBelow ? -size : size;
};

/* The point that a text names, as { lat, lng } in degrees; null for a text that names none. Latitude comes first, unless
 * the letters say otherwise. Whole numbers need a sign of degrees or letters: "35 36" may be anything. */
export const read = (text) => {
  const asked = plain(text);
  const numbers = (asked.match(NUMBER) ?? []).map(Number);
  const letters = asked.replace(NUMBER, "").replace(OTHER, "");
  if (![2, 4, 6].includes(numbers.length) || !/^(?:[NS][EW]|[EW][NS])?$/.test(letters)) return null;
  if (!letters && !/[.°]/.test(asked)) return null;
  const half = numbers.length / 2;
  const ends = [degrees(numbers.slice(0, half), letters[0]), degrees(numbers.slice(half), letters[1])];
  const [lat, lng] = /^[EW]/.test(letters) ? ends.reverse() : ends;
  return Math.abs(lat) <= MOST_LAT && Math.abs(lng) <= MOST_LNG ? { lat, lng } : null;
};

/* "35.13180, 36.75780": to a metre. */
export const decimal = ({ lat, lng }) => `${lat.toFixed(DIGITS)}, ${lng.toFixed(DIGITS)}`;

const sexagesimal = (value, letters) => {
  const seconds = Math.round(Math.abs(value) * 36000) / 10;
  const [whole, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const two = (number, digits = 0) => number.toFixed(digits).padStart(digits ? 4 : 2, "0");
  return `${whole}°${two(minutes)}′${two(rest, 1)}″${letters[value < 0 ? 1 : 0]}`;
};

/* `35°07′54.5″N 36°45′28.1″E`: to three metres. */
export const dms = ({ lat, lng }) => `${sexagesimal(lat, "NS")} ${sexagesimal(lng, "EW")}`;

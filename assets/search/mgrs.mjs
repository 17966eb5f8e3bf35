/* References of the Military Grid Reference System (MGRS), WGS 84. The library that knows them is loaded when a reader
 * first writes one, or looks at a point. */
import { withLatinDigits } from "./folding.mjs";

const REFERENCE = /^0?(\d{1,2})([C-HJ-NP-X])([A-HJ-NP-Z][A-HJ-NP-V])((?:\d\d){1,5})$/;
const IGNORED = /[\s\u200e\u200f]/g;
const ZONE_DEG = 6;
/* How far beyond its zone or band a reference may still lead: squares are not cut off where a zone ends. */
const BEYOND_DEG = 0.5;
const MOST_LAT = 84;
const LEAST_LAT = -80;

const library = () => import("../vendor/mgrs.mjs");

/* "37S BU 9499 8977", of the parts of a reference. */
const spaced = (zone, band, square, digits) =>
  [`${zone}${band}`, square, digits.slice(0, digits.length / 2), digits.slice(digits.length / 2)].join(" ");

/* Whether a point may lie in a zone and a band. A reference with letters that its zone does not have leads elsewhere. */
const isWithin = ({ lat, lng }, zone, band, bandAt) => {
  const middle = zone * ZONE_DEG - 180 - ZONE_DEG / 2;
  const bands = [lat - BEYOND_DEG, lat, lat + BEYOND_DEG].map(bandAt);
  return Math.abs(lng - middle) <= ZONE_DEG / 2 + BEYOND_DEG && bands.includes(band);
};

/* The middle of the square that a text names, as { lat, lng, name } in degrees; null for a text that names none. With ten
 * digits the square is one of a metre, with two fewer each time one of 10 m, 100 m, 1 km, 10 km. */
export const read = async (text) => {
  const [, zone, band, square, digits] = REFERENCE.exec(withLatinDigits(text).toUpperCase().replace(IGNORED, "")) ?? [];
  if (!digits) return null;
  const { toPoint, getLetterDesignator } = await library();
  try {
    const [lng, lat] = toPoint(`${zone}${band}${square}${digits}`);
    const there = { lat, lng, name: spaced(zone, band, square, digits) };
    return isWithin(there, Number(zone), band, getLetterDesignator) ? there : null;
  } catch {
    return null; /* Zones above 60, and rows that a band does not have. */
  }
};

/* "37S BU 94991 89776", the square of a metre that { lat, lng } lies in; empty where the grid ends, near the poles. */
export const write = async ({ lat, lng }) => {
  if (lat > MOST_LAT || lat < LEAST_LAT || Math.abs(lng) > 180) return "";
  const { forward } = await library();
  const [, zone, band, square, digits] = REFERENCE.exec(forward([lng, lat]));
  return spaced(zone, band, square, digits);
};

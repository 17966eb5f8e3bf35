/* Points of a table: CSV with a row of names, among them latitude and longitude. The sign between cells is a comma, a
 * semicolon or a tab. */
import { withLatinDigits } from "../search/folding.mjs";
import "../vendor/d3-dsv.mjs";
import { described, isLatitude, isLongitude } from "./fields.mjs";
import { takeAll, Unreadable } from "./problems.mjs";

/* The library is a plain script, which puts itself there. */
const { dsvFormat } = globalThis.d3;
/* Field -> the names that its column may have. */
const COLUMNS = {
  latitude: ["latitude", "lat", "y"],
  longitude: ["longitude", "lon", "lng", "long", "x"],
  name: ["name", "title"],
  note: ["note", "notes", "description"],
  from: ["from", "date_from", "date"],
  to: ["to", "date_to"],
};
const SIGNS = [",", ";", "\t"];
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;

const count = (text, sign) => text.split(sign).length;

const signOf = (text) => {
  const head = text.slice(0, text.search(/[\r\n]|$/));
  return SIGNS.reduce((best, sign) => (count(head, sign) > count(head, best) ? sign : best));
};

/* NaN for a text that is no number. Where the comma parts no cells it may part a number. */
const numberOf = (text = "", sign) => {
  const plain = withLatinDigits(text).trim().replace(/[−–]/, "-").replace("٫", ".");
  const written = sign === "," ? plain : plain.replace(",", ".");
  return NUMBER.test(written) ? Number(written) : Number.NaN;
};

const markOf = (cells, at, sign, row) => {
  const cell = (field) => cells[at[field]] ?? "";
  const [lat, lng] = [numberOf(cell("latitude"), sign), numberOf(cell("longitude"), sign)];
  const wrong = [];
  if (!isLatitude(lat)) wrong.push({ key: "badLatitude", row, value: cell("latitude") });
  if (!isLongitude(lng)) wrong.push({ key: "badLongitude", row, value: cell("longitude") });
  const given = { name: cell("name"), note: cell("note"), from: cell("from"), to: cell("to") };
  const [fields, others] = described(given, row);
  return [[{ ...fields, geometry: { type: "Point", coordinates: [lng, lat] } }], [...wrong, ...others]];
};

/* The marks of a text; rows are counted with that of the names. Throws Unreadable. */
export const read = (text) => {
  const plain = text.replace(/^\uFEFF/, "");
  const sign = signOf(plain);
  const [names = [], ...rows] = dsvFormat(sign).parseRows(plain);
  const folded = names.map((name) => name.trim().toLowerCase());
  const at = Object.fromEntries(
    Object.entries(COLUMNS).map(([field, known]) => [field, folded.findIndex((name) => known.includes(name))]),
  );
  if (at.latitude < 0 || at.longitude < 0)
    throw new Unreadable([{ key: "noColumns", row: 1, value: names.join(sign) }]);
  const isFilled = (cells) => cells.some((cell) => cell.trim());
  return takeAll(rows.flatMap((cells, n) => (isFilled(cells) ? [markOf(cells, at, sign, n + 2)] : [])));
};

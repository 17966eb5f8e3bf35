import {
  withLatinDigits
} from "./chunk-LFHX2Y7Z.mjs";
import {
  Unreadable,
  described,
  isLatitude,
  isLongitude,
  takeAll
} from "./chunk-IJSORBFP.mjs";
import "./chunk-7P6ASYW6.mjs";

// marks/csv.mjs
import "../vendor/d3-dsv.mjs";
var { dsvFormat } = globalThis.d3;
var COLUMNS = {
  latitude: ["latitude", "lat", "y"],
  longitude: ["longitude", "lon", "lng", "long", "x"],
  name: ["name", "title"],
  note: ["note", "notes", "description"],
  from: ["from", "date_from", "date"],
  to: ["to", "date_to"]
};
var SIGNS = [",", ";", "	"];
var NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;
var count = (text, sign) => text.split(sign).length;
var signOf = (text) => {
  const head = text.slice(0, text.search(/[\r\n]|$/));
  return SIGNS.reduce((best, sign) => count(head, sign) > count(head, best) ? sign : best);
};
var numberOf = (text = "", sign) => {
  const plain = withLatinDigits(text).trim().replace(/[−–]/, "-").replace("٫", ".");
  const written = sign === "," ? plain : plain.replace(",", ".");
  return NUMBER.test(written) ? Number(written) : Number.NaN;
};
var markOf = (cells, at, sign, row) => {
  const cell = (field) => cells[at[field]] ?? "";
  const [lat, lng] = [numberOf(cell("latitude"), sign), numberOf(cell("longitude"), sign)];
  const wrong = [];
  if (!isLatitude(lat)) wrong.push({ key: "badLatitude", row, value: cell("latitude") });
  if (!isLongitude(lng)) wrong.push({ key: "badLongitude", row, value: cell("longitude") });
  const given = { name: cell("name"), note: cell("note"), from: cell("from"), to: cell("to") };
  const [fields, others] = described(given, row);
  return [[{ ...fields, geometry: { type: "Point", coordinates: [lng, lat] } }], [...wrong, ...others]];
};
var read = (text) => {
  const plain = text.replace(/^\uFEFF/, "");
  const sign = signOf(plain);
  const [names = [], ...rows] = dsvFormat(sign).parseRows(plain);
  const folded = names.map((name) => name.trim().toLowerCase());
  const at = Object.fromEntries(
    Object.entries(COLUMNS).map(([field, known]) => [field, folded.findIndex((name) => known.includes(name))])
  );
  if (at.latitude < 0 || at.longitude < 0)
    throw new Unreadable([{ key: "noColumns", row: 1, value: names.join(sign) }]);
  const isFilled = (cells) => cells.some((cell) => cell.trim());
  return takeAll(rows.flatMap((cells, n) => isFilled(cells) ? [markOf(cells, at, sign, n + 2)] : []));
};
export {
  read
};

/* Reads a file of events: its head for the reader to look at, and all of it into what the map draws. */
import { rowScanner, Unreadable } from "./cells.mjs";
import { collector, MOST_EVENTS } from "./collecting.mjs";
import { featureRow, featureScanner } from "./features.mjs";
import { bytesFrom, eachPiece, headOf, streamOf, writtenAs } from "./source.mjs";
import { dayOf, isPosition, numberOf, sharesIn } from "./values.mjs";

export const address = import.meta.url;

const HEAD = 2 ** 19;
const SAMPLE = 200;
/* Bytes within which most rows end. */
const MOST_OF_MANY = 2 ** 13;
const SEPARATORS = [",", ";", "\t", "|"];
const TELL_EACH = 2 ** 22;
/* Kinds of ACLED's sub_event_type that say that territory passed from one to another. */
const TRANSFERS = new Set([
  "government regains territory",
  "non-state actor overtakes territory",
  "non-violent transfer of territory",
]);
const MOST_KNOWN_DAYS = 10_000;
/* Days either side of the one that is given within which an event of ACLED happened, by its time_precision: the codebook
 * says "during the week" and "during a month", of which the middle is given. */
const ACLED_DAYS = { 2: 3, 3: 15 };

const separatorOf = (bytes) => {
  const end = bytes.findIndex((byte) => byte === 10 || byte === 13);
  const head = String.fromCharCode(...bytes.subarray(0, Math.min(end < 0 ? bytes.length : end, 2 ** 15)));
  const plain = head.replace(/"[^"]*"/g, "");
  const counts = SEPARATORS.map((sign) => plain.split(sign).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))];
};

const firstSign = (bytes) => {
  const at = bytes.findIndex((byte) => byte > 32 && ![0xef, 0xbb, 0xbf].includes(byte));
  return at < 0 ? "" : String.fromCharCode(bytes[at]);
};

/* The encoding of the bytes that `streamOf` gives. */
const encodingRead = (encoding) => (encoding.startsWith("utf-16") ? "utf-8" : encoding);

const tableHead = ({ bytes, isWhole }, encoding) => {
  const separator = separatorOf(bytes);
  const rows = [];
  const take = ({ count, text }) => {
    if (rows.length <= SAMPLE) rows.push(Array.from({ length: count }, (_, n) => text(n)));
  };
  const scanner = rowScanner({
    separator: separator.charCodeAt(0),
    decoder: new TextDecoder(encodingRead(encoding)),
    take,
  });
  scanner.push(bytes);
  if (isWhole) scanner.end();
  const [names = [], ...sample] = rows;
  if (names.length < 3) throw new Unreadable("noColumns", { row: 1, value: names.join(separator).slice(0, 80) });
  if (!sample.length) throw new Unreadable("noRows");
  return { form: "table", separator, names: names.map((name) => name.trim()), sample };
};

const featuresHead = ({ bytes, isWhole }) => {
  const features = [];
  const scanner = featureScanner({ take: (feature) => features.length < SAMPLE && features.push(feature) });
  scanner.push(bytes);
  if (isWhole) scanner.end();
  const keys = new Set(features.flatMap(({ properties }) => Object.keys(properties ?? {})));
  const names = ["latitude", "longitude", ...keys];
  const sample = features.map((feature) => names.map((_, n) => featureRow(feature, names).text(n)));
  return { form: "geojson", separator: "", names, sample };
};

/* What stands at the head of a file: how it is written, the `names` of its columns and a `sample` of rows. Throws
 * Unreadable. `encoding`: other than the one that is found. */
export const headRead = async (file, encoding = null) => {
  const found = await writtenAs(file);
  const written = { ...found, encoding: encoding ?? found.encoding };
  const head = await headOf(streamOf(file, written), HEAD, written.isPacked);
  const sign = firstSign(head.bytes);
  if (sign === "<") throw new Unreadable("isMarkup");
  if (sign === "") throw new Unreadable("isEmpty");
  const isJson = sign === "{" || sign === "[";
  return { ...written, ...(isJson ? featuresHead(head) : tableHead(head, written.encoding)) };
};

/* A scanner of a file by its `plan`, which calls `take` with each row. */
const scannerOf = ({ form, separator, encoding, names }, take) => {
  if (form === "geojson") {
    return featureScanner({ take: (feature, at) => take(Object.assign(featureRow(feature, names), at)) });
  }
  return rowScanner({ separator: separator.charCodeAt(0), decoder: new TextDecoder(encodingRead(encoding)), take });
};

/* The number in a cell; NaN for none. */
const numberIn = (row, column) => {
  const plain = row.decimal?.(column) ?? Number.NaN;
  return Number.isNaN(plain) ? numberOf(row.text(column)) : plain;
};

/* Days in cells of a column, counted from the first day of the period, NaN for none: each text is read once. */
const dayReader = ({ isDayFirst, firstDay }) => {
  const known = new Map();
  return (text) => {
    let day = known.get(text);
    if (day === undefined) {
      if (known.size > MOST_KNOWN_DAYS) known.clear();
      day = dayOf(text, isDayFirst) - firstDay;
      known.set(text, day);
    }
    return day;
  };
};

/* Takes rows: adds their events to `events`, or counts in `left` why not. `left`: reason -> { count, row: the first }. */
const rowTaker = (plan, events, left) => {
  const { names, days, box, kind } = plan;
  const { date, latitude, longitude, until = -1, type = -1, deaths = -1, timePrecision = -1 } = plan.columns;
  const { placePrecision = -1, low = -1, high = -1, actor = -1, otherActor = -1, subType = -1 } = plan.columns;
  const dayIn = dayReader(plan);
  const leave = (reason, { number }) => {
    left[reason] ??= { count: 0, row: number };
    left[reason].count += 1;
  };
  const within = (day) => Math.min(Math.max(day, 0), days - 1);
  const isVague = kind === "acled" && timePrecision >= 0;
  return (row) => {
    if (row.count !== names.length) return leave("badRow", row);
    const day = dayIn(row.text(date));
    if (Number.isNaN(day)) return leave("noDay", row);
    const lat = numberIn(row, latitude);
    const lng = numberIn(row, longitude);
    if (Number.isNaN(lat) || Number.isNaN(lng) || !isPosition(lat, lng)) return leave("noPosition", row);
    const shares = sharesIn(box, lat, lng);
    if (shares < 0) return leave(isPosition(lng, lat) && sharesIn(box, lng, lat) >= 0 ? "swapped" : "outside", row);
    const either = isVague ? (ACLED_DAYS[row.text(timePrecision)] ?? 0) : 0;
    const end = until >= 0 ? dayIn(row.text(until)) : day;
    const first = day - either;
    const last = end > day ? end : day + either;
    if (last < 0 || first >= days) return leave("otherDays", row);
    if (events.size() >= MOST_EVENTS) throw new Unreadable("tooMany", { value: MOST_EVENTS });
    const dead = deaths >= 0 ? numberIn(row, deaths) : 0;
    events.add({
      shares,
      day: within(day),
      first: within(first),
      last: within(last),
      isDayUnsure: last > first,
      type: type >= 0 ? row.text(type) : "",
      deaths: dead,
      low: low >= 0 ? numberIn(row, low) : dead,
      high: high >= 0 ? numberIn(row, high) : dead,
      actor: actor >= 0 ? row.text(actor) : "",
      otherActor: otherActor >= 0 ? row.text(otherActor) : "",
      isTransfer: subType >= 0 && TRANSFERS.has(row.text(subType).toLowerCase()),
      isPlaceUnsure: placePrecision >= 0 && numberIn(row, placePrecision) > 1,
      offset: row.offset,
    });
  };
};

/* Reads a whole file. `plan`: what `headRead` found, and `kind`, `columns`, `isDayFirst`, `box`, `firstDay` (since 1970) and
 * `days`; `tell`: is told the bytes that were read, now and then. Returns what `collector` sorts, `rows` and `left`. Throws
 * Unreadable. */
export const readEvents = async (file, plan, tell = () => {}) => {
  const events = collector(plan.days);
  const left = {};
  let rows = plan.form === "table" ? -1 : 0;
  const take = rowTaker(plan, events, left);
  const scanner = scannerOf(plan, (row) => {
    rows += 1;
    if (rows > 0) take(row);
  });
  let [read, told] = [0, 0];
  const onPiece = (piece) => {
    scanner.push(piece);
    read += piece.length;
    if (read - told > TELL_EACH) {
      told = read;
      tell(read);
    }
  };
  await eachPiece(streamOf(file, plan), onPiece, plan.isPacked);
  scanner.end();
  /* Some rows outside of the map would lie on it by chance; only most of them say something of the columns. */
  if (left.swapped && left.outside?.count >= left.swapped.count) {
    const { count, row } = left.swapped;
    left.outside = { count: left.outside.count + count, row: Math.min(left.outside.row, row) };
    delete left.swapped;
  }
  return { ...events.sorted(), rows: Math.max(rows, 0), left };
};

/* The cells of the row that begins with some bytes; null if it does not end within them. `isLast`: no more bytes follow. */
const firstRow = (bytes, plan, isLast) => {
  let cells = null;
  const scanner = scannerOf(plan, (row) => {
    cells ??= plan.names.map((_, n) => row.text(n));
  });
  try {
    scanner.push(bytes);
    if (!cells && isLast) scanner.end();
  } catch (error) {
    if (!cells || !(error instanceof Unreadable)) throw error;
  }
  return cells;
};

/* Reads rows back by the offset of each: lists of cells, in their order. Most rows are short; of the others more is read. */
export const rowsAt = async (file, plan, offsets) => {
  const cut = await bytesFrom(file, plan, offsets, MOST_OF_MANY);
  const rows = cut.map((bytes) => firstRow(bytes, plan, false));
  const long = offsets.filter((_, n) => rows[n] === null);
  const whole = await bytesFrom(file, plan, long);
  const found = whole.map((bytes) => firstRow(bytes, plan, true) ?? []);
  return rows.map((row) => row ?? found.shift());
};

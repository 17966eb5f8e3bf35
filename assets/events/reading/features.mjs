/* Features of GeoJSON, one by one, out of bytes that come in pieces: no file is held as a whole. */
import { MOST_ROW, Unreadable } from "./cells.mjs";

export const address = import.meta.url;

const [OPEN, CLOSE, OPEN_LIST, CLOSE_LIST] = [123, 125, 91, 93];
const [MARK, ESCAPE] = [34, 92];
const LIST = "features";

/* A property as text, like a cell of a table. */
const asText = (value) =>
  value === null || value === undefined ? "" : typeof value === "object" ? JSON.stringify(value) : String(value);

/* Row of a feature, as that of a table (`rowScanner`). Its first two columns are the position of a point. */
export const featureRow = (feature, names) => {
  const point = feature.geometry?.type === "Point" ? feature.geometry.coordinates : [];
  const properties = feature.properties ?? {};
  return {
    count: names.length,
    text: (n) => (n === 0 ? asText(point?.[1]) : n === 1 ? asText(point?.[0]) : asText(properties[names[n]])),
  };
};

/* Takes pieces of bytes by `push` and `end`, and calls `take` with each feature, its number from 1, and its offset and size
 * in bytes. Reads a collection, one feature, or one a line. Throws Unreadable. */
export const featureScanner = ({ take }) => {
  const decoder = new TextDecoder();
  let bytes = new Uint8Array(0);
  let from = 0;
  let at = 0;
  let depth = 0;
  let isText = false;
  let textStart = 0;
  let lastText = "";
  let start = -1;
  /* Depth at which features begin: 0, or 2 inside of the list of a collection. */
  let level = 0;
  let number = 0;

  const give = (end) => {
    number += 1;
    if (end - start > MOST_ROW) throw new Unreadable("longRow", { row: number });
    let feature = null;
    try {
      feature = JSON.parse(decoder.decode(bytes.subarray(start, end)));
    } catch {
      throw new Unreadable("badJson", { row: number });
    }
    const isFeature = feature?.type === "Feature";
    if (!isFeature && level === 0) throw new Unreadable("noFeatures");
    take(feature ?? {}, { number, offset: from + start, size: end - start });
    start = -1;
  };

  const step = (byte) => {
    if (isText) {
      if (byte === ESCAPE) at += 1;
      else if (byte === MARK) {
        isText = false;
        lastText = depth === 1 ? decoder.decode(bytes.subarray(textStart, at)) : "";
      }
    } else if (byte === MARK) {
      isText = true;
      textStart = at + 1;
    } else if (byte === OPEN || byte === OPEN_LIST) {
      if (byte === OPEN_LIST && depth === 1 && lastText === LIST) {
        level = 2;
        start = -1;
      } else if (byte === OPEN && depth === level && start < 0) start = at;
      depth += 1;
    } else if (byte === CLOSE || byte === CLOSE_LIST) {
      depth -= 1;
      if (depth < 0) throw new Unreadable("badJson", { row: number + 1 });
      if (depth === level && start >= 0) give(at + 1);
      if (depth === 1 && level === 2 && byte === CLOSE_LIST) level = 3;
    }
  };

  const push = (piece) => {
    const joined = new Uint8Array(bytes.length + piece.length);
    joined.set(bytes);
    joined.set(piece, bytes.length);
    bytes = joined;
    for (; at < bytes.length; at += 1) step(bytes[at]);
    const keep = start >= 0 ? start : isText && depth === 1 ? textStart : Math.min(at, bytes.length);
    if (bytes.length - keep > MOST_ROW) throw new Unreadable("longRow", { row: number + 1 });
    bytes = bytes.subarray(keep);
    from += keep;
    at -= keep;
    textStart -= keep;
    if (start >= 0) start -= keep;
  };

  const end = () => {
    if (depth > 0 || isText) throw new Unreadable("endsEarly", { row: number + 1 });
    if (!number) throw new Unreadable("noFeatures");
  };

  return { push, end };
};

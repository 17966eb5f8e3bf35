/* Cells of delimited text, row by row, out of bytes that come in pieces. Bytes and no letters, so that the place of a row in
 * its file is known and only the cells that somebody asks for are decoded; every encoding that holds ASCII will do. */
export const address = import.meta.url;

const QUOTE = 34;
const LF = 10;
const CR = 13;
const [MINUS, POINT, ZERO] = [45, 46, 48];
const MOST_CELLS = 4096;
const MOST_DIGITS = 15;
const MOST_KNOWN = 20_000;
const LONGEST_KNOWN = 48;
/* Bytes of the longest row. */
export const MOST_ROW = 2 ** 20;
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/* What is wrong with a whole file. `key`: of a sentence; `row`: number of the row, null for none. */
export class Unreadable extends Error {
  constructor(key, { row = null, value = "" } = {}) {
    super(`${key} ${row ?? ""} ${value}`);
    Object.assign(this, { key, row, value });
  }
}

/* Takes pieces of bytes by `push` and `end`, and calls `take` for each row that is not blank. `row`: `number` of the row,
 * from 1; `offset` and `size` in bytes; `count` of cells; `text(n)`: a cell. Throws Unreadable. */
export const rowScanner = ({ separator, decoder, take }) => {
  const starts = new Int32Array(MOST_CELLS);
  const ends = new Int32Array(MOST_CELLS);
  let bytes = new Uint8Array(0);
  let from = 0;

  const decode = (start, end) => decoder.decode(bytes.subarray(start, end));

  /* Most cells repeat what others hold (days, kinds, codes): a text is made once for all with the same bytes. */
  const known = new Map();
  const repeated = (start, end) => {
    const held = bytes;
    let hash = end - start;
    for (let at = start; at < end; at += 1) hash = (Math.imul(hash, 31) + held[at]) | 0;
    const found = known.get(hash);
    if (found && found.bytes.length === end - start) {
      let at = 0;
      while (at < found.bytes.length && found.bytes[at] === held[start + at]) at += 1;
      if (at === found.bytes.length) return found.text;
    }
    const text = decode(start, end);
    if (known.size > MOST_KNOWN) known.clear();
    known.set(hash, { text, bytes: held.slice(start, end) });
    return text;
  };

  const decoded = (start, end) => (end - start > LONGEST_KNOWN ? decode(start, end) : repeated(start, end));

  const row = {
    ...{ number: 0, offset: 0, size: 0, count: 0 },
    text: (n) => {
      const [start, end] = [starts[n], ends[n]];
      if (bytes[start] !== QUOTE) return decoded(start, end);
      const closing = bytes[end - 1] === QUOTE && end - 1 > start ? end - 1 : end;
      return decoded(start + 1, closing).replaceAll('""', '"');
    },
    /* A plain decimal number such as -36.75; NaN for anything else, which may be a number in another form. */
    decimal: (n) => {
      const held = bytes;
      const end = ends[n];
      let at = starts[n];
      const isNegative = held[at] === MINUS;
      if (isNegative) at += 1;
      if (at >= end || end - at > MOST_DIGITS) return Number.NaN;
      let [value, scale] = [0, 0];
      for (; at < end; at += 1) {
        const digit = held[at] - ZERO;
        if (digit >= 0 && digit <= 9) {
          value = value * 10 + digit;
          scale *= 10;
        } else if (held[at] === POINT && scale === 0) scale = 1;
        else return Number.NaN;
      }
      return (isNegative ? -value : value) / (scale || 1);
    },
  };

  /* Where the row that begins at a byte ends, -1 if the bytes end first. */
  const endOf = (start) => {
    const held = bytes;
    const { length } = held;
    let cells = 0;
    let at = start;
    starts[0] = start;
    let isQuoted = held[at] === QUOTE;
    if (isQuoted) at += 1;
    for (; at < length; at += 1) {
      const byte = held[at];
      if (isQuoted) {
        if (byte !== QUOTE) continue;
        if (held[at + 1] === QUOTE) at += 1;
        else isQuoted = false;
      } else if (byte === separator || byte === LF || byte === CR) {
        ends[cells] = at;
        if (cells < MOST_CELLS - 1) cells += 1;
        if (byte !== separator) {
          row.count = cells;
          return at;
        }
        starts[cells] = at + 1;
        if (held[at + 1] === QUOTE) {
          isQuoted = true;
          at += 1;
        }
      }
    }
    return -1;
  };

  const isBlank = () => {
    for (let n = 0; n < row.count; n += 1) if (ends[n] > starts[n]) return false;
    return true;
  };

  /* `isLast`: no more bytes follow, and the last byte ends a row. */
  const scan = (isLast) => {
    let start = from === 0 && BYTE_ORDER_MARK.every((byte, n) => bytes[n] === byte) ? BYTE_ORDER_MARK.length : 0;
    while (start < bytes.length) {
      const end = endOf(start);
      /* A quotation mark or line end at the very end may be half of a pair. */
      if (end < 0 || (!isLast && end >= bytes.length - 1)) {
        if (isLast) throw new Unreadable("openQuote", { row: row.number + 1 });
        break;
      }
      if (end - start > MOST_ROW) throw new Unreadable("longRow", { row: row.number + 1 });
      row.number += 1;
      row.offset = from + start;
      row.size = end - start;
      if (!isBlank()) take(row);
      start = end + (bytes[end] === CR && bytes[end + 1] === LF ? 2 : 1);
    }
    from += start;
    bytes = bytes.subarray(start);
    if (bytes.length > MOST_ROW) throw new Unreadable("longRow", { row: row.number + 1 });
  };

  const join = (more) => {
    const joined = new Uint8Array(bytes.length + more.length);
    joined.set(bytes);
    joined.set(more, bytes.length);
    bytes = joined;
  };

  return {
    push: (piece) => {
      if (bytes.length) join(piece);
      else bytes = piece;
      scan(false);
    },
    end: () => {
      if (!bytes.length) return;
      if (![LF, CR].includes(bytes.at(-1)) || bytes.length === 1) join(new Uint8Array([LF]));
      scan(true);
    },
  };
};

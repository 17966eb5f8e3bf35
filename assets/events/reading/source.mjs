/* A file of a reader as a stream of bytes in an encoding that holds ASCII: unpacked, and without what it is written in. */
import { MOST_ROW, Unreadable } from "./cells.mjs";

export const address = import.meta.url;

const FIRST_BYTES = 2 ** 16;
export const MOST_BYTES = 2 ** 32 - 1;
/* A file that unpacks to more is made to fill a machine; real tables unpack to 5 to 40 times. */
const MOST_TIMES = 200;
const ALWAYS_BYTES = 2 ** 24;
/* What other files begin with -> the sentence on them. */
const OTHERS = [
  { begins: [0x50, 0x4b, 3, 4], key: "isZip" },
  { begins: [0x50, 0x41, 0x52, 0x31], key: "isParquet" },
  { begins: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], key: "isGeopackage" },
  { begins: [0xd0, 0xcf, 0x11, 0xe0], key: "isExcel" },
  { begins: [0x25, 0x50, 0x44, 0x46], key: "isNoText" },
];
const starts = (bytes, begins) => begins.every((byte, n) => bytes[n] === byte);

/* Counts what comes out of a packed file, and stops where it is too much. */
const counted = (packedSize) => {
  let seen = 0;
  return new TransformStream({
    transform: (piece, out) => {
      seen += piece.length;
      if (seen > MOST_BYTES || (seen > ALWAYS_BYTES && seen > packedSize * MOST_TIMES)) throw new Unreadable("tooMuch");
      out.enqueue(piece);
    },
  });
};

/* The bytes of a file. `isPacked`: by gzip; `encoding`: utf-16le and utf-16be become UTF-8, others stay as they are. */
export const streamOf = (file, { isPacked, encoding }) => {
  let stream = file.stream();
  if (isPacked) stream = stream.pipeThrough(new DecompressionStream("gzip")).pipeThrough(counted(file.size));
  if (!encoding?.startsWith("utf-16")) return stream;
  return stream.pipeThrough(new TextDecoderStream(encoding)).pipeThrough(new TextEncoderStream());
};

/* Gives the pieces of a stream to `take`, until it returns true or the stream ends. Returns whether it ended. */
export const eachPiece = async (stream, take, isPacked) => {
  const reader = stream.getReader();
  for (;;) {
    let piece = null;
    try {
      piece = await reader.read();
    } catch (error) {
      if (error instanceof Unreadable) throw error;
      throw new Unreadable(isPacked ? "badGzip" : "notRead");
    }
    if (piece.done) return true;
    if (take(piece.value)) {
      reader.cancel().catch(() => {});
      return false;
    }
  }
};

/* The first bytes of a stream, at most about `most`, and whether these are all. */
export const headOf = async (stream, most, isPacked) => {
  const pieces = [];
  let size = 0;
  const isWhole = await eachPiece(
    stream,
    (piece) => {
      pieces.push(piece);
      size += piece.length;
      return size >= most;
    },
    isPacked,
  );
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return { bytes, isWhole };
};

/* The encoding that bytes at the head of a file are in. */
const encodingOf = (bytes) => {
  if (starts(bytes, [0xff, 0xfe])) return "utf-16le";
  if (starts(bytes, [0xfe, 0xff])) return "utf-16be";
  const zeros = [0, 0];
  for (const [at, byte] of bytes.subarray(0, 4096).entries()) if (byte === 0) zeros[at % 2] += 1;
  const many = Math.min(bytes.length, 4096) / 8;
  if (zeros[1] > many && zeros[0] === 0) return "utf-16le";
  if (zeros[0] > many && zeros[1] === 0) return "utf-16be";
  if (zeros[0] + zeros[1]) throw new Unreadable("isNoText");
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return "utf-8";
  } catch {
    return "windows-1252";
  }
};

/* How a file is written: `isPacked` and `encoding`. Throws Unreadable for one that holds no text. */
export const writtenAs = async (file) => {
  if (!file.size) throw new Unreadable("isEmpty");
  const first = (await headOf(file.stream(), 8)).bytes;
  const isPacked = starts(first, [0x1f, 0x8b]);
  if (!isPacked && file.size > MOST_BYTES) throw new Unreadable("tooLarge");
  const { bytes } = await headOf(streamOf(file, { isPacked }), FIRST_BYTES, isPacked);
  if (!bytes.length) throw new Unreadable("isEmpty");
  const other = OTHERS.find(({ begins }) => starts(bytes, begins));
  if (other) throw new Unreadable(other.key);
  return { isPacked, encoding: encodingOf(bytes) };
};

/* The bytes from some offsets on, up to `most` each, in their order: cut out of the file where it lies there as it
 * is read, else out of one more pass over it. */
export const bytesFrom = async (file, written, offsets, most = MOST_ROW) => {
  if (!offsets.length) return [];
  if (!written.isPacked && !written.encoding.startsWith("utf-16")) {
    const cut = offsets.map((offset) => file.slice(offset, offset + most).arrayBuffer());
    return (await Promise.all(cut)).map((buffer) => new Uint8Array(buffer));
  }
  const found = offsets.map(() => []);
  const last = Math.max(...offsets) + most;
  let at = 0;
  await eachPiece(
    streamOf(file, written),
    (piece) => {
      for (const [n, offset] of offsets.entries()) {
        const [from, to] = [Math.max(0, offset - at), Math.min(piece.length, offset + most - at)];
        if (from < to) found[n].push(piece.slice(from, to));
      }
      at += piece.length;
      return at >= last;
    },
    written.isPacked,
  );
  return Promise.all(found.map(async (pieces) => new Uint8Array(await new Blob(pieces).arrayBuffer())));
};

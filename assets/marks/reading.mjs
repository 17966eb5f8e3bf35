/* A file of own marks, by what it is; libraries are loaded for the kinds that need one. */
import { Unreadable } from "./problems.mjs";

/* Kind of file -> endings of names, and what reads a text. */
const KINDS = {
  geojson: { endings: ["geojson", "json"], load: () => import("./geojson.mjs") },
  csv: { endings: ["csv", "tsv", "txt"], load: () => import("./csv.mjs") },
  kml: { endings: ["kml"], load: () => import("./kml.mjs") },
};

/* What a file chooser offers. */
export const ACCEPTED = Object.values(KINDS)
  .flatMap(({ endings }) => endings.map((ending) => `.${ending}`))
  .join();

/* The kind of a file by its name; undefined for another. */
export const kindOf = (name) => {
  const ending = name.split(".").at(-1).toLowerCase();
  return Object.keys(KINDS).find((kind) => KINDS[kind].endings.includes(ending));
};

/* The marks of a file of some name. Throws Unreadable. */
export const marksIn = async (name, text) => {
  const kind = kindOf(name);
  if (!kind) throw new Unreadable([{ key: "unknownKind", row: null }]);
  const { read } = await KINDS[kind].load();
  return read(text);
};

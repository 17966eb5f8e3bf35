/* The file of an own story: `{"chapters": [{"no": 9, "title": …, "narration": …, "notes": …, "hidden": true}]}`, as
 * `dashboard/own/story.py` reads it too. */
const TEXTS = ["title", "narration", "notes"];
const KEYS = ["no", ...TEXTS, "hidden"];
const SHOWN_LETTERS = 60;

const shown = (value) => (JSON.stringify(value) ?? "").slice(0, SHOWN_LETTERS);
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const isText = (text, name) => typeof text === "string" && (text.trim() !== "" || name === "notes");

/* What is wrong with an entry: keys of sentences, each with the value that was found. */
const problemsOf = (entry, numbers, before) => {
  if (!isObject(entry)) return [{ key: "badEntry", value: shown(entry) }];
  const found = [];
  if (!numbers.includes(entry.no)) found.push({ key: "badNo", value: shown(entry.no) });
  else if (before.some((one) => one?.no === entry.no)) found.push({ key: "twice", value: shown(entry.no) });
  for (const name of TEXTS) {
    if (name in entry && !isText(entry[name], name))
      found.push({ key: "badText", value: `${name}: ${shown(entry[name])}` });
  }
  if (!["boolean", "undefined"].includes(typeof entry.hidden))
    found.push({ key: "badHidden", value: shown(entry.hidden) });
  for (const name of Object.keys(entry)) if (!KEYS.includes(name)) found.push({ key: "badKey", value: shown(name) });
  return found;
};

const parsed = (text) => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/* The entries of a text, and all that is wrong with it: { key, value, row }, `row` from 1, or null for the whole file.
 * `numbers`: those of the chapters that there are. */
export const read = (text, numbers) => {
  const entries = parsed(text.replace(/^\uFEFF/, ""))?.chapters;
  if (!Array.isArray(entries)) return { entries: [], problems: [{ key: "noStory", row: null }] };
  const problems = entries.flatMap((entry, n) =>
    problemsOf(entry, numbers, entries.slice(0, n)).map((problem) => ({ ...problem, row: n + 1 })),
  );
  if (entries.every((entry) => entry?.hidden)) problems.push({ key: "noChapters", row: null });
  return { entries, problems };
};

/* Entries as a text that `read` reads, a line a chapter. */
export const write = (entries) => `{"chapters": [\n${entries.map((entry) => JSON.stringify(entry)).join(",\n")}\n]}\n`;

/* The sentence on a problem. */
export const sentence = (words, { key, value, row }) => {
  const what = words[key].replace("{value}", () => value ?? "");
  return row === null ? what : words.problem.replace("{row}", String(row)).replace("{what}", () => what);
};

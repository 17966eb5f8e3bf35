/* What is wrong with a file of marks, in one sentence that names the row and what was expected. */

/* Most marks that the page takes: a browser draws and lists as many at ease. */
export const MOST_MARKS = 5000;
/* Letters of a value that are repeated. */
const SHOWN_LETTERS = 40;

/* A file that is no such file. `problems`: each { key, row, value }: key of a sentence, number of the row (null for the
 * whole file) and the value that was found. */
export class Unreadable extends Error {
  constructor(problems) {
    super(problems.map(({ key, row, value }) => `${row ?? ""} ${key} ${value ?? ""}`).join("; "));
    this.problems = problems;
  }
}

const shown = (value) => {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? "");
  return text.length > SHOWN_LETTERS ? `${text.slice(0, SHOWN_LETTERS)}…` : text;
};

/* The sentence on a file, in the `words` of the page. `rows`: key of the word for a row of its kind. */
export const sentence = (words, { file, rows, problems }) => {
  const [{ key, row, value }] = problems;
  const what = words[key].replace("{value}", () => shown(value ?? ""));
  const where = row === null ? file : words[rows].replace("{file}", () => file).replace("{row}", String(row));
  const more = problems.length - 1;
  const first = words.problem.replace("{where}", () => where).replace("{what}", () => what);
  return more ? `${first} ${words.moreProblems.replace("{count}", String(more))}` : first;
};

/* Marks, or an Unreadable with all problems. `found`: a list of [marks, problems] of each row. */
export const takeAll = (found) => {
  const problems = found.flatMap(([, wrong]) => wrong);
  const marks = found.flatMap(([made]) => made);
  if (!problems.length && marks.length > MOST_MARKS) problems.push({ key: "tooMany", row: null, value: marks.length });
  if (!problems.length && !marks.length) problems.push({ key: "noMarks", row: null });
  if (problems.length) throw new Unreadable(problems);
  return marks;
};

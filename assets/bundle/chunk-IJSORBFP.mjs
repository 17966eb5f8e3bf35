// marks/fields.mjs
var MOST_LAT = 85;
var MOST_LNG = 180;
var DAY = /^(\d{4}-\d{2}-\d{2})(?:T.*)?$/;
var isLatitude = (value) => Number.isFinite(value) && Math.abs(value) <= MOST_LAT;
var isLongitude = (value) => Number.isFinite(value) && Math.abs(value) <= MOST_LNG;
var isDay = (text) => {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
};
var dayOf = (value) => {
  const text = String(value ?? "").trim();
  if (!text) return "";
  const found = DAY.exec(text)?.[1];
  return found && isDay(found) ? found : null;
};
var textOf = (value) => ["string", "number"].includes(typeof value) ? String(value).trim() : "";
var described = ({ name, note, from, to, isHidden = false }, row) => {
  const days = { from: dayOf(from), to: dayOf(to) };
  const problems = [];
  if (days.from === null) problems.push({ key: "badFrom", row, value: from });
  if (days.to === null) problems.push({ key: "badTo", row, value: to });
  if (days.from && days.to && days.from > days.to) {
    problems.push({ key: "daysBackwards", row, value: `${days.from}, ${days.to}` });
  }
  return [{ name: textOf(name), note: textOf(note), ...days, isHidden: isHidden === true }, problems];
};

// marks/problems.mjs
var MOST_MARKS = 5e3;
var SHOWN_LETTERS = 40;
var Unreadable = class extends Error {
  constructor(problems) {
    super(problems.map(({ key, row, value }) => `${row ?? ""} ${key} ${value ?? ""}`).join("; "));
    this.problems = problems;
  }
};
var shown = (value) => {
  const text = typeof value === "string" ? value : JSON.stringify(value) ?? "";
  return text.length > SHOWN_LETTERS ? `${text.slice(0, SHOWN_LETTERS)}…` : text;
};
var sentence = (words, { file, rows, problems }) => {
  const [{ key, row, value }] = problems;
  const what = words[key].replace("{value}", () => shown(value ?? ""));
  const where = row === null ? file : words[rows].replace("{file}", () => file).replace("{row}", String(row));
  const more = problems.length - 1;
  const first = words.problem.replace("{where}", () => where).replace("{what}", () => what);
  return more ? `${first} ${words.moreProblems.replace("{count}", String(more))}` : first;
};
var takeAll = (found) => {
  const problems = found.flatMap(([, wrong]) => wrong);
  const marks = found.flatMap(([made]) => made);
  if (!problems.length && marks.length > MOST_MARKS) problems.push({ key: "tooMany", row: null, value: marks.length });
  if (!problems.length && !marks.length) problems.push({ key: "noMarks", row: null });
  if (problems.length) throw new Unreadable(problems);
  return marks;
};

export {
  isLatitude,
  isLongitude,
  described,
  Unreadable,
  sentence,
  takeAll
};

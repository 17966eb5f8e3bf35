/* The fields of a mark as files hold them: positions, name, note and days. Problems are { key, row, value }. */
const MOST_LAT = 85;
const MOST_LNG = 180;
const DAY = /^(\d{4}-\d{2}-\d{2})(?:T.*)?$/;

export const isLatitude = (value) => Number.isFinite(value) && Math.abs(value) <= MOST_LAT;
export const isLongitude = (value) => Number.isFinite(value) && Math.abs(value) <= MOST_LNG;

const isDay = (text) => {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
};

/* A day as ISO text, "" for none; null for a text that is no day. The time of a date with time is left out. */
const dayOf = (value) => {
  const text = String(value ?? "").trim();
  if (!text) return "";
  const found = DAY.exec(text)?.[1];
  return found && isDay(found) ? found : null;
};

const textOf = (value) => (["string", "number"].includes(typeof value) ? String(value).trim() : "");

/* Name, note, first and last day, and the problems of a row. */
export const described = ({ name, note, from, to, isHidden = false }, row) => {
  const days = { from: dayOf(from), to: dayOf(to) };
  const problems = [];
  if (days.from === null) problems.push({ key: "badFrom", row, value: from });
  if (days.to === null) problems.push({ key: "badTo", row, value: to });
  if (days.from && days.to && days.from > days.to) {
    problems.push({ key: "daysBackwards", row, value: `${days.from}, ${days.to}` });
  }
  return [{ name: textOf(name), note: textOf(note), ...days, isHidden: isHidden === true }, problems];
};

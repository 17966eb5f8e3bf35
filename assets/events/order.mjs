/* Which number of a date such as 05/12/2024 is the day. */
import { dayOf, numbersOf } from "./reading/values.mjs";

/* How the days of some texts are ordered: "day" or "month" first, "either" of both, "plain" where it is written so that
 * nobody can be mistaken. */
export const orderOf = (texts) => {
  const pairs = texts.map(numbersOf).filter(Boolean);
  if (!pairs.length) return "plain";
  if (pairs.some(([one]) => one > 12)) return "day";
  return pairs.some(([, two]) => two > 12) ? "month" : "either";
};

/* Whether more days lie in a period if the day is read first. */
export const isDayFirstIn = (texts, { firstDay, days }) => {
  const inside = (isDayFirst) =>
    texts.filter((text) => {
      const day = dayOf(text, isDayFirst) - firstDay;
      return day >= 0 && day < days;
    }).length;
  return inside(true) >= inside(false);
};

/* What a key is called, whatever the layout of the keyboard. */
const PAGES = ["PageUp", "PageDown"];
const ZEROS = ["٠", "۰"];

const digitOf = (key) => {
  const values = ZEROS.map((zero) => key.codePointAt(0) - zero.codePointAt(0));
  const value = key.length === 1 ? values.find((one) => one >= 0 && one <= 9) : undefined;
  return value === undefined ? null : String(value);
};

/* A key by the name that acts have: letters are small, whatever Caps Lock says; digits are those of any Arabic layout;
 * Shift counts with the keys that turn pages; where a layout has no Latin letters, it is the letter that a Latin one has in the same place. */
export const nameOf = ({ key, code = "", shiftKey = false }) => {
  if (shiftKey && PAGES.includes(key)) return `Shift+${key}`;
  if (key === "؟") return "?";
  if (/^[A-Z]$/.test(key)) return key.toLowerCase();
  const isForeign = /^[^\p{ASCII}\p{Script=Latin}]+$/u.test(key);
  if (!isForeign) return key;
  return digitOf(key) ?? /^(?:Key|Digit|Numpad)(\w)$/.exec(code)?.[1].toLowerCase() ?? key;
};

/* Numbers in the language of the page, the sentences that follow a number, and words on the page. */

/* BCP 47 tag of the page's language, with the digits that Python writes where a browser may take others. */
export const language = () => document.documentElement.dataset?.numbers ?? document.documentElement.lang;

export const number = (value, digits = 0, tag = language()) =>
  value.toLocaleString(tag, { maximumFractionDigits: digits });

const EXACT = 1e6;

/* A figure as Python writes it: whole, with one decimal below 10, a half to the even number. */
export const figure = (value, tag = language()) => {
  const digits = value > 0 && value < 10 ? 1 : 0;
  const exact = (Math.round(value * EXACT) / EXACT) * 10 ** digits;
  const isHalf = exact % 1 === 0.5;
  const rounded = isHalf ? 2 * Math.round(exact / 2) : Math.round(exact);
  const style = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return (rounded / 10 ** digits).toLocaleString(tag, style);
};

/* A share of 1 in whole percent, without the sign. */
export const percent = (share, tag = language()) => number(share * 100, 0, tag);

/* The form of a sentence for a count: Python wrote all forms, by the plural categories of the language. */
export const counted = (forms, count, tag = language()) => {
  const form = forms[new Intl.PluralRules(tag).select(count)] ?? forms.other;
  return form.replace("{count}", number(count, 0, tag));
};

/* Makes an element say a text, if it does not yet. Its text node is kept, where it has one. */
export const write = (element, text) => {
  const node = element.firstChild;
  if (node?.nodeType === 3 && element.childNodes.length === 1) {
    if (node.data !== text) node.data = text;
  } else if (element.textContent !== text) element.textContent = text;
};

// search/folding.mjs
var SIMPLER = { ى: "ي", ی: "ي", ة: "ه", ک: "ك", ı: "i", ø: "o", ł: "l", ß: "ss", æ: "ae" };
var MARKS = /[\p{M}\p{Cf}ـ'’‘ʿʾ`´]/gu;
var BETWEEN_WORDS = /[^\p{L}\p{N}~:-]+/gu;
var ZEROS = ["٠", "۰"].map((zero) => zero.codePointAt(0));
var latinDigit = (digit) => String(digit.codePointAt(0) - ZEROS.findLast((zero) => zero <= digit.codePointAt(0)));
var withLatinDigits = (text) => text.replace(/[٠-٩۰-۹]/gu, latinDigit);
var fold = (text) => withLatinDigits(text).toLowerCase().normalize("NFKD").replace(MARKS, "").replace(/[ىیةکıøłßæ]/gu, (letter) => SIMPLER[letter]).replace(BETWEEN_WORDS, " ").replace(/(?<![\p{L}\p{N}])-|-(?![\p{L}\p{N}])/gu, " ").trim().replace(/ +/g, " ");
var distance = (one, other, most = 2) => {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before = [];
  let last = Array.from({ length: other.length + 1 }, (_, n) => n);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + same);
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (swapped) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    [before, last] = [last, row];
  }
  return Math.min(last[other.length], most + 1);
};
var tolerance = (word) => word.length < 4 ? 0 : word.length < 7 ? 1 : 2;

export {
  withLatinDigits,
  fold,
  distance,
  tolerance
};

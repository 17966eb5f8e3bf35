/* What a query finds among the options of the search box, best first, and what was probably meant where it finds
 * nothing. */
import { distance, fold, tolerance } from "./folding.mjs";

const MOST = 60;
const MOST_MEANT = 5;
const PARTS_OF_LABEL = / · /;
const IN_BRACKETS = /\([^)]*\)/g;

const wordsOf = (text) => text.split(" ").filter(Boolean);

const isWithin = (words) => (part) => words.some((word) => word.includes(part));

/* Options with what a query is compared with: their names, all their words, and their own ones. Not its own are those of
 * its key and in brackets, where another place may be named to tell two of one name apart. */
export const prepare = (options) =>
  options.map((option) => {
    const { label, value, search } = option;
    const hints = (label.match(IN_BRACKETS) ?? []).flatMap((hint) => wordsOf(fold(hint)));
    return {
      option,
      names: label.replace(IN_BRACKETS, " ").split(PARTS_OF_LABEL).map(fold),
      words: wordsOf(fold(`${value} ${label} ${search}`)),
      own: wordsOf(fold(`${label} ${search}`)).filter((word) => !hints.includes(word)),
    };
  });

/* 0 for an option that has the query as its name, 1 where its own words hold it, 2 where others do. */
const rank = ({ names, own }, query, parts) => {
  if (names.includes(query)) return 0;
  return parts.every(isWithin(own)) ? 1 : 2;
};

/* The options that have each word of a folded query within a word of theirs, best first and otherwise in their order, at
 * most MOST. Without a query those that come first. */
export const find = (prepared, query) => {
  const parts = wordsOf(query);
  return prepared
    .filter(({ words }) => parts.every(isWithin(words)))
    .map((one) => ({ option: one.option, rank: parts.length ? rank(one, query, parts) : 0 }))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST)
    .map(({ option }) => option);
};

/* How far the nearest word of an option is from a part of the query; Infinity if none is near. */
const farFrom = (words) => (part) => {
  if (isWithin(words)(part)) return 0;
  const most = tolerance(part);
  const nearest = Math.min(...words.map((word) => distance(part, word, most)));
  return nearest > most ? Infinity : nearest;
};

/* What was probably meant by a folded query that finds nothing, nearest first. */
export const meant = (prepared, query) => {
  const parts = wordsOf(query);
  return prepared
    .map(({ option, words }, n) => ({
      option,
      n,
      far: parts.map(farFrom(words)).reduce((sum, one) => sum + one, 0),
    }))
    .filter(({ far }) => far > 0 && far < Infinity)
    .sort((a, b) => a.far - b.far || a.n - b.n)
    .slice(0, MOST_MEANT)
    .map(({ option }) => option);
};

/* What a picture or a list says of the events that it has, as their terms ask for: their source, the filters by name, and what
 * was done with them. */
import { counted } from "../core/words.mjs";
import { LISTS, namesOf } from "./filter/lists.mjs";

const isTicked = (bits, n) => ((bits >>> n) & 1) === 1;

/* The filter by a list (`types`, `actors`) in words, by the names that are fewer; "" where all are ticked. */
const ofList = (given, list, words) => {
  const names = namesOf(given, list);
  const ticked = names.filter((_, n) => isTicked(given.shown[list], n));
  const others = names.filter((_, n) => !isTicked(given.shown[list], n));
  if (!others.length) return "";
  const isOnly = ticked.length > 0 && ticked.length <= others.length;
  const [only, without] =
    list === "types" ? [words.onlyTypes, words.withoutTypes] : [words.onlyActors, words.withoutActors];
  return (isOnly ? only : without).replace("{names}", () => (isOnly ? ticked : others).join(words.comma));
};

/* Every filter in words. `districts`: names of those that the page is narrowed to, as readers know them. */
const filtersOf = (given, words, districts) => {
  const { isSureOnly, isWithoutChange } = given.shown;
  const found = [
    ...LISTS.map((list) => ofList(given, list, words)),
    districts.length ? words.onlyDistricts.replace("{names}", () => districts.join(words.comma)) : "",
    isSureOnly ? words.onlySure : "",
    isWithoutChange ? words.onlyWithoutChange : "",
  ].filter(Boolean);
  return found.length ? found : [words.unfiltered];
};

const sourceOf = ({ file, plan, events }, words) =>
  words[`credit_${plan.kind}`]
    .replace("{file}", () => file.name)
    .replace("{date}", new Date(file.lastModified).toISOString().slice(0, 10))
    .replace("{events}", counted(words.count, events.count));

const sentence = (parts, words) => `${parts.filter(Boolean).join(words.semicolon)}.`;

/* The sentence of a picture. `isCounted`: whether it has the counts of squares. */
export const creditOfPicture = (given, words, districts, isCounted) => {
  const parts = [
    words[`window_${given.shown.window}`],
    ...filtersOf(given, words, districts),
    given.events.runs.some(({ isDayUnsure }) => isDayUnsure) ? words.spread : "",
    isCounted ? words.bySquares : "",
    words.notRecord,
  ];
  return sentence([sourceOf(given, words), ...parts], words);
};

/* The sentence of a list of numbers of events, on whatever days. */
export const creditOfList = (given, words, districts) =>
  sentence([sourceOf(given, words), ...filtersOf(given, words, districts)], words);

/* What is told of the view in words, wherever it stands: on the page, in pictures, on paper. Python wrote the words of
 * each day; with filters or a comparison in use they are filled in anew. */

import * as view from "../core/view.mjs";
import { counted, figure, percent } from "../core/words.mjs";
import * as story from "../panel/story.mjs";
import * as quantities from "./quantities.mjs";

let model = null;

export const start = (described) => {
  model = described;
};

const fill = (text, values) =>
  Object.entries(values).reduce((filled, [name, value]) => filled.replace(`{${name}}`, value), text);

const isNarrowed = () => view.parts().some((part) => !["clock", "compared", "actors"].includes(part));
/* Whether a filter of sides or governorates is in use: those that Python did not count ground for. */
const isCounted = () => view.parts().some((part) => ["sides", "governorates"].includes(part));
const unsureFrom = () => model.gradeLimits.medium + 1;

const comparedHeadline = (looked) => {
  const groups = quantities.exchanges(model, looked);
  const count = groups.reduce((sum, { places }) => sum + places.length, 0);
  const km2 = groups.reduce((sum, one) => sum + one.km2, 0);
  const ends = { from: model.days[looked.compared].short, to: model.days[looked.day].short };
  return fill(counted(model.words.betweenDays, count), { ...ends, km2: figure(km2) });
};

/* A text of the day: as the chapter that is shown tells it, or of the whole country. */
const textOf = (name, { day }) => story.told(day)?.[name] ?? model.days[day][name];

/* What happened: of the day, or between the compared days; within the filters, if there are any. */
export const headline = (looked = view.now()) => {
  if (looked.compared !== null) return comparedHeadline(looked);
  if (!isNarrowed() || model.days[looked.day].untold) return textOf("headline", looked);
  return counted(model.words.withinFilters, quantities.changesOn(model, looked).length);
};

/* The day over the headline: its date, and above it the weekday. A step back in time is told there, and so are the days
 * without a change that a chapter passed. */
export const date = (looked = view.now()) => textOf("date", looked);
export const weekday = (looked = view.now()) => story.back(looked.day)?.weekday ?? textOf("weekday", looked);

/* What a screen reader announces. */
export const announcement = (looked = view.now()) => {
  const isPlain = looked.compared === null && !isNarrowed();
  const told = isPlain ? textOf("announcement", looked) : `${textOf("words", looked)}. ${headline(looked)}`;
  const back = story.back(looked.day);
  return back ? `${back.words}. ${told}` : told;
};

/* Ground by side in words; a dash for a side that has none or is filtered out. */
const areasInWords = (sides, { km2, places }) => {
  const inWords = (side) => {
    if (km2[side]) return fill(model.words.km2, { value: figure(km2[side]) });
    return places[side] ? counted(model.words.placesOnly, places[side]) : model.words.none;
  };
  return Object.fromEntries(sides.map((side) => [side, inWords(side)]));
};

/* Ground that is claimed or inferred, or left out as less sure, in words. */
const leftOutInWords = ({ gradeLimit }, { whole, unsure, leftOut }) => {
  const isAll = gradeLimit >= model.grades.length - 1;
  const km2 = isAll ? unsure : leftOut;
  const values = { km2: figure(km2), share: percent(km2 / (whole || 1)) };
  return fill(isAll ? model.words.unsureGround : model.words.lessSureGround, values);
};

/* Ground in the view, in words: `areas` by side, and `leftOut`: how much is claimed or inferred, or left out as less
 * sure. */
export const ground = (looked = view.now()) => {
  const { clock, least, day } = looked;
  const { area, excludedArea } = model.days[day];
  const told = { areas: area[clock][least], leftOut: excludedArea[clock][least] };
  if (!isCounted()) return told;
  const found = quantities.ground(model, looked, unsureFrom());
  return { areas: areasInWords(Object.keys(told.areas), found), leftOut: leftOutInWords(looked, found) };
};

/* Whether the words of a side in `ground` tell of ground, and not of places alone or of nothing. */
export const isGround = (text) => text.includes(fill(model.words.km2, { value: "" }).trim());

/* The sentences on the front and on ground of low confidence, filled in for a view with filters; null without. The
 * lengths of edges come with the document `on_demand`: until then a dash stands for the front. */
export const sentences = (looked = view.now()) => {
  if (!isNarrowed()) return null;
  const { whole, unsure } = quantities.ground(model, looked, unsureFrom());
  const pairs = model.edgeKm ? Object.values(quantities.fronts(model, looked)) : null;
  const km = pairs ? figure(pairs.reduce((sum, one) => sum + one, 0)) : model.words.none;
  return {
    front: fill(model.words.front_km, { km }),
    low: fill(model.words.low_km2, { km2: figure(unsure), share: percent(unsure / (whole || 1)) }),
  };
};

const pairInWords = ([pair, km]) => {
  const [one, other] = pair.split(" / ").map((side) => model.sideShortNames[side]);
  return fill(model.words.pair, { side: one, other, km: figure(km) });
};

/* The fronts by pair of sides in a view with filters, the longest first, in words; null without filters or before the
 * lengths of edges are there. */
export const frontsByPair = (looked = view.now()) => {
  if (!isNarrowed() || !model.edgeKm) return null;
  const pairs = Object.entries(quantities.fronts(model, looked)).sort((a, b) => b[1] - a[1]);
  return pairs.map(pairInWords).join(model.words.comma) || model.words.none;
};

/* The length of the front that the two places of a stretch are part of, in words; blank where they are of one side. */
export const frontOf = (places, looked = view.now()) => {
  const pair = places.map((place) => view.holder(place)).sort();
  const km = model.edgeKm && quantities.fronts(model, looked)[pair.join(" / ")];
  return km ? pairInWords([pair.join(" / "), km]) : "";
};

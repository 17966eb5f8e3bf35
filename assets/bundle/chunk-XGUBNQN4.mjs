import {
  back,
  told
} from "./chunk-IXVW5BBQ.mjs";
import {
  counted,
  figure,
  grade,
  holder,
  now,
  parts,
  percent
} from "./chunk-L2KJ2WKA.mjs";
import {
  __export
} from "./chunk-7P6ASYW6.mjs";

// told/quantities.mjs
var OF_GROUND = ["sides", "confidence", "governorates"];
var isGroundNarrowed = () => parts().some((part) => OF_GROUND.includes(part));
var add = (sums, key, value) => {
  sums[key] = (sums[key] ?? 0) + value;
};
var isPlaced = (place, row, day, { hidden, outside }) => !hidden.has(holder(place, day)) && !outside.ground?.has(row);
var isPlaceIn = (model2, place, looked, day = looked.day) => {
  const [row] = model2.places[place];
  const isKept = isPlaced(place, row, day, looked) && !looked.outside.places?.has(row);
  return isKept && grade(place, day) <= looked.gradeLimit;
};
var ground = (model2, looked, unsureFrom2) => {
  const found = { km2: {}, places: {}, whole: 0, unsure: 0, leftOut: 0 };
  for (const [row, place] of model2.ids.entries()) {
    if (!isPlaced(place, row, looked.day, looked)) continue;
    const grade2 = grade(place, looked.day);
    const km2 = model2.km2[row];
    found.whole += km2;
    if (grade2 >= unsureFrom2) found.unsure += km2;
    if (grade2 > looked.gradeLimit) found.leftOut += km2;
    else {
      add(found.km2, holder(place, looked.day), km2);
      add(found.places, holder(place, looked.day), 1);
    }
  }
  return found;
};
var fronts = (model2, looked) => {
  const found = {};
  const { day } = looked;
  for (const [n, [a, b]] of model2.edges.entries()) {
    const [one, other] = [holder(a, day), holder(b, day)];
    if (one === other || Math.max(grade(a, day), grade(b, day)) > looked.gradeLimit) continue;
    if (![a, b].some((place) => isPlaced(place, model2.places[place][0], day, looked))) continue;
    add(found, [one, other].sort().join(" / "), model2.edgeKm[n]);
  }
  return found;
};
var changedKm2 = (model2, looked) => {
  const { day, gradeLimit } = looked;
  const isChanged = (place, row) => holder(place, day) !== holder(place, day - 1) && isPlaced(place, row, day, looked) && grade(place, day) <= gradeLimit;
  if (day === 0) return 0;
  return model2.ids.reduce((sum, place, row) => sum + (isChanged(place, row) ? model2.km2[row] : 0), 0);
};
var changesOn = (model2, looked, day = looked.day) => model2.ids.filter(
  (place) => day > 0 && holder(place, day) !== holder(place, day - 1) && isPlaceIn(model2, place, looked, day)
);
var exchanges = (model2, looked) => {
  const { compared, day, hidden, outside, gradeLimit } = looked;
  const found = /* @__PURE__ */ new Map();
  for (const place of model2.byImportance) {
    const [row] = model2.places[place];
    const [from, to] = [holder(place, compared), holder(place, day)];
    const isSure = [compared, day].every((one) => grade(place, one) <= gradeLimit);
    if (from === to || !isSure || hidden.has(from) && hidden.has(to) || outside.places?.has(row)) continue;
    const key = `${from} ${to}`;
    if (!found.has(key)) found.set(key, { from, to, km2: 0, places: [] });
    const group = found.get(key);
    group.km2 += model2.km2[row];
    group.places.push(place);
  }
  return [...found.values()].sort((a, b) => b.km2 - a.km2);
};

// told/texts.mjs
var texts_exports = {};
__export(texts_exports, {
  announcement: () => announcement,
  date: () => date,
  frontOf: () => frontOf,
  frontsByPair: () => frontsByPair,
  ground: () => ground2,
  headline: () => headline,
  isGround: () => isGround,
  sentences: () => sentences,
  start: () => start,
  weekday: () => weekday
});
var model = null;
var start = (described) => {
  model = described;
};
var fill = (text, values) => Object.entries(values).reduce((filled, [name, value]) => filled.replace(`{${name}}`, value), text);
var isNarrowed = () => parts().some((part) => !["clock", "compared", "actors"].includes(part));
var isCounted = () => parts().some((part) => ["sides", "governorates"].includes(part));
var unsureFrom = () => model.gradeLimits.medium + 1;
var comparedHeadline = (looked) => {
  const groups = exchanges(model, looked);
  const count = groups.reduce((sum, { places }) => sum + places.length, 0);
  const km2 = groups.reduce((sum, one) => sum + one.km2, 0);
  const ends = { from: model.days[looked.compared].short, to: model.days[looked.day].short };
  return fill(counted(model.words.betweenDays, count), { ...ends, km2: figure(km2) });
};
var textOf = (name, { day }) => told(day)?.[name] ?? model.days[day][name];
var headline = (looked = now()) => {
  if (looked.compared !== null) return comparedHeadline(looked);
  if (!isNarrowed() || model.days[looked.day].untold) return textOf("headline", looked);
  return counted(model.words.withinFilters, changesOn(model, looked).length);
};
var date = (looked = now()) => textOf("date", looked);
var weekday = (looked = now()) => back(looked.day)?.weekday ?? textOf("weekday", looked);
var announcement = (looked = now()) => {
  const isPlain = looked.compared === null && !isNarrowed();
  const told2 = isPlain ? textOf("announcement", looked) : `${textOf("words", looked)}. ${headline(looked)}`;
  const back2 = back(looked.day);
  return back2 ? `${back2.words}. ${told2}` : told2;
};
var areasInWords = (sides, { km2, places }) => {
  const inWords = (side) => {
    if (km2[side]) return fill(model.words.km2, { value: figure(km2[side]) });
    return places[side] ? counted(model.words.placesOnly, places[side]) : model.words.none;
  };
  return Object.fromEntries(sides.map((side) => [side, inWords(side)]));
};
var leftOutInWords = ({ gradeLimit }, { whole, unsure, leftOut }) => {
  const isAll = gradeLimit >= model.grades.length - 1;
  const km2 = isAll ? unsure : leftOut;
  const values = { km2: figure(km2), share: percent(km2 / (whole || 1)) };
  return fill(isAll ? model.words.unsureGround : model.words.lessSureGround, values);
};
var ground2 = (looked = now()) => {
  const { clock, least, day } = looked;
  const { area, excludedArea } = model.days[day];
  const told2 = { areas: area[clock][least], leftOut: excludedArea[clock][least] };
  if (!isCounted()) return told2;
  const found = ground(model, looked, unsureFrom());
  return { areas: areasInWords(Object.keys(told2.areas), found), leftOut: leftOutInWords(looked, found) };
};
var isGround = (text) => text.includes(fill(model.words.km2, { value: "" }).trim());
var sentences = (looked = now()) => {
  if (!isNarrowed()) return null;
  const { whole, unsure } = ground(model, looked, unsureFrom());
  const pairs = model.edgeKm ? Object.values(fronts(model, looked)) : null;
  const km = pairs ? figure(pairs.reduce((sum, one) => sum + one, 0)) : model.words.none;
  return {
    front: fill(model.words.front_km, { km }),
    low: fill(model.words.low_km2, { km2: figure(unsure), share: percent(unsure / (whole || 1)) })
  };
};
var pairInWords = ([pair, km]) => {
  const [one, other] = pair.split(" / ").map((side) => model.sideShortNames[side]);
  return fill(model.words.pair, { side: one, other, km: figure(km) });
};
var frontsByPair = (looked = now()) => {
  if (!isNarrowed() || !model.edgeKm) return null;
  const pairs = Object.entries(fronts(model, looked)).sort((a, b) => b[1] - a[1]);
  return pairs.map(pairInWords).join(model.words.comma) || model.words.none;
};
var frontOf = (places, looked = now()) => {
  const pair = places.map((place) => holder(place)).sort();
  const km = model.edgeKm && fronts(model, looked)[pair.join(" / ")];
  return km ? pairInWords([pair.join(" / "), km]) : "";
};

export {
  isGroundNarrowed,
  isPlaceIn,
  ground,
  fronts,
  changedKm2,
  changesOn,
  exchanges,
  headline,
  date,
  weekday,
  announcement,
  ground2,
  isGround,
  sentences,
  frontsByPair,
  frontOf,
  texts_exports
};

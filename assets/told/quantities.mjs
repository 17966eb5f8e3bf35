/* What is in a view, counted from the states of the places: the same that `geodata/history/view.py` computes. */
import { endsOf } from "../core/documents.mjs";
import * as view from "../core/view.mjs";

const OF_GROUND = ["sides", "confidence", "governorates"];

/* Whether the view has filters that leave out ground. */
export const isGroundNarrowed = () => view.parts().some((part) => OF_GROUND.includes(part));

const add = (sums, key, value) => {
  sums[key] = (sums[key] ?? 0) + value;
};

const isPlaced = (place, row, day, { hidden, outside }) =>
  !hidden.has(view.holder(place, day)) && !outside.ground?.has(row);

/* Whether a place is in a view at the end of a day. */
export const isPlaceIn = (model, place, looked, day = looked.day) => {
  const [row] = model.places[place];
  const isKept = isPlaced(place, row, day, looked) && !looked.outside.places?.has(row);
  return isKept && view.grade(place, day) <= looked.gradeLimit;
};

/* Ground in a view: km² by side, and places without ground; all km² of its sides and governorates, and of these how many
 * are claimed or inferred, and how many are less sure than the filter asks for. */
export const ground = (model, looked, unsureFrom) => {
  const found = { km2: {}, places: {}, whole: 0, unsure: 0, leftOut: 0 };
  for (const [row, place] of model.ids.entries()) {
    if (!isPlaced(place, row, looked.day, looked)) continue;
    const grade = view.grade(place, looked.day);
    const km2 = model.km2[row];
    found.whole += km2;
    if (grade >= unsureFrom) found.unsure += km2;
    if (grade > looked.gradeLimit) found.leftOut += km2;
    else {
      add(found.km2, view.holder(place, looked.day), km2);
      add(found.places, view.holder(place, looked.day), 1);
    }
  }
  return found;
};

/* Fronts in a view: km by pair of sides, "a / b" in the order of the alphabet. */
export const fronts = (model, looked) => {
  const found = {};
  const { day } = looked;
  for (let n = 0; n < model.edges.length / 2; n += 1) {
    const [a, b] = endsOf(model, n);
    const [one, other] = [view.holder(a, day), view.holder(b, day)];
    if (one === other || Math.max(view.grade(a, day), view.grade(b, day)) > looked.gradeLimit) continue;
    if (![a, b].some((place) => isPlaced(place, model.places[place][0], day, looked))) continue;
    add(found, [one, other].sort().join(" / "), model.edgeKm[n]);
  }
  return found;
};

/* Ground in a view that another side holds at the end of a day than at the end of the day before, km². */
export const changedKm2 = (model, looked) => {
  const { day, gradeLimit } = looked;
  const isChanged = (place, row) =>
    view.holder(place, day) !== view.holder(place, day - 1) &&
    isPlaced(place, row, day, looked) &&
    view.grade(place, day) <= gradeLimit;
  if (day === 0) return 0;
  return model.ids.reduce((sum, place, row) => sum + (isChanged(place, row) ? model.km2[row] : 0), 0);
};

/* The places in a view that another side holds at the end of a day than at the end of the day before. */
export const changesOn = (model, looked, day = looked.day) =>
  model.ids.filter(
    (place) =>
      day > 0 && view.holder(place, day) !== view.holder(place, day - 1) && isPlaceIn(model, place, looked, day),
  );

/* Places that another side holds on a day than on the compared one, with their km², grouped by the two sides; the most
 * km² first. A side's filter lets a place pass that it holds on either day; a claim must be sure enough on both. */
export const exchanges = (model, looked) => {
  const { compared, day, hidden, outside, gradeLimit } = looked;
  const found = new Map();
  for (const place of model.byImportance) {
    const [row] = model.places[place];
    const [from, to] = [view.holder(place, compared), view.holder(place, day)];
    const isSure = [compared, day].every((one) => view.grade(place, one) <= gradeLimit);
    if (from === to || !isSure || (hidden.has(from) && hidden.has(to)) || outside.places?.has(row)) continue;
    const key = `${from} ${to}`;
    if (!found.has(key)) found.set(key, { from, to, km2: 0, places: [] });
    const group = found.get(key);
    group.km2 += model.km2[row];
    group.places.push(place);
  }
  return [...found.values()].sort((a, b) => b.km2 - a.km2);
};

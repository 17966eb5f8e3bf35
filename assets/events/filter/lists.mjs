/* The lists of types and of actors: a box, a sign and a number each; the signs are those of the list that has the colours. */
import { counted, number } from "../../core/words.mjs";
import * as card from "../card.mjs";
import { TYPES } from "../reading/names.mjs";
import { COLOURS, SHAPES } from "../shaders/event_shader.mjs";
import { drawnOn, summed } from "./kept.mjs";

export const LISTS = ["types", "actors"];
let fold = null;
let words = null;

const part = (name) => fold.querySelector(`[data-event-part=${name}]`);
const isTicked = (bits, n) => ((bits >>> n) & 1) === 1;

/* Names of a list as they are shown, that of all others the last. */
export const namesOf = ({ events, plan }, list) => {
  const { names, isMore } = events[list];
  const shown =
    list === "types"
      ? names.map((type) => card.typeInWords(plan.kind, type))
      : names.map((actor) => actor || words.noActor);
  const others = Array.from({ length: TYPES - names.length }, () =>
    list === "types" ? words.otherTypes : words.otherActors,
  );
  return isMore ? [...shown, ...others] : shown;
};

const rowOf = (list, name, n) => {
  const row = fold.querySelector("template[data-event-piece=type]").content.firstElementChild.cloneNode(true);
  Object.assign(row.querySelector("input").dataset, { eventList: list, eventName: n });
  row.querySelector("[data-name]").textContent = name;
  return row;
};

const sign = (row, n, isShown) => {
  row.querySelector("i").className = isShown ? `event-sign shape-${n % SHAPES} type-${(n % COLOURS) + 1}` : "";
};

/* Shows the lists of what was read, and the switches that its columns allow. */
export const show = (given) => {
  const { actor = -1, low = -1, high = -1 } = given.plan.columns;
  for (const list of LISTS) part(list).replaceChildren(...namesOf(given, list).map((name, n) => rowOf(list, name, n)));
  for (const name of ["colours", "actor-list"]) part(name).hidden = actor < 0;
  part("deaths").hidden = low < 0 || high < 0;
  for (const name of ["window", "colour", "deaths"]) {
    part("shown").querySelector(`[name=event-${name}][value="${given.shown[name]}"]`).checked = true;
  }
};

/* What is shown in words: the events that the file has on these days, and those drawn besides that may have been on them. */
const sumOf = (events, shown, day) => {
  const dated = summed(events.tallies.all, 1, day, shown)[0];
  const perhaps = drawnOn(events, day, shown) - dated;
  const parts = [counted(words.onDays, dated), perhaps ? counted(words.perhapsOnDays, perhaps) : ""];
  return parts.filter(Boolean).join(" ");
};

/* Brings signs, boxes and numbers up to a day, and says the sum of what is shown. */
export const follow = ({ events, shown }, day) => {
  for (const list of LISTS) {
    const sums = summed(events.tallies[list], TYPES, day, shown);
    for (const [n, row] of [...part(list).children].entries()) {
      row.querySelector("[data-number]").textContent = number(sums[n]);
      row.querySelector("input").checked = isTicked(shown[list], n);
      sign(row, n, shown.colour === list);
    }
  }
  part("sum").textContent = sumOf(events, shown, day);
};

export const start = (described, within) => {
  words = described;
  fold = within;
};

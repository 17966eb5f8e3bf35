/* What a reader chose among the filters of own events: controls of the part of the panel, and districts of the page. */
import { every } from "./shown.mjs";

const RADIOS = { "event-window": "window", "event-colour": "colour", "event-deaths": "deaths" };
const BOXES = { sure: "isSureOnly", withoutChange: "isWithoutChange" };

/* What is shown after a control was changed; null for a control that is none of these. */
export const changed = (shown, { name, value, checked, dataset }) => {
  const of = RADIOS[name];
  if (of) return { ...shown, [of]: of === "window" ? Number(value) : value };
  const box = BOXES[dataset.eventOption];
  if (box) return { ...shown, [box]: checked };
  const list = dataset.eventList;
  if (!list) return null;
  const bit = 1 << Number(dataset.eventName);
  return { ...shown, [list]: (checked ? shown[list] | bit : shown[list] & ~bit) >>> 0 };
};

/* The same with all of a list (`types`, `actors`) ticked, or none. */
export const ticked = (shown, list, isOn) => ({ ...shown, [list]: every(isOn) });

/* Numbers of the districts with some names; null for no names, or where the map has none of them. */
export const numbersOf = (districts, names) => {
  if (!names.length || !districts?.all.length) return null;
  return districts.all.flatMap(({ name }, n) => (names.includes(name) ? [n] : []));
};

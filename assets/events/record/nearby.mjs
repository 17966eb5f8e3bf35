/* Which changes of the record have own events near them, in place and in time. */
import { FULL, shareOf } from "../../map/ground/geometry.mjs";
import { eachShown } from "../filter/shown.mjs";
import { EVENT } from "../reading/collecting.mjs";

export const NEAR_KM = 5;
export const NEAR_DAYS = 2;
const EQUATOR_KM = 40_075.017;

const stateAt = ({ matrices, codes }, name, row, day) => {
  const { days, states } = matrices[name];
  return states[codes.indexOf(days.now[day][row])];
};

/* Every place that passes from one side to another, as all that is known today has it, by day. `grade`: how unsure the
 * new holder is, 0 for certain. */
export const changesOf = (model) =>
  model.days.flatMap((_, day) =>
    day === 0
      ? []
      : model.ids.flatMap((place, row) => {
          const [from, to] = [day - 1, day].map((one) => stateAt(model, "holders", row, one).s);
          return from === to ? [] : [{ place, day, from, to, grade: stateAt(model, "doubt", row, day).c }];
        }),
  );

/* The km from a place of the model ([id, longitude, latitude]) to shares of the box: `kmTo(x, y)`. */
export const sharesToKm = ([, lng, lat], box) => {
  const [x, y] = shareOf({ lng, lat }, box);
  const km = EQUATOR_KM * Math.cos((lat * Math.PI) / 180);
  const [across, down] = box.size.map((size) => (size * km) / FULL);
  return { kmTo: (atX, atY) => Math.hypot((atX - x) * across, (atY - y) * down) };
};

/* For each change the number of events within NEAR_KM and NEAR_DAYS, of those that pass the filters, and the distance of
 * the nearest, km; null for none. `box`: corner and size in Web Mercator. */
export const nearEach = (changes, { events }, { places, box }) =>
  changes.map((change) => {
    const { kmTo } = sharesToKm(places[change.place], box);
    const [from, to] = [Math.max(0, change.day - NEAR_DAYS), Math.min(events.days - 1, change.day + NEAR_DAYS)];
    let [number, nearest] = [0, null];
    const look = (n) => {
      const far = kmTo(events.points[n * EVENT], events.points[n * EVENT + 1]);
      if (far > NEAR_KM) return;
      number += 1;
      nearest = nearest === null ? far : Math.min(nearest, far);
    };
    eachShown(events, to, { window: to - from + 1 }, look);
    return { ...change, number, nearest };
  });

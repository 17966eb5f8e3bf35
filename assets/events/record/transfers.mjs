/* Transfers of territory that a file tells of, and the change of the record nearest to each. */
import { metres } from "../../sketch/geodesy.mjs";
import { pointOf, spanOf } from "../doubt/exactness.mjs";
import { EVENT, TRANSFER } from "../reading/collecting.mjs";
import { NEAR_DAYS, NEAR_KM, sharesToKm } from "./nearby.mjs";

/* Numbers of the events that tell of one, by day. */
const transfersOf = ({ count, points, counted }) => {
  const found = [];
  for (let n = 0; n < count; n += 1) if (points[n * EVENT + 2] & TRANSFER) found.push(n);
  return found.sort((a, b) => counted[a] - counted[b] || a - b);
};

/* The transfers near which the record has no change, that is none within NEAR_KM and NEAR_DAYS: number of the event, and
 * the nearest of the changes within NEAR_DAYS with its distance, km; null for none. `all`: how many transfers there are. */
export const withoutChange = (changes, events, { places, box }) => {
  const located = changes.map((change) => ({ change, ...sharesToKm(places[change.place], box) }));
  const all = transfersOf(events);
  const found = [];
  for (const n of all) {
    const [first, last] = spanOf(events, n) ?? [events.counted[n], events.counted[n]];
    let nearest = null;
    for (const { change, kmTo } of located) {
      if (change.day < first - NEAR_DAYS || change.day > last + NEAR_DAYS) continue;
      const km = kmTo(events.points[n * EVENT], events.points[n * EVENT + 1]);
      if (!nearest || km < nearest.km) nearest = { change, km };
    }
    if (nearest && nearest.km <= NEAR_KM) continue;
    /* Near its place the map's scale gives the same; far from it only the ellipsoid does. */
    if (nearest) nearest.km = metres(pointOf(events, n, box).coordinates, places[nearest.change.place].slice(1)) / 1000;
    found.push({ n, nearest });
  }
  return { all: all.length, found };
};

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
 * the nearest of the changes within NEAR_DAYS with its distance, km, by the map's scale; null for none. `all`: how many
 * transfers there are. */
export const withoutChange = (changes, events, { places, box }) => {
  const onDay = Array.from({ length: events.days }, () => []);
  for (const change of changes) onDay[change.day].push({ change, ...sharesToKm(places[change.place], box) });
  const all = transfersOf(events);
  const found = [];
  for (const n of all) {
    const [first, last] = spanOf(events, n) ?? [events.counted[n], events.counted[n]];
    let nearest = null;
    for (let day = Math.max(0, first - NEAR_DAYS); day <= Math.min(events.days - 1, last + NEAR_DAYS); day += 1) {
      for (const { change, kmTo } of onDay[day]) {
        const km = kmTo(events.points[n * EVENT], events.points[n * EVENT + 1]);
        if (!nearest || km < nearest.km) nearest = { change, km };
      }
    }
    if (nearest && nearest.km <= NEAR_KM) continue;
    found.push({ n, nearest });
  }
  return { all: all.length, found };
};

/* The same transfers with their distances on the ellipsoid: the map's scale holds near a place alone. */
export const measured = (found, events, { places, box }) =>
  found.map(({ n, nearest }) => {
    if (!nearest) return { n, nearest };
    const { coordinates } = pointOf(events, n, box);
    return { n, nearest: { ...nearest, km: metres(coordinates, places[nearest.change.place].slice(1)) / 1000 } };
  });

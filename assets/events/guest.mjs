/* Own events as guests of the maps (`core/guests.mjs`): their layers, what is told of one, and their place in pictures. */
import { counted } from "../core/words.mjs";
import { fly } from "../map/camera.mjs";
import * as card from "./card.mjs";
import { creditOfPicture } from "./credit.mjs";
import { eventLayer } from "./layer.mjs";
import { EVENT } from "./reading/collecting.mjs";
import { TYPES } from "./reading/names.mjs";

const FLIGHT_MS = 700;
const NEARER = 1.6;
const WORLD = 360;

/* `box`: corner and size in Web Mercator; `given()`: what is on the map, null for nothing; `isInPictures()`; `open(n)`: shows
 * the row of an event; `moved()`: hears that the view of the first map has changed, `drawn(map)` that it is there;
 * `districts()`: names of those that the page is narrowed to. */
export const guestOf = ({ model, box, given, isInPictures, open, moved, drawn, districts }) => {
  const words = model.eventWords;
  const layers = new Map();

  const addMap = ({ map, day }) => {
    const known = new Map(model.days.map((one, n) => [one.day, n]));
    const layer = eventLayer({
      map,
      box: box,
      day: () => known.get(day()),
      given,
    });
    layers.set(map, layer);
    if (given()) layer.add();
    if (layers.size > 1) return;
    map.on("moveend", moved);
    drawn(map);
  };

  const nameOf = (n) => {
    const type = given().events.points[n * EVENT + 2] & (TYPES - 1);
    return card.typeInWords(given().plan.kind, given().events.types.names[type] ?? words.otherTypes);
  };

  const goNear = (map, { x, y }) => {
    const { corner, size } = box;
    const north = Math.PI * (1 - 2 * (corner[1] + y * size[1]));
    const lat = (Math.atan(Math.sinh(north)) * WORLD) / (2 * Math.PI);
    fly({ center: [(corner[0] + x * size[0] - 0.5) * WORLD, lat], zoom: map.getZoom() + NEARER, ms: FLIGHT_MS });
  };

  const under = (map, point) => {
    const found = layers.get(map)?.under(point);
    if (!found) return null;
    if (found.square) {
      const lines = [counted(words.count, found.square.number), words.nearer];
      return { source: "own-events", lines, choose: () => goNear(map, found.square) };
    }
    return { source: "own-events", id: found.n, lines: [nameOf(found.n), words.own], choose: () => open(found.n) };
  };

  /* What a picture says of them, with the credit that their terms ask for. */
  const note = () => {
    if (!given() || !isInPictures()) return "";
    const [first] = layers.values();
    return creditOfPicture(given(), words, districts(), first?.isCounted() ?? false);
  };

  const leaveOut = () => {
    if (isInPictures()) return () => {};
    for (const layer of layers.values()) layer.show(false);
    return () => {
      for (const layer of layers.values()) layer.show(true);
    };
  };

  return {
    ...{ addMap, under, note, leaveOut },
    each: (act) => {
      for (const layer of layers.values()) act(layer);
    },
    first: () => layers.values().next().value,
  };
};

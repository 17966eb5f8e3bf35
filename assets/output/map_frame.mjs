/* A copy of the map as it is drawn, without a reader's own marks unless they belong into pictures. */
import { leaveOut } from "../core/guests.mjs";

let map = null;

export const startMap = (engine) => {
  map = engine.map;
};

/* A canvas with a frame of the map: the next one, or with "idle" the last one that is needed. The map's own canvas is
 * empty between frames, so it is copied while a frame is drawn. */
export const frame = (event = "render") =>
  new Promise((resolve) => {
    const bringBack = leaveOut();
    map.once(event, () => {
      const copy = document.createElement("canvas");
      const live = map.getCanvas();
      [copy.width, copy.height] = [live.width, live.height];
      copy.getContext("2d").drawImage(live, 0, 0);
      bringBack();
      resolve(copy);
    });
    map.triggerRepaint();
  });

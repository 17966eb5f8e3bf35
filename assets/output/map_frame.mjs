/* A copy of the map as it is drawn. */
let map = null;

export const startMap = (engine) => {
  map = engine.map;
};

/* A canvas with a frame of the map: the next one, or with "idle" the last one that is needed. The map's own canvas is
 * empty between frames, so it is copied while a frame is drawn. */
export const frame = (event = "render") =>
  new Promise((resolve) => {
    map.once(event, () => {
      const copy = document.createElement("canvas");
      const live = map.getCanvas();
      [copy.width, copy.height] = [live.width, live.height];
      copy.getContext("2d").drawImage(live, 0, 0);
      resolve(copy);
    });
    map.triggerRepaint();
  });

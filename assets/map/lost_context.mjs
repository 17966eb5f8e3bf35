/* A browser takes a map its graphics away when the machine sleeps or the driver starts anew, and gives them back later.
 * Until then the words go on, and the page says that the map is away. */
import { waitFor } from "../core/wait.mjs";
import * as theme from "./theme.mjs";

const lost = new Set();

const tell = () => {
  document.getElementById("map-away").hidden = lost.size === 0;
};

/* Follows the engine of a drawn map. */
export const follow = (engine) => {
  const { map, dismantle, restore } = engine;
  /* Before MapLibre hears of it: it cannot keep layers that scripts draw. */
  const before = () => {
    lost.add(map);
    tell();
    dismantle();
  };
  map.getContainer().addEventListener("webglcontextlost", before, { capture: true });
  map.on("webglcontextrestored", async () => {
    await waitFor(() => map.isStyleLoaded());
    restore();
    await theme.paintAgain(engine);
    lost.delete(map);
    tell();
  });
};

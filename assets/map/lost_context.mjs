/* A browser takes a map its graphics away when the machine sleeps or the driver starts anew, and gives them back later.
 * Until then the words go on, and the page says that the map is away. */
const lost = new Set();

const tell = () => {
  document.getElementById("map-away").hidden = lost.size === 0;
};

export const follow = ({ map, restore }) => {
  map.on("webglcontextlost", () => {
    lost.add(map);
    tell();
  });
  map.on("webglcontextrestored", () => {
    const again = () => {
      restore();
      lost.delete(map);
      tell();
    };
    if (map.isStyleLoaded()) again();
    else map.once("style.load", again);
  });
};

/* Fewer tiles: MapLibre draws each layer once for each tile of its source in view, and a draw costs more than what is in
 * it. A source with wide tiles is cut as a map of a lower zoom is, in units that are still smaller than a pixel. */
const TILE_PX = 512;

/* Widens the tiles of a source. MapLibre asks a source for the width of its tiles to find those in view, and a tile, while
 * it draws it, how far it is stretched beyond the last zoom of its source: wide tiles are not. */
export const widen = (source, times) => {
  if (source.tileSize !== TILE_PX) return;
  const { loadTile } = source;
  source.tileSize = TILE_PX * times;
  source.loadTile = (tile) => {
    tile.tileSize = TILE_PX * tile.tileID.overscaleFactor();
    return loadTile.call(source, tile);
  };
};

/* Widens the tiles of some sources of a map, as soon as it has them; it makes new ones after it has lost its context. */
export const follow = (map, { sources, times }) => {
  const widenAll = () => {
    for (const source of sources.map((name) => map.getSource(name)).filter(Boolean)) widen(source, times);
  };
  map.on("styledata", widenAll);
  widenAll();
};

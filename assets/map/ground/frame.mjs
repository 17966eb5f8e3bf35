/* What the layers that scripts draw need to know of the map in each frame. */
const WORLD_PX = 512;

/* How much larger the page draws a map than it knows of itself: while presenting (assets/audience/map_size.mjs). */
export const drawnLarger = (map) => {
  const box = map.getContainer();
  return box.getBoundingClientRect().width / box.offsetWidth || 1;
};

/* Width in px of the box that positions are shares of. */
export const boxPx = (map, { size }) => WORLD_PX * 2 ** map.getZoom() * size[0];

/* MapLibre's matrix from the world (1 wide) to the clip space, as one from shares of the box. In double precision, since
 * the world is large and the box small. */
const fromShares = (matrix, { corner: [x, y], size: [width, height] }) => {
  const found = new Float32Array(16);
  for (let row = 0; row < 4; row += 1) {
    found[row] = matrix[row] * width;
    found[4 + row] = matrix[4 + row] * height;
    found[8 + row] = matrix[8 + row];
    found[12 + row] = matrix[row] * x + matrix[4 + row] * y + matrix[12 + row];
  }
  return found;
};

/* Pixels of the canvas for each CSS px: that of the screen when the map was last resized, less on a canvas that would be
 * larger than the graphics allow. The style says the width that the map gave the canvas, without a layout. */
const ratioOf = (canvas) => canvas.width / Number.parseFloat(canvas.style.width);

/* `args`: what MapLibre gives a custom layer; `box`: corner and size in Web Mercator. */
export const frameOf = (map, args, box) => {
  const canvas = map.getCanvas();
  const ratio = ratioOf(canvas);
  return {
    matrix: fromShares(args.defaultProjectionData.mainMatrix, box),
    viewport: [canvas.width / ratio, canvas.height / ratio],
    ratio,
    zoom: map.getZoom(),
    boxPx: boxPx(map, box),
  };
};

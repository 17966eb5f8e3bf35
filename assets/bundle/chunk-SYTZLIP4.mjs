// map/ground/frame.mjs
var WORLD_PX = 512;
var drawnLarger = (map) => {
  const box = map.getContainer();
  return box.getBoundingClientRect().width / box.offsetWidth || 1;
};
var boxPx = (map, { size }) => WORLD_PX * 2 ** map.getZoom() * size[0];
var fromShares = (matrix, { corner: [x, y], size: [width, height] }) => {
  const found = new Float32Array(16);
  for (let row = 0; row < 4; row += 1) {
    found[row] = matrix[row] * width;
    found[4 + row] = matrix[4 + row] * height;
    found[8 + row] = matrix[8 + row];
    found[12 + row] = matrix[row] * x + matrix[4 + row] * y + matrix[12 + row];
  }
  return found;
};
var ratioOf = (canvas) => canvas.width / Number.parseFloat(canvas.style.width);
var frameOf = (map, args, box) => {
  const canvas = map.getCanvas();
  const ratio = ratioOf(canvas);
  return {
    matrix: fromShares(args.defaultProjectionData.mainMatrix, box),
    viewport: [canvas.width / ratio, canvas.height / ratio],
    ratio,
    zoom: map.getZoom(),
    boxPx: boxPx(map, box)
  };
};

export {
  drawnLarger,
  boxPx,
  frameOf
};

/* WebGL 2 that draws nothing until `startDrawing()`: while a page loads, its map is drawn dozens of times, which nobody
 * looks at and which takes two thirds of the load without a graphics card. */
(() => {
  const { prototype } = WebGL2RenderingContext;
  let drawing = false;
  for (const name of ["drawArrays", "drawArraysInstanced", "drawElements", "drawElementsInstanced"]) {
    const draw = prototype[name];
    prototype[name] = function (...elements) {
      if (drawing) draw.apply(this, elements);
    };
  }
  window.startDrawing = () => {
    drawing = true;
  };
  /* What follows a view at rest has not followed yet. */
  window.isResting = true;
  for (const event of ["viewchange", "ondemand"])
    document.addEventListener(event, () => Object.assign(window, { isResting: false }));
  document.addEventListener("rest", () => Object.assign(window, { isResting: true }));
})();

/* A WebGL 2 context that draws nothing. The map and all scripts of the page run as ever: sources, workers, placement of
 * letters, feature-state, queries, events. Only the canvas stays empty, which spares the cost of drawing without a
 * graphics card. */
(() => {
  const { prototype } = WebGL2RenderingContext;
  const { getContext } = HTMLCanvasElement.prototype;
  const kept = new WeakMap();

  /* Answers that the map reads; every other call answers nothing. */
  const answers = {
    getContextAttributes: () => ({ alpha: true, antialias: false, depth: true, stencil: true }),
    getError: () => prototype.NO_ERROR,
    getExtension: () => null,
    getParameter: (name) => {
      if (name === prototype.VERSION) return "WebGL 2.0";
      if (name === prototype.VIEWPORT || name === prototype.SCISSOR_BOX) return new Int32Array(4);
      if (name === prototype.MAX_TEXTURE_SIZE) return 4096;
      return 16;
    },
    getAttribLocation: () => 0,
    getUniformLocation: () => null,
    getProgramParameter: () => true,
    getShaderParameter: () => true,
    getProgramInfoLog: () => "",
    getShaderInfoLog: () => "",
    getSupportedExtensions: () => [],
    checkFramebufferStatus: () => prototype.FRAMEBUFFER_COMPLETE,
    clientWaitSync: () => prototype.CONDITION_SATISFIED,
    isContextLost: () => false,
  };

  /* Inherited by every context, so that the page may put a method of its own before one of these. */
  const methods = Object.create(prototype);
  for (const [name, { value: method }] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
    if (typeof method !== "function") continue;
    const value = answers[name] ?? (name.startsWith("create") || name === "fenceSync" ? () => ({}) : () => undefined);
    Object.defineProperty(methods, name, { value, writable: true });
  }

  const recorder = (canvas) =>
    Object.create(methods, {
      canvas: { value: canvas },
      drawingBufferWidth: { get: () => canvas.width },
      drawingBufferHeight: { get: () => canvas.height },
    });

  HTMLCanvasElement.prototype.getContext = function (kind, ...options) {
    if (kind !== "webgl2") return getContext.call(this, kind, ...options);
    if (!kept.has(this)) kept.set(this, recorder(this));
    return kept.get(this);
  };
})();

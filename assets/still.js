/* Pictures of a fixed size for slides and film: the map at rest alone, or beside a column of words. */
(() => {
  const MARGIN = 28;
  const LEGEND_TOP = 344;
  const ROW = 23;
  const GAP = 8;
  const NOTE = { px: 10.5, line: 14 };
  const parts = () => window.advance.picture.parts;

  let seen = null;

  /* The map when all is drawn, letters have faded in and nothing is on its way. */
  const settled = async () => {
    await document.fonts.ready;
    return parts().frame("idle");
  };

  const switched = (layers) => {
    const { view } = window.advance;
    if (`${view.groups()}` === `${layers}`) return Promise.resolve();
    return new Promise((resolve) => {
      document.addEventListener("layerschange", resolve, { once: true });
    });
  };

  /* A day of a chapter as the page shows it on a map `times` as wide; without a chapter, of the whole country. */
  const show = async ({ day, chapter, times }) => {
    const { story, camera, timeline } = window.advance;
    document.querySelector(".legend").removeAttribute("open");
    if (!chapter) {
      timeline.go(day);
      /* A move would cost another placement of all names, for nothing. */
      if (seen !== "home") document.querySelector('[data-view="home"]').click();
      seen = "home";
      return;
    }
    seen = chapter;
    const { center, zoom, layers } = parts().looked().model.chapters[chapter - 1];
    const there = switched(layers);
    story.enter(chapter - 1, { day });
    await there;
    camera.fly({ center, zoom: zoom - Math.log2(times), ms: 0 });
  };

  const bare = async () => (await settled()).toDataURL("image/png");

  /* Lines of a text from a baseline down: the next baseline. */
  const paragraph = (pen, text, y, { px, line, room, ...style }) => {
    const { wrap, write } = parts();
    write(pen, "", 0, 0, px, style);
    const lines = wrap(pen, text, room);
    lines.forEach((words, n) => write(pen, words, MARGIN, y + n * line, px, style));
    return y + lines.length * line;
  };

  /* The largest size at which a text fits in one line. */
  const fitting = (pen, text, px, weight, room) => {
    const wide = parts().write(pen, text, -9999, -9999, px, { weight });
    return Math.min(px, Math.floor((px * room) / wide));
  };

  const head = (pen, day, model, room) => {
    const { write } = parts();
    paragraph(pen, model.title, 44, { px: 14, line: 18, room, ink: "ink-2" });
    write(pen, day.weekday, MARGIN, 96, 22, { ink: "ink-2" });
    write(pen, day.short, MARGIN, 146, fitting(pen, day.short, 52, 600, room), { weight: 600 });
    write(pen, day.day.slice(0, 4), MARGIN, 178, 22, { ink: "ink-2" });
    paragraph(pen, day.headline, 222, { px: 20, line: 27, room, weight: 600 });
  };

  /* Every side has its own row on all days, so that a film's legend stands still. */
  const legend = async (pen, day, model, room) => {
    const { write, swatch } = parts();
    const { clock, least } = window.advance.view.now();
    let y = LEGEND_TOP;
    for (const [side, km2] of Object.entries(day.area[clock][least])) {
      const ink = km2 === model.words.none ? "ink-2" : "ink";
      await swatch(pen, side, MARGIN, y - 11);
      write(pen, model.short[side], MARGIN + 28, y, 14, { ink });
      write(pen, km2, MARGIN + room, y, 14, { ink, align: "end" });
      y += ROW;
    }
    y += GAP;
    for (const { text, picture } of model.signs) {
      const image = Object.assign(new Image(), { src: picture });
      await image.decode();
      pen.drawImage(image, MARGIN - 1, y - 10, 20, (20 * image.height) / image.width);
      write(pen, text, MARGIN + 28, y, 13, { ink: "ink-2" });
      y += ROW - 2;
    }
  };

  /* Whose data and geography: the last line stands on the lower margin. */
  const foot = (pen, day, height, room) => {
    const { notes, wrap, write } = parts();
    write(pen, "", 0, 0, NOTE.px);
    const lines = notes(day).flatMap((note) => wrap(pen, note, room));
    const top = height - 20 - (lines.length - 1) * NOTE.line;
    lines.forEach((line, n) => write(pen, line, MARGIN, top + n * NOTE.line, NOTE.px, { ink: "ink-2" }));
  };

  /* A picture of `width` by `height` points at the screen's device pixels a point; the map fills its right. */
  const withWords = async ({ width, height }) => {
    const drawn = await settled();
    const { map, model } = parts().looked();
    const column = width - map.getCanvas().clientWidth;
    const scale = window.devicePixelRatio;
    const whole = Object.assign(document.createElement("canvas"), { width: width * scale, height: height * scale });
    const pen = whole.getContext("2d");
    const day = model.days[window.advance.view.now().day];
    pen.scale(scale, scale);
    pen.fillStyle = getComputedStyle(document.documentElement).getPropertyValue("--paper");
    pen.fillRect(0, 0, width, height);
    pen.drawImage(drawn, column, 0, width - column, height);
    head(pen, day, model, column - 2 * MARGIN);
    await legend(pen, day, model, column - 2 * MARGIN);
    foot(pen, day, height, column - 2 * MARGIN);
    return whole.toDataURL("image/png");
  };

  /* A drawing as a picture of some size in points, four pixels a point; repeated if it is a pattern. */
  const drawing = async ({ picture, width, height, repeat }) => {
    const image = Object.assign(new Image(), { src: picture });
    await image.decode();
    const canvas = Object.assign(document.createElement("canvas"), { width: width * 4, height: height * 4 });
    const pen = canvas.getContext("2d");
    pen.scale(4, 4);
    if (repeat) {
      for (let x = 0; x < width; x += image.width) {
        for (let y = 0; y < height; y += image.height) pen.drawImage(image, x, y);
      }
    } else pen.drawImage(image, 0, 0, width, height);
    return canvas.toDataURL("image/png");
  };

  Object.assign((window.advance ??= {}), { still: { show, bare, withWords, drawing } });
})();

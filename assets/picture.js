/* A picture of the view: the map as it stands, with title, date, headline, legend and sources burned in. */
(() => {
  const SCALE = 2;
  const MARGIN = 20;
  const HEAD = 94;
  const KEY = 24;
  const LINE = 16;
  let model = null;
  let map = null;

  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
  const font = (px, weight = 400) => `${weight} ${px}px "Noto Sans", sans-serif`;

  /* The canvas keeps nothing between frames: it is read while a frame is drawn, the next or (`idle`) the last needed. */
  const frame = (event = "render") =>
    new Promise((resolve) => {
      map.once(event, () => {
        const kept = document.createElement("canvas");
        const live = map.getCanvas();
        [kept.width, kept.height] = [live.width, live.height];
        kept.getContext("2d").drawImage(live, 0, 0);
        resolve(kept);
      });
      map.triggerRepaint();
    });

  /* A text in lines that fit the room. */
  const wrap = (pen, text, room) =>
    text.split(" ").reduce(
      (lines, word) => {
        const longer = lines.at(-1) ? `${lines.at(-1)} ${word}` : word;
        return pen.measureText(longer).width > room ? [...lines, word] : [...lines.slice(0, -1), longer];
      },
      [""],
    );

  /* `x` runs from the edge where lines begin: from the right where the page is mirrored. */
  const fromLeft = (pen, x, width = 0) => {
    const mirrored = document.documentElement.dir === "rtl";
    return mirrored ? pen.canvas.width / pen.getTransform().a - x - width : x;
  };

  const write = (pen, text, x, y, px, { weight, ink = "ink", align = "start" } = {}) => {
    pen.font = font(px, weight);
    pen.fillStyle = colour(ink);
    pen.direction = document.documentElement.dir;
    pen.textAlign = align;
    pen.fillText(text, fromLeft(pen, x), y);
    return pen.measureText(text).width;
  };

  const swatch = async (pen, side, start, y) => {
    const x = fromLeft(pen, start, 18);
    const { colour: fill, picture } = model.swatches[side];
    pen.fillStyle = fill;
    pen.fillRect(x, y, 18, 12);
    if (picture) {
      const image = new Image();
      image.src = picture;
      await image.decode();
      pen.fillStyle = pen.createPattern(image, "repeat");
      pen.fillRect(x, y, 18, 12);
    }
    pen.strokeStyle = colour("ink-2");
    pen.strokeRect(x, y, 18, 12);
  };

  /* Puts pieces of some widths in rows: [row, x] of each. */
  const inRows = (widths, room) => {
    let [row, x] = [0, 0];
    return widths.map((width) => {
      if (x && x + width > room) [row, x] = [row + 1, 0];
      x += width;
      return [row, x - width];
    });
  };

  /* What the colours mean, that day and by the filters in force. */
  const legend = (pen, day, room) => {
    const { clock, least } = window.advance.view.now();
    const sides = Object.entries(day.area[clock][least]).filter(([, km2]) => km2 !== model.words.none);
    pen.font = font(12);
    const entries = sides.map(([side, km2]) => ({ side, text: `${model.short[side]} ${km2}` }));
    const places = inRows(entries.map(({ text }) => 42 + pen.measureText(text).width), room);
    return entries.map((entry, n) => ({ ...entry, row: places[n][0], x: places[n][1] }));
  };

  const notes = (day) => {
    const { clock, least } = window.advance.view.now();
    const chip = document.getElementById("chip");
    return [chip.hidden ? "" : chip.textContent, day.left[clock][least], model.credit].filter(Boolean);
  };

  /* A canvas of the whole picture, SCALE device pixels a point. */
  const draw = async () => {
    const day = model.days[window.advance.view.now().day];
    const drawn = await frame();
    const [width, height] = [map.getCanvas().clientWidth, map.getCanvas().clientHeight];
    const room = width - 2 * MARGIN;
    const whole = document.createElement("canvas");
    const pen = whole.getContext("2d");
    const entries = legend(pen, day, room);
    const rows = 1 + Math.max(0, ...entries.map(({ row }) => row));
    pen.font = font(11);
    const lines = notes(day).flatMap((note) => wrap(pen, note, room));
    whole.width = width * SCALE;
    whole.height = (HEAD + height + rows * KEY + lines.length * LINE + MARGIN) * SCALE;
    pen.scale(SCALE, SCALE);
    pen.fillStyle = colour("paper");
    pen.fillRect(0, 0, width, whole.height);
    write(pen, day.words, MARGIN, 36, 26, { weight: 600 });
    write(pen, model.title, MARGIN, 58, 13, { ink: "ink-2" });
    write(pen, day.headline, MARGIN, 80, 14);
    pen.drawImage(drawn, 0, HEAD, width, height);
    const below = HEAD + height;
    for (const { side, text, row, x } of entries) {
      const y = below + 20 + row * KEY;
      await swatch(pen, side, MARGIN + x, y - 11);
      write(pen, text, MARGIN + x + 24, y, 12);
    }
    lines.forEach((line, n) => write(pen, line, MARGIN, below + rows * KEY + 16 + n * LINE, 11, { ink: "ink-2" }));
    return whole;
  };

  const blob = async () => {
    const whole = await draw();
    return new Promise((resolve) => whole.toBlob(resolve, "image/png"));
  };

  const acts = {
    save: async () => {
      const link = document.createElement("a");
      link.href = URL.createObjectURL(await blob());
      link.download = model.picture.replace("{day}", model.days[window.advance.view.now().day].day);
      link.click();
      URL.revokeObjectURL(link.href);
    },
    copy: () =>
      window.advance.takeaway.copying(navigator.clipboard?.write([new ClipboardItem({ "image/png": blob() })])),
  };

  const startMap = (engine, described) => {
    map = engine.map;
    model = described;
    document.addEventListener("click", (event) => {
      const act = event.target.closest("[data-picture]")?.dataset.picture;
      if (act) acts[act]();
    });
  };

  const parts = { frame, wrap, write, swatch, notes, looked: () => ({ map, model }) };
  Object.assign((window.advance ??= {}), { picture: { startMap, draw, parts } });
})();

/* Starts the page: the words at once, the map when WebGL 2 is there and the first figure stands. */
(() => {
  const ROOM_FOR_LEGEND_PX = 900;
  /* Dash draws some components after the others; the words need these. */
  const PARTS_OF_PAGE = ["#day", "[data-area]", "#layers input", "#sides input", "#clock input"];
  const PARTS_OF_SCRIPT = [
    "view", "words", "cards", "find", "panel", "story", "theme", "filters", "compare", "table", "takeaway", "languages", "keys", "present",
    "speaker",
  ];
  const LOOK_MS = 30;
  const GIVE_UP_MS = 60_000;
  const NOTICE_MS = 8000;

  /* What `look` finds, as soon as it finds it; a page that never does says so (see `say`). */
  const found = (look) =>
    new Promise((resolve, reject) => {
      const poll = (left) => {
        const thing = look();
        if (thing) resolve(thing);
        else if (left > 0) setTimeout(poll, LOOK_MS, left - LOOK_MS);
        else reject(new Error("not found in time"));
      };
      poll(GIVE_UP_MS);
    });

  const hasWebGL2 = () => Boolean(document.createElement("canvas").getContext("webgl2"));
  const fetched = window.advance.read(document.getElementById("model").href);
  let ready = null;

  /* One of the sentences that Python wrote for the page: what is missing. */
  const say = async (id, mark) => {
    const note = await found(() => document.getElementById(id));
    note.hidden = false;
    document.body.classList.add(mark);
  };
  /* A short word to the reader, which the next one replaces. */
  const notice = (text) => {
    const note = document.getElementById("notice");
    note.textContent = text;
    note.hidden = false;
    clearTimeout(notice.timer);
    notice.timer = setTimeout(() => {
      note.hidden = true;
    }, NOTICE_MS);
  };

  window.addEventListener("unhandledrejection", () => say("failed", "failed"));

  const startWords = async () => {
    const { advance } = window;
    const model = advance.model.unpack(await fetched);
    await found(() => advance.words && PARTS_OF_PAGE.every((part) => document.querySelector(part)));
    const room = document.querySelector(".map-area").clientWidth;
    if (room < ROOM_FOR_LEGEND_PX) document.querySelector(".legend").removeAttribute("open");
    for (const part of PARTS_OF_SCRIPT) advance[part].start(model);
    const asked = advance.address.read(model);
    advance.timeline.start(model.days.length, asked.day ?? 0);
    advance.channel.start(model);
    if (advance.channel.isSpeaker) document.body.classList.add("speaker-ready");
    else advance.address.start(model, asked);
    document.getElementById("skeleton")?.remove();
    return model;
  };

  /* A drawn map under an engine of its own, told what is looked at, or what `aim` makes of it. */
  const startEngine = async (graph, model, aim) => {
    const { advance } = window;
    const map = await found(() => advance.engine.handle(graph()));
    await found(() => map.isStyleLoaded());
    const engine = await advance.engine.create(map, model);
    advance.view.addPainter(engine, aim);
    await advance.theme.addMap(map);
    advance.edges.addMap(map);
    return engine;
  };

  const startMap = async (words) => {
    const { advance } = window;
    const model = await words;
    const engine = await startEngine(() => document.querySelector("#map .js-plotly-plot"), model);
    const { map } = engine;
    advance.timeline.whenDrawn(() => (map.loaded() ? Promise.resolve() : map.once("idle")));
    advance.pointer.start(map, model);
    /* Plotly sets its own view once more when its first plot is done; ours comes after it. */
    await map.once("idle");
    for (const part of ["camera", "cards", "compare", "picture", "present", "print", "scale", "address"]) advance[part].startMap(engine, model);
    document.body.classList.add("map-ready");
    return engine;
  };

  const words = startWords();

  /* The functions that Dash's callbacks name. */
  const { advance } = window;
  window.dash_clientside = window.dash_clientside ?? {};
  window.dash_clientside.advance = {
    figure: (figure) => {
      if (advance.channel.isSpeaker) return window.dash_clientside.no_update;
      if (hasWebGL2()) {
        ready ??= startMap(words);
        return words.then((model) => advance.camera.framed(figure, advance.address.camera() ?? advance.camera.around(model.home)));
      }
      say("no-map", "without-map");
      return window.dash_clientside.no_update;
    },
    layers: (groups) => words.then(() => advance.view.layers(groups)),
    sides: (visible) => words.then(() => advance.view.sides(visible)),
    /* The grid comes with the first look at its tab: its code is not loaded before. */
    table: (chosen, grid, there) => (chosen === "data" && !there ? grid : window.dash_clientside.no_update),
    tableOf: (name) => words.then(() => advance.table.choose(name)),
    tableColumns: (fields) => words.then(() => advance.table.setColumns(fields)),
    tableSelect: (rows) => words.then(() => advance.table.select(rows)),
    playing: (seconds, chosen) => words.then(() => advance.play.set(seconds, chosen)),
    characterKeys: (chosen) => words.then(() => advance.keys.setCharacters(chosen.length > 0)),
    scope: (chosen) => words.then(() => advance.takeaway.setScope(chosen)),
    filters: (...chosen) => words.then(() => advance.filters.set(...chosen)),
    charts: (chosen, figures) => (chosen === "measures" ? figures : figures.map(() => window.dash_clientside.no_update)),
    chartDay: (...clicks) => {
      const [trigger] = window.dash_clientside.callback_context.triggered;
      if (trigger?.value) advance.timeline.go(trigger.value.points[0].x);
    },
    /* The box is emptied again, so that the same place can be found twice. */
    find: (key) => {
      if (key) advance.cards.select(key);
      return null;
    },
  };
  Object.assign(advance, { startEngine, notice });
})();

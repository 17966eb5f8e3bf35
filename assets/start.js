/* Starts the page: the words at once, the map when WebGL 2 is there and the first figure stands. */
(() => {
  const ROOM_FOR_LEGEND_PX = 900;
  const NAMES_FROM_PX = 500;
  const LOOK_MS = 30;
  const GIVE_UP_MS = 60_000;

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

  const read = async (address) => {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
    return answer.json();
  };

  const hasWebGL2 = () => Boolean(document.createElement("canvas").getContext("webgl2"));
  Object.assign((window.advance ??= {}), { read });
  const fetched = read(document.getElementById("model").href);
  let ready = null;

  /* One of the sentences that Python wrote for the page: what is missing. */
  const say = async (id, mark) => {
    const note = await found(() => document.getElementById(id));
    note.hidden = false;
    document.body.classList.add(mark);
  };
  window.addEventListener("unhandledrejection", () => say("failed", "failed"));

  /* Room for the names of the bases on the left; an open legend moves the country a little away from itself. */
  const fit = (map, box) => {
    const left = map.getContainer().clientWidth > NAMES_FROM_PX ? 60 : 12;
    const right = document.querySelector(".legend").open ? 120 : 12;
    map.fitBounds(box, { padding: { top: 12, right, bottom: 24, left }, animate: false }, { originalEvent: true });
  };

  const onView = (map, model) => (event) => {
    const button = event.target.closest("[data-view]");
    if (!button) return;
    const moved = { originalEvent: true };
    if (button.dataset.view === "in") map.zoomIn({ duration: 180 }, moved);
    if (button.dataset.view === "out") map.zoomOut({ duration: 180 }, moved);
    if (button.dataset.view === "home") fit(map, model.home);
  };

  const startWords = async () => {
    const { advance } = window;
    const model = await fetched;
    await found(() => document.getElementById("day") && advance.words);
    const room = document.querySelector(".map-area").clientWidth;
    if (room < ROOM_FOR_LEGEND_PX) document.querySelector(".legend").removeAttribute("open");
    advance.words.start(model);
    advance.cards.start(model);
    advance.panel.start(model);
    advance.timeline.start(model.days.length);
    return model;
  };

  const startMap = async (words) => {
    const { advance } = window;
    const model = await words;
    const map = await found(() => advance.engine.handle(document.querySelector(".js-plotly-plot")));
    await found(() => map.isStyleLoaded());
    await advance.engine.start(map, model, advance.timeline.day());
    document.addEventListener("daychange", (event) => advance.engine.show(event.detail));
    document.addEventListener("click", onView(map, model));
    advance.timeline.whenDrawn(() => (map.loaded() ? Promise.resolve() : map.once("idle")));
    advance.pointer.start(map, model);
    /* Plotly sets its own view once more when its first plot is done; ours comes after it. */
    await map.once("idle");
    fit(map, model.home);
    advance.cards.startMap(map);
    advance.panel.startMap(map);
    document.body.classList.add("map-ready");
    return advance.engine;
  };

  const words = startWords();
  const whenMap = (act) => ready?.then(act);

  /* The functions that Dash's callbacks name. */
  window.dash_clientside = window.dash_clientside ?? {};
  window.dash_clientside.advance = {
    figure: (figure) => {
      if (hasWebGL2()) {
        ready ??= startMap(words);
        return figure;
      }
      say("no-map", "without-map");
      return window.dash_clientside.no_update;
    },
    layers: (groups) => whenMap((engine) => engine.layers(groups)),
    sides: (visible) => whenMap((engine) => engine.sides(visible)),
    charts: (chosen, figures) => (chosen === "measures" ? figures : figures.map(() => window.dash_clientside.no_update)),
    chartDay: (...clicks) => {
      const [trigger] = window.dash_clientside.callback_context.triggered;
      if (trigger?.value) window.advance.timeline.go(trigger.value.points[0].x);
    },
    /* The box is emptied again, so that the same place can be found twice. */
    find: (key) => {
      if (key) window.advance.cards.select(key);
      return null;
    },
  };
})();

/* What is looked at: the day, since when, by which clock, and what is filtered out. Who paints hears `viewchange`. */
(() => {
  let model = null;
  let painters = [];
  let groups = null;
  const view = {
    day: 0,
    compared: null,
    since: 0,
    clock: "now",
    hidden: new Set(),
    least: "low",
    worst: Infinity,
    outside: {},
  };

  const paint = () => {
    view.since = view.compared ?? Math.max(view.day - 1, 0);
    for (const engine of painters) engine.show(view);
    document.dispatchEvent(new CustomEvent("viewchange", { detail: view }));
  };

  const set = (parts) => {
    Object.assign(view, parts);
    paint();
  };

  const layers = (chosen) => {
    groups = chosen;
    for (const engine of painters) engine.layers(groups);
    document.dispatchEvent(new CustomEvent("layerschange", { detail: groups }));
  };

  const sides = (visible) => set({ hidden: new Set(Object.keys(model.sides).filter((side) => !visible.includes(side))) });

  const start = (described) => {
    model = described;
    document.addEventListener("daychange", (event) => set({ day: event.detail }));
  };

  /* `aim`: how the painter's view is made of the one looked at; its own, unless it shows another day. */
  const addPainter = (engine, aim = (same) => same) => {
    painters.push({ layers: engine.layers, show: (looked) => engine.show(aim(looked)) });
    if (groups) engine.layers(groups);
    engine.show(aim(view));
  };

  /* What a matrix of the places says of one on a day, by the clock of the view: the same that paints the map. */
  const stateOf = (name, place, day) => {
    const { days, states } = model.matrices[name];
    return states[model.codes.indexOf((days[view.clock] ?? days.now)[day][model.places[place][0]])];
  };
  const holder = (place, day = view.day) => stateOf("holders", place, day).s;
  const grade = (place, day = view.day) => stateOf("doubt", place, day).c;

  const api = { start, set, layers, sides, addPainter, holder, grade, now: () => view, groups: () => groups };
  Object.assign((window.advance ??= {}), { view: api });
})();

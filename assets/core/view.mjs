/* The state of the view: day, compared day, clock, and what is filtered out. Dispatches `viewchange`. `outside`: by map
 * source the ids that the filters leave out, and under `ground` the places whose ground is in no chosen governorate;
 * `chosen`: those of governorates, kinds and actors that are narrowed. */
let model = null;
let shown = null;
const painters = [];
const view = {
  day: 0,
  compared: null,
  since: 0,
  clock: "now",
  hidden: new Set(),
  least: "low",
  gradeLimit: Infinity,
  outside: {},
  chosen: [],
};

const paint = () => {
  view.since = view.compared ?? Math.max(view.day - 1, 0);
  for (const engine of painters) engine.show(view);
  document.dispatchEvent(new CustomEvent("viewchange", { detail: view }));
};

/* Changes some of the state, and paints once. */
export const set = (parts) => {
  Object.assign(view, parts);
  paint();
};

/* Shows some groups of layers and hides the others. */
export const layers = (chosen) => {
  shown = chosen;
  for (const engine of painters) engine.layers(shown);
  document.dispatchEvent(new CustomEvent("layerschange", { detail: shown }));
};

export const sides = (visible) =>
  set({ hidden: new Set(Object.keys(model.sides).filter((side) => !visible.includes(side))) });

export const start = (described) => {
  model = described;
  document.addEventListener("daychange", (event) => set({ day: event.detail }));
};

/* Adds the engine of a drawn map. `aim` makes its view of the reader's; the same, unless it shows another day. */
export const addPainter = (engine, aim = (same) => same) => {
  painters.push({ layers: engine.layers, show: (looked) => engine.show(aim(looked)) });
  if (shown) engine.layers(shown);
  engine.show(aim(view));
};

/* The state of a place on a day in one of the model's matrices, by the clock of the view: the same that is painted. */
const stateOf = (name, place, day) => {
  const { days, states } = model.matrices[name];
  return states[model.codes.indexOf((days[view.clock] ?? days.now)[day][model.places[place][0]])];
};

/* The side that holds a place. */
export const holder = (place, day = view.day) => stateOf("holders", place, day).s;
/* How uncertain that is: an index of the model's `grades`, 0 for certain. */
export const grade = (place, day = view.day) => stateOf("doubt", place, day).c;

export const now = () => view;

/* The parts of the view that are not as at first, by their names in `geodata/history/figures.py`. */
export const parts = () => {
  const used = {
    clock: view.clock !== "now",
    compared: view.compared !== null,
    sides: view.hidden.size > 0,
    confidence: view.gradeLimit < model.grades.length - 1,
  };
  return [...Object.keys(used).filter((part) => used[part]), ...view.chosen];
};
/* The groups of layers that are shown; null until Dash has said it. */
export const groups = () => shown;

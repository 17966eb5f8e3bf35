/* The next step of the story as a small picture for the speaker. */

import { fetchGeometry } from "../map/ground/ground.mjs";
import { groundStates } from "../map/ground/states.mjs";
import * as theme from "../map/theme.mjs";
import { draw } from "./ground_picture.mjs";

const ALL = { hidden: new Set(), gradeLimit: 3, outside: null };
let model = null;
let bytes = null;
let states = null;
let places = [];

/* What a theme and the sides look like, as `draw` takes it. */
const lookNow = () => {
  const { sides, contested, themes } = model.ground;
  const keys = Object.keys(model.sides);
  const colours = Object.fromEntries(keys.map((side, n) => [side, n === contested ? null : sides[n].colour]));
  return { colours, ...themes[theme.current()] };
};

/* Called once, before `show`. */
export const prepare = async (described) => {
  model = described;
  bytes = await fetchGeometry(model.ground.address);
  states = groundStates(model);
  places = model.byImportance.map((key) => {
    const [, lng, lat] = model.places[key];
    return { name: model.names[key].split(" (")[0], lng, lat };
  });
};

/* Draws a step of the story, given as index of its chapter (null: the country) and day, by a clock. */
export const show = (canvas, { chapter, day, clock }) => {
  states.show({ ...ALL, day, since: Math.max(0, day - 1), clock });
  const box = model.chapters[chapter]?.box ?? model.home;
  draw(canvas, { bytes, ground: model.ground, box, states, places, look: lookNow() });
  Object.assign(canvas.dataset, { day, chapter: chapter ?? "" });
};

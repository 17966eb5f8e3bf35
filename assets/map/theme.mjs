/* Light or dark: as the reader's system says, or as chosen on the page. The style sheets follow by themselves, the maps
 * are painted here. */
import { pixels } from "../core/engine.mjs";
import { lasting } from "../core/kept.mjs";

const KEPT = "advance-theme";
const engines = [];
const drawings = { light: {}, dark: {} };
let system = null;
let model = null;
let shown = "light";

const wanted = () => document.documentElement.dataset.theme ?? (system.matches ? "dark" : "light");

/* Loads the drawings of both themes, so that `paint` need not wait. */
const load = () => {
  const sources = { light: model.images, dark: model.darkTheme.images };
  const one = async (theme, name) => {
    drawings[theme][name] ??= await pixels(sources[theme][name]);
  };
  const names = Object.keys(model.darkTheme.images);
  return Promise.all(Object.keys(sources).flatMap((theme) => names.map((name) => one(theme, name))));
};

/* `withPatterns`: with those of the sides, as on paper. */
export const paint = ({ map, ground, signs, isAway }, theme, withPatterns = false) => {
  if (isAway()) return;
  for (const [layer, property, light, dark] of model.darkTheme.layers) {
    map.setPaintProperty(layer, property, theme === "dark" ? dark : light);
  }
  for (const [name, drawing] of Object.entries(drawings[theme])) map.updateImage(name, drawing);
  ground.paint(theme, withPatterns);
  signs.paint(theme);
};

const follow = async (engine) => {
  await load();
  paint(engine, shown);
};

const followAll = () => {
  if (wanted() === shown) return;
  shown = wanted();
  for (const engine of engines) follow(engine);
  document.dispatchEvent(new CustomEvent("themechange"));
};

const choose = () => {
  document.documentElement.dataset.theme = wanted() === "dark" ? "light" : "dark";
  lasting.write(KEPT, document.documentElement.dataset.theme);
  followAll();
};

/* Paints a map that has come back. */
export const paintAgain = follow;

/* Adds the engine of a drawn map; it was drawn in the light theme. */
export const addMap = async (engine) => {
  engines.push(engine);
  if (shown === "dark") await follow(engine);
};

/* The theme that is shown now: light or dark. */
export const current = () => shown;

/* Takes the theme that the reader chose in an earlier visit. */
export const restore = () => {
  const kept = lasting.read(KEPT);
  if (kept) document.documentElement.dataset.theme = kept;
};

export const start = (described) => {
  model = described;
  system = matchMedia("(prefers-color-scheme: dark)");
  system.addEventListener("change", followAll);
  document.addEventListener("click", ({ target }) => target.closest("[data-theme-switch]") && choose());
  followAll();
};

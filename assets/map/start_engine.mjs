/* Starts the engine of a map that Plotly draws. */
import * as engines from "../core/engine.mjs";
import * as view from "../core/view.mjs";
import { waitFor } from "../core/wait.mjs";
import * as grounds from "./ground/ground.mjs";
import * as lostContext from "./lost_context.mjs";
import * as allSigns from "./signs/signs.mjs";
import * as theme from "./theme.mjs";

const started = new Map();

/* The engine of a map that was started here; null for any other. */
export const engineOf = (map) => started.get(map) ?? null;

/* The engine of a drawn map, which shows the reader's view, or what `aim` makes of it. `graph`: the div of the plot. */
export const startEngine = async (graph, model, aim) => {
  const map = await waitFor(() => engines.handle(graph()));
  const draw = engines.withoutDrawing(map);
  const [ground, signs] = await Promise.all([
    grounds.load(map, model),
    allSigns.load(map, model),
    waitFor(() => map.isStyleLoaded()),
  ]);
  const engine = await engines.create(map, model, { ground, signs });
  started.set(map, engine);
  view.addPainter(engine, aim);
  await theme.addMap(engine);
  lostContext.follow(engine);
  return { ...engine, draw };
};

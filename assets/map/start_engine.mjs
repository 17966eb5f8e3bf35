/* Starts the engine of a map that Plotly draws. */
import * as engines from "../core/engine.mjs";
import * as view from "../core/view.mjs";
import { waitFor } from "../core/wait.mjs";
import * as grounds from "./ground/ground.mjs";
import * as lostContext from "./lost_context.mjs";
import * as allSigns from "./signs/signs.mjs";
import * as theme from "./theme.mjs";
import * as wideTiles from "./tiles/wide_tiles.mjs";

const started = new Map();

/* What a worker has loaded of a source comes back to the page, where nothing asks for it, and takes 1 MB.
 * Without it the source is again what it was at first: an address. MapLibre has no public way to it. */
const forget = (source) => {
  const address = source?._options?.data;
  if (typeof address === "string" && source._data.geojson) source._data = { url: address };
};

const forgetLoaded = (map) => {
  for (const name of Object.keys(map.getStyle().sources)) forget(map.getSource(name));
  map.on("sourcedata", ({ sourceId, sourceDataType }) => {
    if (sourceDataType === "metadata") forget(map.getSource(sourceId));
  });
};

/* The engine of a map that was started here; null for any other. */
export const engineOf = (map) => started.get(map) ?? null;

/* The engine of a drawn map, which shows the reader's view, or what `aim` makes of it. `graph`: the div of the plot. */
export const startEngine = async (graph, model, aim) => {
  const map = await waitFor(() => engines.handle(graph()));
  wideTiles.follow(map, model.wideTiles);
  const draw = engines.withoutDrawing(map);
  const grounded = grounds.load(map, model);
  const [ground, signs] = await Promise.all([
    grounded,
    allSigns.load(map, model, grounded),
    waitFor(() => map.isStyleLoaded()),
  ]);
  forgetLoaded(map);
  const engine = await engines.create(map, model, { ground, signs });
  started.set(map, engine);
  view.addPainter(engine, aim);
  await theme.addMap(engine);
  lostContext.follow(engine);
  return { ...engine, draw };
};

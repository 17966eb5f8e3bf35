/* The ground of one map: custom layers of MapLibre that share one drawing, and what lies under the pointer. */
import { once, readBytes } from "../../core/documents.mjs";
import { isRounded } from "./area_shader.mjs";
import { drawingOf } from "./drawing.mjs";
import { boxPx, frameOf } from "./frame.mjs";
import { isEarlierDrawn } from "./front_shader.mjs";
import { arraysOf, cellFinder, edgeAt, FULL, placesAt, placesIn, shareOf } from "./geometry.mjs";
import { isFar, within } from "./in_view.mjs";
import { patternNumber } from "./pattern_shader.mjs";
import { drawnFrom } from "./place_shader.mjs";
import { groundStates } from "./states.mjs";

const MORE_CONTRAST = ["(forced-colors: active)", "(prefers-contrast: more)"].map((query) => matchMedia(query));

/* The geometry at an address; asked for once, and for all maps. */
export const fetchGeometry = once(readBytes);

/* "#rrggbb" as three numbers from 0 to 1. */
const rgb = (colour) => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);

/* The colours of the model as numbers for uniforms. */
const lookOf = ({ sides, themes }) => {
  const theme = ({ ink, quiet, paper, accent }) => ({
    ink: rgb(ink),
    quiet: rgb(quiet),
    paper: rgb(paper),
    accent: rgb(accent),
  });
  return {
    sides: new Float32Array(sides.flatMap(({ colour }) => rgb(colour))),
    camps: new Int32Array(sides.map(({ camp }) => camp)),
    patterns: new Int32Array(sides.map(({ pattern }) => (pattern ? patternNumber(pattern) : 0))),
    patternColours: new Float32Array(sides.flatMap(({ colour, patternColour }) => rgb(patternColour || colour))),
    light: theme(themes.light),
    dark: theme(themes.dark),
  };
};

/* The ground of a map. Its layers are added by `add`, once the style has loaded; nothing is drawn until `show`. */
export const load = async (map, model) => {
  const { ground } = model;
  const arrays = arraysOf(await fetchGeometry(ground.address), ground);
  const cellAt = cellFinder(arrays);
  const states = groundStates(model);
  const look = lookOf(ground);
  const flat = ground.size[1] / ground.size[0];
  let drawing = null;
  let theme = "light";
  let chosen = -1;
  let frame = null;
  let patterned = false;

  const draws = {
    areas: () => {
      drawing.drawAreas(frame);
      if (patterned || MORE_CONTRAST.some(({ matches }) => matches)) drawing.drawPatterns(frame);
    },
    patterns: () => drawing.drawPatterns(frame),
    front: () => drawing.drawFronts(frame),
    places: () => drawing.drawPlaces(frame, chosen),
  };

  const layerOf = (id) => ({
    id,
    type: "custom",
    renderingMode: "2d",
    onAdd: (_map, gl) => {
      drawing ??= drawingOf(gl, { arrays, states, ground, look });
    },
    render: (_gl, args) => {
      frame = { ...frameOf(map, args, ground), theme };
      draws[id]();
    },
  });

  /* Adds the layers; after a lost context once more, with new textures and buffers. */
  const add = () => {
    drawing = null;
    for (const [id, above] of Object.entries(ground.layers)) map.addLayer(layerOf(id), above);
  };

  const remove = () => {
    for (const id of Object.keys(ground.layers)) map.removeLayer(id);
  };

  const here = ({ x, y }) => shareOf(map.unproject([x, y]), ground);
  const reachOf = (px) => (px / boxPx(map, ground)) * FULL;
  const isCornerRounded = (...rows) => isRounded(map.getZoom(), ground) && states.isBetween(...rows);
  const isVisible = (layer) => map.getLayer(layer)?.visibility !== "none";

  /* Rows of the places whose dots are within some px of a point of the map, the nearest first. */
  const placesUnder = (point, px) => {
    if (!isVisible("places")) return [];
    const isDrawn = ({ row, rank }) => {
      const { out, g } = states.place(row);
      return !out && map.getZoom() >= drawnFrom(ground, rank, g);
    };
    return placesAt(here(point), arrays, { flat, reach: reachOf(px) }).filter(isDrawn);
  };

  /* Number of the front line within some px of a point; null for none. */
  const frontUnder = (point, px) => {
    if (!isVisible("front")) return null;
    const isShown = (edge) => states.edge(edge).f;
    return edgeAt(here(point), arrays, { flat, reach: reachOf(px), isShown });
  };

  /* Row of the place whose area is drawn at a point; null for none. */
  const areaUnder = (point) => {
    if (!isVisible("areas")) return null;
    const row = cellAt(here(point), isCornerRounded);
    return row === null || states.place(row).off ? null : row;
  };

  /* Row of the cell at each of some points of the map; null outside of all. */
  const cellsUnder = (points) => points.map((point) => cellAt(here(point)));

  /* The dots of places in a box of the map, given by its corners: row, whether it is drawn on all days, or only on
   * those on which it changed hands, and whether it is no city's. */
  const dotsIn = (box) => {
    if (!isVisible("places")) return [];
    const zoom = map.getZoom();
    const corners = box.map(([x, y]) => here({ x, y }));
    const dots = placesIn(corners, arrays).map(({ row, rank }) => ({
      row,
      always: zoom >= drawnFrom(ground, rank, false),
      isSmall: rank > 1,
    }));
    return zoom >= ground.changedZoom ? dots : dots.filter(({ always }) => always);
  };

  /* Rows of cells and places and numbers of edges in view; `far`: whether ground is pale there for want of reports. */
  const inView = () => {
    const { clientWidth, clientHeight } = map.getContainer();
    const corners = [here({ x: 0, y: 0 }), here({ x: clientWidth, y: clientHeight })];
    const found = within(arrays, corners);
    const cells = found.cells.filter((row) => !states.place(row).off);
    return {
      ...found,
      cells,
      far: isFar(arrays, corners, { ...ground, cells, km: (ground.fade[0] + ground.fade[1]) / 2 }),
    };
  };

  return {
    ...{
      add,
      remove,
      placesUnder,
      cellsUnder,
      dotsIn,
      frontUnder,
      areaUnder,
      inView,
      place: states.place,
      edge: states.edge,
    },
    /* Whether the front of the earlier day is drawn. */
    isEarlierDrawn: () => isEarlierDrawn(states.shown, map.getZoom(), ground),
    /* Row of the place that has the ring; -1: none has. */
    chosen: () => chosen,
    show: (view) => {
      states.show(view);
      map.triggerRepaint();
    },
    /* Draws a ring round a place; null: round none. */
    choose: (row) => {
      chosen = row ?? -1;
      map.triggerRepaint();
    },
    /* In a theme, with or without the patterns of the sides. Readers who asked for more contrast always get these. */
    paint: (wanted, withPatterns = false) => {
      theme = wanted;
      patterned = withPatterns;
      map.triggerRepaint();
    },
  };
};

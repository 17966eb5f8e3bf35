/* Events on one map: a layer that scripts draw, and what lies under the pointer. */
import { waitFor } from "../core/wait.mjs";
import { boxPx, frameOf } from "../map/ground/frame.mjs";
import { FULL, shareOf } from "../map/ground/geometry.mjs";
import { levelFor, radiusOf } from "./counting.mjs";
import { outlineOn } from "./doubt/outline.mjs";
import { drawingOf } from "./drawing.mjs";
import { drawnOn, LOOK, SIZE, summed } from "./filter/kept.mjs";
import { eachShown, latest, rangesOn } from "./filter/shown.mjs";
import { EVENT, PLACE_UNSURE } from "./reading/collecting.mjs";
import { COLOURS, RADIUS, RING, STEP } from "./shaders/event_shader.mjs";

const LAYER = "own-events";
/* The dots of places lie above them. */
const ABOVE = "places";
/* More in view are counted by squares. Without a graphics card each sign costs some 2 microseconds (measured: 36,000 of
 * them doubled the time until a step was drawn), and more than these hide each other on a screen. */
export const MOST_IN_VIEW = 20_000;
const REACH_PX = 3;
const LEVEL = 6;

/* "#rrggbb" of a custom property as three numbers from 0 to 1. */
const colours = () => {
  const style = getComputedStyle(document.documentElement);
  const rgb = (name) => {
    const colour = style.getPropertyValue(`--${name}`).trim();
    return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  };
  return {
    types: new Float32Array(Array.from({ length: COLOURS }, (_, n) => rgb(`event-${n + 1}`)).flat()),
    paper: rgb("paper"),
    own: rgb("own"),
  };
};

/* Smaller signs on a map of the whole country. */
const grownAt = (zoom) => Math.min(1.4, Math.max(0.6, 0.6 + (zoom - 6) * 0.2));

/* Radius in px of the sign of an event. */
const radiusOfSign = ({ points, looks }, n, zoom) =>
  (RADIUS + STEP * looks[n * LOOK + SIZE]) * grownAt(zoom) + (points[n * EVENT + 2] & PLACE_UNSURE ? RING : 0);

/* The layer of a map. `box`: corner and size in Web Mercator; `day()`: number of the day that the map shows; `given()`: the
 * events, their grids and which of them are shown (`shown.mjs`), null for none. */
export const eventLayer = ({ map, day, box, given }) => {
  let drawing = null;
  let drawn = null;
  let version = 0;
  let look = null;
  let isOn = true;
  let counted = { mark: "", circles: null, squares: null };

  const shareAt = ({ x, y }) => shareOf(map.unproject([x, y]), box).map((share) => share / FULL);
  const corners = () => {
    const { clientWidth, clientHeight } = map.getContainer();
    return [shareAt({ x: 0, y: 0 }), shareAt({ x: clientWidth, y: clientHeight })];
  };

  /* Whether more than can be told apart are in view. Those of several days are shared out by the day that counts of each. */
  const isCounted = (view = corners()) => {
    const { events, grids, shown } = given();
    const drawn = drawnOn(events, day(), shown);
    if (drawn <= MOST_IN_VIEW) return false;
    const [all] = summed(events.tallies.all, 1, day(), shown);
    const inView = grids.within(LEVEL, view, day(), shown).reduce((sum, { number }) => sum + number, 0);
    return drawn * (all ? inView / all : 1) > MOST_IN_VIEW;
  };

  /* Circles of the squares in view; null where the events themselves are few enough. Found anew if anything has changed
   * that they depend on. */
  const countsIn = (frame) => {
    const { events, grids, shown } = given();
    const view = corners();
    const mark = `${day()} ${shown.window} ${events.version} ${view} ${events.count}`;
    if (counted.mark === mark) return counted;
    counted = { mark, circles: null, squares: null };
    if (!isCounted(view)) return counted;
    const level = levelFor(frame.boxPx, events.days);
    const most = grids.fullest(level, shown);
    const squares = grids.within(level, view, day(), shown);
    counted.squares = squares.map((square) => ({ ...square, radius: radiusOf(square.number, most) }));
    counted.circles = new Float32Array(counted.squares.flatMap(({ x, y, radius }) => [x, y, radius]));
    return counted;
  };

  const render = (gl, args) => {
    if (!isOn || !given()) return;
    const { events, shown } = given();
    if (drawn !== events.points) {
      drawing = drawingOf(gl, events);
      drawn = events.points;
      counted = { mark: "", circles: null, squares: null };
    } else if (version !== events.version) drawing.keep();
    version = events.version;
    look ??= colours();
    const frame = frameOf(map, args, box);
    const { circles } = countsIn(frame);
    if (circles) drawing.drawCounts(frame, look, circles);
    else drawing.drawEvents(frame, look, rangesOn(events, day(), shown), grownAt(frame.zoom));
  };

  const layer = { id: LAYER, type: "custom", renderingMode: "2d", onAdd: () => {}, render };

  const add = () => {
    drawn = null;
    if (map.style && !map.getLayer(LAYER)) map.addLayer(layer, ABOVE);
  };
  /* MapLibre cannot keep layers that scripts draw when it loses its context. */
  const remove = () => {
    if (map.style && map.getLayer(LAYER)) map.removeLayer(LAYER);
  };
  map.getContainer().addEventListener("webglcontextlost", remove, { capture: true });
  map.on("style.load", async () => {
    if (!given()) return;
    await waitFor(() => map.getLayer(ABOVE));
    add();
  });

  /* What lies under a point: `n`, the number of an event, or `square` with a number of them; null for nothing. */
  const under = (point) => {
    if (!given() || !isOn || !map.getLayer(LAYER)) return null;
    const { events, shown } = given();
    const px = boxPx(map, box) / FULL;
    const flat = box.size[1] / box.size[0];
    const [x, y] = shareAt(point).map((share) => share * FULL);
    const farOf = (dx, dy) => Math.hypot(dx * px, dy * px * flat);
    if (counted.squares) {
      const square = counted.squares.find((one) => farOf(one.x * FULL - x, one.y * FULL - y) <= one.radius + REACH_PX);
      return square ? { square } : null;
    }
    let [found, nearest] = [null, Infinity];
    const zoom = map.getZoom();
    eachShown(events, day(), shown, (n) => {
      const far = farOf(events.points[n * EVENT] - x, events.points[n * EVENT + 1] - y);
      if (far >= nearest || far > radiusOfSign(events, n, zoom) + REACH_PX) return false;
      [found, nearest] = [n, far];
      return false;
    });
    return found === null ? null : { n: found };
  };

  /* Calls `take` with the number of each event in view. */
  const eachInView = (take) => {
    const { events, shown } = given();
    const [[left, top], [right, bottom]] = corners().map((corner) => corner.map((share) => share * FULL));
    eachShown(events, day(), shown, (n) => {
      const [x, y] = [events.points[n * EVENT], events.points[n * EVENT + 1]];
      if (x >= left && x <= right && y >= top && y <= bottom) take(n);
    });
  };

  /* `all`: how many events are in view; `numbers` of those with the latest days in the file, these first, at most some. */
  const inView = (most) => latest(given().events, eachInView, most);

  const again = () => map.triggerRepaint();
  const outline = outlineOn(map);

  return {
    ...{ map, add, remove, under, inView, again, outline, isCounted },
    /* Draws them or not. */
    show: (on) => {
      isOn = on;
      outline.hide(!on);
      again();
    },
    /* Takes the colours of the theme that is shown. */
    paint: () => {
      look = null;
      outline.paint();
      again();
    },
  };
};

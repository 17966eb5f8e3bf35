/* Names of countries and seas are shown whole or not at all: one that the map's edge, the legend or the credit would
 * cut is hidden until the map has moved. MapLibre keeps names clear of each other, not of what lies on the map. */
import { coversOf } from "./fit/covers.mjs";

const LAYER = "countries";
const SOURCE = "labels";
const LINE = 1.2;
let pen = null;

/* Size at a zoom that grows from one stop to another; a stop is zoom and size. */
export const sizeAt = (zoom, [[near, small], [far, large]]) => {
  const share = Math.min(1, Math.max(0, (zoom - near) / (far - near)));
  return small + share * (large - small);
};

/* Half the width and half the height of a name, in px; joined letters are not spaced. */
const halfOf = (map, text, size) => {
  const spacing = /\p{Script=Arabic}/u.test(text) ? 0 : map.getLayoutProperty(LAYER, "text-letter-spacing");
  const most = map.getLayoutProperty(LAYER, "text-max-width") * size;
  pen.font = `${size}px "Noto Sans"`;
  const widths = text.split("\n").map((line) => pen.measureText(line).width + line.length * spacing * size);
  const lines = widths.reduce((sum, width) => sum + Math.ceil(width / most), 0);
  return [Math.min(most, Math.max(...widths)) / 2, (lines * LINE * size) / 2];
};

/* Where MapLibre put the middle of a name: at its position, or below or above it where another name stands there. */
const middleOf = (map, id, { x, y }, [, halfHeight], size) => {
  const away = map.getLayoutProperty(LAYER, "text-radial-offset") * size + halfHeight;
  const isAt = (at) => map.queryRenderedFeatures([x, at], { layers: [LAYER] }).some((found) => found.id === id);
  return { x, y: [y, y + away, y - away].find(isAt) ?? y };
};

const show = (map, hidden) => {
  /* A map without graphics has no layers. */
  if (!map.getLayer(LAYER)) return;
  const { clientWidth: width, clientHeight: height } = map.getContainer();
  const covers = coversOf(map);
  const size = sizeAt(map.getZoom(), map.getLayer(LAYER).metadata.sizes);
  for (const { id, properties, geometry } of map.querySourceFeatures(SOURCE)) {
    const half = halfOf(map, properties.label, size);
    const [halfWidth, halfHeight] = half;
    const { x, y } = middleOf(map, id, map.project(geometry.coordinates), half, size);
    const box = { left: x - halfWidth, right: x + halfWidth, top: y - halfHeight, bottom: y + halfHeight };
    const leaves = box.left < 0 || box.right > width || box.top < 0 || box.bottom > height;
    const isUnder = ({ left, right, top, bottom }) =>
      box.left < right && left < box.right && box.top < bottom && top < box.bottom;
    const off = leaves || covers.some(isUnder);
    if (hidden.get(id) === off) continue;
    hidden.set(id, off);
    map.setFeatureState({ source: SOURCE, id }, { off });
  }
};

/* Follows a drawn map. Names outside of the view are not looked at. */
export const addMap = (map) => {
  pen ??= document.createElement("canvas").getContext("2d");
  const hidden = new Map();
  const again = () => show(map, hidden);
  /* Names move with the map, and are there once it is idle; a step moves none. */
  const soon = () => {
    again();
    map.once("idle", again);
  };
  for (const event of ["moveend", "resize"]) map.on(event, soon);
  /* A style that is loaded anew has forgotten all. */
  map.on("style.load", () => {
    hidden.clear();
    map.once("idle", again);
  });
  soon();
  /* The browser has laid the page out when it tells that the legend is of another size, so that reading costs nothing. */
  new ResizeObserver(again).observe(document.querySelector(".legend"));
};

/* The chosen event on a map: a ring around its sign, and the area within which it may have been. */
import { waitFor } from "../../core/wait.mjs";

const SOURCE = "own-event-chosen";
const BELOW = "places";
const RING_PX = 11;
const isA = (kind) => ["==", ["geometry-type"], kind];
const AREA = ["!", isA("Point")];

const colours = () => {
  const style = getComputedStyle(document.documentElement);
  const [own, paper] = ["--own", "--paper"].map((name) => style.getPropertyValue(name).trim());
  return { own, paper };
};

/* Layers, lowest first: name, type, filter, and paint of the colours of the theme. */
const LAYERS = [
  ["area", "fill", AREA, ({ own }) => ({ "fill-color": own, "fill-opacity": 0.1 })],
  ["casing", "line", AREA, ({ paper }) => ({ "line-color": paper, "line-width": 4.5 })],
  ["line", "line", AREA, ({ own }) => ({ "line-color": own, "line-width": 2, "line-dasharray": [2, 2] })],
  [
    ...["ring", "circle", isA("Point")],
    ({ own }) => ({
      ...{ "circle-radius": RING_PX, "circle-opacity": 0, "circle-color": own },
      ...{ "circle-stroke-width": 2, "circle-stroke-color": own },
    }),
  ],
].map(([name, type, filter, paint]) => ({ id: `${SOURCE}-${name}`, type, filter, paint }));

const collection = (shapes) => ({
  type: "FeatureCollection",
  features: shapes.map((geometry) => ({ type: "Feature", properties: {}, geometry })),
});

/* The outline on a map. `show`: draws shapes of GeoJSON, none for an empty list; `paint`: takes the colours of the theme;
 * `hide`: hides them or not. */
export const outlineOn = (map) => {
  let shown = [];
  let isHidden = false;

  const layout = () => ({ visibility: isHidden ? "none" : "visible" });

  const draw = () => {
    if (!map.style) return;
    if (!map.getSource(SOURCE)) {
      if (!shown.length || !map.getLayer(BELOW)) return;
      map.addSource(SOURCE, { type: "geojson", data: collection([]) });
      const drawn = colours();
      for (const { id, type, filter, paint } of LAYERS) {
        map.addLayer({ id, type, filter, source: SOURCE, layout: layout(), paint: paint(drawn) }, BELOW);
      }
    }
    map.getSource(SOURCE).setData(collection(shown));
  };

  map.on("style.load", async () => {
    if (!shown.length) return;
    await waitFor(() => map.getLayer(BELOW));
    draw();
  });

  const eachLayer = (act) => {
    if (map.style && map.getSource(SOURCE)) for (const layer of LAYERS) act(layer);
  };

  return {
    show: (shapes) => {
      shown = shapes;
      draw();
    },
    paint: () => {
      const drawn = colours();
      eachLayer(({ id, paint }) => {
        for (const [property, value] of Object.entries(paint(drawn))) map.setPaintProperty(id, property, value);
      });
    },
    hide: (isOff) => {
      isHidden = isOff;
      eachLayer(({ id }) => map.setLayoutProperty(id, "visibility", layout().visibility));
    },
  };
};

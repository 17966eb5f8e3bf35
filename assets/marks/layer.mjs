/* A reader's own marks on a map: one source, and layers above all others. They have a colour and a sign that nothing else
 * on the map has, and their label says what they are. */
const SOURCE = "own-marks";
const PIN = "own-pin";
const PIN_SIZE = [22, 30];
const PIXELS = 2;
const LABEL_LETTERS = 60;
const REACH_PX = 5;
const FONT = ["Noto Sans SemiBold"];
const ROUND = { "line-cap": "butt", "line-join": "round" };
const isA = (kind) => ["==", ["geometry-type"], kind];

const colours = () => {
  const style = getComputedStyle(document.documentElement);
  const [own, paper] = ["--own", "--paper"].map((name) => style.getPropertyValue(name).trim());
  return { own, paper };
};

/* Layers, lowest first: name, type, filter, layout, and paint of the colours of the theme. */
const LAYERS = [
  ["area", "fill", isA("Polygon"), {}, ({ own }) => ({ "fill-color": own, "fill-opacity": 0.16 })],
  ["casing", "line", ["!", isA("Point")], ROUND, ({ paper }) => ({ "line-color": paper, "line-width": 5.5 })],
  [
    ...["line", "line", ["!", isA("Point")], ROUND],
    ({ own }) => ({ "line-color": own, "line-width": 2.5, "line-dasharray": [3, 1] }),
  ],
  [
    ...["point", "symbol", isA("Point")],
    { "icon-image": PIN, "icon-anchor": "bottom", "icon-allow-overlap": true, "icon-ignore-placement": true },
    () => ({}),
  ],
  [
    ...["label", "symbol", true],
    {
      "text-field": ["format", ["get", "label"], {}, ["get", "own"], { "font-scale": 0.85 }],
      "text-font": FONT,
      "text-size": 12,
      "text-max-width": 14,
      "text-variable-anchor": ["left", "right", "top", "bottom"],
      "text-radial-offset": 1,
      "text-justify": "auto",
    },
    ({ own, paper }) => ({ "text-color": own, "text-halo-color": paper, "text-halo-width": 1.6 }),
  ],
].map(([name, type, filter, layout, paint]) => ({ id: `${SOURCE}-${name}`, type, filter, layout, paint }));
const PICKED = ["point", "line", "area"].map((name) => `${SOURCE}-${name}`);

/* A pin, its point at the lower edge. */
const pin = ({ own, paper }) => {
  const [width, height] = PIN_SIZE;
  const canvas = Object.assign(document.createElement("canvas"), { width: width * PIXELS, height: height * PIXELS });
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  pen.scale(PIXELS, PIXELS);
  pen.fillStyle = own;
  pen.strokeStyle = paper;
  pen.lineWidth = 2;
  const middle = width / 2;
  const radius = middle - 1.5;
  pen.beginPath();
  pen.arc(middle, middle, radius, Math.PI * 0.85, Math.PI * 0.15);
  pen.lineTo(middle, height - 1);
  pen.closePath();
  pen.fill();
  pen.stroke();
  pen.fillStyle = paper;
  pen.beginPath();
  pen.arc(middle, middle, 3.5, 0, 2 * Math.PI);
  pen.fill();
  return pen.getImageData(0, 0, canvas.width, canvas.height);
};

const shortened = (name) => (name.length > LABEL_LETTERS ? `${name.slice(0, LABEL_LETTERS)}…` : name);

/* What the source holds. `word`: what every label says. */
export const collection = (marks, word) => ({
  type: "FeatureCollection",
  features: marks.map(({ id, name, geometry }) => ({
    ...{ type: "Feature", geometry },
    properties: { mark: id, label: shortened(name), own: name ? `\n${word}` : word },
  })),
});

const add = (map) => {
  const drawn = colours();
  if (!map.hasImage(PIN)) map.addImage(PIN, pin(drawn), { pixelRatio: PIXELS });
  map.addSource(SOURCE, { type: "geojson", data: collection([], "") });
  for (const { id, type, filter, layout, paint } of LAYERS) {
    map.addLayer({ ...{ id, type, source: SOURCE, filter, layout }, paint: paint(drawn) });
  }
};

/* Draws marks. A map that is away draws nothing, and is told when it is back. */
export const draw = (map, marks, word) => {
  if (!map.style) return;
  if (!map.getSource(SOURCE)) {
    if (!marks.length) return;
    add(map);
  }
  map.getSource(SOURCE).setData(collection(marks, word));
};

/* Takes the colours of the theme that is shown. */
export const paint = (map) => {
  if (!map.style || !map.getSource(SOURCE)) return;
  const drawn = colours();
  map.updateImage(PIN, pin(drawn));
  for (const { id, paint } of LAYERS) {
    for (const [property, value] of Object.entries(paint(drawn))) map.setPaintProperty(id, property, value);
  }
};

/* Shows or hides all of them. */
export const show = (map, isShown) => {
  if (!map.style || !map.getSource(SOURCE)) return;
  for (const { id } of LAYERS) map.setLayoutProperty(id, "visibility", isShown ? "visible" : "none");
};

/* The id of the mark at a point of the map; undefined for none. */
export const markAt = (map, { x, y }) => {
  if (!map.style || !map.getSource(SOURCE)) return undefined;
  const box = [
    [x - REACH_PX, y - REACH_PX],
    [x + REACH_PX, y + REACH_PX],
  ];
  return map.queryRenderedFeatures(box, { layers: PICKED })[0]?.properties.mark;
};

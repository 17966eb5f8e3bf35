/* The signs of the legend: those that the map shows now first, the others folded. */
import * as view from "../core/view.mjs";
import { rowsOn } from "../map/signs/placing.mjs";

const CHANGED = "changed";
let model = null;

/* What there is on a day: icons of its events and movements, those of several at once, and CHANGED. */
export const presentOn = ({ mapSigns, days }, { day, compared, outside }) => {
  const found = new Set(days[day].changed || compared !== null ? [CHANGED] : []);
  for (const [kind, table] of Object.entries(mapSigns.tables)) {
    const rows = rowsOn(table, day, outside[kind]);
    for (const row of rows) found.add(table.icons[row]);
    if (rows.length > 1) found.add(table.several);
  }
  return found;
};

/* Sorts the rows of signs into the two lists, each in the order of the page. */
const sort = () => {
  const [used, others] = document.querySelectorAll(".signs-fold .signs");
  if (!used || !view.groups()) return;
  const present = presentOn(model, view.now());
  const isUsed = ({ dataset: { layer, needs } }) => view.groups().includes(layer) && (!needs || present.has(needs));
  const rows = [...document.querySelectorAll(".signs-fold .signs li")].sort((a, b) => a.dataset.at - b.dataset.at);
  used.replaceChildren(...rows.filter(isUsed));
  others.replaceChildren(...rows.filter((row) => !isUsed(row)));
};

/* Whether a box and the part of the map that is seen have something in common. Corners: south-west, north-east. */
export const meets = ([[west, south], [east, north]], seen) =>
  west < seen.getEast() && east > seen.getWest() && south < seen.getNorth() && north > seen.getSouth();

/* What has a line while it is seen on the map. */
const showSeen = (map) => {
  for (const line of document.querySelectorAll("[data-box]")) {
    line.hidden = !meets(JSON.parse(line.dataset.box), map.getBounds());
  }
};

export const startMap = ({ map }) => {
  map.on("moveend", () => showSeen(map));
  showSeen(map);
};

export const start = (described) => {
  model = described;
  for (const [at, row] of document.querySelectorAll(".signs-fold .signs li").entries()) row.dataset.at = at;
  for (const event of ["rest", "layerschange"]) document.addEventListener(event, sort);
};

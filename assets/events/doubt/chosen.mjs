/* The event that is chosen: its card, how exactly the file has its place and days, and that on the map. */
import * as card from "../card.mjs";
import { districtAt } from "../filter/districts.mjs";
import * as part from "../part.mjs";
import { EVENT } from "../reading/collecting.mjs";
import { areaOf, circleOf, pointOf, spanOf } from "./exactness.mjs";

let model = null;
let box = null;
let draw = null;

const filled = (key, values) =>
  Object.entries(values).reduce((text, [name, value]) => text.replace(`{${name}}`, () => value), model.eventWords[key]);

/* Shapes and words of the area of an event; the words are "" for one whose row says that it is a point. */
const areaIn = (given, n, cells, districts) => {
  const area = areaOf(given, cells);
  if (area?.km) {
    return { shapes: [circleOf(given.events, n, box, area.km)], told: filled("circle", { km: area.km }) };
  }
  const at = [given.events.points[n * EVENT], given.events.points[n * EVENT + 1]];
  const district = area && districts ? districtAt(districts, at) : null;
  if (!district) return { shapes: [], told: "" };
  return {
    shapes: [district.shape],
    told: filled("district", { district: model.chartFiles.governorates[district.name] ?? district.name }),
  };
};

const spanIn = ({ events }, n) => {
  const span = spanOf(events, n);
  if (!span) return "";
  const [from, to] = span.map((day) => model.days[day].short);
  return from === to ? filled("spanOfDay", { day: from }) : filled("span", { from, to });
};

/* Shows an event. `districts`: of the map, null while there are none. Throws where its row cannot be read. */
export const open = async (given, n, districts) => {
  const [cells] = await card.rowsOf(given, [n]);
  const { shapes, told } = areaIn(given, n, cells, districts);
  part.showCard(given, cells, [spanIn(given, n), told]);
  draw([...shapes, pointOf(given.events, n, box)]);
};

export const close = () => {
  part.hideCard();
  draw([]);
};

/* `drawn(shapes)`: draws them on all maps. */
export const start = (described, inside, drawn) => {
  model = described;
  box = inside;
  draw = drawn;
};

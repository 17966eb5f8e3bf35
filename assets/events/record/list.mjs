/* The changes of the record with the number of own events near each, and transfers of territory in the file without a change,
 * as lists and as CSV. */
import { counted, figure } from "../../core/words.mjs";
import "../../vendor/d3-dsv.mjs";
import { changesOf, nearEach } from "./nearby.mjs";

const BYTE_ORDER_MARK = "\ufeff";
/* The library is a plain script, which puts itself there. */
const { csvFormat } = globalThis.d3;

/* Changes with the events near them, the least sure first, then by day. */
export const near = (model, given, box) =>
  nearEach(changesOf(model), given, { places: model.places, box }).sort((a, b) => b.grade - a.grade || a.day - b.day);

const line = (model, words, { place, day, from, to, number, nearest }) => {
  const button = Object.assign(document.createElement("button"), { type: "button", className: "link" });
  button.dataset.select = place;
  button.textContent = model.names[place];
  const sides = `${model.sideShortNames[from]} ${model.words.arrow} ${model.sideShortNames[to]}`;
  const found = number
    ? words.nearest.replace("{events}", () => counted(words.count, number)).replace("{km}", () => figure(nearest))
    : words.noneNear;
  const row = document.createElement("li");
  row.append(button, ` ${[model.days[day].short, sides, found].join(words.comma)}`);
  return row;
};

/* Elements of the list. */
export const linesOf = (model, words, changes) => changes.map((change) => line(model, words, change));

/* The list as CSV: one row a change, and no row of the file of events. `credit`: what is said of these, on each row, as rows
 * are taken apart. */
export const csvOf = (model, changes, credit) =>
  BYTE_ORDER_MARK +
  csvFormat(
    changes.map(({ place, day, from, to, grade, number, nearest }) => ({
      place_id: place,
      place: model.names[place],
      date: model.days[day].day,
      from,
      to,
      certainty: model.grades[grade],
      events_near: number,
      nearest_km: nearest === null ? "" : nearest.toFixed(2),
      events: credit,
    })),
  );

/* Elements of the list of transfers without a change; `titles`: of their rows. */
export const transferLines = (model, words, found, titles) =>
  found.map(({ n, nearest }, at) => {
    const button = Object.assign(document.createElement("button"), { type: "button", className: "link", dir: "auto" });
    button.dataset.eventGo = n;
    button.dataset.eventFly = "";
    button.textContent = titles[at];
    const told = nearest
      ? words.nearestChange
          .replace("{place}", () => model.names[nearest.change.place])
          .replace("{day}", () => model.days[nearest.change.day].short)
          .replace("{km}", () => figure(nearest.km))
      : words.noChange;
    const row = document.createElement("li");
    row.append(button, ` ${told}`);
    return row;
  });

/* Columns of the file that the list of transfers repeats. */
const REPEATED = ["date", "timePrecision", "subType", "actor", "otherActor", "place", "latitude", "longitude"];
const OF_ROW = "event_id_cnty";

/* The transfers without a change as CSV, with some columns of their rows: for the reader alone. `rows`: lists of cells. */
export const transfersCsv = (model, { plan }, found, rows) => {
  const columns = [...REPEATED, "placePrecision"].map((field) => plan.columns[field]).filter((column) => column >= 0);
  const id = plan.names.findIndex((name) => name.toLowerCase() === OF_ROW);
  const picked = id >= 0 ? [id, ...columns] : columns;
  return (
    BYTE_ORDER_MARK +
    csvFormat(
      found.map(({ nearest }, at) => ({
        ...Object.fromEntries(picked.map((column) => [plan.names[column], rows[at][column] ?? ""])),
        nearest_change: nearest ? nearest.change.place : "",
        nearest_change_date: nearest ? model.days[nearest.change.day].day : "",
        nearest_change_km: nearest ? nearest.km.toFixed(2) : "",
      })),
    )
  );
};

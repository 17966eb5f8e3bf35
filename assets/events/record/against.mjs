/* The part of the panel that holds own events against the record, both ways. */
import { counted } from "../../core/words.mjs";
import { saveText } from "../../marks/one_file.mjs";
import * as card from "../card.mjs";
import { csvOf, linesOf, near, transferLines, transfersCsv } from "./list.mjs";
import { changesOf } from "./nearby.mjs";
import { measured, withoutChange } from "./transfers.mjs";

const CHANGES_FILE = "own-events-against-the-record.csv";
const TRANSFERS_FILE = "own-events-transfers-without-a-change.csv";
const MOST_LISTED = 200;
let model = null;
let box = null;
let fold = null;

const part = (name) => fold.querySelector(`[data-event-part=${name}]`);

/* Compares events with the changes, whatever the filters; once for a file. Returns `transfers` (`withoutChange`) and the
 * set of the numbers of those `without` a change. */
export const transfers = ({ events }) => {
  const found = withoutChange(changesOf(model), events, { places: model.places, box });
  return { transfers: found, without: new Set(found.found.map(({ n }) => n)) };
};

/* Shows what of this the columns of a file allow. */
export const show = (given) => {
  const isKnown = (given?.plan.columns.subType ?? -1) >= 0;
  for (const name of ["transfers", "only-transfers"]) part(name).hidden = !isKnown;
};

/* Lists the changes with the events near them, if that part is open. */
export const listChanges = (given) => {
  if (!part("record").open) return;
  const changes = near(model, given, box);
  const words = model.eventWords;
  part("record-sum").textContent = counted(words.changesNear, changes.filter(({ number }) => number).length);
  part("record-rows").replaceChildren(...linesOf(model, words, changes));
};

/* Title of a row, with the kind of transfer. */
const titleOf = (given, cells) => `${card.titleOf(given, cells)}: ${cells[given.plan.columns.subType]}`;

/* Lists the transfers without a change, if that part is open. Throws where the file cannot be read. */
export const listTransfers = async (given) => {
  if (!part("transfers").open) return;
  const { all, found } = given.transfers;
  const words = model.eventWords;
  const listed = measured(found.slice(0, MOST_LISTED), given.events, { places: model.places, box });
  const rows = await card.rowsOf(
    given,
    listed.map(({ n }) => n),
  );
  const titles = rows.map((cells) => titleOf(given, cells));
  const left = found.length - listed.length;
  const sum = words.transfersSum.replace("{without}", counted(words.without, found.length));
  part("transfers-sum").textContent = [
    sum.replace("{all}", counted(words.transfersAll, all)),
    left ? counted(words.notListed, left) : "",
  ].join(" ");
  part("transfer-rows").replaceChildren(...transferLines(model, words, listed, titles));
};

/* `credit`: of the events that are counted. */
export const saveChanges = (given, credit) =>
  saveText(csvOf(model, near(model, given, box), credit), CHANGES_FILE, "text/csv");

export const saveTransfers = async (given) => {
  const found = measured(given.transfers.found, given.events, { places: model.places, box });
  const rows = await card.rowsOf(
    given,
    found.map(({ n }) => n),
  );
  saveText(transfersCsv(model, given, found, rows), TRANSFERS_FILE, "text/csv");
};

export const start = (described, inside, within) => {
  model = described;
  box = inside;
  fold = within;
};

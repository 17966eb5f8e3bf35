/* A file of a reader on its way to the map: it is chosen, its columns are asked for, and it is read, or it is said why not. */
import * as dialog from "./dialog.mjs";
import * as part from "./part.mjs";
import { Unreadable } from "./reading/cells.mjs";
import * as worker from "./reading/worker.mjs";

const ENDINGS = ".csv,.tsv,.txt,.geojson,.json,.ndjson,.gz";
let words = null;
let reading = null;

/* Ends what is being read. */
export const stop = () => {
  reading?.stop();
  part.progress(null);
};

const unfold = () => {
  part.fold().open = true;
  document.getElementById("panel").classList.remove("folded");
};

/* Reads a file, after the reader has seen its columns, and gives it to `put`: `file`, `plan`, `events`. What is shown stays
 * until then. `isAsked`: also where all columns are known by their names. */
export const take = async (file, period, put, isAsked) => {
  if (isAsked) unfold();
  part.tell("");
  reading?.stop();
  try {
    const plan = await dialog.ask(file, period, isAsked);
    if (!plan) return;
    part.progress(0);
    reading = worker.start(file, plan, (bytes) => part.progress(plan.isPacked ? undefined : bytes / file.size));
    const events = await reading.done;
    if (!events) return;
    if (events.count) return put({ file, plan, events });
    unfold();
    part.tell([words.nothing.replace("{file}", () => file.name), ...part.reasons(events.left)].join(" "));
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    unfold();
    part.tell(part.unreadable(file.name, error));
  } finally {
    part.progress(null);
    reading = null;
  }
};

/* Lets the reader choose a file, and gives it to `found`. */
export const choose = (found) => {
  const input = Object.assign(document.createElement("input"), { type: "file", accept: ENDINGS });
  input.addEventListener("change", () => found(input.files[0]));
  input.click();
};

export const prepare = worker.prepare;

/* `made`: the dialog of columns. */
export const start = (made, described) => {
  words = described;
  dialog.start(made, words);
};

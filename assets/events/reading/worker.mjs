/* Reads a file beside the page, in a worker. It is a plain script, put together out of the modules here: a page that is one
 * file on disk, or has no origin, may start no other. Nothing is sent anywhere. */
import * as cells from "./cells.mjs";
import * as collecting from "./collecting.mjs";
import * as features from "./features.mjs";
import * as names from "./names.mjs";
import * as reading from "./reading.mjs";
import * as source from "./source.mjs";
import * as values from "./values.mjs";

/* Each after those that it imports. */
const PARTS = [cells, values, names, source, features, collecting, reading];
const NOT_PLAIN = /^import [^;]*;$|^export const address = import\.meta\.url;$|^export (?=const|class)/gm;

/* In the worker: reads the file that it is told, and answers with bytes, events, or what is wrong. */
const listen = `
self.onmessage = async ({ data: { file, plan } }) => {
  try {
    const found = await readEvents(file, plan, (bytes) => self.postMessage({ bytes }));
    const { points, more, offsets, counted, firsts, runs } = found;
    const arrays = [points, more, offsets, counted, firsts, ...runs.map(({ starts }) => starts)];
    self.postMessage({ found }, arrays.map(({ buffer }) => buffer));
  } catch (error) {
    const { key, row, value } = error;
    self.postMessage(error instanceof Unreadable ? { problem: { key, row, value } } : { failure: String(error) });
  }
};`;

/* The texts of modules as one plain script. */
export const plainScript = (texts) => [...texts.map((text) => text.replace(NOT_PLAIN, "")), listen].join("\n");

let script = null;

/* Fetches the script, so that reading a file asks for nothing. */
export const prepare = async () => {
  const texts = PARTS.map(async ({ address }) => (await fetch(address)).text());
  script ??= new Blob([plainScript(await Promise.all(texts))], { type: "application/javascript" });
};

/* Reads a file by a plan (`readEvents`). Returns `done`, a promise, and `stop()`, after which `done` is null. `tell`: is told
 * the bytes read. */
export const start = (file, plan, tell) => {
  const made = URL.createObjectURL(script);
  const worker = new Worker(made);
  let stop = null;
  const done = new Promise((resolve, reject) => {
    stop = () => resolve(null);
    worker.onmessage = ({ data: { bytes, found, problem, failure } }) => {
      if (bytes) tell(bytes);
      else if (found) resolve(found);
      else reject(problem ? new cells.Unreadable(problem.key, problem) : new Error(failure));
    };
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage({ file, plan });
  }).finally(() => {
    worker.terminate();
    URL.revokeObjectURL(made);
  });
  return { done, stop };
};

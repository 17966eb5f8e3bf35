/* Beside each figure what it says that stands apart from a part of the view which is in use. Python knows which. */
import * as view from "../core/view.mjs";
import { write } from "../core/words.mjs";

let model = null;

const wordsFor = (figure, parts) =>
  (model.apart[figure] ?? [])
    .filter((part) => parts.includes(part))
    .map((part) => model.apartWords[part])
    .join(model.words.comma);

/* Fills in the notes inside an element. */
export const fillNotes = (root) => {
  const parts = view.parts();
  for (const note of root.querySelectorAll("[data-apart]")) write(note, wordsFor(note.dataset.apart, parts));
};

export const start = (described) => {
  model = described;
  for (const event of ["rest", "ondemand", "filterchange"]) {
    document.addEventListener(event, () => fillNotes(document));
  }
};

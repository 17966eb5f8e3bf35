/* The place where a presenter edits the story; what it does is loaded when it is first opened, or a story is dropped. */
import { once } from "../core/documents.mjs";

let model = null;

const load = once(async () => {
  const editor = await import("../own_story/editor.mjs");
  editor.prepare(model);
  return editor;
});

/* Tells the story of a file. */
export const take = async (file) => (await load()).take(file);

const onClick = async ({ target }) => {
  const button = target.closest("[data-story-act]");
  if (button) (await load()).act(button);
};

export const start = (described) => {
  model = described;
  document.addEventListener("click", onClick);
};

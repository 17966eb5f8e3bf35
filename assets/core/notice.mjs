/* Messages of the page about itself: a short notice that goes away, and a note on what is missing, which stays. */
import { waitFor } from "./wait.mjs";

const NOTICE_MS = 8000;
let timer = null;

/* Shows a text for NOTICE_MS; the next one replaces it. */
export const notice = (text) => {
  const note = document.getElementById("notice");
  note.textContent = text;
  note.hidden = false;
  clearTimeout(timer);
  timer = setTimeout(() => {
    note.hidden = true;
  }, NOTICE_MS);
};

/* Shows a note that Python wrote into the page, as soon as Dash has drawn it, and gives the body a class. */
export const showMissing = async (id, bodyClass) => {
  const note = await waitFor(() => document.getElementById(id));
  note.hidden = false;
  document.body.classList.add(bodyClass);
};

/* Says whether something was copied. `written`: a promise of it, undefined where the browser has no clipboard: it has
 * none on a page that comes from another machine without https. */
export const noticeCopied = async (written, { copied, notCopied }) => {
  const done = written ?? Promise.reject(new Error("no clipboard"));
  notice(
    await done.then(
      () => copied,
      () => notCopied,
    ),
  );
};

/* Messages of the page about itself: a short notice that goes away, and a note on what is missing, which stays. */
import { waitFor } from "./wait.mjs";

const NOTICE_MS = 8000;
let timer = null;

export const hideNotice = () => {
  clearTimeout(timer);
  document.getElementById("notice").hidden = true;
};

/* Shows a text for NOTICE_MS, or until it is closed if it `stays`; the next one replaces it. `offer`: the text of a
 * button and the key that it selects. */
export const notice = (text, { stays = false, offer = null } = {}) => {
  const note = document.getElementById("notice");
  note.querySelector("p").textContent = text;
  const button = note.querySelector("[data-select]");
  button.hidden = !offer;
  button.textContent = offer?.text ?? "";
  button.dataset.select = offer?.select ?? "";
  note.hidden = false;
  clearTimeout(timer);
  if (!stays) timer = setTimeout(hideNotice, NOTICE_MS);
};

export const start = () =>
  document.addEventListener("click", ({ target }) => {
    if (target.closest("[data-close-notice], #notice [data-select]")) hideNotice();
  });

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

import {
  waitFor
} from "./chunk-P57PDAQE.mjs";
import {
  __export
} from "./chunk-7P6ASYW6.mjs";

// core/notice.mjs
var notice_exports = {};
__export(notice_exports, {
  hideNotice: () => hideNotice,
  notice: () => notice,
  noticeCopied: () => noticeCopied,
  showMissing: () => showMissing,
  start: () => start
});
var NOTICE_MS = 8e3;
var timer = null;
var hideNotice = () => {
  clearTimeout(timer);
  document.getElementById("notice").hidden = true;
};
var notice = (text, { stays = false, offer = null } = {}) => {
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
var start = () => document.addEventListener("click", ({ target }) => {
  if (target.closest("[data-close-notice], #notice [data-select]")) hideNotice();
});
var showMissing = async (id, bodyClass) => {
  const note = await waitFor(() => document.getElementById(id));
  note.hidden = false;
  document.body.classList.add(bodyClass);
};
var noticeCopied = async (written, { copied, notCopied }) => {
  const done = written ?? Promise.reject(new Error("no clipboard"));
  notice(
    await done.then(
      () => copied,
      () => notCopied
    )
  );
};

export {
  hideNotice,
  notice,
  showMissing,
  noticeCopied,
  notice_exports
};

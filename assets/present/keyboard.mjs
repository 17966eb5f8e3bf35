/* Keys, buttons and the slider become acts; in the speaker's window they are sent to the audience's window. */
import { lasting } from "../core/kept.mjs";
import { acts } from "./acts.mjs";
import * as channel from "./channel.mjs";
import { nameOf } from "./key_names.mjs";

const WRITING = "input:not([type=range], [type=checkbox], [type=radio]), textarea, select, [contenteditable]";
const TAKEN = "input, button, summary, a, [role], .map-area";
const ANYWHERE = ["PageUp", "PageDown", "Shift+PageUp", "Shift+PageDown", "Escape"];
/* Buttons beside the days and on the map have no use for these, and nothing scrolls there; Space and Enter press them. */
const OF_NO_USE_TO_BUTTONS = ["ArrowLeft", "ArrowRight", "Home", "End"];
const BUTTONS = ".time-bar button, .view-buttons button, [data-steps] button";
/* Acts that go on while their key is held. */
const HELD = ["next", "back", "nextChange", "previousChange"];
/* Acts that keys do in front of a dialog which follows the day. */
const STEPS = [...HELD, "first", "last"];
const KEPT = "advance-character-keys";
const OFF = "off";
/* Live collections: a search of the whole page at each key costs as much as telling the map a day. */
const dialogs = document.getElementsByTagName("dialog");
const dropdowns = document.getElementsByClassName("dash-dropdown-content");
let model = null;
let charactersOn = true;
let typed = "";

/* What the speaker's window does itself. */
const OF_THE_SPEAKER = ["help", "larger", "smaller"];

export const perform = (act, argument) => {
  if (channel.isSpeaker && !OF_THE_SPEAKER.includes(act)) channel.send(act, argument);
  else acts[act](argument);
};

const type = (digits) => {
  typed = digits;
  const note = document.getElementById("typed");
  note.hidden = !digits;
  note.textContent = digits;
};

/* Whether a key is an act of the page. Letters mean nothing to a button, so they act there too; arrows and space belong
 * to what has the focus. What was hidden with its dialog keeps the focus until the next frame. */
const isOurs = (key, target, act) => {
  if (model.forSpeaker.includes(key) && !channel.isSpeaker) return false;
  const isPresented = channel.isSpeaker || document.body.classList.contains("presenting");
  if (model.whenPresenting.includes(key) && !isPresented) return false;
  if (target.closest(WRITING) || dropdowns.length) return false;
  const isInFront = ({ open, dataset }) => open && !("steps" in dataset && STEPS.includes(act));
  if (Array.from(dialogs).some(isInFront)) return false;
  if (ANYWHERE.includes(key)) return true;
  if (model.characters.includes(key)) return charactersOn && !target.closest(".map-area canvas, [role=grid]");
  if (OF_NO_USE_TO_BUTTONS.includes(key) && target.closest(BUTTONS)) return true;
  const taken = target.closest(TAKEN);
  return !taken?.checkVisibility();
};

const onKey = (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Enter" && typed) {
    perform("chapter", Number(typed));
    event.preventDefault();
    return type("");
  }
  const key = nameOf(event);
  const act = model.acts[key];
  if (!act || !isOurs(key, event.target, act)) return;
  if (act !== "out" && act !== "digit") event.preventDefault();
  if (event.repeat && !HELD.includes(act)) return;
  if (act === "digit") return type(`${typed}${key}`.slice(-2));
  if (act === "out" && typed) return type("");
  type("");
  perform(act);
};

const onClick = (event) => {
  const button = event.target.closest("[data-act]");
  if (!button || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  /* A button that was clicked leaves the keys to the page; one that was pressed by a key keeps them. */
  if (event.detail > 0) button.blur();
  perform(button.dataset.act, button.dataset.arg && Number(button.dataset.arg));
};

export const start = (described) => {
  model = described.keys;
  if (lasting.read(KEPT) === OFF) window.dash_clientside.set_props("character-keys", { value: [] });
  document.addEventListener("keydown", onKey);
  document.addEventListener("click", onClick);
  document.getElementById("day").addEventListener("input", ({ target }) => perform("go", Number(target.value)));
};

export const characters = () => charactersOn;

export const setCharacters = (on) => {
  charactersOn = on;
  lasting.write(KEPT, on ? "on" : OFF);
};

/* Keys and buttons become acts, which the scripts of the page register; the speaker's window sends them on. */
(() => {
  const WRITING = "input:not([type=range], [type=checkbox], [type=radio]), textarea, select, [contenteditable]";
  const TAKEN = "input, button, summary, a, [role], .map-area";
  const ANYWHERE = ["PageUp", "PageDown", "Escape"];
  let model = null;
  let characters = true;
  let typed = "";

  const perform = (act, argument) => {
    const { channel, acts } = window.advance;
    if (channel.isSpeaker && act !== "help") channel.send(act, argument);
    else acts[act](argument);
  };

  const type = (digits) => {
    typed = digits;
    const note = document.getElementById("typed");
    note.hidden = !digits;
    note.textContent = digits;
  };

  /* Letters mean nothing to a button, so they act there too; arrows and space belong to what has the focus.
     What went with its dialog keeps the focus until the next frame. */
  const isOurs = ({ key, target }) => {
    if (target.closest(WRITING) || document.querySelector("dialog[open], .dash-dropdown-content")) return false;
    if (ANYWHERE.includes(key)) return true;
    if (model.characters.includes(key)) return characters && !target.closest(".map-area canvas, [role=grid]");
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
    const act = model.acts[event.key];
    if (!act || !isOurs(event)) return;
    if (act === "digit") return type(`${typed}${event.key}`.slice(-2));
    if (act === "out" && typed) return type("");
    type("");
    if (act !== "out") event.preventDefault();
    perform(act);
  };

  const onClick = (event) => {
    const asked = event.target.closest("[data-act]");
    if (!asked || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    perform(asked.dataset.act, asked.dataset.arg && Number(asked.dataset.arg));
  };

  const start = (described) => {
    model = described.keys;
    document.addEventListener("keydown", onKey);
    document.addEventListener("click", onClick);
  };

  const setCharacters = (on) => {
    characters = on;
  };

  Object.assign((window.advance ??= {}), { perform, keys: { start, setCharacters, characters: () => characters } });
})();

/* The day: one number, moved by slider, buttons, keys and play; everyone who follows it hears `daychange`. */
(() => {
  const PLAY_MS = 1000;
  const slider = () => document.getElementById("day");
  const playButton = () => document.querySelector("[data-play]");
  let day = 0;
  let last = 0;
  let timer = null;
  let run = 0;
  let drawn = () => Promise.resolve();

  const go = (wanted) => {
    const next = Math.min(last, Math.max(0, wanted));
    if (next === day) return;
    day = next;
    if (Number(slider().value) !== day) {
      slider().value = day;
      /* React keeps a value of its own, and would put it back when the slider loses the focus. */
      window.dash_clientside.set_props("day", { value: day });
    }
    document.dispatchEvent(new CustomEvent("daychange", { detail: day }));
  };

  const pause = () => {
    clearTimeout(timer);
    timer = null;
    run += 1;
    playButton().textContent = playButton().dataset.play;
  };

  /* The next step is taken when a second has passed and the last one stands on the screen. */
  const tick = async (mine) => {
    await drawn();
    if (mine !== run) return;
    go(day + 1);
    if (day === last) pause();
    else timer = setTimeout(tick, PLAY_MS, mine);
  };

  const play = () => {
    if (day === last) go(0);
    run += 1;
    playButton().textContent = playButton().dataset.pause;
    timer = setTimeout(tick, PLAY_MS, run);
  };

  const WRITING = "input:not([type=range], [type=checkbox], [type=radio]), textarea, select, [contenteditable]";
  const TAKEN = "input, button, summary, a, [role], .map-area";

  /* A clicker sends Page Up and Page Down wherever the focus is; arrows belong to what has it. */
  const stepOf = ({ key, target }) => {
    if (target.closest(WRITING)) return 0;
    const page = { PageUp: -1, PageDown: 1 }[key];
    return page ?? (target.closest(TAKEN) ? 0 : { ArrowLeft: -1, ArrowRight: 1 }[key]);
  };

  const onKey = (event) => {
    const step = stepOf(event);
    if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    pause();
    go(day + step);
  };

  const onClick = (event) => {
    const button = event.target.closest("[data-step], [data-play]");
    if (!button) return;
    const playing = timer !== null;
    pause();
    if (button.dataset.step) go(day + Number(button.dataset.step));
    else if (!playing) play();
  };

  /* `first`: the day to begin with. */
  const start = (days, first) => {
    last = days - 1;
    slider().addEventListener("input", (event) => {
      pause();
      go(Number(event.target.value));
    });
    document.addEventListener("keydown", onKey);
    document.addEventListener("click", onClick);
    document.addEventListener("visibilitychange", () => document.hidden && timer !== null && pause());
    document.dispatchEvent(new CustomEvent("daychange", { detail: day }));
    go(first);
  };

  const whenDrawn = (wait) => {
    drawn = wait;
  };

  Object.assign((window.advance ??= {}), { timeline: { start, go, whenDrawn, day: () => day } });
})();

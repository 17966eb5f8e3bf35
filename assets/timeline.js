/* The day: one number, moved by slider, buttons, keys and play; everyone who follows it hears `daychange`. */
(() => {
  const slider = () => document.getElementById("day");
  let day = 0;
  let last = 0;
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

  /* `first`: the day to begin with. */
  const start = (days, first) => {
    last = days - 1;
    slider().addEventListener("input", (event) => window.advance.perform("go", Number(event.target.value)));
    document.dispatchEvent(new CustomEvent("daychange", { detail: day }));
    go(first);
  };

  const whenDrawn = (wait) => {
    drawn = wait;
  };

  const timeline = { start, go, whenDrawn, drawn: () => drawn(), day: () => day, last: () => last };
  Object.assign((window.advance ??= {}), { timeline });
})();

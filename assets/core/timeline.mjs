/* The day in view, as an index. Whoever follows it listens for `daychange`. */
const slider = () => document.getElementById("day");
let current = 0;
let lastDay = 0;
let whenMapDrawn = () => Promise.resolve();

export const day = () => current;
export const last = () => lastDay;

/* Shows a day; one before the first or after the last becomes the first or the last. */
export const go = (wanted) => {
  const next = Math.min(lastDay, Math.max(0, wanted));
  if (next === current) return;
  current = next;
  if (Number(slider().value) !== current) {
    slider().value = current;
    /* React keeps its own copy of the value, and would restore that when the slider loses the focus. */
    window.dash_clientside.set_props("day", { value: current });
  }
  document.dispatchEvent(new CustomEvent("daychange", { detail: current }));
};

/* `days`: how many there are; `first`: the day to begin with. */
export const start = (days, first) => {
  lastDay = days - 1;
  document.dispatchEvent(new CustomEvent("daychange", { detail: current }));
  go(first);
};

/* `wait`: returns a promise that resolves when the map has drawn the day. */
export const whenDrawn = (wait) => {
  whenMapDrawn = wait;
};

export const drawn = () => whenMapDrawn();

/* The day in view, as an index. Whoever follows it listens for `daychange`. */
let slider = null;
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
  if (slider.valueAsNumber !== current) slider.value = current;
  document.dispatchEvent(new CustomEvent("daychange", { detail: current }));
};

/* Puts the slider into its place on the page. It is no component of Dash: the page follows an input before React has
 * heard of it. `days`: how many there are. */
export const makeSlider = (days) => {
  lastDay = days - 1;
  const place = document.querySelector("[data-slider]");
  slider = Object.assign(document.createElement("input"), { type: "range", id: "day", min: 0, max: lastDay, value: 0 });
  /* The role that it has by itself, written out for tools that look for the attribute. */
  slider.setAttribute("role", "slider");
  slider.setAttribute("aria-label", place.closest("[aria-label]").getAttribute("aria-label"));
  place.append(slider);
};

/* `first`: the day to begin with. */
export const start = (first) => {
  document.dispatchEvent(new CustomEvent("daychange", { detail: current }));
  go(first);
};

/* `wait`: returns a promise that resolves when the map has drawn the day. */
export const whenDrawn = (wait) => {
  whenMapDrawn = wait;
};

export const drawn = () => whenMapDrawn();

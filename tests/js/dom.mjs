/* As much of a browser as the modules need that dispatch events, move the slider, or ask for the reader's wishes. */

/* An input as far as the slider needs one: its value, and the attributes that it was given. */
const standInInput = () => ({
  attributes: {},
  setAttribute(name, value) {
    this.attributes[name] = value;
  },
  get valueAsNumber() {
    return Number(this.value);
  },
});

/* Sets `document`, `window` and `matchMedia`, and returns what was dispatched: `events` as [type, detail]. `places`:
 * elements by selector. */
export const standInBrowser = (places = {}) => {
  const events = [];
  const target = new EventTarget();
  globalThis.document = {
    documentElement: { lang: "en" },
    createElement: standInInput,
    getElementById: () => null,
    querySelector: (selector) => places[selector] ?? null,
    addEventListener: (...listener) => target.addEventListener(...listener),
    dispatchEvent: (event) => {
      events.push([event.type, event.detail]);
      return target.dispatchEvent(event);
    },
  };
  globalThis.window = {};
  globalThis.matchMedia = () => ({ matches: false });
  /* Node 18 has no CustomEvent of its own. */
  globalThis.CustomEvent ??= class extends Event {
    constructor(type, { detail = null } = {}) {
      super(type);
      this.detail = detail;
    }
  };
  return { events };
};

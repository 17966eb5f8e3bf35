/* As much of a browser as the modules need that dispatch events and move the slider. */

/* Sets `document` and `window`, and returns what happened: `events` as [type, detail], `props` as [id, property]. */
export const standInBrowser = (elements = {}) => {
  const events = [];
  const props = [];
  const target = new EventTarget();
  globalThis.document = {
    documentElement: { lang: "en" },
    getElementById: (id) => elements[id] ?? null,
    addEventListener: (...listener) => target.addEventListener(...listener),
    dispatchEvent: (event) => {
      events.push([event.type, event.detail]);
      return target.dispatchEvent(event);
    },
  };
  globalThis.window = { dash_clientside: { set_props: (id, changed) => props.push([id, changed]) } };
  /* Node 18 has no CustomEvent of its own. */
  globalThis.CustomEvent ??= class extends Event {
    constructor(type, { detail = null } = {}) {
      super(type);
      this.detail = detail;
    }
  };
  return { events, props };
};

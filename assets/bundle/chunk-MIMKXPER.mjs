// core/kept.mjs
var keeper = (open) => {
  const here = /* @__PURE__ */ new Map();
  return {
    /* The text under a name; null for none. */
    read: (name) => {
      if (here.has(name)) return here.get(name);
      try {
        return open().getItem(name);
      } catch {
        return null;
      }
    },
    /* Whether it is kept beyond this page. */
    write: (name, value) => {
      try {
        open().setItem(name, value);
        here.delete(name);
        return true;
      } catch {
        here.set(name, String(value));
        return false;
      }
    }
  };
};
var lasting = keeper(() => window.localStorage);
var ofTab = keeper(() => window.sessionStorage);
var whenWrittenElsewhere = (name, act) => window.addEventListener("storage", ({ key, newValue }) => key === name && newValue !== null && act());

export {
  lasting,
  ofTab,
  whenWrittenElsewhere
};

/* The only place that stores: what a reader chose, until they clear it, and what belongs to one tab, until it closes. A
 * page that may store nothing (site data blocked, a sandboxed frame, no room left) keeps it until it is left. */

/* A store of the browser by name; a function, because asking for one may throw. */
const keeper = (open) => {
  const here = new Map();
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
    },
  };
};

/* For all visits of this reader. */
export const lasting = keeper(() => window.localStorage);
/* For this tab; a window that it opens, and a copy of it, begin with the same. */
export const ofTab = keeper(() => window.sessionStorage);

/* Calls `act` when another tab of this reader has written under a name that lasts. */
export const whenWrittenElsewhere = (name, act) =>
  window.addEventListener("storage", ({ key, newValue }) => key === name && newValue !== null && act());

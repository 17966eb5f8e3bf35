/* Work that can wait until the browser has nothing else to do. */
const AT_MOST_MS = 300;

/* Calls `act` when the browser is idle, or after AT_MOST_MS. */
export const whenIdle = (act) => {
  if (window.requestIdleCallback) window.requestIdleCallback(act, { timeout: AT_MOST_MS });
  else setTimeout(act);
};

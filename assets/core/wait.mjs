/* Waits for what other scripts make: the components that Dash draws, the map that Plotly makes. */
const LOOK_MS = 30;
const GIVE_UP_MS = 60_000;

/* A promise of the first truthy result of `look`, which is called every LOOK_MS. Rejects after GIVE_UP_MS. */
export const waitFor = (look) =>
  new Promise((resolve, reject) => {
    const poll = (left) => {
      const thing = look();
      if (thing) resolve(thing);
      else if (left > 0) setTimeout(poll, LOOK_MS, left - LOOK_MS);
      else reject(new Error("not found in time"));
    };
    poll(GIVE_UP_MS);
  });

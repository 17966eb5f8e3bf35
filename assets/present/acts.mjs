/* What keys, buttons and the speaker's window can do: name -> function of one argument. `main.mjs` fills it. */
export const acts = {};

/* The time of a talk. The audience's window keeps it, so that it outlives the speaker's; it begins when that first opens. */
import { ofTab } from "../core/kept.mjs";

const SINCE = "advance-since";
const MINUTES = "advance-minutes";

const tell = () => document.dispatchEvent(new CustomEvent("timechange"));
const since = () => Number(ofTab.read(SINCE)) || null;

/* Starts the time, unless it runs. */
export const begin = () => {
  if (!since()) ofTab.write(SINCE, Date.now());
};

/* `since`: when it began, ms since 1970, null before; `minutes`: the length of the talk, 0 where none is set. */
export const state = () => ({ since: since(), minutes: Number(ofTab.read(MINUTES)) || 0 });

export const acts = {
  startAnew: () => {
    ofTab.write(SINCE, Date.now());
    tell();
  },
  minutes: (wanted) => {
    ofTab.write(MINUTES, wanted > 0 ? Math.round(wanted) : 0);
    tell();
  },
};

/* Seconds gone and left at a time, whole; `left` is negative when the talk is over its time, null without a length. */
export const secondsAt = (now, { since: from, minutes }) => {
  const gone = from === null ? 0 : Math.max(0, Math.floor((now - from) / 1000));
  return { gone, left: minutes ? minutes * 60 - gone : null };
};

/* The name by which an audience's window and its speaker's find each other. It outlives a reload. A copy of a tab begins
 * with the same name, so each asks who holds it: whoever does answers, and the copy takes a name of its own. */
import { ofTab } from "../core/kept.mjs";

const KEPT = "advance-pair";
const PATIENCE_MS = 300;

const random = () => crypto.getRandomValues(new Uint32Array(2)).join("");

export const openChannel = (name) => new BroadcastChannel(`advance-map-${name}`);

/* Holds a name. `join` is called with its channel once the name is this page's, and again with another channel should a
 * page that slept through the question hold the first name; it sets the channel's `onmessage`, which then also hears
 * what was said while the page waited for an answer. Returns a function that gives the name. */
export const hold = (join) => {
  const me = random();
  let name = null;

  const take = (wanted, isOurs) => {
    name = wanted;
    ofTab.write(KEPT, name);
    const channel = openChannel(name);
    let held = false;
    let timer = null;
    const unheard = [];
    const settle = () => {
      held = true;
      join(channel);
      for (const data of unheard) channel.onmessage?.({ data });
    };
    const giveWay = () => {
      clearTimeout(timer);
      channel.close();
      take(random(), true);
    };
    channel.addEventListener("message", ({ data }) => {
      const { asks, taken } = data;
      if (!held && !asks && !taken) unheard.push(data);
      if (taken === me || (asks < me && !held)) giveWay();
      else if (asks) channel.postMessage({ taken: asks });
    });
    if (isOurs) return settle();
    channel.postMessage({ asks: me });
    timer = setTimeout(settle, PATIENCE_MS);
  };

  const kept = ofTab.read(KEPT);
  take(kept ?? random(), !kept);
  return () => name;
};

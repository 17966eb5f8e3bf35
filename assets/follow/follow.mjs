/* Where the server follows builds of the data: asks it every second which build it shows, and loads the page anew when
 * that is another one. The address keeps the view. A page of any other server does not load this. */
import * as address from "../page/address.mjs";
import { isSpeaker } from "../present/channel.mjs";

const PAUSE_MS = 1000;
let health = null;
let build = null;

/* The build that the server shows; the page's own while the server does not answer. */
const shown = async () => {
  try {
    return (await (await fetch(health, { cache: "no-store" })).json()).build ?? build;
  } catch {
    return build;
  }
};

const follow = async () => {
  if ((await shown()) === build) {
    setTimeout(follow, PAUSE_MS);
    return;
  }
  if (!isSpeaker && document.body.classList.contains("map-ready")) address.write();
  window.location.reload();
};

/* `asked`: address that answers, and the build of this page. */
export const start = (asked) => {
  ({ health, build } = asked);
  follow();
};

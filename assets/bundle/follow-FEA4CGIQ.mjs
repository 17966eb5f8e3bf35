import {
  isSpeaker,
  write
} from "./chunk-PHKHBPPI.mjs";
import "./chunk-ARHLL3B7.mjs";
import "./chunk-5CHNT5GB.mjs";
import "./chunk-XGUBNQN4.mjs";
import "./chunk-42XG2MAW.mjs";
import "./chunk-HYXA7L2K.mjs";
import "./chunk-HTUOTAML.mjs";
import "./chunk-P57PDAQE.mjs";
import "./chunk-IXVW5BBQ.mjs";
import "./chunk-L2KJ2WKA.mjs";
import "./chunk-MIMKXPER.mjs";
import "./chunk-COIBBQWY.mjs";
import "./chunk-LFHX2Y7Z.mjs";
import "./chunk-7P6ASYW6.mjs";

// follow/follow.mjs
var PAUSE_MS = 1e3;
var health = null;
var build = null;
var shown = async () => {
  try {
    return (await (await fetch(health, { cache: "no-store" })).json()).build ?? build;
  } catch {
    return build;
  }
};
var follow = async () => {
  if (await shown() === build) {
    setTimeout(follow, PAUSE_MS);
    return;
  }
  if (!isSpeaker && document.body.classList.contains("map-ready")) write();
  window.location.reload();
};
var start = (asked) => {
  ({ health, build } = asked);
  follow();
};
export {
  start
};

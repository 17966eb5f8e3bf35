/* The audience's window and the speaker's: the one sends its state, the other sends acts; no server is needed. */
import * as endCard from "../audience/end_card.mjs";
import { loadEvenings } from "../core/documents.mjs";
import { notice } from "../core/notice.mjs";
import * as timeline from "../core/timeline.mjs";
import * as view from "../core/view.mjs";
import * as story from "../panel/story.mjs";
import { acts as allActs } from "./acts.mjs";
import * as pair from "./pair.mjs";
import * as play from "./play.mjs";
import * as presenter from "./presenter.mjs";
import * as stopwatch from "./stopwatch.mjs";

const PATIENCE_MS = 1500;
/* Events after which the speaker's window is told the state. */
const TOLD = [
  ...["daychange", "storychange", "playchange", "presentchange", "fullscreenchange"],
  ...["blankchange", "endchange", "timechange", "filterchange"],
];
const fromAddress = new URLSearchParams(window.location.search).get("speaker");
export const isSpeaker = fromAddress !== null;
let channel = null;
let pairName = () => fromAddress;
let waiting = null;
let sending = false;
let blockedText = "";
let model = null;

const state = () => ({
  day: timeline.day(),
  chapter: story.now(),
  clock: view.now().clock,
  playing: play.playing(),
  presenting: presenter.presenting(),
  filled: document.fullscreenElement !== null || matchMedia("(display-mode: fullscreen)").matches,
  blank: presenter.isBlank(),
  ended: endCard.isShown(),
  time: stopwatch.state(),
});

/* Sends the state. Several changes of one act are sent once. */
const sendState = () => {
  if (sending || !channel) return;
  sending = true;
  queueMicrotask(() => {
    sending = false;
    channel.postMessage({ state: state() });
  });
};

const listen = ({ data }) => {
  if (data.hello) {
    stopwatch.begin();
    sendState();
  }
  if (data.act) {
    allActs[data.act](data.argument);
    sendState();
  }
};

const openSpeaker = () => {
  const opened = window.open(`?speaker=${pairName()}`, `speaker-${pairName()}`, "popup,width=1100,height=700");
  if (!opened) notice(blockedText);
};

/* The words of the days by the clock of the audience. */
const followClock = async (clock) => {
  if (!model.told[clock]) await loadEvenings(model);
  model.days = model.told[clock];
};

const follow = async ({ data }) => {
  if (!data.state) return;
  await followClock(data.state.clock);
  clearTimeout(waiting);
  document.getElementById("lost").hidden = true;
  timeline.go(data.state.day);
  story.put(data.state.chapter);
  play.show(data.state.playing);
  document.dispatchEvent(new CustomEvent("followed", { detail: data.state }));
};

const expect = () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    document.getElementById("lost").hidden = false;
  }, PATIENCE_MS);
};

export const send = (act, argument) => {
  channel.postMessage({ act, argument });
  expect();
};

export const start = (described) => {
  model = described;
  blockedText = model.words.blocked;
  if (isSpeaker) {
    channel = pair.openChannel(fromAddress);
    channel.onmessage = follow;
    channel.postMessage({ hello: true });
    return expect();
  }
  for (const event of TOLD) document.addEventListener(event, sendState);
  pairName = pair.hold((ours) => {
    channel = ours;
    channel.onmessage = listen;
    sendState();
  });
};

export const acts = { speaker: openSpeaker };

/* The audience's window and the speaker's: one tells its state, the other sends acts; no server knows of either. */
(() => {
  const KEPT = "advance-pair";
  const PATIENCE_MS = 1500;
  const asked = new URLSearchParams(window.location.search).get("speaker");
  const isSpeaker = asked !== null;
  let channel = null;
  let pair = asked;
  let waiting = null;
  let telling = false;
  let blocked = "";

  const state = () => {
    const { timeline, story, play, present } = window.advance;
    return {
      day: timeline.day(),
      chapter: story.now(),
      playing: play.playing(),
      presenting: present.presenting(),
      blank: present.isBlank(),
    };
  };

  /* Several changes of one act are told once. */
  const tell = () => {
    if (telling) return;
    telling = true;
    queueMicrotask(() => {
      telling = false;
      channel.postMessage({ state: state() });
    });
  };

  const listen = ({ data }) => {
    if (data.hello) tell();
    if (data.act) {
      window.advance.acts[data.act](data.argument);
      tell();
    }
  };

  /* The name of the pair outlives a reload; a second page of the same reader has another. */
  const named = () => {
    const kept = sessionStorage.getItem(KEPT) ?? crypto.getRandomValues(new Uint32Array(2)).join("");
    sessionStorage.setItem(KEPT, kept);
    return kept;
  };

  const open = () => {
    const opened = window.open(`?speaker=${pair}`, `speaker-${pair}`, "popup,width=900,height=700");
    if (!opened) window.advance.notice(blocked);
  };

  const follow = ({ data }) => {
    if (!data.state) return;
    clearTimeout(waiting);
    document.getElementById("lost").hidden = true;
    const { timeline, story, play } = window.advance;
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

  const send = (act, argument) => {
    channel.postMessage({ act, argument });
    expect();
  };

  const start = (model) => {
    blocked = model.words.blocked;
    pair ??= named();
    channel = new BroadcastChannel(`syria-advance-${pair}`);
    channel.onmessage = isSpeaker ? follow : listen;
    if (isSpeaker) {
      channel.postMessage({ hello: true });
      return expect();
    }
    for (const event of ["daychange", "storychange", "playchange", "presentchange", "blankchange"]) document.addEventListener(event, tell);
    tell();
  };

  Object.assign((window.advance ??= {}), { channel: { start, send, isSpeaker } });
  Object.assign((window.advance.acts ??= {}), { speaker: open });
})();

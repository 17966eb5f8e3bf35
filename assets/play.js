/* Play: the next step comes when its time has passed and the last one stands on the screen; a hidden page stops. */
(() => {
  const button = () => document.querySelector("[data-play]");
  let options = { seconds: 1, stop: true, loop: false };
  let timer = null;
  let run = 0;

  const show = (playing) => {
    button().textContent = playing ? button().dataset.pause : button().dataset.play;
    document.dispatchEvent(new CustomEvent("playchange", { detail: playing }));
  };

  const pause = () => {
    if (timer === null) return;
    clearTimeout(timer);
    timer = null;
    run += 1;
    show(false);
  };

  const isOver = ({ story }) => (options.stop && story.atEnd()) || (!options.loop && !story.beat(1));

  const tick = async (mine) => {
    const { story, timeline } = window.advance;
    await timeline.drawn();
    if (mine !== run) return;
    if (!story.step(1)) story.restart();
    if (isOver(window.advance)) pause();
    else timer = setTimeout(tick, options.seconds * 1000, mine);
  };

  const start = () => {
    pause();
    run += 1;
    timer = setTimeout(tick, options.seconds * 1000, run);
    show(true);
  };

  /* From the end it begins again. */
  const play = () => {
    if (timer !== null) return pause();
    const { story } = window.advance;
    if (!story.beat(1)) story.restart();
    start();
  };

  document.addEventListener("visibilitychange", () => document.hidden && pause());

  const set = (seconds, chosen) => {
    options = { seconds: Number(seconds), stop: chosen.includes("stop"), loop: chosen.includes("loop") };
  };

  const api = { start, pause, set, show, playing: () => timer !== null };
  Object.assign((window.advance ??= {}), { play: api });
  Object.assign((window.advance.acts ??= {}), { play });
})();

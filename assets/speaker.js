/* The speaker's window: what the audience sees now, what comes next, notes and sources, clock and elapsed time. */
(() => {
  const SINCE = "advance-since";
  let model = null;
  const put = (id, text) => {
    document.getElementById(id).textContent = text;
  };

  /* The chapter that is on, or the first that tells of the day. */
  const notesOf = (day) => {
    const { story } = window.advance;
    return model.chapters[story.now() ?? model.chapters.findIndex(({ days }) => days[0] <= day && day <= days[1])];
  };

  const show = () => {
    const { timeline, story } = window.advance;
    const day = model.days[timeline.day()];
    put("speaker-day", day.words);
    put("speaker-now", day.headline);
    const next = story.beat(1);
    const chapter = next && next.chapter !== story.now() ? `${model.chapters[next.chapter].title}. ` : "";
    put("speaker-next", next ? `${chapter}${model.days[next.day].short}: ${model.days[next.day].headline}` : model.speaker.end);
    const notes = notesOf(timeline.day());
    if (document.getElementById("notes").dataset.no === String(notes?.no)) return;
    document.getElementById("notes").dataset.no = notes?.no;
    document.getElementById("notes").innerHTML = notes?.notes ?? "";
  };

  const two = (number) => String(Math.floor(number)).padStart(2, "0");
  const since = () => Number(sessionStorage.getItem(SINCE));
  const reset = () => sessionStorage.setItem(SINCE, Date.now());

  const tick = () => {
    const seconds = (Date.now() - since()) / 1000;
    put("time", new Date().toLocaleTimeString("en-GB"));
    put("elapsed", `${two(seconds / 3600)}:${two((seconds / 60) % 60)}:${two(seconds % 60)}`);
  };

  const start = (described) => {
    if (!window.advance.channel.isSpeaker) return;
    model = described;
    document.body.classList.add("speaker");
    /* The window that opened this one lends it its memory, but not its stopwatch. */
    if (!since()) reset();
    for (const event of ["daychange", "storychange", "followed"]) document.addEventListener(event, show);
    document.addEventListener("click", ({ target }) => {
      if (!target.closest("[data-elapsed]")) return;
      reset();
      tick();
    });
    show();
    tick();
    setInterval(tick, 1000);
  };

  Object.assign((window.advance ??= {}), { speaker: { start } });
})();

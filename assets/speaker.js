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

  /* The step to come in words: with the title of its chapter where another begins. */
  const told = ({ chapter, day }) => {
    const { short, headline } = model.days[day];
    const begins = chapter !== window.advance.story.now();
    const filled = (begins ? model.speaker.chapter : model.speaker.day).replace("{day}", short).replace("{headline}", headline);
    return begins ? filled.replace("{chapter}", model.chapters[chapter].title) : filled;
  };

  const show = () => {
    const { timeline, story } = window.advance;
    const day = model.days[timeline.day()];
    put("speaker-day", day.words);
    put("speaker-now", day.headline);
    const next = story.beat(1);
    put("speaker-next", next ? told(next) : model.speaker.end);
    const notes = notesOf(timeline.day());
    if (document.getElementById("notes").dataset.no === String(notes?.no)) return;
    document.getElementById("notes").dataset.no = notes?.no;
    document.getElementById("notes").innerHTML = notes?.notes ?? "";
  };

  const two = (number) =>
    Math.floor(number).toLocaleString(window.advance.words.language(), { minimumIntegerDigits: 2, useGrouping: false });
  const since = () => Number(sessionStorage.getItem(SINCE));
  const reset = () => sessionStorage.setItem(SINCE, Date.now());

  const tick = () => {
    const { language } = window.advance.words;
    const seconds = (Date.now() - since()) / 1000;
    put("time", new Date().toLocaleTimeString(language(), { hourCycle: "h23" }));
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

/* The chapters: which one is on, and where a step leads: to the next day, in a chapter to the next of its days. */
(() => {
  let model = null;
  let chapter = null;
  let shown = "";
  const stillPlease = () => matchMedia("(prefers-reduced-motion: reduce)").matches;
  const told = () => document.dispatchEvent(new CustomEvent("storychange", { detail: chapter }));

  /* Where a step from here leads, as chapter and day; null at either end. */
  const beat = (by) => {
    const { timeline } = window.advance;
    const day = timeline.day() + by;
    if (chapter === null) return day >= 0 && day <= timeline.last() ? { chapter, day } : null;
    const [first, last] = model.chapters[chapter].days;
    if (day >= first && day <= last) return { chapter, day };
    const next = model.chapters[chapter + by];
    return next ? { chapter: chapter + by, day: next.days[by > 0 ? 0 : 1] } : null;
  };

  const put = (index) => {
    if (index === chapter) return;
    chapter = index;
    told();
  };

  /* Shows a chapter; with `play` it goes through its days, unless the reader asked for no motion. */
  const enter = (index, { day, play = false } = {}) => {
    const { days, center, zoom, layers } = model.chapters[index];
    put(index);
    window.advance.panel.goTo({ day: day ?? days[0], center, zoom, layers });
    if (play && days[1] > window.advance.timeline.day() && !stillPlease()) window.advance.play.start();
  };

  /* One step on or back; false where there is none. A chapter entered by a step on plays, if `play`. */
  const step = (by, { play = false } = {}) => {
    const next = beat(by);
    if (!next) return false;
    if (next.chapter === chapter) window.advance.timeline.go(next.day);
    else enter(next.chapter, { day: next.day, play });
    return true;
  };

  const restart = () => (chapter === null ? window.advance.timeline.go(0) : enter(0));
  const atEnd = () => chapter !== null && window.advance.timeline.day() === model.chapters[chapter].days[1];

  const changeFrom = (by) => {
    const { timeline } = window.advance;
    let day = timeline.day() + by;
    while (model.days[day] && !model.days[day].changed) day += by;
    if (model.days[day]) timeline.go(day);
  };

  const pausing = (act) => (argument) => {
    window.advance.play.pause();
    act(argument);
  };

  const acts = {
    next: () => step(1, { play: true }),
    back: () => step(-1),
    go: (day) => window.advance.timeline.go(day),
    first: () => window.advance.timeline.go(0),
    last: () => window.advance.timeline.go(window.advance.timeline.last()),
    nextChange: () => changeFrom(1),
    previousChange: () => changeFrom(-1),
    chapter: (no) => model.chapters[no - 1] && enter(no - 1, { play: true }),
  };

  /* A day that the chapter does not hold ends it. */
  const follow = ({ detail: day }) => {
    if (chapter === null) return;
    const [first, last] = model.chapters[chapter].days;
    if (day < first || day > last) put(null);
  };

  /* Beside the map while presenting: the chapter, or what changed hands that day. */
  const caption = () => {
    const { caption: words } = model.chapters[chapter] ?? { caption: model.days[window.advance.timeline.day()].brief };
    const slot = document.getElementById("caption");
    if (words !== shown) slot.innerHTML = words;
    shown = words;
  };

  const show = () => {
    caption();
    for (const item of document.querySelectorAll("[data-chapter-no]")) {
      const on = chapter !== null && Number(item.dataset.chapterNo) === model.chapters[chapter].no;
      if (on) item.setAttribute("aria-current", "step");
      else item.removeAttribute("aria-current");
    }
  };

  const start = (described) => {
    model = described;
    document.addEventListener("later", () => {
      document.getElementById("tab-story").innerHTML = model.story;
      show();
    });
    document.addEventListener("daychange", follow);
    document.addEventListener("viewchange", caption);
    document.addEventListener("storychange", show);
  };

  const api = { start, enter, step, put, restart, atEnd, beat, now: () => chapter };
  Object.assign((window.advance ??= {}), { story: api });
  for (const [name, act] of Object.entries(acts)) (window.advance.acts ??= {})[name] = pausing(act);
})();

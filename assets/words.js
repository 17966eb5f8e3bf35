/* The text that follows the day: date, headline, slider, km², panel, holders, and what a screen reader hears. */
(() => {
  let model = null;
  let resting = null;
  const REST_MS = 250;
  const put = (id, text) => {
    document.getElementById(id).textContent = text;
  };

  /* Side that holds a place on a day: the same matrix that paints the map. */
  const holder = (place, day) => {
    const matrix = model.matrices[0];
    const row = model.places[place][0];
    return matrix.states[model.codes.indexOf(matrix.days[day][row])].s;
  };

  const fillHolders = (root, day) => {
    for (const cell of root.querySelectorAll("[data-holder-of]")) {
      const side = holder(cell.dataset.holderOf, day);
      const swatch = Object.assign(document.createElement("span"), { className: `swatch swatch-${side}` });
      cell.className = "side";
      cell.replaceChildren(swatch, model.sides[side]);
    }
    for (const span of root.querySelectorAll("[data-day-words]")) span.textContent = model.days[day].words;
    for (const item of root.querySelectorAll("[data-date]")) {
      item.classList.toggle("later", item.dataset.date > model.days[day].day);
    }
  };

  const show = (day) => {
    const text = model.days[day];
    const slider = document.getElementById("day");
    put("weekday", text.weekday);
    put("date", text.date);
    put("headline", text.headline);
    slider.setAttribute("aria-valuetext", `${text.words}. ${text.headline}`);
    for (const cell of document.querySelectorAll("[data-area]")) cell.textContent = text.area[cell.dataset.area];
    fillHolders(document, day);
    clearTimeout(resting);
    resting = setTimeout(() => rest(text), REST_MS);
  };

  /* What need not keep pace with a scrubbed slider: the long panel, and the word to a screen reader. */
  const rest = (text) => {
    const panel = document.getElementById("today");
    panel.innerHTML = text.panel;
    panel.dataset.day = text.day;
    put("live", `${text.words}. ${text.headline}`);
  };

  const start = (described) => {
    model = described;
    const slider = document.getElementById("day");
    /* What it is by itself, said aloud for tools that look for the role. */
    slider.setAttribute("role", "slider");
    slider.setAttribute("aria-label", slider.closest("[aria-label]").getAttribute("aria-label"));
    document.addEventListener("daychange", (event) => show(event.detail));
  };

  Object.assign((window.advance ??= {}), { words: { start, holder, fillHolders } });
})();

/* The text that follows the view: date, headline, slider, km², panel, holders, and what a screen reader hears. */
(() => {
  let model = null;
  let resting = null;
  const REST_MS = 250;
  const language = () => document.documentElement.lang;
  const put = (id, text) => {
    document.getElementById(id).textContent = text;
  };

  /* Fills a part of the page anew; the focus stays on what says the same as before. */
  const refill = (slot, html) => {
    const held = slot.contains(document.activeElement) && JSON.stringify(document.activeElement.dataset);
    slot.innerHTML = html;
    const again = held && [...slot.querySelectorAll("button")].find((one) => JSON.stringify(one.dataset) === held);
    if (again) again.focus({ preventScroll: true });
  };

  const number = (value, digits = 0) => value.toLocaleString(language(), { maximumFractionDigits: digits });

  /* A sentence that follows a number: Python wrote its forms, the language's rule picks one. */
  const counted = (forms, count) => {
    const form = forms[new Intl.PluralRules(language()).select(count)] ?? forms.other;
    return form.replace("{count}", number(count));
  };

  const sideOf = (side) => {
    const swatch = Object.assign(document.createElement("span"), { className: `swatch swatch-${side}` });
    return [swatch, model.sides[side]];
  };

  /* A row of a list, with the name of a place. */
  const rowOf = (place) => {
    const row = document.getElementById("row").firstElementChild.cloneNode(true);
    row.querySelector(".row-name").textContent = model.names[place];
    return row;
  };

  /* The stretches of front that a place holds up: its neighbours of another side. */
  const fillFronts = (slot) => {
    const { view } = window.advance;
    const place = slot.dataset.frontsOf;
    const across = (model.neighbours[place] ?? []).filter((other) => view.holder(other) !== view.holder(place));
    const rows = across.map((other) => {
      const row = rowOf(other);
      const marks = Object.assign(document.createElement("span"), { className: "row-marks side" });
      marks.append(...sideOf(view.holder(other)));
      row.querySelector("button").dataset.front = [place, other].sort().join("~");
      row.querySelector("button").append(marks);
      return row;
    });
    slot.querySelector("ul").replaceChildren(...rows);
    slot.hidden = !rows.length;
  };

  const fillHolders = (root) => {
    const { view } = window.advance;
    const day = model.days[view.now().day];
    for (const cell of root.querySelectorAll("[data-holder-of]")) {
      cell.className = "side";
      cell.replaceChildren(...sideOf(view.holder(cell.dataset.holderOf)));
    }
    for (const span of root.querySelectorAll("[data-day-words]")) span.textContent = day.words;
    for (const item of root.querySelectorAll("[data-date]")) {
      item.classList.toggle("later", item.dataset.date > day.day);
    }
    for (const slot of root.querySelectorAll("[data-fronts-of]")) fillFronts(slot);
    for (const slot of root.querySelectorAll("[data-area-of]")) {
      slot.innerHTML = day.evidence?.[view.holder(slot.dataset.areaOf)] ?? "";
    }
  };

  const show = ({ day, clock, least }) => {
    const text = model.days[day];
    const slider = document.getElementById("day");
    put("weekday", text.weekday);
    put("date", text.date);
    put("headline", text.headline);
    slider.setAttribute("aria-valuetext", text.spoken);
    for (const cell of document.querySelectorAll("[data-area]")) {
      cell.textContent = text.area[clock][least][cell.dataset.area];
    }
    document.querySelector("[data-left-out]").textContent = text.left[clock][least];
    fillHolders(document);
    clearTimeout(resting);
    resting = setTimeout(rest, REST_MS, text, clock);
  };

  /* To a screen reader, which would hear the same again. */
  const tell = ({ spoken }) => {
    if (document.getElementById("live").textContent !== spoken) put("live", spoken);
  };

  /* What need not keep pace with a scrubbed slider: the long panel, and the word to a screen reader. */
  const rest = (text, clock) => {
    if (clock === "then" && text.then === undefined) return window.advance.model.later(model);
    const panel = document.getElementById("today");
    refill(panel, clock === "then" ? text.then + text.panel : text.panel);
    panel.dataset.day = text.day;
    panel.dataset.clock = clock;
    if (!window.advance.play.playing()) tell(text);
    document.dispatchEvent(new CustomEvent("rest", { detail: text.day }));
  };

  const start = (described) => {
    model = described;
    const slider = document.getElementById("day");
    /* What it is by itself, said aloud for tools that look for the role. */
    slider.setAttribute("role", "slider");
    slider.setAttribute("aria-label", slider.closest("[aria-label]").getAttribute("aria-label"));
    document.addEventListener("viewchange", (event) => show(event.detail));
    document.addEventListener("later", () => show(window.advance.view.now()));
    /* While days pass by themselves nothing is said; where they stop is. */
    document.addEventListener("playchange", ({ detail: playing }) => {
      if (!playing) tell(model.days[window.advance.view.now().day]);
    });
  };

  Object.assign((window.advance ??= {}), { words: { start, fillHolders, refill, rowOf, sideOf, number, counted, language } });
})();

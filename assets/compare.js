/* Two days compared: the day in view with an earlier or later one, on the map, as a list, and side by side. */
(() => {
  let model = null;
  let engine = null;
  let figure = null;
  let second = null;
  const element = (id) => document.getElementById(id);

  /* [from, to] -> places and km² whose holder differs between the two days; the greatest ground first. */
  const exchanges = ({ compared, day }) => {
    const { view } = window.advance;
    const found = new Map();
    for (const place of model.greater) {
      const [from, to] = [view.holder(place, compared), view.holder(place, day)];
      if (from === to || window.advance.filters.hides(place)) continue;
      const key = `${from} ${to}`;
      if (!found.has(key)) found.set(key, { from, to, km2: 0, places: [] });
      const group = found.get(key);
      group.km2 += model.km2[model.places[place][0]];
      group.places.push(place);
    }
    return [...found.values()].sort((a, b) => b.km2 - a.km2);
  };

  const row = (place) => {
    const made = window.advance.words.rowOf(place);
    made.querySelector("button").dataset.select = place;
    return made;
  };

  const group = ({ from, to, km2, places }) => {
    const made = element("compare-group").firstElementChild.cloneNode(true);
    const { sideOf, number } = window.advance.words;
    made.querySelector("[data-from]").replaceChildren(...sideOf(from));
    made.querySelector("[data-to]").replaceChildren(...sideOf(to));
    made.querySelector("[data-sum]").textContent = `${model.words.km2.replace("{value}", number(km2, km2 < 10 ? 1 : 0))} · ${number(places.length)}`;
    made.querySelector("ul").append(...places.map(row));
    return made;
  };

  const show = (view) => {
    const { compared, day } = view;
    element("compare-a").value = compared ?? "";
    element("compare-b").value = day;
    document.body.classList.toggle("comparing", compared !== null);
    const title = compared === null ? "" : `${model.days[compared].short} ${model.words.arrow} ${model.days[day].short}`;
    document.querySelector("[data-compare-title]").textContent = title;
    for (const label of document.querySelectorAll("[data-map-day]")) {
      label.textContent = model.days[label.dataset.mapDay === "a" ? (compared ?? day) : day].short;
    }
    if (compared === null) {
      element("compare").replaceChildren();
      sideBySide(false);
    } else list(view);
  };

  /* The list need not keep pace with a scrubbed slider. */
  let resting = null;
  const REST_MS = 120;
  const list = (view) => {
    clearTimeout(resting);
    resting = setTimeout(() => {
      const found = exchanges(view);
      element("compare").dataset.days = `${view.compared}-${view.day}`;
      element("compare").replaceChildren(...(found.length ? found.map(group) : [model.words.same]));
    }, REST_MS);
  };

  const follow = (one, other) => {
    one.on("move", () => {
      const [a, b] = [one.getCenter(), other.getCenter()];
      if (a.lng === b.lng && a.lat === b.lat && one.getZoom() === other.getZoom()) return;
      other.jumpTo({ center: a, zoom: one.getZoom() }, { originalEvent: true });
    });
  };

  /* One map more, made when first asked for, with the same style and an engine of its own. */
  const makeSecond = async () => {
    const div = element("second-map");
    await window.Plotly.newPlot(div, structuredClone(figure.data), structuredClone(figure.layout), {
      displayModeBar: false,
      scrollZoom: true,
      responsive: true,
    });
    const made = await window.advance.startEngine(() => div, model, (view) => ({
      ...view,
      day: view.compared ?? view.day,
      since: view.compared ?? view.day,
    }));
    follow(engine.map, made.map);
    follow(made.map, engine.map);
    return made;
  };

  const sideBySide = async (on) => {
    const button = document.querySelector('[data-compare="side-by-side"]');
    if (on === (button.getAttribute("aria-pressed") === "true")) return;
    button.setAttribute("aria-pressed", String(on));
    document.body.classList.toggle("side-by-side", on);
    if (on) document.querySelector(".legend").removeAttribute("open");
    if (!on || !engine) return;
    second ??= makeSecond();
    const { map } = await second;
    engine.map.resize();
    map.resize();
    map.jumpTo({ center: engine.map.getCenter(), zoom: engine.map.getZoom() });
  };

  const acts = {
    swap: ({ compared, day }) => {
      if (compared === null) return;
      window.advance.view.set({ compared: day });
      window.advance.timeline.go(compared);
    },
    clear: () => window.advance.view.set({ compared: null }),
    "side-by-side": ({ compared, day }) => {
      if (compared === null) window.advance.view.set({ compared: Math.max(day - 1, 0) });
      sideBySide(!document.body.classList.contains("side-by-side"));
    },
  };

  const start = (described) => {
    model = described;
    document.addEventListener("viewchange", (event) => show(event.detail));
    document.addEventListener("click", (event) => {
      const act = event.target.closest("[data-compare]")?.dataset.compare;
      if (act) acts[act](window.advance.view.now());
    });
    element("compare-a").addEventListener("change", ({ target }) =>
      window.advance.view.set({ compared: target.value === "" ? null : Number(target.value) }),
    );
    element("compare-b").addEventListener("change", ({ target }) => window.advance.timeline.go(Number(target.value)));
  };

  const startMap = (drawn) => {
    engine = drawn;
    const { data, layout } = document.querySelector("#map .js-plotly-plot");
    figure = { data, layout };
  };

  Object.assign((window.advance ??= {}), { compare: { start, startMap, sideBySide } });
})();

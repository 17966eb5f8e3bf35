/* Selection: by the map, a row of the panel or the search box; its card, its ring, and the flight to it. */
(() => {
  const CLOSE_ENOUGH = 8.6;
  let model = null;
  let map = null;
  let cards = null;
  let selected = null;
  let opener = null;

  /* One request; a failed one may be tried again at the next selection. */
  const load = () =>
    (cards ??= window.advance.read(model.cards).catch((error) => {
      cards = null;
      throw error;
    }));

  const spot = (key) => model.places[key] ?? model.bases[key];

  const fly = ([, lon, lat]) => {
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const zoom = Math.max(map.getZoom(), CLOSE_ENOUGH);
    /* The second argument tells Plotly that a person moved the map, so that it keeps the view on a resize. */
    map.flyTo({ center: [lon, lat], zoom, duration: still ? 0 : 700, essential: true }, { originalEvent: true });
  };

  const ring = (key) => {
    if (!map) return;
    const source = key in model.places ? "places" : "bases";
    window.advance.engine.select(spot(key) ? { source, id: spot(key)[0] } : null);
  };

  const close = () => {
    selected = null;
    document.getElementById("card").hidden = true;
    ring("");
    if (opener?.isConnected) opener.focus({ preventScroll: true });
  };

  const fold = (panel, folded) => {
    panel.classList.toggle("folded", folded);
    panel.querySelector("[data-toggle]").setAttribute("aria-expanded", String(!folded));
  };

  const select = async (key, { flight = true } = {}) => {
    if (!key) return close();
    const html = (await load())[key];
    if (!html) return;
    if (!selected) opener = document.activeElement;
    selected = key;
    const body = document.getElementById("card-body");
    body.innerHTML = html;
    document.getElementById("card").hidden = false;
    fold(document.getElementById("panel"), false);
    window.advance.words.fillHolders(body, window.advance.timeline.day());
    ring(key);
    if (map && flight && spot(key)) fly(spot(key));
    body.querySelector("h2").focus({ preventScroll: true });
    document.getElementById("card").scrollIntoView({ block: "nearest" });
  };

  const onClick = (event) => {
    const chosen = event.target.closest("[data-select]");
    if (chosen) select(chosen.dataset.select);
    const toggle = event.target.closest("[data-toggle]");
    if (toggle) {
      const panel = document.getElementById(toggle.dataset.toggle);
      fold(panel, !panel.classList.contains("folded"));
    }
  };

  const start = (described) => {
    model = described;
    document.addEventListener("click", onClick);
    document.addEventListener("keydown", (event) => event.key === "Escape" && selected && close());
  };

  /* Once the map stands: its own clicks select, and the cards come while the reader looks at the first day. */
  const startMap = (drawn) => {
    map = drawn;
    load();
    if (selected) ring(selected);
  };

  Object.assign((window.advance ??= {}), { cards: { start, startMap, select } });
})();

/* Selection: by the map, a row of the panel or the search box; its card, its ring, and the flight to it. */
(() => {
  const CLOSE_ENOUGH = 8.6;
  const FLIGHT_MS = 700;
  let model = null;
  let engine = null;
  let cards = null;
  let selected = null;
  let opener = null;

  /* One request, made at the first selection; a failed one may be tried again at the next selection. */
  const load = () =>
    (cards ??= window.advance.read(model.cards).catch((error) => {
      cards = null;
      throw error;
    }));

  const spot = (key) => model.places[key] ?? model.bases[key];

  const ring = (key) => {
    const source = key in model.places ? "places" : "bases";
    engine?.select(spot(key) ? { source, id: spot(key)[0] } : null);
  };

  const close = () => {
    selected = null;
    document.getElementById("card").hidden = true;
    ring("");
    told();
    if (opener?.isConnected) opener.focus({ preventScroll: true });
  };

  const told = () => document.dispatchEvent(new CustomEvent("selectchange", { detail: selected }));

  const fold = (panel, folded) => {
    panel.classList.toggle("folded", folded);
    panel.querySelector("[data-toggle]").setAttribute("aria-expanded", String(!folded));
  };

  const show = (title, key) => {
    if (!selected) opener = document.activeElement;
    selected = key;
    const body = document.getElementById("card-body");
    body.replaceChildren(title);
    document.getElementById("card").hidden = false;
    fold(document.getElementById("panel"), false);
    window.advance.words.fillHolders(body);
    ring(key);
    body.querySelector("h2").focus({ preventScroll: true });
    document.getElementById("card").scrollIntoView({ block: "nearest" });
    told();
  };

  const select = async (key, { flight = true } = {}) => {
    if (!key) return close();
    window.advance.model.later(model);
    const html = (await load())[key];
    if (!html) return;
    show(document.createRange().createContextualFragment(html), key);
    if (!flight || !spot(key)) return;
    window.advance.camera.fly({ center: spot(key).slice(1), atLeast: CLOSE_ENOUGH, ms: FLIGHT_MS });
  };

  /* What one place's holder rests on, out of its card: the last claim up to the day. */
  const claim = (html, day) => {
    const steps = [...document.createRange().createContextualFragment(html).querySelectorAll(".steps > li")];
    return steps.filter((step) => !step.dataset.date || step.dataset.date <= day).at(-1);
  };

  /* The two places that hold a stretch of front up, and what each rests on that day. */
  const fillEnds = (card, places, all) => {
    const { day } = model.days[window.advance.view.now().day];
    for (const [n, slot] of card.querySelectorAll("[data-end]").entries()) {
      const name = slot.querySelector("[data-name]");
      name.textContent = model.names[places[n]];
      name.dataset.select = places[n];
      slot.querySelector("[data-claims]").replaceChildren(claim(all[places[n]], day));
    }
  };

  const selectFront = async (places) => {
    const all = await load();
    const card = document.getElementById("front-card").firstElementChild.cloneNode(true);
    fillEnds(card, places, all);
    show(card, places.join("~"));
  };

  /* The card of a front holds one day's claims; that of a place holds all, and marks the later ones. */
  const followDay = async () => {
    const all = selected?.includes("~") && (await load());
    if (all && selected?.includes("~")) fillEnds(document.getElementById("card-body"), selected.split("~"), all);
  };

  const onClick = (event) => {
    const front = event.target.closest("[data-front]");
    if (front) selectFront(front.dataset.front.split("~"));
    const chosen = event.target.closest("[data-select]");
    if (chosen) select(chosen.dataset.select);
    const toggle = event.target.closest("[data-toggle]");
    if (toggle) {
      const panel = document.getElementById(toggle.dataset.toggle);
      fold(panel, !panel.classList.contains("folded"));
    }
  };

  /* Escape belongs to what lies in front, which is asked before that closes itself: hence the capture. */
  const onKey = ({ key }) => {
    const inFront = document.querySelector("dialog[open], .dash-dropdown-content");
    if (key === "Escape" && selected && !inFront) close();
  };

  const start = (described) => {
    model = described;
    document.addEventListener("click", onClick);
    document.addEventListener("rest", followDay);
    window.addEventListener("keydown", onKey, { capture: true });
  };

  /* Once the map stands: its own clicks select. */
  const startMap = (drawn) => {
    engine = drawn;
    if (selected) ring(selected);
  };

  Object.assign((window.advance ??= {}), { cards: { start, startMap, select, selectFront, selected: () => selected } });
})();

/* The whole view in the address: read once at the start and on back and forward, written when the reader rests. */
(() => {
  const REST_MS = 350;
  const VIEW = /^(\d{1,2}(?:\.\d+)?)\/(-?\d{1,2}(?:\.\d+)?)\/(-?\d{1,3}(?:\.\d+)?)$/;
  let model = null;
  let map = null;
  let moved = false;
  let timer = null;
  let asked = {};

  const days = () => model.days.map(({ day }) => day);
  const NONE = "none";
  const words = (known) => (text) => {
    const found = text === NONE ? [] : text.split(",");
    return found.every((word) => known.includes(word)) ? found : undefined;
  };
  const one = (known) => (text) => (known.includes(text) ? text : undefined);
  const day = (text) => {
    const found = days().indexOf(text);
    return found < 0 ? undefined : found;
  };
  const view = (text) => {
    const [, zoom, lat, lng] = VIEW.exec(text)?.map(Number) ?? [];
    const isThere = zoom >= 2 && zoom <= 14 && Math.abs(lat) <= 85 && Math.abs(lng) <= 180;
    return isThere ? { zoom, center: [lng, lat] } : undefined;
  };
  const holds = ({ days: [first, last] }, index) => first <= index && index <= last;
  const selection = (text) => {
    const isPlace = (key) => Object.hasOwn(model.places, key);
    const ends = text.split("~");
    const isFront = ends.length === 2 && ends.every(isPlace);
    const isDated = ["events", "movements"].some((source) => model.traits[source].keys.includes(text));
    return isFront || isPlace(text) || Object.hasOwn(model.bases, text) || isDated ? text : undefined;
  };

  /* Parameter -> how its text is read; what cannot be read is undefined. The order is that of the address. */
  const readers = () => ({
    day,
    map: view,
    layers: words(Object.keys(model.groups)),
    sides: words(Object.keys(model.sides)),
    governorates: words(model.traits.places.governorates),
    kinds: words(model.traits.places.kinds),
    actors: words(model.traits.events.actors.flat()),
    confidence: one(Object.keys(model.worst)),
    known: one(["now", "then"]),
    compare: day,
    sel: selection,
    tab: one(model.tabs),
    chapter: (text) => model.chapters.find(({ no }) => String(no) === text),
    present: one(["1"]),
    speaker: (text) => text,
  });

  const read = (described) => {
    model = described;
    const known = readers();
    const found = {};
    const bad = [];
    for (const [name, text] of new URLSearchParams(window.location.search)) {
      const value = Object.hasOwn(known, name) ? known[name](text) : undefined;
      if (value === undefined) bad.push(`${name}=${text}`);
      else found[name] = value;
    }
    if (found.chapter && found.day !== undefined && !holds(found.chapter, found.day)) delete found.chapter;
    if (found.map && !map) found.mapText = new URLSearchParams(window.location.search).get("map");
    if (bad.length) window.advance.notice(`${model.words.ignored} ${bad.join(" ").slice(0, 120)}`);
    return found;
  };

  const list = (chosen, all) => (chosen.length === all.length && all.every((word) => chosen.includes(word)) ? "" : chosen.join(",") || NONE);

  const parts = () => {
    const { view, filters, cards, panel, story, present } = window.advance;
    const looked = view.now();
    const chosen = filters.now();
    const sides = Object.keys(model.sides);
    const centre = moved && map ? map.getCenter() : null;
    return {
      day: days()[looked.day],
      map: centre ? [map.getZoom().toFixed(1), centre.lat.toFixed(2), centre.lng.toFixed(2)].join("/") : asked.mapText,
      layers: view.groups() && list(view.groups(), model.shownAtFirst),
      sides: list(sides.filter((side) => !looked.hidden.has(side)), sides),
      governorates: chosen.governorates.join(","),
      kinds: chosen.kinds.join(","),
      actors: chosen.actors.join(","),
      confidence: chosen.confidence === "low" ? "" : chosen.confidence,
      known: looked.clock === "now" ? "" : looked.clock,
      compare: looked.compared === null ? "" : days()[looked.compared],
      sel: cards.selected(),
      tab: panel.tab() === model.tabs[0] ? "" : panel.tab(),
      chapter: story.now() === null ? "" : model.chapters[story.now()].no,
      present: present.presenting() ? "1" : "",
    };
  };

  const text = () => {
    const told = Object.entries(parts()).filter(([, value]) => value);
    return `?${told.map(([name, value]) => `${name}=${encodeURI(value)}`).join("&")}`;
  };

  /* A step back in the browser's history for everything but the map's own moves. */
  const write = () => {
    const now = text();
    if (now === window.location.search) return;
    const still = (search) => search.replace(/[?&]map=[^&]*/, "");
    const act = still(now) === still(window.location.search) || !window.location.search ? "replaceState" : "pushState";
    try {
      window.history[act](null, "", now);
    } catch {
      /* Some browsers refuse it to a page from disk: the view then stands in no address. */
    }
    document.dispatchEvent(new CustomEvent("addresschange"));
  };

  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(write, REST_MS);
  };

  /* Where an address wants the map to look: as centre and zoom, among other things. */
  const camera = () => asked.map ?? asked.chapter;

  const look = () => {
    if (!map) return;
    const there = camera();
    moved = Boolean(there);
    delete asked.mapText;
    if (there) map.jumpTo({ center: there.center, zoom: there.zoom }, { originalEvent: true });
    else document.querySelector('[data-view="home"]').click();
  };

  /* Puts all controls where an address says; what it does not name goes back to where it stood at first. */
  const apply = () => {
    const { view, timeline, cards, panel, story, present } = window.advance;
    const put = (id, value) => window.dash_clientside.set_props(id, { value });
    put("layers", asked.layers ?? asked.chapter?.layers ?? model.shownAtFirst);
    put("sides", asked.sides ?? Object.keys(model.sides));
    for (const name of ["governorates", "kinds", "actors"]) put(name, asked[name] ?? []);
    put("confidence", asked.confidence ?? "low");
    put("clock", asked.known ?? "now");
    timeline.go(asked.day ?? asked.chapter?.days[0] ?? 0);
    story.put(asked.chapter ? model.chapters.indexOf(asked.chapter) : null);
    present.set(Boolean(asked.present));
    view.set({ compared: asked.compare ?? null });
    panel.openTab(asked.tab ?? model.tabs[0]);
    if ((asked.sel ?? null) !== cards.selected()) {
      if (asked.sel?.includes("~")) cards.selectFront(asked.sel.split("~"));
      else cards.select(asked.sel ?? "", { flight: false });
    }
  };

  const start = (described, first) => {
    asked = first;
    if (Object.keys(asked).length) apply();
    for (const event of ["viewchange", "layerschange", "selectchange", "tabchange", "storychange", "presentchange"]) document.addEventListener(event, later);
    window.addEventListener("popstate", () => {
      asked = read(model);
      apply();
      look();
    });
  };

  const startMap = (engine) => {
    map = engine.map;
    look();
    map.on("moveend", ({ originalEvent, home }) => {
      if (!originalEvent) return;
      moved = !home;
      later();
    });
  };

  Object.assign((window.advance ??= {}), { address: { start, startMap, read, write, camera } });
})();

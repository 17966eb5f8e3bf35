/* Where the map looks: the whole country, nearer, further. */
(() => {
  const NAMES_FROM_PX = 500;
  let map = null;

  /* Room for the names of the bases on the left; an open legend moves the country a little away from itself. */
  const fit = (box) => {
    const left = map.getContainer().clientWidth > NAMES_FROM_PX ? 60 : 12;
    const right = document.querySelector(".legend").open ? 150 : 12;
    map.fitBounds(box, { padding: { top: 12, right, bottom: 24, left }, animate: false }, { originalEvent: true, home: true });
  };

  /* A flight, or a cut for readers who asked for no motion. `atLeast`: a zoom that is kept if it is nearer already. */
  const fly = ({ center, zoom, atLeast = 0, ms }) => {
    if (!map) return;
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const near = zoom ?? Math.max(map.getZoom(), atLeast);
    /* The second argument tells Plotly that a person moved the map, so that it keeps the view on a resize. */
    map.flyTo({ center, zoom: near, duration: still ? 0 : ms, essential: true }, { originalEvent: true });
  };

  const onView = (model) => (event) => {
    const button = event.target.closest("[data-view]");
    if (!button) return;
    const moved = { originalEvent: true };
    if (button.dataset.view === "in") map.zoomIn({ duration: 180 }, moved);
    if (button.dataset.view === "out") map.zoomOut({ duration: 180 }, moved);
    if (button.dataset.view === "home") fit(model.home);
  };

  const startMap = (engine, model) => {
    map = engine.map;
    fit(model.home);
    document.addEventListener("click", onView(model));
  };

  Object.assign((window.advance ??= {}), { camera: { startMap, fly } });
})();

/* Where the map looks: the whole country, nearer, further. */
(() => {
  const NAMES_FROM_PX = 500;

  /* Room for the names of the bases on the left; an open legend moves the country a little away from itself. */
  const fit = (map, box) => {
    const left = map.getContainer().clientWidth > NAMES_FROM_PX ? 60 : 12;
    const right = document.querySelector(".legend").open ? 150 : 12;
    map.fitBounds(box, { padding: { top: 12, right, bottom: 24, left }, animate: false }, { originalEvent: true, home: true });
  };

  const onView = (map, model) => (event) => {
    const button = event.target.closest("[data-view]");
    if (!button) return;
    const moved = { originalEvent: true };
    if (button.dataset.view === "in") map.zoomIn({ duration: 180 }, moved);
    if (button.dataset.view === "out") map.zoomOut({ duration: 180 }, moved);
    if (button.dataset.view === "home") fit(map, model.home);
  };

  const startMap = ({ map }, model) => {
    fit(map, model.home);
    document.addEventListener("click", onView(map, model));
  };

  Object.assign((window.advance ??= {}), { camera: { startMap } });
})();

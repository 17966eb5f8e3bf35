/* Light or dark: as the reader's system says, or as chosen on the page. Style sheets follow by themselves, maps here. */
(() => {
  const KEPT = "advance-theme";
  const system = matchMedia("(prefers-color-scheme: dark)");
  const maps = [];
  let model = null;
  let worn = "light";

  const wanted = () => document.documentElement.dataset.theme ?? (system.matches ? "dark" : "light");

  const dress = async (map) => {
    for (const [layer, property, light, dark] of model.theme.layers) {
      map.setPaintProperty(layer, property, worn === "dark" ? dark : light);
    }
    const images = worn === "dark" ? { ...model.images, ...model.theme.images } : model.images;
    const { pixels } = window.advance.engine;
    await Promise.all(Object.keys(model.theme.images).map(async (name) => map.updateImage(name, await pixels(images[name]))));
  };

  const follow = () => {
    if (wanted() === worn) return;
    worn = wanted();
    for (const map of maps) dress(map);
  };

  const choose = () => {
    document.documentElement.dataset.theme = wanted() === "dark" ? "light" : "dark";
    localStorage.setItem(KEPT, document.documentElement.dataset.theme);
    follow();
  };

  /* A drawn map, which begins in the light. */
  const addMap = async (map) => {
    maps.push(map);
    if (worn === "dark") await dress(map);
  };

  const kept = localStorage.getItem(KEPT);
  if (kept) document.documentElement.dataset.theme = kept;

  const start = (described) => {
    model = described;
    system.addEventListener("change", follow);
    document.addEventListener("click", ({ target }) => target.closest("[data-theme-switch]") && choose());
    follow();
  };

  Object.assign((window.advance ??= {}), { theme: { start, addMap } });
})();

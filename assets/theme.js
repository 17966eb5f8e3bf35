/* Light or dark: as the reader's system says, or as chosen on the page. Style sheets follow by themselves, maps here. */
(() => {
  const KEPT = "advance-theme";
  const system = matchMedia("(prefers-color-scheme: dark)");
  const maps = [];
  const drawings = { light: {}, dark: {} };
  let model = null;
  let worn = "light";

  const wanted = () => document.documentElement.dataset.theme ?? (system.matches ? "dark" : "light");

  /* The drawings of both themes, kept so that `paint` need not wait. */
  const load = () => {
    const { pixels } = window.advance.engine;
    const sources = { light: model.images, dark: model.theme.images };
    const one = async (theme, name) => {
      drawings[theme][name] ??= await pixels(sources[theme][name]);
    };
    const names = Object.keys(model.theme.images);
    return Promise.all(Object.keys(sources).flatMap((theme) => names.map((name) => one(theme, name))));
  };

  const paint = (map, theme) => {
    for (const [layer, property, light, dark] of model.theme.layers) {
      map.setPaintProperty(layer, property, theme === "dark" ? dark : light);
    }
    for (const [name, drawing] of Object.entries(drawings[theme])) map.updateImage(name, drawing);
  };

  const dress = async (map) => {
    await load();
    paint(map, worn);
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

  Object.assign((window.advance ??= {}), { theme: { start, addMap, paint, worn: () => worn } });
})();

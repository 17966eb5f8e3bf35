/* Printing: a browser keeps nothing of a drawn map for the printer, so a copy of it stands on the paper, in the light. */
(() => {
  const folds = () => document.querySelectorAll(".legend, .legend .signs-fold");
  const copy = Object.assign(document.createElement("canvas"), { className: "print-map" });
  const notes = Object.assign(document.createElement("div"), { className: "print-notes" });
  let engine = null;
  let opened = [];

  /* Drawn and copied in one go: at the end of it the drawing is gone. */
  const copyMap = () => {
    const { map } = engine;
    const live = map.getCanvas();
    map.redraw();
    [copy.width, copy.height] = [live.width, live.height];
    copy.getContext("2d").drawImage(live, 0, 0);
  };

  /* The map in a theme, whatever the page wears. */
  const wear = (theme) => {
    window.advance.theme.paint(engine.map, theme);
    engine.repeat();
  };

  const paragraph = (text) => Object.assign(document.createElement("p"), { textContent: text });

  const before = () => {
    const { picture, theme, view } = window.advance;
    const { model } = picture.parts.looked();
    const isDark = theme.worn() === "dark";
    if (isDark) wear("light");
    copyMap();
    if (isDark) wear("dark");
    const told = picture.parts.notes(model.days[view.now().day]);
    notes.replaceChildren(...[...told, location.href].map(paragraph));
    opened = [...folds()].filter((fold) => !fold.open);
    for (const fold of opened) fold.open = true;
  };

  const after = () => {
    for (const fold of opened) fold.open = false;
  };

  const startMap = (drawn) => {
    engine = drawn;
    document.querySelector(".map-area").prepend(copy);
    document.querySelector(".map-area").append(notes);
    window.addEventListener("beforeprint", before);
    window.addEventListener("afterprint", after);
  };

  Object.assign((window.advance ??= {}), { print: { startMap } });
})();

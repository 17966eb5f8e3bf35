/* The scale bar: a round number of kilometres at the middle of the map, as long as it is there. */
(() => {
  const ROOM_PX = 110;
  const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500];

  const startMap = ({ map }) => {
    const bar = document.getElementById("scale");
    const { unit } = bar.dataset;
    let told = "";

    const show = () => {
      const box = map.getContainer();
      const [x, y] = [box.clientWidth / 2, box.clientHeight / 2];
      const room = map.unproject([x, y]).distanceTo(map.unproject([x + ROOM_PX, y])) / 1000;
      const km = STEPS.findLast((step) => step <= room) ?? STEPS[0];
      const width = `${Math.round((ROOM_PX * km) / room)}px`;
      if (told === `${km} ${width}`) return;
      told = `${km} ${width}`;
      bar.style.width = width;
      bar.textContent = `${km.toLocaleString(document.documentElement.lang)} ${unit}`;
    };

    map.on("move", show);
    map.on("resize", show);
    show();
    bar.hidden = false;
  };

  Object.assign((window.advance ??= {}), { scale: { startMap } });
})();

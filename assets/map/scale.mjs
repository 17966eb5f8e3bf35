/* The scale bar: a round number of kilometres, as long as it is at the middle of the map. */
import { language } from "../core/words.mjs";
import { drawnLarger } from "./ground/frame.mjs";

const ROOM_PX = 110;
const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500];

export const startMap = ({ map }) => {
  const bar = document.getElementById("scale");
  const { unit } = bar.dataset;
  let shown = "";

  const show = () => {
    const box = map.getContainer();
    const [x, y] = [box.clientWidth / 2, box.clientHeight / 2];
    const room = map.unproject([x, y]).distanceTo(map.unproject([x + ROOM_PX, y])) / 1000;
    const km = STEPS.findLast((step) => step <= room) ?? STEPS[0];
    const width = `${Math.round((drawnLarger(map) * ROOM_PX * km) / room)}px`;
    if (shown === `${km} ${width}`) return;
    shown = `${km} ${width}`;
    bar.style.width = width;
    bar.textContent = `${km.toLocaleString(language())} ${unit}`;
  };

  map.on("move", show);
  map.on("resize", show);
  show();
  bar.hidden = false;
};

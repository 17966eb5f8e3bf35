/* The page in a frame of another page (`embed=1`): map, date, slider and credit. The owner of the frame is told which
 * height suits its width; a finger and the wheel scroll the owner's page, not the map. */
import { notice } from "../core/notice.mjs";
import * as presenter from "../present/presenter.mjs";

const PARAMETER = "embed";
/* The type of the messages to the owner of the frame; their other field is `height`, in CSS px. */
const MESSAGE = "advance-map-height";
/* Height of the map as share of its width, that of a narrow one, where the legend takes a third, and its limits in px. */
const SHAPE = 0.62;
const NARROW_PX = 480;
const NARROW_SHAPE = 0.95;
const LOWEST = 240;
const HIGHEST = 640;
let told = 0;

export const embedded = () => document.body.classList.contains("embedded");

/* Called before the page is drawn, so that nothing is seen that a frame does not have. */
export const restore = () => {
  const asked = new URLSearchParams(window.location.search).get(PARAMETER) === "1";
  document.body.classList.toggle("embedded", asked);
};

const tellHeight = () => {
  const bar = document.querySelector(".time-bar");
  const { innerWidth: width } = window;
  const map = Math.min(Math.max(width * (width <= NARROW_PX ? NARROW_SHAPE : SHAPE), LOWEST), HIGHEST);
  const height = Math.round(map + bar.getBoundingClientRect().height);
  if (height === told) return;
  told = height;
  window.parent.postMessage({ type: MESSAGE, height }, "*");
};

/* The same view on the whole page. */
const leadOut = () => {
  const view = new URLSearchParams(window.location.search);
  view.delete(PARAMETER);
  view.delete("present");
  const link = document.querySelector("[data-full-page]");
  link.href = window.location.pathname;
  link.search = view;
};

/* Said in any frame; in one that is meant to be one, nothing else happens. */
const onRefusal = (words) => () => {
  if (window.parent === window) return;
  notice(words.noFullScreen);
  if (embedded()) presenter.set(false);
};

export const start = ({ words }) => {
  document.addEventListener("fullscreenrefused", onRefusal(words));
  if (!embedded()) return;
  for (const event of ["addresschange", "rest"]) document.addEventListener(event, leadOut);
  leadOut();
  new ResizeObserver(tellHeight).observe(document.querySelector(".time-bar"));
  window.addEventListener("resize", tellHeight);
};

/* For good: Plotly enables what its configuration asks for whenever the size changes. */
const switchOff = (handler) => {
  handler.disable();
  handler.enable = () => {};
};

export const startMap = ({ map }) => {
  if (!embedded()) return;
  switchOff(map.scrollZoom);
  if (matchMedia("(hover: none)").matches) switchOff(map.dragPan);
};

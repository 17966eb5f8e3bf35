/* The letters beside the map: as large as the window allows for the longest chapter, so that no line is hidden and no
 * chapter has letters of its own. Style sheets grow them with the window between a least and a most size; `--fit`, from 1
 * down to 0, says how far from the least. It is measured when presenting begins and when the window changes, and lowered
 * at rest if a legend needs more room; never at a step. */
import { language } from "../core/words.mjs";
import * as story from "../panel/story.mjs";

const STEP = 0.1;
const CLOSER = ["tight", "short-legend"];
/* Rows of the legend for which there is room in any case. */
const [USUAL_SIDES, USUAL_SIGNS] = [6, 12];
let model = null;
let fit = 1;
let measured = "";
/* An own story may change them. */
let measuredChapters = null;

const element = (id) => document.getElementById(id);
const isPresenting = () => document.body.classList.contains("presenting");

const set = (wanted) => {
  fit = wanted;
  document.body.style.setProperty("--fit", wanted.toFixed(2));
};

/* Whether all words are on the screen: style sheets give the caption what is left of the height. */
const holdsAll = () => {
  const caption = element("caption");
  const legend = element("shown-legend").getBoundingClientRect();
  return caption.scrollHeight <= caption.clientHeight && legend.bottom <= window.innerHeight + 1;
};

/* Lowers the size until what stands in the column now has its room, or the size is the least; then the lines move
 * closer, and at last the legend keeps to ground and fronts. */
const shrink = () => {
  while (fit > 0 && !holdsAll()) set(Math.max(0, fit - STEP));
  for (const closer of CLOSER) if (fit === 0 && !holdsAll()) document.body.classList.add(closer);
};

const longest = (texts) => texts.reduce((most, text) => (text.length > most.length ? text : most), "");

/* Tries each chapter with the longest headline of its days, and the longest days of those without a chapter. */
const measure = () => {
  const [caption, headline] = [element("caption"), element("headline")];
  const date = element("date");
  const before = [caption.innerHTML, headline.textContent, date.textContent];
  const rows = [...document.querySelectorAll("#shown-legend .sides li")].slice(0, USUAL_SIDES);
  rows.push(...[...document.querySelectorAll("#shown-legend .of-map li")].slice(0, USUAL_SIGNS));
  const hidden = rows.filter((row) => row.hidden);
  for (const row of hidden) row.hidden = false;
  const tryOut = (words, days) => {
    caption.innerHTML = words;
    headline.textContent = longest(days.map((day) => day.headline));
    date.textContent = longest(days.map((day) => day.date ?? ""));
    shrink();
  };
  set(1);
  document.body.classList.remove(...CLOSER);
  for (const { caption: words, key, days } of model.chapters) {
    const told = model.days
      .slice(days[0], days[1] + 1)
      .map(({ date: usual, chapters }) => ({ date: usual, ...chapters[key] }));
    tryOut(words, told);
  }
  if (story.now() === null) tryOut(longest(model.days.map(({ brief }) => brief)), model.days);
  [caption.innerHTML, headline.textContent, date.textContent] = before;
  for (const row of hidden) row.hidden = true;
};

/* Measures once for a window, a language and a kind of caption. */
const follow = () => {
  if (!isPresenting()) return;
  const key = `${window.innerWidth} ${window.innerHeight} ${language()} ${story.now() === null}`;
  if (key !== measured || model.chapters !== measuredChapters) measure();
  measured = key;
  measuredChapters = model.chapters;
};

/* What the legend of a day needs more than was foreseen. */
const followLegend = () => isPresenting() && shrink();

export const start = (described) => {
  model = described;
  for (const event of ["presentchange", "storychange"]) document.addEventListener(event, follow);
  window.addEventListener("resize", follow);
  document.addEventListener("legendchange", followLegend);
  document.addEventListener("rest", followLegend);
};

/* Where keys lead in the story: all its steps in order, the chapter that holds a day, the one after or before. */
import { stepFrom } from "../panel/story.mjs";

const holds = ({ days: [first, last] }, day) => first <= day && day <= last;

/* Every step of the story, each as chapter and day. `chapters`; `last`: index of the last day; `clock`. */
export const beatsOf = ({ chapters, last, clock }) => {
  const found = [];
  let step = chapters.length ? { chapter: 0, day: chapters[0].stops[clock][0] } : null;
  for (; step; step = stepFrom(step, 1, { chapters, last, clock })) found.push(step);
  return found;
};

/* The chapter in which a jump from `chapter` to a day ends: the same one if it holds the day, else the next that does in
 * the direction of the jump, else any; null where none does. */
export const chapterOfDay = (day, { chapter, by, chapters }) => {
  const found = [...chapters.keys()].filter((index) => holds(chapters[index], day));
  if (!found.length) return null;
  if (found.includes(chapter)) return chapter;
  const onward = by > 0 ? found.filter((index) => index > chapter) : found.filter((index) => index < chapter);
  return by > 0 ? (onward[0] ?? found.at(-1)) : (onward.at(-1) ?? found[0]);
};

/* The chapter after or before. Without a chapter: the next one that begins after the day, the last that began before it.
 * null where there is none. */
export const neighbourOf = ({ chapter, day }, by, chapters) => {
  if (chapter !== null) return chapters[chapter + by] ? chapter + by : null;
  const indices = [...chapters.keys()];
  const found =
    by > 0
      ? indices.find((index) => chapters[index].days[0] > day)
      : indices.findLast((index) => chapters[index].days[0] < day);
  return found ?? null;
};

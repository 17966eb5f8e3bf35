/* Names that many rows repeat (types, actors) as numbers, the most frequent first; the rare ones share one number. */
export const address = import.meta.url;

/* Names that are told apart; those of all others together have the last number. */
export const TYPES = 32;
const MOST_NAMES = 65535;

/* Takes names by `numberOf`, in the order of the rows. `ranked`: `ranks`, number as read -> number as drawn, below TYPES, and
 * `names` of the numbers as drawn, without that of all others; `isMore`: whether there are others. */
export const nameCounter = () => {
  const numbers = new Map();
  const frequency = [];

  const numberOf = (name) => {
    let number = numbers.get(name);
    if (number === undefined) {
      number = Math.min(numbers.size, MOST_NAMES);
      numbers.set(name, number);
      frequency[number] ??= 0;
    }
    frequency[number] += 1;
    return number;
  };

  const ranked = () => {
    const order = [...frequency.keys()].sort((a, b) => frequency[b] - frequency[a] || a - b);
    const isMore = order.length > TYPES;
    const kept = isMore ? TYPES - 1 : order.length;
    const ranks = new Uint16Array(frequency.length);
    for (const [rank, number] of order.entries()) ranks[number] = rank < kept ? rank : TYPES - 1;
    const names = [...numbers.keys()];
    return { ranks, isMore, names: order.slice(0, kept).map((number) => names[number]) };
  };

  return { numberOf, ranked };
};

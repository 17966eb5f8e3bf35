/* Breaks a text into lines. */

/* Lines of a text that are at most `room` wide; a word that is wider stands alone. `measure`: text -> width. */
export const wrap = (measure, text, room) => {
  const lines = [];
  for (const word of text.split(" ")) {
    const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
    if (!lines.length || measure(longer) > room) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
};

/* The dark squares of a QR code as one path of SVG, a row of squares at a time. `code`: its `size`, and `get(x, y)`. */
export const squaresOf = ({ size, get }) => {
  const parts = [];
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      if (!get(x, y)) continue;
      const from = x;
      while (x + 1 < size && get(x + 1, y)) x += 1;
      parts.push(`M${from} ${y}h${x + 1 - from}v1h-${x + 1 - from}z`);
    }
  }
  return parts.join("");
};

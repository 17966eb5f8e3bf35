/* Where signs stand: those of a day that would cover each other are one, with their number. */

/* The signs of a day that the filters leave, as rows of a table of signs. */
export const rowsOn = ({ days }, day, outside) => {
  const found = [];
  for (let row = 0; row < days.length; row += 1) if (days[row] === day && !outside?.has(row)) found.push(row);
  return found;
};

/* Groups of rows: the first of each, and all. Two signs that are less than `px` apart at a width of the box are in one.
 * `px` 0: each row is a group of its own, and `step` counts those at the very same place. */
export const groupsOf = ({ shares }, rows, { px, boxPx, flat }) => {
  const groups = [];
  for (const row of rows) {
    const [x, y] = shares[row];
    const far = ({ first }) => Math.hypot((shares[first][0] - x) * boxPx, (shares[first][1] - y) * boxPx * flat);
    const step = groups.filter((group) => far(group) === 0).length;
    const near = px && groups.find((group) => far(group) < px);
    if (near) near.rows.push(row);
    else groups.push({ first: row, rows: [row], step });
  }
  return groups;
};

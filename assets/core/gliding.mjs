/* Whether the day glides: by play, the slider or a step. Such a change is no place that a reader wants to come back to,
 * as a jump is. */
let depth = 0;

/* Whether what happens now, happens within a glide. */
export const isGliding = () => depth > 0;

/* Calls `act` as part of a glide; returns what it returns. */
export const glide = (act) => {
  depth += 1;
  try {
    return act();
  } finally {
    depth -= 1;
  }
};

/* Patterns over the areas, one for each side. */
import { AREA_FRAGMENT, AREA_VERTEX, HEAD, MARKS, SHAPES, STATE } from "./shared_shader.mjs";

/* Patterns by name, in the order of their numbers in the shader; 0 is none. Each: on (1) or off (0) at a point. */
const PATTERNS = {
  specks: "max(stroke(mod(p, 14.), vec2(3, 2), vec2(5, 4), .6), stroke(mod(p, 14.), vec2(10, 9), vec2(12, 11), .6))",
  dots: "1. - smoothstep(.8, 1.5, length(mod(p, 6.) - 3.))",
  dashes: "max(stroke(mod(p, 14.), vec2(2, 3), vec2(6, 3), .55), stroke(mod(p, 14.), vec2(9, 10), vec2(13, 10), .55))",
  diagonals: "rule(p.x - p.y, 8.5, .7)",
  verticals: "rule(p.x, 6., .55)",
  crosshatch: "max(rule(p.x + p.y, 8.5, .6), rule(p.x - p.y, 8.5, .6))",
  hatch: "hatch(p)",
};
export const patternNumber = (name) => Object.keys(PATTERNS).indexOf(name) + 1;

export const VERTEX = `${HEAD}${STATE}${MARKS}${AREA_VERTEX}
void main() { look(); }`;

export const FRAGMENT = `${HEAD}${SHAPES}${AREA_FRAGMENT}
const float OPACITY = .75;
uniform int uPatterns[MOST_SIDES];
uniform vec3 uPatternColours[MOST_SIDES];
out vec4 oColour;

float pattern(int number, vec2 p) {
  switch (number) {
${Object.values(PATTERNS)
  .map((drawn, n) => `    case ${n + 1}: return ${drawn};`)
  .join("\n")}
  }
  return 0.;
}

void main() {
  int drawn = look();
  int side = sideOf(drawn);
  float opacity = (drawn & NO_LOOK) != 0 ? 0. : OPACITY * pattern(uPatterns[side], here());
  oColour = vec4(uPatternColours[side] * opacity, opacity);
}`;

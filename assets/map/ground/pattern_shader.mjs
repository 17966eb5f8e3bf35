/* Patterns over the areas, one for each side. */
import { HEAD, SHAPES, STATE } from "./shared_shader.mjs";

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

export const VERTEX = `${HEAD}${STATE}
layout(location = 0) in vec2 aShare;
layout(location = 1) in uint aRow;
uniform int uPatterns[MOST_SIDES];
uniform vec3 uPatternColours[MOST_SIDES];
flat out vec4 vColour;
flat out int vPattern;

void main() {
  int state = byteAt(uNow, int(aRow));
  int side = sideOf(state);
  vColour = vec4(uPatternColours[side], .75);
  vPattern = uPatterns[side];
  gl_Position = noGround(state, int(aRow)) || vPattern == 0 ? NOWHERE : uMatrix * vec4(aShare, 0., 1.);
}`;

export const FRAGMENT = `${HEAD}${SHAPES}
flat in vec4 vColour;
flat in int vPattern;
out vec4 oColour;

float pattern(vec2 p) {
  switch (vPattern) {
${Object.values(PATTERNS)
  .map((drawn, n) => `    case ${n + 1}: return ${drawn};`)
  .join("\n")}
  }
  return 0.;
}

void main() {
  float opacity = vColour.a * pattern(here());
  oColour = vec4(vColour.rgb * opacity, opacity);
}`;

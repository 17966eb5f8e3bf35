/* Patterns over the areas: mode 0 draws that of each side, mode 1 dots what is claimed or inferred. */
import { HEAD, SHAPES, STATE } from "./shared_shader.mjs";

/* Patterns by name, in the order of their numbers in the shader; 0 is none. Each: on (1) or off (0) at a point. */
const PATTERNS = {
  specks: "max(stroke(mod(p, 14.), vec2(3, 2), vec2(5, 4), .6), stroke(mod(p, 14.), vec2(10, 9), vec2(12, 11), .6))",
  dots: "1. - smoothstep(.8, 1.5, length(mod(p, 6.) - 3.))",
  dashes: "max(stroke(mod(p, 14.), vec2(2, 3), vec2(6, 3), .55), stroke(mod(p, 14.), vec2(9, 10), vec2(13, 10), .55))",
  diagonals: "rule(p.x + p.y, 8.5, .7)",
  verticals: "rule(p.x, 6., .55)",
  crosshatch: "max(rule(p.x + p.y, 8.5, .6), rule(p.x - p.y, 8.5, .6))",
  hatch: "hatch(p)",
};
export const patternNumber = (name) => Object.keys(PATTERNS).indexOf(name) + 1;

export const VERTEX = `${HEAD}${STATE}
layout(location = 0) in vec2 aShare;
layout(location = 1) in uint aRow;
uniform int uMode;
uniform int uPatterns[MOST_SIDES];
uniform vec3 uPatternColours[MOST_SIDES];
uniform vec3 uPaper;
flat out vec4 vColour;
flat out int vPattern;

void main() {
  int state = byteAt(uNow, int(aRow));
  int side = sideOf(state);
  vColour = uMode == 0 ? vec4(uPatternColours[side], .75) : vec4(uPaper, .9);
  vPattern = uMode == 0 ? uPatterns[side] : 0;
  bool blank = noGround(state, int(aRow)) || (uMode == 0 ? vPattern == 0 : !isUnsure(gradeOf(state)));
  gl_Position = blank ? NOWHERE : uMatrix * vec4(aShare, 0., 1.);
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
  vec2 q = mod(p, 8.);
  /* As wide as a pixel of the screen at least, so that some pixel meets each dot. */
  float soft = max(.4, .5 / uRatio);
  return 1. - smoothstep(1. - soft, 1. + soft, min(length(q - 2.), length(q - 6.)));
}

void main() {
  float opacity = vColour.a * pattern(here());
  oColour = vec4(vColour.rgb * opacity, opacity);
}`;

import { HEAD, SHAPES, STATE } from "./shared_shader.mjs";

/* Patterns by name, in the order of their numbers in the shader; 0 is none. Each: on (1) or off (0) at a point. */
const PATTERNS = {
  specks: "max(stroke(mod(p, 14.), vec2(3, 2), vec2(5, 4), .6), stroke(mod(p, 14.), vec2(10, 9), vec2(12, 11), .6))",
  dots: "1. - smoothstep(.8, 1.5, length(mod(p, 6.) - 3.))",
  dashes: "max(stroke(mod(p, 14.), vec2(2, 3), vec2(6, 3), .55), stroke(mod(p, 14.), vec2(9, 10), vec2(13, 10), .55))",
  diagonals: "rule(p.x + p.y, 8.5, .7)",
  verticals: "rule(p.x, 6., .55)",
  crosshatch: "max(rule(p.x + p.y, 8.5, .6), rule(p.x - p.y, 8.5, .6))",
  hatch: "rule(p.x + p.y, 6., 1.)",
};
export const patternNumber = (name) => Object.keys(PATTERNS).indexOf(name) + 1;

/* Areas: mode 0 fills, 1 draws the pattern of each side, 2 dots what is claimed or inferred. */
export const VERTEX = `${HEAD}${STATE}
layout(location = 0) in vec2 aShare;
layout(location = 1) in uint aRow;
uniform int uMode;
uniform int uPatterns[MOST_SIDES];
uniform vec3 uPatternColours[MOST_SIDES];
uniform int uContested;
uniform vec3 uOpacity;
uniform vec3 uPaper;
out vec2 vShare;
flat out vec4 vColour;
flat out int vPattern;

void main() {
  int state = byteAt(uNow, int(aRow));
  int side = sideOf(state);
  bool unsure = isUnsure(gradeOf(state));
  bool gained = side != sideOf(byteAt(uSince, int(aRow)));
  bool patterned = uMode == 1 || (uMode == 0 && side == uContested);
  float opacity = patterned ? .75 : uMode == 2 ? .9 : gained ? uOpacity.y : unsure ? uOpacity.z : uOpacity.x;
  vColour = vec4(patterned ? uPatternColours[side] : uMode == 2 ? uPaper : uSides[side], opacity);
  vPattern = patterned ? uPatterns[side] : uMode == 2 ? -1 : 0;
  vShare = aShare;
  bool blank = isOff(state) || (uMode == 1 && (vPattern == 0 || side == uContested)) || (uMode == 2 && !unsure);
  gl_Position = blank ? NOWHERE : uMatrix * vec4(aShare, 0., 1.);
}`;

export const FRAGMENT = `${HEAD}${SHAPES}
in vec2 vShare;
flat in vec4 vColour;
flat in int vPattern;
uniform sampler2D uField;
uniform float uFieldKm;
uniform vec4 uFade;
out vec4 oColour;

float pattern(vec2 p) {
  switch (vPattern) {
${Object.values(PATTERNS)
  .map((drawn, n) => `    case ${n + 1}: return ${drawn};`)
  .join("\n")}
  }
  vec2 q = mod(p, 8.);
  return 1. - smoothstep(.6, 1.4, min(length(q - 2.), length(q - 6.)));
}

void main() {
  float km = texture(uField, vShare).r * uFieldKm;
  float faded = mix(1., uFade.z, smoothstep(uFade.x, uFade.y, km));
  float opacity = vPattern == 0 ? max(vColour.a * faded, uFade.w) : vColour.a * pattern(here());
  oColour = vec4(vColour.rgb * opacity, opacity);
}`;

/* What the shaders of the ground share (GLSL ES 3.00): states, positions and shapes. What a state means stands in
 * states.mjs; colours and widths come from Python. Lengths are CSS px, from the lower left corner of the map. */
import { CLAIMED } from "./states.mjs";

export const HEAD = `#version 300 es
precision highp float;
precision highp int;
const int MOST_SIDES = 16;
/* Of a state or a look. */
int sideOf(int state) { return state & 15; }
`;

export const STATE = `
uniform mat4 uMatrix;
uniform highp usampler2D uStates;
uniform int uNow;
uniform int uSince;
uniform int uHidden;
uniform int uLimit;
uniform vec2 uViewport;
uniform vec3 uSides[MOST_SIDES];

int byteAt(int line, int row) { return int(texelFetch(uStates, ivec2(row, line), 0).r); }
int gradeOf(int state) { return (state >> 4) & 3; }
bool dateIsUnsure(int state) { return (state >> 6) == 1; }
bool isUnsure(int grade) { return grade >= ${CLAIMED}; }
bool isOff(int state) { return ((uHidden >> sideOf(state)) & 1) == 1 || gradeOf(state) > uLimit; }
/* What the filters leave out besides: bit 0 a place, bit 1 its ground. */
uniform highp usampler2D uOutside;
bool isOutside(int row, uint bit) { return (texelFetch(uOutside, ivec2(row, 0), 0).r & bit) != 0u; }
bool noGround(int state, int row) { return isOff(state) || isOutside(row, 2u); }
const vec4 NOWHERE = vec4(2., 2., 2., 1.);
vec2 onScreen(vec2 share) {
  vec4 clip = uMatrix * vec4(share, 0., 1.);
  return (clip.xy / clip.w * .5 + .5) * uViewport;
}
vec4 placed(vec2 px) { return vec4(px / uViewport * 2. - 1., 0., 1.); }
`;

/* From far, marks of all days, as the states (dashboard/map/ground/generalised.py). Unsure and gained stand above each other
 * for smaller and smaller maps; `uLevel`: which of them, -1: from near none. */
export const MARKS = `
uniform highp usampler2D uMarks;
uniform int uLevel;
const int MARK_BITS = 2;
const uint UNSURE = 1u;
const uint GAINED = 2u;
const uint SMALL = 16u;
uint marksOf(int row) { return uLevel < 0 ? 0u : texelFetch(uMarks, ivec2(row, uNow), 0).r; }
`;

/* How a cell looks, as one number: its side, and whether it is drawn as gained, as unsure and not at all. */
const LOOK = `
const int NEW_LOOK = 16;
const int UNSURE_LOOK = 32;
const int NO_LOOK = 64;
`;

/* Triangles of cells. Those of corners may be drawn rounded, `uRounded`: where the two cells around a corner look alike and
 * the corner does not, it ends at a curve, and what lies beyond looks like them. `look` tells the three looks (the cell's,
 * beyond its first and its second edge) and where a point lies: u and v of a parabola, whose curve is u * u = v. */
export const AREA_VERTEX = `${LOOK}
layout(location = 0) in vec2 aShare;
layout(location = 1) in uvec3 aRows;
layout(location = 2) in uint aCorner;
uniform bool uRounded;
/* Whether the marks of what was gained are for these days. */
uniform bool uDaily;
flat out ivec3 vLooks;
out vec2 vAt;

int lookOf(int row) {
  int state = byteAt(uNow, row);
  int side = sideOf(state);
  uint mark = marksOf(row) >> (MARK_BITS * max(uLevel, 0));
  bool gained = (mark & GAINED) != 0u;
  bool unsure = (mark & UNSURE) != 0u;
  if (uLevel < 0 || !uDaily) gained = side != sideOf(byteAt(uSince, row));
  if (uLevel < 0) unsure = isUnsure(gradeOf(state));
  return side + (gained ? NEW_LOOK : 0) + (unsure ? UNSURE_LOOK : 0) + (noGround(state, row) ? NO_LOOK : 0);
}

void look() {
  ivec3 rows = ivec3(aRows);
  vLooks = ivec3(lookOf(rows.x));
  /* Within the curve, as all triangles but those of corners are. */
  vAt = vec2(0., 1.);
  if (uRounded && rows.x != rows.y) {
    ivec2 beyond = ivec2(lookOf(rows.y), lookOf(rows.z));
    ivec3 sides = ivec3(vLooks.x, beyond) & 15;
    if (sides.y == sides.z && (sides.x != sides.y || (beyond.x == beyond.y && vLooks.x != beyond.x))) {
      vLooks.yz = beyond;
      vAt = aCorner == 0u ? vec2(0.) : aCorner == 1u ? vec2(.5, 0.) : vec2(1.);
    }
  }
  bool none = ((vLooks.x & vLooks.y & vLooks.z) & NO_LOOK) != 0;
  gl_Position = none ? NOWHERE : uMatrix * vec4(aShare, 0., 1.);
}
`;

export const AREA_FRAGMENT = `${LOOK}
flat in ivec3 vLooks;
in vec2 vAt;

int look() { return vAt.x * vAt.x <= vAt.y ? vLooks.x : vAt.x < .5 ? vLooks.y : vLooks.z; }
`;

export const SHAPES = `
uniform float uRatio;
vec2 here() { return gl_FragCoord.xy / uRatio; }
float stroke(vec2 p, vec2 a, vec2 b, float half_) {
  vec2 along = b - a;
  float t = clamp(dot(p - a, along) / max(dot(along, along), 1e-6), 0., 1.);
  return 1. - smoothstep(half_ - .5, half_ + .5, length(p - a - t * along));
}
float rule(float at, float every, float half_) {
  return 1. - smoothstep(half_ - .5, half_ + .5, abs(mod(at, every) - every * .5));
}
/* Rising to the right, as in the legend; p counts upwards. */
float hatch(vec2 p) { return rule(p.x - p.y, 6., 1.); }
`;

/* How far a point is from what reports speak of: 0 near, 1 as far as fading goes. */
export const FIELD = `
uniform sampler2D uField;
uniform float uFieldKm;
uniform vec2 uFade;
float farFromReports(vec2 share) {
  return smoothstep(uFade.x, uFade.y, texture(uField, share).r * uFieldKm);
}
`;

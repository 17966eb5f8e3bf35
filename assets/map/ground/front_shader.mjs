import { FIELD, HEAD, MARKS, SHAPES, STATE } from "./shared_shader.mjs";

/* Whether the front of the earlier day is drawn: from far not that of the day before, as the tint of what was gained ends
 * there. `shown`: of the states. */
export const isEarlierDrawn = (shown, zoom, { changedZoom }) => zoom >= changedZoom || shown.now - shown.since !== 1;

/* Lines: pass 0 draws the casing of the front and the front of the earlier day, pass 1 the front. A front that did not move
 * is thin, as is one between two sides of one camp, and from far that of a small piece.
 *
 * A line runs from its first end by a middle to its second end: along a corner of a cell, or straight on, where both edges
 * are one and the rows beyond them the same. A corner is drawn whole where both edges are a front to one side, as a curve if
 * `uRounded`; where three sides meet, each of the three corners draws its first edge. */
export const VERTEX = `${HEAD}${STATE}${MARKS}
layout(location = 0) in vec4 aEnds;
layout(location = 1) in vec2 aMiddle;
layout(location = 2) in uvec3 aRows;
layout(location = 3) in vec3 aAlong;
uniform int uPass;
uniform vec4 uWidths;
uniform float uZoom;
uniform vec3 uThin;
uniform bool uEarlier;
uniform bool uRounded;
uniform int uContested;
uniform int uCamps[MOST_SIDES];
uniform vec3 uInk;
uniform vec3 uQuiet;
uniform vec3 uPaper;
uniform float uBoxPx;
flat out vec4 vEnds;
flat out vec2 vMiddle;
/* From where to where the line is drawn: 0 at its first end, .5 at its middle, 1 at its second end. */
flat out vec2 vRange;
flat out float vCurved;
flat out vec3 vAlong;
flat out float vHalf;
flat out vec4 vColour;
out vec2 vShare;

ivec3 sidesOf(ivec3 states) { return states & 15; }
/* What part of a corner is a front between these sides: none, all, or its first edge. */
vec2 rangeOf(ivec3 sides) {
  if (sides.x == sides.y || sides.x == sides.z) return vec2(0.);
  return vec2(0., sides.y == sides.z ? 1. : .5);
}

void main() {
  ivec3 rows = ivec3(aRows);
  ivec3 states = ivec3(byteAt(uNow, rows.x), byteAt(uNow, rows.y), byteAt(uNow, rows.z));
  ivec3 earlier = ivec3(byteAt(uSince, rows.x), byteAt(uSince, rows.y), byteAt(uSince, rows.z));
  ivec3 sides = sidesOf(states);
  ivec3 sidesThen = sidesOf(earlier);
  vRange = rangeOf(sides);
  bool front = vRange.y > 0.;
  bool was = false;
  bool whole = sides.y == sides.z;
  if (!front && uEarlier) {
    vRange = rangeOf(sidesThen);
    /* But for an edge that is a front still, which another corner draws. */
    if (sides.x != sides.y) vRange.x = .5;
    if (sides.x != sides.z) vRange.y = min(vRange.y, .5);
    was = vRange.y > vRange.x;
    whole = sidesThen.y == sidesThen.z;
  }
  if (!whole) {
    rows.z = rows.y;
    states.z = states.y;
    sides.z = sides.y;
    sidesThen.z = sidesThen.y;
  }
  int grade = max(max(gradeOf(states.x), gradeOf(states.y)), gradeOf(states.z));
  bool within = front && uCamps[sides.x] != 0 && uCamps[sides.x] == uCamps[sides.y];
  bool still = sides == sidesThen;
  bool minor = ((marksOf(rows.x) | marksOf(rows.y) | marksOf(rows.z)) & SMALL) != 0u;
  bool thin = within || (front && (still || minor));
  /* Broken lines have no casing, nor from far those of contested areas, nor any on the smallest maps. */
  bool hatched = uLevel >= 0 && (sides.x == uContested || sides.y == uContested);
  bool ink = uPass == 1;
  bool bare = thin || isUnsure(grade) || hatched || uLevel > 0;
  bool hidden = noGround(states.x, rows.x) && noGround(states.y, rows.y) && noGround(states.z, rows.z);
  if (grade > uLimit || hidden || (was ? ink : !front || (bare && !ink))) {
    gl_Position = NOWHERE;
    return;
  }
  float px = aAlong.z * uBoxPx;
  /* Lines are thinner on a map so small that they would hide what lies between them. */
  float share = mix(uThin.z, 1., clamp((uZoom - uThin.x) / (uThin.y - uThin.x), 0., 1.));
  float width = was ? uWidths.z : thin ? uWidths.w : ink ? uWidths.x : uWidths.y;
  vHalf = share * .5 * width;
  vColour = was ? vec4(uInk, .5) : ink ? vec4(within ? uQuiet : uInk, thin ? .8 : 1.) : vec4(uPaper, .95);
  /* How often the line is broken along the whole edge, and the share of it that is drawn; 0: it is whole. */
  float times = was ? px / 5. : ink && isUnsure(grade) ? px / 7. : 0.;
  /* One too short to be broken is pale instead. */
  if (times > 0. && times < .7) {
    vColour.a *= was ? .44 : .62;
    times = 0.;
  }
  vAlong = vec3(aAlong.xy, floor(times + .5) * (was ? -1. : 1.));
  vEnds = vec4(onScreen(aEnds.xy), onScreen(aEnds.zw));
  vMiddle = onScreen(aMiddle);
  vCurved = uRounded && whole && aRows.y != aRows.z ? 1. : 0.;
  bool second = (gl_VertexID & 2) != 0;
  vShare = second ? aEnds.zw : aEnds.xy;
  /* The box around the line. */
  vec2 along = normalize(vEnds.zw - vEnds.xy + 1e-6);
  vec2 across = vec2(-along.y, along.x);
  float chord = dot(vEnds.zw - vEnds.xy, along);
  vec2 turn = vec2(dot(vMiddle - vEnds.xy, along), dot(vMiddle - vEnds.xy, across));
  float ahead = second ? max(chord, turn.x) + vHalf + 1. : min(0., turn.x) - vHalf - 1.;
  float beside = (gl_VertexID & 1) == 0 ? min(turn.y, 0.) - vHalf - 1. : max(turn.y, 0.) + vHalf + 1.;
  gl_Position = placed(vEnds.xy + along * ahead + across * beside);
}`;

export const FRAGMENT = `${HEAD}${SHAPES}${FIELD}
flat in vec4 vEnds;
flat in vec2 vMiddle;
flat in vec2 vRange;
flat in float vCurved;
flat in vec3 vAlong;
flat in float vHalf;
flat in vec4 vColour;
in vec2 vShare;
uniform float uFadedFront;
out vec4 oColour;

float along(vec2 p, vec2 a, vec2 b) { return clamp(dot(p - a, b - a) / max(dot(b - a, b - a), 1e-6), 0., 1.); }

/* Where the quadratic curve comes nearest to a point, found by Newton's method, and how near, in px. */
vec2 nearestOfCurve(vec2 p) {
  vec2 first = vMiddle - vEnds.xy;
  vec2 bend = vEnds.zw - 2. * vMiddle + vEnds.xy;
  float t = along(p, vEnds.xy, vEnds.zw);
  vec2 from = vec2(0.);
  for (int n = 0; n < 4; n += 1) {
    from = vEnds.xy + t * (2. * first + t * bend) - p;
    vec2 slope = 2. * (first + t * bend);
    t = clamp(t - dot(from, slope) / max(dot(slope, slope) + 2. * dot(from, bend), 1e-3), vRange.x, vRange.y);
  }
  return vec2(t, length(vEnds.xy + t * (2. * first + t * bend) - p));
}

/* The same of the two straight lines. */
vec2 nearestOfLines(vec2 p) {
  float t = along(p, vEnds.xy, vMiddle);
  float u = along(p, vMiddle, vEnds.zw);
  float before = vRange.x < .5 ? length(mix(vEnds.xy, vMiddle, t) - p) : 1e6;
  float after = vRange.y > .5 ? length(mix(vMiddle, vEnds.zw, u) - p) : 1e6;
  return before <= after ? vec2(.5 * t, before) : vec2(.5 + .5 * u, after);
}

void main() {
  vec2 nearest = vCurved > 0. ? nearestOfCurve(here()) : nearestOfLines(here());
  /* Far from reports the front is pale and thin. */
  float near = mix(1., uFadedFront, farFromReports(vShare));
  float half_ = vHalf * sqrt(near);
  float opacity = vColour.a * (1. - smoothstep(half_ - .5, half_ + .5, nearest.y));
  float drawn = vAlong.z < 0. ? .22 : .31;
  if (vAlong.z != 0. && abs(fract(mix(vAlong.x, vAlong.y, nearest.x) * abs(vAlong.z)) - .5) > drawn) opacity = 0.;
  opacity *= near;
  oColour = vec4(vColour.rgb * opacity, opacity);
}`;

import { FIELD, HEAD, MARKS, SHAPES, STATE } from "./shared_shader.mjs";

/* Whether the front of the earlier day is drawn: from far not that of the day before, as the tint of what was gained ends
 * there. `shown`: of the states. */
export const isEarlierDrawn = (shown, zoom, { changedZoom }) => zoom >= changedZoom || shown.now - shown.since !== 1;

/* Lines: pass 0 draws the casing of the front and the front of the earlier day, pass 1 the front. A front that did not move
 * is thin, as is one between two sides of one camp, and from far that of a small piece. */
export const VERTEX = `${HEAD}${STATE}${MARKS}
layout(location = 0) in vec4 aEnds;
layout(location = 1) in uvec2 aRows;
layout(location = 2) in vec3 aAlong;
uniform int uPass;
uniform vec4 uWidths;
uniform float uZoom;
uniform vec3 uThin;
uniform bool uEarlier;
uniform int uContested;
uniform int uCamps[MOST_SIDES];
uniform vec3 uInk;
uniform vec3 uQuiet;
uniform vec3 uPaper;
uniform float uBoxPx;
flat out vec4 vEnds;
flat out vec3 vAlong;
flat out float vHalf;
flat out vec4 vColour;
out vec2 vShare;

void main() {
  int a = byteAt(uNow, int(aRows.x));
  int b = byteAt(uNow, int(aRows.y));
  int grade = max(gradeOf(a), gradeOf(b));
  bool front = sideOf(a) != sideOf(b);
  bool within = front && uCamps[sideOf(a)] != 0 && uCamps[sideOf(a)] == uCamps[sideOf(b)];
  bool still = sideOf(a) == sideOf(byteAt(uSince, int(aRows.x))) && sideOf(b) == sideOf(byteAt(uSince, int(aRows.y)));
  bool minor = ((marksOf(int(aRows.x)) | marksOf(int(aRows.y))) & SMALL) != 0u;
  bool thin = within || (front && (still || minor));
  /* Broken lines have no casing, nor from far those of contested areas, nor any on the smallest maps. */
  bool hatched = uLevel >= 0 && (sideOf(a) == uContested || sideOf(b) == uContested);
  bool bare = thin || isUnsure(grade) || hatched || uLevel > 0;
  bool was = uEarlier && !front && sideOf(byteAt(uSince, int(aRows.x))) != sideOf(byteAt(uSince, int(aRows.y)));
  float px = aAlong.z * uBoxPx;
  bool ink = uPass == 1;
  /* Lines are thinner on a map so small that they would hide what lies between them. */
  float share = mix(uThin.z, 1., clamp((uZoom - uThin.x) / (uThin.y - uThin.x), 0., 1.));
  float width = was ? uWidths.z : thin ? uWidths.w : ink ? uWidths.x : uWidths.y;
  vHalf = share * .5 * width;
  vShare = (gl_VertexID & 2) == 0 ? aEnds.xy : aEnds.zw;
  vColour = was ? vec4(uInk, .5) : ink ? vec4(within ? uQuiet : uInk, thin ? .8 : 1.) : vec4(uPaper, .95);
  /* How often the line is broken along the whole edge, and the share of it that is drawn; 0: it is whole. */
  float times = was ? px / 5. : ink && isUnsure(grade) ? px / 7. : 0.;
  vAlong = vec3(aAlong.xy, times == 0. ? 0. : max(1., floor(times + .5)) * (was ? -1. : 1.));
  vEnds = vec4(onScreen(aEnds.xy), onScreen(aEnds.zw));
  bool blank = grade > uLimit || (noGround(a, int(aRows.x)) && noGround(b, int(aRows.y))) || (was ? ink : !front || (bare && !ink));
  vec2 along = normalize(vEnds.zw - vEnds.xy + 1e-6);
  vec2 out_ = vec2((gl_VertexID & 1) == 0 ? -1. : 1., (gl_VertexID & 2) == 0 ? -1. : 1.) * (vHalf + 1.);
  vec2 end = (gl_VertexID & 2) == 0 ? vEnds.xy : vEnds.zw;
  gl_Position = blank ? NOWHERE : placed(end + along * out_.y + vec2(-along.y, along.x) * out_.x);
}`;

export const FRAGMENT = `${HEAD}${SHAPES}${FIELD}
flat in vec4 vEnds;
flat in vec3 vAlong;
flat in float vHalf;
flat in vec4 vColour;
in vec2 vShare;
uniform float uFadedFront;
out vec4 oColour;

void main() {
  vec2 along = vEnds.zw - vEnds.xy;
  float at = dot(here() - vEnds.xy, along) / max(dot(along, along), 1e-6);
  float t = clamp(at, 0., 1.);
  float far = length(here() - vEnds.xy - t * along);
  /* Far from reports the front is pale and thin. */
  float near = mix(1., uFadedFront, farFromReports(vShare));
  float half_ = vHalf * sqrt(near);
  float opacity = vColour.a * (1. - smoothstep(half_ - .5, half_ + .5, far));
  float drawn = vAlong.z < 0. ? .22 : .31;
  if (vAlong.z != 0. && abs(fract(mix(vAlong.x, vAlong.y, t) * abs(vAlong.z)) - .5) > drawn) opacity = 0.;
  opacity *= near;
  oColour = vec4(vColour.rgb * opacity, opacity);
}`;

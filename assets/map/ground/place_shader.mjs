import { HEAD, SHAPES, STATE } from "./shared_shader.mjs";

/* Zoom from which a place of a rank is drawn; one that changed hands may be drawn sooner. The shader reckons likewise. */
export const drawnFrom = ({ rankZooms: [cities, towns, minor], changedZoom }, rank, isGained) => {
  const from = rank <= 2 ? cities : rank === 3 ? towns : minor;
  return isGained ? Math.min(changedZoom, from) : from;
};

/* Places: pass 0 draws those that did not change hands, pass 1 those that did and the chosen one. */
export const VERTEX = `${HEAD}${STATE}
layout(location = 0) in vec2 aShare;
layout(location = 1) in uvec2 aRowRank;
uniform int uPass;
uniform int uChosen;
/* The place that the headline names: it is largest. */
uniform int uLead;
uniform float uZoom;
uniform vec3 uRankZooms;
uniform float uDetailZoom;
uniform float uChangedZoom;
uniform int uContested;
uniform vec3 uInk;
uniform vec3 uPaper;
flat out vec2 vMiddle;
flat out vec3 vFill;
flat out vec3 vRing;
flat out vec4 vSizes;
flat out float vHatched;
flat out float vClear;
const float LEAD = 1.5;

float grown(float near, float small, float far, float large) {
  return mix(small, large, clamp((uZoom - near) / (far - near), 0., 1.));
}

void main() {
  int row = int(aRowRank.x);
  int rank = int(aRowRank.y);
  int state = byteAt(uNow, row);
  bool changed = sideOf(state) != sideOf(byteAt(uSince, row));
  bool out_ = isOff(state) || isOutside(row, 1u);
  bool detailed = uZoom >= uDetailZoom;
  bool unsure = detailed && isUnsure(gradeOf(state));
  bool chosen = row == uChosen;
  float from = rank <= 2 ? uRankZooms.x : rank == 3 ? uRankZooms.y : uRankZooms.z;
  float plain = rank == 1 ? grown(5., 4., 10., 7.) : rank == 2 ? (uZoom < 6.4 ? grown(5., 1.6, 6.4, 3.4) : grown(6.4, 3.4, 10., 7.)) : grown(from, rank == 3 ? 2.4 : 2., 11., rank == 3 ? 5. : 4.);
  float gained = rank == 1 ? grown(5., 4.2, 10., 9.) : grown(5., rank == 2 ? 1.9 : 2., 10., 6.);
  bool lead = changed && row == uLead;
  float near = changed ? min(from, uChangedZoom) : from;
  float radius = uZoom < near ? 0. : lead ? LEAD * gained : changed ? gained : plain;
  if (out_) radius = 0.;
  vec3 colour = uSides[sideOf(state)];
  vFill = unsure ? uPaper : colour;
  vRing = changed ? uInk : unsure ? colour : uPaper;
  float ring = lead ? grown(5., 1.5, 10., 2.) : changed ? grown(5., .9, 10., 2.) : unsure ? 1.6 : 1.;
  float dashed = detailed && radius > 0. && dateIsUnsure(state) ? radius + 3.5 : 0.;
  vSizes = vec4(radius, radius > 0. ? ring : 0., dashed, chosen ? 11. : 0.);
  vHatched = sideOf(state) == uContested ? changed ? 1.4 : 1. : 0.;
  /* Clear of its surroundings: a great place that changed hands is what a reader looks for. */
  vClear = changed && rank <= 2 && radius > 0. ? (lead ? 1.6 : .8) : 0.;
  vMiddle = onScreen(aShare);
  float reach = max(max(radius + ring + vClear, dashed + 1.), chosen ? 13. : 0.) + 1.;
  vec2 corner = vec2((gl_VertexID & 1) == 0 ? -1. : 1., (gl_VertexID & 2) == 0 ? -1. : 1.);
  bool later = changed || chosen;
  bool blank = later != (uPass == 1) || (radius == 0. && !chosen);
  gl_Position = blank ? NOWHERE : placed(vMiddle + corner * reach);
}`;

export const FRAGMENT = `${HEAD}${SHAPES}
flat in vec2 vMiddle;
flat in vec3 vFill;
flat in vec3 vRing;
flat in vec4 vSizes;
flat in float vHatched;
flat in float vClear;
uniform vec3 uInk;
uniform vec3 uPaper;
uniform vec3 uAccent;
out vec4 oColour;

float ringAt(float far, float radius, float half_) { return 1. - smoothstep(half_ - .5, half_ + .5, abs(far - radius)); }
vec4 over(vec4 upper, vec4 lower) { return upper + lower * (1. - upper.a); }

void main() {
  vec2 from = here() - vMiddle;
  float far = length(from);
  float whole = 1. - smoothstep(-.5, .5, far - vSizes.x - vSizes.y);
  float inner = 1. - smoothstep(-.5, .5, far - vSizes.x);
  vec3 fill = mix(vHatched > 1. ? uInk : vFill, uPaper, min(vHatched, 1.) * (1. - rule(here().x - here().y, 4.5, .9 * vHatched)));
  vec4 dot_ = vSizes.x > 0. ? vec4(mix(vRing, fill, inner), 1.) * whole : vec4(0.);
  float clear = 1. - smoothstep(-.5, .5, far - vSizes.x - vSizes.y - vClear);
  if (vClear > 0.) dot_ = over(dot_, vec4(uPaper, 1.) * clear * .9);
  float dash = vSizes.z > 0. && fract(atan(from.y, from.x) * 1.2732) < .6 ? ringAt(far, vSizes.z, .8) : 0.;
  float chosen = vSizes.w > 0. ? ringAt(far, vSizes.w + 1.5, 1.5) : 0.;
  oColour = over(vec4(uAccent, 1.) * chosen, over(vec4(uInk, 1.) * dash, dot_));
}`;

/* Areas, filled with the colour of the side: paler far from what reports speak of, with paper dots where it is claimed or
 * inferred. Contested areas are hatched. */
import { FIELD, HEAD, MARKS, SHAPES, STATE } from "./shared_shader.mjs";
import { CLAIMED } from "./states.mjs";

/* Which of the marks are drawn; -1: none, from near, and where claims are filtered out, amid which reported ground would be
 * dotted with them. `shown`: of the states. */
export const markLevel = (shown, zoom, { generalZooms }) =>
  shown.limit < CLAIMED ? -1 : generalZooms.filter((from) => zoom < from).length - 1;

export const VERTEX = `${HEAD}${STATE}${MARKS}
layout(location = 0) in vec2 aShare;
layout(location = 1) in uint aRow;
uniform int uContested;
uniform vec4 uOpacity;
/* Whether the marks of what was gained are for these days. */
uniform bool uDaily;
out vec2 vShare;
flat out vec4 vColour;
flat out float vHatched;
flat out float vUnsure;
flat out float vTaken;
flat out float vGained;

void main() {
  int state = byteAt(uNow, int(aRow));
  int side = sideOf(state);
  bool far = uLevel >= 0;
  uint mark = marksOf(int(aRow)) >> (MARK_BITS * max(uLevel, 0));
  bool gained = far && uDaily ? (mark & GAINED) != 0u : side != sideOf(byteAt(uSince, int(aRow)));
  vColour = vec4(uSides[side], gained ? uOpacity.y : uOpacity.x);
  vGained = gained ? 1. : 0.;
  vTaken = gained ? uOpacity.w : uOpacity.z;
  vUnsure = (far ? (mark & UNSURE) != 0u : isUnsure(gradeOf(state))) ? 1. : 0.;
  vHatched = side != uContested ? 0. : gained ? .4 : .3;
  vShare = aShare;
  gl_Position = noGround(state, int(aRow)) ? NOWHERE : uMatrix * vec4(aShare, 0., 1.);
}`;

export const FRAGMENT = `${HEAD}${SHAPES}${FIELD}
in vec2 vShare;
flat in vec4 vColour;
flat in float vHatched;
flat in float vUnsure;
flat in float vTaken;
flat in float vGained;
/* Px from a dot to the next in its row, and radius. */
uniform vec2 uDots;
/* Shares that go furthest from reports: of the tint, plain and gained, and of what dots take away. */
uniform vec3 uFaded;
/* The same of the hatch, and the opacity between its lines. */
const float FADED_HATCH = .5;
const float BETWEEN = .12;
out vec4 oColour;

float dots(vec2 p) {
  /* Where a px has several of the screen's, dots are finer. */
  float scale = uRatio >= 1.5 ? .75 : 1.;
  float every = uDots.x * scale;
  /* Rows that are shifted by half are a square grid, turned by 45 degrees. */
  vec2 turned = vec2(p.x + p.y, p.x - p.y + .5 * every);
  float from = .7071 * length(mod(turned, every) - .5 * every);
  float radius = uDots.y * scale;
  float soft = .5 / uRatio;
  return 1. - smoothstep(radius - soft, radius + soft, from);
}

void main() {
  float far = farFromReports(vShare);
  float opacity = vColour.a * (1. - mix(uFaded.x, uFaded.y, vGained) * far);
  if (vUnsure > 0.) opacity -= vTaken * (1. - uFaded.z * far) * dots(here());
  if (vHatched > 0.) opacity = mix(BETWEEN, vHatched, hatch(here())) * (1. - FADED_HATCH * far);
  oColour = vec4(vColour.rgb * opacity, opacity);
}`;

/* Areas, filled with the colour of the side. Paper dots in it say that nobody reported it: all over what is claimed or
 * inferred, growing with the distance from what reports speak of. Contested areas are hatched. */
import { FIELD, HEAD, SHAPES, STATE } from "./shared_shader.mjs";

export const VERTEX = `${HEAD}${STATE}
layout(location = 0) in vec2 aShare;
layout(location = 1) in uint aRow;
uniform int uContested;
uniform vec4 uOpacity;
out vec2 vShare;
flat out vec4 vColour;
flat out float vHatched;
flat out float vUnsure;
flat out float vTaken;

void main() {
  int state = byteAt(uNow, int(aRow));
  int side = sideOf(state);
  bool gained = side != sideOf(byteAt(uSince, int(aRow)));
  vColour = vec4(uSides[side], gained ? uOpacity.y : uOpacity.x);
  vTaken = gained ? uOpacity.w : uOpacity.z;
  vUnsure = isUnsure(gradeOf(state)) ? 1. : 0.;
  vHatched = side != uContested ? 0. : gained ? .46 : .3;
  vShare = aShare;
  gl_Position = noGround(state, int(aRow)) ? NOWHERE : uMatrix * vec4(aShare, 0., 1.);
}`;

export const FRAGMENT = `${HEAD}${SHAPES}${FIELD}
in vec2 vShare;
flat in vec4 vColour;
flat in float vHatched;
flat in float vUnsure;
flat in float vTaken;
/* Px from a dot to the next in its row, radius where a claim is unsure, and how many times as much ground dots take far
 * from reports. */
uniform vec3 uDots;
out vec4 oColour;

float dots(vec2 p, float size) {
  if (size <= 0.) return 0.;
  /* Where a px has several of the screen's, dots are finer. */
  float scale = uRatio >= 1.5 ? .75 : 1.;
  float every = uDots.x * scale;
  /* Rows that are shifted by half are a square grid, turned by 45 degrees. */
  vec2 turned = vec2(p.x + p.y, p.x - p.y + .5 * every);
  float from = .7071 * length(mod(turned, every) - .5 * every);
  float radius = uDots.y * scale * sqrt(size);
  float soft = .5 / uRatio;
  return min(1., 8. * size) * (1. - smoothstep(radius - soft, radius + soft, from));
}

void main() {
  float size = max(vUnsure, uDots.z * farFromReports(vShare));
  float opacity = vColour.a - vTaken * dots(here(), size);
  if (vHatched > 0.) opacity = vHatched * hatch(here());
  oColour = vec4(vColour.rgb * opacity, opacity);
}`;

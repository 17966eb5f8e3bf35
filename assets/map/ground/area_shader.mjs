/* Areas, filled: with the colour of the side, paler where no report is near; contested ones are hatched. */
import { FIELD, HEAD, SHAPES, STATE } from "./shared_shader.mjs";

export const VERTEX = `${HEAD}${STATE}
layout(location = 0) in vec2 aShare;
layout(location = 1) in uint aRow;
uniform int uContested;
uniform vec4 uOpacity;
out vec2 vShare;
flat out vec4 vColour;
flat out float vHatched;

void main() {
  int state = byteAt(uNow, int(aRow));
  int side = sideOf(state);
  bool gained = side != sideOf(byteAt(uSince, int(aRow)));
  bool unsure = isUnsure(gradeOf(state));
  vColour = vec4(uSides[side], gained ? (unsure ? uOpacity.w : uOpacity.y) : unsure ? uOpacity.z : uOpacity.x);
  vHatched = side != uContested ? 0. : gained ? .7 : .36;
  vShare = aShare;
  gl_Position = noGround(state, int(aRow)) ? NOWHERE : uMatrix * vec4(aShare, 0., 1.);
}`;

export const FRAGMENT = `${HEAD}${SHAPES}${FIELD}
in vec2 vShare;
flat in vec4 vColour;
flat in float vHatched;
out vec4 oColour;

void main() {
  float opacity = max(vColour.a * mix(1., uFade.z, farFromReports(vShare)), uFade.w);
  if (vHatched > 0.) opacity = vHatched * hatch(here());
  oColour = vec4(vColour.rgb * opacity, opacity);
}`;

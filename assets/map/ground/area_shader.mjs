/* Areas, filled: with the colour of the side, paler where no report is near; contested ones are hatched. */
import { FIELD, HEAD, SHAPES, STATE } from "./shared_shader.mjs";

export const VERTEX = `${HEAD}${STATE}
layout(location = 0) in vec2 aShare;
layout(location = 1) in uint aRow;
uniform int uContested;
uniform vec3 uOpacity;
out vec2 vShare;
flat out vec4 vColour;
flat out int vHatched;

void main() {
  int state = byteAt(uNow, int(aRow));
  int side = sideOf(state);
  bool gained = side != sideOf(byteAt(uSince, int(aRow)));
  vColour = vec4(uSides[side], gained ? uOpacity.y : isUnsure(gradeOf(state)) ? uOpacity.z : uOpacity.x);
  vHatched = side == uContested ? 1 : 0;
  vShare = aShare;
  gl_Position = isOff(state) ? NOWHERE : uMatrix * vec4(aShare, 0., 1.);
}`;

export const FRAGMENT = `${HEAD}${SHAPES}${FIELD}
in vec2 vShare;
flat in vec4 vColour;
flat in int vHatched;
out vec4 oColour;

void main() {
  float opacity = max(vColour.a * mix(1., uFade.z, farFromReports(vShare)), uFade.w);
  if (vHatched == 1) opacity = .75 * hatch(here());
  oColour = vec4(vColour.rgb * opacity, opacity);
}`;

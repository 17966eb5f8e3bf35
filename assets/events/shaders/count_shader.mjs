/* How many events lie in each square of a grid: a circle each, whose area grows with the number. Lengths are CSS px. */
import { HEAD } from "../../map/ground/shared_shader.mjs";

export const VERTEX = `${HEAD}
layout(location = 0) in vec3 aShareRadius;
uniform mat4 uMatrix;
uniform float uRatio;
flat out float vRadius;

void main() {
  vRadius = aShareRadius.z;
  gl_PointSize = (vRadius + 1.) * 2. * uRatio;
  gl_Position = uMatrix * vec4(aShareRadius.xy, 0., 1.);
}`;

export const FRAGMENT = `${HEAD}
uniform vec3 uColour;
flat in float vRadius;
out vec4 oColour;

void main() {
  float far = length((gl_PointCoord - .5) * 2. * (vRadius + 1.)) - vRadius;
  float whole = 1. - smoothstep(-.5, .5, far);
  float line = whole - (1. - smoothstep(-.5, .5, far + 1.));
  float opacity = max(line * .9, whole * .38);
  oColour = vec4(uColour * opacity, opacity);
}`;

/* Events as points: colour and shape by type or actor, size by deaths. What is not exact is hollow (the day) or a wide ring (the
 * place), never a sharp dot. Lengths are CSS px. */
import { HEAD } from "../../map/ground/shared_shader.mjs";
import { DAY_UNSURE, PLACE_UNSURE } from "../reading/collecting.mjs";

/* Colours that types have in turn; each goes with a shape. */
export const COLOURS = 8;
export const SHAPES = 4;
/* px: radius without deaths, what each step of the size adds, and the ring of a place that is not exact. */
export const RADIUS = 3.2;
export const STEP = 0.38;
export const RING = 4;

export const VERTEX = `${HEAD}
layout(location = 0) in vec2 aShare;
layout(location = 1) in uvec2 aLook;
layout(location = 2) in uvec3 aKeptColourSize;
uniform mat4 uMatrix;
uniform float uRatio;
uniform float uGrown;
uniform int uFrom;
uniform vec3 uColours[${COLOURS}];
flat out vec3 vColour;
flat out ivec3 vLook;
flat out float vRadius;

void main() {
  int look = int(aLook.x);
  int colour = int(aKeptColourSize.y);
  bool placeUnsure = (look & ${PLACE_UNSURE}) != 0;
  bool dayUnsure = (look & ${DAY_UNSURE}) != 0;
  bool off = int(aLook.y) < uFrom || aKeptColourSize.x == 0u;
  vColour = uColours[colour % ${COLOURS}];
  vLook = ivec3(colour % ${SHAPES}, int(placeUnsure), int(dayUnsure));
  vRadius = (${RADIUS} + ${STEP} * float(aKeptColourSize.z)) * uGrown + (placeUnsure ? ${RING}. : 0.);
  gl_PointSize = (vRadius + 1.5) * 2. * uRatio;
  gl_Position = off ? vec4(2., 2., 2., 1.) : uMatrix * vec4(aShare, 0., 1.);
}`;

export const FRAGMENT = `${HEAD}
uniform vec3 uPaper;
flat in vec3 vColour;
flat in ivec3 vLook;
flat in float vRadius;
out vec4 oColour;

/* How far a point is outside of a shape of some size: circle, square, diamond, triangle. */
float beyond(vec2 p, float size) {
  if (vLook.x == 1) return max(abs(p.x), abs(p.y)) - size * .88;
  if (vLook.x == 2) return (abs(p.x) + abs(p.y)) * .7071 - size * .88;
  if (vLook.x == 3) return max(abs(p.x) * .866 + p.y * -.5, p.y) - size * .62;
  return length(p) - size;
}

float inside(float far) { return 1. - smoothstep(-.5, .5, far); }

void main() {
  vec2 p = (gl_PointCoord - .5) * 2. * (vRadius + 1.5);
  float far = beyond(p, vRadius);
  float edge = inside(far - 1.);
  float whole = inside(far);
  float line = whole - inside(far + 1.6);
  if (vLook.y == 1) {
    float opacity = max(line * .9, whole * .16);
    oColour = vec4(vColour * opacity, opacity);
  } else if (vLook.z == 1) {
    oColour = vec4(mix(uPaper, vColour, line), 1.) * edge;
  } else {
    oColour = vec4(mix(uPaper, vColour, whole), 1.) * edge;
  }
}`;

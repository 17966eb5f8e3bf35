/* Areas, filled with the colour of the side: paler far from what reports speak of, with paper dots where it is claimed or
 * inferred. Contested areas are hatched. */
import { AREA_FRAGMENT, AREA_VERTEX, FIELD, HEAD, MARKS, SHAPES, STATE } from "./shared_shader.mjs";
import { CLAIMED } from "./states.mjs";

/* Whether corners of areas are rounded at a zoom. */
export const isRounded = (zoom, { generalZooms }) => zoom < generalZooms[0];

/* Which of the marks are drawn; -1: none, from near, and where claims are filtered out, amid which reported ground would be
 * dotted with them. `shown`: of the states. */
export const markLevel = (shown, zoom, { generalZooms }) =>
  shown.limit < CLAIMED ? -1 : generalZooms.filter((from) => zoom < from).length - 1;

export const VERTEX = `${HEAD}${STATE}${MARKS}${AREA_VERTEX}
out vec2 vShare;

void main() {
  look();
  vShare = aShare;
}`;

export const FRAGMENT = `${HEAD}${SHAPES}${FIELD}${AREA_FRAGMENT}
in vec2 vShare;
uniform vec3 uSides[MOST_SIDES];
uniform int uContested;
/* Of the tint, plain and gained, and of what dots take away of either. */
uniform vec4 uOpacity;
/* Px from a dot to the next in its row, and radius. */
uniform vec2 uDots;
/* Shares that go furthest from reports: of the tint, plain and gained, and of what dots take away. */
uniform vec3 uFaded;
/* The same of the hatch, its opacities, plain and gained, and the opacity between its lines. */
const float FADED_HATCH = .5;
const vec2 HATCH = vec2(.36, .46);
const float BETWEEN = .14;
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
  int drawn = look();
  int side = sideOf(drawn);
  bool gained = (drawn & NEW_LOOK) != 0;
  float far = farFromReports(vShare);
  float opacity = gained ? uOpacity.y * (1. - uFaded.y * far) : uOpacity.x * (1. - uFaded.x * far);
  if (side == uContested) {
    opacity = mix(BETWEEN, gained ? HATCH.y : HATCH.x, hatch(here())) * (1. - FADED_HATCH * far);
  } else if ((drawn & UNSURE_LOOK) != 0) {
    opacity -= (gained ? uOpacity.w : uOpacity.z) * (1. - uFaded.z * far) * dots(here());
  }
  if ((drawn & NO_LOOK) != 0) opacity = 0.;
  oColour = vec4(uSides[side] * opacity, opacity);
}`;

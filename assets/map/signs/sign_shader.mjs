/* Signs: pieces of the atlas at a place of the map, as large at every zoom as the vertices say. */
export const VERTEX = `#version 300 es
precision highp float;
layout(location = 0) in vec2 aShare;
layout(location = 1) in vec2 aOffset;
layout(location = 2) in vec2 aPiece;
layout(location = 3) in float aOpacity;
uniform mat4 uMatrix;
uniform vec2 uViewport;
uniform float uRatio;
out vec2 vPiece;
out float vOpacity;

void main() {
  vec4 clip = uMatrix * vec4(aShare, 0., 1.);
  vec2 px = (clip.xy / clip.w * .5 + .5) * uViewport;
  px = floor(px * uRatio + .5) / uRatio + aOffset;
  vPiece = aPiece;
  vOpacity = aOpacity;
  gl_Position = vec4(px / uViewport * 2. - 1., 0., 1.);
}`;

export const FRAGMENT = `#version 300 es
precision highp float;
in vec2 vPiece;
in float vOpacity;
uniform sampler2D uAtlas;
out vec4 oColour;

void main() {
  vec4 colour = texture(uAtlas, vPiece);
  oColour = vec4(colour.rgb * colour.a, colour.a) * vOpacity;
}`;

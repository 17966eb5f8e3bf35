// map/ground/geometry.mjs
var FULL = 65535;
var VERTEX = 3;
var TRIANGLE = 3;
var SEGMENT = 10;
var PLACE = 3;
var arraysOf = (buffer, { triangles, vertices, segments, places, field: [width, height] }) => {
  let at = 0;
  const take = (kind, length) => {
    const found = new kind(buffer, at, length);
    at += found.byteLength;
    return found;
  };
  return {
    triangles: take(Uint32Array, triangles * TRIANGLE),
    vertices: take(Uint16Array, vertices * VERTEX),
    segments: take(Uint16Array, segments * SEGMENT),
    places: take(Uint16Array, places * PLACE),
    field: take(Uint8Array, width * height)
  };
};
var mercator = ({ lng, lat }) => [0.5 + lng / 360, 0.5 - Math.asinh(Math.tan(lat * Math.PI / 180)) / (2 * Math.PI)];
var shareOf = (position, { corner, size }) => mercator(position).map((value, axis) => (value - corner[axis]) / size[axis] * FULL);
var turn = (ax, ay, bx, by, x, y) => (bx - ax) * (y - ay) - (by - ay) * (x - ax);
var cellAt = ([x, y], { triangles, vertices }) => {
  for (let n = 0; n < triangles.length; n += TRIANGLE) {
    const [a, b, c] = [triangles[n] * VERTEX, triangles[n + 1] * VERTEX, triangles[n + 2] * VERTEX];
    const one = turn(vertices[a], vertices[a + 1], vertices[b], vertices[b + 1], x, y);
    const two = turn(vertices[b], vertices[b + 1], vertices[c], vertices[c + 1], x, y);
    const three = turn(vertices[c], vertices[c + 1], vertices[a], vertices[a + 1], x, y);
    const inside = one >= 0 && two >= 0 && three >= 0 || one <= 0 && two <= 0 && three <= 0;
    if (inside) return vertices[a + 2];
  }
  return null;
};
var squared = (x, y) => x * x + y * y;
var edgeAt = ([x, y], { segments }, { flat, reach, isShown }) => {
  let [found, nearest] = [null, squared(reach, 0)];
  for (let n = 0; n < segments.length; n += SEGMENT) {
    const [ax, ay] = [segments[n] - x, (segments[n + 1] - y) * flat];
    const [bx, by] = [segments[n + 2] - segments[n], (segments[n + 3] - segments[n + 1]) * flat];
    const along = Math.min(1, Math.max(0, -(ax * bx + ay * by) / (squared(bx, by) || 1)));
    const far = squared(ax + along * bx, ay + along * by);
    if (far > nearest || !isShown(segments[n + 6])) continue;
    [found, nearest] = [segments[n + 6], far];
  }
  return found;
};
var placesAt = ([x, y], { places }, { flat, reach }) => {
  const found = [];
  for (let row = 0; row < places.length / PLACE; row += 1) {
    const far = squared(places[row * PLACE] - x, (places[row * PLACE + 1] - y) * flat);
    if (far <= squared(reach, 0)) found.push({ row, rank: places[row * PLACE + 2], far });
  }
  return found.sort((a, b) => a.far - b.far);
};

// map/ground/shared_shader.mjs
var HEAD = `#version 300 es
precision highp float;
precision highp int;
`;
var STATE = `
const int MOST_SIDES = 16;
uniform mat4 uMatrix;
uniform highp usampler2D uStates;
uniform int uNow;
uniform int uSince;
uniform int uHidden;
uniform int uLimit;
uniform vec2 uViewport;
uniform vec3 uSides[MOST_SIDES];

int byteAt(int line, int row) { return int(texelFetch(uStates, ivec2(row, line), 0).r); }
int sideOf(int state) { return state & 15; }
int gradeOf(int state) { return (state >> 4) & 3; }
bool dateIsUnsure(int state) { return (state >> 6) == 1; }
bool isUnsure(int grade) { return grade >= 2; }
bool isOff(int state) { return ((uHidden >> sideOf(state)) & 1) == 1 || gradeOf(state) > uLimit; }
/* What the filters leave out besides: bit 0 a place, bit 1 its ground. */
uniform highp usampler2D uOutside;
bool isOutside(int row, uint bit) { return (texelFetch(uOutside, ivec2(row, 0), 0).r & bit) != 0u; }
bool noGround(int state, int row) { return isOff(state) || isOutside(row, 2u); }
const vec4 NOWHERE = vec4(2., 2., 2., 1.);
vec2 onScreen(vec2 share) {
  vec4 clip = uMatrix * vec4(share, 0., 1.);
  return (clip.xy / clip.w * .5 + .5) * uViewport;
}
vec4 placed(vec2 px) { return vec4(px / uViewport * 2. - 1., 0., 1.); }
`;
var SHAPES = `
uniform float uRatio;
vec2 here() { return gl_FragCoord.xy / uRatio; }
float stroke(vec2 p, vec2 a, vec2 b, float half_) {
  vec2 along = b - a;
  float t = clamp(dot(p - a, along) / max(dot(along, along), 1e-6), 0., 1.);
  return 1. - smoothstep(half_ - .5, half_ + .5, length(p - a - t * along));
}
float rule(float at, float every, float half_) {
  return 1. - smoothstep(half_ - .5, half_ + .5, abs(mod(at, every) - every * .5));
}
float hatch(vec2 p) { return rule(p.x + p.y, 6., 1.); }
`;
var FIELD = `
uniform sampler2D uField;
uniform float uFieldKm;
uniform vec4 uFade;
float farFromReports(vec2 share) {
  return smoothstep(uFade.x, uFade.y, texture(uField, share).r * uFieldKm);
}
`;

// map/ground/webgl.mjs
var BYTES = 2;
var SQUARE = [0, 1, 2, 2, 1, 3];
var compile = (gl, kind, text) => {
  const shader = gl.createShader(kind);
  gl.shaderSource(shader, text);
  gl.compileShader(shader);
  if (!gl.getShaderParameter(shader, gl.COMPILE_STATUS)) throw new Error(gl.getShaderInfoLog(shader));
  return shader;
};
var programOf = (gl, { VERTEX: VERTEX2, FRAGMENT }) => {
  const program = gl.createProgram();
  gl.attachShader(program, compile(gl, gl.VERTEX_SHADER, VERTEX2));
  gl.attachShader(program, compile(gl, gl.FRAGMENT_SHADER, FRAGMENT));
  gl.linkProgram(program);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS)) throw new Error(gl.getProgramInfoLog(program));
  const known = {};
  const uniform = (name) => {
    if (!(name in known)) known[name] = gl.getUniformLocation(program, name);
    return known[name];
  };
  return { program, uniform };
};
var textureOf = (gl, unit, { inner, format, width, height, pixels, filter }) => {
  const texture = gl.createTexture();
  gl.activeTexture(gl.TEXTURE0 + unit);
  gl.bindTexture(gl.TEXTURE_2D, texture);
  gl.pixelStorei(gl.UNPACK_ALIGNMENT, 1);
  gl.texImage2D(gl.TEXTURE_2D, 0, inner, width, height, 0, format, gl.UNSIGNED_BYTE, pixels);
  for (const side of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER]) gl.texParameteri(gl.TEXTURE_2D, side, filter);
  for (const axis of [gl.TEXTURE_WRAP_S, gl.TEXTURE_WRAP_T]) gl.texParameteri(gl.TEXTURE_2D, axis, gl.CLAMP_TO_EDGE);
  return texture;
};
var bufferOf = (gl, target, values) => {
  const buffer = gl.createBuffer();
  gl.bindBuffer(target, buffer);
  gl.bufferData(target, values, gl.STATIC_DRAW);
  return buffer;
};
var attribute = (gl, place, { size, each, from, isWhole = false }) => {
  gl.enableVertexAttribArray(place);
  if (isWhole) gl.vertexAttribIPointer(place, size, gl.UNSIGNED_SHORT, each * BYTES, from * BYTES);
  else gl.vertexAttribPointer(place, size, gl.UNSIGNED_SHORT, true, each * BYTES, from * BYTES);
};
var squareTriangles = (count) => {
  const triangles = new Uint32Array(count * 6);
  for (let n = 0; n < count * 6; n += 1) triangles[n] = Math.trunc(n / 6) * 4 + SQUARE[n % 6];
  return triangles;
};
var beginDrawing = (gl, program, array) => {
  gl.useProgram(program);
  gl.bindVertexArray(array);
  gl.enable(gl.BLEND);
  gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
  for (const test of [gl.DEPTH_TEST, gl.STENCIL_TEST, gl.CULL_FACE]) gl.disable(test);
};
var squares = (gl, values, each) => {
  const count = values.length / each;
  const corners = new Uint16Array(values.length * 4);
  for (let n = 0; n < count; n += 1) {
    const row = values.subarray(n * each, (n + 1) * each);
    for (let corner = 0; corner < 4; corner += 1) corners.set(row, (n * 4 + corner) * each);
  }
  bufferOf(gl, gl.ARRAY_BUFFER, corners);
  bufferOf(gl, gl.ELEMENT_ARRAY_BUFFER, squareTriangles(count));
};

export {
  HEAD,
  STATE,
  SHAPES,
  FIELD,
  FULL,
  SEGMENT,
  PLACE,
  arraysOf,
  shareOf,
  cellAt,
  edgeAt,
  placesAt,
  programOf,
  textureOf,
  bufferOf,
  attribute,
  squareTriangles,
  beginDrawing,
  squares
};

/* Short forms of WebGL 2: programs, textures, buffers and their attributes. */
const BYTES = 2;
/* Corners of the two triangles of a square. */
const SQUARE = [0, 1, 2, 2, 1, 3];

const compile = (gl, kind, text) => {
  const shader = gl.createShader(kind);
  gl.shaderSource(shader, text);
  gl.compileShader(shader);
  if (!gl.getShaderParameter(shader, gl.COMPILE_STATUS)) throw new Error(gl.getShaderInfoLog(shader));
  return shader;
};

/* A program, and a function that finds its uniforms by name. */
export const programOf = (gl, { VERTEX, FRAGMENT }) => {
  const program = gl.createProgram();
  gl.attachShader(program, compile(gl, gl.VERTEX_SHADER, VERTEX));
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

export const textureOf = (gl, unit, { inner, format, width, height, pixels, filter }) => {
  const texture = gl.createTexture();
  gl.activeTexture(gl.TEXTURE0 + unit);
  gl.bindTexture(gl.TEXTURE_2D, texture);
  gl.pixelStorei(gl.UNPACK_ALIGNMENT, 1);
  gl.texImage2D(gl.TEXTURE_2D, 0, inner, width, height, 0, format, gl.UNSIGNED_BYTE, pixels);
  for (const side of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER]) gl.texParameteri(gl.TEXTURE_2D, side, filter);
  for (const axis of [gl.TEXTURE_WRAP_S, gl.TEXTURE_WRAP_T]) gl.texParameteri(gl.TEXTURE_2D, axis, gl.CLAMP_TO_EDGE);
  return texture;
};

export const bufferOf = (gl, target, values) => {
  const buffer = gl.createBuffer();
  gl.bindBuffer(target, buffer);
  gl.bufferData(target, values, gl.STATIC_DRAW);
  return buffer;
};

/* Describes the attributes of the buffer that is bound: a row of `each` 16-bit numbers a vertex, and for each attribute in
 * its order how many of them it takes; as shares of the largest, or as they are. */
export const attributes = (gl, each, kinds) => {
  let from = 0;
  for (const [place, { shares, numbers }] of kinds.entries()) {
    gl.enableVertexAttribArray(place);
    if (numbers) gl.vertexAttribIPointer(place, numbers, gl.UNSIGNED_SHORT, each * BYTES, from * BYTES);
    else gl.vertexAttribPointer(place, shares, gl.UNSIGNED_SHORT, true, each * BYTES, from * BYTES);
    from += numbers ?? shares;
  }
};

/* Corners of the triangles of a square. */
const CORNERS = SQUARE.length;

/* Writes the two triangles of the n-th square, whose corners follow each other, as the `at`-th of some triangles. */
const writeSquare = (triangles, at, n) => {
  for (let corner = 0; corner < CORNERS; corner += 1) triangles[at * CORNERS + corner] = n * 4 + SQUARE[corner];
};

/* Two triangles for each of `count` squares. */
export const squareTriangles = (count) => {
  const triangles = new Uint32Array(count * CORNERS);
  for (let n = 0; n < count; n += 1) writeSquare(triangles, n, n);
  return triangles;
};

/* Begins to draw over what is there, with colours that are premultiplied, and no tests. */
export const beginDrawing = (gl, program, array) => {
  gl.useProgram(program);
  gl.bindVertexArray(array);
  gl.enable(gl.BLEND);
  gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
  for (const test of [gl.DEPTH_TEST, gl.STENCIL_TEST, gl.CULL_FACE]) gl.disable(test);
};

/* Rows of numbers as squares: each row four times, for a corner each (the shader tells them apart by the number of the
 * vertex), and two triangles. Instances would say the same, and are slow where no graphics card draws.
 *
 * Nothing is drawn until some are picked, by the function that is returned. It takes conditions on the number of a row, and
 * makes the triangles those of the rows that meet the first, then the next; for each it returns the byte at which its
 * triangles begin, and how many corners they have. The vertex array must be bound when it is called. */
export const squares = (gl, values, each) => {
  const count = values.length / each;
  const corners = new Uint16Array(values.length * 4);
  for (let n = 0; n < count; n += 1) {
    const row = values.subarray(n * each, (n + 1) * each);
    for (let corner = 0; corner < 4; corner += 1) corners.set(row, (n * 4 + corner) * each);
  }
  bufferOf(gl, gl.ARRAY_BUFFER, corners);
  const triangles = new Uint32Array(count * CORNERS);
  bufferOf(gl, gl.ELEMENT_ARRAY_BUFFER, triangles);
  return (parts) => {
    let at = 0;
    const found = parts.map((isIn) => {
      const first = at;
      for (let n = 0; n < count; n += 1) {
        if (!isIn(n)) continue;
        writeSquare(triangles, at, n);
        at += 1;
      }
      return { from: first * CORNERS * triangles.BYTES_PER_ELEMENT, corners: (at - first) * CORNERS };
    });
    gl.bufferSubData(gl.ELEMENT_ARRAY_BUFFER, 0, triangles.subarray(0, at * CORNERS));
    return found;
  };
};

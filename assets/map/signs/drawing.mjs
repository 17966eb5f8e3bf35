/* Draws signs on a WebGL 2 context: a few squares, told anew when the day, a filter or the zoom is another. */
import { beginDrawing, bufferOf, programOf, squareTriangles, textureOf } from "../ground/webgl.mjs";
import * as shader from "./sign_shader.mjs";

const FLOATS = 7;
const BYTES = 4;
const CORNERS = [
  [0, 0],
  [1, 0],
  [0, 1],
  [1, 1],
];
const ATTRIBUTES = [2, 2, 2, 1];

/* The vertices of some signs. Each: `share`, its place as shares of the box; `middle`, where its middle is from there, px
 * to the right and up; `size`; `rect`, its piece of the atlas; `opacity`. */
export const verticesOf = (signs) => {
  const values = new Float32Array(signs.length * 4 * FLOATS);
  let at = 0;
  for (const { share, middle, size, rect, opacity } of signs) {
    for (const [right, up] of CORNERS) {
      values.set(
        [
          ...share,
          middle[0] + (right - 0.5) * size[0],
          middle[1] + (up - 0.5) * size[1],
          right ? rect.right : rect.left,
          up ? rect.top : rect.bottom,
          opacity,
        ],
        at,
      );
      at += FLOATS;
    }
  }
  return values;
};

/* The texture of an atlas; its colours are not premultiplied, whatever the map has asked the context for. */
const atlasTexture = (gl, canvas) => {
  const { data, width, height } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
  gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, false);
  return textureOf(gl, 0, { inner: gl.RGBA, format: gl.RGBA, width, height, pixels: data, filter: gl.LINEAR });
};

/* `most`: how many signs there can be at once. */
export const drawingOf = (gl, most) => {
  const { program, uniform } = programOf(gl, shader);
  const array = gl.createVertexArray();
  gl.bindVertexArray(array);
  const buffer = bufferOf(gl, gl.ARRAY_BUFFER, new Float32Array(most * 4 * FLOATS));
  bufferOf(gl, gl.ELEMENT_ARRAY_BUFFER, squareTriangles(most));
  let from = 0;
  for (const [place, size] of ATTRIBUTES.entries()) {
    gl.enableVertexAttribArray(place);
    gl.vertexAttribPointer(place, size, gl.FLOAT, false, FLOATS * BYTES, from * BYTES);
    from += size;
  }
  gl.bindVertexArray(null);
  const textures = new Map();

  const tell = (signs) => {
    gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
    gl.bufferSubData(gl.ARRAY_BUFFER, 0, verticesOf(signs));
  };

  /* Draws `count` of the signs that were told, from the n-th on. */
  const draw = ({ matrix, viewport, ratio }, atlas, from, count) => {
    if (!textures.has(atlas)) textures.set(atlas, atlasTexture(gl, atlas.canvas));
    beginDrawing(gl, program, array);
    gl.activeTexture(gl.TEXTURE0);
    gl.bindTexture(gl.TEXTURE_2D, textures.get(atlas));
    gl.uniformMatrix4fv(uniform("uMatrix"), false, matrix);
    gl.uniform2fv(uniform("uViewport"), viewport);
    gl.uniform1f(uniform("uRatio"), ratio);
    gl.uniform1i(uniform("uAtlas"), 0);
    gl.drawElements(gl.TRIANGLES, count * 6, gl.UNSIGNED_INT, from * 6 * BYTES);
    gl.bindVertexArray(null);
  };

  return { tell, draw };
};

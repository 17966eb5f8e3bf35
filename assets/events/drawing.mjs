/* Draws events on a WebGL 2 context: all of them lie in one buffer, sorted by day, and a step changes which part is drawn. */
import { attributes, beginDrawing, bufferOf, programOf } from "../map/ground/webgl.mjs";
import { KEPT, LOOK } from "./filter/kept.mjs";
import { EVENT } from "./reading/collecting.mjs";
import * as countShader from "./shaders/count_shader.mjs";
import * as eventShader from "./shaders/event_shader.mjs";

const FLOATS = 3;
const FLOAT_BYTES = 4;

/* Returns functions that draw events; `look`: colours as numbers. */
export const drawingOf = (gl, { points, looks }) => {
  const events = programOf(gl, eventShader);
  const eventArray = gl.createVertexArray();
  gl.bindVertexArray(eventArray);
  bufferOf(gl, gl.ARRAY_BUFFER, points);
  attributes(gl, EVENT, [{ shares: 2 }, { numbers: 2 }]);
  const kept = bufferOf(gl, gl.ARRAY_BUFFER, looks);
  gl.enableVertexAttribArray(2);
  gl.vertexAttribIPointer(2, 3, gl.UNSIGNED_BYTE, LOOK, KEPT);
  gl.bindVertexArray(null);
  let counts = null;

  /* Takes what other filters let through. */
  const keep = () => {
    gl.bindBuffer(gl.ARRAY_BUFFER, kept);
    gl.bufferSubData(gl.ARRAY_BUFFER, 0, looks);
  };

  const begin = ({ program, uniform }, array, { matrix, ratio }) => {
    beginDrawing(gl, program, array);
    gl.uniformMatrix4fv(uniform("uMatrix"), false, matrix);
    gl.uniform1f(uniform("uRatio"), ratio);
    return uniform;
  };

  /* `from`, `ranges`: of `rangesOn`; `grown`: times the usual size. */
  const drawEvents = (frame, look, { from, ranges }, grown) => {
    const uniform = begin(events, eventArray, frame);
    gl.uniform1f(uniform("uGrown"), grown);
    gl.uniform1i(uniform("uFrom"), from);
    gl.uniform3fv(uniform("uColours"), look.types);
    gl.uniform3fv(uniform("uPaper"), look.paper);
    for (const [first, count] of ranges) gl.drawArrays(gl.POINTS, first, count);
    gl.bindVertexArray(null);
  };

  const makeCounts = () => {
    const array = gl.createVertexArray();
    gl.bindVertexArray(array);
    const buffer = gl.createBuffer();
    gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
    gl.enableVertexAttribArray(0);
    gl.vertexAttribPointer(0, FLOATS, gl.FLOAT, false, FLOATS * FLOAT_BYTES, 0);
    gl.bindVertexArray(null);
    return { ...programOf(gl, countShader), array, buffer, told: null, count: 0 };
  };

  /* `circles`: a Float32Array of x, y (shares of the box) and radius in px each; told anew only if it is another one. */
  const drawCounts = (frame, look, circles) => {
    counts ??= makeCounts();
    const uniform = begin(counts, counts.array, frame);
    if (counts.told !== circles) {
      gl.bindBuffer(gl.ARRAY_BUFFER, counts.buffer);
      gl.bufferData(gl.ARRAY_BUFFER, circles, gl.DYNAMIC_DRAW);
      counts.told = circles;
    }
    gl.uniform3fv(uniform("uColour"), look.own);
    gl.drawArrays(gl.POINTS, 0, circles.length / FLOATS);
    gl.bindVertexArray(null);
  };

  return { keep, drawEvents, drawCounts };
};

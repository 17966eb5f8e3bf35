/* Draws the ground on a WebGL 2 context: areas, fronts and places, each in one call or a few. The states of all days lie in
 * one texture, so that a step changes uniforms and which lines and places are drawn: without a graphics card, a corner that a
 * shader leaves out costs a quarter of a microsecond. */
import * as areaShader from "./area_shader.mjs";
import * as frontShader from "./front_shader.mjs";
import { AREA, areaRows, LINE, lineRows, PLACE } from "./geometry.mjs";
import * as patternShader from "./pattern_shader.mjs";
import * as placeShader from "./place_shader.mjs";
import { attributes, beginDrawing, bufferOf, programOf, squares, textureOf } from "./webgl.mjs";

const STATES_UNIT = 0;
const FIELD_UNIT = 1;
const [CASING_PASS, FRONT_PASS] = [0, 1];
const OUTSIDE_UNIT = 2;
const MARKS_UNIT = 3;
/* Bits of what the filters leave out. */
const PLACE_OUT = 1;
const GROUND_OUT = 2;

const areaArray = (gl, arrays, rounded) => {
  const { values, numbers } = areaRows(arrays, rounded);
  const array = gl.createVertexArray();
  gl.bindVertexArray(array);
  bufferOf(gl, gl.ARRAY_BUFFER, values);
  attributes(gl, AREA, [{ shares: 2 }, { numbers: 3 }, { numbers: 1 }]);
  bufferOf(gl, gl.ELEMENT_ARRAY_BUFFER, numbers);
  gl.bindVertexArray(null);
  return array;
};

/* What `make` returns for a key, kept until the key is another. */
const keptBy = (make) => {
  let [last, found] = [null, null];
  return (key, ...given) => {
    if (key !== last) [last, found] = [key, make(...given)];
    return found;
  };
};

/* `lines`: where the triangles are of those that may be drawn, by the days. */
const frontArray = (gl, arrays, states, flat) => {
  const values = lineRows(arrays, flat);
  const array = gl.createVertexArray();
  gl.bindVertexArray(array);
  const pick = squares(gl, values, LINE);
  attributes(gl, LINE, [{ shares: 4 }, { shares: 2 }, { numbers: 3 }, { shares: 3 }]);
  gl.bindVertexArray(null);
  const isDrawn = (n) => states.isEdge(values[n * LINE + 6], values[n * LINE + 7], values[n * LINE + 8]);
  const lines = keptBy(() => pick([isDrawn])[0]);
  return { array, lines: () => lines(states.days()) };
};

/* Greater places are drawn over smaller ones. `dots`: where the triangles are of those that may be drawn at a zoom: first of
 * those that did not change hands, then of those that did and the chosen one. */
const placeArray = (gl, { places }, states, ground) => {
  const rows = Array.from({ length: places.length / PLACE }, (_, row) => row);
  rows.sort((a, b) => places[b * PLACE + 2] - places[a * PLACE + 2]);
  const values = new Uint16Array(
    rows.flatMap((row) => [...places.subarray(row * PLACE, row * PLACE + 2), row, places[row * PLACE + 2]]),
  );
  const array = gl.createVertexArray();
  gl.bindVertexArray(array);
  const pick = squares(gl, values, 4);
  attributes(gl, 4, [{ shares: 2 }, { numbers: 2 }]);
  gl.bindVertexArray(null);
  const isNear = (row, zoom) => zoom >= placeShader.drawnFrom(ground, places[row * PLACE + 2], states.isGained(row));
  const picked = keptBy((zoom, chosen) =>
    pick([
      (n) => rows[n] !== chosen && !states.isGained(rows[n]) && isNear(rows[n], zoom),
      (n) => rows[n] === chosen || (states.isGained(rows[n]) && isNear(rows[n], zoom)),
    ]),
  );
  const steps = [...ground.rankZooms, ground.changedZoom];
  const dots = (zoom, chosen) => {
    const near = steps.reduce((sum, from) => sum + Number(zoom >= from), 0);
    return picked((states.days() * (steps.length + 1) + near) * (states.count + 1) + chosen + 1, zoom, chosen);
  };
  return { array, dots };
};

/* Makes textures, buffers and programs. `arrays`: geometry; `states`: of the places; `ground`: from the model; `look`:
 * colours as numbers. Returns functions that draw; each takes what has to be known of the map and the view. */
export const drawingOf = (gl, { arrays, states, ground, look }) => {
  const red = { inner: gl.R8UI, format: gl.RED_INTEGER, filter: gl.NEAREST };
  const textures = [
    textureOf(gl, STATES_UNIT, { ...red, width: states.count, height: states.lines, pixels: states.bytes }),
    textureOf(gl, FIELD_UNIT, {
      ...{ inner: gl.R8, format: gl.RED, filter: gl.LINEAR },
      ...{ width: ground.field[0], height: ground.field[1], pixels: arrays.field },
    }),
    textureOf(gl, OUTSIDE_UNIT, { ...red, width: states.count, height: 1, pixels: new Uint8Array(states.count) }),
    textureOf(gl, MARKS_UNIT, { ...red, width: states.count, height: states.lines, pixels: arrays.marks }),
  ];
  const [areas, fronts, places] = [areaShader, frontShader, placeShader].map((shader) => programOf(gl, shader));
  const areaShape = areaArray(gl, arrays, ground.rounded);
  const frontShape = frontArray(gl, arrays, states, ground.size[1] / ground.size[0]);
  const placeShape = placeArray(gl, arrays, states, ground);
  let outside = null;
  let patterns = null;

  const markOutside = () => {
    if (outside === states.shown.outside) return;
    outside = states.shown.outside;
    const marks = new Uint8Array(states.count);
    for (const row of outside.places) marks[row] = PLACE_OUT;
    for (const row of outside.ground) marks[row] |= GROUND_OUT;
    gl.activeTexture(gl.TEXTURE0 + OUTSIDE_UNIT);
    gl.bindTexture(gl.TEXTURE_2D, textures[OUTSIDE_UNIT]);
    gl.pixelStorei(gl.UNPACK_ALIGNMENT, 1);
    gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, 0, states.count, 1, gl.RED_INTEGER, gl.UNSIGNED_BYTE, marks);
  };

  const begin = ({ program, uniform }, array, { matrix, viewport, ratio, theme }) => {
    markOutside();
    beginDrawing(gl, program, array);
    for (const [unit, texture] of textures.entries()) {
      gl.activeTexture(gl.TEXTURE0 + unit);
      gl.bindTexture(gl.TEXTURE_2D, texture);
    }
    gl.uniformMatrix4fv(uniform("uMatrix"), false, matrix);
    gl.uniform1i(uniform("uStates"), STATES_UNIT);
    gl.uniform1i(uniform("uOutside"), OUTSIDE_UNIT);
    gl.uniform1i(uniform("uNow"), states.shown.now);
    gl.uniform1i(uniform("uSince"), states.shown.since);
    gl.uniform1i(uniform("uHidden"), states.shown.hidden);
    gl.uniform1i(uniform("uLimit"), states.shown.limit);
    gl.uniform2fv(uniform("uViewport"), viewport);
    gl.uniform1f(uniform("uRatio"), ratio);
    gl.uniform3fv(uniform("uSides"), look.sides);
    gl.uniform3fv(uniform("uInk"), look[theme].ink);
    gl.uniform3fv(uniform("uPaper"), look[theme].paper);
    return uniform;
  };
  const end = () => gl.bindVertexArray(null);

  const useField = (uniform) => {
    gl.uniform1i(uniform("uField"), FIELD_UNIT);
    gl.uniform1f(uniform("uFieldKm"), ground.fieldKm);
    gl.uniform2fv(uniform("uFade"), ground.fade);
  };

  /* From far, marks are drawn and corners are rounded. */
  const useMarks = (uniform, zoom) => {
    gl.uniform1i(uniform("uMarks"), MARKS_UNIT);
    gl.uniform1i(uniform("uLevel"), areaShader.markLevel(states.shown, zoom, ground));
    gl.uniform1i(uniform("uRounded"), Number(areaShader.isRounded(zoom, ground)));
  };

  const useAreas = (uniform, { zoom }) => {
    useMarks(uniform, zoom);
    gl.uniform1i(uniform("uDaily"), Number(states.shown.now - states.shown.since === 1));
  };

  const drawAreas = (map) => {
    const uniform = begin(areas, areaShape, map);
    gl.uniform1i(uniform("uContested"), ground.contested);
    gl.uniform4fv(uniform("uOpacity"), ground.themes[map.theme].opacity);
    gl.uniform2fv(uniform("uDots"), ground.dots);
    gl.uniform3fv(uniform("uFaded"), ground.faded);
    useAreas(uniform, map);
    useField(uniform);
    gl.drawElements(gl.TRIANGLES, arrays.triangles.length, gl.UNSIGNED_INT, 0);
    end();
  };

  const drawPatterns = (map) => {
    patterns ??= programOf(gl, patternShader);
    const uniform = begin(patterns, areaShape, map);
    gl.uniform1iv(uniform("uPatterns"), look.patterns);
    gl.uniform3fv(uniform("uPatternColours"), look.patternColours);
    useAreas(uniform, map);
    gl.drawElements(gl.TRIANGLES, arrays.triangles.length, gl.UNSIGNED_INT, 0);
    end();
  };

  const drawFronts = (map) => {
    const uniform = begin(fronts, frontShape.array, map);
    useField(uniform);
    gl.uniform1f(uniform("uFadedFront"), ground.fadedFront);
    gl.uniform4fv(uniform("uWidths"), ground.frontWidths);
    useMarks(uniform, map.zoom);
    gl.uniform1i(uniform("uContested"), ground.contested);
    gl.uniform1i(uniform("uEarlier"), Number(frontShader.isEarlierDrawn(states.shown, map.zoom, ground)));
    gl.uniform1iv(uniform("uCamps"), look.camps);
    gl.uniform3fv(uniform("uQuiet"), look[map.theme].quiet);
    gl.uniform3fv(uniform("uThin"), ground.thinLines);
    gl.uniform1f(uniform("uZoom"), map.zoom);
    gl.uniform1f(uniform("uBoxPx"), map.boxPx);
    const { from, corners } = frontShape.lines();
    for (const pass of [CASING_PASS, FRONT_PASS]) {
      gl.uniform1i(uniform("uPass"), pass);
      gl.drawElements(gl.TRIANGLES, corners, gl.UNSIGNED_INT, from);
    }
    end();
  };

  const drawPlaces = (map, chosen) => {
    const uniform = begin(places, placeShape.array, map);
    gl.uniform1i(uniform("uChosen"), chosen);
    gl.uniform1i(uniform("uLead"), states.shown.lead);
    gl.uniform1f(uniform("uZoom"), map.zoom);
    gl.uniform3fv(uniform("uRankZooms"), ground.rankZooms);
    gl.uniform1f(uniform("uDetailZoom"), ground.detailZoom);
    gl.uniform1f(uniform("uChangedZoom"), ground.changedZoom);
    gl.uniform1i(uniform("uContested"), ground.contested);
    gl.uniform3fv(uniform("uAccent"), look[map.theme].accent);
    for (const [pass, { from, corners }] of placeShape.dots(map.zoom, chosen).entries()) {
      gl.uniform1i(uniform("uPass"), pass);
      gl.drawElements(gl.TRIANGLES, corners, gl.UNSIGNED_INT, from);
    }
    end();
  };

  return { drawAreas, drawPatterns, drawFronts, drawPlaces };
};

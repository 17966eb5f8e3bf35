import assert from "node:assert/strict";
import { test } from "node:test";
import { around, framed } from "../../assets/map/camera.mjs";

/* A map of 1024 by 1024 px beside a closed legend: 1000 by 988 px between the margins. */
globalThis.document = {
  querySelector: () => ({ open: false }),
  body: { classList: { contains: () => false } },
  getElementById: () => ({ clientWidth: 1060 + 12, clientHeight: 1000 + 36 }),
};

test("a box is shown as large as fits between the margins", () => {
  /* 45 degrees of longitude are an eighth of the world; on 1000 px that is a world of 8000 px, 2 ** 3.966 times 512. */
  const { center, zoom } = around([
    [0, -1],
    [45, 1],
  ]);
  assert.equal(zoom.toFixed(3), "3.966");
  /* The margins are 60 px on the left and 12 on the right: the centre moves by 24 of 8000 px, 1.08 degrees, to the west. */
  assert.equal(center[0].toFixed(2), "21.42");
});

test("the equator is in the middle between the same latitudes", () => {
  const { center } = around([
    [0, -30],
    [1, 30],
  ]);
  /* But for the margins, 12 px at the top and 24 at the bottom: the centre is 6 px below. */
  assert.ok(center[1] < 0 && center[1] > -1, String(center[1]));
});

test("a figure begins where it is framed; the figure given stays as it is", () => {
  const figure = { data: [], layout: { map: { style: "style", zoom: 5 }, height: 10 } };
  const made = framed(figure, { center: [38, 35], zoom: 6 });
  assert.deepEqual(made, {
    data: [],
    layout: { map: { style: "style", center: { lon: 38, lat: 35 }, zoom: 6 }, height: 10 },
  });
  assert.equal(figure.layout.map.zoom, 5);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { read, write } from "../../assets/search/mgrs.mjs";

/* Within a ten-thousandth of a degree. */
const isNear = async (text, lat, lng, name) => {
  const there = await read(text);
  assert.ok(there && Math.abs(there.lat - lat) < 1e-4 && Math.abs(there.lng - lng) < 1e-4, JSON.stringify(there));
  assert.equal(there.name, name);
};

test("a reference is the middle of its square, however it is written", async () => {
  /* The example of GeographicLib's GeoConvert: 38SMB4488 is 33.33424 44.40363. */
  for (const text of ["38SMB4488", "38s mb 44 88", "38S MB 44 88 ", "\u200e٣٨SMB٤٤٨٨"])
    await isNear(text, 33.33424, 44.40363, "38S MB 44 88");
});

test("points of Syria and elsewhere, as PROJ projects them", async () => {
  /* By UTM of EPSG:32636, 32637 and 32604. */
  assert.equal(await write({ lat: 35.13, lng: 36.75 }), "37S BU 94991 89776");
  assert.equal(await write({ lat: 35.40109, lng: 35.94867 }), "36S YE 67790 21517");
  assert.equal(await write({ lat: 21.3069, lng: -157.8583 }), "4Q FJ 18417 56542");
  await isNear("37SBU9499189776", 35.13, 36.75, "37S BU 94991 89776");
  await isNear("04QFJ1841756542", 21.3069, -157.8583, "4Q FJ 18417 56542");
});

test("what is no reference is none", async () => {
  const texts = ["", "M5", "Hama", "37S", "37SBU", "37SBU123", "37SIU1234", "37SBU123456789012"];
  for (const text of texts) assert.equal(await read(text), null, text);
  for (const text of ["61SBU1234", "37SBZ1234", "37SJA1234", "37SAA1234", "0SBU1234"])
    assert.equal(await read(text), null, text);
});

test("near the poles there is no reference", async () => {
  assert.equal(await write({ lat: 84.5, lng: 36 }), "");
  assert.equal(await write({ lat: -80.5, lng: 36 }), "");
});

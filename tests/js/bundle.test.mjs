/* assets/bundle/ is what the modules give: if not, `npm run bundle --prefix tests` renews it. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { bundle } from "../bundle.mjs";

const HELD = new URL("../../assets/bundle/", import.meta.url);

test("the bundle is of the modules as they are", async () => {
  const given = await bundle();
  assert.deepEqual(readdirSync(HELD).sort(), [...given.keys()].sort());
  for (const [name, text] of given) assert.equal(readFileSync(new URL(name, HELD), "utf8"), text, name);
});

/* The modules of the page as a whole: every one is used, and none imports itself by way of others. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const ASSETS = resolve(dirname(fileURLToPath(import.meta.url)), "../../assets");
const IMPORT = /(?:^import "|^(?:import .*|\} )from "|\bimport\(")([^"]+)"(?:;$|\))/gm;

const filesIn = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesIn(path) : [path];
  });

const modules = filesIn(ASSETS).filter((path) => path.endsWith(".mjs") && !path.includes("/bundle/"));
const ours = modules.filter((path) => !path.includes("/vendor/"));
const importsOf = (path) =>
  [...readFileSync(path, "utf8").matchAll(IMPORT)].map(([, name]) => resolve(dirname(path), name));
const name = (path) => relative(ASSETS, path);

/* The first cycle that is found from a module on, as a list of names; null without one. */
const cycleFrom = (path, above, done) => {
  if (above.includes(path)) return [...above.slice(above.indexOf(path)), path].map(name);
  if (done.has(path)) return null;
  for (const imported of importsOf(path)) {
    const found = cycleFrom(imported, [...above, path], done);
    if (found) return found;
  }
  done.add(path);
  return null;
};

test("no module imports itself by way of others", () => {
  assert.equal(cycleFrom(join(ASSETS, "main.mjs"), [], new Set()), null);
});

test("every module is imported from main.mjs on, and every import exists", () => {
  const reached = new Set();
  cycleFrom(join(ASSETS, "main.mjs"), [], reached);
  assert.deepEqual([...reached].map(name).sort(), modules.map(name).sort());
});

test("imports are relative and name a file", () => {
  const wrong = ours.flatMap((path) =>
    [...readFileSync(path, "utf8").matchAll(IMPORT)]
      .map(([, specifier]) => specifier)
      .filter((specifier) => !/^\.{1,2}\/.*\.mjs$/.test(specifier)),
  );
  assert.deepEqual(wrong, []);
});

test("no module is longer than 220 lines, no folder holds more than 12", () => {
  const long = ours.filter((path) => readFileSync(path, "utf8").split("\n").length > 221);
  assert.deepEqual(long.map(name), []);
  const folders = modules.map((path) => dirname(path));
  const full = [...new Set(folders)].filter((folder) => folders.filter((one) => one === folder).length > 12);
  assert.deepEqual(full.map(name), []);
});

test("one module stores, the others ask it", () => {
  const storing = modules.filter((path) =>
    /\b(localStorage|sessionStorage|indexedDB|cookie)\b/.test(readFileSync(path, "utf8")),
  );
  assert.deepEqual(storing.map(name), ["core/kept.mjs"]);
});

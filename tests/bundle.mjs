/* Bundles the modules of the page into assets/bundle/: `npm run bundle --prefix tests`. A browser then asks for some 20
 * files at start where the modules are more than 100. They are minified: a browser then has a third less to read, and keeps
 * less in memory. Code of others, whose licences stand in comments, is no part of them. */
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const ASSETS = resolve(dirname(fileURLToPath(import.meta.url)), "../assets");
const BUNDLE = join(ASSETS, "bundle");
/* Code of others stays as it came. A worker is put together out of the texts of the modules that read events. */
const AS_THEY_ARE = /\/(?:vendor|events\/reading)\/[^/]+$/;

const asTheyAre = {
  name: "as-they-are",
  setup: ({ onResolve }) => {
    onResolve({ filter: /^\.{1,2}\// }, ({ path, resolveDir, importer }) => {
      const file = resolve(resolveDir, path);
      const isApart = importer && AS_THEY_ARE.test(file);
      return isApart ? { path: relative(BUNDLE, file), external: true } : null;
    });
  },
};

/* File names of the bundle -> their texts. */
const files = async () => {
  const { outputFiles } = await build({
    entryPoints: { page: join(ASSETS, "main.mjs") },
    ...{ bundle: true, splitting: true, minify: true, format: "esm", charset: "utf8", target: "es2022" },
    ...{ outdir: BUNDLE, outExtension: { ".js": ".mjs" }, chunkNames: "[name]-[hash]", write: false },
    ...{ plugins: [asTheyAre], absWorkingDir: ASSETS },
  });
  return new Map(outputFiles.map(({ path, text }) => [basename(path), text]));
};

const modulesIn = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return path === BUNDLE ? [] : modulesIn(path);
    return path.endsWith(".mjs") ? [path] : [];
  });

/* SHA-256 of all modules that the bundle is made of: of each, in order of their paths, the path and the SHA-256 of its bytes, as
 * `dashboard/page/modules.py` computes it. */
const sources = () => {
  const named = modulesIn(ASSETS).map((path) => [relative(ASSETS, path).replaceAll("\\", "/"), readFileSync(path)]);
  const whole = createHash("sha256");
  for (const [name, bytes] of named.sort(([a], [b]) => (a < b ? -1 : 1))) {
    whole.update(`${name} ${createHash("sha256").update(bytes).digest("hex")}\n`);
  }
  return whole.digest("hex");
};

/* All files of assets/bundle/, by name. */
export const bundle = async () => new Map([...(await files()), ["sources.sha256", `${sources()}\n`]]);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const made = await bundle();
  rmSync(BUNDLE, { recursive: true, force: true });
  mkdirSync(BUNDLE);
  for (const [name, text] of made) writeFileSync(join(BUNDLE, name), text);
  console.log(`${made.size} files in assets/bundle/`);
}

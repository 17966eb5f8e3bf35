/* Opens the one file: unpacks its parts, gives each an address inside the file, and writes the page that they make. */
(() => {
  const PARTS = "script[data-part]";
  const TOKEN = /inside:(\d+);/g;

  const unpack = async (packed) => {
    const { body } = await fetch(`data:application/octet-stream;base64,${packed}`);
    return new Response(body.pipeThrough(new DecompressionStream("gzip")));
  };

  /* A worker of a page from disk may not fetch what the page made; what stands in the address itself, it may. */
  const addressInFull = (blob) =>
    new Promise((resolve, reject) => {
      const reader = new FileReader();
      reader.onload = () => resolve(reader.result);
      reader.onerror = () => reject(reader.error);
      reader.readAsDataURL(blob);
    });

  const addressOf = async ({ dataset, textContent }, fill) => {
    const content = await unpack(textContent);
    const blob = new Blob([dataset.hasLinks === undefined ? await content.arrayBuffer() : fill(await content.text())], {
      type: dataset.part,
    });
    return dataset.forWorker === undefined ? URL.createObjectURL(blob) : addressInFull(blob);
  };

  /* MapLibre makes its workers of a module that Plotly puts in a blob, and Chromium starts no module of a page from disk.
   * Under a name that ends like this, MapLibre fetches the script and starts it as a plain one; plain ones export nothing.
   * Where the page and its blobs are of one origin (Firefox), MapLibre does not fetch: it starts the module as it is. */
  const PLAIN = "#.cjs";
  const EXPORT = /\bexport\s*\{[^{}]*\};?/g;

  const plainWorkers = () => {
    const { createObjectURL } = URL;
    if (new URL(createObjectURL(new Blob())).origin === location.origin) return;
    URL.createObjectURL = (thing) => createObjectURL(thing) + (thing.type === "text/javascript" ? PLAIN : "");
  };

  /* Answers for the server: Dash asks for two of the parts by their address there. */
  const answer = (known) => {
    const { fetch } = window;
    window.fetch = async (resource, options) => {
      const found = await fetch(known[resource] ?? resource, options);
      const isPlain = String(resource).endsWith(PLAIN);
      return isPlain ? new Response((await found.text()).replaceAll(EXPORT, "")) : found;
    };
  };

  const open = async () => {
    const addresses = [];
    const known = {};
    const fill = (text) => text.replace(TOKEN, (_, number) => addresses[number]);
    const parts = [...document.querySelectorAll(PARTS)];
    const page = parts.pop();
    for (const part of parts) {
      addresses.push(await addressOf(part, fill));
      if (part.dataset.requestPath) known[part.dataset.requestPath] = addresses.at(-1);
    }
    const html = fill(await (await unpack(page.textContent)).text());
    /* A reader's own marks, which their browser put into the file (`assets/marks/one_file.mjs`). */
    const marks = document.getElementById("marks-inside")?.outerHTML ?? "";
    answer(known);
    plainWorkers();
    document.open();
    document.write(html.replace("</body>", () => `${marks}</body>`));
    document.close();
  };

  const fail = () => {
    document.getElementById("opening").hidden = true;
    document.getElementById("not-opened").hidden = false;
  };

  window.addEventListener("DOMContentLoaded", () => open().catch(fail));
})();

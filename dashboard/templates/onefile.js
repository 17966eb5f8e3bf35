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
    const blob = new Blob([dataset.leads === undefined ? await content.arrayBuffer() : fill(await content.text())], {
      type: dataset.part,
    });
    return dataset.worker === undefined ? URL.createObjectURL(blob) : addressInFull(blob);
  };

  /* Dash asks for two of the parts by their address on the server. */
  const answer = (known) => {
    const { fetch } = window;
    window.fetch = (resource, options) => fetch(known[resource] ?? resource, options);
  };

  /* Chromium calls the origin of a page from disk "file://" and that of its blobs "null"; MapLibre, which starts its
   * workers from a blob, would take them for another machine's. */
  const ownTheBlobs = () => {
    const { get } = Object.getOwnPropertyDescriptor(URL.prototype, "origin");
    Object.defineProperty(URL.prototype, "origin", {
      configurable: true,
      get() {
        return this.href.startsWith("blob:null/") ? window.location.origin : get.call(this);
      },
    });
  };

  const open = async () => {
    const addresses = [];
    const known = {};
    const fill = (text) => text.replace(TOKEN, (_, number) => addresses[number]);
    const parts = [...document.querySelectorAll(PARTS)];
    const page = parts.pop();
    for (const part of parts) {
      addresses.push(await addressOf(part, fill));
      if (part.dataset.answers) known[part.dataset.answers] = addresses.at(-1);
    }
    const html = fill(await (await unpack(page.textContent)).text());
    answer(known);
    ownTheBlobs();
    document.open();
    document.write(html);
    document.close();
  };

  const fail = () => {
    document.getElementById("opening").hidden = true;
    document.getElementById("not-opened").hidden = false;
  };

  window.addEventListener("DOMContentLoaded", () => open().catch(fail));
})();

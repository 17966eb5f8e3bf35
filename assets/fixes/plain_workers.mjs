/* In a frame that has no origin (sandboxed without `allow-same-origin`), a worker may not import what the page made, as
 * MapLibre's workers do. Under a name that ends in `.cjs`, MapLibre lets the page fetch the script, and starts it as a plain
 * one; plain ones export nothing. The one file does the same before its page is there (`single_file.js`). */
const PLAIN = "#.cjs";
const EXPORT = /\bexport\s*\{[^{}]*\};?/g;

export const start = () => {
  if (window.origin !== "null" || document.body.classList.contains("one-file")) return;
  const { createObjectURL } = URL;
  const { fetch } = window;
  URL.createObjectURL = (thing) => createObjectURL(thing) + (thing.type === "text/javascript" ? PLAIN : "");
  window.fetch = async (resource, options) => {
    const found = await fetch(resource, options);
    const isPlain = String(resource).endsWith(PLAIN);
    return isPlain ? new Response((await found.text()).replaceAll(EXPORT, "")) : found;
  };
};

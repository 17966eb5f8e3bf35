/* What stands after the last step of the story: thanks, sources, and the address of the page as text and as QR code. */
import { once } from "../core/documents.mjs";
import { squaresOf } from "./squares.mjs";

const LOOPBACK = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/;
/* Light squares round a QR code, by its norm. */
const MARGIN = 4;
let model = null;
const card = () => document.getElementById("end");

/* The address that the audience can open: the one that the page names for itself, else where it was loaded from, without
 * what belongs to this moment. null for a page from disk that names none. `canonical`: address or null. */
export const addressOf = ({ protocol, origin, pathname }, canonical) => {
  if (canonical?.startsWith("http")) return canonical;
  return protocol.startsWith("http") ? `${origin}${pathname}` : null;
};

/* Whether an address leads to the same machine wherever it is opened. */
export const isLocal = (address) => LOOPBACK.test(new URL(address).hostname);

const draw = (address, generate) => {
  const code = generate(address);
  const side = code.size + 2 * MARGIN;
  const box = `${-MARGIN} ${-MARGIN} ${side} ${side}`;
  document.getElementById("end-code").innerHTML = `<svg viewBox="${box}"><path d="${squaresOf(code)}"/></svg>`;
};

/* Writes the address and loads what draws its code, long before the card is shown. */
const fill = once(async () => {
  const canonical = document.querySelector("link[rel=canonical]")?.href ?? null;
  const address = addressOf(window.location, canonical);
  if (!address) return;
  const isOnlyHere = isLocal(address);
  card().querySelector("[data-address]").textContent = address;
  card().querySelector("[data-only-here]").hidden = !isOnlyHere;
  if (isOnlyHere) return;
  const { generate } = await import("../vendor/lean-qr.mjs");
  draw(address, generate);
});

const tell = () => document.dispatchEvent(new CustomEvent("endchange", { detail: isShown() }));

export const isShown = () => Boolean(card()) && !card().hidden;

export const hide = () => {
  if (!isShown()) return;
  card().hidden = true;
  tell();
};

/* Shows it to an audience; a reader who does not present has the panel. */
export const show = () => {
  if (isShown() || !document.body.classList.contains("presenting")) return;
  card().hidden = false;
  tell();
};

const onPresent = async ({ detail: isOn }) => {
  if (!isOn) return hide();
  const words = card().querySelector("[data-end]");
  if (!words.firstChild) words.innerHTML = model.endCard;
  await fill();
};

export const start = (described) => {
  model = described;
  document.addEventListener("presentchange", onPresent);
  for (const event of ["daychange", "storychange"]) document.addEventListener(event, hide);
};

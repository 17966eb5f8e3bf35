import {
  marksOf
} from "./chunk-5PUFFS5A.mjs";
import {
  Unreadable
} from "./chunk-IJSORBFP.mjs";
import "./chunk-7P6ASYW6.mjs";

// marks/kml.mjs
import { kml } from "../vendor/togeojson.mjs";
var documentOf = (text) => {
  try {
    const found = new DOMParser().parseFromString(text, "application/xml");
    const isWrong = found.getElementsByTagName("parsererror").length || found.documentElement.localName !== "kml";
    return isWrong ? null : found;
  } catch {
    return null;
  }
};
var plain = (html) => new DOMParser().parseFromString(html, "text/html").documentElement.textContent.trim();
var feature = ({ geometry, properties }) => {
  const { description } = properties;
  const note = description?.["@type"] === "html" ? plain(description.value) : description;
  return { geometry, properties: { ...properties, note } };
};
var read = (text) => {
  const found = documentOf(text);
  if (!found) throw new Unreadable([{ key: "noKml", row: null }]);
  return marksOf(kml(found).features.map(feature));
};
export {
  read
};

/* Placemarks of a KML file, by togeojson. Styles and pictures are left out. */
import { kml } from "../vendor/togeojson.mjs";
import { marksOf } from "./geojson.mjs";
import { Unreadable } from "./problems.mjs";

const documentOf = (text) => {
  try {
    const found = new DOMParser().parseFromString(text, "application/xml");
    const isWrong = found.getElementsByTagName("parsererror").length || found.documentElement.localName !== "kml";
    return isWrong ? null : found;
  } catch {
    return null;
  }
};

/* The words of a description in HTML. Nothing in it is run or loaded. */
const plain = (html) => new DOMParser().parseFromString(html, "text/html").documentElement.textContent.trim();

const feature = ({ geometry, properties }) => {
  const { description } = properties;
  const note = description?.["@type"] === "html" ? plain(description.value) : description;
  return { geometry, properties: { ...properties, note } };
};

/* The marks of a text; rows are placemarks. Throws Unreadable. */
export const read = (text) => {
  const found = documentOf(text);
  if (!found) throw new Unreadable([{ key: "noKml", row: null }]);
  return marksOf(kml(found).features.map(feature));
};

/* When the filters leave no place in the part of the map that is seen: a button that goes to what is left of them, or
 * words that nothing is. */
import * as view from "../core/view.mjs";
import { frame } from "../map/camera.mjs";
import { isPlaceIn } from "../told/quantities.mjs";

const FILTERS = ["sides", "confidence", "governorates", "kinds"];
/* Around what is left, so that a single place is seen with its surroundings. */
const MARGIN_DEGREES = 0.12;
let map = null;
let model = null;

const placesLeft = () => {
  const looked = view.now();
  return model.ids.filter((place) => isPlaceIn(model, place, looked)).map((place) => model.places[place].slice(1));
};

/* South-west and north-east corner around some places, longitude first. */
export const boxAround = (points) => {
  const [lons, lats] = [0, 1].map((n) => points.map((point) => point[n]));
  const corner = (most, sign) => [most(...lons), most(...lats)].map((at) => at + sign * MARGIN_DEGREES);
  return [corner(Math.min, -1), corner(Math.max, 1)];
};

const show = () => {
  const isFiltered = view.parts().some((part) => FILTERS.includes(part));
  const left = isFiltered ? placesLeft() : [];
  const seen = map.getBounds();
  document.querySelector("[data-none-left]").hidden = !isFiltered || left.length > 0;
  document.querySelector("[data-go-to-left]").hidden = !left.length || left.some((point) => seen.contains(point));
};

export const startMap = (engine, described) => {
  model = described;
  map = engine.map;
  map.on("moveend", show);
  for (const event of ["rest", "filterchange"]) document.addEventListener(event, show);
  document.querySelector("[data-go-to-left]").addEventListener("click", () => frame(boxAround(placesLeft())));
};

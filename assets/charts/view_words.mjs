/* Which view a chart is of, in words for a reader and in the names of downloads. */
import * as view from "../core/view.mjs";
import * as filters from "../filter/filters.mjs";

const keptSides = (model) => Object.keys(model.sides).filter((side) => !view.now().hidden.has(side));

/* The clock and the filters that a chart follows, in words; blank for the whole country as known now. */
export const viewInWords = (model, followsFilters) => {
  const { hidden, clock, least } = view.now();
  const parts = clock === "now" ? [] : [model.filterNames.clock[clock]];
  if (!followsFilters) return parts.join("");
  if (least !== "low") parts.push(model.filterNames.confidence[least]);
  if (hidden.size) {
    const names = keptSides(model).map((side) => model.sideShortNames[side]);
    parts.push(names.join(model.words.comma) || model.words.none);
  }
  const { governorates } = filters.now();
  if (governorates.length)
    parts.push(governorates.map((name) => model.chartFiles.governorates[name]).join(model.words.comma));
  return parts.join(" · ");
};

/* The filters that a chart follows, as the command line names them; blank without. */
export const filtersInForce = (model) => {
  const { hidden, least } = view.now();
  const { governorates } = filters.now();
  const parts = [
    hidden.size ? `sides=${keptSides(model).join(",") || "none"}` : "",
    governorates.length ? `governorates=${governorates.join(",")}` : "",
    least === "low" ? "" : `confidence=${least}`,
  ];
  return parts.filter(Boolean).join("; ");
};

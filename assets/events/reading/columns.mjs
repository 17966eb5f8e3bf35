/* What the columns of a file of events are, by their names: those of ACLED and of UCDP GED, or of any list with a day and
 * a position. */

/* Fields of an event, as a reader chooses columns for them; the first three are needed. */
export const FIELDS = ["date", "latitude", "longitude", "type", "actor", "deaths", "place"];
export const NEEDED = FIELDS.slice(0, 3);

/* Column of each field, by the codebooks. `timePrecision` and `placePrecision`: codes of doubt; `until`: the last day; `low`
 * and `high`: of the deaths; `subType`: tells of transfers of territory. */
const KNOWN = {
  acled: {
    date: "event_date",
    latitude: "latitude",
    longitude: "longitude",
    type: "event_type",
    subType: "sub_event_type",
    actor: "actor1",
    otherActor: "actor2",
    deaths: "fatalities",
    place: "location",
    timePrecision: "time_precision",
    placePrecision: "geo_precision",
  },
  ucdp: {
    date: "date_start",
    until: "date_end",
    latitude: "latitude",
    longitude: "longitude",
    type: "type_of_violence",
    actor: "side_a",
    otherActor: "side_b",
    deaths: "best",
    low: "low",
    high: "high",
    place: "where_coordinates",
    timePrecision: "date_prec",
    placePrecision: "where_prec",
  },
};
/* Columns that make a file one of these. */
const SIGNS = {
  acled: ["event_id_cnty", "event_date", "event_type", "latitude", "longitude"],
  ucdp: ["date_start", "type_of_violence", "latitude", "longitude", "where_prec"],
};
const ALIASES = {
  date: ["date", "event_date", "date_start", "day", "datetime", "timestamp", "datum", "التاريخ"],
  latitude: ["latitude", "lat", "y"],
  longitude: ["longitude", "lon", "lng", "long", "x"],
  type: ["type", "event_type", "kind", "category", "sub_event_type"],
  actor: ["actor", "actor1", "side_a", "group", "perpetrator"],
  deaths: ["deaths", "fatalities", "best", "killed", "casualties"],
  place: ["place", "location", "name", "title", "admin2", "city"],
};

/* The kind of a file with these columns: acled, ucdp or list. */
export const kindOf = (names) =>
  Object.keys(SIGNS).find((kind) => SIGNS[kind].every((name) => names.includes(name))) ?? "list";

/* Field -> number of its column, -1 for none. `names`: as they stand in the file. */
export const recognise = (names) => {
  const folded = names.map((name) => name.trim().toLowerCase());
  const kind = kindOf(folded);
  const known = KNOWN[kind];
  const entries = known
    ? Object.entries(known).map(([field, name]) => [field, folded.indexOf(name)])
    : FIELDS.map((field) => [field, folded.indexOf(ALIASES[field].find((name) => folded.includes(name)))]);
  return { kind, columns: Object.fromEntries(entries) };
};

/* The fields that are needed and have no column. */
export const missing = (columns) => NEEDED.filter((field) => !(columns[field] >= 0));

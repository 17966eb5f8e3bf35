"""The words of own events for the scripts: sentences on files, credits, and what the codes of ACLED and UCDP mean.

Codes of ACLED after its codebook, https://acleddata.com/knowledge-base/codebook/, *Time precision codes* and *Spatial
precision codes*. It says of the time: 1 an actual date; 2 sometime during the week or a similar time, recorded on the
middle of it; 3 sometime during a month, recorded on its middle, or on its first or last day where the source says
"beginning" or "end". Of the place: 1 a town, or a part of a large city; 2 a small part of a region, or near a town; 3 a
larger region, recorded at the closest natural location that is reported, or else at the provincial capital. It names no
distance.

Codes of UCDP after the UCDP GED Codebook, https://ucdp.uu.se/downloads/ged/ged251.pdf, by sentences that others quote
from it, as the file itself could not be opened here; in other words they stand at
https://rdrr.io/cran/mapme.biodiversity/man/fatalities_ucpd.html.

Terms: of ACLED, https://epo.acleddata.com/terms-of-use-and-attribution-policy (no raw data to others; credit with date
of access, filters and changes on what is shown); of UCDP, https://ucdp.uu.se/downloads/ (CC BY 4.0, with the
publications named there).
"""

from __future__ import annotations

from dashboard.i18n.language import _, plural_forms

CODES = {
    "acled_time_precision_1": "the day is known",
    "acled_time_precision_2": (
        "within a week or a similar time, of which this is the middle; drawn on the 3 days before and after, too"
    ),
    "acled_time_precision_3": (
        "within a month, of which this is the middle, first or last day; drawn on the 15 days before and after, too"
    ),
    "acled_geo_precision_1": "the town is known, or the part of a large city",
    "acled_geo_precision_2": "near a town, or in a small part of a region; the point is a town that stands for it",
    "acled_geo_precision_3": (
        "a larger region; the point is the nearest natural place that was named, or the capital of the province"
    ),
    "ucdp_type_of_violence_1": "state-based conflict",
    "ucdp_type_of_violence_2": "non-state conflict",
    "ucdp_type_of_violence_3": "one-sided violence",
    "ucdp_date_prec_1": "the day is known",
    "ucdp_date_prec_2": "within 2 to 6 days",
    "ucdp_date_prec_3": "only the week is known",
    "ucdp_date_prec_4": "within 8 to 30 days, or only the month is known",
    "ucdp_date_prec_5": "within more than a month, at most a year",
    "ucdp_where_prec_1": "the exact place is known",
    "ucdp_where_prec_2": "within about 25 km of the point, which is a known place",
    "ucdp_where_prec_3": "only the district (second-order division) is known; the point stands for it",
    "ucdp_where_prec_4": "only the province (first-order division) is known; the point stands for it",
    "ucdp_where_prec_5": "a line such as a river or a road, or an area without known borders; the point stands for it",
    "ucdp_where_prec_6": "only the country is known",
    "ucdp_where_prec_7": "in international waters or airspace",
}
"""File, column and code -> what it means."""
WORDS = {
    **CODES,
    "own": "own event",
    "nearer": "Click to look closer",
    "comma": ", ",
    "noType": "no type",
    "otherTypes": "other types",
    "noActor": "no actor named",
    "otherActors": "other actors",
    "narrowed": "Narrowed by the page's filter: {districts}.",
    "field_date": "Day",
    "field_latitude": "Latitude",
    "field_longitude": "Longitude",
    "field_type": "Type (colour)",
    "field_actor": "Actor",
    "field_deaths": "Deaths (size)",
    "field_place": "Name of the place",
    "noColumn": "no column",
    "lacking": "Choose a column for: {fields}.",
    "kind_acled": "Recognised: columns of ACLED. How exact day and place are is read too.",
    "kind_ucdp": "Recognised: columns of UCDP GED. The last day, and how exact day and place are, are read too.",
    "kind_list": "No known source; the columns were guessed by their names.",
    "nearest": "{events}, the nearest at {km} km",
    "noneNear": "no event near",
    "all": "all",
    "nearestChange": "nearest change of hands within 2 days: {place}, {day}, {km} km",
    "noChange": "no change of hands within 2 days",
    "transfersSum": "{without}, of {all}.",
    "span": "Of the days of this map it may have been on any from {from} to {to}, and is drawn on each.",
    "spanOfDay": "Of the days of this map it may have been on {day} alone.",
    "circle": "Circle on the map: {km} km around the point, as the codebook says.",
    "district": (
        "Area on the map: {district}, the smallest that this map has around the point; the codebook names no distance."
    ),
    "taken": "{events} on the map, of {rows}.",
    "reason": "{what}; the first is row {row}.",
    "terms_acled": "ACLED: not to be handed on. The rows stay here; a picture needs its credit.",
    "terms_ucdp": "UCDP: CC BY 4.0, with the publications that it names. The rows stay here all the same.",
    "terms_list": "Whose rows these are, the page cannot know: ask before you hand on a picture of them.",
    "credit_acled": (
        "Events: Armed Conflict Location & Event Data (ACLED), www.acleddata.com, file saved on {date}, "
        "{events} on this map"
    ),
    "credit_ucdp": (
        "Events: UCDP Georeferenced Event Dataset, Uppsala University, CC BY 4.0, ucdp.uu.se, file saved on {date}, "
        "{events} on this map"
    ),
    "credit_list": "Events: {file}, a list of the reader, saved on {date}, {events} on this map",
    "semicolon": "; ",
    "window_1": "events of the day",
    "window_7": "events of 7 days",
    "window_30": "events of 30 days",
    "window_0": "all events so far",
    "unfiltered": "no filter",
    "onlyTypes": "only of the types {names}",
    "withoutTypes": "without the types {names}",
    "onlyActors": "only of the actors {names}",
    "withoutActors": "without events of the actors {names} alone",
    "onlyDistricts": "only in {names}",
    "onlySure": "only where day and place are exact",
    "onlyWithoutChange": "only transfers of territory without a change of this map near them",
    "spread": "those that may have been on several days on each of them",
    "bySquares": "counted by squares",
    "notRecord": "no part of this map's record",
    "problem": "{where}: {what}. Nothing was changed on the map.",
    "row": "{file}, row {row}",
    "nothing": "{file}: no row lies on this map and within its days. Nothing was changed on the map.",
    "gone": "{file} cannot be read any more; was it moved or changed? Open it again.",
    "command": "python -m geodata table FILE events.csv makes it",
    "isEmpty": "it is empty; expected a table or GeoJSON",
    "isZip": "this is an Excel or zip file; expected CSV, GeoJSON or .gz: save the sheet as CSV, or {command}",
    "isExcel": "this is an old Excel file; expected CSV: save the sheet as CSV",
    "isParquet": "this is Parquet; expected CSV or GeoJSON: DuckDB makes CSV of it, as geodata/README.md says",
    "isGeopackage": "this is a GeoPackage or another database; expected CSV or GeoJSON: {command}",
    "isMarkup": "this is XML, KML or HTML; expected CSV or GeoJSON: of KML, {command}",
    "isNoText": "this holds no text; expected CSV, GeoJSON, or one of these as .gz",
    "tooLarge": "it is larger than 4 GB; expected a smaller file, or one packed as .gz",
    "tooMuch": "it unpacks to far more than a table does; expected at most 200 times its size, and 4 GB",
    "tooMany": "it holds more than {value} events of this map; expected fewer",
    "badGzip": "the packed file is damaged or cut off; expected a whole .gz",
    "notRead": "the browser could not read it; expected a file that is there and may be read",
    "noColumns": "the columns are “{value}”; expected at least three, parted by commas, semicolons or tabs",
    "noRows": "there is no row below the names of the columns; expected at least one",
    "openQuote": "a quotation mark is opened and never closed; expected one more",
    "longRow": "a row or feature is longer than 1 MB; expected shorter ones: is a quotation mark missing?",
    "badJson": "the GeoJSON is broken here; expected a whole feature",
    "noFeatures": "no feature is in it; expected GeoJSON with features that are points",
    "endsEarly": "the GeoJSON ends in the middle; expected a whole file",
}
"""Key -> text. A problem with a file is `problem`, filled with where (a row of the file) and what."""
COUNTED = {
    "count": ("{count} event", "{count} events"),
    "rows": ("{count} row", "{count} rows"),
    "changesNear": ("{count} change of hands has events near it", "{count} changes of hands have events near them"),
    "most": ("at most {count} a day", "at most {count} a day"),
    "inTable": (
        "{count} event is drawn in this part of the map.",
        "{count} events are drawn in this part of the map; by the day in the file, the latest first.",
    ),
    "tableLeft": ("{count} earlier one is left out.", "{count} earlier ones are left out."),
    "without": ("{count} transfer without a change near it", "{count} transfers without a change near them"),
    "transfersAll": ("{count} transfer in the file", "{count} transfers in the file"),
    "notListed": ("{count} more is in the CSV alone.", "{count} more are in the CSV alone."),
    "onDays": ("{count} event of these days.", "{count} events of these days."),
    "perhapsOnDays": (
        "{count} more is drawn: the file has it on another day, but it may have been on these.",
        "{count} more are drawn: the file has them on other days, but they may have been on these.",
    ),
    "noDay": ("{count} row without a day that can be read", "{count} rows without a day that can be read"),
    "noPosition": ("{count} row without a position", "{count} rows without a position"),
    "outside": ("{count} row outside of the map", "{count} rows outside of the map"),
    "otherDays": ("{count} row of other days than the map's", "{count} rows of other days than the map's"),
    "badRow": ("{count} row with too few or too many cells", "{count} rows with too few or too many cells"),
    "swapped": (
        "{count} row outside of the map, where latitude and longitude look exchanged",
        "{count} rows outside of the map, where latitude and longitude look exchanged",
    ),
}
"""Key -> text with plural forms."""


def event_words() -> dict[str, str | dict[str, str]]:
    """All texts for the scripts; those with plural forms by category of CLDR."""
    plain = {key: _(text) for key, text in WORDS.items()}
    return {**plain, **{key: plural_forms(*forms) for key, forms in COUNTED.items()}}

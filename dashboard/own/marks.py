"""Own marks: the fold in the panel, and the words that the scripts put there and on the map."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.i18n.language import _, plural_forms
from dashboard.text.html import TEMPLATES
from dashboard.widgets import ids
from dashboard.widgets.attributes import attributes
from geodata.calendar import DAYS

MARKS_SLOT = "marks"
"""Slot of the document `on_demand` that holds the content of the fold."""
WORDS = {
    "own": "own mark",
    "Point": "Point without a name",
    "LineString": "Line without a name",
    "Polygon": "Area without a name",
    "fromTo": "shown from {from} to {to}",
    "fromOn": "shown from {from} on",
    "upTo": "shown up to {to}",
    "onDay": "shown on {from}",
    "drawPoint": "Click or tap the map, or press Enter for its middle, to set the point.",
    "drawFirst": "Click or tap the map, or press Enter for its middle, to set points.",
    "drawEnd": "Set the last point twice to end, or press ✓.",
    "drawCrossed": "The outline crosses itself; take a point back.",
    "backwards": "The first day is after the last day.",
    "keptUnreadable": "The marks that this browser has kept cannot be read; the next change replaces them.",
    "problem": "{where}: {what}. Nothing was added.",
    "geojsonRow": "{file}, feature {row}",
    "csvRow": "{file}, row {row}",
    "kmlRow": "{file}, placemark {row}",
    "moreProblems": "Problems beside this one: {count}.",
    "unknownKind": "expected a file whose name ends in .geojson, .json, .csv or .kml",
    "noGeojson": "this is no GeoJSON; expected features, one feature or a geometry",
    "noKml": "this is no KML; expected XML whose first element is kml",
    "noMarks": "no mark is in it; expected at least one point, line or area",
    "tooMany": "it holds {value} marks; expected at most 5000",
    "noColumns": "the columns are “{value}”; expected latitude and longitude among them",
    "badLatitude": "latitude is “{value}”; expected degrees from -85 to 85, such as 35.13",
    "badLongitude": "longitude is “{value}”; expected degrees from -180 to 180, such as 36.75",
    "badPosition": "a position is {value}; expected longitude and latitude in degrees, such as [36.75, 35.13]",
    "badGeometry": "the geometry is “{value}”; expected a point, line or area",
    "shortLine": "a line has {value} positions; expected at least 2",
    "shortRing": "an outline has {value} positions; expected at least 4, the last like the first",
    "openRing": "an outline ends at {value}; expected its first position again",
    "badFrom": "the first day is “{value}”; expected year-month-day, such as {example}",
    "badTo": "the last day is “{value}”; expected year-month-day, such as {example}",
    "daysBackwards": "the days are {value}; expected the first one not after the last one",
}
"""Key -> text. A problem with a file is `problem`, filled with where (a row of the file) and what."""
COUNTED = {
    "count": ("{count} mark", "{count} marks"),
    "added": ("{count} mark added from {file}.", "{count} marks added from {file}."),
    "inPicture": (
        "{count} mark of the reader is no part of this map's record.",
        "{count} marks of the reader are no part of this map's record.",
    ),
}
"""Key -> text with plural forms."""


def own_marks() -> Component:
    """The fold; its content comes with the document `on_demand`."""
    summary = html.Summary([_("Own marks"), html.Span(className="in-force", **attributes(data_mark_count=""))])
    return html.Details([summary, html.Div(id=f"tab-{MARKS_SLOT}")], id=ids.OWN_MARKS, className="fold own-marks")


def marks_html() -> str:
    """HTML of the content of the fold."""
    return TEMPLATES.get_template("marks.html").render()


EXAMPLE = DAYS[len(DAYS) // 4]
"""A day of the period, for messages on what is no day."""


def mark_words() -> dict[str, str | dict[str, str]]:
    """All texts for the scripts; those with plural forms by category of CLDR."""
    plain = {key: _(text).replace("{example}", EXAMPLE) for key, text in WORDS.items()}
    return {**plain, **{key: plural_forms(*forms) for key, forms in COUNTED.items()}}

"""Own events: the fold in the panel, whose file never leaves the reader's machine."""

from __future__ import annotations

from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.i18n.language import _
from dashboard.own.event_words import WORDS
from dashboard.tabs.table import grid
from dashboard.text.html import TEMPLATES
from dashboard.widgets import ids
from dashboard.widgets.attributes import attributes

TABLE_HEADING = f"{ids.EVENT_TABLE}-heading"
EVENTS_SLOT = "events"
"""Slot of the document `on_demand` that holds the content of the fold."""
FIELDS = ("date", "latitude", "longitude", "type", "actor", "deaths", "place")
"""Fields of an event that a reader chooses columns for, in the order of the dialog."""
WINDOWS = {"1": "The day", "7": "7 days", "30": "30 days", "0": "All so far"}
"""Days that are shown up to the one in view (0: all) -> words."""
COLOURS = {"types": "Type", "actors": "First actor"}
"""What has the colours -> words."""
DEATHS = {"low": "Low", "deaths": "Best", "high": "High"}
"""Which count of the deaths makes the size -> words."""
LISTS = {"types": "Types of event", "actors": "Actors"}
"""List of boxes -> words."""
ENCODINGS = {"utf-8": "UTF-8", "windows-1252": "Windows-1252", "windows-1256": "Windows-1256"}
"""Encoding that a reader may choose -> its name."""
LINKS = {
    "acled": (
        "https://acleddata.com/knowledge-base/codebook/",
        "https://epo.acleddata.com/terms-of-use-and-attribution-policy",
    ),
    "ucdp": ("https://ucdp.uu.se/downloads/", "https://ucdp.uu.se/downloads/"),
}
"""Source of a file -> its codebook, its terms."""


def own_events() -> Component:
    """The fold; its content comes with the document `on_demand`."""
    summary = html.Summary([_("Own events"), html.Span(className="in-force", **attributes(data_event_count=""))])
    return html.Details([summary, html.Div(id=f"tab-{EVENTS_SLOT}")], id=ids.OWN_EVENTS, className="fold own-events")


def event_table() -> Component:
    """The dialog for the rows in view; the scripts put its head and its grid there."""
    frame = html.Div(id=ids.EVENT_FRAME)
    return html.Dialog(frame, id=ids.EVENT_TABLE, className="enlarged", **attributes(aria_labelledby=TABLE_HEADING))


def event_grid() -> Any:
    """The grid for the rows in view, as Dash takes a component from a script."""
    return grid(ids.EVENT_GRID, [], height="calc(100dvh - 160px)").to_plotly_json()


def events_html() -> str:
    """HTML of the content of the fold, with the dialog that asks for columns."""
    fields = {field: WORDS[f"field_{field}"] for field in FIELDS}
    return TEMPLATES.get_template("events.html").render(
        fields=fields,
        windows=WINDOWS,
        colours=COLOURS,
        deaths=DEATHS,
        lists=LISTS,
        encodings=ENCODINGS,
        links=LINKS,
        table=ids.EVENT_TABLE,
        table_heading=TABLE_HEADING,
    )

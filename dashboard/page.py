"""The page: a tree of components made from its arguments; no data are read and nothing is bound here."""

from __future__ import annotations

from dash import dcc, html
from dash.development.base_component import Component
from plotly.graph_objects import Figure

from dashboard import ids
from dashboard.buttons import button
from dashboard.legend import attribution, legend
from dashboard.time_bar import time_bar
from geodata.situation import Situation

TITLE = "Syria 2024: the advance, day by day"
METHOD = """
Who held a place when is the only hand-made truth; every change carries its date, precision, confidence and what it
rests on, and says so where no document was read. **Areas and front lines are derived**: a place stands for the
ground nearest to it on its own bank of the Euphrates, so a colour between two places is an inference, most of all
in the desert. Left out of the tables one at a time, places lie on ground of their own side on about 19 of 20 days.

A day ends at 24:00 in Damascus (UTC+3); a change holds from its date on. *Low confidence* means inferred, or one
unconfirmed report. Roads are schematic. The outlines of Hmeimim and Tartus are drawn to be seen, not surveyed.
"""
CITIES_IN_WORDS = (
    ("aleppo-city", "Aleppo"),
    ("hama", "Hama"),
    ("homs-city", "Homs"),
    ("damascus", "Damascus"),
    ("daraa-city", "Daraa"),
    ("latakia", "Latakia"),
    ("tartus", "Tartus"),
    ("deir-ez-zor", "Deir ez-Zor"),
    ("manbij", "Manbij"),
    ("raqqa", "Raqqa"),
)
"""Places whose holder the panel always says: id, name."""


def page(figure: Figure, situations: list[Situation], places: dict[str, str]) -> Component:
    """The whole page. `places`: key of a card -> what to show in the search box."""
    return html.Div(
        [
            html.A("Skip the map", href=f"#{ids.DAY}", className="skip"),
            dcc.Store(id=ids.FIGURE, data=figure.to_plotly_json()),
            html.Main([map_area(), panel(places), time_bar(situations)], className="page"),
            html.Div(id=ids.LIVE, className="visually-hidden", **{"aria-live": "polite"}),
        ]
    )


def map_area() -> Component:
    """The map with what lies on it."""
    graph = dcc.Graph(
        id=ids.MAP,
        figure={},
        responsive=True,
        config={"displayModeBar": False, "scrollZoom": True, "doubleClick": False},
        className="map",
    )
    return html.Section(
        [
            graph,
            html.Div(id=ids.TOOLTIP, className="tooltip", hidden=True),
            _note(
                ids.NO_MAP,
                "The map needs WebGL 2, which this browser does not offer. The day stands beside as text and table.",
            ),
            _note(
                ids.FAILED, "Part of the page could not be loaded. Is the server still running? Reload to try again."
            ),
            map_buttons(),
            html.Div([legend(), attribution()], className="corner"),
        ],
        className="map-area",
        **{"aria-label": "Map of Syria"},
    )


def _note(name: str, text: str) -> Component:
    """What a reader is told when something is missing; hidden until it is."""
    return html.P(text, id=name, className="no-map", hidden=True, role="alert")


def map_buttons() -> Component:
    """Zoom and back to the whole country."""
    buttons = (("in", "+", "Zoom in"), ("out", "−", "Zoom out"), ("home", "⤢", "Show the whole country"))
    return html.Div([button(text, label, **{"data-view": do}) for do, text, label in buttons], className="view-buttons")


def panel(places: dict[str, str]) -> Component:
    """The day and the selection in words."""
    return html.Aside(
        [
            html.Button(
                "The day in words",
                type="button",
                className="handle",
                **{"data-toggle": "panel", "aria-expanded": "true"},
            ),
            html.Div(
                [
                    html.H1(TITLE),
                    html.Label("Find a place or base", htmlFor=ids.FIND, className="visually-hidden"),
                    dcc.Dropdown(id=ids.FIND, options=places, placeholder="Find a place or base", className="find"),
                    _card(),
                    html.Div(id=ids.TODAY),
                    cities_table(),
                    about(),
                ],
                className="panel-body",
            ),
        ],
        id=ids.PANEL,
        className="panel",
        **{"aria-label": "The day in words"},
    )


def _card() -> Component:
    close = button("×", "Close", **{"data-select": ""})
    return html.Section([close, html.Div(id=ids.CARD_BODY)], id=ids.CARD, className="card-frame", hidden=True)


def cities_table() -> Component:
    """Who holds the cities that the story turns on; the browser fills in the day's holder."""
    rows = [
        html.Tr([html.Th(name, scope="row"), html.Td(html.Span(**{"data-holder-of": place}))])
        for place, name in CITIES_IN_WORDS
    ]
    return html.Section([html.H2("Who holds the cities"), html.Table(html.Tbody(rows), className="cities")])


def about() -> Component:
    """How the map is made and what is not known."""
    return html.Details([html.Summary("How this map is made"), dcc.Markdown(METHOD)], className="about")

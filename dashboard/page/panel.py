"""The panel beside the map: search, the card of what is selected, and the tabs."""

from __future__ import annotations

from dash import dcc, html
from dash.development.base_component import Component

from dashboard.i18n.language import _
from dashboard.page.comparison import comparison
from dashboard.page.filters import filters
from dashboard.page.language_links import language_links
from dashboard.tabs.data import downloads_and_citation
from dashboard.tabs.measures import figures_store, measures_tab
from dashboard.tabs.table import table
from dashboard.widgets import ids
from dashboard.widgets.buttons import button
from dashboard.widgets.dropdown import dropdown
from geodata.export.citation import TITLE
from geodata.measures.analysis import Analysis

CITIES = (
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
TABS = (
    ("today", "Today"),
    ("story", "Story"),
    ("why", "Why Homs"),
    ("measures", "Measures"),
    ("data", "Data"),
    ("about", "About"),
)
"""Tab -> what stands on it."""


def panel(analysis: Analysis) -> Component:
    """The day and the selection in words. The browser fills in the options of the search box when it is first used."""
    bodies = {
        "today": [
            html.P(id=ids.FILTERED, className="quiet", hidden=True),
            html.Div(id=ids.TODAY),
            cities_table(),
            about_link(),
        ],
        "story": None,
        "why": None,
        "measures": measures_tab(),
        "data": [table(), downloads_and_citation()],
        "about": None,
    }
    return html.Aside(
        [
            html.Button(
                _("The day in words"),
                type="button",
                className="handle",
                **{"data-toggle": "panel", "aria-expanded": "true"},
            ),
            html.Div(
                [
                    _head(),
                    html.Label(_("Find a place, base or event"), htmlFor=ids.FIND, className="visually-hidden"),
                    dropdown([], ids.FIND, _("Find a place, base or event"), className="find"),
                    html.Div([filters(), comparison()], className="folds"),
                    _card(),
                    _tabs(),
                    *[_on_tab(name, body) for name, body in bodies.items()],
                ],
                className="panel-body",
            ),
            figures_store(analysis),
            _method(),
            front_card(),
        ],
        id=ids.PANEL,
        className="panel",
        **{"aria-label": _("The day in words")},
    )


def _head() -> Component:
    present = button(_("Present"), _("Present in full screen (f)"), **{"data-act": "present"})
    dress = button("◐", _("Light or dark"), **{"data-theme-switch": ""})
    return html.Header([language_links(), html.P(_(TITLE), className="title"), dress, present])


def _on_tab(name: str, body: object) -> Component:
    return html.Div(
        body, id=f"tab-{name}", role="tabpanel", hidden=name != "today", **{"aria-labelledby": f"head-{name}"}
    )


def _method() -> Component:
    """A dialog that says how a figure is computed; the browser fills it in."""
    close = button("×", _("Close"), **{"data-close": ids.METHOD})
    return html.Dialog([close, html.H2(), html.P()], id=ids.METHOD, className="method")


def _tabs() -> Component:
    """Heads that the scripts switch: what stands on a tab is hidden, not taken off, so that it can follow the day."""
    tabs = [
        html.Button(
            _(label),
            type="button",
            role="tab",
            id=f"head-{name}",
            className="tab",
            tabIndex=0 if name == "today" else -1,
            **{"data-tab": name, "aria-controls": f"tab-{name}", "aria-selected": str(name == "today").lower()},
        )
        for name, label in TABS
    ]
    return html.Div([dcc.Store(id=ids.TAB, data="today"), *tabs], role="tablist", className="tabs")


def _card() -> Component:
    close = button("×", _("Close"), **{"data-select": ""})
    return html.Section([close, html.Div(id=ids.CARD_BODY)], id=ids.CARD, className="card-frame", hidden=True)


def front_card() -> Component:
    """The card of a stretch of front, which the browser fills in with the reports of the two places that hold it up."""
    ends = [_end(), _end()]
    told = _("Derived: it runs in the middle between two places of different sides, and rests on what is told of them.")
    card = html.Article(
        [html.H2(_("A stretch of front"), tabIndex=-1), html.P(told, className="quiet"), *ends], className="card"
    )
    return html.Div(card, id=ids.FRONT_CARD, hidden=True)


def _end() -> Component:
    """One of the two places of a front."""
    name = html.H3(html.Button(type="button", className="link", **{"data-name": ""}))
    return html.Section([name, html.Ol(className="steps", **{"data-claims": ""})], **{"data-end": ""})


def cities_table() -> Component:
    """Who holds the cities that the story turns on; the browser fills in the day's holder."""
    rows = [
        html.Tr([html.Th(_(name), scope="row"), html.Td(html.Span(**{"data-holder-of": place}))])
        for place, name in CITIES
    ]
    return html.Section([html.H2(_("Who holds the cities")), html.Table(html.Tbody(rows), className="cities")])


def about_link() -> Component:
    """The way to the tab that tells how the map is made; its text is fetched when it is first opened."""
    text = _("How this map is made, and what is not known")
    return html.P(html.Button(text, type="button", className="link", **{"data-open-tab": "about"}), className="quiet")

"""The tab "Today": the day in words, and who holds the cities of the story. The browser fills it in."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.i18n.language import _
from dashboard.widgets import ids
from dashboard.widgets.attributes import attributes
from dashboard.widgets.figures import figure_name
from geodata.conflict import CONFLICT

CITIES = tuple(CONFLICT.named.cities.items())
"""Places whose holder the tab always names: id, name."""


def today_tab() -> list[Component]:
    """What the filters leave out, the words of the day, the cities, and a link to the tab "About"."""
    return [
        html.P(id=ids.FILTERED, className="quiet", hidden=True),
        html.Div(id=ids.TODAY),
        *([cities_table()] if CITIES else []),
        about_link(),
    ]


def cities_table() -> Component:
    """Who holds the cities that the story turns on; the browser fills in the holder of the day."""
    rows = [
        html.Tr([html.Th(_(name), scope="row"), html.Td(html.Span(**attributes(data_holder_of=place)))])
        for place, name in CITIES
    ]
    return html.Section(
        [html.H2(_("Who holds the cities")), html.Table(html.Tbody(rows), className="cities")],
        **attributes(data_figure=figure_name("city_holders")),
    )


def about_link() -> Component:
    """Link to the tab that explains how the map is made."""
    text = _("How this map is made, and what is not known")
    return html.P(
        html.Button(text, type="button", className="link", **attributes(data_open_tab="about")), className="quiet"
    )

"""The page as a tree of components; callbacks are bound elsewhere."""

from __future__ import annotations

from dash import dcc, html
from dash.development.base_component import Component
from plotly.graph_objects import Figure

from dashboard.audience.end_card import end_card_frame
from dashboard.audience.legend import audience_legend
from dashboard.audience.words import caption, day_without_map
from dashboard.charts.enlarged import enlarged
from dashboard.delivery import current_delivery
from dashboard.i18n.language import _
from dashboard.own.events import event_table
from dashboard.page.legend import attribution, legend
from dashboard.page.presenter import blank_screen, speaker_window, typed_digits
from dashboard.page.time_bar import day_words, time_bar
from dashboard.widgets import ids
from dashboard.widgets.attributes import attributes
from dashboard.widgets.buttons import button
from dashboard.widgets.keyboard import key_help
from geodata.conflict import PAGE_TITLE, WORDING
from geodata.dataset import Dataset
from geodata.history.clocks import NOW
from geodata.history.situation import situations


def page(figure: Figure, dataset: Dataset, side: Component) -> Component:
    """The whole page; `side` is the panel beside the map."""
    return html.Div(
        [
            html.A(_("Skip the map"), href=f"#{ids.DAY}", className="skip"),
            dcc.Store(id=ids.FIGURE, data=map_graph(figure).to_plotly_json()),
            main_part(dataset, side, day_words(situations(dataset, NOW)[0])),
            end_card_frame(),
            speaker_window(),
            typed_digits(),
            key_help(),
            enlarged(),
            event_table(),
            blank_screen(),
            html.Div(id=ids.LIVE, className="visually-hidden", **attributes(aria_live="polite")),
        ]
    )


def main_part(dataset: Dataset, side: Component, words: Component) -> Component:
    """Map, panel and time bar, with the `words` of a day."""
    parts = [_title(), map_area(dataset), side, caption(), audience_legend(), time_bar(dataset, words)]
    return html.Main(parts, className="page")


def _title() -> Component:
    """Title for screen readers; the visible one is in the panel, which can be closed."""
    return html.H1(_(PAGE_TITLE), className="visually-hidden")


def map_area(dataset: Dataset) -> Component:
    """The map with everything that lies over it."""
    return html.Section(
        [
            html.Div(id=ids.MAP, className="map"),
            _over_map(),
            legend(dataset),
            html.P(id=ids.COORDINATES, className="coordinates", dir="ltr", **attributes(aria_hidden="true")),
            html.P(id=ids.SCALE, className="scale", hidden=True, **attributes(data_unit=_("km"))),
            attribution(),
        ],
        className="map-area",
        **attributes(aria_label=_(WORDING.map)),
    )


def _over_map() -> Component:
    """What lies over the map besides the legend, as one part of the page that no callback changes."""
    return html.Div(
        [
            html.Div(id=ids.SECOND_MAP, className="map second", **attributes(aria_hidden="true")),
            *[html.P(className=f"map-day day-{end}", **attributes(data_map_day=end)) for end in ("a", "b")],
            html.Div(id=ids.TOOLTIP, className="tooltip", hidden=True),
            _note(
                ids.NO_MAP,
                _("The map needs WebGL 2, which this browser does not offer. The day stands beside as text and table."),
            ),
            _failed(),
            _note(
                ids.MAP_AWAY,
                _("The graphics of this browser have stopped. The map comes back by itself; the words go on."),
            ),
            day_without_map(),
            _in_force(),
            _notice(),
            _sketch(),
            _point(),
            map_buttons(),
        ],
        className="over-map",
    )


def map_graph(figure: Figure) -> Component:
    """The graph of the map, put on the page when its first view is known: Plotly draws what is there at once."""
    return dcc.Graph(
        id=ids.MAP_GRAPH,
        figure=figure.to_plotly_json(),
        responsive=True,
        config={"displayModeBar": False, "scrollZoom": True, "doubleClick": False},
        style={"height": "100%"},
    )


def _in_force() -> Component:
    """What limits the view, and, where that leaves nothing to be seen, a way to what is left."""
    none_left = html.P(_("The filters leave no place"), className="chip", hidden=True, **attributes(data_none_left=""))
    go_there = html.Button(
        _("Go to what the filters leave"), type="button", hidden=True, **attributes(data_go_to_left="")
    )
    chip = html.P(id=ids.CHIP, className="chip", hidden=True)
    return html.Div([chip, html.Div([none_left, go_there], role="status"), _way()], className="chips")


def _way() -> Component:
    """The name of the road or route that the reader has drawn on the map, and a way to take it away."""
    close = button("×", _("Draw it no more"), **attributes(data_way_close=""))
    return html.Div([html.P(), close], id=ids.WAY, className="chip way", hidden=True, role="status")


def _note(name: str, text: str) -> Component:
    """A message for when something is missing; hidden until then."""
    return html.P(text, id=name, className="no-map", hidden=True, role="alert")


def _failed() -> Component:
    """A message that part of the page is missing; only a server of the project can have stopped."""
    served = _("Part of the page could not be loaded. Is the server still running? Reload to try again.")
    if not current_delivery().is_served:
        served = _("Part of the page could not be loaded. Reload to try again.")
    in_file = _("Part of the map in this file could not be opened. Reload to try again, or try another browser.")
    parts = [html.Span(served, className="served-only"), html.Span(in_file, className="file-only")]
    return html.P(parts, id=ids.FAILED, className="no-map", hidden=True, role="alert")


def _notice() -> Component:
    """A word of the page on itself, with what it offers instead of what it did not find; the scripts fill it in."""
    offer = html.Button(type="button", className="link", hidden=True, **attributes(data_select=""))
    close = button("×", _("Close"), **attributes(data_close_notice=""))
    return html.Div([html.P(), offer, close], id=ids.NOTICE, className="notice", role="status", hidden=True)


def _point() -> Component:
    """Coordinates of a point, on buttons that copy them; the scripts fill them in."""
    copy = [
        html.Button(type="button", className="link", title=_("Copy"), dir="ltr", **attributes(data_copy_point=form))
        for form in ("decimal", "dms", "mgrs")
    ]
    close = button("×", _("Close"), **attributes(data_close_point=""))
    return html.Div([*copy, close], id=ids.POINT, className="point", hidden=True, **attributes(aria_label=_("Point")))


def _sketch() -> Component:
    """What is told of points that are set on the map, with buttons for them; the scripts fill it in."""
    done = button("✓", _("Done"), **attributes(data_sketch="done"))
    back = button("↶", _("Take the last point back"), **attributes(data_sketch="back"))
    end = button("×", _("End without a result"), **attributes(data_sketch="end"))
    hint = html.P(_("Backspace takes the last point back, Escape ends."), className="quiet")
    return html.Div([html.P(), done, back, end, hint], id=ids.SKETCH, className="sketch", hidden=True, role="group")


def map_buttons() -> Component:
    """Zoom, back to the whole country, and measuring."""
    buttons = (("in", "+", _("Zoom in")), ("out", "−", _("Zoom out")), ("home", "⤢", _("Show the whole country")))
    measure = button("↔", _("Measure distance and area"), **attributes(data_measure="toggle", aria_pressed="false"))
    return html.Div(
        [*(button(text, label, **attributes(data_view=do)) for do, text, label in buttons), measure],
        className="view-buttons",
    )

"""The legend: sides with their km² and layers, each with a checkbox; and the sources of the base geography."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping

from dash import dcc, html
from dash.development.base_component import Component
from geopandas import GeoDataFrame

from dashboard import words
from dashboard.i18n.glossary import abbreviations_in
from dashboard.i18n.language import _
from dashboard.map.layer_groups import SHOWN_AT_FIRST, groups_of
from dashboard.own.signs import own_signs
from dashboard.text.signs import FRONT_LINE, legend_signs
from dashboard.theme import colours
from dashboard.theme.svg import data_uri
from dashboard.widgets import ids
from dashboard.widgets.attributes import attributes
from dashboard.widgets.buttons import method_link
from dashboard.widgets.figures import figure_name, view_note
from dashboard.widgets.static_part import static_part
from geodata.conflict import CAMPS, CONFLICT, WORDING
from geodata.dataset import Dataset

ATTRIBUTION = tuple((credit.name, credit.url) for credit in CONFLICT.conflict.credits)
"""Whose base geography the map shows: name and address."""


STRIP_LINES = {
    "Place that changed hands since": "changed hands",
    FRONT_LINE: "front line (bold: moved)",
    "Front that rests on a claim or an inference": "unsure",
    **({WORDING.camp_line: WORDING.camp_line_short} if CAMPS else {}),
}
"""Sign of a place or a line that the closed legend explains where it has room -> its words there."""


def legend(dataset: Dataset) -> Component:
    """Closed at first: sides with their km² that day. Open: these and layers, each with a checkbox; and the signs.

    What the conflict has nothing of has no row.
    """
    outline, groups = dataset.geo["outline"], groups_of(dataset)
    sides = [
        {
            "label": static_part(
                html.Span(
                    [
                        html.Span(className=f"swatch swatch-{name}"),
                        html.Span([_(side.name), *[html.Small(told) for told in abbreviations_in(_(side.name))]]),
                        html.Span(
                            className="km2",
                            **attributes(data_area=name, data_cite=_("Ground held ({side})", side=_(side.name))),
                        ),
                    ],
                    className="legend-side",
                )
            ),
            "value": name,
        }
        for name, side in words.SIDES.items()
    ]
    who = [part for side in words.SIDES.values() for part in (html.Dt(_(side.name)), html.Dd(_(side.description)))]
    layers = [{"label": _(group.name), "value": key} for key, group in groups.items()]
    return html.Details(
        [
            html.Summary([html.Span(_("Held by")), _strip(outline), *own_signs()]),
            dcc.Checklist(id=ids.SIDES, options=sides, value=list(colours.SIDES), className="checks"),
            html.P(_("Double click, or Enter: only this side; once more: all."), className="left-out"),
            html.P(
                [
                    html.Span(**attributes(data_left_out="")),
                    view_note("area_km2"),
                    method_link("low_confidence_km2", _("method")),
                    method_link("area_km2", _("how km² are measured")),
                ],
                className="left-out",
            ),
            html.Details(
                [
                    html.Summary(_("Layers")),
                    dcc.Checklist(
                        id=ids.LAYERS,
                        options=layers,
                        value=[key for key in SHOWN_AT_FIRST if key in groups],
                        className="checks",
                    ),
                    html.P([part for key in HOW if key in groups for part in (_how(key), " ")]),
                ]
            ),
            _signs(groups),
            html.Details([html.Summary(_("Who is who")), html.Dl(who, className="who")]),
        ],
        className="legend",
        **attributes(data_figure=figure_name("area_km2")),
    )


HOW = {"arrows": ("advance_arrows", "how arrows are derived"), "corridor": ("corridor", "which corridor")}
"""Group whose drawing needs explaining -> its method, and the words of the link."""


def _how(group: str) -> Component:
    method, text = HOW[group]
    return method_link(method, _(text))


def _signs(groups: Collection[str]) -> Component:
    """The signs in use, which the scripts choose by day and layers; the others are folded below them."""
    rows = [
        html.Li(
            [html.Img(src=data_uri(sign.drawing), alt=""), _(name)],
            **attributes(data_layer=sign.layer, data_needs=sign.needs),
        )
        for name, sign in legend_signs().items()
        if sign.layer in groups and (CAMPS or name != WORDING.camp_line)
    ]
    others = html.Details([html.Summary(_("Signs of other days and layers")), html.Ul(className="signs")])
    return html.Details([html.Summary(_("Signs")), html.Ul(rows, className="signs"), others], className="signs-fold")


def _strip(outline: GeoDataFrame) -> Component:
    """The closed legend: the sides that hold something that day, with their km²; and what is drawn besides."""
    rows = [
        html.Span(
            [
                html.Span(className=f"swatch swatch-{name}"),
                html.Span(_(side.short)),
                html.Span(className="km2", **attributes(data_area=name)),
            ],
            className="strip-side",
        )
        for name, side in words.SIDES.items()
    ]
    unsure = html.Span(className="unsure-km2", **attributes(data_left_out=""))
    key = html.Span(
        [
            _tint("gained", html.Span(_("newly gained"))),
            _tint("dotted", html.Span(_("claimed or inferred"))),
            _tint("far", html.Span(_("far from reports"))),
            view_note("area_km2"),
            *_lines(STRIP_LINES),
            *_excluded(outline),
        ],
        className="strip-note",
    )
    return html.Span([*rows, unsure, key], className="strip")


def _lines(words_of: Mapping[str, str]) -> list[Component]:
    """Signs with their words in the closed legend."""
    drawn = legend_signs()
    return [
        html.Span([html.Img(src=data_uri(drawn[name].drawing), alt=""), _(text)], className="tinted line")
        for name, text in words_of.items()
    ]


def _excluded(outline: GeoDataFrame) -> list[Component]:
    """The hatched ground that no side is counted to, if there is any; the scripts show its line while it is seen.

    The map says the second line of its label.
    """
    excluded = CONFLICT.country.excluded
    if not excluded:
        return []
    west, south, east, north = outline.set_index("id").geometry[excluded.id].bounds
    name = _(excluded.label or excluded.name).partition("\n")[0]
    parts = [html.Span(className="swatch swatch-excluded"), html.Span(name)]
    seen = attributes(data_box=json.dumps([[west, south], [east, north]]))
    return [html.Span(parts, className="tinted line", hidden=True, **seen)]


def _tint(name: str, text: Component) -> Component:
    """How strongly an area is tinted, whatever its side, and what that says."""
    return html.Span([html.Span(className=f"tint tint-{name}"), text], className="tinted")


def attribution() -> Component:
    """Sources of the base geography."""
    links = [html.A(_(name), href=url, target="_blank", rel="noopener noreferrer") for name, url in ATTRIBUTION]
    parted = [part for link in links for part in (link, " · ")][:-1]
    return html.P([_("Map: "), *parted] if links else [], className="attribution")

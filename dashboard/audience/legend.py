"""The legend of an audience: while the page is presented it explains the signs that are in view, and no other."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard import words
from dashboard.i18n.language import _
from dashboard.own.signs import SIGNS_OF_OTHERS
from dashboard.text.signs import ADVANCE, FRONT_LINE, landmark_kinds, legend_signs
from dashboard.theme import colours, symbols
from dashboard.theme.svg import dashed_stroke, data_uri, svg_image
from dashboard.widgets import ids
from dashboard.widgets.attributes import attributes
from geodata.conflict import CONFLICT, WORDING

SHORT_NAMES = {
    "front": (FRONT_LINE, FRONT_LINE),
    "front-unsure": ("Front that rests on a claim or an inference", "Front claimed or inferred"),
    "front-within": (WORDING.camp_line, WORDING.camp_line),
    "front-before": ("Front of the day before", "Front of the day before"),
    "gained": ("Ground gained since", "Ground gained that day"),
    "unsure": ("Ground claimed or inferred", "Ground claimed or inferred"),
    "far": ("Far from every place that a report names", "No report near"),
    "place-changed": ("Place that changed hands since", "Place that changed hands that day"),
    "place-unsure": ("Place claimed or inferred (from near)", "Place claimed or inferred"),
    "place-date": ("May have changed hands on another day (from near)", "Perhaps on another day"),
    "road-open": (WORDING.roads_open, "Open road"),
    "road-closed": (WORDING.roads_closed, "Closed road"),
    "road-cut": ("Road closed that day", "Road closed that day"),
    "reach": (WORDING.reach_road, WORDING.reach_road),
    "advance": (ADVANCE, "Advance of the day (derived)"),
    "corridor-open": (WORDING.corridor_open, WORDING.corridor_open),
    "corridor-closed": (WORDING.corridor_closed, WORDING.corridor_closed),
    "junction": (WORDING.junction_road, WORDING.junction_roads),
}
"""Name of a sign for the scripts (assets/audience/seen.mjs) -> its name in the page's legend, and its words here."""


def audience_signs() -> dict[str, tuple[str, str]]:
    """Name of a sign for the scripts -> its words and its drawing, SVG text, in the order of the legend."""
    several = "Several events of the day; from near each has its own sign"
    plates = {f"base-{operator}": name for operator, (name, *_others) in words.OPERATORS.items()}
    drawn, pictures = legend_signs(), symbols.images() | symbols.sign_pictures()
    return {
        **{name: (_(short), drawn[sign].drawing) for name, (sign, short) in SHORT_NAMES.items()},
        **{f"landmark-{kind}": (_(name), drawing) for kind, (name, drawing) in landmark_kinds().items()},
        "perimeter": (_("Perimeter of a base"), svg_image(26, 14, dashed_stroke(colours.INK, 1.6, "4 3"))),
        "base": (_("Base or post of foreign forces"), svg_image(14, 14, _small_dot())),
        **{name: (_("Base: {who}", who=_(operator)), pictures[name]) for name, operator in plates.items()},
        "events-several": (_("Several events"), drawn[several].drawing),
        **{
            f"event-{group}": (_(name), pictures[f"event-{group}"])
            for group, (name, _kinds) in words.EVENT_GROUPS.items()
        },
        "movements-several": (_("Several movements"), pictures["movements-several"]),
        **{
            f"move-{kind or 'untold'}": (_(f"Movement: {name}"), pictures[f"move-{kind or 'untold'}"])
            for kind, name in words.MOVEMENT_KINDS.items()
        },
    }


def audience_legend() -> Component:
    """Every sign that the map may show; while presenting the scripts show those that are in view."""
    sides = [
        _row(f"side-{name}", html.Span(className=f"swatch swatch-{name}"), _(side.short))
        for name, side in words.SIDES.items()
    ]
    signs = [
        _row(name, html.Img(src=data_uri(drawing), alt=""), text) for name, (text, drawing) in audience_signs().items()
    ]
    return html.Section(
        [html.Ul([*sides, *_excluded()], className="sides"), html.Ul([*signs, *_own()], className="of-map")],
        id=ids.SHOWN_LEGEND,
        className="shown-legend",
        **attributes(aria_label=_("Signs")),
    )


def _excluded() -> list[Component]:
    """The hatched ground that no side is counted to, if there is any."""
    excluded = CONFLICT.country.excluded
    if not excluded:
        return []
    name = _(excluded.label or excluded.name).replace("\n", " ")
    return [_row("excluded", html.Span(className="swatch swatch-excluded"), name)]


def _own() -> list[Component]:
    """What the presenter drew, or put there from a file: no part of the record."""
    return [_row(f"own-{sign}", html.Span(className=f"own-{sign}"), _(told)) for sign, told in SIGNS_OF_OTHERS.items()]


def _row(name: str, sign: Component, text: str) -> Component:
    return html.Li([sign, html.Span(text)], hidden=True, **attributes(data_sign=name))


def _small_dot() -> str:
    return f'<circle cx="7" cy="7" r="3" fill="{colours.PAPER}" stroke="{colours.SECOND_INK}" stroke-width="1.4"/>'

"""The options of Play: how long a day is shown, and what happens at the end."""

from __future__ import annotations

from dash import dcc, html
from dash.development.base_component import Component

from dashboard.i18n.language import _
from dashboard.widgets import ids
from dashboard.widgets.attributes import attributes

SECONDS_A_DAY = {"0.5": "½ s", "1": "1 s", "2": "2 s", "4": "4 s"}
"""Seconds that a day is shown while playing -> label."""
PLAY_OPTIONS = {
    "stop": "Stop at the end of a chapter",
    "loop": "Begin again at the end",
    "enter": "Play a chapter when it begins",
}


def play_options() -> Component:
    """How fast, and what happens at the end; folded away beside the button."""
    speeds = [{"label": _(text), "value": value} for value, text in SECONDS_A_DAY.items()]
    options = [{"label": _(text), "value": value} for value, text in PLAY_OPTIONS.items()]
    return html.Details(
        [
            html.Summary("⋯", title=_("How to play"), **attributes(aria_label=_("How to play"))),
            html.Div(
                [
                    html.Fieldset(
                        [
                            html.Legend(_("A day stands for")),
                            dcc.RadioItems(speeds, "1", id=ids.SPEED, className="checks"),
                        ]
                    ),
                    dcc.Checklist(options, ["stop"], id=ids.PLAYING, className="checks"),
                ],
                className="play-options",
            ),
        ],
        className="play-how",
    )

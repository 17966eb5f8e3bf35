"""For presenting: a caption, the blank screen, and the speaker's window."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.i18n.language import _
from dashboard.widgets import ids
from dashboard.widgets.attributes import attributes

NO_ANSWER = "The audience's window does not answer. Open this one anew from there."
SPEAKER_WORDS = {
    "lost": NO_ANSWER,
    "end": "The end",
    "day": "{day}: {headline}",
    "chapter": "{chapter}. {day}: {headline}",
}
"""Sentences of the speaker's window, filled in by the scripts."""


def caption() -> Component:
    """Text of the chapter, or what changed hands that day; the browser fills it in."""
    return html.Section(id=ids.CAPTION, className="caption", **attributes(aria_label=_("Chapter")))


def typed_digits() -> Component:
    """The digits of a chapter while they are typed."""
    return html.P(id=ids.TYPED, className="typed", hidden=True, role="status")


def blank_screen() -> Component:
    """A blank screen over the page."""
    return html.Div(id=ids.BLANK, className="blank", hidden=True)


def speaker_window() -> Component:
    """The speaker's window: the same page with another layout, which controls the audience's window."""
    acts = (("back", "‹ Back"), ("next", "Next ›"), ("play", "Play / pause"), ("blank", "Blank"), ("help", "Keys"))
    buttons = [html.Button(_(text), type="button", **attributes(data_act=act)) for act, text in acts]
    return html.Main(
        [
            html.Header(
                [
                    html.Div([html.P(id=ids.SPEAKER_DAY), html.H1(id=ids.SPEAKER_NOW)]),
                    html.Dl([*_time(_("Time"), ids.TIME), *_time(_("Elapsed"), ids.ELAPSED)]),
                    html.Button(_("Start anew"), type="button", **attributes(data_elapsed="reset")),
                ]
            ),
            html.P(buttons, className="buttons"),
            html.P(_(NO_ANSWER), id=ids.LOST, role="alert", hidden=True),
            html.P([html.Span(_("Next: ")), html.Strong(id=ids.SPEAKER_NEXT)], className="next"),
            html.Div(id=ids.NOTES, className="notes"),
        ],
        id=ids.SPEAKER,
        className="speaker-page",
        **attributes(aria_label=_("The speaker's window")),
    )


def _time(label: str, name: str) -> list[Component]:
    return [html.Dt(label), html.Dd("–", id=name)]

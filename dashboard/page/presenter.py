"""For presenting: the speaker's window, the blank screen, and the digits of a chapter."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.i18n.language import _
from dashboard.widgets import ids
from dashboard.widgets.attributes import attributes

NO_ANSWER = "The audience's window does not answer. Open this one anew from there."
SPEAKER_WORDS = {
    "lost": NO_ANSWER,
    "end": "The end: thanks, sources and the address of this page",
    "ended": "The end is on the screen; a step back shows the last day again",
    "over": "Nothing; the audience sees the end",
    "last": "Nothing; this is the last day",
    "day": "{day}: {headline}",
    "chapter": "{chapter}. {day}: {headline}",
    "chapterOf": "Chapter {no} of {count}",
    "stepOf": "step {no} of {count}",
    "noChapter": "Outside of the story",
    "playing": "Playing",
    "blank": "The screen is blank",
    "window": "The audience's window does not fill its screen: press f there",
    "comma": ", ",
}
"""Sentences of the speaker's window, filled in by the scripts."""
BUTTONS = (
    ("back", "‹ Back"),
    ("next", "Next ›"),
    ("previousChapter", "Chapter before"),
    ("nextChapter", "Next chapter"),
    ("play", "Play / pause"),
    ("blank", "Blank"),
    ("help", "Keys"),
)
"""Act -> its button, in order."""
LONGEST_TALK_MIN = 600
"""The most minutes that a speaker can set."""


def speaker_window() -> Component:
    """The same page with another layout. It controls the audience's window and follows it; letters are its own."""
    buttons = [html.Button(_(text), type="button", **attributes(data_act=act)) for act, text in BUTTONS]
    smaller, larger = (
        html.Button(text, type="button", title=_(label), **attributes(data_act=act, aria_label=f"{text} {_(label)}"))
        for act, text, label in (("smaller", "A−", "Smaller letters"), ("larger", "A+", "Larger letters"))
    )
    return html.Main(
        [
            html.Header(
                [
                    html.Div([html.P(id=ids.SPEAKER_DAY), html.H1(id=ids.SPEAKER_NOW), html.P(id=ids.SPEAKER_AT)]),
                    html.Dl(
                        [
                            *_time(_("Time"), ids.TIME),
                            *_time(_("Elapsed"), ids.ELAPSED),
                            *_time(_("Remaining"), ids.REMAINING),
                        ]
                    ),
                ]
            ),
            html.P([*buttons, smaller, larger, *_stopwatch()], className="buttons"),
            html.P(_(NO_ANSWER), id=ids.LOST, role="alert", hidden=True),
            html.P(id=ids.WINDOW_NOTE, role="status", hidden=True),
            html.Div(
                [
                    html.P([html.Span(_("Next: ")), html.Strong(id=ids.SPEAKER_NEXT)], className="next"),
                    html.Canvas(id=ids.SPEAKER_PICTURE, hidden=True, **attributes(aria_hidden="true")),
                    html.Div(id=ids.NOTES, className="notes"),
                ],
                className="told",
            ),
        ],
        id=ids.SPEAKER,
        className="speaker-page",
        **attributes(aria_label=_("The speaker's window")),
    )


def _stopwatch() -> list[Component]:
    """The button that starts the time anew, and the length of the talk."""
    minutes = html.Label(
        [
            html.Span(_("Minutes for the talk")),
            html.Span(**attributes(data_minutes="", data_most=str(LONGEST_TALK_MIN))),
        ],
        className="minutes",
    )
    return [html.Button(_("Start the time anew"), type="button", **attributes(data_act="startAnew")), minutes]


def _time(label: str, name: str) -> list[Component]:
    return [html.Dt(label), html.Dd("–", id=name)]


def typed_digits() -> Component:
    """The digits of a chapter while they are typed."""
    return html.P(id=ids.TYPED, className="typed", hidden=True, role="status")


def blank_screen() -> Component:
    """A blank screen over the page."""
    return html.Div(id=ids.BLANK, className="blank", hidden=True)

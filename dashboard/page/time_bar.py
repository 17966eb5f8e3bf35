"""The bar under the map: the date, the buttons, and the slider under the histogram of changes."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from dash import html
from dash.development.base_component import Component

from dashboard.contract.days import ChapterDay
from dashboard.i18n import dates
from dashboard.i18n.language import _, current_language, local_digits
from dashboard.i18n.ticks import in_another_year, is_long, longest_month, month_label, month_ticks
from dashboard.page.play import play_options
from dashboard.text import sentences
from dashboard.theme import colours
from dashboard.widgets import ids
from dashboard.widgets.attributes import attributes
from dashboard.widgets.buttons import button
from dashboard.widgets.figures import figure_name
from geodata.calendar import DAYS, is_untold
from geodata.conflict import FIRST_DAY, PAGE_TITLE
from geodata.dataset import Dataset
from geodata.history.clocks import NOW
from geodata.history.situation import Situation, situations

MOST_NUMBERS = 14
"""Days whose numbers fit beside each other under the narrowest slider."""
MOST_LABELS = 12
"""Labels under the slider of a long period, where there is room."""
ROOM_PX, LETTER_PX, GAP_PX = 320, 6.5, 8
"""Width of the narrowest slider, and what a label takes of it: each letter, and the gap beside it."""
CLEAR = 1.2
"""The labels of the ends stand beside their days: so many rooms of a label until the next one."""


def day_words(situation: Situation, chapter: ChapterDay | None = None) -> Component:
    """Weekday, date and headline of a day, which the scripts then keep in step with the slider.

    `chapter`: the day as a chapter tells it.
    """
    told = chapter or {"headline": sentences.headline(situation)}
    return html.Div(
        [
            html.P(told.get("weekday", dates.weekday(situation.day)), id=ids.WEEKDAY, className="weekday"),
            html.P(told.get("date", dates.day_with_year(situation.day)), id=ids.DATE, className="date"),
            html.P(
                told["headline"],
                id=ids.HEADLINE,
                className="headline",
                **attributes(data_figure=figure_name("headline")),
            ),
        ],
        className="day-words",
    )


def time_bar(dataset: Dataset, words: Component) -> Component:
    """The `words` of a day, buttons, and under the histogram of changes the place where the scripts put the slider."""
    steps = html.Div(
        [
            button("‹", _("One day back"), **attributes(data_act="back")),
            html.Button(
                _("Play"),
                type="button",
                className="play",
                **attributes(data_act="play", data_play=_("Play"), data_pause=_("Pause")),
            ),
            button("›", _("One day on"), **attributes(data_act="next")),
            play_options(),
        ],
        className="step-buttons",
    )
    of_bars = html.Span(_("Places that change hands, by day"), className="of-bars", **attributes(aria_hidden="true"))
    slider = html.Div(className="slider", **attributes(data_slider=""))
    return html.Section(
        [
            words,
            steps,
            html.Div([of_bars, histogram(dataset), slider], className="track"),
            _full_page_link(),
        ],
        className="time-bar",
        **attributes(aria_label=_("Day")),
    )


def _full_page_link() -> Component:
    """In a frame of another page: the credit, which leads to the same view on the page itself."""
    return html.A(
        [_(PAGE_TITLE), html.Span(" ↗", **attributes(aria_hidden="true"))],
        href="./",
        target="_blank",
        rel="noopener",
        title=_("Open the whole page"),
        className="embed-only full-page",
        **attributes(data_full_page=""),
    )


def columns_css() -> str:
    """Style rule with the number of days, which the style sheets divide the histogram and the charts by."""
    all_fit = is_long(DAYS) or len(DAYS) <= MOST_NUMBERS
    return f":root{{--columns:{len(DAYS)}}}{'.bar .tick{display:block!important}' if all_fit else ''}"


def histogram(dataset: Dataset) -> Component:
    """A bar a day: how many places changed hands, stacked by who got them. Seen only; the text says the same."""
    most = max(len(sentences.changed_hands(situation)) for situation in situations(dataset, NOW))
    bars = [_bar(situation, most) for situation in situations(dataset, NOW)]
    return html.Div(
        bars,
        className="histogram",
        **attributes(aria_hidden="true", data_most=str(most), data_figure=figure_name("histogram")),
    )


def _bar(situation: Situation, most: int) -> Component:
    got = [change.to_side for change in sentences.changed_hands(situation)]
    parts = [
        html.Span(className=f"part swatch-{side}", style={"height": f"{100 * got.count(side) / most:.2f}%"})
        for side in reversed(colours.SIDES)
        if side in got
    ]
    is_first = situation.day == FIRST_DAY or situation.day.endswith("-01")
    text: str | Sequence[str | Component]
    if is_long(DAYS):
        text = _long_labels(current_language().code).get(situation.day, "")
    else:
        text = _label(situation.day) if is_first else dates.day_number(situation.day)
    is_wide = is_first and isinstance(text, str) and bool(text)  # in numbers, as wide as two days
    names = [
        "bar",
        *(["first"] if is_first and text else []),
        *(["wide"] if is_wide else []),
        *(["untold"] if is_untold(situation.day) else []),
    ]
    return html.Span([*parts, html.Span(text, className="tick")], className=" ".join(names))


def _label(day: str) -> str | list[str | Component]:
    """Under the first day of the period and of a month: its number over the month."""
    month = dates.month_short(day)
    return [dates.day_number(day), html.Span(f" {month}", className="month")] if month else dates.day_tick(day)


@lru_cache(maxsize=8)
def _long_labels(_language: str) -> dict[str, Sequence[Component]]:
    """Labels of a long period, by day: months and the two ends, the year below the first label and below a new year's.

    As many as fit beside each other where the slider is narrowest.
    """
    most = min(MOST_LABELS, int(ROOM_PX / (longest_month(DAYS) * LETTER_PX + GAP_PX)))
    shown = month_ticks(DAYS, most, clear=CLEAR)
    found: dict[str, Sequence[Component]] = {}
    for day, other in zip((DAYS[n] for n in shown), in_another_year(DAYS, shown), strict=True):
        year = html.Span(f" {local_digits(day[:4])}", className="month")
        found[day] = [
            html.Span(month_label(day), className="name"),
            *([year] if other or day == FIRST_DAY else []),
        ]
    return found

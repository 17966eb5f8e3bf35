"""The bar under the map: the date, the buttons, and the slider under the histogram of changes."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.contract.days import ChapterDay
from dashboard.i18n import dates
from dashboard.i18n.language import _, local_digits
from dashboard.i18n.ticks import is_long, month_ticks
from dashboard.page.play import play_options
from dashboard.text import sentences
from dashboard.theme import colours
from dashboard.widgets import ids
from dashboard.widgets.attributes import attributes
from dashboard.widgets.buttons import button
from dashboard.widgets.figures import figure_name
from geodata.calendar import DAYS, index_of, is_untold
from geodata.conflict import FIRST_DAY, PAGE_TITLE
from geodata.dataset import Dataset
from geodata.history.clocks import NOW
from geodata.history.situation import Situation, situations

MOST_LABELS = 12
"""Labels that fit under the slider of a long period."""


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
    slider = html.Div(className="slider", **attributes(data_slider=""))
    return html.Section(
        [
            words,
            steps,
            html.Div([histogram(dataset), slider], className="track"),
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
    long = ".bar .tick{display:block!important}" if is_long(DAYS) else ""
    return f":root{{--columns:{len(DAYS)}}}{long}"


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
    labels = month_ticks(DAYS, MOST_LABELS) if is_long(DAYS) else None
    first = situation.day == FIRST_DAY or situation.day.endswith("-01")
    is_labelled = labels is None or index_of(situation.day) in labels
    text = "" if not is_labelled else _label(situation.day) if first or labels else dates.day_number(situation.day)
    names = ["bar", *(["first"] if first and is_labelled else []), *(["untold"] if is_untold(situation.day) else [])]
    return html.Span([*parts, html.Span(text, className="tick")], className=" ".join(names))


def _label(day: str) -> str | list[str | Component]:
    """Under the first day of the period and of a month: its number over the month, or over the year of another one."""
    if day[:4] != FIRST_DAY[:4]:
        named, year = dates.month_short(day) or dates.day_tick(day), local_digits(day[:4])
        return [named, html.Span(f" {year}", className="month")]
    month = dates.month_short(day)
    return [dates.day_number(day), html.Span(f" {month}", className="month")] if month else dates.day_tick(day)

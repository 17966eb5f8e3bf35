"""Figures of others beside ours, as the page tells them: by what they measure, each with its ratio on a line."""

from __future__ import annotations

from dataclasses import dataclass
from math import log2

from dashboard.i18n import numbers
from dashboard.i18n.language import _, ngettext, whole_number
from dashboard.text.html import TEMPLATES
from dashboard.text.sentences import quantity
from geodata.conflict import WORDING
from geodata.dataset import Dataset
from geodata.measures.outside import OutsideFigure, outside_figures

GROUPS = {
    "share_of_country": "Shares of the country",
    "share_of_governorate": WORDING.district_shares,
    "ground_held": "Ground held",
    "ground_gained": "Ground gained",
    "places_gained": "Places gained",
    "distance": "Distances",
}
"""Quantity -> its name, in the order of the page."""
CLOSE = 1.1
"""Two figures agree if neither is more than this times the other."""
FAR = 2.0
"""They are far apart from this ratio on."""
LARGEST = 4.0
"""Ratio at the ends of the line, either way; what lies beyond stands on its end."""
TICKS = {0.25: "¼", 0.5: "½", 1.0: "1", 2.0: "2", 4.0: "4"}
"""Ratio -> its label under the line."""
LINE_WIDTH = 240
"""Length of the line, in units of the picture."""


@dataclass(frozen=True)
class Compared:
    """A figure of others in words, and ours; `at`: where its ratio stands on the line."""

    what: str
    by: str
    date: str
    theirs: str
    day: str
    ours: str
    ratio: str
    at: float
    reason: str
    sources: tuple[str, ...]


def on_line(ratio: float) -> float:
    """Where a ratio stands on the line, from 0 to LINE_WIDTH; the scale is logarithmic, 1 in the middle."""
    share = log2(max(ratio, 1 / LARGEST) * LARGEST) / log2(LARGEST**2)
    return round(min(share, 1.0) * LINE_WIDTH, 1)


def outside_section(dataset: Dataset) -> str:
    """HTML: how well the figures agree, and each group with its figures; empty without any."""
    table = dataset.tables["outside_figures"]
    if table.empty:
        return ""
    figures = outside_figures(dataset)
    groups = [
        (name, [_compared(figure) for figure, of in zip(figures, table["quantity"], strict=True) if of == quantity_of])
        for quantity_of, name in GROUPS.items()
    ]
    return TEMPLATES.get_template("outside.html").render(
        summary=agreement(figures),
        groups=[group for group in groups if group[1]],
        ticks={on_line(ratio): label for ratio, label in TICKS.items()},
        width=LINE_WIDTH,
        sources=dataset.tables["sources"].set_index("id").to_dict("index"),
    )


def agreement(figures: tuple[OutsideFigure, ...]) -> str:
    """How many figures of others lie close to ours, and how many far from it, in words."""
    off = [max(figure.ratio, 1 / figure.ratio) for figure in figures]
    close, far = sum(ratio <= CLOSE for ratio in off), sum(ratio >= FAR for ratio in off)
    return ngettext(
        "Of {all} figures that others published, {count} lies within a tenth of ours; {far} differ by a factor of two "
        "or more.",
        "Of {all} figures that others published, {count} lie within a tenth of ours; {far} differ by a factor of two "
        "or more.",
        close,
        all=whole_number(len(figures)),
        far=whole_number(far),
    )


def _compared(figure: OutsideFigure) -> Compared:
    return Compared(
        what=_(figure.what),
        by=_(figure.by),
        date=figure.date,
        theirs=_theirs(figure),
        day=figure.day,
        ours=_in_words(figure.ours, figure.unit),
        ratio=numbers.two_decimals(figure.ratio),
        at=on_line(figure.ratio),
        reason=_(figure.reason),
        sources=figure.sources,
    )


def _theirs(figure: OutsideFigure) -> str:
    """Their figure in words, with "at least" or "at most" where they give one end only."""
    if figure.low is None or figure.high is None:
        value = _in_words(figure.theirs, figure.unit)
        return _("at least {value}", value=value) if figure.high is None else _("at most {value}", value=value)
    low, high = _in_words(figure.low, figure.unit), _in_words(figure.high, figure.unit)
    return low if low == high else _("{low} to {high}", low=low, high=high)


def _in_words(value: float, unit: str) -> str:
    """A number with its unit: shares with one decimal, counts of places whole."""
    if unit == "%":
        return _("{value} %", value=numbers.one_decimal(value))
    return quantity(value, unit) if unit else numbers.grouped(value)

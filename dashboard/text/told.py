"""Texts of the tables with their numbers, which come from figures.csv."""

from __future__ import annotations

from dashboard.i18n import numbers
from dashboard.i18n.language import _
from geodata.dataset import Dataset
from geodata.history.told_figures import figures_told


def told(text: str, figures: str, dataset: Dataset) -> str:
    """A text in the language of the page, its names in braces filled in. `figures`: that column of the text's row."""
    found = figures_told(figures, dataset.tables["figures"])
    return _(text, **{name: _in_words(value) for name, value in found.items()})


def _in_words(value: float) -> str:
    return numbers.grouped(value) if value.is_integer() else numbers.one_decimal(value)

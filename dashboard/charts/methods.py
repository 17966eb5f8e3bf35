"""How each figure is computed, in the language in use."""

from __future__ import annotations

from dashboard.contract.model import Method
from dashboard.i18n.language import _
from dashboard.i18n.numbers import grouped
from geodata.dataset import Dataset
from geodata.measures.analysis import Analysis
from geodata.measures.methods import methods_of, quoted_numbers


def methods_in_words(dataset: Dataset, analysis: Analysis) -> dict[str, Method]:
    """Title and paragraph of each method, with the numbers of the data in it."""
    numbers = {name: grouped(number) for name, number in quoted_numbers(dataset, analysis).items()}
    return {
        key: {"title": _(method.title), "text": _(method.paragraph, **numbers)}
        for key, method in methods_of(dataset).items()
    }

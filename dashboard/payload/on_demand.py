"""The document `on_demand`: closed tabs, methods, and for each day the evidence and what was known on that evening.

The browser loads it after the first paint, when a tab, a card or a clock first needs it.
"""

from __future__ import annotations

from dashboard.contract.days import OnDemandDay
from dashboard.contract.model import Method, OnDemand
from dashboard.i18n.language import _
from dashboard.i18n.names import place_names
from dashboard.i18n.numbers import grouped
from dashboard.tabs.measures import readings
from dashboard.tabs.tabs import TABS
from dashboard.tabs.why import figures_of_day
from dashboard.text import cards
from geodata.conflict import SIDES
from geodata.dataset import Dataset
from geodata.history.clocks import NOW, differences
from geodata.history.evidence import area_evidence
from geodata.history.situation import Situation, situations
from geodata.measures.analysis import Analysis
from geodata.measures.methods import METHODS, quoted_numbers


def on_demand(dataset: Dataset, analysis: Analysis) -> OnDemand:
    """The document; `days` holds what is added to each day of the model."""
    names = place_names(dataset.geo["cities"])
    return {
        "tabHtml": {tab.name: tab.html(dataset, analysis) for tab in TABS if tab.html},
        "methods": _methods(dataset, analysis),
        "days": [_day(dataset, analysis, situation, names) for situation in situations(dataset, NOW)],
    }


def _methods(dataset: Dataset, analysis: Analysis) -> dict[str, Method]:
    """Title and paragraph of each method, with the numbers of the data in it."""
    numbers = {name: grouped(number) for name, number in quoted_numbers(dataset, analysis).items()}
    return {key: {"title": _(method.title), "text": _(method.paragraph, **numbers)} for key, method in METHODS.items()}


def _day(dataset: Dataset, analysis: Analysis, situation: Situation, names: dict[str, str]) -> OnDemandDay:
    """`names`: place id -> label."""
    day = situation.day
    held = [side for side in SIDES if side in situation.places]
    return {
        "then": cards.evening_panel(differences(dataset, day), names),
        "figures": figures_of_day(day, analysis, names),
        "readings": readings(day, analysis),
        "evidence": {side: cards.area_card(area_evidence(dataset, side, day)) for side in held},
    }

"""What the first view does without: the closed tabs, the methods, and of each day the evidence and what was known then.

One document, which the browser fetches when a tab, a card or a clock first asks for it (`assets/model.js`).
"""

from __future__ import annotations

from dashboard import fragments
from dashboard.about import about_tab
from dashboard.language import _
from dashboard.measures import readings
from dashboard.names import place_names
from dashboard.story import story_tab
from dashboard.why import figures_of_day, why_tab
from geodata.analysis import Analysis
from geodata.clocks import differences
from geodata.contract import SIDES
from geodata.evidence import area_evidence
from geodata.load import Layers
from geodata.methods import METHODS
from geodata.situation import Situation


def later(layers: Layers, analysis: Analysis, situations: list[Situation]) -> dict:
    """Its content, ready for JSON; `days` holds what is added to each day of the model."""
    return {
        "why": why_tab(layers, analysis),
        "story": story_tab(layers),
        "about": about_tab(layers),
        "methods": {key: {"title": _(method.title), "text": _(method.paragraph)} for key, method in METHODS.items()},
        "days": [_day(layers, analysis, situation) for situation in situations],
    }


def _day(layers: Layers, analysis: Analysis, situation: Situation) -> dict:
    day, names = situation.day, place_names(layers.geo["cities"])
    held = [side for side in SIDES if side in situation.places]
    return {
        "then": fragments.evening_panel(differences(layers, day), names),
        "figures": figures_of_day(day, analysis, names),
        "readings": readings(day, analysis),
        "evidence": {side: fragments.area(area_evidence(layers, side, day)) for side in held},
    }

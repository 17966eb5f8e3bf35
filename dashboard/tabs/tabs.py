"""The list of tabs, in the order of the panel: name, label, and where the content of each comes from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from dash.development.base_component import Component

from dashboard.tabs.about import about_tab
from dashboard.tabs.data import data_tab
from dashboard.tabs.measures import measures_tab
from dashboard.tabs.story import story_tab
from dashboard.tabs.today import today_tab
from dashboard.tabs.why import why_tab
from dashboard.text.questions import QUESTIONS
from geodata.conflict import CONFLICT
from geodata.dataset import Dataset
from geodata.measures.analysis import Analysis


@dataclass(frozen=True)
class Tab:
    """A tab of the panel. `label` in English.

    `content`: its components, on the page from the start. `html`: its content as HTML, sent with the document that is
    loaded on demand. `on_demand`: opening it loads that document. `figure`: name of the figure that all of it is.
    """

    name: str
    label: str
    content: Callable[[Dataset], list[Component]] = lambda _dataset: []
    html: Callable[[Dataset, Analysis], str] | None = None
    on_demand: bool = False
    figure: str = ""


TABS = (
    Tab("today", "Today", content=lambda _dataset: today_tab()),
    Tab("story", "Story", html=lambda dataset, _analysis: story_tab(dataset), on_demand=True, figure="story"),
    *(
        (Tab("why", CONFLICT.conflict.questions_title or "Questions", html=why_tab, on_demand=True),)
        if QUESTIONS
        else ()
    ),
    Tab("measures", "Measures", content=lambda _dataset: measures_tab(), on_demand=True),
    Tab("data", "Data", content=data_tab),
    Tab("about", "About", html=lambda dataset, _analysis: about_tab(dataset), on_demand=True, figure="record"),
)


def tabs_of(dataset: Dataset) -> tuple[Tab, ...]:
    """The tabs that a conflict has something for: without chapters there is no story."""
    return tuple(tab for tab in TABS if tab.name != "story" or len(dataset.tables["chapters"]))


FIRST_TAB = TABS[0].name
"""Open when the page is loaded."""

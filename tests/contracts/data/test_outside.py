"""The map against figures of others: the eve of the war agrees, and what does not agree has a reason."""

from __future__ import annotations

import pytest

from dashboard.text.outside import CLOSE
from geodata.dataset import Dataset
from geodata.measures.outside import OutsideFigure, outside_figures


@pytest.fixture(scope="module")
def figures(dataset: Dataset) -> dict[str, OutsideFigure]:
    """By id."""
    return {figure.id: figure for figure in outside_figures(dataset)}


@pytest.mark.parametrize(
    ("name", "theirs", "ours"),
    [
        ("jusoor-government", 63.83, 65.0),
        ("jusoor-sdf", 25.64, 25.2),
        ("wiki-aleppo-government", 52, 51.1),
        ("wiki-idlib-opposition", 45, 50.6),
        ("trt-peace-spring", 5000, 5022),
    ],
)
def test_the_eve_of_the_war(figures: dict[str, OutsideFigure], name: str, theirs: float, ours: float) -> None:
    assert figures[name].day == "2024-11-26"
    assert figures[name].theirs == theirs
    assert figures[name].ours == pytest.approx(ours, rel=0.001)


def test_what_differs_by_more_than_a_tenth_has_a_reason(figures: dict[str, OutsideFigure]) -> None:
    off = {name for name, figure in figures.items() if max(figure.ratio, 1 / figure.ratio) > CLOSE}
    unexplained = {name for name in off if not figures[name].reason}
    assert unexplained == set()


def test_every_source_was_read(dataset: Dataset, figures: dict[str, OutsideFigure]) -> None:
    read = set(dataset.tables["sources"].query("reached == 'yes'")["id"])
    assert {source for figure in figures.values() for source in figure.sources} <= read

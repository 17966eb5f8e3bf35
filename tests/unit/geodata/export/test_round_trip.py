"""Files to take away, opened again with other readers and compared row by row with what `geodata` extracts."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from geodata.dataset import Dataset
from geodata.export.formats import FORMATS
from geodata.export.selection import EXPORT_LAYERS, Selection
from tests.exported import assert_holds_layers, assert_holds_table

SELECTIONS = {
    "everything": Selection(),
    "a day": Selection(day="2024-12-05"),
    "filtered": Selection(
        day="2024-12-08",
        sides=("opposition_hts", "sfa"),
        governorates=("Homs", "Deir ez-Zor"),
        confidence="medium",
        actors=("russia", "syrian_government"),
    ),
    "as known then": Selection(day="2024-12-09", known="then"),
    "all that was surely known then": Selection(known="then", confidence="high", sides=("opposition_hts", "contested")),
    "what sources name": Selection(day="2024-12-31", confidence="medium"),
    "no side": Selection(day="2024-12-05", sides=()),
    "nothing left": Selection(day="2024-12-05", governorates=("Suwayda",), kinds=("port",), actors=("un",)),
}
OF_ALL_FORMS = ("everything", "a day", "as known then", "nothing left")
"""Columns of all days and of a day, holders that nobody knew, layers without rows; the others have other rows only."""
MIXED = [
    pytest.param(form, selection, id=f"{form}-{name}")
    for form in FORMATS
    for name, selection in SELECTIONS.items()
    if form == "geojson" or (form != "csv" and name in OF_ALL_FORMS)
]


@pytest.mark.parametrize(("form", "selection"), MIXED)
def test_every_row_is_there_again(
    toy: Dataset, opened: Callable[[Selection, str], Path], selection: Selection, form: str
) -> None:
    """In its order, with every property and its geometry, and no row besides."""
    assert_holds_layers(opened(selection, form), toy, selection)


@pytest.mark.parametrize("name", EXPORT_LAYERS)
@pytest.mark.parametrize("selection", SELECTIONS.values(), ids=SELECTIONS)
def test_every_row_of_a_csv_is_there_again(
    toy: Dataset, opened: Callable[[Selection, str], Path], selection: Selection, name: str
) -> None:
    """And on each row version, day and filters; points have their place."""
    chosen = Selection(**{**vars(selection), "layers": (name,)})
    assert_holds_table(opened(chosen, "csv"), toy, chosen)

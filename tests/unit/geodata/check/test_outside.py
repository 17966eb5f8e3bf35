"""A figure of others says enough to compute ours, or the check tells what is missing."""

from __future__ import annotations

from pathlib import Path

import pytest

from geodata.check.tables import check_tables
from tests.unit.geodata.check.broken import Cells, break_table, problems_of

COUNTRY, GOVERNORATE, PLACES, DISTANCE = 2, 3, 4, 7
"""Rows of the toy's table."""


@pytest.mark.parametrize(
    ("row", "cells", "part"),
    [
        (COUNTRY, {"low": "", "high": ""}, "no low and no high; expected one of them at least"),
        (COUNTRY, {"high": "40"}, "high '40'; expected 50 or more, as low is 50"),
        (COUNTRY, {"low": "half"}, "low 'half'; expected a number, or blank"),
        (COUNTRY, {"sides": "rebels"}, "sides 'rebels'; expected one or more sides"),
        (COUNTRY, {"quantity": "share"}, "quantity 'share'; expected a quantity: share_of_country"),
        (COUNTRY, {"place": "Aleppo"}, "place 'Aleppo'; expected none, as share_of_country has none"),
        (COUNTRY, {"since": "2024-11-26"}, "since '2024-11-26'; expected none, as share_of_country has none"),
        (COUNTRY, {"day": "2025-01-01"}, "day '2025-01-01'; expected a date from 2024-11-26 to 2024-12-31"),
        (COUNTRY, {"source_ids": "nobody"}, "source_ids 'nobody'; expected a row of sources.csv with this id"),
        (COUNTRY, {"id": "farside"}, "id 'farside'"),
        (GOVERNORATE, {"place": "Deir"}, "place 'Deir'; expected names of governorates"),
        (GOVERNORATE, {"place": ""}, "no place; expected the name of a governorate"),
        (PLACES, {"since": "2024-11-28"}, "since '2024-11-28'; expected a day before 2024-11-28"),
        (PLACES, {"since": ""}, "no since; expected a day before 2024-11-28, as places_gained needs"),
        (DISTANCE, {"place": "Aleppo"}, "place 'Aleppo'; expected the id of a row of places.csv"),
    ],
)
def test_a_row_that_says_too_little_is_told(data: Path, row: int, cells: Cells, part: str) -> None:
    break_table(data, "outside_figures", {row: cells})
    told = [str(problem) for problem in problems_of(check_tables, data)]
    assert [line for line in told if line.startswith("sources/outside_figures.csv, row ") and part in line], told

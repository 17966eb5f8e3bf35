"""The box of a chapter shows the country, and every place that the chapter names."""

from __future__ import annotations

from pathlib import Path

import pytest

from geodata.check.tables import check_tables
from tests.unit.geodata.check.broken import Cells, break_table, problems_of

HAMA_FALLS = 7
"""Row of the toy chapter on hama (35.5° N, 37° E); its box is 35.25 to 35.75° N, 36.5 to 37.5° E."""
ELSEWHERE = (
    "outside the country; expected a box with a part of the country, within 35.25 to 40.50° E and 32.50 to 37.50° N"
)
EVERY_PLACE = "expected a box with every place (sources/places.csv) that the chapter names"


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        (
            {"west": "37.6"},
            ["south 35.25, west 37.6, north 35.75, east 37.5; expected south below north and west below east"],
        ),
        (
            {"north": "35.25"},
            ["south 35.25, west 36.5, north 35.25, east 37.5; expected south below north and west below east"],
        ),
        ({"east": ""}, ["no east; expected a longitude in degrees, -180 to 180"]),
        (
            {"west": "10", "east": "11"},
            [
                f"south 35.25, west 10, north 35.75, east 11: without hama (lat 35.5, lon 37); {EVERY_PLACE}",
                f"south 35.25, west 10, north 35.75, east 11: {ELSEWHERE}",
            ],
        ),
        ({"south": "32.4"}, [f"south 32.4, west 36.5, north 35.75, east 37.5: {ELSEWHERE}"]),
        (
            {"place_ids": "hama;northgate"},
            [f"south 35.25, west 36.5, north 35.75, east 37.5: without northgate (lat 36.5, lon 36.5); {EVERY_PLACE}"],
        ),
        (
            {"place_ids": "hama;camp"},
            [f"south 35.25, west 36.5, north 35.75, east 37.5: without camp (lat 36.25, lon 39.25); {EVERY_PLACE}"],
        ),
        (
            {"narration": "Hama falls, on the road from Homs."},
            [f"south 35.25, west 36.5, north 35.75, east 37.5: without homs-city (lat 35, lon 37); {EVERY_PLACE}"],
        ),
        (
            {"title": "From the Steppe to Hama"},
            [f"south 35.25, west 36.5, north 35.75, east 37.5: without steppe (lat 34.5, lon 38); {EVERY_PLACE}"],
        ),
        (
            {"place_ids": "hama;atlantis"},
            ["place_ids 'atlantis'; expected a row of places.csv or bases.csv with this id"],
        ),
        ({"place_ids": ""}, ["no place_ids; expected ids of places or bases, separated by semicolons"]),
        ({"narration": "Hama falls; the homsi and the Homsians do not move."}, []),
    ],
)
def test_a_box_that_shows_too_little_is_told_with_its_row(data: Path, cells: Cells, told: list[str]) -> None:
    break_table(data, "chapters", {HAMA_FALLS: cells})
    found = [str(problem) for problem in problems_of(check_tables, data)]
    assert found == [f"sources/chapters.csv, row {HAMA_FALLS}: {problem}" for problem in told]


def test_a_place_without_a_position_is_told_of_once(data: Path) -> None:
    """It is the row of the place that is wrong, not the chapter that names it."""
    break_table(data, "places", {6: {"lat": "north"}})
    (problem,) = problems_of(check_tables, data)
    assert (problem.file, problem.row) == ("sources/places.csv", 6)

"""Which gains of a day get an arrow, where it starts and where it ends, in a row of places along a parallel."""

from __future__ import annotations

import geopandas as gpd
import networkx as nx
import pandas as pd
import pytest
from shapely.geometry import Point

from geodata.calendar import DAYS
from geodata.derive.arrows import advance_arrows, gains
from geodata.schema import layout

OURS, THEIRS = "opposition_hts", "government"
NAMES = ("a", "b", "c", "d", "e", "f")


@pytest.fixture
def cities() -> gpd.GeoDataFrame:
    """Six villages, 18.3 km apart on 35 N, from west to east; `d` is a town."""
    rows = {"id": NAMES, "name_en": NAMES, "population": "", "rank": [4, 4, 4, 3, 4, 4]}
    points = [Point(37 + 0.2 * n, 35) for n in range(len(NAMES))]
    return gpd.GeoDataFrame(rows, geometry=points, crs=layout.CRS)


def _arrows(cities: gpd.GeoDataFrame, before: str, after: str, area_km2: float = 500.0) -> list[tuple]:
    """Side, start, end and ground of the arrows of 27 November; `before`, `after`: o ours, g theirs, c contested."""
    sides = {"o": OURS, "g": THEIRS, "c": "contested"}
    held = pd.DataFrame({day: [sides[s] for s in (after if n else before)] for n, day in enumerate(DAYS)}, index=NAMES)
    cells = gpd.GeoDataFrame({"place_id": NAMES, "area_km2": area_km2}, geometry=cities.geometry)
    edges = gpd.GeoDataFrame({"place_a": NAMES[:-1], "place_b": NAMES[1:]}, geometry=cities.geometry[:-1])
    found = advance_arrows(cities, cells, edges, held)
    assert set(found["date"]) <= {"2024-11-27"}
    return list(found[["side", "from_place", "to_place", "gained_km2"]].itertuples(index=False, name=None))


def test_from_the_nearest_place_held_to_the_greatest_gained(cities: gpd.GeoDataFrame) -> None:
    assert _arrows(cities, "oogggg", "ooooog") == [(OURS, "b", "d", 1500.0)]


def test_among_villages_the_farthest_is_the_end(cities: gpd.GeoDataFrame) -> None:
    assert _arrows(cities, "oggggg", "oooggg") == [(OURS, "a", "c", 1000.0)]


def test_what_is_contested_is_not_gained(cities: gpd.GeoDataFrame) -> None:
    assert _arrows(cities, "oogggg", "oocggg") == []


def test_a_takeover_from_within_has_no_arrow(cities: gpd.GeoDataFrame) -> None:
    """`d` becomes ours amid theirs, and nothing of ours borders on it."""
    assert _arrows(cities, "oggggg", "oggogg") == []


def test_a_small_gain_has_none(cities: gpd.GeoDataFrame) -> None:
    assert _arrows(cities, "oogggg", "oooggg", area_km2=99.0) == []
    assert len(_arrows(cities, "oogggg", "oooggg", area_km2=101.0)) == 1


def test_but_a_seat_of_a_governorate_has_one(cities: gpd.GeoDataFrame) -> None:
    seat = cities.assign(rank=[4, 4, 1, 3, 4, 4])
    assert _arrows(seat, "oogggg", "oooggg", area_km2=99.0) == [(OURS, "b", "c", 99.0)]


def test_a_wide_gain_has_arrows_to_places_apart(cities: gpd.GeoDataFrame) -> None:
    """`d` and `f` lie 36.5 km apart; `e` is too near to `d`."""
    towns = cities.assign(rank=3)
    found = _arrows(towns, "oooggg", "oooooo", area_km2=1000.0)
    assert [(start, end) for _, start, end, _ in found] == [("c", "d"), ("c", "f")]


def test_the_arrow_runs_from_place_to_place(cities: gpd.GeoDataFrame) -> None:
    held = pd.DataFrame({day: [OURS] * (3 if n else 2) + [THEIRS] * (3 if n else 4) for n, day in enumerate(DAYS)})
    cells = gpd.GeoDataFrame({"place_id": NAMES, "area_km2": 500.0}, geometry=cities.geometry)
    edges = gpd.GeoDataFrame({"place_a": NAMES[:-1], "place_b": NAMES[1:]}, geometry=cities.geometry[:-1])
    (found,) = advance_arrows(cities, cells, edges, held.set_axis(NAMES)).itertuples()
    assert (found.id, found.length_km) == ("2024-11-27-b-c", 18.26)
    west, _, east, _ = found.geometry.bounds
    assert 37.2 < west < 37.22
    assert 37.38 < east < 37.4


def test_gains_hang_together_by_common_edges() -> None:
    """Two gains of one side, parted by a place that nobody gained."""
    neighbours = nx.path_graph(NAMES)
    before = pd.Series([THEIRS, THEIRS, OURS, THEIRS, THEIRS, THEIRS], index=NAMES)
    now = pd.Series([OURS, OURS, OURS, OURS, THEIRS, THEIRS], index=NAMES)
    found = list(gains(neighbours, pd.Series(10.0, index=NAMES), before, now))
    assert [(sorted(gain.places), gain.area_km2) for gain in found] == [(["a", "b"], 20.0), (["d"], 10.0)]
    assert {gain.held_before for gain in found} == {frozenset("c")}

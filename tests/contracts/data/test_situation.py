"""What the real data say of single days, and of two days compared."""

from __future__ import annotations

import re

import pytest

from geodata.calendar import DAYS
from geodata.cli.report import situation_report
from geodata.conflict import REFERENCE_POINTS
from geodata.dataset import Dataset
from geodata.geodesy import distance_km, distances_to_line_km
from geodata.history.comparison import compare
from geodata.history.situation import situation_on, valid_on
from geodata.measures.analysis import Analysis

FRONT = re.compile(r": (\d+) km \((\d+) to (\d+)\)")
"""Front of a pair of sides in a report, with its range."""


def test_the_fall_of_the_government(dataset: Dataset) -> None:
    """From 26 November to 8 December it gains nothing and loses what its area lost."""
    told = compare(dataset, "2024-11-26", "2024-12-08")
    lost = [group for group in told.groups if group.from_side == "government"]
    before, after = (situation_on(dataset, day).area_km2["government"] for day in ("2024-11-26", "2024-12-08"))
    assert sum(group.km2 for group in lost) == pytest.approx(before - after, abs=1)
    assert before - after > 100_000
    assert not [group for group in told.groups if group.to_side == "government"]
    hts = next(group for group in lost if group.to_side == "opposition_hts")
    assert hts.place_ids[:3] == ("aleppo-city", "damascus", "homs-city")


def test_every_place_that_moved_is_told_once(dataset: Dataset) -> None:
    told = compare(dataset, "2024-11-30", "2024-12-07")
    places = [place for group in told.groups for place in group.place_ids]
    moved = dataset.held.index[dataset.held["2024-11-30"] != dataset.held["2024-12-07"]]
    assert sorted(places) == sorted(moved)
    assert told.total_places == len(places) > 100


def test_hama_falls_in_two_steps(dataset: Dataset) -> None:
    """It comes first: a change of a greater place stands before those of smaller ones."""
    hama, *others = situation_on(dataset, "2024-12-05").changes
    assert (hama.place_id, hama.from_side, hama.to_side) == ("hama", "government", "opposition_hts")
    assert [(step["local_time"], step["side"]) for step in hama.steps] == [
        ("11:14", "contested"),
        ("18:50", "opposition_hts"),
    ]
    assert len(others) == 31
    assert [place.rank for place in others] == sorted(place.rank for place in others)


def test_the_first_day_has_no_changes(dataset: Dataset) -> None:
    situation = situation_on(dataset, "2024-11-26")
    assert situation.changes == ()
    assert list(situation.places) == ["government", "opposition_hts", "sna", "sdf", "sfa", "israel"]


def test_every_place_has_one_side_each_day(dataset: Dataset) -> None:
    for day in ("2024-11-26", "2024-12-05", "2024-12-31"):
        assert sum(situation_on(dataset, day).places.values()) == 852


def test_no_front_is_told_outside_of_its_range(dataset: Dataset, analysis: Analysis) -> None:
    """In whole kilometres, which the figure and its range are rounded to in the same way; some pair has a range."""
    found = []
    for day in DAYS:
        report = situation_report(situation_on(dataset, day), dataset, analysis).replace(",", "")
        found += [tuple(map(int, numbers)) for numbers in FRONT.findall(report)]
    assert len(found) > 36
    assert [(km, low, high) for km, low, high in found if not low <= km <= high] == []


def test_the_front_is_the_sum_of_its_pairs(dataset: Dataset) -> None:
    situation = situation_on(dataset, "2024-12-05")
    assert situation.front_km == pytest.approx(sum(situation.fronts_km.values()), abs=0.1)
    assert "government / opposition_hts" in situation.fronts_km
    assert not any(pair.startswith("government") for pair in situation_on(dataset, "2024-12-09").fronts_km)


def test_distances_to_the_front(dataset: Dataset) -> None:
    """On 5 December the front stands between Hama and Homs, 43 km apart, and is that of the two main sides."""
    cities = dataset.geo["cities"].set_index("id")
    hama, homs = cities.loc["hama"], cities.loc["homs-city"]
    near = {distance.point: distance for distance in situation_on(dataset, "2024-12-05").distances}
    assert list(near) == list(REFERENCE_POINTS) == ["Damascus", "Homs", "Hmeimim", "Tartus"]
    assert 10 < near["Homs"].km < distance_km(hama.lon, hama.lat, homs.lon, homs.lat) < 50
    assert near["Homs"].sides == ("government", "opposition_hts")
    assert near["Damascus"].km > near["Homs"].km


def test_tartus_is_the_naval_base(dataset: Dataset) -> None:
    """The town of the same id lies some kilometres off."""
    base, town = (dataset.geo[name].set_index("id").geometry["tartus"] for name in ("landmark_bases", "cities"))
    fronts = valid_on(dataset.geo["front_lines"], "2024-12-08").geometry
    told = situation_on(dataset, "2024-12-08").distances[-1].km
    assert told == pytest.approx(min(distances_to_line_km([(base.x, base.y)], front)[0] for front in fronts), abs=0.06)
    assert told != pytest.approx(min(distances_to_line_km([(town.x, town.y)], front)[0] for front in fronts), abs=0.06)


def test_both_ends_of_validity_are_inclusive(dataset: Dataset) -> None:
    """Aleppo's contested ground is valid on 29 November only."""
    days = ("2024-11-28", "2024-11-29", "2024-11-30")
    contested = [valid_on(dataset.geo["control_areas"], day)["side"].eq("contested").any() for day in days]
    assert contested == [False, True, False]


def test_report_of_the_first_day(dataset: Dataset, analysis: Analysis) -> None:
    report = situation_report(situation_on(dataset, "2024-11-26"), dataset, analysis)
    assert "Since the day before: no change recorded" in report

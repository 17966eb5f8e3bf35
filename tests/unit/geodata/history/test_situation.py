"""One derivation from data and day to what stands: sides, changes, front, distances."""

from __future__ import annotations

import pytest

from geodata.calendar import DAYS
from geodata.conflict import REFERENCE_POINTS
from geodata.dataset import Dataset
from geodata.history.situation import situation_on, valid_on


@pytest.mark.parametrize(("hama", "told"), [("312994", 312994), (312994.0, 312994), ("", 0), (None, 0)])
def test_a_population_is_a_number(toy: Dataset, hama: object, told: int) -> None:
    """Text or number, blank or null: what the contract lets through."""
    cities = toy.geo["cities"]
    population = cities["population"].where(cities["id"] != "hama", hama)
    given = Dataset(geo={**toy.geo, "cities": cities.assign(population=population)}, tables=toy.tables)
    (change,) = [change for change in situation_on(given, "2024-12-05").changes if change.place_id == "hama"]
    assert change.population == told


def test_the_first_day_has_no_changes(toy: Dataset) -> None:
    situation = situation_on(toy, "2024-11-26")
    assert situation.changes == ()
    assert situation.places == {"government": 10, "opposition_hts": 1, "sdf": 3, "israel": 1}


def test_every_place_has_one_side_each_day(toy: Dataset) -> None:
    for day in DAYS:
        assert sum(situation_on(toy, day).places.values()) == 15


@pytest.mark.parametrize("day", ["2024-11-25", "2025-01-01", "tomorrow"])
def test_another_day_is_refused(toy: Dataset, day: str) -> None:
    with pytest.raises(ValueError, match="2024-11-26 to 2024-12-31"):
        situation_on(toy, day)


def test_the_front_is_the_sum_of_its_pairs(toy: Dataset) -> None:
    situation = situation_on(toy, "2024-12-05")
    assert situation.front_km == pytest.approx(sum(situation.fronts_km.values()), abs=0.1)
    assert "government / opposition_hts" in situation.fronts_km
    assert not any(pair.startswith("government") for pair in situation_on(toy, "2024-12-09").fronts_km)


def test_no_front_has_no_distance(toy: Dataset) -> None:
    empty = {name: toy.geo[name].iloc[:0] for name in ("cell_edges", "front_lines")}
    quiet = Dataset(geo={**toy.geo, **empty}, tables=toy.tables)
    situation = situation_on(quiet, "2024-12-05")
    assert situation.front_km == 0
    assert {(distance.km, distance.sides) for distance in situation.distances} == {(None, None)}


def test_changes_of_a_day_stand_greater_places_first(toy: Dataset) -> None:
    """Three seats of a governorate by population, each with its own steps."""
    found = situation_on(toy, "2024-12-08").changes
    assert [(change.place_id, change.population) for change in found] == [
        ("damascus", 3000),
        ("homs-city", 800),
        ("latakia", 400),
        ("tartus", 150),
    ]
    assert [(step["local_time"], step["side"]) for step in found[0].steps] == [("05:00", "opposition_hts")]


def test_of_two_steps_of_a_day_the_last_holds(toy: Dataset) -> None:
    (hama,) = situation_on(toy, "2024-12-05").changes
    assert (hama.from_side, hama.to_side) == ("government", "opposition_hts")
    assert [step["side"] for step in hama.steps] == ["contested", "opposition_hts"]


@pytest.mark.parametrize("point", REFERENCE_POINTS)
def test_distances_to_the_front(toy: Dataset, point: str) -> None:
    """On 5 December the front runs half way between Hama and Homs (28 km from each); Tartus is the naval base."""
    near = {distance.point: distance for distance in situation_on(toy, "2024-12-05").distances}
    km = {"Damascus": 138.5, "Homs": 27.7, "Hmeimim": 34.0, "Tartus": 46.9}[point]
    assert near[point].km == pytest.approx(km, abs=0.2)
    assert near[point].sides == ("government", "opposition_hts")


def test_both_ends_of_validity_are_inclusive(toy: Dataset) -> None:
    """Homs is contested on 7 December only."""
    days = ("2024-12-06", "2024-12-07", "2024-12-08")
    contested = [valid_on(toy.geo["control_areas"], day)["side"].eq("contested").any() for day in days]
    assert contested == [False, True, False]

"""One derivation from data and day to what stands: sides, changes, front, distances."""

from __future__ import annotations

import pytest

from geodata.conflict import REFERENCE_POINTS
from geodata.dataset import Dataset
from geodata.geodesy import distance_km, distances_to_line_km
from geodata.history.situation import situation_on, valid_on


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


@pytest.mark.parametrize(("hama", "told"), [("312994", 312994), (312994.0, 312994), ("", 0), (None, 0)])
def test_a_population_is_a_number(dataset: Dataset, hama: object, told: int) -> None:
    """Text or number, blank or null: what the contract lets through."""
    cities = dataset.geo["cities"]
    population = cities["population"].where(cities["id"] != "hama", hama)
    given = Dataset(geo={**dataset.geo, "cities": cities.assign(population=population)}, tables=dataset.tables)
    (change,) = [change for change in situation_on(given, "2024-12-05").changes if change.place_id == "hama"]
    assert change.population == told


def test_the_first_day_has_no_changes(dataset: Dataset) -> None:
    situation = situation_on(dataset, "2024-11-26")
    assert situation.changes == ()
    assert list(situation.places) == ["government", "opposition_hts", "sna", "sdf", "sfa", "israel"]


def test_every_place_has_one_side_each_day(dataset: Dataset) -> None:
    for day in ("2024-11-26", "2024-12-05", "2024-12-31"):
        assert sum(situation_on(dataset, day).places.values()) == 852


@pytest.mark.parametrize("day", ["2024-11-25", "2025-01-01", "tomorrow"])
def test_another_day_is_refused(dataset: Dataset, day: str) -> None:
    with pytest.raises(ValueError, match="2024-11-26 to 2024-12-31"):
        situation_on(dataset, day)


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
    base, town = (dataset.geo[name].set_index("id").geometry["tartus"] for name in ("russian_bases", "cities"))
    fronts = valid_on(dataset.geo["front_lines"], "2024-12-08").geometry
    told = situation_on(dataset, "2024-12-08").distances[-1].km
    assert told == pytest.approx(min(distances_to_line_km([(base.x, base.y)], front)[0] for front in fronts), abs=0.06)
    assert told != pytest.approx(min(distances_to_line_km([(town.x, town.y)], front)[0] for front in fronts), abs=0.06)


def test_no_front_has_no_distance(dataset: Dataset) -> None:
    quiet = Dataset(geo={**dataset.geo, "front_lines": dataset.geo["front_lines"].iloc[:0]}, tables=dataset.tables)
    situation = situation_on(quiet, "2024-12-05")
    assert situation.front_km == 0
    assert {(distance.km, distance.sides) for distance in situation.distances} == {(None, None)}


def test_both_ends_of_validity_are_inclusive(dataset: Dataset) -> None:
    """Aleppo's contested ground is valid on 29 November only."""
    days = ("2024-11-28", "2024-11-29", "2024-11-30")
    contested = [valid_on(dataset.geo["control_areas"], day)["side"].eq("contested").any() for day in days]
    assert contested == [False, True, False]

"""The features that a day and filters leave, against what the layers say when asked one by one."""

from __future__ import annotations

import pandas as pd
import pytest

from geodata.calendar import DAYS
from geodata.dataset import Dataset
from geodata.derive.control import valid_on
from geodata.export.extract import extract
from geodata.export.selection import EXPORT_LAYERS, Selection
from geodata.history.area import area_by_side
from geodata.history.clocks import holders_then
from geodata.history.doubt import confidence

DAY = "2024-12-05"
FALL = "2024-12-08"


def _ids(dataset: Dataset, name: str, **filters: object) -> list[str]:
    return extract(dataset, Selection(layers=(name,), **filters))[name]["id"].to_list()


def _claim(place: dict, day: str) -> dict:
    """The claim that a place's holder rests on at the end of a day, found by walking its changes."""
    claim = {"side": place["side_before"], "confidence": place["confidence_before"], "since": None}
    for step in place["changes"]:
        if step["date"] <= day:
            claim = {"side": step["side"], "confidence": step["confidence"], "since": step["date"]}
    return claim


@pytest.mark.parametrize("day", ["2024-11-26", DAY, "2024-12-08", "2024-12-31"])
def test_cities_have_the_holder_of_the_day(toy: Dataset, day: str) -> None:
    cities = extract(toy, Selection(day=day, layers=("cities",)))["cities"]
    assert cities["id"].to_list() == toy.geo["cities"]["id"].to_list()
    assert cities["side"].to_list() == toy.held[day].to_list()
    claims = [_claim(place, day) for place in toy.geo["cities"].to_dict("records")]
    assert cities["confidence"].to_list() == [claim["confidence"] for claim in claims]
    assert [since or None for since in cities["since"].fillna("")] == [claim["since"] for claim in claims]


def test_hama_on_the_day_it_fell(toy: Dataset) -> None:
    """Contested at 11:00 and taken at 18:00: the later claim counts."""
    cities = extract(toy, Selection(day=DAY, layers=("cities",)))["cities"].set_index("id")
    hama = cities.loc["hama"]
    assert (hama["side"], hama["since"], hama["governorate"]) == ("opposition_hts", DAY, "Hama")
    assert (hama["precision_days"], hama["source_ids"], hama["population"]) == (0, ["dec05", "year"], 500)


@pytest.mark.parametrize(
    ("confidence", "places"), [("high", ["manbij", "raqqa"]), ("low", ["manbij", "raqqa", "farside"])]
)
def test_cities_by_side_and_confidence(toy: Dataset, confidence: str, places: list[str]) -> None:
    assert _ids(toy, "cities", day=DAY, sides=("sdf", "contested"), confidence=confidence) == places


def test_no_side_holds_nothing(toy: Dataset) -> None:
    """Bases and events have no holder, and stay."""
    for day, events in ((FALL, 3), (None, 7)):
        rows = extract(toy, Selection(day=day, sides=()))
        assert [len(rows[name]) for name in ("cities", "control_areas", "front_lines")] == [0, 0, 0]
        assert len(rows["events"]) == events


def test_cities_by_governorate_and_kind(toy: Dataset) -> None:
    found = extract(toy, Selection(governorates=("Homs", "Aleppo"), kinds=("airbase", "village")))["cities"]
    assert found["id"].to_list() == ["northgate", "steppe"]


def test_all_days_are_the_sum_of_the_days(toy: Dataset) -> None:
    """A place that was held so on one day, an event of one day."""
    filters = {"sides": ("opposition_hts", "contested"), "confidence": "medium", "actors": ("russia",)}
    for name in ("cities", "events", "movements", "front_lines", "control_areas"):
        whole = extract(toy, Selection(layers=(name,), **filters))[name]
        daily = [extract(toy, Selection(day=day, layers=(name,), **filters))[name] for day in DAYS]
        key = "id" if "id" in whole else "valid_from"
        assert set(whole[key]) == set().union(*(set(rows[key]) for rows in daily))
        assert len(whole) > 0


def test_all_days_tell_every_change(toy: Dataset) -> None:
    cities = extract(toy, Selection())["cities"]
    assert cities["changes"].to_list() == toy.geo["cities"]["changes"].to_list()
    assert "side" not in cities


def test_areas_and_fronts_of_a_day_and_a_side(toy: Dataset) -> None:
    rows = extract(toy, Selection(day=DAY, sides=("sdf",)))
    assert rows["control_areas"]["side"].to_list() == ["sdf"]
    fronts = rows["front_lines"]
    pairs = list(zip(fronts["side_a"], fronts["side_b"], strict=True))
    assert pairs == [("government", "sdf"), ("opposition_hts", "sdf")]
    for layer in (rows["control_areas"], fronts):
        assert all(layer["valid_from"] <= DAY)
        assert all(end is None or end >= DAY for end in layer["valid_to"])


@pytest.mark.parametrize("day", ["2024-11-26", "2024-12-01", FALL, "2024-12-31"])
def test_cities_as_known_that_evening(toy: Dataset, day: str) -> None:
    """The filter by side follows the clock too."""
    cities = extract(toy, Selection(day=day, layers=("cities",), known="then"))["cities"]
    assert cities["side"].to_list() == holders_then(toy)[day].to_list()
    held = cities["id"][cities["side"] == "opposition_hts"].to_list()
    assert _ids(toy, "cities", day=day, sides=("opposition_hts",), known="then") == held


def test_areas_and_fronts_of_medium_confidence_are_the_built_ones(toy: Dataset) -> None:
    rows = extract(toy, Selection(day="2024-12-31", confidence="medium"))
    for name in ("control_areas", "front_lines"):
        built = valid_on(toy.geo[f"{name}_named"], "2024-12-31").drop(columns="id")
        assert rows[name].to_dict("records") == built.to_dict("records") != []


@pytest.mark.parametrize(
    ("known", "least"), [("now", "high"), ("then", "low"), ("then", "high")], ids=["sure", "then", "sure then"]
)
@pytest.mark.parametrize("day", [DAY, FALL, "2024-12-31"])
def test_areas_are_the_ground_of_the_cities_that_pass(toy: Dataset, day: str, known: str, least: str) -> None:
    """By sides, and the fronts are the edges between two of their cells: the lengths of edges add up."""
    rows = extract(toy, Selection(day=day, known=known, confidence=least))
    side = rows["cities"].set_index("id")["side"]
    km2 = toy.geo["cells"].set_index("place_id")["area_km2"]
    expected = km2.groupby(side.reindex(km2.index)).sum()
    found = rows["control_areas"].set_index("side")["area_km2"]
    assert found.to_dict() == pytest.approx(expected.to_dict(), abs=2)
    edges = toy.geo["cell_edges"]
    a, b = (side.reindex(edges[place]).to_numpy() for place in ("place_a", "place_b"))
    parted = (a != b) & pd.notna(a) & pd.notna(b)
    assert rows["front_lines"]["length_km"].sum() == pytest.approx(edges["length_km"][parted].sum(), abs=2)


def test_high_confidence_is_less_ground_than_medium(toy: Dataset) -> None:
    """The masked holders give the same sum as the areas."""
    km2 = [
        extract(toy, Selection(day=DAY, confidence=least, layers=("control_areas",)))["control_areas"]["area_km2"].sum()
        for least in ("high", "medium", "low")
    ]
    assert km2 == sorted(km2)
    masked = toy.held.where(confidence(toy) == "high")
    assert km2[0] == pytest.approx(area_by_side(toy, masked)[DAY].sum(), abs=2)


def test_events_of_a_day_and_an_actor(toy: Dataset) -> None:
    """One of three events of that day; a strike of medium confidence is not asked for its actor."""
    assert _ids(toy, "events", day=FALL, actors=("russia", "iran"), confidence="medium") == ["E120"]
    assert _ids(toy, "events", day=FALL, actors=("russia", "israel"), confidence="high") == ["E120"]
    assert _ids(toy, "events", day=FALL) == ["E120", "E150", "E160"]


@pytest.mark.parametrize(
    ("name", "governorate", "ids"),
    [
        ("events", "Aleppo", ["E004", "E042"]),
        ("movements", "Latakia", ["mv-3"]),
        ("landmark_bases", "Latakia", ["hmeimim"]),
        ("foreign_bases", "Raqqa", ["camp"]),
    ],
)
def test_points_without_a_governorate_are_in_that_around_them(
    toy: Dataset, name: str, governorate: str, ids: list[str]
) -> None:
    """Ar-Raqqah of the polygons is Raqqa of the tables; what lies abroad is nowhere."""
    assert _ids(toy, name, governorates=(governorate,)) == ids


def test_bases_stand_from_their_day(toy: Dataset) -> None:
    """And all are in the file of all days, those too that never stood in the period."""
    days = {day: _ids(toy, "foreign_bases", day=day) for day in ("2024-12-01", "2024-12-02", None)}
    assert list(days.values()) == [["lookout"], ["lookout", "depot"], ["lookout", "depot", "camp"]]


def test_roads_know_no_filter(toy: Dataset) -> None:
    assert len(_ids(toy, "roads", day=DAY, sides=("sdf",), governorates=("Homs",), confidence="high")) == 14


def test_all_layers_or_those_asked_for(toy: Dataset) -> None:
    assert tuple(extract(toy, Selection(day=DAY))) == EXPORT_LAYERS
    assert list(extract(toy, Selection(layers=("events", "roads")))) == ["events", "roads"]


def test_another_day_is_refused(toy: Dataset) -> None:
    with pytest.raises(ValueError, match="2024-11-26 to 2024-12-31"):
        extract(toy, Selection(day="2025-01-01"))

"""The features of the real data that a day and filters leave, against what the layers say."""

from __future__ import annotations

import pandas as pd
import pytest

from geodata.calendar import DAYS
from geodata.dataset import Dataset
from geodata.derive.control import valid_on
from geodata.export.extract import extract
from geodata.export.selection import Selection
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
def test_cities_have_the_holder_of_the_day(dataset: Dataset, day: str) -> None:
    cities = extract(dataset, Selection(day=day, layers=("cities",)))["cities"]
    assert cities["id"].to_list() == dataset.geo["cities"]["id"].to_list()
    assert cities["side"].to_list() == dataset.held[day].to_list()
    claims = [_claim(place, day) for place in dataset.geo["cities"].to_dict("records")]
    assert cities["confidence"].to_list() == [claim["confidence"] for claim in claims]
    assert [since or None for since in cities["since"].fillna("")] == [claim["since"] for claim in claims]


def test_hama_on_the_day_it_fell(dataset: Dataset) -> None:
    """Contested at 11:14 and taken at 18:50: the later claim counts."""
    cities = extract(dataset, Selection(day=DAY, layers=("cities",)))["cities"].set_index("id")
    hama = cities.loc["hama"]
    last = dataset.geo["cities"].set_index("id").at["hama", "changes"][-1]
    assert (hama["side"], hama["since"], hama["governorate"]) == ("opposition_hts", DAY, "Hama")
    assert (hama["precision_days"], hama["source_ids"]) == (last["precision_days"], last["sources"])
    assert hama["population"] == 460602


@pytest.mark.parametrize("confidence", ["high", "medium"])
def test_cities_by_side_and_confidence(dataset: Dataset, confidence: str) -> None:
    wanted = {"high": {"high"}, "medium": {"high", "medium"}}[confidence]
    expected = [
        place["id"]
        for place in dataset.geo["cities"].to_dict("records")
        if (claim := _claim(place, DAY))["side"] in ("sdf", "contested") and claim["confidence"] in wanted
    ]
    assert _ids(dataset, "cities", day=DAY, sides=("sdf", "contested"), confidence=confidence) == expected
    assert 0 < len(expected) < 852


def test_cities_by_governorate_and_kind(dataset: Dataset) -> None:
    found = extract(dataset, Selection(governorates=("Homs", "Suwayda"), kinds=("airbase", "prison")))["cities"]
    assert "homs-central-prison" in found["id"].to_list()
    assert set(found["governorate"]) == {"Homs", "Suwayda"}
    assert set(found["kind"]) == {"airbase", "prison"}


def test_all_days_are_the_sum_of_the_days(dataset: Dataset) -> None:
    """A place that was held so on one day, an event of one day."""
    filters = {"sides": ("sfa", "contested"), "confidence": "medium", "actors": ("russia",)}
    for name in ("cities", "events", "movements", "front_lines", "control_areas"):
        whole = extract(dataset, Selection(layers=(name,), **filters))[name]
        daily = [extract(dataset, Selection(day=day, layers=(name,), **filters))[name] for day in DAYS]
        key = "id" if "id" in whole else "valid_from"
        assert set(whole[key]) == set().union(*(set(rows[key]) for rows in daily))
        assert len(whole) > 0


def test_areas_and_fronts_of_a_day_and_a_side(dataset: Dataset) -> None:
    rows = extract(dataset, Selection(day=DAY, sides=("sdf",)))
    assert rows["control_areas"]["side"].to_list() == ["sdf"]
    fronts = rows["front_lines"]
    assert all("sdf" in pair for pair in zip(fronts["side_a"], fronts["side_b"], strict=True))
    assert ("opposition_hts", "sdf") in set(zip(fronts["side_a"], fronts["side_b"], strict=True))
    for layer in (rows["control_areas"], fronts):
        assert all(layer["valid_from"] <= DAY)
        assert all(end is None or end >= DAY for end in layer["valid_to"])


@pytest.mark.parametrize("day", ["2024-11-26", "2024-12-01", FALL, "2024-12-31"])
def test_cities_as_known_that_evening(dataset: Dataset, day: str) -> None:
    """The filter by side follows the clock too."""
    cities = extract(dataset, Selection(day=day, layers=("cities",), known="then"))["cities"]
    assert cities["side"].to_list() == holders_then(dataset)[day].to_list()
    held = cities["id"][cities["side"] == "opposition_hts"].to_list()
    assert _ids(dataset, "cities", day=day, sides=("opposition_hts",), known="then") == held


def test_areas_and_fronts_of_medium_confidence_are_the_built_ones(dataset: Dataset) -> None:
    rows = extract(dataset, Selection(day="2024-12-31", confidence="medium"))
    for name in ("control_areas", "front_lines"):
        built = valid_on(dataset.geo[f"{name}_named"], "2024-12-31").drop(columns="id")
        assert rows[name].to_dict("records") == built.to_dict("records") != []


@pytest.mark.parametrize(
    ("known", "least"), [("now", "high"), ("then", "low"), ("then", "high")], ids=["sure", "then", "sure then"]
)
@pytest.mark.parametrize("day", [DAY, FALL, "2024-12-31"])
def test_areas_are_the_ground_of_the_cities_that_pass(dataset: Dataset, day: str, known: str, least: str) -> None:
    """By sides, and the fronts are the edges between two of their cells: the lengths of edges add up."""
    rows = extract(dataset, Selection(day=day, known=known, confidence=least))
    side = rows["cities"].set_index("id")["side"]
    km2 = dataset.geo["cells"].set_index("place_id")["area_km2"]
    expected = km2.groupby(side.reindex(km2.index)).sum()
    found = rows["control_areas"].set_index("side")["area_km2"]
    assert found.to_dict() == pytest.approx(expected.to_dict(), abs=2)
    edges = dataset.geo["cell_edges"]
    a, b = (side.reindex(edges[place]).to_numpy() for place in ("place_a", "place_b"))
    parted = (a != b) & pd.notna(a) & pd.notna(b)
    assert rows["front_lines"]["length_km"].sum() == pytest.approx(edges["length_km"][parted].sum(), abs=2)


def test_high_confidence_is_less_ground_than_medium(dataset: Dataset) -> None:
    """The masked holders give the same sum as the areas."""
    km2 = [
        extract(dataset, Selection(day=DAY, confidence=least, layers=("control_areas",)))["control_areas"][
            "area_km2"
        ].sum()
        for least in ("high", "medium", "low")
    ]
    assert km2 == sorted(km2)
    masked = dataset.held.where(confidence(dataset) == "high")
    assert km2[0] == pytest.approx(area_by_side(dataset, masked)[DAY].sum(), abs=2)


def test_events_of_a_day_and_an_actor(dataset: Dataset) -> None:
    events = dataset.geo["events"]
    expected = [
        event.id
        for event in events.itertuples()
        if event.date == FALL and {"russia", "iran"} & set(event.actors) and event.confidence != "low"
    ]
    assert _ids(dataset, "events", day=FALL, actors=("russia", "iran"), confidence="medium") == expected
    assert 0 < len(expected) < (events["date"] == FALL).sum()


@pytest.mark.parametrize("name", ["events", "movements", "landmark_bases", "foreign_bases"])
def test_points_without_a_governorate_are_in_that_around_them(dataset: Dataset, name: str) -> None:
    """Ar-Raqqah of the polygons is Raqqa of the tables; what lies abroad is nowhere."""
    polygons = dataset.geo["governorates"].set_index("name").geometry
    inside = [point.within(polygons["Ar-Raqqah"]) for point in dataset.geo[name].geometry]
    expected = dataset.geo[name][inside]["id"].to_list()
    assert _ids(dataset, name, governorates=("Raqqa",)) == expected
    assert 0 < len(expected) < len(inside)


def test_bases_stand_from_their_day(dataset: Dataset) -> None:
    """And all are in the file of all days, those too that never stood in the period."""
    bases = dataset.geo["foreign_bases"]
    expected = [base.id for base in bases.itertuples() if isinstance(base.stands_from, str) and base.stands_from <= DAY]
    assert _ids(dataset, "foreign_bases", day=DAY) == expected
    assert len(_ids(dataset, "foreign_bases")) == len(bases) > len(expected)


def test_roads_know_no_filter(dataset: Dataset) -> None:
    assert len(_ids(dataset, "roads", day=DAY, sides=("sdf",), governorates=("Homs",), confidence="high")) == 18

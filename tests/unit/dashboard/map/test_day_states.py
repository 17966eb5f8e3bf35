"""What the browser decodes from the matrices is what the layers say, for every feature on every day."""

from __future__ import annotations

import numpy as np
import pytest

from dashboard.map.day_states import ALPHABET, SOURCE_MATRICES, state_matrices
from dashboard.map.sources import all_bases, map_sources
from geodata.calendar import DAYS
from geodata.dataset import Dataset
from geodata.history.grades import GRADE_NAMES
from geodata.measures.analysis import Analysis


def decode(found: dict[str, dict], source: str, clock: str = "now") -> dict[str, np.ndarray]:
    """Key of the feature-state -> values (features in rows, days in columns), as the engine puts them together."""
    names = next(feature["matrices"] for feature in SOURCE_MATRICES if feature["source"] == source)
    values: dict[str, np.ndarray] = {}
    for matrix in (found[name] for name in names):
        days = matrix["days"].get(clock, matrix["days"]["now"])
        states = [[matrix["states"][ALPHABET.index(code)] for code in day] for day in days]
        if since := matrix.get("since"):
            pairs = zip([days[0], *days], days, strict=False)
            met = [
                [since["pairs"].get(a + b, since["otherwise"]) for a, b in zip(*pair, strict=True)] for pair in pairs
            ]
            states = [[one | other for one, other in zip(*day, strict=True)] for day in zip(states, met, strict=True)]
        values |= {key: np.array([[s[key] for s in day] for day in states]).T for key in states[0][0]}
    return values


@pytest.fixture(scope="module")
def found(toy: Dataset, toy_analysis: Analysis) -> dict[str, dict]:
    """The matrices."""
    return state_matrices(toy, toy_analysis)


@pytest.fixture(scope="module")
def decoded(found: dict) -> dict[str, dict[str, np.ndarray]]:
    """Source -> key of the feature-state -> values, as known now, each day since the day before."""
    return {feature["source"]: decode(found, feature["source"]) for feature in SOURCE_MATRICES}


def test_each_source_has_a_code_for_each_feature_and_day(toy: Dataset, toy_analysis: Analysis, decoded: dict) -> None:
    sources = map_sources(toy, toy_analysis)
    assert set(decoded) == {source["source"] for source in SOURCE_MATRICES}
    for name in decoded.keys() - {"cells", "arrows_far"}:
        for values in decoded[name].values():
            assert values.shape == (len(sources[name]["features"]), 36)


@pytest.mark.parametrize(
    ("place", "grades"),
    [
        ("aleppo-city", [("2024-11-26", "high")]),
        (
            "midway",
            [("2024-11-26", "medium"), ("2024-11-28", "high"), ("2024-11-29", "inferred"), ("2024-11-30", "medium")],
        ),
        ("manbij", [("2024-11-26", "high"), ("2024-12-09", "claimed")]),
    ],
)
def test_doubt_is_that_of_the_claim(toy: Dataset, decoded: dict, place: str, grades: list[tuple[str, str]]) -> None:
    row = decoded["places"]["c"][toy.held.index.get_loc(place)]
    assert _spell(np.array(GRADE_NAMES)[row]) == grades


@pytest.mark.parametrize(
    ("place", "days"),
    [
        ("midway", ["2024-11-28", "2024-11-29", "2024-11-30"]),
        ("hama", ["2024-12-05"]),
        ("deir-ez-zor", ["2024-12-06", "2024-12-11"]),
        ("raqqa", []),
    ],
)
def test_gained_means_another_side_than_yesterday(toy: Dataset, decoded: dict, place: str, days: list[str]) -> None:
    assert _days(decoded["places"]["g"][toy.held.index.get_loc(place)]) == days


@pytest.mark.parametrize(
    ("pair", "front", "left"),
    [
        (("hama", "homs-city"), ["2024-12-05", "2024-12-06", "2024-12-07"], ["2024-12-08"]),
        (("midway", "northgate"), ["2024-11-26", "2024-11-27", "2024-11-29"], ["2024-11-28", "2024-11-30"]),
        (("farside", "raqqa"), [], []),
    ],
)
def test_an_edge_is_front_where_its_sides_differ(
    toy: Dataset, decoded: dict, pair: tuple[str, str], front: list[str], left: list[str]
) -> None:
    """And `y` where they differed yesterday and do no more."""
    row = _edge(toy, pair)
    assert _days(decoded["edges"]["f"][row]) == front
    assert _days(decoded["edges"]["y"][row]) == left


def test_events_are_on_at_their_date_only(toy: Dataset, toy_analysis: Analysis, decoded: dict) -> None:
    dates = toy.geo["events"].set_index("id")["date"]
    keys = [feature["properties"]["key"] for feature in map_sources(toy, toy_analysis)["events"]["features"]]
    on = decoded["events"]["on"]
    assert (on.sum(axis=1) == 1).all()
    assert [DAYS[row.argmax()] for row in on] == dates[keys].tolist()


def test_a_base_is_shown_from_the_day_it_stands(toy: Dataset, decoded: dict) -> None:
    """Until the end of the period: that it is left is not asked."""
    shown = dict(zip(all_bases(toy)["id"], decoded["bases"]["on"], strict=True))
    first = {base: (_days(on) or [None])[0] for base, on in shown.items()}
    assert first == {
        "hmeimim": "2024-11-26", "tartus": "2024-11-26", "hilltop": "2024-11-26", "lookout": "2024-11-26",
        "depot": "2024-12-02", "camp": None,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("edge", "opened", "closed"),
    [
        ("M5-1", [("2024-11-26", True), ("2024-12-07", False), ("2024-12-08", True)], ["2024-12-07"]),
        ("M5-4", [("2024-11-26", True), ("2024-11-30", False), ("2024-12-08", True)], ["2024-11-30"]),
        ("M20-1", [("2024-11-26", True), ("2024-12-07", False), ("2024-12-08", True)], ["2024-12-07"]),
    ],
)
def test_roads_are_those_of_the_government_then_of_the_opposition(
    toy_analysis: Analysis, decoded: dict, edge: str, opened: list[tuple[str, bool]], closed: list[str]
) -> None:
    """Damascus-Homs, Midway-Aleppo (a report keeps it open on 28 November) and Homs-T4."""
    row = list(toy_analysis.network.edge_ids()).index(edge)
    assert _spell(decoded["roads"]["o"][row]) == opened
    assert _days(decoded["roads"]["n"][row]) == closed


def test_damascus_reaches_only_open_roads(decoded: dict) -> None:
    assert not (decoded["roads"]["r"] & ~decoded["roads"]["o"]).any()
    assert decoded["roads"]["r"][:, 0].any()


def _days(row: np.ndarray) -> list[str]:
    """Days on which a row is true."""
    return np.array(DAYS)[row.astype(bool)].tolist()


def _spell(row: np.ndarray) -> list[tuple[str, str]]:
    """Values of a row, each with the first day of its run."""
    return [(day, value) for day, value, last in zip(DAYS, row, [None, *row], strict=False) if value != last]


@pytest.mark.parametrize(
    ("place", "now", "then"),
    [
        (
            "homs-city",
            [("2024-11-26", "government"), ("2024-12-07", "contested"), ("2024-12-08", "opposition_hts")],
            [("2024-11-26", "government"), ("2024-12-07", "contested"), ("2024-12-08", "opposition_hts")],
        ),
        (
            "daraa-city",
            [("2024-11-26", "government"), ("2024-12-06", "southern_operations")],
            [("2024-11-26", "government"), ("2024-12-08", "southern_operations")],
        ),
        (
            "tartus",
            [("2024-11-26", "government"), ("2024-12-08", "opposition_hts")],
            [("2024-11-26", "government"), ("2024-12-08", "contested"), ("2024-12-09", "opposition_hts")],
        ),
    ],
)
def test_sides_are_the_holders_of_each_clock(
    toy: Dataset, found: dict, place: str, now: list[tuple[str, str]], then: list[tuple[str, str]]
) -> None:
    """Places and cells alike. Daraa was reported on 8 December, Tartus on the 9th, when the government was no more."""
    row = toy.held.index.get_loc(place)
    for source in ("places", "cells"):
        assert _spell(decode(found, source)["s"][row]) == now
        assert _spell(decode(found, source, "then")["s"][row]) == then


@pytest.mark.parametrize(
    ("pair", "grades"),
    [
        (("hama", "homs-city"), [("2024-11-26", "high"), ("2024-12-07", "medium"), ("2024-12-08", "high")]),
        (("farside", "raqqa"), [("2024-11-26", "inferred")]),
        (
            ("hama", "midway"),
            [("2024-11-26", "medium"), ("2024-11-28", "high"), ("2024-11-29", "inferred"), ("2024-11-30", "medium")],
        ),
    ],
)
def test_a_front_is_as_unsure_as_the_less_sure_of_its_places(
    toy: Dataset, decoded: dict, pair: tuple[str, str], grades: list[tuple[str, str]]
) -> None:
    assert _spell(np.array(GRADE_NAMES)[decoded["edges"]["c"][_edge(toy, pair)]]) == grades


@pytest.mark.parametrize(
    ("place", "days"),
    [
        ("manbij", ["2024-12-08", "2024-12-09", "2024-12-10"]),
        ("steppe", ["2024-12-05", "2024-12-06", "2024-12-07", "2024-12-08", "2024-12-09"]),
        ("hama", []),
    ],
)
def test_days_on_which_the_date_is_open(toy: Dataset, decoded: dict, place: str, days: list[str]) -> None:
    assert _days(decoded["places"]["u"][toy.held.index.get_loc(place)]) == days


def _edge(dataset: Dataset, pair: tuple[str, str]) -> int:
    """Row of the edge between two places."""
    edges = dataset.geo["cell_edges"]
    return list(zip(edges["place_a"], edges["place_b"], strict=True)).index(pair)


def test_that_evening_the_front_is_that_of_the_sides_known_then(toy: Dataset, found: dict) -> None:
    """Daraa's fall on 6 December was reported on the 8th, with that of Damascus."""
    row = _edge(toy, ("damascus", "daraa-city"))
    assert _days(decode(found, "edges")["f"][row])[0] == "2024-12-06"
    assert _days(decode(found, "edges", "then")["f"][row])[0] == "2024-12-08"

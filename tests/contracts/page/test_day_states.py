"""What the browser decodes from the matrices is what the layers say, for every real feature on every day."""

from __future__ import annotations

import numpy as np
import pytest

from dashboard.map.day_states import ALPHABET, SOURCE_MATRICES, state_matrices
from dashboard.map.sources import all_bases, map_sources
from geodata.calendar import DAYS
from geodata.dataset import Dataset
from geodata.history import doubt
from geodata.history.clocks import holders_then
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
def found(dataset: Dataset, analysis: Analysis) -> dict[str, dict]:
    """The matrices."""
    return state_matrices(dataset, analysis)


@pytest.fixture(scope="module")
def decoded(found: dict) -> dict[str, dict[str, np.ndarray]]:
    """Source -> key of the feature-state -> values, as known now, each day since the day before."""
    return {feature["source"]: decode(found, feature["source"]) for feature in SOURCE_MATRICES}


def test_each_source_has_a_code_for_each_feature_and_day(dataset: Dataset, analysis: Analysis, decoded: dict) -> None:
    sources = map_sources(dataset, analysis)
    assert set(decoded) == {source["source"] for source in SOURCE_MATRICES}
    for name in decoded.keys() - {"cells", "arrows_far"}:
        for values in decoded[name].values():
            assert values.shape == (len(sources[name]["features"]), 36)


def test_sides_are_the_holders(dataset: Dataset, decoded: dict) -> None:
    """852 places on 36 days; cells follow the same matrices, by the same ids."""
    assert (decoded["places"]["s"] == dataset.held.to_numpy()).all()
    assert (decoded["cells"]["s"] == decoded["places"]["s"]).all()


def test_that_evening_the_sides_are_those_that_were_known(dataset: Dataset, found: dict) -> None:
    then = decode(found, "places", "then")
    assert (then["s"] == holders_then(dataset).to_numpy()).all()
    edges = dataset.geo["cell_edges"]
    known = holders_then(dataset)
    front = known.loc[edges["place_a"]].to_numpy() != known.loc[edges["place_b"]].to_numpy()
    assert (decode(found, "edges", "then")["f"] == front).all()


def test_doubt_is_that_of_the_claim(dataset: Dataset, decoded: dict) -> None:
    """And a front is as unsure as the less sure of its two places."""
    sure = np.array(GRADE_NAMES)[decoded["places"]["c"]]
    confidence, words = doubt.confidence(dataset), doubt.certainty(dataset)
    assert (np.isin(sure, ("claimed", "inferred")) == (confidence == "low").to_numpy()).all()
    assert ((sure == "high") == (confidence == "high").to_numpy()).all()
    inferred = (words == "inferred").to_numpy()
    assert (sure[inferred] == "inferred").all()
    assert (decoded["places"]["u"] == doubt.date_uncertain(dataset).to_numpy()).all()
    edges = dataset.geo["cell_edges"]
    a, b = (dataset.held.index.get_indexer(edges[end]) for end in ("place_a", "place_b"))
    grade = decoded["places"]["c"]
    assert (decoded["edges"]["c"] == np.maximum(grade[a], grade[b])).all()


def test_gained_means_another_side_than_yesterday(dataset: Dataset, decoded: dict) -> None:
    held, gained = dataset.held.to_numpy(), decoded["places"]["g"]
    assert not gained[:, 0].any()
    assert (gained[:, 1:] == (held[:, 1:] != held[:, :-1])).all()
    hama = dataset.held.index.get_loc("hama")
    assert np.array(DAYS)[gained[hama]].tolist() == ["2024-12-05"]


def test_an_edge_is_front_where_its_sides_differ(dataset: Dataset, decoded: dict) -> None:
    """And `y` where they differed yesterday and do no more."""
    edges = dataset.geo["cell_edges"]
    front = dataset.held.loc[edges["place_a"]].to_numpy() != dataset.held.loc[edges["place_b"]].to_numpy()
    assert (decoded["edges"]["f"] == front).all()
    assert not decoded["edges"]["y"][:, 0].any()
    assert (decoded["edges"]["y"][:, 1:] == (front[:, :-1] & ~front[:, 1:])).all()


def test_events_are_on_at_their_date_only(dataset: Dataset, analysis: Analysis, decoded: dict) -> None:
    dates = dataset.geo["events"].set_index("id")["date"]
    keys = [feature["properties"]["key"] for feature in map_sources(dataset, analysis)["events"]["features"]]
    on = decoded["events"]["on"]
    assert (on.sum(axis=1) == 1).all()
    assert [DAYS[row.argmax()] for row in on] == dates[keys].tolist()


def test_a_base_is_shown_from_the_day_it_stands(dataset: Dataset, decoded: dict) -> None:
    keys = list(all_bases(dataset)["id"])
    shown = dict(zip(keys, decoded["bases"]["on"], strict=True))
    assert shown["hmeimim"].all()
    assert not shown["tr-morek"].any()
    assert [DAYS[day] for day in (~shown["il-hermon"]).nonzero()[0]][-1] == "2024-12-07"


def test_roads_are_those_of_the_government_then_of_the_opposition(analysis: Analysis, decoded: dict) -> None:
    opened = decoded["roads"]["o"]
    eve, last = DAYS.index("2024-12-07"), DAYS.index("2024-12-08")
    assert (opened[:, eve] == analysis.is_open["government"][:, eve]).all()
    assert (opened[:, last] == analysis.is_open["opposition"][:, last]).all()
    newly = decoded["roads"]["n"]
    assert not newly[:, 0].any()
    assert (newly[:, eve] == (opened[:, eve - 1] & ~opened[:, eve])).all()


def test_damascus_reaches_only_open_roads(decoded: dict) -> None:
    assert not (decoded["roads"]["r"] & ~decoded["roads"]["o"]).any()
    assert decoded["roads"]["r"][:, 0].any()

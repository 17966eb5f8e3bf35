"""The map's GeoJSON: whole-number ids that feature-state can address, and keys that cards answer to."""

from __future__ import annotations

import json

import pytest

from dashboard.i18n.language import use_language
from dashboard.i18n.names import short_name
from dashboard.map.signs import map_signs
from dashboard.map.sources import map_sources, to_json, with_mirrored_brackets
from dashboard.text import cards
from geodata.dataset import Dataset
from geodata.measures.analysis import Analysis
from geodata.places import by_importance

PARTS = ("rivers", "roads")
"""What has names along its lines."""


@pytest.fixture(scope="module")
def sources(toy: Dataset, toy_analysis: Analysis) -> dict[str, dict]:
    """Every source of the map."""
    return map_sources(toy, toy_analysis)


def _column(source: dict, name: str) -> list:
    return [feature["properties"][name] for feature in source["features"]]


def test_ids_are_whole_numbers_by_row(sources: dict[str, dict]) -> None:
    """MapLibre drops text ids. Arrows from afar have the row of their arrow."""
    for name, source in sources.items():
        ids = [feature["id"] for feature in source["features"]]
        assert all(type(i) is int for i in ids), name
        assert len(set(ids)) == len(ids), name
        assert name == "arrows_far" or ids == list(range(len(ids))), name


def test_ids_of_places_are_the_rows_of_their_states(toy: Dataset, sources: dict[str, dict]) -> None:
    assert _column(sources["places"], "key") == toy.geo["cities"]["id"].tolist() == toy.held.index.tolist()


def test_greater_places_come_first(toy: Dataset, sources: dict[str, dict]) -> None:
    """In the search box, and where two labels want one spot: by rank, then by population."""
    found = by_importance(toy.geo["cities"], ties="table")
    order = dict(zip(_column(sources["places"], "key"), _column(sources["places"], "order"), strict=True))
    assert found["id"].tolist()[:4] == ["damascus", "aleppo-city", "homs-city", "hama"]
    assert [order[place] for place in found["id"]] == sorted(order.values())


def test_what_can_be_picked_has_a_card(toy: Dataset, sources: dict[str, dict]) -> None:
    """Bases have keys of their own: `tartus` is a city and a base."""
    bases = _column(sources["bases"], "key")
    assert {"base:hmeimim", "base:tartus"} <= set(bases)
    assert "tartus" in _column(sources["places"], "key")
    picked = [*bases, *_column(sources["places"], "key"), *map_signs(toy)["tables"]["events"]["keys"]]
    assert len(picked) == len(set(picked))
    assert set(picked) <= cards.cards(toy).keys()


def test_landmarks_wear_their_own_icons(sources: dict[str, dict]) -> None:
    icons = dict(zip(_column(sources["bases"], "key"), _column(sources["bases"], "icon"), strict=True))
    landmarks = {key: icon for key, icon in icons.items() if icon.startswith("landmark")}
    assert landmarks == {"base:hmeimim": "landmark-airbase", "base:tartus": "landmark-naval_base"}


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Aleppo (city centre)", "Aleppo"),
        ("Tabqa (Euphrates) dam", "Tabqa dam"),
        ("Menagh air base", "Menagh air base"),
        ("Homs", "Homs"),
    ],
)
def test_short_names(name: str, short: str) -> None:
    assert short_name(name) == short


def test_text_is_strict_json(sources: dict[str, dict]) -> None:
    """The browser's parser knows no NaN; Arabic and accents travel as letters."""
    text = to_json(sources["labels"])
    assert json.loads(text) == json.loads(json.dumps(sources["labels"]))
    with pytest.raises(ValueError, match="not JSON compliant"):
        to_json({"type": float("nan")})


@pytest.mark.parametrize(
    ("code", "label", "drawn"),
    [("ar", "الحميدية (طرطوس)", "الحميدية )طرطوس("), ("ar", "حمص", None), ("en", "Al-Hamidiyah (Tartus)", None)],
)
def test_brackets_are_turned_for_a_map_that_does_not(code: str, label: str, drawn: str | None) -> None:
    """The tooltip keeps the name as it is written."""
    with use_language(code):
        (feature,) = with_mirrored_brackets({"features": [{"properties": {"label": label}}]})["features"]
    assert feature["properties"] == {"label": label} | ({"drawn": drawn} if drawn else {})


def test_names_stand_along_their_own_lines(sources: dict[str, dict]) -> None:
    """Those of rivers and the numbers of roads; a line without a name is not sent twice."""
    names = sources["line_names"]["features"]
    found = {part: [one["properties"]["name"] for one in names if one["properties"]["part"] == part] for part in PARTS}
    assert set(found["rivers"]) >= {"Euphrates"}
    assert set(found["roads"]) >= {"M4", "M5"}
    assert len(names) == sum(map(len, found.values()))
    assert "" not in {*found["rivers"], *found["roads"]}

"""The map over the real data: whole-number ids, cards for what can be picked, images for every name."""

from __future__ import annotations

import json

import pytest

from dashboard.map.signs import map_signs
from dashboard.map.sources import map_sources
from dashboard.map.style import SELECTED, image_layers, map_style
from dashboard.text import cards
from dashboard.theme import symbols
from geodata.dataset import Dataset
from geodata.measures.analysis import Analysis
from geodata.places import by_importance


@pytest.fixture(scope="module")
def sources(dataset: Dataset, analysis: Analysis) -> dict[str, dict]:
    """Every source of the map."""
    return map_sources(dataset, analysis)


def _column(source: dict, name: str) -> list:
    return [feature["properties"][name] for feature in source["features"]]


def test_ids_are_whole_numbers_by_row(sources: dict[str, dict]) -> None:
    """MapLibre drops text ids. Arrows from afar have the row of their arrow."""
    for name, source in sources.items():
        ids = [feature["id"] for feature in source["features"]]
        assert all(type(i) is int for i in ids), name
        assert len(set(ids)) == len(ids), name
        assert name == "arrows_far" or ids == list(range(len(ids))), name


def test_ids_of_places_are_the_rows_of_their_states(dataset: Dataset, sources: dict[str, dict]) -> None:
    assert _column(sources["places"], "key") == dataset.geo["cities"]["id"].tolist() == dataset.held.index.tolist()


def test_greater_places_come_first(dataset: Dataset, sources: dict[str, dict]) -> None:
    """In the search box, and where two labels want one spot: by rank, then by population."""
    found = by_importance(dataset.geo["cities"], ties="table")
    order = dict(zip(_column(sources["places"], "key"), _column(sources["places"], "order"), strict=True))
    assert found["id"].tolist()[:3] == ["aleppo-city", "damascus", "homs-city"]
    assert [order[place] for place in found["id"]] == sorted(order.values())


def test_what_can_be_picked_has_a_card(dataset: Dataset, sources: dict[str, dict]) -> None:
    """Bases have keys of their own: `tartus` is a city and a base."""
    bases = _column(sources["bases"], "key")
    assert {"base:hmeimim", "base:tartus"} <= set(bases)
    assert "tartus" in _column(sources["places"], "key")
    picked = [*bases, *_column(sources["places"], "key"), *map_signs(dataset)["tables"]["events"]["keys"]]
    assert len(picked) == len(set(picked))
    assert set(picked) <= cards.cards(dataset).keys()


def test_landmarks_wear_their_own_icons(sources: dict[str, dict]) -> None:
    icons = dict(zip(_column(sources["bases"], "key"), _column(sources["bases"], "icon"), strict=True))
    landmarks = {key: icon for key, icon in icons.items() if icon.startswith("landmark")}
    assert landmarks == {"base:hmeimim": "landmark-airbase", "base:tartus": "landmark-naval_base"}


@pytest.fixture(scope="module")
def drawn(sources: dict[str, dict]) -> dict:
    """The style over those sources."""
    return map_style({name: f"/data/{name}.json" for name in sources}, {"Noto Sans Regular": []})


@pytest.fixture(scope="module")
def drawn_layers(drawn: dict) -> dict[str, dict]:
    """Layers by id, those that need an image too."""
    return {layer["id"]: layer for layer in (*drawn["layers"], *image_layers())}


def test_every_image_is_drawn_somewhere_and_every_name_is_an_image(sources: dict[str, dict]) -> None:
    patterns = {layer["paint"]["fill-pattern"] for layer in image_layers() if layer["type"] == "fill"}
    icons = {f["properties"]["icon"] for f in sources["bases"]["features"]}
    fixed = {i for layer in image_layers() if isinstance(i := layer.get("layout", {}).get("icon-image"), str)}
    assert patterns | icons | fixed == set(symbols.images())


def test_properties_that_layers_read_are_there(sources: dict[str, dict], drawn_layers: dict[str, dict]) -> None:
    """A misspelt property would draw nothing without a word. `drawn` is there where a name is drawn otherwise only."""
    known = {name: {*source["features"][0]["properties"]} for name, source in sources.items() if source["features"]}
    known[SELECTED] = {"label", "isPoint"}  # as assets/map/marked.mjs fills it
    for name, layer in drawn_layers.items():
        text = json.dumps([layer.get(part) for part in ("filter", "paint", "layout")])
        read = {part.split('"')[0] for part in text.split('["get", "')[1:]}
        if read:
            assert read - {"drawn"} <= known[layer["source"]], name

"""Every name in the style leads somewhere, and none leads to another machine."""

from __future__ import annotations

import json

import pytest

from dashboard.map import signs
from dashboard.map.ground import style as ground_style
from dashboard.map.layer_groups import LAYER_GROUPS
from dashboard.map.sources import map_sources
from dashboard.map.style import (
    PICKABLE_LAYERS,
    PICKABLE_PLACES,
    PICKABLE_SIGNS,
    SELECTED,
    WIDE,
    image_layers,
    map_style,
)
from dashboard.theme import symbols
from geodata.dataset import Dataset
from geodata.measures.analysis import Analysis


@pytest.fixture(scope="module")
def sources(toy: Dataset, toy_analysis: Analysis) -> dict[str, dict]:
    """Every source of the map."""
    return map_sources(toy, toy_analysis)


@pytest.fixture(scope="module")
def drawn(sources: dict[str, dict]) -> dict:
    """The style over those sources."""
    return map_style({name: f"/data/{name}.json" for name in sources}, {"Noto Sans Regular": []})


@pytest.fixture(scope="module")
def drawn_layers(drawn: dict) -> dict[str, dict]:
    """Layers by id, those that need an image too."""
    return {layer["id"]: layer for layer in (*drawn["layers"], *image_layers())}


def test_every_layer_has_its_source(drawn: dict, drawn_layers: dict[str, dict]) -> None:
    without = {name for name, layer in drawn_layers.items() if layer.get("source") not in drawn["sources"]}
    assert without == {"sea"}
    assert len(drawn_layers) == len(drawn["layers"]) + len(image_layers())


def test_nothing_in_the_style_is_empty(drawn: dict) -> None:
    """Plotly drops empty objects when it draws once more, takes the style for another and sets it anew: without what
    the scripts have added to the map."""
    filled = map_style({"roads": "/data/roads.json"}, {"Noto Sans Regular": [{"url": "/a"}]})

    def empty(node: object, path: str = "") -> list[str]:
        if not isinstance(node, dict | list):
            return []
        children = node.items() if isinstance(node, dict) else enumerate(node)
        here = [path] if not node and path.endswith(("layout", "paint", "filter", "metadata")) else []
        return here + [found for key, child in children for found in empty(child, f"{path}.{key}")]

    assert empty(filled) == empty(drawn) == []


def test_every_source_is_drawn(drawn: dict, drawn_layers: dict[str, dict]) -> None:
    """What no layer draws need not be sent."""
    assert {layer.get("source") for layer in drawn_layers.values()} - {None} == set(drawn["sources"])


def test_checkboxes_and_pointer_name_layers(drawn_layers: dict[str, dict]) -> None:
    """Of the style, of those with images, or of those that the scripts draw."""
    grouped = [name for group in LAYER_GROUPS.values() for name in group.style_layers]
    assert set(grouped) <= {*drawn_layers, *ground_style.LAYERS, *signs.LAYERS}
    assert len(set(grouped)) == len(grouped)
    assert {*PICKABLE_LAYERS, *ground_style.LAYERS} <= set(grouped)


def test_a_landmark_wins_the_pointer(drawn_layers: dict[str, dict]) -> None:
    """Only layers of bases are asked for; what has no key has no card. A place wins over bases other than landmarks."""
    assert min(PICKABLE_LAYERS, key=PICKABLE_LAYERS.get) == "landmarks"
    assert PICKABLE_LAYERS["landmarks"] < PICKABLE_SIGNS < PICKABLE_PLACES < PICKABLE_LAYERS["bases"]
    assert {drawn_layers[name]["type"] for name in PICKABLE_LAYERS} == {"symbol", "circle"}
    assert {drawn_layers[name]["source"] for name in PICKABLE_LAYERS} == {"bases"}


def test_layers_with_images_stand_under_a_layer(drawn: dict) -> None:
    """They come later than the style, each under one of its layers or on top (None)."""
    known = {layer["id"] for layer in drawn["layers"]} | {None}
    assert {layer["metadata"]["before"] for layer in image_layers()} <= known


def test_properties_that_layers_read_are_there(sources: dict[str, dict], drawn_layers: dict[str, dict]) -> None:
    """A misspelt property would draw nothing without a word. `drawn` is there where a name is drawn otherwise only."""
    known = {name: {*source["features"][0]["properties"]} for name, source in sources.items() if source["features"]}
    known[SELECTED] = {"label", "isPoint"}  # as assets/map/marked.mjs fills it
    for name, layer in drawn_layers.items():
        text = json.dumps([layer.get(part) for part in ("filter", "paint", "layout")])
        read = {part.split('"')[0] for part in text.split('["get", "')[1:]}
        if read:
            assert read - {"drawn"} <= known[layer["source"]], name


def test_nothing_is_asked_of_another_machine(drawn: dict) -> None:
    """No glyph server, no sprite, no tiles: only our own addresses."""
    assert not {"glyphs", "sprite"} & drawn.keys()
    assert "http" not in json.dumps([drawn, image_layers()])
    assert {source["type"] for source in drawn["sources"].values()} == {"geojson"}


def test_every_name_of_an_image_is_an_image(sources: dict[str, dict]) -> None:
    patterns = {layer["paint"]["fill-pattern"] for layer in image_layers() if layer["type"] == "fill"}
    icons = {f["properties"]["icon"] for f in sources["bases"]["features"]}
    fixed = {i for layer in image_layers() if isinstance(i := layer.get("layout", {}).get("icon-image"), str)}
    assert patterns | icons | fixed <= set(symbols.images())


def test_scripts_know_how_names_of_countries_grow(drawn_layers: dict[str, dict]) -> None:
    """From `metadata`: 11 px up to zoom 5, 15 px from zoom 8 on, as the map draws them."""
    names = drawn_layers["countries"]
    assert names["metadata"]["sizes"] == ((5, 11), (8, 15))
    assert names["layout"]["text-size"] == ["interpolate", ["linear"], ["zoom"], 5, 11, 8, 15]


def test_layers_of_wide_tiles_follow_no_zoom_but_the_map_s(drawn_layers: dict[str, dict]) -> None:
    """MapLibre works out filters, letters, and what follows zoom and feature at once, for the zoom of a tile, and
    leaves out layers from a higher zoom on; wide tiles are of a lower zoom than the map."""
    layers = [layer for layer in drawn_layers.values() if layer.get("source") in WIDE]
    assert len(layers) > 15
    assert {layer["type"] for layer in layers} == {"fill", "line"}
    for layer in layers:
        assert not {"minzoom", "maxzoom"} & layer.keys(), layer["id"]
        assert '"zoom"' not in json.dumps([layer.get("filter"), layer.get("layout")]), layer["id"]
        for name, value in layer["paint"].items():
            text = json.dumps(value)
            assert '["zoom"]' not in text or not any(key in text for key in ('"get"', '"feature-state"')), name

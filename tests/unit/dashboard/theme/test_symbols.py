"""Patterns and pictograms are well-formed SVG that asks nobody for anything."""

from __future__ import annotations

from base64 import b64decode
from xml.etree import ElementTree

import pytest

from dashboard import words
from dashboard.map.layer_groups import LAYER_GROUPS
from dashboard.text.signs import CHANGED, legend_signs
from dashboard.theme import colours, symbols
from dashboard.theme.svg import data_uri

SVG = "{http://www.w3.org/2000/svg}"
DRAWINGS = symbols.images() | {f"side-{side}": svg for side, svg in symbols.patterns().items()}
"""Images of the map and patterns of the sides."""


@pytest.mark.parametrize("name", DRAWINGS)
def test_image_is_svg_without_references(name: str) -> None:
    """Only known shapes; no link, style sheet, script or address but the name of SVG itself."""
    text = DRAWINGS[name]
    root = ElementTree.fromstring(text)
    assert root.tag == f"{SVG}svg"
    assert {element.tag.removeprefix(SVG) for element in root.iter()} <= {"svg", "path", "circle", "rect", "text"}
    assert not {key for element in root.iter() for key in element.attrib if "href" in key or key.startswith("on")}
    assert text.count("http") == 1
    assert "url(" not in text


@pytest.mark.parametrize("name", DRAWINGS)
def test_image_has_a_size(name: str) -> None:
    """Without one a browser cannot draw it on a canvas."""
    root = ElementTree.fromstring(DRAWINGS[name])
    width, height = int(root.get("width")), int(root.get("height"))
    assert root.get("viewBox") == f"0 0 {width} {height}"
    assert 6 <= min(width, height) <= max(width, height) <= 26


def test_there_is_a_drawing_for_each_side_with_a_pattern_operator_and_group() -> None:
    names = symbols.images().keys() | symbols.sign_pictures().keys()
    assert symbols.patterns().keys() == {name for name, side in colours.SIDES.items() if side.pattern}
    assert {f"base-{operator}" for operator in words.OPERATORS} <= names
    assert {f"event-{group}" for group in words.EVENT_GROUPS} <= names
    assert {"excluded", "landmark-airbase", "landmark-naval_base"} <= names


def test_no_two_images_look_the_same() -> None:
    drawings = list(DRAWINGS.values())
    assert len(set(drawings)) == len(drawings)


def test_the_legend_explains_every_sign_of_the_map() -> None:
    """Landmarks and events wear the very drawing; every sign is well-formed and differs from the others."""
    signs = {name: sign.drawing for name, sign in legend_signs().items()}
    images = symbols.images() | symbols.sign_pictures()
    assert [ElementTree.fromstring(svg).tag for svg in signs.values()] == [f"{SVG}svg"] * len(signs)
    assert len(set(signs.values())) == len(signs)
    assert {name: signs[name] for name, _ in words.EVENT_GROUPS.values()} == {
        name: images[f"event-{group}"] for group, (name, _) in words.EVENT_GROUPS.items()
    }
    assert {images["landmark-airbase"], images["landmark-naval_base"]} <= set(signs.values())


def test_the_legend_knows_when_each_sign_is_in_use() -> None:
    """By a layer of the legend and, for events and movements, by their drawing."""
    signs, pictures = legend_signs().values(), symbols.sign_pictures()
    assert {sign.layer for sign in signs} <= LAYER_GROUPS.keys()
    assert {sign.needs for sign in signs} - {"", CHANGED} <= pictures.keys()


def test_data_uri_holds_the_drawing() -> None:
    kind, code = data_uri(symbols.ANCHOR).split(",")
    assert kind == "data:image/svg+xml;base64"
    assert b64decode(code).decode() == symbols.ANCHOR

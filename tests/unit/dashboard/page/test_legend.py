"""The swatches of the legend: whole drawings, and that of the Golan as the map draws it in either theme."""

from __future__ import annotations

import base64
import re
from xml.etree import ElementTree

from dashboard.map.ground_layers import excluded_layer
from dashboard.text.swatches import swatch_css
from dashboard.theme import colours, dark

LINES = ".//{http://www.w3.org/2000/svg}path"


def drawings(css: str) -> list[ElementTree.Element]:
    """The drawings in some rules. Raises ParseError for one that no browser would show."""
    found = re.findall(r"url\(data:image/svg\+xml;base64,([^)]+)\)", css)
    return [ElementTree.fromstring(base64.b64decode(one)) for one in found]


def test_every_swatch_is_a_whole_drawing() -> None:
    assert len(drawings(swatch_css())) > len(colours.SIDES)


def test_the_swatch_of_the_golan_looks_as_the_map() -> None:
    """Its lines and the land under them: light, and dark as the system or the reader asks."""
    rules = re.findall(r"[.]swatch-excluded\{(.*?)\}", swatch_css())
    expected = [(colours.EXCLUDED, colours.LAND)] + 2 * [
        (dark.DARK_COLOURS[colours.EXCLUDED], dark.DARK_COLOURS[colours.LAND])
    ]
    opacity = excluded_layer()["paint"]["fill-opacity"]
    for rule, (line, land) in zip(rules, expected, strict=True):
        (drawing,) = drawings(rule)
        drawn = drawing.find(LINES)
        assert (drawn.get("stroke"), float(drawn.get("stroke-opacity"))) == (line, opacity)
        assert rule.endswith(f" {land}")

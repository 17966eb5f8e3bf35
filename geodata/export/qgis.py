"""How QGIS draws a layer of a GeoPackage: colours of the sides, and the days that its temporal controller shows."""

from __future__ import annotations

from collections.abc import Collection
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from geodata.conflict import LAST_DAY, SIDE_COLOURS
from geodata.export.contents import LayerKind

FILL_OPACITY = 0.5
INK = (34, 38, 42)
"""Red, green and blue of fronts, roads and points without a side."""
BY_EXPRESSIONS, WITHOUT_END = "4", "0"
"""How QGIS names features whose time two expressions give, and spans that end before their last moment. Its fields of
time compare days with moments as text, and would hide a feature on its last day."""
SYMBOL = {"Point": ("marker", "SimpleMarker"), "LineString": ("line", "SimpleLine"), "Polygon": ("fill", "SimpleFill")}
"""Kind of geometry -> what QGIS calls its symbol, and the layer of the symbol."""


def rgb(colour: str) -> tuple[int, int, int]:
    """Red, green and blue, 0 to 255, of a colour as in conflict.SIDE_COLOURS."""
    red, green, blue = bytes.fromhex(colour.removeprefix("#"))
    return red, green, blue


def style(kind: LayerKind, columns: Collection[str]) -> str:
    """The style of a layer with these columns, as QML of QGIS 3.16 or later."""
    root = Element("qgis", version="3.16", styleCategories="Symbology|Temporal")
    _time(root, kind)
    if kind.side is None or kind.side not in columns:
        renderer = SubElement(root, "renderer-v2", type="singleSymbol")
        _symbol(SubElement(renderer, "symbols"), "0", kind.geometry, INK)
        return ElementTree.tostring(root, encoding="unicode")
    renderer = SubElement(root, "renderer-v2", type="categorizedSymbol", attr=kind.side)
    categories, symbols = SubElement(renderer, "categories"), SubElement(renderer, "symbols")
    for number, (side, colour) in enumerate(SIDE_COLOURS.items()):
        SubElement(categories, "category", value=side, label=side, symbol=str(number), render="true")
        _symbol(symbols, str(number), kind.geometry, rgb(colour))
    return ElementTree.tostring(root, encoding="unicode")


def _time(root: Element, kind: LayerKind) -> None:
    """From the start of the first day to the end of the last, or of the period; nothing for a layer without days."""
    first, last = kind.on or kind.begin, kind.on or kind.end
    if first is None:
        return
    period = f"to_date('{LAST_DAY}')"
    end = f'coalesce("{last}", {period})' if last else period
    spans = {
        "startExpression": f'to_datetime("{first}")',
        "endExpression": f"to_datetime({end}) + to_interval('1 day')",
    }
    SubElement(root, "temporal", {"enabled": "1", "mode": BY_EXPRESSIONS, "limitMode": WITHOUT_END, **spans})


def _symbol(symbols: Element, name: str, geometry: str, colour: tuple[int, int, int]) -> None:
    kind, layer = SYMBOL[geometry.removeprefix("Multi")]
    solid = ",".join(map(str, (*colour, 255)))
    properties = {
        "fill": {"color": ",".join(map(str, (*colour, round(FILL_OPACITY * 255)))), "outline_color": solid},
        "line": {"line_color": solid, "line_width": "0.5"},
        "marker": {"color": solid, "name": "circle", "size": "1.8", "outline_style": "no"},
    }
    symbol = SubElement(symbols, "symbol", name=name, type=kind, alpha="1")
    inner = SubElement(symbol, "layer", {"class": layer, "enabled": "1", "pass": "0", "locked": "0"})
    for key, value in properties[kind].items():
        SubElement(inner, "prop", k=key, v=value)

"""The rules of each table and each layer: for every column those of columns.py, and for layers those of geometry."""

from __future__ import annotations

from collections.abc import Callable

from shapely.geometry.base import BaseGeometry

from geodata import conflict
from geodata.schema import layout
from geodata.schema.columns import (
    ANY_TEXT,
    COLUMNS,
    NO_CONTROL_CHARACTERS,
    NO_FORMULA,
    NO_STRAY_CHARACTERS,
    PROPERTIES,
)
from geodata.schema.values import Rule, optional

Schema = dict[str, tuple[Rule, ...]]
"""Column or property -> its rules, in the order in which a value is tested; in layers `geometry` too."""

ABROAD = ("events", "movements")
"""Tables and layers whose points may lie anywhere: statements from abroad have the point of a capital."""
UNBOUNDED = (*ABROAD, "surroundings")
"""Layers that may reach beyond conflict.WINDOW."""
WHOLE_EARTH = (-180.0, -90.0, 180.0, 90.0)


def geometry_rules(name: str) -> tuple[Rule, ...]:
    """What the geometry of a layer must be."""
    kinds = layout.LAYERS[name][0]
    west, south, east, north = WHOLE_EARTH if name in UNBOUNDED else conflict.WINDOW

    def inside(shape: BaseGeometry) -> bool:
        left, bottom, right, top = shape.bounds
        return bool(west <= left and south <= bottom and right <= east and top <= north)

    return (
        _geometry_rule(lambda shape: not shape.is_empty, "a geometry"),
        _geometry_rule(lambda shape: shape.geom_type in kinds, " or ".join(kinds)),
        _geometry_rule(lambda shape: bool(shape.is_valid), "a valid geometry"),
        _geometry_rule(inside, f"longitude {west:g} to {east:g} and latitude {south:g} to {north:g}, longitude first"),
    )


def _geometry_rule(test: Callable[[BaseGeometry], bool], expected: str) -> Rule:
    return Rule(lambda value: isinstance(value, BaseGeometry) and test(value), expected)


def _rule(rules: dict[str, Rule], owner: str, column: str) -> Rule:
    """The rule for a column: that of `owner.column`, else that of `column`, else any text."""
    return rules.get(f"{owner}.{column}", rules.get(column, ANY_TEXT))


def _table(name: str) -> Schema:
    whole = (NO_CONTROL_CHARACTERS, NO_STRAY_CHARACTERS, NO_FORMULA)
    return {column: (*whole, _rule(COLUMNS, name, column)) for column in layout.TABLES[name]}


def _layer(name: str, properties: tuple[str, ...]) -> Schema:
    columns = {column: (NO_CONTROL_CHARACTERS, _rule(PROPERTIES, name, column)) for column in properties}
    return {**columns, "geometry": geometry_rules(name)}


TABLES = {name: _table(name) for name in layout.TABLES}
LAYERS = {name: _layer(name, ("id", *properties)) for name, (_, properties) in layout.LAYERS.items()}
GEOGRAPHY = {
    name: {
        **_layer(name, tuple("km2" if p == "area_km2" else p for p in layout.LAYERS[name][1])),
        "id": (NO_CONTROL_CHARACTERS, optional(PROPERTIES["id"])),
    }
    for name in layout.GEOGRAPHY
}
"""Base geography as it lies on disk: ids may be missing, and areas are named `km2`."""

"""Declares each table and each layer as a pandera schema: the rules of columns.py, and where and what shapes may be."""

from __future__ import annotations

from typing import Any

import pandera.geopandas as pg
import pandera.pandas as pa
from pandera.engines.geopandas_engine import Geometry
from shapely.geometry.base import BaseGeometry

from geodata import conflict
from geodata.schema import layout
from geodata.schema.columns import ANY_TEXT, COLUMNS, NO_STRAY_CHARACTERS, PROPERTIES
from geodata.schema.values import Rule

ABROAD = ("events", "movements")
"""Tables and layers whose points may lie anywhere: what was said or sent from a capital stands there."""
UNBOUNDED = (*ABROAD, "surroundings")
"""Layers that may reach beyond conflict.WINDOW."""


def _rule(rules: dict[str, Rule], owner: str, column: str) -> Rule:
    """The rule for a column; one that the contract names and nobody has ruled on may hold any text."""
    return rules.get(f"{owner}.{column}", rules.get(column, ANY_TEXT))


def _check(rule: Rule) -> pa.Check:
    """A rule as a check of pandera that sees blanks too and speaks the rule's words."""
    return pa.Check(rule.test, element_wise=True, ignore_na=False, error=rule.expected)


def _column(*rules: Rule, **options: Any) -> pa.Column:
    return pa.Column(checks=[_check(rule) for rule in rules], nullable=True, **options)


def geometry_rules(name: str) -> list[Rule]:
    """What the geometry of a layer must be."""
    kinds = layout.LAYERS[name][0]
    west, south, east, north = (-180, -90, 180, 90) if name in UNBOUNDED else conflict.WINDOW

    def inside(shape: BaseGeometry) -> bool:
        left, bottom, right, top = shape.bounds
        return west <= left and south <= bottom and right <= east and top <= north

    tests = {
        "a geometry": lambda shape: not shape.is_empty,
        " or ".join(kinds): lambda shape: shape.geom_type in kinds,
        "a valid geometry": lambda shape: shape.is_valid,
        f"longitude {west:g} to {east:g} and latitude {south:g} to {north:g}, longitude first": inside,
    }
    return [Rule(lambda s, test=test: isinstance(s, BaseGeometry) and test(s), words) for words, test in tests.items()]


def _table(name: str) -> pa.DataFrameSchema:
    columns = {column: _column(NO_STRAY_CHARACTERS, _rule(COLUMNS, name, column)) for column in layout.TABLES[name]}
    return pa.DataFrameSchema(columns, name=name)


def _layer(name: str, properties: tuple[str, ...]) -> pg.GeoDataFrameSchema:
    columns = {column: _column(_rule(PROPERTIES, name, column)) for column in properties}
    shape = _column(*geometry_rules(name), dtype=Geometry(layout.CRS))
    return pg.GeoDataFrameSchema({**columns, "geometry": shape}, name=name)


TABLES = {name: _table(name) for name in layout.TABLES}
LAYERS = {name: _layer(name, ("id", *properties)) for name, (_, properties) in layout.LAYERS.items()}
GEOGRAPHY = {
    name: _layer(name, tuple("km2" if p == "area_km2" else p for p in layout.LAYERS[name][1]))
    for name in layout.GEOGRAPHY
}
"""Base geography as it lies on disk: ids may lack, areas are named `km2`."""

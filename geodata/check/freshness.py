"""Checks that the layers are what the tables give: not built from other tables, and not edited since."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

import geopandas as gpd
import numpy as np
import pandas as pd
from shapely import GeometryType, get_type_id, normalize, to_wkb

from geodata.check.runner import shortened
from geodata.derive import points
from geodata.derive.arrows import advance_arrows
from geodata.derive.control import holders, holding_spans, named_holders
from geodata.files.geojson import json_value, round_coordinates
from geodata.problems import Problem
from geodata.schema import layout
from geodata.schema.values import is_blank

AS_BUILT = "as in the tables; run python -m geodata build"
POLYGONS = (GeometryType.POLYGON, GeometryType.MULTIPOLYGON)
DERIVED: dict[str, tuple[tuple[str, ...], Callable[..., gpd.GeoDataFrame]]] = {
    "cities": (("places", "baseline", "changes", "sources"), points.cities),
    "landmark_bases": (("bases",), lambda tables: points.landmark_bases(tables["bases"])),
    "foreign_bases": (("bases",), lambda tables: points.foreign_bases(tables["bases"])),
    "base_perimeters": (("perimeters",), lambda tables: points.base_perimeters(tables["perimeters"])),
    "movements": (("movements",), lambda tables: points.movements(tables["movements"])),
    "events": (("events",), lambda tables: points.events(tables["events"])),
    "roads": (("roads",), lambda tables: points.roads(tables["roads"])),
}
"""Layer -> the tables it is made of, and the function that derives it: layers that are quick to derive again."""
HELD = {"control_areas": holders, "control_areas_named": named_holders}
"""Layer of areas of control -> the function that gives the holders of its ground."""


def outdated_layers(
    tables: dict[str, pd.DataFrame], layers: dict[str, gpd.GeoDataFrame], broken: set[str]
) -> Iterator[Problem]:
    """Features that are not what the tables give. Skipped where a file is missing or among the `broken` ones."""
    available = partial(_available, tables, layers, broken)
    for name, (needed, derive) in DERIVED.items():
        if available(needed, name):
            yield from shortened(_differences(name, derive(tables), layers[name]))
    for name, holders_of in HELD.items():
        if available(("baseline", "changes"), "cells", name):
            held = holders_of(tables["baseline"], tables["changes"])
            yield from shortened(_span_differences(held, layers["cells"], layers[name], f"layers/{name}.geojson"))


def outdated_arrows(
    tables: dict[str, pd.DataFrame], layers: dict[str, gpd.GeoDataFrame], broken: set[str]
) -> Iterator[Problem]:
    """The same for the advance arrows, which take half a second to derive. Skipped where the cities are broken:
    arrows derived from other cities would differ too.
    """
    built = ("cities", "cells", "cell_edges", "advance_arrows")
    if _available(tables, layers, broken, ("places", "baseline", "changes", "sources"), *built):
        held = holders(tables["baseline"], tables["changes"])
        fresh = advance_arrows(points.cities(tables), layers["cells"], layers["cell_edges"], held)
        yield from shortened(_differences("advance_arrows", fresh, layers["advance_arrows"]))


def _available(
    tables: dict[str, pd.DataFrame],
    layers: dict[str, gpd.GeoDataFrame],
    broken: set[str],
    needed: tuple[str, ...],
    *built: str,
) -> bool:
    """Whether the tables and layers needed are there, and none of their files is broken."""
    files = {f"sources/{name}.csv" for name in needed} | {f"layers/{name}.geojson" for name in built}
    return tables.keys() >= set(needed) and layers.keys() >= set(built) and not files & broken


def _differences(name: str, fresh: gpd.GeoDataFrame, built: gpd.GeoDataFrame) -> Iterator[Problem]:
    """Features of a layer that the tables do not give, or that differ; then those that are missing in the layer."""
    file, given, found = f"layers/{name}.geojson", _by_id(name, fresh), _by_id(name, built)
    for number, (identity, feature) in enumerate(found.items(), start=1):
        if identity not in given:
            yield Problem(file, number, f"id {identity!r}", AS_BUILT)
        elif feature != given[identity]:
            other = [key for key, value in feature.items() if value != given[identity][key]]
            yield Problem(file, number, f"other {', '.join(other)} of {identity!r}", AS_BUILT)
    for identity in given.keys() - found.keys():
        yield Problem(file, 0, f"no feature {identity!r}", AS_BUILT)


def _by_id(name: str, layer: gpd.GeoDataFrame) -> dict[object, dict[str, object]]:
    """Id -> properties and geometry of a feature, as its file has them; a ring may begin anywhere."""
    records = layer[list(layout.LAYERS[name][1])].to_dict("records")
    shapes = round_coordinates(layer.geometry.to_numpy())
    polygons = np.isin(get_type_id(shapes), POLYGONS)
    shapes[polygons] = normalize(shapes[polygons])
    features = zip(layer["id"], records, to_wkb(shapes), strict=True)
    return {
        identity: {**{key: json_value(value) for key, value in record.items()}, "geometry": shape}
        for identity, record, shape in features
    }


def _span_differences(
    held: pd.DataFrame, cells: gpd.GeoDataFrame, areas: gpd.GeoDataFrame, file: str
) -> Iterator[Problem]:
    """Areas of control whose side and days are not those that the holders of the cells give."""
    with_cells = held.loc[held.index.intersection(cells["place_id"])]
    given = {(side, first, last) for side, first, last, _ in holding_spans(with_cells)}
    ends = [None if is_blank(last) else last for last in areas["valid_to"]]
    found = list(zip(areas["side"], areas["valid_from"], ends, strict=True))
    for number, span in enumerate(found, start=1):
        if span not in given:
            yield Problem(file, number, _span(*span), AS_BUILT)
    for span in given - set(found):
        yield Problem(file, 0, f"no area of {_span(*span)}", AS_BUILT)


def _span(side: str, first: str, last: str | None) -> str:
    return f"{side} from {first} to {last or 'the end'}"

"""A selection of the data as a file: GeoJSON, GeoPackage, CSV or KML, with data version, day and filters in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

import geopandas as gpd
import pandas as pd

from geodata.conflict import AUTHORS, FILE_PREFIX, FIRST_DAY, LAST_DAY, PAGE_TITLE
from geodata.dataset import Dataset
from geodata.export.compared import compared
from geodata.export.contents import SOURCES, Contents
from geodata.export.extract import extract
from geodata.export.formats import FORMATS
from geodata.export.selection import COMPARED_LAYERS, EXPORT_LAYERS, Selection
from geodata.history.figures import apart_in_words
from geodata.store.provenance import PROVENANCE, TABLES_BY_HAND, licence_in_words

CITING = ("source_ids", "sources_before", "changes", "from_source_ids", "to_source_ids")
"""Columns with ids of sources, or with objects that have them."""
MADE_FROM = {
    "changed_places": "cities",
    "changed_ground": "cells",
    "both_fronts": "front_lines",
    "balance": "cells",
}
"""Part of a comparison -> the layer whose licence and origin it has."""
SOURCES_LINE = (
    "Each claim names its sources by id, as in sources.csv of the project's data; areas and front lines are derived "
    "from the places"
)


@dataclass(frozen=True)
class Download:
    """A file: its name, media type and bytes."""

    name: str
    mimetype: str
    content: bytes


def export(dataset: Dataset, selection: Selection, format_name: str) -> Download:
    """The selection as a file in a format of FORMATS.

    The same data and selection give the same bytes, except for GeoPackage, which records the time of writing.
    Raises ValueError for an unknown format, a day outside the period, or a CSV of several layers.
    """
    chosen = with_default_layer(selection, format_name)
    layers, tables = compared(dataset, chosen) if chosen.compare else (extract(dataset, chosen), {})
    contents = Contents(metadata(dataset, chosen), layers, {**tables, SOURCES: _cited(dataset, layers)})
    return Download(
        name=file_name(chosen, format_name, dataset.version),
        mimetype=FORMATS[format_name].mimetype,
        content=FORMATS[format_name].write(contents),
    )


def with_default_layer(selection: Selection, format_name: str) -> Selection:
    """The selection; for CSV with the places (that changed, of a comparison) if it names no layer.

    Raises ValueError for an unknown format, and for a CSV of several layers.
    """
    if format_name not in FORMATS:
        raise ValueError(f"form: expected one of {', '.join(FORMATS)}")
    if format_name != "csv":
        return selection
    layers = selection.layers or _names(selection)[:1]
    if len(layers) > 1:
        raise ValueError("layers: expected one for csv, which holds a single table")
    return replace(selection, layers=layers)


def metadata(dataset: Dataset, selection: Selection) -> dict[str, str]:
    """What every file says about itself: key -> one line of text."""
    names = selection.layers or _names(selection)
    return {
        "title": PAGE_TITLE,
        "data_version": dataset.version,
        "day": selection.day or f"all days, {FIRST_DAY} to {LAST_DAY}",
        **({"compare": selection.compare} if selection.compare else {}),
        "filters": selection.describe(),
        **_apart(selection, names),
        "licence": _licences(names),
        "attribution": "; ".join([AUTHORS, *_origins(names)]),
        "sources": SOURCES_LINE,
    }


def _apart(selection: Selection, names: tuple[str, ...]) -> dict[str, str]:
    """`not_filtered`: the layers that stand apart from some of the filters in use, with what they hold instead."""
    used = selection.parts()
    told = {name: apart_in_words(name, used) for name in names}
    words = "; ".join(f"{name}: {word}" for name, word in told.items() if word)
    return {"not_filtered": words} if words else {}


def file_name(selection: Selection, format_name: str, version: str) -> str:
    """A name like `island-2031_2031-03-05_sides-north_v1.0.0+4d85f49e.geojson`."""
    days = f"{selection.compare}-to-{selection.day}" if selection.compare else selection.day
    parts = [FILE_PREFIX, days or "all-days", selection.slug(), f"v{version}"]
    return f"{'_'.join(filter(None, parts))}.{format_name}"


def _names(selection: Selection) -> tuple[str, ...]:
    """What a file holds if no layer is named."""
    return COMPARED_LAYERS if selection.compare else EXPORT_LAYERS


def _licences(names: Iterable[str]) -> str:
    """Each licence with the layers under it."""
    under = defaultdict(list)
    for name in names:
        licence = PROVENANCE[MADE_FROM.get(name, name)][0]
        under[licence_in_words(licence)].append(name)
    return "; ".join(f"{', '.join(members)}: {licence}" for licence, members in under.items())


def _origins(names: Iterable[str]) -> list[str]:
    """Titles of the data that the layers were made from, each once; the project's own tables are left out."""
    origins = [
        origin for name in names for origin in PROVENANCE[MADE_FROM.get(name, name)][1] if origin is not TABLES_BY_HAND
    ]
    return list(dict.fromkeys(origin["title"] for origin in origins))


def _cited(dataset: Dataset, rows: dict[str, gpd.GeoDataFrame]) -> pd.DataFrame:
    """Rows of sources.csv whose id is in some feature."""
    cited = {
        source
        for layer in rows.values()
        for column in CITING
        if column in layer
        for items in layer[column]
        for source in _source_ids(items)
    }
    sources = dataset.tables["sources"]
    return sources[sources["id"].isin(cited)]


def _source_ids(items: list[Any]) -> Iterator[str]:
    """Ids in a list of ids, or in the `sources` of a list of objects; changes of bases have none."""
    for item in items:
        if isinstance(item, dict):
            yield from item.get("sources", [])
        else:
            yield item

"""A selection of the data as a file to take away: GeoJSON, GeoPackage, CSV or KML, with version, day and filters."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace

import geopandas as gpd
import pandas as pd

from geodata.conflict import AUTHORS, FILE_PREFIX, FIRST_DAY, LAST_DAY, PAGE_TITLE
from geodata.dataset import Dataset
from geodata.export.extract import extract
from geodata.export.formats import FORMATS, Contents
from geodata.export.selection import EXPORT_LAYERS, Selection
from geodata.store.provenance import PROVENANCE, TABLES_BY_HAND

CSV_DEFAULT = ("cities",)
CITING = ("source_ids", "sources_before", "changes")
"""Columns that name sources, or hold objects that do."""
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


def export(dataset: Dataset, selection: Selection, form: str) -> Download:
    """The selection as a file in a format of FORMATS.

    The same data and selection give the same bytes, except for GeoPackage, which records the time of writing.
    Raises ValueError for an unknown format, a day outside the period, or a CSV of several layers.
    """
    chosen = with_default_layer(selection, form)
    rows = extract(dataset, chosen)
    contents = Contents(metadata(dataset, chosen), rows, _cited(dataset, rows))
    return Download(
        name=file_name(chosen, form, dataset.version),
        mimetype=FORMATS[form].mimetype,
        content=FORMATS[form].write(contents),
    )


def with_default_layer(selection: Selection, form: str) -> Selection:
    """The selection with the layer that a CSV takes if none is asked for: cities.

    Raises ValueError for an unknown form, or for a CSV of several layers.
    """
    if form not in FORMATS:
        raise ValueError(f"form: expected one of {', '.join(FORMATS)}")
    if form != "csv":
        return selection
    wanted = selection.layers or CSV_DEFAULT
    if len(wanted) > 1:
        raise ValueError("layers: expected one for csv, which holds a single table")
    return replace(selection, layers=wanted)


def metadata(dataset: Dataset, selection: Selection) -> dict[str, str]:
    """What every file tells about itself, a line each."""
    names = selection.layers or EXPORT_LAYERS
    return {
        "title": PAGE_TITLE,
        "data_version": dataset.version,
        "day": selection.day or f"all days, {FIRST_DAY} to {LAST_DAY}",
        "filters": selection.words(),
        "licence": _licences(names),
        "attribution": "; ".join([AUTHORS, *_origins(names)]),
        "sources": SOURCES_LINE,
    }


def file_name(selection: Selection, form: str, version: str) -> str:
    """Like `syria-advance_2024-12-05_sides-government_v1.0.0+4d85f49e.geojson`."""
    parts = [FILE_PREFIX, selection.day or "all-days", selection.slug(), f"v{version}"]
    return f"{'_'.join(filter(None, parts))}.{form}"


def _licences(names: tuple[str, ...]) -> str:
    """Each licence with the layers under it."""
    under = defaultdict(list)
    for name in names:
        licence = PROVENANCE[name][0]
        under[f"{licence['title']} ({licence['path']})"].append(name)
    return "; ".join(f"{', '.join(members)}: {licence}" for licence, members in under.items())


def _origins(names: tuple[str, ...]) -> list[str]:
    """Titles of what the layers were made from, the own tables apart, each once."""
    origins = [origin for name in names for origin in PROVENANCE[name][1] if origin is not TABLES_BY_HAND]
    return list(dict.fromkeys(origin["title"] for origin in origins))


def _cited(dataset: Dataset, rows: dict[str, gpd.GeoDataFrame]) -> pd.DataFrame:
    """Rows of sources.csv that some feature names."""
    named = {
        source
        for layer in rows.values()
        for column in CITING
        if column in layer
        for items in layer[column]
        for source in _named(items)
    }
    sources = dataset.tables["sources"]
    return sources[sources["id"].isin(named)]


def _named(items: list) -> Iterator[str]:
    """Source ids in a list, and in the `sources` of the objects in it; changes of bases name none of their own."""
    for item in items:
        if isinstance(item, dict):
            yield from item.get("sources", [])
        else:
            yield item

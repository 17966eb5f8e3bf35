"""The features of each layer that pass a day and filters: the content of a download, before it has a format.

`geodata.history.figures` says which filters each layer follows; the others leave it whole:

- sides: holders of cities and control_areas, either side of front_lines.
- governorates: cities by their column; control_areas are the ground of these places, front_lines the edges of that
  ground; events, bases and movements, which have no such column, by the polygon of the layer `governorates` that their
  point lies in. Points abroad or at sea are in none.
- kinds: cities. actors: events with at least one of them.
- confidence: events, bases and movements by their own; cities by that of the claim behind the holder; areas and fronts
  are those of the places that pass: with `medium` the layers control_areas_named and front_lines_named, with
  `high` derived in the same way from the holders of high confidence.
- known: `then` gives cities, areas and fronts as known that evening (`geodata.history.clocks`), else as known now.

Without a day, a layer has every feature that it would have on at least one day of the period.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

import geopandas as gpd
import pandas as pd

from geodata.calendar import DAYS, index_of
from geodata.dataset import Dataset
from geodata.derive.control import valid_on
from geodata.export.selection import EXPORT_LAYERS, Selection, confidences_from
from geodata.history.by_clock import claims_on_day
from geodata.history.view import areas_in_view, fronts_in_view, places_in_view
from geodata.places import governorate_of
from geodata.schema import layout

OF_ALL_DAYS = ["side_before", "sources_before", "confidence_before", "changes"]
"""Columns of cities that by_clock.CLAIM replaces on a single day."""


def extract(dataset: Dataset, selection: Selection) -> dict[str, gpd.GeoDataFrame]:
    """Layer -> its features at the end of the day that pass the filters (WGS 84, order and columns of the layer).

    On a single day, cities have the columns of by_clock.CLAIM instead of OF_ALL_DAYS. `population` is a number, missing
    if not known. Raises ValueError for a day outside the period.
    """
    if selection.day is not None:
        index_of(selection.day)
    rows = {name: SELECT[name](dataset, name, selection) for name in selection.layers or EXPORT_LAYERS}
    return {name: layer.drop(columns=set(layer) & _columns_to_drop(name)) for name, layer in rows.items()}


def _columns_to_drop(name: str) -> set[str]:
    """Columns that are not exported: the running number (`id`) of areas and fronts, which the index keeps."""
    return {"id"} - set(layout.LAYERS[name][1])


def _cities(dataset: Dataset, name: str, selection: Selection) -> gpd.GeoDataFrame:
    places = dataset.geo[name]
    days = list(DAYS) if selection.day is None else [selection.day]
    chosen = places[places_in_view(dataset, selection.view)[days].any(axis=1).to_numpy()]
    chosen = chosen.assign(population=pd.to_numeric(chosen["population"]).astype("Int64"))
    if selection.day is None:
        return chosen
    claims = claims_on_day(dataset, selection.day, selection.known)
    merged = chosen.drop(columns=OF_ALL_DAYS).merge(claims, on="id", validate="one_to_one")
    return merged[[*merged.columns.drop("geometry"), "geometry"]]


def _areas(dataset: Dataset, name: str, selection: Selection) -> gpd.GeoDataFrame:
    return _valid(areas_in_view(dataset, selection.view), selection)


def _fronts(dataset: Dataset, name: str, selection: Selection) -> gpd.GeoDataFrame:
    return _valid(fronts_in_view(dataset, selection.view), selection)


def _bases(dataset: Dataset, name: str, selection: Selection) -> gpd.GeoDataFrame:
    """On a day the bases that exist by then; the layer does not say when a base was abandoned."""
    layer = dataset.geo[name]
    if selection.day is not None:
        layer = layer[layer["stands_from"].notna() & (layer["stands_from"].fillna("") <= selection.day)]
    return layer[_sure(layer, selection) & _inside(dataset, layer, selection)]


def _dated(dataset: Dataset, name: str, selection: Selection) -> gpd.GeoDataFrame:
    layer = dataset.geo[name]
    if selection.day is not None:
        layer = layer[layer["date"] == selection.day]
    return layer[_sure(layer, selection) & _inside(dataset, layer, selection)]


def _events(dataset: Dataset, name: str, selection: Selection) -> gpd.GeoDataFrame:
    layer = _dated(dataset, name, selection)
    if selection.actors is None:
        return layer
    taking_part = layer["actors"].map(lambda actors: not set(selection.actors).isdisjoint(actors))
    return layer[taking_part.astype(bool)]


def _roads(dataset: Dataset, name: str, selection: Selection) -> gpd.GeoDataFrame:
    """All roads: no filter applies to them, and they do not change with the day."""
    return dataset.geo[name]


SELECT: dict[str, Callable[[Dataset, str, Selection], gpd.GeoDataFrame]] = {
    "cities": _cities,
    "control_areas": _areas,
    "front_lines": _fronts,
    "landmark_bases": _bases,
    "foreign_bases": _bases,
    "events": _events,
    "roads": _roads,
    "movements": _dated,
}
"""Layer -> the function that selects its features."""


def _valid(layer: gpd.GeoDataFrame, selection: Selection) -> gpd.GeoDataFrame:
    return layer if selection.day is None else valid_on(layer, selection.day)


def _among(column: pd.Series, words: Iterable[str] | None) -> pd.Series:
    """Whether each value is one of the words; True for every value that is not missing if `words` is None."""
    return column.notna() if words is None else column.isin(list(words))


def _sure(frame: pd.DataFrame, selection: Selection) -> pd.Series:
    return _among(frame["confidence"], confidences_from(selection.confidence))


def _inside(dataset: Dataset, points: gpd.GeoDataFrame, selection: Selection) -> pd.Series:
    """Whether each point lies in one of the selected governorates; always if none is selected."""
    if selection.governorates is None:
        return pd.Series(True, index=points.index)
    return governorate_of(points, dataset.geo["governorates"]).isin(selection.governorates)

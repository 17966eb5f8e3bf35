"""The features of each layer that a day and filters leave: what a download holds, before it has a format.

A filter applies to every layer that knows what it asks for, and leaves the others whole:

- sides: holders of cities, control_areas, either side of front_lines.
- governorates: cities by their column; events, bases and movements, which have none, by the polygon of the layer
  `governorates` that their point lies in. What lies abroad or at sea is in none.
- kinds: cities. actors: events with any of them.
- confidence: events, bases and movements by their own; cities by that of the claim on which their holder rests; areas
  and fronts are those of the places that pass: with `medium` the layers control_areas_named and front_lines_named, with
  `high` derived in the same way from the holders of high confidence.
- known: `then` gives cities, areas and fronts as known that evening (`geodata.history.clocks`), else as known now.

With all days, a layer of dated features holds what some day of the period would, and `cities` every place that some
day would.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

import geopandas as gpd
import pandas as pd

from geodata import conflict
from geodata.calendar import DAYS, index_of
from geodata.dataset import Dataset
from geodata.derive.control import valid_on
from geodata.export.selection import EXPORT_LAYERS, Selection, confidences_from
from geodata.history.by_clock import (
    areas_by_clock,
    claims_on_day,
    confidence_by_clock,
    fronts_by_clock,
    holders_by_clock,
)
from geodata.places import governorate_of
from geodata.schema import layout

OF_ALL_DAYS = ["side_before", "sources_before", "confidence_before", "changes"]
"""Columns of cities that give way to those of by_clock.CLAIM on a day."""


def extract(dataset: Dataset, selection: Selection) -> dict[str, gpd.GeoDataFrame]:
    """Layer -> its features at the end of the day that pass the filters (WGS 84, order and columns of the layer).

    On a day, cities have the columns of by_clock.CLAIM in the place of OF_ALL_DAYS; `population` is a number, missing
    if not known. Raises ValueError for a day outside the period.
    """
    if selection.day is not None:
        index_of(selection.day)
    rows = {name: ROWS[name](dataset, name, selection) for name in selection.layers or EXPORT_LAYERS}
    return {name: layer.drop(columns=set(layer) & _nameless(name)) for name, layer in rows.items()}


def _nameless(name: str) -> set[str]:
    """The running number of areas and fronts is no property of theirs; the index keeps it."""
    return {"id"} - set(layout.LAYERS[name][1])


def _cities(dataset: Dataset, name: str, selection: Selection) -> gpd.GeoDataFrame:
    places = dataset.geo[name]
    days = list(DAYS) if selection.day is None else [selection.day]
    held = holders_by_clock(dataset, selection.known).loc[places["id"], days]
    confidence = confidence_by_clock(dataset, selection.known).loc[places["id"], days]
    passes = confidence.isin(confidences_from(selection.confidence)) & held.isin(
        conflict.SIDES if selection.sides is None else selection.sides
    )
    chosen = places[
        passes.any(axis=1).to_numpy()
        & _among(places["governorate"], selection.governorates)
        & _among(places["kind"], selection.kinds)
    ]
    chosen = chosen.assign(population=pd.to_numeric(chosen["population"]).astype("Int64"))
    if selection.day is None:
        return chosen
    claims = claims_on_day(dataset, selection.day, selection.known)
    merged = chosen.drop(columns=OF_ALL_DAYS).merge(claims, on="id", validate="one_to_one")
    return merged[[*merged.columns.drop("geometry"), "geometry"]]


def _areas(dataset: Dataset, name: str, selection: Selection) -> gpd.GeoDataFrame:
    layer = _valid(areas_by_clock(dataset, selection.known, confidences_from(selection.confidence)), selection)
    return layer[_among(layer["side"], selection.sides)]


def _fronts(dataset: Dataset, name: str, selection: Selection) -> gpd.GeoDataFrame:
    layer = _valid(fronts_by_clock(dataset, selection.known, confidences_from(selection.confidence)), selection)
    return layer[_among(layer["side_a"], selection.sides) | _among(layer["side_b"], selection.sides)]


def _bases(dataset: Dataset, name: str, selection: Selection) -> gpd.GeoDataFrame:
    """On a day those that stand by then; the layer does not say when a base was left."""
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
    """No filter knows them, no day changes them."""
    return dataset.geo[name]


ROWS: dict[str, Callable[[Dataset, str, Selection], gpd.GeoDataFrame]] = {
    "cities": _cities,
    "control_areas": _areas,
    "front_lines": _fronts,
    "russian_bases": _bases,
    "foreign_bases": _bases,
    "events": _events,
    "roads": _roads,
    "movements": _dated,
}
"""Layer -> what chooses its features."""


def _valid(layer: gpd.GeoDataFrame, selection: Selection) -> gpd.GeoDataFrame:
    return layer if selection.day is None else valid_on(layer, selection.day)


def _among(column: pd.Series, words: Iterable[str] | None) -> pd.Series:
    """Whether each cell is one of the words; always for None."""
    return column.notna() if words is None else column.isin(list(words))


def _sure(frame: pd.DataFrame, selection: Selection) -> pd.Series:
    return _among(frame["confidence"], confidences_from(selection.confidence))


def _inside(dataset: Dataset, points: gpd.GeoDataFrame, selection: Selection) -> pd.Series:
    """Whether each point lies in one of the governorates; always if none is asked for."""
    if selection.governorates is None:
        return pd.Series(True, index=points.index)
    return governorate_of(points, dataset.geo["governorates"]).isin(selection.governorates)

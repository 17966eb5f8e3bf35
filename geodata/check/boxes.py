"""Checks boxes of the tables: which way they lie, and that those of chapters show the country and what is told of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
from shapely import box

from geodata import conflict
from geodata.check.runner import describe_value, rows
from geodata.problems import Problem
from geodata.schema.layout import NAMED_IN_CHAPTERS
from geodata.schema.values import LIST_SEPARATOR

SIDES = ("west", "south", "east", "north")
CHAPTERS = "sources/chapters.csv"
REACH_DEGREES = 0.5
"""How far the box of a chapter may reach beyond the country on any side."""
_NAME_END = re.compile(r" [(/]")
_ARTICLE = re.compile(r"^(?:al|el|[ae](?:[dts]h|[dlnrstz]))-", re.IGNORECASE)


def turned_boxes(name: str, tables: Mapping[str, pd.DataFrame]) -> Iterator[Problem]:
    """Boxes of a table whose south is not below their north, or whose west is not below their east."""
    frame = _in_degrees(tables[name])
    for row in frame[(frame["south"] >= frame["north"]) | (frame["west"] >= frame["east"])].itertuples():
        yield Problem(f"sources/{name}.csv", row.row, _described(row), "south below north and west below east")


def boxes_beyond_window(name: str, tables: Mapping[str, pd.DataFrame]) -> Iterator[Problem]:
    """Boxes of a table that are not within the window of the conflict."""
    west, south, east, north = conflict.WINDOW
    frame = _in_degrees(tables[name]).dropna(subset=list(SIDES))
    within = (frame["west"] >= west) & (frame["south"] >= south) & (frame["east"] <= east) & (frame["north"] <= north)
    for row in frame[~within].itertuples():
        expected = f"longitude {west:g} to {east:g} and latitude {south:g} to {north:g}"
        yield Problem(f"sources/{name}.csv", row.row, _described(row), expected)


def boxes_elsewhere(chapters: pd.DataFrame, outline: gpd.GeoDataFrame) -> Iterator[Problem]:
    """Chapters whose box holds nothing of the country, or reaches far beyond it. Turned boxes are left out.

    `outline`: the country's features in WGS 84.
    """
    west, south, east, north = outline.total_bounds + REACH_DEGREES * np.array([-1, -1, 1, 1])
    country = outline.union_all()
    around = f"a box with a part of the country, within {west:.2f} to {east:.2f}° E and {south:.2f} to {north:.2f}° N"
    for row in _straight(chapters).itertuples():
        is_within = west <= row.west and south <= row.south and row.east <= east and row.north <= north
        if not (is_within and box(row.west, row.south, row.east, row.north).intersects(country)):
            yield Problem(CHAPTERS, row.row, f"{_described(row)}: outside the country", around)


def places_left_out(tables: Mapping[str, pd.DataFrame]) -> Iterator[Problem]:
    """Places and bases that a chapter names and its box does not hold; those of no table are told too.

    A chapter names what stands in its `place_ids`, and places whose name stands in its title or its narration.
    """
    known = {identity for name in NAMED_IN_CHAPTERS for identity in tables[name]["id"]}
    for row, cell in rows(tables["chapters"], "place_ids"):
        for identity in _items(cell):
            if identity not in known:
                found = describe_value("place_ids", identity)
                yield Problem(
                    CHAPTERS, row, found, f"a row of {' or '.join(f'{n}.csv' for n in NAMED_IN_CHAPTERS)} with this id"
                )
    patterns = {place.id: _pattern(place.name_en) for place in tables["places"].itertuples()}
    located = {
        name: _in_degrees(tables[name], ("lat", "lon")).dropna(subset=["lat", "lon"]) for name in NAMED_IN_CHAPTERS
    }
    for chapter in _straight(tables["chapters"]).itertuples():
        for name, frame in located.items():
            ids = set(_items(chapter.place_ids))
            if name == "places":
                ids |= {identity for identity, found in patterns.items() if found.search(_text(chapter))}
            inside = frame["lon"].between(chapter.west, chapter.east) & frame["lat"].between(
                chapter.south, chapter.north
            )
            for place in frame[frame["id"].isin(ids) & ~inside].itertuples():
                found = f"{_described(chapter)}: without {place.id} (lat {place.lat:g}, lon {place.lon:g})"
                yield Problem(
                    CHAPTERS, chapter.row, found, "a box with every place (sources/places.csv) that the chapter names"
                )


def _text(chapter: Any) -> str:
    return f"{chapter.title}. {chapter.narration}"


def _pattern(name: str) -> re.Pattern[str]:
    """Finds a place's name in a text: without what stands in brackets, with or without its article."""
    words = _ARTICLE.sub("", _NAME_END.split(name)[0])
    return re.compile(rf"(?<![\w]){re.escape(words)}(?![\w])")


def _items(cell: str) -> list[str]:
    return [item for item in map(str.strip, cell.split(LIST_SEPARATOR)) if item]


def _straight(chapters: pd.DataFrame) -> pd.DataFrame:
    """Chapters whose box can be read and is not turned."""
    frame = _in_degrees(chapters)
    return frame[(frame["south"] < frame["north"]) & (frame["west"] < frame["east"])]


def _in_degrees(frame: pd.DataFrame, columns: tuple[str, ...] = SIDES) -> pd.DataFrame:
    """The table with some columns as numbers; a cell that is none becomes NaN, of which its own rule tells."""
    return frame.assign(**{name: pd.to_numeric(frame[name], errors="coerce") for name in columns})


def _described(row: Any) -> str:
    return f"south {row.south:g}, west {row.west:g}, north {row.north:g}, east {row.east:g}"

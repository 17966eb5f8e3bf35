"""Checks control through time: valid days, the order of changes, and areas that tile the country on every day."""

from __future__ import annotations

from collections.abc import Iterator

import geopandas as gpd
import numpy as np
from shapely import (
    STRtree,
    area,
    coverage_is_valid,
    coverage_union_all,
    difference,
    intersection,
    is_valid,
    is_valid_reason,
    make_valid,
    normalize,
    point_on_surface,
    union_all,
)
from shapely.geometry.base import BaseGeometry

from geodata import conflict
from geodata.calendar import DAYS
from geodata.check.runner import rows
from geodata.conflict import FIRST_DAY, LAST_DAY
from geodata.files.read import ROW
from geodata.problems import Problem
from geodata.schema import layout
from geodata.schema.values import is_blank, is_day

NO_AREA = f"of {conflict.COUNTRY_NAME} in no area"
OUTSIDE = f"in areas but outside {conflict.COUNTRY_NAME}"
ON_LAND = f"{conflict.COUNTRY_NAME} (without {conflict.EXCLUDED_NAME})"
"""What areas of control may cover, in messages."""
SLIVER_KM2 = 1.0
"""Overlaps and gaps up to this size are ignored: rounded coordinates leave 0.05 km2 along the whole border."""


def with_valid_days(layer: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Features whose `valid_from` is a day of the period, and whose `valid_to` is one or blank."""
    spans = rows(layer, "valid_from", "valid_to")
    return layer[np.array([is_day(first) and (is_blank(last) or is_day(last)) for _, first, last in spans], dtype=bool)]


def ends_before_start(layer: gpd.GeoDataFrame, file: str) -> Iterator[Problem]:
    """Features that end before they begin."""
    for row, first, last in rows(with_valid_days(layer), "valid_from", "valid_to"):
        if not is_blank(last) and last < first:
            yield Problem(file, row, f"valid_to {last}", f"{first} (valid_from) or later, or null")


def duplicate_days(columns: tuple[str, ...], layer: gpd.GeoDataFrame, file: str) -> Iterator[Problem]:
    """Features that are valid on the same day for the same side, or pair of sides (`columns`)."""
    last: dict[tuple[object, ...], tuple[int, str]] = {}
    ordered = with_valid_days(layer).sort_values("valid_from")
    for row, start, end, *key in rows(ordered, "valid_from", "valid_to", *columns):
        sides = tuple(map(str, key))
        before, until = last.get(sides, (0, ""))
        if start <= until:
            found = f"{' and '.join(sides)} on {start}, as in feature {before}"
            yield Problem(file, row, found, "one feature a day for the same")
        last[sides] = max((before, until), (row, LAST_DAY if is_blank(end) else end), key=lambda item: item[1])


def broken_change_sequences(cities: gpd.GeoDataFrame, file: str) -> Iterator[Problem]:
    """Changes of a city that are not in order of date, or do not start from the side held just before."""
    for row, side, changes in rows(cities, "side_before", "changes"):
        held, since = side, FIRST_DAY
        for number, change in enumerate(changes if isinstance(changes, list) else [], start=1):
            if not (isinstance(change, dict) and is_day(change.get("date"))):
                break
            found = f"changes, item {number}: "
            if change["date"] < since:
                yield Problem(file, row, f"{found}date {change['date']}", f"{since} or later, oldest first")
            if change.get("from_side") != held:
                yield Problem(file, row, f"{found}from_side {change.get('from_side')!r}", f"{held}, held since {since}")
            if change.get("side") == change.get("from_side"):
                yield Problem(file, row, f"{found}side {change.get('side')!r}", "another than from_side")
            held, since = change.get("side"), change["date"]


def invalid_when_projected(layer: gpd.GeoDataFrame, file: str) -> Iterator[Problem]:
    """Polygons that are valid in WGS 84 but not in METRIC_CRS, where a GIS measures them in metres."""
    projected = layer.geometry.to_crs(conflict.METRIC_CRS).to_numpy()
    for (row,), shape in zip(rows(layer[~is_valid(projected)]), projected[~is_valid(projected)], strict=True):
        found = f"an invalid {shape.geom_type} in {conflict.METRIC_CRS} ({is_valid_reason(shape)})"
        yield Problem(file, row, found, f"a geometry valid in {layout.CRS} and in {conflict.METRIC_CRS}")


def overlaps(areas: gpd.GeoDataFrame, country: BaseGeometry, file: str) -> Iterator[Problem]:
    """Areas (WGS 84; columns row, side, valid_from, valid_to) that overlap: each pair once, with its first day."""
    shapes = _metric(areas)
    reported: set[tuple[int, int]] = set()
    for day, members in _first_day_of_each_set(areas):
        if not coverage_is_valid(shapes[members]):
            for a, b, km2 in _overlaps(shapes, members, reported):
                found = f"{areas['side'].iloc[b]} overlaps feature {areas[ROW].iloc[a]} ({areas['side'].iloc[a]})"
                where = f"by {km2:,.1f} km2 on {day}"
                yield Problem(file, areas[ROW].iloc[b], f"{found} {where}", "areas of one day without overlap")


def tiling_problems(areas: gpd.GeoDataFrame, country: BaseGeometry, file: str) -> Iterator[Problem]:
    """Ground of the country (METRIC_CRS, without what is excluded) in no area on a day, and of areas outside it."""
    words = (file, f"areas that tile {ON_LAND}")
    for day, covered in _covered_ground(areas):
        yield from _more_than_sliver(difference(country, covered), NO_AREA, day, words)
        yield from _more_than_sliver(difference(covered, country), OUTSIDE, day, words)


def outside_areas(areas: gpd.GeoDataFrame, country: BaseGeometry, file: str) -> Iterator[Problem]:
    """Ground of areas that lies outside the country on a day; the country need not be covered."""
    for day, covered in _covered_ground(areas):
        yield from _more_than_sliver(difference(covered, country), OUTSIDE, day, (file, f"areas in {ON_LAND}"))


def _more_than_sliver(ground: BaseGeometry, what: str, day: str, words: tuple[str, str]) -> Iterator[Problem]:
    """A problem if some wrong ground is larger than a sliver. `words`: file, what was expected."""
    km2 = area(ground) / 1e6
    if km2 > SLIVER_KM2:
        yield Problem(words[0], 0, f"{km2:,.1f} km2 {what} on {day}, {_place(ground)}", words[1])


def _covered_ground(areas: gpd.GeoDataFrame) -> Iterator[tuple[str, BaseGeometry]]:
    """Each different union of all areas (METRIC_CRS), with the first day on which it occurs.

    Areas without overlaps are joined along their common edges, which is faster than a union. Most days cover the same
    ground as the day before.
    """
    shapes = _metric(areas)
    seen: set[bytes] = set()
    for day, members in _first_day_of_each_set(areas):
        tiled = coverage_is_valid(shapes[members])
        covered = normalize(coverage_union_all(shapes[members]) if tiled else union_all(shapes[members]))
        if covered.wkb not in seen:
            seen.add(covered.wkb)
            yield day, covered


def _metric(areas: gpd.GeoDataFrame) -> np.ndarray:
    shapes: np.ndarray = make_valid(areas.geometry.to_crs(conflict.METRIC_CRS).to_numpy())
    return shapes


def _first_day_of_each_set(areas: gpd.GeoDataFrame) -> Iterator[tuple[str, np.ndarray]]:
    """Each set of features that are valid together, as positions, with the first day that has it."""
    seen: set[bytes] = set()
    starts, ends = areas["valid_from"].to_numpy(dtype=str), areas["valid_to"].fillna(LAST_DAY).to_numpy(dtype=str)
    for day in DAYS:
        members = np.flatnonzero((starts <= day) & (day <= ends))
        if members.tobytes() not in seen:
            seen.add(members.tobytes())
            yield day, members


def _overlaps(
    shapes: np.ndarray, members: np.ndarray, reported: set[tuple[int, int]]
) -> Iterator[tuple[int, int, float]]:
    """Pairs of features that overlap by more than a sliver, and by how much (km2). Adds each pair to `reported`."""
    pairs = members[STRtree(shapes[members]).query(shapes[members], predicate="intersects")].T
    for a, b in pairs[pairs[:, 0] < pairs[:, 1]].tolist():
        if (a, b) not in reported:
            reported.add((a, b))
            km2 = area(intersection(shapes[a], shapes[b])) / 1e6
            if km2 > SLIVER_KM2:
                yield a, b, km2


def _place(ground: BaseGeometry) -> str:
    """Where the largest part of some ground (METRIC_CRS) lies, in degrees."""
    largest = max(getattr(ground, "geoms", [ground]), key=area)
    point = gpd.GeoSeries([point_on_surface(largest)], crs=conflict.METRIC_CRS).to_crs(layout.CRS).iloc[0]
    return f"near longitude {point.x:.2f}, latitude {point.y:.2f}"

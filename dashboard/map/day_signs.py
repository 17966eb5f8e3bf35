"""Signs of the events and movements of a day: one for those that lie together at low zooms, one each from near."""

from __future__ import annotations

from collections import Counter

import geopandas as gpd

from dashboard.contract.values import MapLayer
from dashboard.map.expressions import BOLD, by_zoom, feature_state, style_layer, when
from dashboard.theme import colours
from geodata import conflict

TOGETHER_KM = 22.0
"""Signs of a day that are nearer to each other, km, are one at low zooms: about 20 px in the first view."""
MOVEMENT_OFFSET_PX = -20
"""Offset of movements above their point, px: negative, below it, where no event or landmark is."""
EVENT_OFFSET_PX = 21
"""Offset of events above their point, px."""
EACH_MIN_ZOOM = 8.0
"""Zoom from which each event and movement has its own sign; below it those that lie together have one."""


def side_by_side(rows: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Rows with what keeps signs apart.

    `dodge`: steps to the right, so that those with the same day and point do not overlap; `count`: how many rows of the
    day lie within TOGETHER_KM of the first of them, which stands for all of them at low zooms; 0 for the others.
    """
    seen: Counter[tuple[str, bytes]] = Counter()
    dodge = []
    for date, point in zip(rows["date"], rows.geometry, strict=True):
        dodge.append(seen[date, point.wkb])
        seen[date, point.wkb] += 1
    return rows.assign(dodge=dodge, count=_counts(rows))


def _counts(rows: gpd.GeoDataFrame) -> list[int]:
    """For the first of some rows of a day that lie together, how many they are; 0 for the others."""
    points = rows.geometry.to_crs(conflict.METRIC_CRS)
    counts = [0] * len(rows)
    firsts: list[int] = []
    for row, (date, point) in enumerate(zip(rows["date"], points, strict=True)):
        near = (
            n for n in firsts if rows["date"].iloc[n] == date and points.iloc[n].distance(point) <= TOGETHER_KM * 1000
        )
        first = next(near, row)
        if first == row:
            firsts.append(row)
        counts[first] += 1
    return counts


def day_sign_layers() -> list[MapLayer]:
    """Layers of movements, then of events; they need images, and `metadata.before` names the layer above each."""
    return [*_layers_of("movements", MOVEMENT_OFFSET_PX), *_layers_of("events", EVENT_OFFSET_PX)]


def _layers_of(source: str, above: int) -> list[MapLayer]:
    """Pictograms of the day, `above` px above their point.

    At low zooms those that lie together have one, with their number; from EACH_MIN_ZOOM on each has its own, and those
    with the same point stand side by side.
    """
    moved = ["match", ["get", "dodge"], *[x for n in range(1, 9) for x in (n, ["literal", [15 * n, -above]])]]
    shown = when(feature_state("on", False), 1)
    several = [">", ["get", "count"], 1]
    size = by_zoom(5, 0.85, 9, 1.2)
    anywhere = {"icon-allow-overlap": True, "icon-ignore-placement": True}
    each = anywhere | {
        "icon-image": ["get", "icon"],
        "icon-size": size,
        "icon-offset": [*moved, ["literal", [0, -above]]],
    }
    together = anywhere | {
        "icon-image": ["case", several, f"{source}-several", ["get", "icon"]],
        "icon-size": size,
        "icon-offset": [0, -above],
        "text-field": ["case", several, ["to-string", ["get", "count"]], ""],
        "text-font": BOLD,
        "text-size": 10,
        "text-offset": [0, -above / 11],
        "text-allow-overlap": True,
        "text-ignore-placement": True,
    }
    paint = {"icon-opacity": shown, "text-opacity": shown, "text-color": colours.PAPER}
    under = {"metadata": {"before": "place-labels"}}
    return [
        style_layer(source, "symbol", source, paint, layout=together, filter=[">", ["get", "count"], 0], **under)
        | {"maxzoom": EACH_MIN_ZOOM},
        style_layer(f"{source}-each", "symbol", source, {"icon-opacity": shown}, layout=each, **under)
        | {"minzoom": EACH_MIN_ZOOM},
    ]

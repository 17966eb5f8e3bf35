"""Two days compared, for a file: the places and the ground that changed sides, both fronts, and the balance by side.

Filters mean what they mean for one day: `sides` lets a place pass whose side on either day is one of them, and a front
that has one of them on either side; governorates choose places and fronts, kinds choose places; `confidence` leaves out
a place whose claim is less sure on one of the two days; `known` takes both days as they were known on their evenings.
"""

from __future__ import annotations

from collections.abc import Callable
from math import fsum

import geopandas as gpd
import pandas as pd

from geodata import conflict
from geodata.calendar import index_of
from geodata.dataset import Dataset
from geodata.derive.control import dissolve, valid_on
from geodata.export.selection import Selection, confidences_from
from geodata.history.by_clock import claims_on_day, confidence_by_clock, holders_by_clock
from geodata.history.view import fronts_in_view
from geodata.schema import layout

PLACE = ["id", "name_en", "name_ar", "kind", "governorate"]
"""Columns that name a place."""
CLAIM = ["since", "precision_days", "confidence", "source_ids", "claim_note"]
"""Columns of the claim behind the holder, here with `from_` or `to_` before the name."""


def compared(dataset: Dataset, selection: Selection) -> tuple[dict[str, gpd.GeoDataFrame], dict[str, pd.DataFrame]]:
    """Layers and tables of the comparison from the end of `selection.compare` to the end of `selection.day`, by name.

    Those of `selection.layers`, all if it is None. Raises ValueError for a day outside the period.
    """
    days = (selection.compare or "", selection.day or "")
    for day in days:
        index_of(day)
    held = _held(dataset, selection)
    chosen = [name for name in (*LAYERS, *TABLES) if selection.layers is None or name in selection.layers]
    return (
        {name: LAYERS[name](dataset, selection, held) for name in chosen if name in LAYERS},
        {name: TABLES[name](dataset, selection, held) for name in chosen if name in TABLES},
    )


def _held(dataset: Dataset, selection: Selection) -> pd.DataFrame:
    """Places (index: ids, in the order of `cities`) that are chosen and known on both days.

    Columns: from_side, to_side, area_km2 of the cell (0 on excluded ground, which has none).
    """
    cities = dataset.geo["cities"]
    sides, sure = holders_by_clock(dataset, selection.known), confidence_by_clock(dataset, selection.known)
    passes = pd.Series(True, index=pd.Index(cities["id"]))
    for column, words in (("governorate", selection.governorates), ("kind", selection.kinds)):
        if words is not None:
            passes &= cities[column].isin(words).to_numpy()
    for day in (selection.compare, selection.day):
        passes &= sure[day].isin(confidences_from(selection.confidence))
    km2 = dataset.geo["cells"].set_index("place_id")["area_km2"]
    ends = {"from_side": sides[selection.compare], "to_side": sides[selection.day]}
    held = pd.DataFrame(ends).loc[cities["id"]]
    return held.assign(area_km2=km2.reindex(held.index, fill_value=0.0))[passes]


def _changed(selection: Selection, held: pd.DataFrame) -> pd.DataFrame:
    """Places that have another side on the second day."""
    moved = held[held["from_side"] != held["to_side"]]
    if selection.sides is None:
        return moved
    return moved[moved[["from_side", "to_side"]].isin(selection.sides).any(axis=1)]


def _places(dataset: Dataset, selection: Selection, held: pd.DataFrame) -> gpd.GeoDataFrame:
    """Places that changed sides, with the claim behind each side."""
    changed = _changed(selection, held).rename_axis("id").reset_index()
    for day, prefix in ((selection.compare, "from_"), (selection.day, "to_")):
        claims = claims_on_day(dataset, day or "", selection.known)[["id", *CLAIM]]
        named = claims.rename(columns={column: f"{prefix}{column}" for column in CLAIM})
        changed = changed.merge(named, on="id", validate="one_to_one")
    places = (
        dataset.geo["cities"].set_index("id", drop=False).rename_axis(None).loc[changed["id"], [*PLACE, "geometry"]]
    )
    rows = places.drop(columns="geometry").merge(changed, on="id", validate="one_to_one")
    return gpd.GeoDataFrame(rows, geometry=places.geometry.to_list(), crs=layout.CRS)


def _ground(dataset: Dataset, selection: Selection, held: pd.DataFrame) -> gpd.GeoDataFrame:
    """Ground of those places by pair of sides; `area_km2` is the sum of their cells, as `compare` tells it."""
    changed = _changed(selection, held)
    cells = dataset.geo["cells"].set_index("place_id").geometry
    rows = []
    for (before, after), places in changed[changed.index.isin(cells.index)].groupby(["from_side", "to_side"]):
        shape = dissolve(list(cells.loc[places.index]))
        rows.append((before, after, len(places), round(fsum(places["area_km2"]), 2), shape))
    frame = pd.DataFrame(rows, columns=["from_side", "to_side", "places", "area_km2", "geometry"])
    ordered = frame.sort_values("area_km2", ascending=False, kind="stable", ignore_index=True)
    return gpd.GeoDataFrame(ordered, geometry="geometry", crs=layout.CRS)


def _fronts(dataset: Dataset, selection: Selection, held: pd.DataFrame) -> gpd.GeoDataFrame:
    """The front lines of each of the two days."""
    layer = fronts_in_view(dataset, selection.view)
    both = []
    for day in dict.fromkeys((selection.compare, selection.day)):
        found = valid_on(layer, day or "")
        both.append(found[["side_a", "side_b", "length_km", "geometry"]].assign(date=day))
    return pd.concat(both, ignore_index=True)[["date", "side_a", "side_b", "length_km", "geometry"]]


def _balance(dataset: Dataset, selection: Selection, held: pd.DataFrame) -> pd.DataFrame:
    """Of each side on either day: places and km² then and now, gained and lost in between."""
    sides = [side for side in conflict.SIDES if selection.sides is None or side in selection.sides]
    moved = held["from_side"] != held["to_side"]
    rows = []
    for side in sides:
        was, is_now = held["from_side"] == side, held["to_side"] == side
        if not (was.any() or is_now.any()):
            continue
        parts = {"from": was, "to": is_now, "gained": is_now & moved, "lost": was & moved}
        counts = {f"{name}_places": int(part.sum()) for name, part in parts.items()}
        areas = {f"{name}_km2": round(fsum(held["area_km2"][part]), 2) for name, part in parts.items()}
        rows.append({"side": side, **counts, **areas})
    return pd.DataFrame(rows, columns=BALANCE)


BALANCE = ["side", *(f"{part}_{unit}" for unit in ("places", "km2") for part in ("from", "to", "gained", "lost"))]
"""Columns of the balance."""
Part = Callable[[Dataset, Selection, pd.DataFrame], pd.DataFrame]
LAYERS: dict[str, Part] = {"changed_places": _places, "changed_ground": _ground, "both_fronts": _fronts}
TABLES: dict[str, Part] = {"balance": _balance}
"""What a comparison holds -> the function that makes it from the data, the selection and the places (`_held`)."""

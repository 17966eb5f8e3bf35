"""Layers of points and lines from rows of the tables, and base geography with the property names of the layers."""

from __future__ import annotations

from collections import defaultdict

import geopandas as gpd
import pandas as pd
from shapely.geometry import LineString, box

from geodata import conflict
from geodata.conflict import FIRST_DAY
from geodata.derive.first_report import reported_on
from geodata.files.read import split_list
from geodata.geodesy import length_km
from geodata.schema import layout
from geodata.schema.values import dated_items

SEAT_RANK, RANKS, OTHER_RANK = 1, {"city": 2, "town": 3}, 4
"""Rank of the seats of governorates, of other places by their kind, and of all the rest."""


def cities(tables: dict[str, pd.DataFrame]) -> gpd.GeoDataFrame:
    """Places with the side that held each on the first day (`side_before`) and every change since, oldest first.

    Changes of one day stay in the order of the table. `rank`: 1 seat of a governorate, 2 other city, 3 town, 4
    everything else. On the map a smaller rank is labelled first.
    """
    frame = tables["places"].copy()
    before = tables["baseline"].set_index("place_id").loc[frame["id"]]
    by_place = _changes(tables["changes"], tables["sources"])
    frame["rank"] = frame["kind"].map(RANKS).fillna(OTHER_RANK).astype(int)
    frame.loc[frame["id"].isin(conflict.GOVERNORATE_SEATS), "rank"] = SEAT_RANK
    frame["side_before"] = before["side"].to_numpy()
    frame["sources_before"] = [split_list(ids) for ids in before["source_ids"]]
    frame["confidence_before"] = before["confidence"].to_numpy()
    frame["changes"] = [by_place[place] for place in frame["id"]]
    return _points(frame)


def landmark_bases(bases: pd.DataFrame) -> gpd.GeoDataFrame:
    """Bases and posts of the operator whose bases are landmarks; `landmark` is true for those that the page names."""
    frame = _bases(bases[bases["operator"] == conflict.LANDMARK_OPERATOR])
    frame["landmark"] = frame["id"].isin(conflict.LANDMARK_BASES)
    return _points(frame).drop(columns=["lat", "lon"])


def foreign_bases(bases: pd.DataFrame) -> gpd.GeoDataFrame:
    """Bases and posts of the other foreign forces."""
    return _points(_bases(bases[bases["operator"] != conflict.LANDMARK_OPERATOR])).drop(columns=["lat", "lon"])


def base_perimeters(perimeters: pd.DataFrame) -> gpd.GeoDataFrame:
    """Boxes drawn around the landmarks: schematic, not the real fence. The note says how they were drawn."""
    shapes = [box(r.west, r.south, r.east, r.north) for r in perimeters.itertuples()]
    frame = perimeters[["base_id", "note"]].assign(id=perimeters["base_id"])
    return gpd.GeoDataFrame(frame, geometry=shapes, crs=layout.CRS)


def events(table: pd.DataFrame) -> gpd.GeoDataFrame:
    """Dated events. An event abroad has the point of the capital."""
    actors = [split_list(cell) for cell in table["actors"]]
    claims = [cell == "true" for cell in table["claim"]]
    return _points(_with_sources(table).assign(actors=actors, claim=claims))


def movements(table: pd.DataFrame) -> gpd.GeoDataFrame:
    """Withdrawals and movements of foreign forces."""
    return _points(_with_sources(table))


def roads(table: pd.DataFrame) -> gpd.GeoDataFrame:
    """Roads as lines through their waypoints, in order; schematic between waypoints. Length in km."""
    rows = []
    for road, points in table.groupby("road_id", sort=False):
        line = LineString(points[["lon", "lat"]].to_numpy())
        waypoints = points[["place_name", "lat", "lon", "note"]].to_dict("records")
        rows.append((road, points["name"].iloc[0], points["kind"].iloc[0], waypoints, round(length_km(line), 1), line))
    columns = ["id", "name", "kind", "waypoints", "length_km", "geometry"]
    return gpd.GeoDataFrame(pd.DataFrame(rows, columns=columns), geometry="geometry", crs=layout.CRS)


def geography(name: str, frame: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """A layer of base geography with the property names of layout.LAYERS. Features without an id get a number."""
    named = frame.rename(columns={"km2": "area_km2"})
    ids = [given or f"{name}-{number}" for number, given in enumerate(named["id"], start=1)]
    return named.assign(id=ids)


def _with_sources(frame: pd.DataFrame) -> pd.DataFrame:
    return frame.assign(source_ids=[split_list(ids) for ids in frame["source_ids"]])


def _points(frame: pd.DataFrame) -> gpd.GeoDataFrame:
    return gpd.GeoDataFrame(frame, geometry=gpd.points_from_xy(frame["lon"], frame["lat"]), crs=layout.CRS)


def _changes(table: pd.DataFrame, sources: pd.DataFrame) -> defaultdict[str, list[dict[str, object]]]:
    """Place id -> its changes, oldest first, as the property `changes` of the layer `cities` holds them."""
    found: defaultdict[str, list[dict[str, object]]] = defaultdict(list)
    dated = table.assign(reported_on=reported_on(table, sources))
    for row in dated.sort_values("date", kind="stable").to_dict("records"):
        place, side, ids = row.pop("place_id"), row.pop("to_side"), row.pop("source_ids")
        first = {name: row.pop(name) for name in ("date", "local_time", "from_side")}
        row["precision_days"] = int(row["precision_days"])
        found[place].append({**first, "side": side, **row, "sources": split_list(ids)})
    return found


def _bases(bases: pd.DataFrame) -> pd.DataFrame:
    """Bases with `status` (on the first day), `changes` as a list of {date, what}, and `stands_from`."""
    frame = _with_sources(bases).rename(columns={layout.BASE_STATUS_COLUMN: "status"})
    frame["changes"] = [_dated(cell) for cell in frame["changes"]]
    first = [_stands_from(status, changes) for status, changes in zip(frame["status"], frame["changes"], strict=True)]
    return frame.assign(stands_from=pd.Series(first, index=frame.index, dtype=object))


def _stands_from(status: str, changes: list[dict[str, str]]) -> str | None:
    """First day of the period on which a base exists: the first day, unless its status on that day says otherwise.

    "not present": the date of its first change, None if it has none. "evacuated …": None, it never exists.
    """
    if status.startswith(layout.EVACUATED):
        return None
    if status.startswith(layout.ABSENT):
        return min((change["date"] for change in changes), default=None)
    return FIRST_DAY


def _dated(cell: str) -> list[dict[str, str]]:
    """`2031-03-02: what; 2031-03-08: what` as a list of {date, what}, oldest first."""
    items = [{"date": item[:10], "what": item[11:].strip()} for item in dated_items(cell)]
    return sorted(items, key=lambda item: item["date"])

"""A country of four places, where areas, fronts and distances can be computed by hand."""

from __future__ import annotations

from dataclasses import dataclass

import geopandas as gpd
import pandas as pd
import pytest
from shapely import segmentize
from shapely.geometry import LineString, box

from geodata import conflict
from geodata.calendar import DAYS
from geodata.schema import layout


@dataclass(frozen=True)
class Square:
    """A country of 1° x 1° (36.5-37.5 E, 34.5-35.5 N), cut at 37.05 E by a straight river.

    Two places west of the river (`west`, and `near` on its bank), two east of it (`north`, `south`), one in the Golan.
    """

    places: pd.DataFrame
    outline: gpd.GeoDataFrame
    river: gpd.GeoDataFrame

    def held(self, **sides: list[str]) -> pd.DataFrame:
        """Sides by place and day, as `control.holders` gives them; each place with 36 sides."""
        return pd.DataFrame(sides, index=list(DAYS)).T


@pytest.fixture(scope="session")
def square() -> Square:
    """The made-up country."""
    rows = [
        ("west", 36.6, 35.0),
        ("near", 37.0, 35.0),
        ("north", 37.4, 35.3),
        ("south", 37.4, 34.7),
        ("heights", 36.1, 34.9),
    ]
    outline = {"id": [conflict.COUNTRY, conflict.EXCLUDED]}
    shapes = segmentize([box(36.5, 34.5, 37.5, 35.5), box(36.0, 34.8, 36.2, 35.0)], 0.05)
    river = segmentize([LineString([(37.05, 34.3), (37.05, 35.7)])], 0.05)
    return Square(
        places=pd.DataFrame(rows, columns=["id", "lon", "lat"]),
        outline=gpd.GeoDataFrame(outline, geometry=shapes, crs=layout.CRS),
        river=gpd.GeoDataFrame(geometry=river, crs=layout.CRS),
    )

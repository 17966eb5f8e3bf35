"""Advance arrows as they are drawn from afar: a short one is enlarged about its end, as any sign on a small map."""

from __future__ import annotations

import geopandas as gpd
from shapely.affinity import scale

from geodata import contract

LEAST_KM = 36.0
"""Straight length that a shorter arrow is enlarged to: about 40 px when the whole country is in view."""


def enlarged(arrows: gpd.GeoDataFrame, cities: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """The layer `advance_arrows` in its order (WGS 84), each arrow LEAST_KM long or longer and its end where it was."""
    ends = cities.set_index("id").geometry.to_crs(contract.METRIC_CRS)[arrows["to_place"]]
    factors = (LEAST_KM / arrows["length_km"]).clip(lower=1)
    metric = arrows.geometry.to_crs(contract.METRIC_CRS)
    shapes = [scale(shape, by, by, origin=end) for shape, by, end in zip(metric, factors, ends, strict=True)]
    return arrows.set_geometry(gpd.GeoSeries(shapes, index=arrows.index, crs=contract.METRIC_CRS).to_crs(contract.CRS))

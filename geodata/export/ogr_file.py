"""Writes one layer or table into a file of GDAL, with days as days, which pyogrio's writer of frames cannot do."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
from pyogrio.raw import write
from shapely import to_wkb

from geodata.schema import layout


def write_frame(
    path: Path, name: str, frame: pd.DataFrame, geometry: str | None, days: Collection[str] = (), **options: Any
) -> None:
    """Adds a layer to a file, or a table without geometry if `geometry` (its kind) is None.

    Columns of `days` become days; they hold ISO text, missing or blank for none. `options` are those of pyogrio.
    """
    columns = [column for column in frame if column != "geometry"]
    values, missing = zip(*(_values(frame[column], column in days) for column in columns), strict=True)
    shapes = {} if geometry is None else {"geometry_type": geometry, "crs": layout.CRS}
    write(
        path,
        to_wkb(frame.geometry.to_numpy()) if isinstance(frame, gpd.GeoDataFrame) else None,
        list(values),
        columns,
        field_mask=list(missing),
        layer=name,
        append=path.exists(),
        **shapes,
        **options,
    )


def _values(column: pd.Series, is_days: bool) -> tuple[np.ndarray, np.ndarray | None]:
    """The values of a column as NumPy's types that GDAL knows, and which of them are missing (None: all are there)."""
    missing = column.isna().to_numpy()
    if is_days:
        return np.array([day or "NaT" for day in column.astype(object).where(~missing, "")], "datetime64[D]"), None
    if pd.api.types.is_bool_dtype(column.dtype):
        return column.to_numpy(bool), None
    if pd.api.types.is_integer_dtype(column.dtype):
        size = "int32" if str(column.dtype).lower() == "int32" else "int64"
        return column.to_numpy(size, na_value=0), missing
    if pd.api.types.is_float_dtype(column.dtype):
        return column.to_numpy(float), None
    if pd.api.types.is_datetime64_dtype(column.dtype):
        return column.to_numpy("datetime64[ms]"), None
    return column.astype(object).where(~missing, None).to_numpy(object), None

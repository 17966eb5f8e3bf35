"""Reads what GDAL reads: GeoJSON, GeoPackage, KML, FlatGeobuf and shapefiles, and the sheets of a spreadsheet."""

from __future__ import annotations

import warnings
from functools import partial
from pathlib import Path

import geopandas as gpd
import pandas as pd
import pyogrio
from pyogrio.errors import DataLayerError, DataSourceError
from shapely import get_parts

from geodata.foreign.opening import head_of
from geodata.foreign.table import Rows, Table
from geodata.foreign.unreadable import Unreadable
from geodata.schema.layout import CRS

FORMS = {
    ".geojson": "GeoJSON", ".json": "GeoJSON", ".gpkg": "GeoPackage", ".kml": "KML", ".kmz": "KML",
    ".fgb": "FlatGeobuf", ".shp": "shapefile", ".xlsx": "Excel", ".ods": "OpenDocument",
}  # fmt: skip
"""Ending of a file -> what it is. Files with any other ending are taken for a table of text."""
SHEETS = ("Excel", "OpenDocument")
LONGITUDE, LATITUDE = "longitude", "latitude"
"""Columns that the points of a file get."""


def read_frame(path: Path, layer: str | None = None) -> gpd.GeoDataFrame | pd.DataFrame:
    """The features of a file in WGS 84, or the rows of a sheet. Raises Unreadable.

    `layer`: which layer or sheet, where there are several.
    """
    head_of(path)
    form = FORMS[path.suffix.lower()]
    try:
        return _read(path, form, layer)
    except (DataSourceError, DataLayerError, ValueError, RuntimeError, OSError) as error:
        first = " ".join(str(error).split()).split("; ")[0]
        raise Unreadable(f"cannot be read as {form} ({first[:160]})") from None


def _read(path: Path, form: str, layer: str | None) -> gpd.GeoDataFrame | pd.DataFrame:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # GDAL warns of oddities that do no harm, in its own words
        names = [str(name) for name, _ in pyogrio.list_layers(path)]
        if not names:
            raise Unreadable(f"is a {form} without layers")
        if layer is None and len(names) > 1:
            raise Unreadable(f"has several layers, {', '.join(names)}: name one with --layer")
        if layer is not None and layer not in names:
            raise Unreadable(f"has no layer {layer!r}; expected one of {', '.join(names)}")
        frame = pyogrio.read_dataframe(path, layer=layer or names[0], datetime_as_string=True)
    if form in SHEETS:
        return frame
    if not isinstance(frame, gpd.GeoDataFrame) or frame.geometry.isna().all():
        raise Unreadable("has no features with a geometry")
    if frame.crs is None:
        raise Unreadable("does not say its coordinate reference system; expected one, best WGS 84 (EPSG:4326)")
    return frame.to_crs(CRS)


def read_shapes(path: Path, layer: str | None = None) -> Table:
    """The features of a file as rows with `longitude` and `latitude`, or the rows of a sheet. Raises Unreadable."""
    frame, form = read_frame(path, layer), FORMS[path.suffix.lower()]
    if not len(frame):
        raise Unreadable("has no rows")
    columns = [str(name) for name in frame.columns if name != getattr(frame, "_geometry_column_name", None)]
    if form in SHEETS:
        return Table(form, "row", tuple(columns), partial(_sheet_rows, frame, columns))
    taken = [name for name in columns if name.lower() not in (LONGITUDE, LATITUDE, "lon", "lat")]
    return Table(form, "feature", (*taken, LONGITUDE, LATITUDE), partial(_feature_rows, frame, taken))


def _sheet_rows(frame: pd.DataFrame, columns: list[str]) -> Rows:
    """Row 1 has the names of the columns."""
    for number, values in enumerate(frame[columns].itertuples(index=False, name=None), start=2):
        cells = [_text(value) for value in values]
        if any(cells):
            yield number, cells


def _feature_rows(frame: gpd.GeoDataFrame, columns: list[str]) -> Rows:
    for number, (shape, *values) in enumerate(zip(frame.geometry, *(frame[c] for c in columns), strict=True), start=1):
        if shape is None or shape.is_empty:
            yield number, "no geometry"
        elif len(get_parts(shape)) != 1 or get_parts(shape)[0].geom_type != "Point":
            yield number, f"a {shape.geom_type}, not a point"
        else:
            point = get_parts(shape)[0]
            yield number, [*map(_text, values), f"{point.x:.7g}", f"{point.y:.7g}"]


def _text(value: object) -> str:
    if value is None or (isinstance(value, float) and pd.isna(value)) or value is pd.NaT or value is pd.NA:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()

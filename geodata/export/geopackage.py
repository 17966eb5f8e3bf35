"""GeoPackage: a table for each layer, with days as days, and the styles and times that QGIS takes from it."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

import pandas as pd

from geodata.export.contents import DATES, KINDS, Contents, flat
from geodata.export.ogr_file import write_frame
from geodata.export.qgis import style

GEOMETRY = "geom"
"""Column of the geometry."""
STYLE_COLUMNS = {
    "f_table_catalog": "",
    "f_table_schema": "",
    "f_table_name": "",
    "f_geometry_column": GEOMETRY,
    "styleName": "",
    "styleQML": "",
    "styleSLD": "",
    "useAsDefault": True,
    "description": "",
    "owner": "",
    "ui": "",
    "update_time": pd.NaT,
}
"""Columns of the table that QGIS looks for, with what they hold unless told otherwise."""


def geopackage(contents: Contents) -> bytes:
    """The layers, the tables (sources without geometry), `metadata` (key, value) and `layer_styles`."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "layers.gpkg"
        for name, layer in contents.layers.items():
            kind = KINDS[name].geometry
            many = kind.startswith("Multi")
            write_frame(path, name, flat(layer), kind, days=DATES, promote_to_multi=many, **_options("row_number"))
        metadata = pd.DataFrame(contents.metadata.items(), columns=["key", "value"])
        for name, table in {"metadata": metadata, **contents.tables}.items():
            write_frame(path, name, table, None, **_options("row_number"))
        if contents.layers:
            write_frame(path, "layer_styles", _styles(contents), None, **_options("id"))
        return path.read_bytes()


def _options(row: str) -> dict[str, Any]:
    """Of the driver: older programs warn of a version that is newer than they are."""
    return {"driver": "GPKG", "layer_options": {"FID": row}, "dataset_options": {"VERSION": "1.3"}}


def _styles(contents: Contents) -> pd.DataFrame:
    rows = [
        STYLE_COLUMNS | {"f_table_name": name, "styleName": name, "styleQML": style(KINDS[name], set(layer))}
        for name, layer in contents.layers.items()
    ]
    return pd.DataFrame(rows).astype({"update_time": "datetime64[ms]"})

"""Formats of a file: GeoJSON, GeoPackage, CSV and KML; all in WGS 84 and UTF-8."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd

from geodata.export.contents import KINDS, SOURCES, Contents, flat, identities, json_text, records
from geodata.export.geopackage import geopackage
from geodata.export.kml import kml
from geodata.files.geojson import feature_text

BYTE_ORDER_MARK = "\ufeff"
"""Without it, Excel takes the letters of a CSV for those of another encoding."""
ON_EACH_ROW = ("data_version", "day", "compare", "filters")
"""Metadata that a CSV repeats on each row: a comment line would break programs that read it."""


@dataclass(frozen=True)
class FileFormat:
    """A file format: the name that readers know it by, its media type, and the function that writes it."""

    title: str
    mimetype: str
    write: Callable[[Contents], bytes]


def _geojson(contents: Contents) -> bytes:
    """One FeatureCollection (RFC 7946). Its member `metadata` has the tables too; lists stay lists."""
    tables = {f"cited_{name}" if name == SOURCES else name: records(table) for name, table in contents.tables.items()}
    lines = [
        feature_text(identity, {"layer": name, **record}, shape)
        for name, layer in contents.layers.items()
        for identity, record, shape in zip(identities(name, layer), records(layer), layer.geometry, strict=True)
    ]
    head = f'{{"type": "FeatureCollection", "metadata": {json_text(contents.metadata | tables)}, "features": [\n'
    return (head + ",\n".join(lines) + "\n]}\n").encode()


def _csv(contents: Contents) -> bytes:
    """One layer or table. Points have `lon` and `lat`; lines and areas have no geometry. Booleans are true or false."""
    tables = {name: table for name, table in contents.tables.items() if name != SOURCES}
    ((name, frame),) = (contents.layers or tables).items()
    if name in KINDS:
        points = frame.geometry if KINDS[name].geometry == "Point" else None
        frame = pd.DataFrame(flat(frame).drop(columns="geometry"))
        if points is not None:
            frame = frame.assign(lon=points.x.to_numpy(), lat=points.y.to_numpy())
    about = {key: contents.metadata[key] for key in ON_EACH_ROW if key in contents.metadata}
    return csv_bytes(frame.assign(**about))


def csv_bytes(frame: pd.DataFrame) -> bytes:
    """A table as CSV that spreadsheets open as it is: a byte-order mark, lines that end with CR and LF.

    Cells hold no formulas: `check` refuses tables with them.
    """
    booleans = {name: frame[name].map({True: "true", False: "false"}) for name in frame.select_dtypes(bool)}
    text: str = frame.assign(**booleans).to_csv(index=False, lineterminator="\r\n")
    return (BYTE_ORDER_MARK + text).encode()


FORMATS: dict[str, FileFormat] = {
    "geojson": FileFormat("GeoJSON", "application/geo+json", _geojson),
    "gpkg": FileFormat("GeoPackage", "application/geopackage+sqlite3", geopackage),
    "csv": FileFormat("CSV", "text/csv", _csv),
    "kml": FileFormat("KML", "application/vnd.google-earth.kml+xml", kml),
}
"""Ending of a file (without the dot) -> its format."""

"""Writes layers and their metadata as GeoJSON, GeoPackage, CSV or KML; all in WGS 84 and UTF-8."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import geopandas as gpd
import pandas as pd
import pyogrio

from geodata.files.geojson import feature_text, json_value, round_coordinates
from geodata.schema import layout
from geodata.schema.values import LIST_SEPARATOR

KML_NAME = "Name"
"""Column that the driver LIBKML writes as the name of a placemark."""
LABELS = {
    "cities": "name_en",
    "control_areas": "side",
    "russian_bases": "name_en",
    "foreign_bases": "name_en",
    "events": "title",
    "roads": "name",
    "movements": "what",
}
"""Layer -> the column that names a feature; a front line is named by its two sides."""
LISTS = ("source_ids", "sources_before", "actors")
"""Columns that hold lists of words."""
NESTED = ("changes", "waypoints")
"""Columns that hold lists of objects."""
ON_EACH_ROW = ("data_version", "day", "filters")
"""Metadata that a CSV repeats on each row: a comment line would break programs that read it."""


@dataclass(frozen=True)
class Contents:
    """Content of a file: metadata (key -> one line), layers by name, and the rows of sources.csv that they cite."""

    metadata: dict[str, str]
    layers: dict[str, gpd.GeoDataFrame]
    cited: pd.DataFrame


@dataclass(frozen=True)
class FileFormat:
    """A file format: the name that readers know it by, its media type, and the function that writes it."""

    title: str
    mimetype: str
    write: Callable[[Contents], bytes]


def _geojson(contents: Contents) -> bytes:
    """One FeatureCollection (RFC 7946). Its member `metadata` has the cited sources too; lists stay lists."""
    about = contents.metadata | {"cited_sources": contents.cited.to_dict("records")}
    lines = [
        feature_text(identity, {"layer": name, **record}, shape)
        for name, layer in contents.layers.items()
        for identity, record, shape in zip(_identities(name, layer), _records(layer), layer.geometry, strict=True)
    ]
    head = f'{{"type": "FeatureCollection", "metadata": {_json(about)}, "features": [\n'
    return (head + ",\n".join(lines) + "\n]}\n").encode()


def _gpkg(contents: Contents) -> bytes:
    """One table for each layer, and the tables `metadata` (key, value) and `sources` without geometry."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "layers.gpkg"
        for name, layer in contents.layers.items():
            kind = layout.LAYERS[name][0][-1]
            pyogrio.write_dataframe(
                _flat(layer),
                path,
                layer=name,
                driver="GPKG",
                append=path.exists(),
                geometry_type=kind,
                promote_to_multi=kind.startswith("Multi"),
                layer_options={"FID": "row_number"},
            )
        metadata = pd.DataFrame(contents.metadata.items(), columns=["key", "value"])
        for name, table in {"metadata": metadata, "sources": contents.cited}.items():
            options = {"FID": "row_number"}
            pyogrio.write_dataframe(table, path, layer=name, driver="GPKG", append=True, layer_options=options)
        return path.read_bytes()


def _csv(contents: Contents) -> bytes:
    """One layer. Points have `lon` and `lat`; lines and areas have no geometry. Booleans are true or false."""
    ((name, layer),) = contents.layers.items()
    frame = pd.DataFrame(_flat(layer).drop(columns="geometry"))
    if layout.LAYERS[name][0] == ("Point",):
        frame = frame.assign(lon=layer.geometry.x.to_numpy(), lat=layer.geometry.y.to_numpy())
    booleans = {name: frame[name].map({True: "true", False: "false"}) for name in frame.select_dtypes(bool)}
    repeated = {key: contents.metadata[key] for key in ON_EACH_ROW}
    text: str = frame.assign(**booleans, **repeated).to_csv(index=False, lineterminator="\r\n")
    return text.encode()


def _kml(contents: Contents) -> bytes:
    """One Folder for each layer; name and description of the Document hold the metadata."""
    about = contents.metadata
    lines = [f"{key}: {value}" for key, value in about.items()]
    document = {"NAME": f"{about['title']}: {about['day']}", "DESCRIPTION": "\n".join(lines)}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "layers.kml"
        for name, layer in contents.layers.items():
            pyogrio.write_dataframe(
                _placemarks(name, layer),
                path,
                layer=name,
                driver="LIBKML",
                append=path.exists(),
                geometry_type=layout.LAYERS[name][0][-1],
                dataset_options=None if path.exists() else document,
                layer_options={"FOLDER": "YES"},
            )
        return path.read_bytes()


FORMATS: dict[str, FileFormat] = {
    "geojson": FileFormat("GeoJSON", "application/geo+json", _geojson),
    "gpkg": FileFormat("GeoPackage", "application/geopackage+sqlite3", _gpkg),
    "csv": FileFormat("CSV", "text/csv", _csv),
    "kml": FileFormat("KML", "application/vnd.google-earth.kml+xml", _kml),
}
"""Ending of a file (without the dot) -> its format."""


def _identities(name: str, layer: gpd.GeoDataFrame) -> list[str]:
    """Ids that are unique in a file of several layers: `tartus` is a city and a base."""
    return [f"{name}.{own}" for own in layer.get("id", layer.index)]


def _records(layer: gpd.GeoDataFrame) -> list[dict[str, Any]]:
    """Properties of each feature; missing is None."""
    frame = pd.DataFrame(layer.drop(columns="geometry")).astype(object)
    records: list[dict[str, Any]] = frame.where(frame.notna(), None).to_dict("records")
    return records


def _flat(layer: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """The layer with lists as text: words separated by semicolons as in the tables, objects as JSON."""
    texts = {column: layer[column].map(LIST_SEPARATOR.join) for column in LISTS if column in layer}
    texts |= {column: layer[column].map(_json) for column in NESTED if column in layer}
    return layer.assign(**texts, geometry=[round_coordinates(shape) for shape in layer.geometry]).reset_index(drop=True)


def _json(value: object) -> str:
    return json.dumps(json_value(value), ensure_ascii=False)


def _placemarks(name: str, layer: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """The columns that LIBKML knows, then the rest; an `id` must be the only one of its kind in the file."""
    frame = _flat(layer)
    labels = frame[LABELS[name]] if name in LABELS else frame["side_a"] + " / " + frame["side_b"]
    frame = frame.drop(columns="name", errors="ignore").assign(id=_identities(name, layer))
    whole = [column for column in frame if pd.api.types.is_integer_dtype(frame[column].dtype)]
    frame = frame.astype(dict.fromkeys(whole, "Int32"))  # KML has no wider type: 64 bits would come out as text
    frame.insert(0, KML_NAME, labels)
    return frame

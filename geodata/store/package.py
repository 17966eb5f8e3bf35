"""The Frictionless Data Package of a data folder: fields, licence, sources, version and hash of each file."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

from geodata import conflict
from geodata.conflict_file.read import FILE_NAME
from geodata.schema import layout
from geodata.store.provenance import (
    LAYER_TYPES,
    LICENCES,
    ORIGINS,
    OWN,
    PROVENANCE,
    TABLE_TYPES,
    TABLES,
    TABLES_BY_HAND,
)

DATAPACKAGE = "datapackage.json"
RELEASE = "1.1.0"
"""Raised by hand when tables or layers get other columns. The digest after it differs with every change of the data."""

CONFLICT_FILE: dict[str, Any] = {
    "name": "conflict",
    "description": "What the conflict is: period, country, sides, named places and routes, words of the tables",
    "format": "toml",
    "mediatype": "application/toml",
    "licenses": [OWN],
    "sources": [TABLES_BY_HAND],
}
"""Entry of conflict.toml, but for what follows from its bytes."""


def datapackage(folder: Path = layout.FOLDER, built: Path | None = None) -> dict[str, Any]:
    """Content of datapackage.json for a data folder as it is on disk: conflict.toml, layers, tables, base geography.

    `built`: the folder whose `layers/` it describes, if it is another one: that of a build under way. Raises OSError if
    a file is missing.
    """
    place = built or folder
    layers = [_resource(place, layout.layer_path(place, name), _layer(name)) for name in layout.LAYERS]
    tables = [_resource(folder, path, _table(name)) for name, path in _table_paths(folder).items()]
    ground = [_resource(folder, path, _geography(name, path)) for name, path in _geography_paths(folder).items()]
    return {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": conflict.PACKAGE_NAME,
        "title": conflict.TITLE,
        "version": version(folder),
        "licenses": list(LICENCES.values()) or [OWN],
        "sources": [TABLES_BY_HAND, *ORIGINS.values()],
        "resources": [_resource(folder, folder / FILE_NAME, CONFLICT_FILE), *layers, *tables, *ground],
    }


def version(folder: Path = layout.FOLDER) -> str:
    """Release and digest of conflict.toml, all tables and all base geography: the same sources, the same version."""
    paths = [folder / FILE_NAME, *_table_paths(folder).values(), *_geography_paths(folder).values()]
    return _version_text(hashlib.sha256(b"".join(path.read_bytes() for path in paths)).hexdigest())


def _table_paths(folder: Path) -> dict[str, Path]:
    """Tables of a folder; those that it may leave out and has not are left out."""
    paths = {name: layout.table_path(folder, name) for name in layout.TABLES}
    return {name: path for name, path in paths.items() if name in layout.NEEDED_TABLES or path.exists()}


def _geography_paths(folder: Path) -> dict[str, Path]:
    """The same of base geography."""
    paths = {name: layout.geography_path(folder, name) for name in layout.GEOGRAPHY}
    return {name: path for name, path in paths.items() if name in layout.NEEDED_GEOGRAPHY or path.exists()}


def _version_text(digest: str) -> str:
    return f"{RELEASE}+{digest[:8]}"


def _resource(folder: Path, path: Path, described: dict[str, Any]) -> dict[str, Any]:
    """Entry of one file. Its version changes only with its bytes."""
    content = path.read_bytes()
    digest = hashlib.sha256(content).hexdigest()
    return {
        **described,
        "path": path.relative_to(folder).as_posix(),
        "encoding": "utf-8",
        "version": _version_text(digest),
        "bytes": len(content),
        "hash": f"sha256:{digest}",
    }


def _table(name: str) -> dict[str, Any]:
    sources, description = TABLES[name]
    return {
        "name": f"table-{name}",
        "description": description,
        "type": "table",
        "format": "csv",
        "mediatype": "text/csv",
        "licenses": [OWN],
        "sources": list(sources),
        "schema": _schema(layout.TABLES[name], TABLE_TYPES, name),
    }


def _layer(name: str) -> dict[str, Any]:
    return _geojson(name, name.replace("_", "-"), PROVENANCE[name][2], layout.LAYERS[name][1])


def _geography(name: str, path: Path) -> dict[str, Any]:
    """Entry of base geography before the build, with the properties of its first feature: the layer has fewer."""
    features = json.loads(path.read_text(encoding="utf-8-sig"))["features"]
    properties = tuple(features[0]["properties"]) if features else ()
    return _geojson(name, f"geography-{name}", f"{PROVENANCE[name][2]}; as the build takes it", properties)


def _geojson(layer: str, name: str, description: str, properties: tuple[str, ...]) -> dict[str, Any]:
    licence, sources, _ = PROVENANCE[layer]
    return {
        "name": name,
        "description": description,
        "format": "geojson",
        "mediatype": "application/geo+json",
        "licenses": [licence],
        "sources": list(sources),
        "schema": _schema(properties, LAYER_TYPES, layer),
        "geometry": list(layout.LAYERS[layer][0]),
    }


def _schema(fields: tuple[str, ...], types: dict[str, tuple[str, ...]], owner: str) -> dict[str, Any]:
    """Fields and their types as Table Schema names them. A type is looked up as `owner.field`, then as `field`."""
    types_by_field = {field: kind for kind, named in types.items() for field in named}
    return {
        "fields": [
            {"name": f, "type": types_by_field.get(f"{owner}.{f}", types_by_field.get(f, "string"))} for f in fields
        ]
    }

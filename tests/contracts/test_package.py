"""`datapackage.json` is true: every file is named, with its size, hash, fields and licence."""

from __future__ import annotations

import csv
import hashlib
import json
from datetime import date
from pathlib import Path

import frictionless
import pytest

from geodata import contract
from geodata.package import DATAPACKAGE, datapackage, version

PACKAGE = json.loads((contract.FOLDER / DATAPACKAGE).read_text(encoding="utf-8"))
JSON_TYPES = {"string": (str,), "number": (int, float), "integer": (int,), "boolean": (bool,), "array": (list,)}
RESOURCES = {resource["path"]: resource for resource in PACKAGE["resources"]}


def _is(value: object, kind: str) -> bool:
    """Whether a value of JSON is of a type of Table Schema."""
    if kind == "date" and value is not None:
        return bool(date.fromisoformat(value))
    return value is None or type(value) in JSON_TYPES[kind]


def test_frictionless_has_no_objection() -> None:
    """The descriptor against the profile of the Data Package standard."""
    assert [error.note for error in frictionless.Package.metadata_validate(PACKAGE)] == []


def test_every_table_and_layer_is_named() -> None:
    files = [*contract.FOLDER.glob("sources/*.csv"), *contract.FOLDER.glob("layers/*")]
    assert RESOURCES.keys() == {path.relative_to(contract.FOLDER).as_posix() for path in files}
    assert len(RESOURCES) == len(PACKAGE["resources"]) == len({r["name"] for r in PACKAGE["resources"]})


@pytest.mark.parametrize("path", RESOURCES)
def test_size_and_hash_are_those_on_disk(path: str) -> None:
    content = (contract.FOLDER / path).read_bytes()
    assert RESOURCES[path]["bytes"] == len(content)
    assert RESOURCES[path]["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"


@pytest.mark.parametrize("name", contract.TABLES)
def test_fields_of_a_table_are_its_header(name: str) -> None:
    with contract.table_path(contract.FOLDER, name).open(encoding="utf-8", newline="") as file:
        header = next(csv.reader(file))
    assert [field["name"] for field in RESOURCES[f"sources/{name}.csv"]["schema"]["fields"]] == header


@pytest.mark.parametrize("name", contract.LAYERS)
def test_fields_of_a_layer_are_the_properties_of_its_features(name: str) -> None:
    """Named in their order, and of the type that is told; null is of every type."""
    features = json.loads(contract.layer_path(contract.FOLDER, name).read_text(encoding="utf-8"))["features"]
    types = {field["name"]: field["type"] for field in RESOURCES[f"layers/{name}.geojson"]["schema"]["fields"]}
    for feature in features:
        assert list(feature["properties"]) == list(types)
        wrong = {key: value for key, value in feature["properties"].items() if not _is(value, types[key])}
        assert wrong == {}, feature["id"]


def test_every_file_has_a_licence_and_every_layer_its_sources() -> None:
    """What rests on the outline of OpenStreetMap is under its licence."""
    licences = {path: [licence["name"] for licence in resource["licenses"]] for path, resource in RESOURCES.items()}
    assert all(licences.values())
    assert licences["layers/control_areas.geojson"] == licences["layers/outline.geojson"] == ["ODbL-1.0"]
    assert all(resource["sources"] for path, resource in RESOURCES.items() if path.startswith("layers/"))


def test_version_follows_the_tables(tmp_path: Path) -> None:
    (tmp_path / "sources").mkdir()
    for name in contract.TABLES:
        contract.table_path(tmp_path, name).write_text(name, encoding="utf-8")
    before = version(tmp_path)
    assert before == version(tmp_path)
    contract.table_path(tmp_path, "changes").write_text("another", encoding="utf-8")
    assert version(tmp_path) != before
    assert PACKAGE["version"] == version() == datapackage()["version"]

"""`datapackage.json` is true: every file is named, with its size, hash, fields and licence."""

from __future__ import annotations

import csv
import hashlib
import json
from datetime import date
from pathlib import Path

import frictionless
import pytest

from geodata.conflict_file.read import FILE_NAME
from geodata.schema import layout
from geodata.store.package import DATAPACKAGE, datapackage, version

PACKAGE = json.loads((layout.FOLDER / DATAPACKAGE).read_text(encoding="utf-8"))
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


def test_every_file_is_named() -> None:
    """Whatever lies under `sources` and `layers`, and conflict.toml."""
    files = [layout.FOLDER / FILE_NAME]
    files += [path for part in ("sources", "layers") for path in (layout.FOLDER / part).rglob("*") if path.is_file()]
    assert RESOURCES.keys() == {path.relative_to(layout.FOLDER).as_posix() for path in files}
    assert len(RESOURCES) == len(PACKAGE["resources"]) == len({r["name"] for r in PACKAGE["resources"]})


@pytest.mark.parametrize("path", RESOURCES)
def test_size_and_hash_are_those_on_disk(path: str) -> None:
    content = (layout.FOLDER / path).read_bytes()
    assert RESOURCES[path]["bytes"] == len(content)
    assert RESOURCES[path]["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"


@pytest.mark.parametrize("name", layout.TABLES)
def test_fields_of_a_table_are_its_header(name: str) -> None:
    with layout.table_path(layout.FOLDER, name).open(encoding="utf-8", newline="") as file:
        header = next(csv.reader(file))
    assert [field["name"] for field in RESOURCES[f"sources/{name}.csv"]["schema"]["fields"]] == header


@pytest.mark.parametrize("name", layout.TABLES)
def test_cells_of_a_table_are_of_the_types_that_are_told(name: str) -> None:
    """As a reader of the standard finds them; blank is of every type."""
    resource = frictionless.Resource(RESOURCES[f"sources/{name}.csv"], basepath=str(layout.FOLDER))
    assert [error.note for task in resource.validate().tasks for error in task.errors] == []


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("places.csv", {"lat": "number", "population": "integer", "name_en": "string"}),
        ("changes.csv", {"date": "date", "precision_days": "integer"}),
        ("events.csv", {"date": "date", "claim": "boolean"}),
        ("sources.csv", {"date": "string"}),
        ("claims.csv", {"claim": "string", "claim_no": "integer"}),
    ],
)
def test_a_column_is_no_text_if_it_can_be_more(path: str, kind: dict[str, str]) -> None:
    """Dates of sources are partly no whole dates."""
    types = {field["name"]: field["type"] for field in RESOURCES[f"sources/{path}"]["schema"]["fields"]}
    assert {name: types[name] for name in kind} == kind


@pytest.mark.parametrize("path", [path for path in RESOURCES if path.endswith(".geojson")])
def test_fields_of_a_layer_are_the_properties_of_its_features(path: str) -> None:
    """Named in their order, and of the type that is told; null is of every type."""
    features = json.loads((layout.FOLDER / path).read_text(encoding="utf-8"))["features"]
    types = {field["name"]: field["type"] for field in RESOURCES[path]["schema"]["fields"]}
    for feature in features:
        assert list(feature["properties"]) == list(types)
        wrong = {key: value for key, value in feature["properties"].items() if not _is(value, types[key])}
        assert wrong == {}, feature["id"]


def test_every_file_has_licence_sources_description_and_version() -> None:
    """What rests on the outline of OpenStreetMap is under its licence."""
    licences = {path: [licence["name"] for licence in resource["licenses"]] for path, resource in RESOURCES.items()}
    assert all(licences.values())
    assert licences["layers/control_areas.geojson"] == licences["layers/outline.geojson"] == ["ODbL-1.0"]
    assert all(resource["sources"] and resource["description"] for resource in RESOURCES.values())
    assert len({resource["version"] for resource in RESOURCES.values()}) > 1
    assert licences["layers/surroundings.geojson"] == licences["sources/geography/surroundings.geojson"] == ["other-pd"]
    assert {licence["name"] for licence in PACKAGE["licenses"]} == {
        name for names in licences.values() for name in names
    }


@pytest.mark.parametrize("name", ["cells", "cell_edges", "control_areas", "front_lines", "outline", "barriers"])
def test_what_the_euphrates_cuts_names_its_source(name: str) -> None:
    assert any("GSHHG" in source["title"] for source in RESOURCES[f"layers/{name}.geojson"]["sources"])


def test_version_follows_conflict_tables_and_base_geography(tmp_path: Path) -> None:
    (tmp_path / "sources" / "geography").mkdir(parents=True)
    tables = [layout.table_path(tmp_path, name) for name in layout.TABLES]
    ground = [layout.geography_path(tmp_path, name) for name in layout.GEOGRAPHY]
    for path in (tmp_path / FILE_NAME, *tables, *ground):
        path.write_text(path.stem, encoding="utf-8")
    told = [version(tmp_path)]
    assert told == [version(tmp_path)]
    for path in (tmp_path / FILE_NAME, tables[2], ground[-1]):
        path.write_text("another", encoding="utf-8")
        told.append(version(tmp_path))
    assert len(set(told)) == 4
    assert PACKAGE["version"] == version() == datapackage()["version"]

"""A start holds every file of a folder against `datapackage.json`, and the data package against the files."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from geodata.check.folder import check
from geodata.load import load
from geodata.problems import InvalidData, Problem
from geodata.schema import layout
from geodata.store.package import DATAPACKAGE, version

TODO = "; run python -m geodata build"


def _problems(folder: Path) -> list[Problem]:
    """What a start says; `check` says the same, and whether stored results are of these tables."""
    with pytest.raises(InvalidData) as refused:
        load(folder)
    assert [problem for problem in check(folder) if problem.file != "computed.json"] == refused.value.problems
    return refused.value.problems


def _edit(folder: Path, edit: Callable[[dict[str, Any]], object]) -> None:
    package = json.loads((folder / DATAPACKAGE).read_text(encoding="utf-8"))
    edit(package)
    (folder / DATAPACKAGE).write_text(json.dumps(package), encoding="utf-8")


@pytest.mark.parametrize(
    ("content", "found", "expected"),
    [
        (None, "no such file", "it in the data folder"),
        (b"", "a file that cannot be read", "a data package"),
        (b'{"resources": [{"path": "lay', "a file that cannot be read", "a data package"),
        (b"\xff\xfe{}", "a file that cannot be read", "a data package"),
        (b"[" * 100_000, "a file that cannot be read", "a data package"),
        (b'{"version": %s}' % (b"9" * 5000), "a file that cannot be read", "a data package"),
        (b"[]", "no data package", "resources, each with a path"),
        (b'{"resources": {}}', "no data package", "resources, each with a path"),
        (b'{"resources": [{"path": ["sources/places.csv"]}]}', "no data package", "resources, each with a path"),
    ],
    ids=["missing", "empty", "truncated", "UTF-16", "deep", "huge integer", "list", "no list", "path is a list"],
)
def test_a_data_package_that_is_none(data: Path, content: bytes | None, found: str, expected: str) -> None:
    if content is None:
        (data / DATAPACKAGE).unlink()
    else:
        (data / DATAPACKAGE).write_bytes(content)
    assert _problems(data) == [Problem(DATAPACKAGE, 0, found, expected + TODO)]


@pytest.mark.parametrize("path", ["../places.csv", "/etc/hostname", "layers/none.geojson", "sources/../sources.csv"])
def test_a_path_that_is_no_file_of_the_folder(data: Path, path: str) -> None:
    _edit(data, lambda package: package["resources"].append({"path": path}))
    expected = "a file of a data folder, by its name in it" + TODO
    assert _problems(data) == [Problem(DATAPACKAGE, 0, f"path {path!r}", expected)]


def test_every_other_part_that_is_not_as_built(data: Path) -> None:
    """Version and licence of the whole; licence, fields and entry of a file: all at once."""

    def edit(package: dict[str, Any]) -> None:
        package["version"], package["licenses"] = "2.0", []
        resources = {entry["path"]: entry for entry in package["resources"]}
        resources["layers/roads.geojson"]["licenses"] = [{"name": "none"}]
        resources["layers/roads.geojson"]["schema"] = {}
        package["resources"].remove(resources["sources/bases.csv"])

    _edit(data, edit)
    told = [str(problem).removesuffix(TODO) for problem in _problems(data)]
    licences = "[{'name': 'CC-BY-4.0', 'path': 'https://creativecommons.org…"
    assert told == [
        f"{DATAPACKAGE}: another licenses and schema of layers/roads.geojson; expected as the build writes it",
        f"{DATAPACKAGE}: licenses []; expected {licences}",
        f"{DATAPACKAGE}: no entry for sources/bases.csv; expected one for each file of the data folder",
        f"{DATAPACKAGE}: version '2.0'; expected {version(data)!r}",
    ]


def test_entries_twice_or_in_another_order(data: Path) -> None:
    _edit(data, lambda package: package["resources"].append(package["resources"][0]))
    assert [problem.found for problem in _problems(data)] == ["entries in another order", "two entries for one path"]


@pytest.mark.parametrize("path", ["sources/sources.csv", "layers/cells.geojson"])
def test_another_hash(data: Path, path: str) -> None:
    _edit(data, lambda package: [e.update(hash="sha256:0") for e in package["resources"] if e["path"] == path])
    assert _problems(data) == [_other_bytes(path)]


def _other_bytes(path: str) -> Problem:
    return Problem(path, 0, f"other bytes than {DATAPACKAGE} names", "the file as it was built" + TODO)


@pytest.mark.parametrize("name", ["perimeters", "disputes"])
def test_a_table_that_may_be_missing_is_told_if_it_was_built(data: Path, name: str) -> None:
    """By its own name, whether a layer is made of it or none."""
    layout.table_path(data, name).unlink()
    told = Problem(
        f"sources/{name}.csv", 0, f"no such file, and {DATAPACKAGE} names it", "the file as it was built" + TODO
    )
    assert told in _problems(data)


def test_base_geography_that_was_nudged(data: Path) -> None:
    """By ten metres, which no rule of geometry can see."""
    coast = layout.geography_path(data, "coast")
    collection = json.loads(coast.read_text(encoding="utf-8"))
    collection["features"][0]["geometry"]["coordinates"][0][0] += 0.0001
    coast.write_text(json.dumps(collection), encoding="utf-8")
    assert _problems(data) == [_other_bytes("sources/geography/coast.geojson")]


def test_base_geography_without_one_of_its_features(data: Path) -> None:
    governorates = layout.geography_path(data, "governorates")
    collection = json.loads(governorates.read_text(encoding="utf-8"))
    collection["features"].pop()
    governorates.write_text(json.dumps(collection), encoding="utf-8")
    assert _problems(data) == [_other_bytes("sources/geography/governorates.geojson")]


def test_a_table_edited_since_the_build(data: Path) -> None:
    """A title of a source, which no layer holds."""
    sources = layout.table_path(data, "sources")
    sources.write_text(sources.read_text(encoding="utf-8").replace("The coast", "A coast", 1), encoding="utf-8")
    assert _problems(data) == [_other_bytes("sources/sources.csv")]

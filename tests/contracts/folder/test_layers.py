"""The committed layers: they tile the country each day, follow RFC 7946, and equal a fresh build byte for byte."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from shapely import coverage_is_valid, get_coordinates
from shapely.geometry import LinearRing

from geodata import conflict
from geodata.build import build
from geodata.calendar import DAYS
from geodata.check.folder import check
from geodata.conflict_file.read import FILE_NAME
from geodata.dataset import Dataset
from geodata.derive.control import dissolve
from geodata.geodesy import area_km2
from geodata.history.situation import valid_on
from geodata.problems import Problem
from geodata.schema import layout
from geodata.store.package import DATAPACKAGE


@pytest.fixture(scope="module")
def rebuilt(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """What a build from the committed sources writes: file -> bytes."""
    folder = tmp_path_factory.mktemp("geodata")
    shutil.copytree(layout.FOLDER / "sources", folder / "sources")
    shutil.copyfile(layout.FOLDER / FILE_NAME, folder / FILE_NAME)
    build(folder)
    assert {path.name for path in folder.iterdir()} == {FILE_NAME, "sources", "layers", DATAPACKAGE, "computed.json"}
    return _built(folder)


def _built(folder: Path) -> dict[str, bytes]:
    paths = [folder / DATAPACKAGE, layout.computed_path(folder), *(folder / "layers").iterdir()]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def _rings(geometry: dict) -> Iterator[tuple[int, list]]:
    """Number of a ring in its polygon (0 is the outer one), and the ring."""
    polygons = {"Polygon": [geometry["coordinates"]], "MultiPolygon": geometry["coordinates"]}
    for polygon in polygons.get(geometry["type"], []):
        yield from enumerate(polygon)


def test_layers_equal_a_fresh_build(rebuilt: dict[str, bytes]) -> None:
    """Nobody edited a layer by hand, or forgot to build after editing a table. Stored results are equal too."""
    committed = _built(layout.FOLDER)
    assert committed.keys() == rebuilt.keys()
    assert [file for file, content in committed.items() if content != rebuilt[file]] == []


@pytest.mark.parametrize("day", DAYS)
def test_areas_tile_the_country(dataset: Dataset, day: str) -> None:
    """Without gap or overlap; one feature a side."""
    areas = valid_on(dataset.geo["control_areas"], day)
    country = dataset.geo["outline"].set_index("id").geometry[conflict.COUNTRY]
    assert areas["side"].is_unique
    assert coverage_is_valid(areas.geometry.to_numpy())
    assert sum(map(area_km2, areas.geometry)) == pytest.approx(area_km2(country), rel=0.0005)
    assert set(areas["side"]) == set(dataset.held.loc[dataset.geo["cells"]["place_id"], day])


@pytest.mark.parametrize("day", ["2024-11-26", "2024-11-29", "2024-12-07", "2024-12-08", "2024-12-31"])
def test_an_area_is_the_cells_of_its_side(dataset: Dataset, day: str) -> None:
    """Exactly: the same ground with the same vertices."""
    ground = dataset.geo["cells"].set_index("place_id").geometry
    side = dataset.held.loc[ground.index, day]
    for area in valid_on(dataset.geo["control_areas"], day).itertuples():
        cells = dissolve(list(ground[side == area.side]))
        assert cells.equals(area.geometry), area.side
        assert {*map(tuple, get_coordinates(cells))} == {*map(tuple, get_coordinates(area.geometry))}, area.side


@pytest.mark.parametrize("name", layout.LAYERS)
def test_layer_follows_rfc_7946(name: str) -> None:
    """WGS 84 without saying so, ids unique, outer rings counter-clockwise, holes clockwise, 5 decimals."""
    text = layout.layer_path(layout.FOLDER, name).read_text(encoding="utf-8")
    collection = json.loads(text)
    features = collection["features"]
    assert (collection["type"], collection["name"]) == ("FeatureCollection", name)
    assert "crs" not in collection
    assert len({feature["id"] for feature in features}) == len(features) > 0
    for feature in features:
        assert tuple(feature["properties"]) == layout.LAYERS[name][1]
        for number, ring in _rings(feature["geometry"]):
            assert LinearRing(ring).is_ccw == (number == 0), feature["id"]
            assert ring == [[round(x, 5), round(y, 5)] for x, y in ring]


def test_no_layer_lies_about() -> None:
    """The folder holds the layers of the contract and nothing else."""
    found = {path.name for path in (layout.FOLDER / "layers").iterdir()}
    assert found == {f"{name}.geojson" for name in layout.LAYERS}


def test_every_place_has_a_cell_or_lies_in_the_golan(dataset: Dataset) -> None:
    cities, cells = dataset.geo["cities"], dataset.geo["cells"]
    golan = dataset.geo["outline"].set_index("id").geometry[conflict.EXCLUDED]
    without = cities[~cities["id"].isin(cells["place_id"])]
    assert len(cities) == len(cells) + len(without)
    assert without.within(golan).all()
    assert set(dataset.held.loc[without["id"]].to_numpy().ravel()) == {"israel"}


def _look(checker: Callable, folder: Path) -> list[Problem]:
    """What a check finds; it must leave every file as it was."""
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    found = checker(folder)
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before
    return found if isinstance(found, list) else found[1]


def test_the_project_keeps_its_own_contract() -> None:
    """Neither the tables nor the layers that we ship give a problem."""
    assert _look(check, layout.FOLDER) == []

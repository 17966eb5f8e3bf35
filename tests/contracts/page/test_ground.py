"""The binary that the scripts draw the ground from is what the layers of the real data say."""

from __future__ import annotations

import json
import re

import numpy as np
import pytest
from dash import Dash

from dashboard.contract.drawing import GroundGeometry
from dashboard.map.ground.field import FIELD_KM
from dashboard.map.ground.geometry import ground_geometry, reported_places
from dashboard.map.ground.style import FADE_FROM_KM, FADE_TO_KM
from geodata.dataset import Dataset
from tests import ground_binary
from tests.ground_binary import FULL, Ground, read_ground

LARGEST_BYTES = 350_000


@pytest.fixture(scope="module")
def written(dataset: Dataset) -> tuple[bytes, GroundGeometry]:
    """The binary and its description."""
    return ground_geometry(dataset)


@pytest.fixture(scope="module")
def ground(written: tuple[bytes, GroundGeometry]) -> Ground:
    """The arrays."""
    return read_ground(*written)


def test_the_page_sends_it(app: Dash, written: tuple[bytes, GroundGeometry]) -> None:
    """From the address that the model names, and as it is described there."""
    content, described = written
    client = app.server.test_client()
    page = client.get("/").get_data(as_text=True)
    model = json.loads(client.get(re.search(r'id="model"[^>]*href="([^"]+)"', page)[1]).get_data())
    assert client.get(model["ground"]["address"]).data == content
    assert {name: model["ground"][name] for name in described} == described
    assert len(content) <= LARGEST_BYTES


def test_triangles_cover_each_cell_once(dataset: Dataset, ground: Ground) -> None:
    ground_binary.assert_cells_are_those_of_the_layer(ground, dataset)
    ground_binary.assert_each_triangle_lies_in_one_cell(ground)


def test_corners_are_those_of_their_cells(ground: Ground) -> None:
    ground_binary.assert_corners_are_those_of_their_cells(ground)
    assert len(ground.beyond) > 0


def test_neighbours_share_their_vertices(ground: Ground) -> None:
    ground_binary.assert_neighbours_share_their_vertices(ground)


def test_segments_follow_the_edges(dataset: Dataset, ground: Ground) -> None:
    ground_binary.assert_segments_follow_the_edges(ground, dataset)


def test_places_lie_where_the_table_says(dataset: Dataset, ground: Ground) -> None:
    """In the order of the table, which is that of the states."""
    ground_binary.assert_places_lie_where_the_table_says(ground, dataset)
    assert dataset.geo["cities"]["id"].tolist() == dataset.held.index.tolist()


def test_a_place_without_report_is_named_by_no_document(dataset: Dataset) -> None:
    """No row on it says that its sources name or cover it; Hama and Kobani are reported on."""
    cities = dataset.geo["cities"]
    reported = set(cities["id"][reported_places(dataset).index])
    coverage = {place: set() for place in cities["id"]}
    for name in ("baseline", "changes"):
        for row in dataset.tables[name].itertuples():
            coverage[row.place_id].add(row.coverage)
    assert {place for place, told in coverage.items() if told & {"named", "area"}} == reported
    assert {"hama", "kobani"} <= reported
    assert 0.9 < len(reported) / len(cities) < 0.98


def test_the_desert_is_far_from_reports_and_the_cities_are_not(ground: Ground) -> None:
    """Homs and Aleppo have their full tint; east of Suwayda, where no report names a place, ground pales."""
    height, width = ground.field.shape

    def km_at(lon: float, lat: float) -> float:
        column, row = ground.shares(np.array([[lon, lat]]))[0] / FULL * (width, height)
        return ground.field[int(row), int(column)] / 255 * FIELD_KM

    assert km_at(36.72, 34.73) < FADE_FROM_KM
    assert km_at(37.16, 36.2) < FADE_FROM_KM
    assert km_at(38.0, 33.0) > FADE_TO_KM

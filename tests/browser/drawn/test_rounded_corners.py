"""Corners of areas that are rounded from far, against the cells and the tables."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from drawn.ground import AGAIN, GROUND, ONLY, SPOTS, Expected, Spot, Spots, assert_drawn
from driving import Page
from views import LIGHT, View

from dashboard.map import signs
from dashboard.map.ground import style as ground_style
from geodata import conflict
from geodata.calendar import DAYS, index_of
from geodata.dataset import Dataset
from tests.ground_binary import FULL, Ground

DEEP_PX, DEEPEST = 6, 5
"""Px from the node of a corner to the line between the ends of its curve, from which on its colour is read, and the
number of such corners on a day at least."""


class Corner(NamedTuple):
    """A point that a rounded corner cuts off its cell: the place of the cell and that of the cell it is drawn like."""

    own: str
    beyond: str
    lon: float
    lat: float


def rounded_corners(dataset: Dataset, binary: Ground, day: str, px: float) -> list[Corner]:
    """The deepest corners on a day, the deepest first. The point lies nearer to the first edge, behind the curve, which
    passes the node at a quarter of the way to each end. `px`: width of the box on the map.
    """
    names, held = dataset.held.index, dataset.held[day].to_numpy()
    corners = binary.vertices[binary.triangles[: len(binary.beyond)]]
    own, (first, second) = corners[:, 0, 2], binary.beyond.T
    is_rounded = (held[first] == held[second]) & (held[own] != held[first])
    is_rounded &= (held[own] != conflict.CONTESTED) & (held[first] != conflict.CONTESTED)
    start, node, end = np.moveaxis(corners[:, :, :2].astype(float), 1, 0)
    depth = np.abs(np.linalg.det(np.stack([start - node, end - node], axis=1))) / np.hypot(*(end - start).T)
    order = [n for n in np.argsort(-depth).tolist() if is_rounded[n] and depth[n] * px / FULL > DEEP_PX]
    points = binary.degrees(0.2 * start + 0.72 * node + 0.08 * end)
    return [Corner(names[own[n]], names[first[n]], *points[n].tolist()) for n in order]


def spots_of(page: Page, corners: list[Corner], places: list[str]) -> Spots:
    """The pixels of corners, with the places whose colour they shall have; without those that something covers."""
    page.idle()
    found = page.map(SPOTS, [[corner.lon, corner.lat] for corner in corners])
    return {tuple(spot[:2]): Spot(place, *spot[2:]) for spot, place in zip(found, places, strict=True) if spot}


@LIGHT
def test_corners_of_areas_are_rounded_from_far(view: View, dataset: Dataset, binary: Ground) -> None:
    """There a point behind the curve has the colour of the cell beyond, from near, that of
    its own cell.
    """
    page = view.page
    hidden = page.map(ONLY, GROUND, [*ground_style.LAYERS, *signs.LAYERS])
    for day in ("2024-11-30", "2024-12-08"):
        page.go(index_of(day))
        width = page.map("512 * 2 ** map.getZoom()") * binary.size[0]
        corners = rounded_corners(dataset, binary, day, width)
        spots = spots_of(page, corners, [corner.beyond for corner in corners])
        assert assert_drawn(view, dataset, binary, spots, Expected(day, DAYS[index_of(day) - 1])) >= DEEPEST
        deepest = corners[0]
        page.map(
            "void map.jumpTo({ center: arguments[0], zoom: 6.7 }, { originalEvent: true })", [deepest.lon, deepest.lat]
        )
        near = spots_of(page, [deepest], [deepest.own])
        assert assert_drawn(view, dataset, binary, near, Expected(day, DAYS[index_of(day) - 1], level=None)) == 1
        page.find("[data-view=home]").click()
        page.idle()
    page.map(AGAIN, hidden)

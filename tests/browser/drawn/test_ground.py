"""The ground as it is drawn: the colour of each city's area against the tables, and the front against none."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

import geopandas as gpd
import numpy as np
import pytest
from drawn.ground import AGAIN, GROUND, ONLY, SPOTS, Expected, Spot, Spots, assert_drawn
from driving import Page
from fronts import CLAIMED, STILL_FRONT, SURE_FRONT, UNSURE_FRONT, grades, look_at
from pictures import changed, screen
from PIL import Image, ImageColor
from views import BOTH_THEMES, LIGHT, NEAR, View

from dashboard.map import signs
from dashboard.map.ground import style as ground_style
from dashboard.theme import colours
from geodata import conflict
from geodata.calendar import DAYS, index_of
from geodata.dataset import Dataset
from tests.ground_binary import Ground

LEAST_OF_A_LINE_PX = 20
"""Pixels that taking a line away changes at least within a square of 80 px."""
FROM_EDGES_M = 1000
"""How far the middle of a pixel must be from the edge of its cell to tell of it: more than a pixel is wide."""
LEAST_COMPARED = 15
"""Cities whose ground is read on a day at least."""
ABROAD = {"SEA": (34.9, 34.6), "NEIGHBOUR": (37.6, 37.4)}
"""Colour of the theme -> a place that has it."""


def spots_in_view(page: Page, dataset: Dataset, from_edges_m: float = FROM_EDGES_M) -> Spots:
    """The cities of ranks 1 and 2 that nothing covers, whose pixel is so far from the edge of its cell."""
    page.idle()
    cities = dataset.geo["cities"]
    great = cities[cities["rank"] <= 2]
    found = [spot for spot in page.map(SPOTS, list(zip(great.geometry.x, great.geometry.y, strict=True))) if spot]
    points = gpd.GeoDataFrame(geometry=gpd.points_from_xy(*np.array(found)[:, 2:4].T), crs=4326)
    cells = gpd.sjoin(points, dataset.geo["cells"][["place_id", "geometry"]], predicate="within")["place_id"]
    edges = dataset.geo["cells"].to_crs(conflict.METRIC_CRS).boundary.union_all()
    far = points.to_crs(conflict.METRIC_CRS).geometry.distance(edges)
    cells = cells[far[cells.index] > from_edges_m]
    return {tuple(found[row][:2]): Spot(place, *found[row][2:]) for row, place in cells.items()}


@pytest.fixture
def spots(view: View, dataset: Dataset) -> Spots:
    """The cities in the first view."""
    found = spots_in_view(view.page, dataset)
    assert len(found) > 40
    assert {"homs-city", "hama", "idlib", "raqqa"} <= {spot.place for spot in found.values()}
    return found


def assert_ground(view: View, dataset: Dataset, binary: Ground, spots: Spots, shown: Expected) -> None:
    """As `assert_drawn`, of LEAST_COMPARED cities at least."""
    assert assert_drawn(view, dataset, binary, spots, shown) >= LEAST_COMPARED


@BOTH_THEMES
def test_on_every_day_a_city_has_the_colour_of_its_holder(
    view: View, dataset: Dataset, binary: Ground, spots: Spots
) -> None:
    page = view.page
    hidden = page.map(ONLY, GROUND, [*ground_style.LAYERS, *signs.LAYERS])
    for day, since in zip(DAYS, [DAYS[0], *DAYS[:-1]], strict=True):
        page.go(index_of(day))
        assert_ground(view, dataset, binary, spots, Expected(day, since))
    for name, (x, y, *_) in zip(ABROAD, page.map(SPOTS, list(ABROAD.values())), strict=True):
        abroad = ImageColor.getrgb(view.colour(getattr(colours, name)))
        assert screen(page).getpixel((x, y)) == pytest.approx(abroad, abs=NEAR), name
    page.map(AGAIN, hidden)


class Scale(NamedTuple):
    """A zoom, the number of the areas below which pieces are joined there, and `FROM_EDGES_M` for its pixels."""

    zoom: float
    level: int | None
    from_edges_m: float


@LIGHT
@pytest.mark.parametrize("scale", [Scale(5.2, 1, 3000), Scale(6.7, None, FROM_EDGES_M)])
def test_the_smaller_the_map_the_larger_the_pieces_that_it_joins(
    view: View, dataset: Dataset, binary: Ground, scale: Scale
) -> None:
    """A step further off than in the first view, and so near that every piece is drawn as it is."""
    page = view.page
    hidden = page.map(ONLY, GROUND, [*ground_style.LAYERS, *signs.LAYERS])
    page.map("void map.jumpTo({ center: [37, 35.2], zoom: arguments[0] }, { originalEvent: true })", scale.zoom)
    found = spots_in_view(page, dataset, scale.from_edges_m)
    for day in ("2024-11-30", "2024-12-08"):
        page.go(index_of(day))
        assert_ground(view, dataset, binary, found, Expected(day, DAYS[index_of(day) - 1], level=scale.level))
    page.map(AGAIN, hidden)
    page.find("[data-view=home]").click()
    page.idle()


CLOCK = "return advance.view.now().clock"


@LIGHT
def test_by_the_other_clock_filtered_and_compared(view: View, dataset: Dataset, binary: Ground, spots: Spots) -> None:
    page = view.page
    hidden = page.map(ONLY, GROUND, [*ground_style.LAYERS, *signs.LAYERS])
    for day in ("2024-11-30", "2024-12-08", DAYS[-1]):
        page.go(index_of(day))
        shown = Expected(day, DAYS[index_of(day) - 1])
        page.js("advance.filters.set([], [], [], 'low', 'then')")
        page.until(lambda: page.js(CLOCK) == "then")  # what was known then is fetched when it is first asked for
        assert_ground(view, dataset, binary, spots, replace(shown, clock="then"))
        page.js("advance.filters.set([], [], [], 'low', 'now')")
        page.until(lambda: page.js(CLOCK) == "now")
        page.js("advance.view.set({hidden: new Set(['sdf'])})")
        assert_ground(view, dataset, binary, spots, replace(shown, hidden=("sdf",)))
        page.js("advance.view.set({hidden: new Set(), compared: 0})")
        assert_ground(view, dataset, binary, spots, replace(shown, since=DAYS[0]))
        page.js("advance.view.set({compared: null})")
    page.map(AGAIN, hidden)


def around(page: Page, x: float, y: float) -> Image.Image:
    """What stands on the screen within 40 px of a point."""
    page.idle()
    return screen(page).crop((round(x) - 40, round(y) - 40, round(x) + 40, round(y) + 40))


@LIGHT
def test_contested_ground_is_hatched_as_in_the_legend(view: View, dataset: Dataset) -> None:
    """The lines rise to the right: two pixels up and right all is the same, two down and right it is not."""
    page, day = view.page, "2024-12-08"
    page.go(index_of(day))
    cells = dataset.geo["cells"].set_index("place_id").geometry
    held = dataset.held[day]
    widest = cells[held[held == conflict.CONTESTED].index].to_crs(conflict.METRIC_CRS).area.idxmax()
    middle = cells[widest].representative_point()
    hidden = page.map(ONLY, GROUND, [*ground_style.LAYERS, *signs.LAYERS])
    x, y, *_ = page.map(SPOTS, [[middle.x, middle.y]])[0]
    seen = np.asarray(around(page, x, y).convert("L").crop((25, 25, 55, 55)), dtype=float)
    page.map(AGAIN, hidden)
    rising = np.abs(seen[2:, :-2] - seen[:-2, 2:]).mean()
    falling = np.abs(seen[:-2, :-2] - seen[2:, 2:]).mean()
    assert rising < NEAR < falling


@LIGHT
def test_a_front_is_bold_where_it_moved_and_broken_on_unsure_ground(view: View, dataset: Dataset) -> None:
    """Taken away, each changes the picture; what has not moved is thin, and what is unsure is not dark all along."""
    page, day, before = view.page, "2024-12-05", "2024-12-04"
    page.go(index_of(day))
    drawn_px, pieces = {}, {}
    for places in (SURE_FRONT, UNSURE_FRONT, STILL_FRONT):
        spot = look_at(page, dataset, places)
        whole = around(page, *spot)
        page.map("void map.setLayoutProperty('front', 'visibility', 'none')")
        mask = changed(whole, around(page, *spot))
        page.map("void map.setLayoutProperty('front', 'visibility', 'visible')")
        drawn_px[places] = mask.sum()
        pieces[places] = max(np.count_nonzero(np.diff(mask.any(axis=axis).astype(int)) == 1) for axis in (0, 1))
        held = dataset.held.loc[list(places)]
        assert held[day].equals(held[before]) == (places == STILL_FRONT)
        worst = max(grades(dataset, day)[dataset.held.index.get_indexer(list(places))])
        assert (worst >= CLAIMED) == (places == UNSURE_FRONT)
    assert min(drawn_px.values()) >= LEAST_OF_A_LINE_PX
    assert drawn_px[STILL_FRONT] < 0.7 * drawn_px[SURE_FRONT]
    assert pieces[SURE_FRONT] <= 1 < pieces[UNSURE_FRONT]
    page.find("[data-view=home]").click()
    page.idle()

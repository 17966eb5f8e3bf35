"""The ground as it is drawn: the colour of each city's area against the tables, and the front against none."""

from __future__ import annotations

from dataclasses import dataclass, replace

import geopandas as gpd
import numpy as np
import pytest
from controls import tint
from driving import Page
from fronts import CLAIMED, SURE_FRONT, UNSURE_FRONT, grades, look_at
from pictures import changed, screen
from PIL import Image, ImageColor
from views import BOTH_THEMES, LIGHT, NEAR, View, drawn

from dashboard.map import signs
from dashboard.map.ground import style as ground_style
from dashboard.map.ground.field import FIELD_KM
from dashboard.map.ground.geometry import ground_geometry
from dashboard.theme import colours
from geodata import conflict
from geodata.calendar import DAYS, index_of
from geodata.dataset import Dataset
from geodata.history import grades as graded
from geodata.history.by_clock import holders_by_clock
from tests.ground_binary import FULL, Ground, read_ground

LEAST_OF_A_LINE_PX = 20
"""Pixels that taking a line away changes at least within a square of 80 px."""
GROUND = ("sea", "surroundings", "neighbours", "land", "areas")
"""Layers that fill the ground, without patterns and lines."""
ONLY = """
(() => {
  const layers = [...map.getStyle().layers.map(({ id }) => id), ...arguments[1]];
  const seen = layers.filter((id) => map.getLayer(id).visibility !== "none");
  const others = seen.filter((id) => !arguments[0].includes(id));
  for (const id of others) map.setLayoutProperty(id, "visibility", "none");
  return others;
})()
"""
"""Hides all layers of the map but some; returns those hidden. Layers that scripts draw are no part of its style."""
AGAIN = "void arguments[0].forEach((id) => map.setLayoutProperty(id, 'visibility', 'visible'))"
SPOTS = """
arguments[0].map(([lon, lat]) => {
  const box = map.getCanvas().getBoundingClientRect();
  const { x, y } = map.project([lon, lat]);
  const [px, py] = [Math.floor(box.left + x), Math.floor(box.top + y)];
  const middle = map.unproject([px + 0.5 - box.left, py + 0.5 - box.top]);
  const top = document.elementFromPoint(px, py);
  return top === map.getCanvas() ? [px, py, middle.lng, middle.lat] : null;
})
"""
"""The pixel in which each place stands, and longitude and latitude of its middle; null: something lies over it."""
FROM_EDGES_M = 1000
"""How far the middle of a pixel must be from the edge of its cell to tell of it: more than a pixel is wide."""
ABROAD = {"SEA": (34.9, 34.6), "NEIGHBOUR": (37.6, 37.4)}
"""Colour of the theme -> a place that has it."""


@dataclass(frozen=True)
class Expected:
    """What is drawn: a day, the day it is compared with, a clock, and sides that are left out."""

    day: str
    since: str
    clock: str = "now"
    hidden: tuple[str, ...] = ()


@pytest.fixture(scope="module")
def binary(dataset: Dataset) -> Ground:
    """The geometry of the ground as the scripts get it."""
    return read_ground(*ground_geometry(dataset))


def km_from_reports(binary: Ground, lon: float, lat: float) -> float:
    """Distance from the nearest place that a document reports on, as the map reads it from the field."""
    height, width = binary.field.shape
    x, y = (binary.shares(np.array([[lon, lat]]))[0] / FULL) * (width, height) - 0.5
    left, top = int(np.floor(x)), int(np.floor(y))
    found = 0.0
    for column, across in ((left, 1 - (x - left)), (left + 1, x - left)):
        for row, down in ((top, 1 - (y - top)), (top + 1, y - top)):
            found += across * down * binary.field[np.clip(row, 0, height - 1), np.clip(column, 0, width - 1)]
    return found / 255 * FIELD_KM


def opacity(dataset: Dataset, place: str, shown: Expected, km: float, opacities: colours.AreaOpacities) -> float:
    """Of the area of a place at a distance from what is reported, as dashboard/map/ground/style.py says."""
    held, grade = holders_by_clock(dataset, shown.clock), graded.grades(dataset, shown.clock).at[place, shown.day]
    gained = held.at[place, shown.day] != held.at[place, shown.since]
    unsure = grade >= CLAIMED
    if gained:
        plain = opacities.gained_unsure if unsure else opacities.gained
    else:
        plain = opacities.unsure if unsure else opacities.plain
    share = np.clip((km - ground_style.FADE_FROM_KM) / (ground_style.FADE_TO_KM - ground_style.FADE_FROM_KM), 0, 1)
    faded = 1 + (ground_style.FADED_TO - 1) * share * share * (3 - 2 * share)
    return max(plain * faded, ground_style.LEAST_OPACITY)


@pytest.fixture
def spots(view: View, dataset: Dataset) -> dict[tuple[int, int], tuple[str, float, float]]:
    """Pixel of each city on the map -> the place whose cell its middle lies in, and longitude and latitude of that."""
    page = view.page
    page.idle()
    cities = dataset.geo["cities"]
    great = cities[cities["rank"] <= 2]
    found = [spot for spot in page.map(SPOTS, list(zip(great.geometry.x, great.geometry.y, strict=True))) if spot]
    points = gpd.GeoDataFrame(geometry=gpd.points_from_xy(*np.array(found)[:, 2:].T), crs=4326)
    cells = gpd.sjoin(points, dataset.geo["cells"][["place_id", "geometry"]], predicate="within")["place_id"]
    edges = dataset.geo["cells"].to_crs(conflict.METRIC_CRS).boundary.union_all()
    cells = cells[points.to_crs(conflict.METRIC_CRS).geometry[cells.index].distance(edges) > FROM_EDGES_M]
    assert len(cells) > 40
    assert {"homs-city", "hama", "idlib", "raqqa"} <= set(cells)
    return {tuple(found[row][:2]): (place, *found[row][2:]) for row, place in cells.items()}


def assert_ground(view: View, dataset: Dataset, binary: Ground, spots: dict, shown: Expected) -> None:
    """Every city's area has the colour of its holder, and that of the land where its side is left out."""
    picture, held = drawn(view.page), holders_by_clock(dataset, shown.clock)[shown.day]
    land = view.colour(colours.LAND)
    opacities = colours.DARK_AREA_OPACITIES if view.scheme == "dark" else colours.AREA_OPACITIES
    wrong = []
    for spot, (place, lon, lat) in spots.items():
        side = held[place]
        if side == conflict.CONTESTED:
            continue
        if side in shown.hidden:
            expected = ImageColor.getrgb(land)
        else:
            km = km_from_reports(binary, lon, lat)
            expected = tint(side, land, opacity(dataset, place, shown, km, opacities))
        if np.abs(np.subtract(picture.getpixel(spot), expected)).max() > NEAR:
            wrong.append((place, side, picture.getpixel(spot), expected))
    assert wrong == [], shown


@BOTH_THEMES
def test_on_every_day_a_city_has_the_colour_of_its_holder(
    view: View, dataset: Dataset, binary: Ground, spots: dict
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


CLOCK = "return advance.view.now().clock"


@LIGHT
def test_by_the_other_clock_filtered_and_compared(view: View, dataset: Dataset, binary: Ground, spots: dict) -> None:
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
def test_a_front_on_unsure_ground_is_drawn_broken(view: View, dataset: Dataset) -> None:
    """Taken away, either front changes the picture; the line of the unsure one is not dark all along."""
    page, day = view.page, "2024-12-05"
    page.go(index_of(day))
    dark = {}
    for places in (SURE_FRONT, UNSURE_FRONT):
        spot = look_at(page, dataset, places)
        whole = around(page, *spot)
        page.map("void map.setLayoutProperty('front', 'visibility', 'none')")
        mask = changed(whole, around(page, *spot))
        page.map("void map.setLayoutProperty('front', 'visibility', 'visible')")
        assert mask.sum() >= LEAST_OF_A_LINE_PX
        dark[places] = (np.asarray(whole.convert("L"))[mask] < 110).mean()
        worst = max(grades(dataset, day)[dataset.held.index.get_indexer(list(places))])
        assert (worst >= CLAIMED) == (places == UNSURE_FRONT)
    assert dark[UNSURE_FRONT] < 0.85 * dark[SURE_FRONT]
    page.find("[data-view=home]").click()
    page.idle()

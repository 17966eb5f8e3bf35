"""The ground and the front as they are drawn, against what the same browser draws with a layer taken away."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from controls import tint
from driving import Page
from fronts import CLAIMED, SURE_FRONT, UNSURE_FRONT, grades, look_at
from pictures import changed, screen
from PIL import Image, ImageColor
from views import BOTH_THEMES, DAYS, LIGHT, NEAR, View, drawn, show

from dashboard.theme import colours
from geodata.dataset import Dataset

LEAST_OF_A_LINE_PX = 20
"""Pixels that taking a line away changes at least within a square of 80 px."""
GROUND = ("sea", "surroundings", "neighbours", "land", "areas")
"""Layers that fill the ground, without patterns and lines."""
ONLY = """
(() => {
  const layers = map.getStyle().layers.filter(({ layout }) => layout?.visibility !== "none").map(({ id }) => id);
  const others = layers.filter((id) => !arguments[0].includes(id));
  for (const id of others) map.setLayoutProperty(id, "visibility", "none");
  return others;
})()
"""
"""Hides all layers of the map but some; returns those hidden."""
AGAIN = "void arguments[0].forEach((id) => map.setLayoutProperty(id, 'visibility', 'visible'))"
SPOTS = """
arguments[0].map(([lon, lat]) => {
  const box = map.getCanvas().getBoundingClientRect();
  const { x, y } = map.project([lon, lat]);
  const top = document.elementFromPoint(box.left + x, box.top + y);
  return top === map.getCanvas() ? [Math.floor(box.left + x), Math.floor(box.top + y)] : null;
})
"""
"""Where places stand on the screen, in px; null: outside the map, or something lies over it."""
INNER_KM = 6
ABROAD = {"SEA": (34.9, 34.6), "NEIGHBOUR": (37.6, 37.4)}
"""Colour of the theme -> a place that has it."""


def wide_cells(dataset: Dataset) -> dict[str, tuple[float, float]]:
    """Place -> a point of its cell that is INNER_KM or more from the cell's edge, for the cells that have one."""
    cells = dataset.geo["cells"].set_index("place_id").geometry
    inner = cells.to_crs(32637).buffer(-INNER_KM * 1000)
    points = inner[~inner.is_empty].representative_point().to_crs(4326)
    return {place: (point.x, point.y) for place, point in points.items()}


@BOTH_THEMES
def test_the_ground_has_the_colour_of_the_side_that_holds_it(view: View, dataset: Dataset) -> None:
    """Every cell that is wide enough to be sure of it, on each of DAYS; the sea and the neighbours beside."""
    page, cells = view.page, wide_cells(dataset)
    page.idle()
    seen = {place: spot for place, spot in zip(cells, page.map(SPOTS, list(cells.values())), strict=True) if spot}
    assert len(seen) > 100
    hidden = page.map(ONLY, GROUND)
    for day in DAYS:
        show(page, day)
        assert_ground(drawn(page), view, seen, dataset.held[day])
    page.map(AGAIN, hidden)


def assert_ground(picture: Image.Image, view: View, seen: dict[str, tuple[int, int]], held: pd.Series) -> None:
    """`seen`: place -> a point of its cell on the screen; `held`: place -> side."""
    land = view.colour(colours.LAND)
    expected = {side: ImageColor.getrgb(land) if side == "contested" else tint(side, land) for side in colours.SIDES}
    wrong = [
        (place, held[place], picture.getpixel(tuple(spot)))
        for place, spot in seen.items()
        if np.abs(np.subtract(picture.getpixel(tuple(spot)), expected[held[place]])).max() > NEAR
    ]
    assert wrong == []
    assert set(held.value_counts().loc[lambda count: count > 20].index) <= set(held[list(seen)])
    for name, spot in zip(ABROAD, view.page.map(SPOTS, list(ABROAD.values())), strict=True):
        abroad = ImageColor.getrgb(view.colour(getattr(colours, name)))
        assert picture.getpixel(tuple(spot)) == pytest.approx(abroad, abs=NEAR), name


def ground(page: Page, lon: float, lat: float) -> tuple[int, ...]:
    """The commonest colour on the screen around a place: the tint under the pattern."""
    page.idle()
    x, y = page.map("Object.values(map.project([arguments[0], arguments[1]]))", lon, lat)
    around = screen(page).crop((round(x) - 12, round(y) - 12, round(x) + 12, round(y) + 12))
    return max(around.getcolors(maxcolors=576))[1]


@LIGHT
@pytest.mark.parametrize(
    ("day", "side", "lon", "lat"),
    [
        ("2024-11-26", "government", 37.75, 34.95),
        ("2024-12-10", "opposition_hts", 36.95, 35.28),
        ("2024-11-26", "sdf", 39.40, 36.25),
    ],
)
def test_the_tint_of_the_side_shows_under_the_patterns(view: View, day: str, side: str, lon: float, lat: float) -> None:
    show(view.page, day)
    assert ground(view.page, lon, lat) == pytest.approx(tint(side), abs=3)


def picture(page: Page, x: float, y: float) -> Image.Image:
    """What stands on the screen within 40 px of a point."""
    page.idle()
    return screen(page).crop((round(x) - 40, round(y) - 40, round(x) + 40, round(y) + 40))


@LIGHT
@pytest.mark.parametrize(("places", "doubted"), [(SURE_FRONT, False), (UNSURE_FRONT, True)])
def test_a_front_on_unsure_ground_is_drawn_broken(
    view: View, dataset: Dataset, places: tuple[str, str], doubted: bool
) -> None:
    """Taking one of the two layers of lines away takes the line away, and the other does not."""
    page, day = view.page, "2024-12-05"
    show(page, day)
    worst = max(grades(dataset, day)[dataset.held.index.get_indexer(list(places))])
    assert (worst >= CLAIMED) == doubted
    spot = look_at(page, dataset, places)
    whole = picture(page, *spot)
    for layer, matters in (("front", not doubted), ("front-doubted", doubted)):
        page.map("void map.setLayoutProperty(arguments[0], 'visibility', 'none')", layer)
        differs = changed(whole, picture(page, *spot)).sum() >= LEAST_OF_A_LINE_PX
        page.map("void map.setLayoutProperty(arguments[0], 'visibility', 'visible')", layer)
        assert bool(differs) is matters, layer
    assert page.map("map.getPaintProperty('front-doubted', 'line-dasharray')") == [2.4, 1.5]
    page.find("[data-view=home]").click()
    page.idle()

"""What is seen on the screen, against what the same browser draws in the same run with a thing taken away.

No picture from elsewhere is compared with: fonts, hinting, processor and device pixels may be any.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pytest
from controls import tint
from driving import NARROW, WIDE, Page, browser, measure
from pictures import changed, screen
from PIL import Image, ImageColor

from dashboard.map.layer_groups import LAYER_GROUPS, SHOWN_AT_FIRST
from dashboard.theme import colours
from dashboard.theme.dark import DARK_COLOURS
from geodata.calendar import index_of
from geodata.dataset import Dataset

DAYS = ("2024-12-08", "2024-11-30", "2024-12-05")
"""The first shows nearly every layer."""
LEAST_PX = 60
"""Pixels that the smallest thing looked for changes at least."""
NOISE_PX = 6
"""Pixels by which the same view drawn twice differs at most."""
ROUND_PX = 5
"""Room round a box that shadows, rings and strokes of letters take."""
OVERHANG = 0.05
"""Share of the pixels of a part that letters may take beyond its box: the last tick of the histogram does."""
NEAR = 3
"""Levels of 255 within which a colour is the one expected."""


@dataclass(frozen=True)
class View:
    """An open page, and how it was opened."""

    page: Page
    scheme: str
    size: tuple[int, int]

    def colour(self, light: str) -> str:
        """The colour of this theme for one of the light theme's."""
        return DARK_COLOURS[light] if self.scheme == "dark" else light


VIEWS = {
    "light": ("", "light", WIDE),
    "dark": ("", "dark", WIDE),
    "arabic": ("ar/", "light", WIDE),
    "phone": ("", "light", NARROW),
}
"""Name -> folder of the language, colour scheme, window in px."""


@pytest.fixture(scope="module")
def drawing(address: str) -> Iterator[Page]:
    """A browser without motion, for all views."""
    opened = Page(browser(WIDE, "--force-prefers-reduced-motion"))
    yield opened
    opened.close()


@pytest.fixture(scope="module", params=VIEWS)
def view(drawing: Page, address: str, request: pytest.FixtureRequest) -> View:
    """The page of the first of DAYS."""
    folder, scheme, size = VIEWS[request.param]
    measure(drawing.driver, size)
    drawing.wishes(prefers_color_scheme=scheme)
    drawing.open(f"{address}{folder}?day={DAYS[0]}")
    drawing.until(lambda: drawing.js("return document.getElementById('today').dataset.day") == DAYS[0])
    return View(drawing, scheme, size)


def show(page: Page, day: str) -> None:
    """Steps to a day and waits until the panel is of it."""
    page.go(index_of(day))
    page.until(lambda: page.js("return document.getElementById('today').dataset.day") == day)


def drawn(page: Page) -> Image.Image:
    """The screen once map and fonts are at rest."""
    page.js("return document.fonts.ready.then(() => true)")
    page.idle()
    return screen(page)


def inside(box: dict[str, float], mask: np.ndarray) -> np.ndarray:
    """The part of a mask within a box of the page and ROUND_PX round it."""
    left, top = max(int(box["left"]) - ROUND_PX, 0), max(int(box["top"]) - ROUND_PX, 0)
    return mask[top : int(box["bottom"]) + ROUND_PX, left : int(box["right"]) + ROUND_PX]


def layers(page: Page, groups: list[str]) -> None:
    page.js("advance.view.layers(arguments[0])", groups)


def test_the_same_view_drawn_twice_is_the_same(view: View) -> None:
    """Else what follows would say nothing."""
    show(view.page, DAYS[0])
    assert changed(drawn(view.page), drawn(view.page)).sum() < NOISE_PX


def test_each_layer_is_seen(view: View) -> None:
    """Each of those shown at first, taken away alone, changes the map on one of the days, and nothing beside it."""
    page, missed = view.page, list(SHOWN_AT_FIRST)
    box = page.box(".map-area")
    for day in DAYS:
        show(page, day)
        whole = drawn(page)
        for group in list(missed):
            members = LAYER_GROUPS[group].style_layers
            features = page.map("map.queryRenderedFeatures({layers: arguments[0]}).length", members)
            layers(page, [other for other in SHOWN_AT_FIRST if other != group])
            mask = changed(whole, drawn(page))
            assert mask.sum() - inside(box, mask).sum() < NOISE_PX, f"{group} changes what is no map"
            if mask.sum() >= LEAST_PX and features:
                missed.remove(group)
        layers(page, list(SHOWN_AT_FIRST))
        if not missed:
            break
    assert missed == []


@pytest.mark.parametrize("view", ["light"], indirect=True)
def test_each_layer_that_is_off_at_first_is_seen_when_it_is_switched_on(view: View) -> None:
    page = view.page
    show(page, "2024-12-05")
    whole = drawn(page)
    for group in set(LAYER_GROUPS) - set(SHOWN_AT_FIRST):
        layers(page, [*SHOWN_AT_FIRST, group])
        assert changed(whole, drawn(page)).sum() >= LEAST_PX, group
    layers(page, list(SHOWN_AT_FIRST))


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


@pytest.mark.parametrize("day", DAYS)
def test_the_ground_has_the_colour_of_the_side_that_holds_it(view: View, dataset: Dataset, day: str) -> None:
    """Every cell that is wide enough to be sure of it; the sea and the neighbours beside."""
    page, cells = view.page, wide_cells(dataset)
    show(page, day)
    page.idle()
    hidden = page.map(ONLY, GROUND)
    picture = drawn(page)
    page.map(AGAIN, hidden)
    seen = dict(zip(cells, page.map(SPOTS, list(cells.values())), strict=True))
    sides = {place: dataset.held.at[place, day] for place, spot in seen.items() if spot}
    land = view.colour(colours.LAND)
    expected = {side: ImageColor.getrgb(land) if side == "contested" else tint(side, land) for side in colours.SIDES}
    wrong = [
        (place, side, picture.getpixel(tuple(seen[place])))
        for place, side in sides.items()
        if np.abs(np.subtract(picture.getpixel(tuple(seen[place])), expected[side])).max() > NEAR
    ]
    assert wrong == []
    assert len(sides) > 100
    assert set(dataset.held[day].value_counts().loc[lambda count: count > 20].index) <= set(sides.values())
    for name, spot in zip(ABROAD, page.map(SPOTS, list(ABROAD.values())), strict=True):
        assert picture.getpixel(tuple(spot)) == pytest.approx(
            ImageColor.getrgb(view.colour(getattr(colours, name))), abs=NEAR
        ), name


FRAME = {
    "wide": (
        *(
            ".title",
            ".tabs",
            "#today",
            ".find",
            ".date",
            ".weekday",
            ".headline",
            ".histogram",
            "#day",
            ".step-buttons",
        ),
        *(".view-buttons", ".legend", ".attribution", "#scale"),
    ),
    "phone": (".tabs", ".date", ".headline", ".histogram", "#day", ".step-buttons", ".view-buttons", "#scale"),
}


REACH = """
const part = document.querySelector(arguments[0]);
const boxes = [part, ...part.querySelectorAll("*")]
  .map((one) => one.getBoundingClientRect()).filter(({ width }) => width > 0);
return {
  left: Math.min(...boxes.map(({ left }) => left)),
  top: Math.min(...boxes.map(({ top }) => top)),
  right: Math.max(...boxes.map(({ right }) => right)),
  bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
};
"""
"""The box that an element and all within it take."""


def test_each_part_of_the_frame_is_seen(view: View) -> None:
    """Made invisible, it changes the picture where it stands, and nowhere else."""
    page = view.page
    show(page, DAYS[0])
    whole = drawn(page)
    for part in FRAME["phone" if view.size == NARROW else "wide"]:
        box = page.js(REACH, part)
        page.js("document.querySelector(arguments[0]).style.opacity = 0", part)
        mask = changed(whole, screen(page))
        page.js("document.querySelector(arguments[0]).style.opacity = ''", part)
        assert mask.sum() >= LEAST_PX, part
        assert mask.sum() - inside(box, mask).sum() < NOISE_PX + OVERHANG * mask.sum(), part


PAPER = """
const style = getComputedStyle(document.querySelector(".panel"));
const box = document.querySelector(".panel").getBoundingClientRect();
return [style.backgroundColor, Math.floor(box.left) + 3, Math.floor(box.top) + 40];
"""


def test_the_paper_is_that_of_the_theme(view: View) -> None:
    told, x, y = view.page.js(PAPER)
    expected = ImageColor.getrgb(view.colour(colours.PAPER))
    assert ImageColor.getrgb(told) == expected
    assert screen(view.page).getpixel((x, y)) == pytest.approx(expected, abs=NEAR)


def fonts(page: Page, selector: str) -> dict[str, bool]:
    """Fonts that the letters of an element are drawn with: name -> whether the page brought it."""
    cdp = page.driver.execute_cdp_cmd
    cdp("DOM.enable", {})
    cdp("CSS.enable", {})
    root = cdp("DOM.getDocument", {"depth": 0})["root"]["nodeId"]
    node = cdp("DOM.querySelector", {"nodeId": root, "selector": selector})["nodeId"]
    return {
        font["familyName"]: font["isCustomFont"]
        for font in cdp("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]
    }


def test_the_letters_of_the_page_are_ours(view: View) -> None:
    """Whatever fonts the machine has."""
    drawn(view.page)
    for part in (".date", ".headline", "#today h2", "#today .row-name", ".tab", ".title"):
        found = fonts(view.page, part)
        assert found, part
        assert all(found.values()), (part, found)


def test_the_letters_of_the_map_are_ours(view: View) -> None:
    """Written in a font of the machine, the names look otherwise."""
    page = view.page
    show(page, DAYS[0])
    whole = drawn(page)
    ours = page.map("map.getLayoutProperty('place-labels', 'text-font')")
    page.map("void map.setLayoutProperty('place-labels', 'text-font', ['monospace'])")
    other = drawn(page)
    page.map("void map.setLayoutProperty('place-labels', 'text-font', arguments[0])", ours)
    page.idle()
    assert changed(whole, other).sum() > LEAST_PX

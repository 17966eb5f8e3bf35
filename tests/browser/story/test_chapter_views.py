"""The map of every chapter, on every screen: each place that the chapter names lies where nothing covers the map."""

from __future__ import annotations

import pytest
from controls import press
from driving import Page, resize
from presenter import at_first
from selenium.webdriver.common.keys import Keys

from geodata.dataset import Dataset

SIZES = [(1280, 720), (1180, 820), (1440, 900), (1920, 1080), (844, 390), (390, 844), (3840, 2160)]
"""A projector, a tablet, three screens, a phone both ways, and a wall."""
HIDDEN = """
const map = advance.engine.handle(document.querySelector(".js-plotly-plot"));
const box = map.getCanvas().getBoundingClientRect();
return Object.entries(arguments[0]).flatMap(([place, spot]) => {
  const at = map.project(spot);
  const larger = box.width / map.getCanvas().clientWidth;
  const [x, y] = [larger * at.x, larger * at.y];
  const isOnMap = x > 0 && y > 0 && x < box.width && y < box.height;
  const upper = isOnMap ? document.elementFromPoint(box.x + x, box.y + y) : null;
  return upper?.matches("canvas.maplibregl-canvas") ? [] : [`${place}: ${upper?.outerHTML ?? "off the map"}`];
});
"""
"""Places that do not lie uppermost on the screen, each with what does. While presenting the map is drawn larger."""
LIKE_A_START = """
document.querySelector(".legend").open = innerWidth > 1200;
advance.present.set(arguments[0]);
"""
"""A page that is opened at such a size has its legend open or closed."""


@pytest.fixture(scope="module")
def named(dataset: Dataset) -> dict[str, dict[str, list[float]]]:
    """Number of each chapter -> id of each place or base that it names -> longitude, latitude."""
    spots = {
        row.id: [float(row.lon), float(row.lat)]
        for name in ("bases", "places")
        for row in dataset.tables[name].itertuples()
    }
    rows = dataset.tables["chapters"].itertuples()
    return {row.chapter_no: {place: spots[place] for place in row.place_ids.split(";")} for row in rows}


@pytest.fixture(scope="module")
def page(recording: Page, address: str) -> Page:
    """A page whose reader asked for less motion: flights are cuts."""
    recording.reset("recording", still=True)
    recording.open(address)
    return recording


def has_its_size(page: Page) -> bool:
    """Whether the map has taken width and height of its place, which words of another length change on a phone."""
    return page.map(
        "['clientWidth', 'clientHeight'].every("
        "(side) => Math.abs(map.getCanvas()[side] - document.querySelector('.map')[side]) < 2)"
    )


@pytest.mark.parametrize("presenting", [True, False], ids=["presented", "read"])
@pytest.mark.parametrize("size", SIZES, ids=lambda size: "x".join(map(str, size)))
def test_every_place_that_a_chapter_names_is_in_free_view(
    page: Page, named: dict[str, dict[str, list[float]]], size: tuple[int, int], presenting: bool
) -> None:
    at_first(page)
    resize(page, size)
    page.js(LIKE_A_START, presenting)
    page.until(lambda: has_its_size(page))
    for number, places in named.items():
        page.js("advance.acts.chapter(arguments[0])", int(number))
        page.until(lambda: has_its_size(page))
        assert page.js(HIDDEN, places) == [], f"chapter {number}"


def view(page: Page) -> list[float]:
    return page.map("[map.getCenter().lng, map.getCenter().lat, map.getZoom()]")


def test_a_chapter_is_fitted_anew_to_a_window_that_turns(page: Page) -> None:
    """What was fitted to one size and then to another is what is fitted to the other at once; and so back."""
    at_first(page)
    resize(page, (844, 390))
    press(page, "9", Keys.ENTER)
    page.idle()
    across = view(page)
    resize(page, (390, 844))
    turned = view(page)
    page.js("advance.acts.chapter(1); advance.acts.chapter(9)")
    assert view(page) == pytest.approx(turned, abs=1e-6)
    resize(page, (844, 390))
    assert view(page) == pytest.approx(across, abs=1e-6)
    assert abs(across[2] - turned[2]) > 0.2


def test_a_reader_who_moved_the_map_keeps_the_view(page: Page) -> None:
    at_first(page)
    resize(page, (1440, 900))
    press(page, "9", Keys.ENTER)
    page.find("[data-view=in]").click()
    page.idle()
    moved = view(page)
    resize(page, (1280, 720))
    assert view(page) == pytest.approx(moved, abs=1e-6)

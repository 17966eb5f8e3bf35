"""The map: its view, its layers and sides, and the colours that really stand on the screen."""

from __future__ import annotations

import pytest
from browsers import NARROW, WIDE
from controls import open_legend, show_also, states
from driving import Page, resize
from selenium.webdriver.common.action_chains import ActionChains

from dashboard.map.layer_groups import LAYER_GROUPS, SHOWN_AT_FIRST
from dashboard.map.sources import within_view
from dashboard.payload.model import FIRST_VIEW
from geodata.calendar import DAYS
from geodata.dataset import Dataset


def view(page: Page) -> list[float]:
    return page.map("[map.getCenter().lng, map.getCenter().lat, map.getZoom()]")


def home(page: Page) -> None:
    page.find("[data-view=home]").click()
    page.idle()


@pytest.mark.parametrize("size", [WIDE, NARROW])
def test_the_first_frame_is_the_whole_country(page: Page, size: tuple[int, int]) -> None:
    """What the figure is given before it is drawn is what the button shows: nothing jumps when the page has started."""
    resize(page, size)
    home(page)
    figure = {"layout": {"map": {"style": "kept"}}}
    map_ = page.js(
        "const [figure, home] = arguments; return advance.camera.framed(figure, advance.camera.around(home))",
        figure,
        FIRST_VIEW,
    )["layout"]["map"]
    assert [map_["center"]["lon"], map_["center"]["lat"], map_["zoom"]] == pytest.approx(view(page), abs=1e-6)
    assert map_["style"] == "kept"
    resize(page, WIDE)
    home(page)


def test_the_page_is_as_high_as_the_window(page: Page) -> None:
    """A pixel more, of an element that nobody sees, gave the page a second scroll bar beside that of the panel."""
    assert page.js("return document.documentElement.scrollHeight - innerHeight") == 0


def test_a_dragged_view_outlives_steps_and_a_resize(page: Page) -> None:
    home(page)
    before = view(page)
    middle = page.find(".map")
    ActionChains(page.driver, duration=100).drag_and_drop_by_offset(middle, -160, 60).perform()
    page.idle()
    dragged = view(page)
    assert abs(dragged[0] - before[0]) > 0.3
    for index in (3, 9, 12):
        page.go(index)
        page.idle()
        assert view(page) == pytest.approx(dragged, abs=1e-9)
    resize(page, (1300, 860))
    assert page.map("map.getCanvas().clientWidth") == 1300 - 380
    assert view(page)[2] == pytest.approx(dragged[2], abs=1e-6)
    assert view(page)[:2] == pytest.approx(dragged[:2], abs=1e-6)
    resize(page, WIDE)
    assert page.map("map.getCanvas().clientWidth") == 1440 - 380


def test_a_side_can_be_taken_off_the_map(page: Page, dataset: Dataset) -> None:
    page.go(0)
    row = dataset.held.index.get_loc("homs-city")

    def side() -> str:
        return states(page, "cells", len(dataset.held))[row]["s"]

    open_legend(page)
    page.find("#sides input[value=government]").click()
    page.until(lambda: side() == "")
    page.go(13)
    assert side() == "opposition_hts"
    page.go(0)
    page.find("#sides input[value=government]").click()
    page.until(lambda: side() == "government")


@pytest.mark.parametrize("group", SHOWN_AT_FIRST)
def test_a_layer_can_be_switched_off_and_on(page: Page, group: str) -> None:
    page.js("for (const fold of document.querySelectorAll('.legend, .legend details')) fold.open = true")
    members = list(LAYER_GROUPS[group].style_layers)
    seen = "arguments[0].map((layer) => map.getLayoutProperty(layer, 'visibility') ?? 'visible')"
    open_legend(page)
    box = page.find(f"#layers input[value={group}]")
    box.click()
    page.until(lambda: page.map(seen, members) == ["none"] * len(members))
    box.click()
    page.until(lambda: page.map(seen, members) == ["visible"] * len(members))
    page.js("document.querySelector('.legend details').open = false")


def test_the_big_cities_and_both_bases_are_named_from_afar(page: Page) -> None:
    home(page)
    names = page.map("map.queryRenderedFeatures({layers: ['place-labels']}).map((f) => f.properties.label)")
    assert {"Aleppo", "Hama", "Homs", "Damascus", "Latakia", "Deir ez-Zor", "Daraa"} <= set(names)
    bases = page.map("map.queryRenderedFeatures({layers: ['landmark-labels']}).map((f) => f.properties.label)")
    assert set(bases) == {"Hmeimim\nRussian air base", "Tartus\nRussian naval base"}
    assert page.map("map.queryRenderedFeatures({layers: ['landmarks']}).length") == 2


def test_whose_geography_it_is_stands_on_the_map(page: Page) -> None:
    text = page.text(".attribution")
    for name in ("OpenStreetMap contributors", "GeoNames", "Natural Earth", "GSHHG"):
        assert name in text


def test_arrows_and_movements_follow_the_day(page: Page, dataset: Dataset) -> None:
    """The arrow to Hama on 5 December, the frigates on the 2nd."""
    arrow = list(dataset.geo["advance_arrows"]["to_place"]).index("hama")
    ship = list(within_view(dataset.geo["movements"])["id"]).index("mv-008")

    def seen() -> list[bool]:
        arrows = states(page, "arrows", arrow + 1)
        return [arrows[arrow].get("on"), states(page, "movements", ship + 1)[ship]["on"]]

    show_also(page, "arrows")
    for day, on in (("2024-12-02", [False, True]), ("2024-12-05", [True, False]), ("2024-12-06", [False, False])):
        page.go(DAYS.index(day))
        page.until(lambda on=on: seen() == on)


def test_the_scale_bar_is_as_long_as_it_says(page: Page) -> None:
    """Within a pixel's worth of the distance between its ends, on the sphere."""
    for zoom in (5.9, 8.0, 11.0):
        page.map("void map.jumpTo({zoom: arguments[0]}, {originalEvent: true})", zoom)
        page.idle()
        told_km = float(page.text("#scale").removesuffix(" km"))
        km = page.map(
            "(() => { const box = map.getContainer(); const [x, y] = [box.clientWidth / 2, box.clientHeight / 2];"
            "const end = x + document.getElementById('scale').getBoundingClientRect().width;"
            "return map.unproject([x, y]).distanceTo(map.unproject([end, y])) / 1000; })()"
        )
        assert km == pytest.approx(told_km, rel=0.03)


EDGE_NAMES = """
const map = advance.engine.handle(document.querySelector('.js-plotly-plot'));
const { clientWidth: width, clientHeight: height } = map.getContainer();
const edges = [[[-90, -90], [-8, height]], [[width + 8, -90], [width + 90, height]], [[0, -90], [width, -8]]];
const names = edges.flatMap((edge) => map.queryRenderedFeatures(edge, { layers: ["place-labels"] }));
return names.map(({ properties }) => properties.label);
"""
"""Names that the edges of the map cut, but for the lower one. The room that a name is given is up to 8 px wider."""
BESIDE = """
const map = advance.engine.handle(document.querySelector('.js-plotly-plot'));
const layers = ["place-labels"];
const isIt = ({ properties }) => properties.key === arguments[0];
const find = (box) => map.queryRenderedFeatures(box, { layers }).find(isIt);
const { x, y } = map.project(find(undefined).geometry.coordinates);
return [find([[x + 30, y - 30], [x + 40, y + 30]]), find([[x - 40, y - 30], [x - 12, y + 30]])].map(Boolean);
"""
"""Whether the name of a place stands at the right of its dot, and at the left."""
SIZES = (NARROW, (844, 390), (1280, 720), WIDE, (1920, 1080))


@pytest.mark.parametrize("size", SIZES, ids=lambda size: "x".join(map(str, size)))
def test_names_are_whole_in_the_first_view(page: Page, size: tuple[int, int]) -> None:
    """That of al-Malikiyah, in the corner of the country, stands at its left. The legend is closed at first."""
    page.js("document.querySelector('.legend').open = false")
    resize(page, size)
    page.js("document.querySelector('[data-view=home]').click()")
    page.idle()
    assert page.js(EDGE_NAMES) == []


def test_a_name_stands_at_the_right_of_its_dot_beside_another(page: Page) -> None:
    """That of As-Suwayda, above that of Daraa."""
    resize(page, (1280, 720))
    page.js("document.querySelector('[data-view=home]').click()")
    page.idle()
    assert page.js(BESIDE, "suwayda-city") == [True, False]
    resize(page, WIDE)

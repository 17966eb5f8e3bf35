"""Filters: one side alone, the way to what they leave; and a line of the legend for what the map shows of the Golan."""

from __future__ import annotations

from browsers import WIDE
from controls import as_at_first, open_legend, press, put
from driving import Page, resize
from filtered import go
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys

from dashboard.theme import colours

HOMS, DEIR_EZ_ZOR, GOLAN = (36.72, 34.73), (40.14, 35.33), (35.8, 33.0)


def look_at(page: Page, lon: float, lat: float, zoom: float = 9) -> None:
    page.map(f"void map.jumpTo({{center: [{lon}, {lat}], zoom: {zoom}}}, {{originalEvent: true}})")


def is_seen(page: Page, lon: float, lat: float) -> bool:
    return bool(page.map(f"map.getBounds().contains([{lon}, {lat}])"))


def test_a_filter_that_leaves_nothing_in_view_leads_to_what_it_leaves(page: Page) -> None:
    as_at_first(page)
    go(page, "2024-12-06")
    look_at(page, *HOMS)
    there = page.find("[data-go-to-left]")
    page.until(lambda: not there.is_displayed())
    put(page, governorates=["Deir ez-Zor"])
    page.until(there.is_displayed)
    there.click()
    page.until(lambda: is_seen(page, *DEIR_EZ_ZOR))
    page.until(lambda: not there.is_displayed())
    assert not is_seen(page, *HOMS)
    as_at_first(page)


TICKED = "return [...document.querySelectorAll('#sides input:checked')].map((one) => one.value)"


def shown_sides(page: Page) -> set[str]:
    """The sides that are not filtered out."""
    return set(colours.SIDES) - set(page.js("return [...advance.view.now().hidden]"))


def test_with_no_side_at_all_the_page_says_that_nothing_is_left(page: Page) -> None:
    as_at_first(page)
    page.js("dash_clientside.set_props('sides', { value: [] })")
    page.until(lambda: page.text(".chips [role=status]") == "The filters leave no place")
    assert not page.find("[data-go-to-left]").is_displayed()
    as_at_first(page)
    page.until(lambda: page.text(".chips [role=status]") == "")


def test_a_side_alone_by_mouse_and_by_keyboard(page: Page) -> None:
    """A double click, Alt and a click, or Enter; once more brings all back."""
    as_at_first(page)
    open_legend(page)
    name = page.find("#sides label:has([data-area=sdf]) .legend-side")

    def by_key() -> None:
        page.js("document.querySelector('#sides label:has([data-area=sna]) input').focus()")
        press(page, Keys.ENTER)

    ways = {"sdf": lambda: ActionChains(page.driver).double_click(name).perform(), "sna": by_key}
    for side, way in ways.items():
        way()
        page.until(lambda side=side: shown_sides(page) == {side})
        way()
        page.until(lambda: shown_sides(page) == set(colours.SIDES))
    ActionChains(page.driver).key_down(Keys.ALT).click(name).key_up(Keys.ALT).perform()
    page.until(lambda: shown_sides(page) == {"sdf"})
    page.until(lambda: page.js(TICKED) == ["sdf"])
    page.js("document.querySelector('.legend').open = false")
    as_at_first(page)


def test_the_golan_has_a_line_in_the_legend_while_it_is_seen(page: Page) -> None:
    """In a window that has room for the lines of the closed legend."""
    resize(page, WIDE)
    page.js("document.querySelector('.legend').open = false")
    line = page.find(".strip [data-box]")
    look_at(page, *GOLAN)
    page.until(line.is_displayed)
    assert line.text == "Golan Heights"
    look_at(page, *DEIR_EZ_ZOR)
    page.until(lambda: not line.is_displayed())

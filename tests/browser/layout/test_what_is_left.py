"""Filters: the way to what they leave; and a line of the legend for what the map shows of the Golan."""

from __future__ import annotations

from browsers import WIDE
from controls import as_at_first, put
from driving import Page, resize
from filtered import go

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


def test_with_no_side_at_all_the_page_says_that_nothing_is_left(page: Page) -> None:
    as_at_first(page)
    page.js("dash_clientside.set_props('sides', { value: [] })")
    page.until(lambda: page.text(".chips [role=status]") == "The filters leave no place")
    assert not page.find("[data-go-to-left]").is_displayed()
    as_at_first(page)
    page.until(lambda: page.text(".chips [role=status]") == "")


def test_the_golan_has_a_line_in_the_legend_while_it_is_seen(page: Page) -> None:
    """In a window that has room for the lines of the closed legend."""
    resize(page, WIDE)
    page.js("document.querySelector('.legend').open = false")
    line = page.find(".strip [data-box]")
    look_at(page, *GOLAN)
    page.until(line.is_displayed)
    assert line.text == "Golan Heights (occupied by Israel since 1967)"
    look_at(page, *DEIR_EZ_ZOR)
    page.until(lambda: not line.is_displayed())

"""What the page keeps in the browser's memory once it is at rest."""

from __future__ import annotations

from browsers import WIDE, browser
from driving import Page

LIMIT_MB = 18
"""Of what JavaScript keeps; the page has 15, and what the browser compiles of it differs from run to run."""


def test_the_page_keeps_little(address: str) -> None:
    """After a collection, in a browser of its own: one that tests share keeps of other pages too. What it is of says
    `CONTRIBUTING.md`, *Memory of the page*."""
    driver = browser(WIDE)
    try:
        Page(driver).open(address)
        driver.execute_cdp_cmd("Performance.enable", {})
        driver.execute_cdp_cmd("HeapProfiler.collectGarbage", {})
        told = driver.execute_cdp_cmd("Performance.getMetrics", {})["metrics"]
    finally:
        driver.quit()
    kept_mb = next(one["value"] for one in told if one["name"] == "JSHeapUsedSize") / 2**20
    print(f"{kept_mb:.1f} MB of {LIMIT_MB}")
    assert kept_mb <= LIMIT_MB


def test_what_the_workers_load_of_the_map_is_not_kept(page: Page) -> None:
    """Its sources are addresses again once they are loaded, not the coordinates themselves."""
    page.until(lambda: page.map("map.loaded()"))
    data = page.map(
        "Object.fromEntries(Object.entries(map.getStyle().sources).map(([name, { data }]) => [name, data]))"
    )
    assert {name for name, found in data.items() if isinstance(found, str)} >= {"geography", "roads", "places", "bases"}


def test_closed_tabs_hold_no_chart(page: Page) -> None:
    """Plotly has drawn the map alone; a chart is drawn when its tab is opened."""
    assert page.js("return document.querySelectorAll('.js-plotly-plot').length") == 1

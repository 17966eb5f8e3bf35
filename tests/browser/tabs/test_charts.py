"""The charts of the tab "Measures": each marks the day, follows the filters, is drawn large, and is taken away."""

from __future__ import annotations

import pytest
from controls import press
from driving import Page, resize
from measuring import open_tab
from selenium.webdriver.common.keys import Keys
from takeaway import enlarge, shut

from dashboard.charts.figures import CHARTS
from geodata.calendar import DAYS, index_of

LABELLED = {"2024-12-01": "1 Dec", "2024-12-08": "8", "2024-12-15": "15", "2024-12-22": "22", "2024-12-31": "31 Dec"}
"""Day -> its label on the axis of a chart in the panel."""
MARKS = """
const [charts, label] = arguments;
const middle = (element) => {
  const { left, right } = element.getBoundingClientRect();
  return (left + right) / 2;
};
return charts.map((chart) => {
  const frame = document.querySelector(chart).closest(".chart");
  const tick = [...frame.querySelectorAll(".xtick text")].find(({ textContent }) => textContent === label);
  return [chart, middle(frame.querySelector(".day-mark")) - middle(tick)];
});
"""
"""Of each chart how many px its mark stands beside the middle of the label of a day."""
NEAR_PX = 1.5


def assert_marked(page: Page, charts: list[str], labels: dict[str, str]) -> None:
    """On each of some days the mark of each chart stands over the label of the day."""
    for day, label in labels.items():
        page.go(index_of(day))
        found = page.js(MARKS, charts, label)
        assert [one for one in found if abs(one[1]) > NEAR_PX] == [], day


ALL_CHARTS = [f"#{chart}" for chart in CHARTS]


@pytest.mark.parametrize("size", [(1440, 900), (1100, 700), (1920, 1000), (390, 844)], ids=str)
def test_the_mark_stands_over_the_label_of_its_day(page: Page, size: tuple[int, int]) -> None:
    """Whatever room Plotly leaves beside the plot: it widens a margin for a label that would be cut off."""
    resize(page, size)
    if not page.find("#panel .tabs").is_displayed():
        page.find("[data-toggle=panel]").click()
    open_tab(page, "measures")
    page.until(lambda: page.js("return [...document.querySelectorAll('.day-mark')].some((one) => one.offsetHeight)"))
    assert_marked(page, ALL_CHARTS, LABELLED)
    resize(page, page.size)


def test_a_click_on_a_chart_goes_to_its_day(page: Page) -> None:
    open_tab(page, "measures")
    page.js("document.getElementById('chart-changed').scrollIntoView({block: 'center'})")
    box = page.js(
        "const g = document.querySelector('#chart-changed .js-plotly-plot'), b = g.getBoundingClientRect();"
        "const x = g._fullLayout.xaxis, y = g._fullLayout.yaxis;"
        "return [b.left + x._offset + x.d2p(12), b.top + y._offset + y._length / 2]"
    )
    page.mouse_to(*box)
    page.until(lambda: page.js("return document.querySelector('#chart-changed .hoverlayer').childElementCount"))
    page.click_at(*box)
    page.until(lambda: page.day() == 12)


TICKS = "return [...document.querySelectorAll(arguments[0])].map((tick) => tick.textContent)"


def test_axes_name_days_and_units(page: Page) -> None:
    open_tab(page, "measures")
    for chart in CHARTS:
        page.until(lambda chart=chart: page.js(TICKS, f"#{chart} .xtick text") == list(LABELLED.values()))
    assert page.js(TICKS, "#chart-area .ytick text") == ["0 km²", "50,000 km²", "100,000 km²", "150,000 km²"]
    assert page.js(TICKS, "#chart-distance .ytick text") == ["0 km", "100 km", "200 km"]
    assert page.js(TICKS, "#chart-routes .annotation-text") == ["Government", "Opposition"]


def test_a_chart_drawn_large_follows_the_day_by_keyboard(page: Page) -> None:
    """Arrow keys step in front of the dialog; Esc closes it and goes back to what opened it."""
    open_tab(page, "measures")
    page.go(index_of("2024-12-07"))
    enlarge(page, "chart-front")
    assert page.text("#enlarged h2") == "Length of the lines between sides"
    assert page.box("#enlarged .main-svg")["width"] > 2 * page.box("#chart-front .main-svg")["width"]
    ticks = ["26 Nov", "1 Dec", "8 Dec", "15 Dec", "22 Dec", "31 Dec"]
    assert page.js(TICKS, "#enlarged .xtick text") == ticks
    press(page, Keys.ARROW_RIGHT)
    page.until(lambda: page.day() == index_of("2024-12-08"))
    page.until(lambda: page.text("#enlarged [role=status]").startswith("8 December: all "))
    assert abs(page.js(MARKS, [".enlarged-graph"], "8 Dec")[0][1]) < NEAR_PX
    page.find("#enlarged [data-act=back]").click()
    page.until(lambda: page.day() == index_of("2024-12-07"))
    press(page, Keys.END)
    page.until(lambda: page.day() == len(DAYS) - 1)
    assert abs(page.js(MARKS, [".enlarged-graph"], "31 Dec")[0][1]) < NEAR_PX
    shut(page)
    assert page.js("return document.activeElement.dataset.enlarge") == "chart-front"

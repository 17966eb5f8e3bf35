"""The charts of the tab "Measures": the day is marked, a click goes to it, and each is drawn large and taken away."""

from __future__ import annotations

import pytest
from driving import Page
from measuring import open_tab

from dashboard.tabs.measures import CHARTS
from geodata.calendar import DAYS
from geodata.measures.analysis import Analysis

MARKS = """
const [charts, day] = arguments;
return Object.fromEntries(charts.map((chart) => {
  const slot = document.getElementById(chart);
  const mark = slot.parentElement.querySelector(".day-mark").getBoundingClientRect();
  const plot = slot.querySelector(".js-plotly-plot");
  const { xaxis } = plot._fullLayout;
  const there = plot.getBoundingClientRect().left + xaxis._offset + xaxis.d2p(day);
  return [chart, [(mark.left + mark.right) / 2, there]];
}));
"""
"""Of each chart where its mark stands, and where the day is."""


def test_the_day_is_marked_in_each_chart_and_a_click_goes_to_it(page: Page) -> None:
    open_tab(page, "measures")
    drawn = "return [...document.querySelectorAll('.chart .js-plotly-plot')].filter((c) => c.data?.length).length"
    page.until(lambda: page.js(drawn) == len(CHARTS))
    for index in (3, 20):
        page.go(index)
        for chart, (here, there) in page.js(MARKS, list(CHARTS), index).items():
            assert here == pytest.approx(there, abs=1.5), chart
    page.until(lambda: page.js("return document.getElementById('today').dataset.day") == DAYS[20])
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


def saved(page: Page, form: str) -> tuple[str, str]:
    """Name and content of the file that a button of the enlarged chart saves."""
    page.js(CATCH)
    page.find(f"#enlarged [data-chart-form={form}]").click()
    page.until(lambda: page.js("return window.saved?.text ?? null") is not None)
    name, text = page.js("return [window.saved.name, window.saved.text]")
    return name, text


CATCH = """
window.saved = null;
HTMLAnchorElement.prototype.click = function () {
  delete HTMLAnchorElement.prototype.click;
  window.saved = { name: this.download };
  const text = this.href.startsWith("data:")
    ? Promise.resolve(decodeURIComponent(this.href.slice(this.href.indexOf(",") + 1)))
    : fetch(this.href).then((answer) => answer.text());
  text.then((read) => { window.saved.text = read; });
};
"""
"""Keeps the next file that the page saves, instead of saving it."""


def test_a_chart_is_enlarged_and_taken_away(page: Page, analysis: Analysis) -> None:
    """As CSV with each day's value and ends, as SVG with its title."""
    open_tab(page, "measures")
    page.until(lambda: page.js("return document.querySelectorAll('#chart-front .scatterlayer .trace').length") > 0)
    page.find("[data-enlarge=chart-front]").click()
    page.until(lambda: page.find("#enlarged").get_attribute("data-drawn") == "chart-front")
    assert page.text("#enlarged h2") == "Length of the lines between sides"
    assert page.box("#enlarged .main-svg")["width"] > 2 * page.box("#chart-front .main-svg")["width"]
    ticks = page.js("return [...document.querySelectorAll('#enlarged .xtick text')].map((tick) => tick.textContent)")
    assert ticks == ["26 Nov", "1 Dec", "8 Dec", "15 Dec", "22 Dec", "31 Dec"]
    name, text = saved(page, "csv")
    assert name == "chart-front.csv"
    head, *rows = text.removeprefix("\ufeff").split("\r\n")
    assert head.startswith('Day,All lines (km),"All lines, lower end (km)","All lines, upper end (km)"')
    first = analysis.measures["front_km", ""][0]
    cells = rows[0].split(",")
    assert cells[0] == DAYS[0]
    assert [float(cell) for cell in cells[1:4]] == pytest.approx([first.best, first.low, first.high])
    assert len([row for row in rows if row]) == len(DAYS)
    name, text = saved(page, "svg")
    assert name == "chart-front.svg"
    assert text.startswith("<svg") and "Length of the lines between sides" in text
    page.find("#enlarged [data-close]").click()
    page.until(lambda: not page.find("#enlarged").is_displayed())


READ_TICKS = """
return [...document.querySelectorAll(`#${arguments[0]} .xtick text`)].map((tick) => tick.textContent);
"""


def test_every_chart_labels_the_first_and_the_last_day_of_december(page: Page) -> None:
    open_tab(page, "measures")
    page.until(lambda: all({"1 Dec", "31 Dec"} <= set(page.js(READ_TICKS, chart)) for chart in CHARTS))

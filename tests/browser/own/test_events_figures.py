"""Own events as bars a day, and as a table of what is in view."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest
from axe import breaches, load_axe
from browsers import NARROW, WIDE
from controls import press
from driving import Page, resize
from own.dropped import ONE, act, dropped, go, made_up, packed, taken, unfold
from selenium.webdriver.common.keys import Keys

from geodata.calendar import DAYS, index_of

ROWS = """
return [...document.querySelectorAll('[data-event-part=days-table] tr')].slice(1)
  .map((row) => [...row.cells].map((cell) => cell.textContent));
"""
CELLS = """
return [...document.querySelectorAll('#event-grid .ag-center-cols-container .ag-cell')].map((one) => one.textContent);
"""


@pytest.fixture(scope="module")
def page(recording: Page, address: str) -> Page:
    recording.reset("recording", still=True)
    recording.open(address)
    unfold(recording)
    return recording


@pytest.fixture(autouse=True)
def nothing_shown(page: Page) -> None:
    act(page, "close")
    go(page, 0)


def open_days(page: Page) -> None:
    for name in ("days", "days-as-table"):
        page.js("document.querySelector(`[data-event-part=${arguments[0]}]`).open = true", name)
    page.until(lambda: page.js(ROWS))


def test_bars_and_their_table_count_as_pandas_does(page: Page, tmp_path: Path) -> None:
    path = made_up(tmp_path, "acled")
    rows = pd.read_csv(path)
    dropped(page, path.name, packed(path.read_bytes()))
    taken(page)
    open_days(page)
    counted = [int(row[1]) for row in page.js(ROWS)]
    assert len(counted) == len(DAYS)
    day = index_of("2024-12-05")
    exact = rows[(rows["event_date"] == "2024-12-05") & rows["latitude"].between(32.4, 37.2)]
    assert 0 < counted[day] <= len(rows[rows["event_date"] == "2024-12-05"])
    assert counted[day] >= len(exact[exact["longitude"].between(35.8, 42.3)])
    bars = "return [...document.querySelectorAll('.event-bars > span')].map((bar) => bar.children.length > 0)"
    assert page.js(bars) == [count > 0 for count in counted]
    page.js("document.querySelector(`.event-bars [data-event-day='${arguments[0]}']`).click()", day)
    page.until(lambda: page.text("[data-event-part=day-sum]").startswith("5 December: "))
    assert page.text("[data-event-part=day-sum]").split()[2] == str(counted[day])
    assert page.js("return document.querySelector('.event-bars').style.getPropertyValue('--day')") == str(day)
    page.js("document.querySelector('[data-event-of=types][data-event-on=none]').click()")
    assert {row[1] for row in page.js(ROWS)} == {"0"}


SIDEWAYS = """
const wide = [...document.querySelectorAll(".panel, .panel-body, .folds")].filter((one) => one.checkVisibility());
return wide.map((one) => one.scrollWidth - one.clientWidth);
"""
"""By how much the panel and its parts would scroll sideways, px."""


@pytest.mark.parametrize("size", [WIDE, NARROW])
def test_a_wide_table_does_not_widen_the_panel(page: Page, size: tuple[int, int]) -> None:
    """Twelve types, each a column with a long name."""
    rows = "".join(f"2024-12-05,35.13,36.76,A long name of a type of events {n}\n" for n in range(12))
    dropped(page, "wide.csv", packed(f"date,lat,lon,type\n{rows}"))
    taken(page)
    resize(page, size)
    page.js("advance.panel.openTab('today'); document.querySelector('.panel').classList.remove('folded')")
    open_days(page)
    assert set(page.js(SIDEWAYS)) == {0}
    resize(page, WIDE)


def test_bars_are_those_of_the_file_that_was_dropped_last(page: Page) -> None:
    dropped(page, "one.csv", packed(ONE))
    taken(page)
    open_days(page)
    counts = "return [...document.querySelectorAll('.event-bars > span')].map((bar) => bar.children.length)"
    assert page.js(counts)[index_of("2024-12-05")] == 1
    dropped(page, "other.csv", packed(ONE.replace("2024-12-05", "2024-12-07")))
    taken(page)
    assert [page.js(counts)[index_of(day)] for day in ("2024-12-05", "2024-12-07")] == [0, 1]


def test_a_table_has_the_rows_in_view_and_leads_to_their_card(page: Page) -> None:
    load_axe(page)
    dropped(page, "one.csv", packed(ONE))
    taken(page)
    go(page, index_of("2024-12-05"))
    act(page, "table")
    page.until(lambda: page.js(CELLS))
    assert page.js(CELLS) == ["2024-12-05", "35.13", "36.76", "Test", "3", "<img src=x onerror='window.ran = 1'>"]
    assert page.text("[data-event-table]") == "1 event is drawn in this part of the map."
    assert page.js("return window.ran ?? null") is None
    assert breaches(page) == []
    page.js("document.querySelector('#event-grid .ag-cell').focus()")
    press(page, Keys.SPACE)
    page.until(lambda: page.find("[data-event-part=card]").is_displayed())
    assert not page.find("#event-table").is_displayed()
    act(page, "table")
    page.until(lambda: page.find("#event-table").is_displayed())
    press(page, Keys.ESCAPE)
    page.until(lambda: not page.find("#event-table").is_displayed())


def test_a_table_holds_some_thousand_rows_and_says_how_many_are_left_out(page: Page) -> None:
    rows = "".join(f"2024-12-05,35.13,36.76,Test,{n}\n" for n in range(2100))
    dropped(page, "many.csv", packed(f"date,lat,lon,type,note\n{rows}"))
    taken(page)
    go(page, index_of("2024-12-05"))
    act(page, "table")
    page.until(lambda: page.js("return document.getElementById('event-table').dataset.rows") == "2000")
    assert page.text("[data-event-table]") == (
        "2,100 events are drawn in this part of the map; by the day in the file, the latest first. "
        "100 earlier ones are left out."
    )
    press(page, Keys.ESCAPE)

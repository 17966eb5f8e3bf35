"""Own events: a list of a reader on the days of the map, which never leaves the machine."""

from __future__ import annotations

import gzip
from pathlib import Path

import pandas as pd
import pytest
from driving import Page
from own.dropped import NUMBERS, ONE, act, dropped, go, made_up, mouse, packed, taken, unfold

from dashboard.own.event_words import WORDS
from geodata.calendar import DAYS, index_of

TOOLTIP = "return document.querySelector('#tooltip').innerText"
TEXTS = "return [...document.querySelectorAll('[data-event-part=card-rows] > *')].map((one) => one.textContent)"


@pytest.fixture(scope="module")
def page(recording: Page, address: str) -> Page:
    recording.reset("recording", still=True)
    recording.open(address)
    unfold(recording)
    return recording


@pytest.fixture(autouse=True)
def nothing_shown(page: Page) -> None:
    """No file, and the first day."""
    act(page, "close")
    go(page, 0)


def inside(page: Page, rows: pd.DataFrame) -> pd.DataFrame:
    """The rows whose positions lie in the box of the map."""
    west, north, east, south = page.driver.execute_async_script(
        "const done = arguments[0]; advance.model.read(document.getElementById('model').href).then(({ ground }) => {"
        "const [x, y] = ground.corner; const [width, height] = ground.size;"
        "const lat = (at) => Math.atan(Math.sinh(Math.PI * (1 - 2 * at))) * 180 / Math.PI;"
        "done([(x - .5) * 360, lat(y), (x + width - .5) * 360, lat(y + height)]); });"
    )
    return rows[rows["longitude"].between(west, east) & rows["latitude"].between(south, north)]


def test_counts_by_day_and_type_are_those_of_pandas(page: Page, tmp_path: Path) -> None:
    """On every day, with no request from the drop on; and in windows of days."""
    path = made_up(tmp_path, "acled")
    rows = inside(page, pd.read_csv(path))
    page.requested()
    dropped(page, path.name, packed(path.read_bytes()))
    assert page.text("[data-event-dialog=kind]") == WORDS["kind_acled"]
    taken(page)
    spans = rows["time_precision"].map({1: 0, 2: 3, 3: 15})
    days = (pd.to_datetime(rows["event_date"]) - pd.Timestamp(DAYS[0])).dt.days
    shown = (days + spans >= 0) & (days - spans < len(DAYS))
    counts = pd.crosstab(days[shown].clip(0, len(DAYS) - 1), rows["event_type"][shown])
    counts = counts.reindex(range(len(DAYS)), fill_value=0)
    assert page.text("[data-event-part=taken]") == f"{shown.sum()} events on the map, of 200 rows."
    for day in range(len(DAYS)):
        go(page, day)
        assert page.js(NUMBERS) == counts.loc[day].to_dict(), DAYS[day]
    page.js("document.querySelector('[name=event-window][value=\"7\"]').click()")
    assert page.js(NUMBERS) == counts.loc[29:].sum().to_dict()
    page.js("document.querySelector('[name=event-window][value=\"0\"]').click()")
    assert sum(page.js(NUMBERS).values()) == shown.sum()
    page.js("document.querySelector('[name=event-window][value=\"1\"]').click()")
    assert page.requested() == []
    assert path.name not in page.driver.current_url


def test_types_of_ucdp_have_words_and_its_days_run_from_first_to_last(page: Page, tmp_path: Path) -> None:
    path = made_up(tmp_path, "ucdp")
    dropped(page, "GEDEvent.csv.gz", packed(gzip.compress(path.read_bytes())))
    assert page.text("[data-event-dialog=kind]") == WORDS["kind_ucdp"]
    taken(page)
    assert page.text("[data-event-part=terms]") == WORDS["terms_ucdp"]
    rows = inside(page, pd.read_csv(path))
    first, last = (pd.to_datetime(rows[name]).dt.strftime("%Y-%m-%d") for name in ("date_start", "date_end"))
    shown = rows[(last >= DAYS[0]) & (first <= DAYS[-1])]
    names = {1: "state-based conflict", 2: "non-state conflict", 3: "one-sided violence"}
    page.js("document.querySelector('[name=event-window][value=\"0\"]').click()")
    go(page, len(DAYS) - 1)
    assert page.js(NUMBERS) == shown["type_of_violence"].map(names).value_counts().to_dict()


def test_one_event_is_read_back_and_its_words_are_words(page: Page) -> None:
    """Under the pointer, and by a click; HTML in it is text."""
    dropped(page, "one.csv", packed(ONE))
    taken(page)
    go(page, index_of("2024-12-05"))
    mouse(page, "mouseMoved")
    page.until(
        lambda: page.js("return document.querySelector('#tooltip').innerText").split() == ["Test", "own", "event"]
    )
    mouse(page, "mousePressed", "mouseReleased")
    page.until(lambda: page.find("[data-event-part=card]").is_displayed())
    assert page.js("return document.activeElement.textContent") == "Test, 2024-12-05"
    assert page.js(TEXTS)[-1] == "<img src=x onerror='window.ran = 1'>"
    assert page.js("return window.ran ?? null") is None
    go(page, 0)
    mouse(page, "mouseMoved")
    page.until(lambda: "own event" not in page.js(TOOLTIP))


def test_codes_are_explained(page: Page) -> None:
    head = "event_id_cnty,event_date,time_precision,event_type,latitude,longitude,geo_precision"
    dropped(page, "acled.csv", packed(f"{head}\nX1,2024-12-05,2,Battles,35.13,36.76,3\n"))
    taken(page)
    go(page, index_of("2024-12-07"))
    page.js("document.querySelector('[data-event-part=list]').open = true")
    page.until(lambda: page.js("return document.querySelectorAll('[data-event-go]').length") == 1)
    page.js("document.querySelector('[data-event-go]').click()")
    page.until(lambda: page.find("[data-event-part=card]").is_displayed())
    told = page.js(TEXTS)
    assert f"2 {WORDS['acled_time_precision_2']}" in told
    assert f"3 {WORDS['acled_geo_precision_3']}" in told
    page.js("document.querySelector('[data-event-option=sure]').click()")
    page.until(lambda: page.find("[data-event-part=none]").is_displayed())
    page.js("document.querySelector('[data-event-option=sure]').click()")

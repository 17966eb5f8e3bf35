"""Own events: a list of a reader on the days of the map, which never leaves the machine."""

from __future__ import annotations

import base64
import gzip
from pathlib import Path

import pandas as pd
import pytest
from axe import breaches, load_axe
from controls import press
from driving import Page
from own.dropped import NUMBERS, act, dropped, go, problem, taken, unfold
from selenium.webdriver.common.keys import Keys
from takeaway import KEEP_SAVED

from dashboard.own.event_words import WORDS
from geodata.calendar import DAYS, index_of
from tests.events.made_up import write

ONE = "date,lat,lon,type,deaths,note\n2024-12-05,35.13,36.76,Test,3,<img src=x onerror='window.ran = 1'>\n"
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


def packed(content: str | bytes) -> str:
    return base64.b64encode(content.encode() if isinstance(content, str) else content).decode()


def mouse(page: Page, *done: str) -> None:
    """Does something with the mouse where the event of ONE lies."""
    x, y = page.map(
        "(({ x, y }, { left, top }) => [left + x, top + y])"
        "(map.project([36.76, 35.13]), map.getCanvas().getBoundingClientRect())"
    )
    for each in done:
        button = {"button": "left", "clickCount": 1} if each != "mouseMoved" else {}
        page.driver.execute_cdp_cmd("Input.dispatchMouseEvent", {"type": each, "x": x, "y": y, **button})


def made_up(folder: Path, kind: str, count: int = 200) -> Path:
    path = folder / f"{kind}.csv"
    write(path, kind, count)
    return path


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


def test_a_broken_file_changes_nothing(page: Page) -> None:
    dropped(page, "one.csv", packed(ONE))
    taken(page)
    dropped(page, "data.xlsx", packed(b"PK\x03\x04rest"))
    assert problem(page) == f"data.xlsx: {WORDS['isZip']}. Nothing was changed on the map."
    dropped(page, "cut.csv", packed(ONE + '2024-12-05,35.13,36.76,Test,3,"never closed\n'))
    assert problem(page).startswith("cut.csv, row 3: a quotation mark is opened and never closed; expected")
    dropped(page, "far.csv", packed("date,lat,lon\n2024-12-05,60,10\n2023-12-05,35.13,36.76\n"))
    taken(page)
    assert problem(page) == (
        "far.csv: no row lies on this map and within its days. Nothing was changed on the map. "
        "1 row outside of the map; the first is row 2. 1 row of other days than the map's; the first is row 3."
    )
    assert page.text("[data-event-part=file]") == "one.csv"
    assert page.text("[data-event-count]") == "1 event"


def test_columns_can_be_corrected_and_days_are_asked_about(page: Page) -> None:
    text = "when;north;east\n05/12/2024;35,13;36,76\n04/12/2024;35,13;36,76\n"
    dropped(page, "list.csv", packed(text))
    assert page.text("[data-event-dialog=missing]") == "Choose a column for: Day, Latitude, Longitude."
    assert not page.find("[data-event-dialog=take]").is_enabled()
    for field, column in (("date", 0), ("latitude", 1), ("longitude", 2)):
        page.js(
            "const [field, column] = arguments; const one = document.querySelector(`.event-dialog [name=${field}]`);"
            "one.value = column; one.dispatchEvent(new Event('change', { bubbles: true }))",
            *(field, column),
        )
    assert page.find("[data-event-dialog=order]").is_displayed()
    assert page.text("[data-event-dialog=example]") == "05/12/2024"
    assert page.js("return document.querySelector('[name=order]:checked').value") == "day"
    taken(page)
    go(page, index_of("2024-12-05"))
    assert page.js(NUMBERS) == {"no type": 1}


def test_pictures_have_them_only_if_the_reader_wants_it_and_then_with_credit(page: Page) -> None:
    head = "event_id_cnty,event_date,event_type,latitude,longitude"
    dropped(page, "acled.csv", packed(f"{head}\nX1,2024-12-05,Battles,35.13,36.76\n"))
    taken(page)
    notes = (
        "window.dispatchEvent(new Event('beforeprint')); const text = document.querySelector('.print-notes').innerText;"
    )
    read = f"{notes} window.dispatchEvent(new Event('afterprint')); return text"
    assert "ACLED" not in page.js(read)
    page.js("document.querySelector('[data-event-option=inPictures]').click()")
    assert "Armed Conflict Location & Event Data (ACLED), www.acleddata.com" in page.js(read)
    assert page.js("return Object.keys(localStorage).filter((key) => /event/.test(key))") == []


def test_the_whole_way_by_keyboard_and_for_screen_readers(page: Page) -> None:
    load_axe(page)
    dropped(page, "one.csv", packed(ONE))
    assert page.js("return document.activeElement.closest('dialog')?.className") == "event-dialog"
    assert breaches(page) == []
    press(page, Keys.ESCAPE)
    page.until(lambda: not page.find(".event-dialog").is_displayed())
    assert page.text("[data-event-count]") == ""
    dropped(page, "one.csv", packed(ONE))
    page.js("document.querySelector('[data-event-dialog=take]').focus()")
    press(page, Keys.ENTER)
    page.until(lambda: page.text("[data-event-count]") == "1 event")
    go(page, index_of("2024-12-05"))
    page.js("document.querySelector('[data-event-part=list]').open = true")
    page.until(lambda: page.js("return document.querySelectorAll('[data-event-go]').length") == 1)
    assert breaches(page) == []
    page.js("document.querySelector('[data-event-go]').focus()")
    press(page, Keys.ENTER)
    page.until(lambda: page.js("return document.activeElement.dataset.eventPart") == "card-title")


def test_changes_of_the_record_have_the_events_near_them(page: Page) -> None:
    """An event in Hama on the day on which it passes to another side, and one there a month later."""
    dropped(page, "one.csv", packed(f"{ONE}2024-12-31,35.13,36.76,Late,0,x\n"))
    taken(page)
    page.js("document.querySelector('[data-event-part=record]').open = true")
    rows = "return [...document.querySelectorAll('[data-event-part=record-rows] li')].map((one) => one.textContent)"
    page.until(lambda: page.js(rows))
    hama = [row for row in page.js(rows) if row.startswith("Hama ")]
    assert len(hama) == 1
    assert hama[0].partition("Opposition")[0].startswith("Hama 5 Dec, Government")
    assert ", 1 event, the nearest at " in hama[0]
    far = [row for row in page.js(rows) if row.endswith("no event near")]
    assert 0 < len(page.js(rows)) - len(far) < 6
    page.js(KEEP_SAVED)
    act(page, "csv")
    page.until(lambda: page.js("return window.saved"))
    lines = page.js("return window.saved").splitlines()
    assert len(lines) == 1 + len(page.js(rows))
    assert [line.rsplit(",", 2)[1] for line in lines if line.startswith("hama,")] == ["1"]

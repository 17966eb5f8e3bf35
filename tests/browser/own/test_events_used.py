"""Own events: what a reader may do with them, by mouse and keyboard, and what is said of files that are no good."""

from __future__ import annotations

import pytest
from axe import breaches, load_axe
from controls import press
from driving import Page
from own.dropped import NUMBERS, ONE, act, dropped, go, packed, problem, taken, unfold
from selenium.webdriver.common.keys import Keys
from takeaway import KEEP_SAVED

from dashboard.own.event_words import WORDS
from geodata.calendar import index_of


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


def test_a_broken_file_changes_nothing(page: Page) -> None:
    dropped(page, "one.csv", packed(ONE))
    taken(page)
    dropped(page, "data.xlsx", packed(b"PK\x03\x04rest"))
    told = WORDS["isZip"].replace("{command}", WORDS["command"])
    assert problem(page) == f"data.xlsx: {told}. Nothing was changed on the map."
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
    assert "Armed Conflict Location & Event Data (ACLED), www.acleddata.com, file saved on " in page.js(read)
    assert "; events of the day; no filter; no part of this map's record." in page.js(read)
    for control in ("[data-event-list=types]", "[data-event-option=sure]", "[name=event-window][value='7']"):
        page.js("document.querySelector(arguments[0]).click()", control)
    named = "; events of 7 days; without the types Battles; only where day and place are exact; no part of "
    assert named in page.js(read)
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
    hama = [row for row in page.js(rows) if row.startswith("Hama 5")]
    assert len(hama) == 1
    assert hama[0].startswith("Hama 5 December, Government → HTS-led opposition, 1 event, the nearest at ")
    far = [row for row in page.js(rows) if row.endswith("no event near")]
    assert 0 < len(page.js(rows)) - len(far) < 6
    page.js(KEEP_SAVED)
    act(page, "csv")
    page.until(lambda: page.js("return window.saved"))
    lines = page.js("return window.saved").splitlines()
    assert len(lines) == 1 + len(page.js(rows))
    assert [line.split(",")[6] for line in lines if line.startswith("hama,")] == ["1"]
    assert lines[1].count("Events: one.csv, a list of the reader, saved on ") == 1
    assert lines[1].endswith('2 events on this map; no filter."')

"""Own events that are not exact: an area and a span of days for the one that is chosen, and transfers of territory."""

from __future__ import annotations

import pytest
from driving import Page
from own.dropped import act, dropped, go, packed, taken, unfold
from takeaway import KEEP_SAVED

from geodata.calendar import index_of

ACLED = "event_id_cnty,event_date,time_precision,event_type,sub_event_type,latitude,longitude,geo_precision"
UCDP = "type_of_violence,where_prec,date_start,date_end,latitude,longitude"
SHAPES = "map.getSource('own-event-chosen')?.serialize().data.features.map(({ geometry }) => geometry.type) ?? []"
DOUBT = "[data-event-part=doubt]"


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


def put_on(page: Page, text: str) -> None:
    dropped(page, "own.csv", packed(text))
    taken(page)


def open_first(page: Page) -> None:
    """Opens the first event of the list."""
    page.js("document.querySelector('[data-event-part=list]').open = true")
    page.until(lambda: page.js("return document.querySelectorAll('[data-event-part=rows] button').length") == 1)
    page.js("document.querySelector('[data-event-part=rows] button').click()")
    page.until(lambda: page.find("[data-event-part=card]").is_displayed())


def test_where_the_codebook_names_no_distance_the_area_of_the_map_is_shown(page: Page) -> None:
    put_on(page, f"{ACLED}\nX1,2024-12-05,2,Battles,Armed clash,35.13,36.76,3\n")
    go(page, index_of("2024-12-07"))
    open_first(page)
    assert page.text(DOUBT) == (
        "Of the days of this map it may have been on any from 2 December to 8 December, and is drawn on each. "
        "Area on the map: Hama, the smallest that this map has around the point; the codebook names no distance."
    )
    page.until(lambda: page.map(SHAPES) == ["Polygon", "Point"])
    act(page, "shut")
    assert page.map(SHAPES) == []


def test_a_circle_has_the_distance_of_the_codebook(page: Page) -> None:
    put_on(page, f"{UCDP}\n1,2,2024-12-05,2024-12-05,35.13,36.76\n")
    go(page, index_of("2024-12-05"))
    open_first(page)
    assert page.text(DOUBT) == "Circle on the map: 25 km around the point, as the codebook says."
    page.until(lambda: page.map(SHAPES) == ["Polygon", "Point"])
    act(page, "close")
    assert page.map(SHAPES) == []


def test_an_exact_event_has_a_ring_alone(page: Page) -> None:
    put_on(page, f"{ACLED}\nX1,2024-12-05,1,Battles,Armed clash,35.13,36.76,1\n")
    go(page, index_of("2024-12-05"))
    open_first(page)
    assert page.text(DOUBT) == ""
    page.until(lambda: page.map(SHAPES) == ["Point"])


def test_a_file_without_kinds_of_transfers_has_no_such_list(page: Page) -> None:
    put_on(page, "date,lat,lon\n2024-12-05,35.13,36.76\n")
    assert not page.find("[data-event-part=transfers]").is_displayed()
    assert not page.find("[data-event-part=only-transfers]").is_displayed()


def test_transfers_of_territory_without_a_change(page: Page) -> None:
    """One in Hama when it passes, one there weeks later, and a clash."""
    hama = "35.13,36.76,1"
    rows = [
        f"X1,2024-12-05,1,Battles,Non-state actor overtakes territory,{hama}",
        f"X2,2024-12-25,1,Battles,Non-state actor overtakes territory,{hama}",
        f"X3,2024-12-25,1,Battles,Armed clash,{hama}",
    ]
    put_on(page, "\n".join([ACLED, *rows, ""]))
    page.js("document.querySelector('[data-event-part=transfers]').open = true")
    row = "return document.querySelector('[data-event-part=transfer-rows] li')?.textContent"
    page.until(lambda: page.js(row))
    assert page.js(row).startswith("Battles, 2024-12-25: Non-state actor overtakes territory ")
    assert page.text("[data-event-part=transfers-sum]") == (
        "1 transfer without a change near it, of 2 transfers in the file."
    )
    page.js("document.querySelector('[data-event-fly]').click()")
    page.until(lambda: page.js("return advance.view.now().day") == index_of("2024-12-25"))
    page.until(lambda: page.find("[data-event-part=card]").is_displayed())
    page.js("document.querySelector('[data-event-option=withoutChange]').click()")
    assert page.text("[data-event-part=sum]") == "1 event of these days."
    page.js(KEEP_SAVED)
    act(page, "transfers")
    page.until(lambda: page.js("return window.saved"))
    head, *lines = page.js("return window.saved").lstrip("\ufeff").splitlines()
    assert head.startswith("event_id_cnty,event_date,time_precision,sub_event_type,latitude,longitude,geo_precision,")
    assert [line.split(",")[0] for line in lines] == ["X2"]

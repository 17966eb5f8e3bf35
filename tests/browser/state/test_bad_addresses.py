"""Bad addresses: the page tells what it passed over, and stands as it would without. What is good beside it is kept.

tests/js/address_text.test.mjs holds the same parameters one by one.
"""

from __future__ import annotations

import pytest
from addresses import DAY_FORM, IGNORED, LIMIT, escaped, follow, notice, ticked, until_told
from controls import NOTHING_CHOSEN, chosen, states
from driving import Page

from dashboard.theme import colours
from geodata.calendar import DAYS
from geodata.dataset import Dataset

SCRIPT = '"><script>window.broken=1</script><img src=x onerror=window.broken=1>'
SCRIPTS = {"day": SCRIPT, "map": "999/35.1/36.8", "layers": "lava", "sel": SCRIPT, "compare": "-1"}
WORDS = {
    "day": "2025-01-01",
    "map": "7.2/abc/36.8",
    "sides": "government,martians",
    "colour": "red",
    "__proto__": "x",
    "sel": "constructor",
    "known": "",
}
NAMES = {SCRIPT: "1", "sel": "hama~homs-city~palmyra", "day": ""}
CAMERA = "[map.getZoom(), map.getCenter().lat, map.getCenter().lng]"


@pytest.fixture(scope="module")
def page(recording: Page, address: str) -> Page:
    """A page opened at an address whose parameters are all bad but the tab."""
    recording.open(f"{address}{escaped(SCRIPTS)}&tab=why")
    return recording


def assert_passed_over(page: Page, bad: dict[str, str], kept: dict[str, str]) -> None:
    """The view at first but for the parameters that are kept; a word on the bad ones; and no script has run."""
    passed_over = " ".join(f"{name}={value}" for name, value in bad.items())
    form = DAY_FORM if bad.keys() & {"day", "compare"} else ""
    page.until(lambda: notice(page) == f"{IGNORED} {passed_over[:LIMIT]}{form}")
    until_told(page, {"day": DAYS[0], **kept})
    assert page.find("#tab-why").is_displayed()
    assert page.day() == 0
    assert chosen(page) == NOTHING_CHOSEN
    assert page.js("return advance.cards.selected()") == kept.get("sel")
    assert page.js("return advance.view.now().compared") is None
    assert ticked(page, "sides") == list(colours.SIDES)
    assert page.js("return window.broken ?? null") is None
    assert not page.find("#failed").is_displayed()


def assert_map_as_at_first(page: Page, dataset: Dataset) -> None:
    """Its places wear the sides of the first day, and it looks at the country."""
    assert [state["s"] for state in states(page, "places", len(dataset.held))] == dataset.held[DAYS[0]].to_list()
    at = page.map(CAMERA)
    page.find("[data-view=home]").click()
    page.idle()
    assert at == pytest.approx(page.map(CAMERA))


def test_a_map_at_a_bad_address_stands_as_at_first(page: Page, dataset: Dataset) -> None:
    assert_passed_over(page, SCRIPTS, {"tab": "why"})
    assert_map_as_at_first(page, dataset)


def test_back_to_a_bad_address_takes_the_view_back(page: Page, dataset: Dataset) -> None:
    """Nothing stays of the view before: day, camera, filters, clock, comparison and selection."""
    good = "?day=2024-12-08&map=8.0/34.00/36.00&sides=sdf&kinds=city&known=then&compare=2024-12-05&sel=hama"
    follow(page, good)
    page.until(lambda: chosen(page)["kinds"] == ["city"] and ticked(page, "sides") == ["sdf"])
    page.until(lambda: page.js("return advance.cards.selected()") == "hama")
    assert page.js("return advance.view.now().compared") == DAYS.index("2024-12-05")
    assert follow(page, f"{escaped(WORDS)}&tab=why"), "the reader sees a word"
    page.until(lambda: chosen(page) == NOTHING_CHOSEN and ticked(page, "sides") == list(colours.SIDES))
    assert_passed_over(page, WORDS, {"tab": "why"})
    assert_map_as_at_first(page, dataset)


def test_an_address_out_of_a_message_is_read(page: Page) -> None:
    """With the full stop of its sentence, or as another programme writes a date."""
    for text in ("2024-12-05.", "2024-12-05).", "5.12.2024", "2024-12-05T00:00:00Z"):
        assert not follow(page, escaped({"day": text, "sel": "hama,"})), "nothing was passed over"
        assert page.text("#date") == "5 December 2024"
        page.until(lambda: page.js("return advance.cards.selected()") == "hama")
        until_told(page, {"day": "2024-12-05", "sel": "hama"})


def test_a_word_on_a_bad_address_stays_until_it_is_closed_or_mended(page: Page) -> None:
    """A step of the day is no answer to a bad selection; the place that was meant is."""
    note = "#notice"
    assert follow(page, escaped({"day": "2024-12-05", "sel": "alepo"}))
    page.find("#head-today").click()
    page.go(3)
    until_told(page, {"day": DAYS[3]})
    assert page.find(note).is_displayed()
    assert page.text(f"{note} .link") == "Did you mean Aleppo?"
    page.find(f"{note} .link").click()
    page.until(lambda: page.js("return advance.cards.selected()") == "aleppo-city")
    assert not page.find(note).is_displayed()
    assert follow(page, "?day=2024-13-05")
    assert notice(page) == f"{IGNORED} day=2024-13-05{DAY_FORM}"
    page.find(f"{note} [data-close-notice]").click()
    assert not page.find(note).is_displayed()
    assert follow(page, "?day=2024-13-05")
    until_told(page, {"day": DAYS[0]})
    page.go(9)
    page.until(lambda: not page.find(note).is_displayed())


NOWHERE = (
    *(("sel", key) for key in ("nowhere", "base:nowhere", "E999", "source:nowhere", "hama~daraa-city")),
    *(("route", "road:M99"), ("chapter", "99"), ("layers", "lava"), ("actors", "nobody"), ("kinds", "castle")),
)
"""Of each kind one that there is not. Hama and Daraa have no common edge."""


def test_what_there_is_not_is_told_whatever_its_kind(page: Page) -> None:
    """A source too, which is looked up once the cards of sources are fetched. Nothing stays of the selection before."""
    for name, text in NOWHERE:
        follow(page, escaped({"day": "2024-12-05", "sel": "hama"}))
        page.until(lambda: page.js("return advance.cards.selected()") == "hama")
        follow(page, escaped({"day": "2024-12-05", name: text}))
        page.until(lambda told=f"{IGNORED} {name}={text}": notice(page) == told)
        until_told(page, {"day": "2024-12-05"})
        assert page.find("#notice").is_displayed()
        assert not page.find("#card").is_displayed()


def test_a_page_without_a_map_passes_over_the_same(recording: Page, address: str, dataset: Dataset) -> None:
    """Last in this file, as it takes the map away. An event is good beside what is bad."""
    recording.reset("none")
    recording.open(f"{address}{escaped(NAMES)}&sel=E020&tab=why", ready="without-map")
    recording.until(lambda: recording.js("return advance.cards?.selected?.()") == "E020")
    assert_passed_over(recording, NAMES, {"sel": "E020", "tab": "why"})
    titles = dataset.geo["events"].set_index("id")["title"]
    assert recording.text("#card h2").startswith(titles["E020"])

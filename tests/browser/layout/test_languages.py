"""The page in Arabic, mirrored, and in German; the switch keeps the view."""

from __future__ import annotations

import re

import pytest
from axe import breaches, breaches_anywhere, load_axe
from browsers import WIDE
from driving import Page
from measuring import SIZES, lacks_room
from views import show

LATIN = re.compile("[A-Za-z]{2,}")
FIFTH = "?day=2024-12-05"


@pytest.fixture(scope="module")
def arabic(recording: Page, address: str) -> Page:
    """The page of 5 December in Arabic, with its map."""
    recording.reset("recording", still=True)
    recording.open(f"{address}ar/{FIFTH}")
    recording.idle()
    return recording


def test_the_page_is_mirrored(arabic: Page) -> None:
    """Panel at the left, date at the right, and the slider runs from right to left. The legend keeps off the coast."""
    assert arabic.js("return [document.documentElement.lang, document.documentElement.dir]") == ["ar-SY", "rtl"]
    map_area, bar = arabic.box(".map-area"), arabic.box(".time-bar")
    assert arabic.box("#panel")["right"] <= map_area["left"] + 1
    assert arabic.box(".day-words")["left"] > arabic.box(".track")["right"]
    assert arabic.box(".view-buttons")["left"] > (map_area["left"] + map_area["right"]) / 2
    assert arabic.box(".bar.first")["left"] > arabic.box(".bar:last-child")["left"]
    assert arabic.box(".legend")["left"] > (map_area["left"] + map_area["right"]) / 2
    assert bar["left"] >= arabic.box("#panel")["right"] - 1
    assert arabic.js("return document.documentElement.scrollWidth") == WIDE[0]


def test_the_day_in_arabic(arabic: Page) -> None:
    """What is seen, and what a screen reader hears."""
    assert arabic.text("#weekday") == "الخميس"
    assert arabic.text("#date") == "٥ كانون الأول ٢٠٢٤"
    heard = arabic.find("#day").get_attribute("aria-valuetext")
    for told in (arabic.text("#headline"), heard):
        assert "حماة" in told
        assert not LATIN.search(told)
    assert heard.startswith("الخميس")


def test_names_on_the_map(arabic: Page) -> None:
    """Places by the tables; the letters are joined by the map itself."""
    found = arabic.map("map.querySourceFeatures('places').map(({ properties }) => [properties.key, properties.label])")
    assert dict(found)["homs-city"] == "حمص"


def test_the_arrows_of_the_keyboard_follow_the_page(arabic: Page) -> None:
    """On is to the left, as on the slider; Page Down is on everywhere."""
    press = "document.body.dispatchEvent(new KeyboardEvent('keydown', { key: arguments[0], bubbles: true }))"
    start = arabic.day()
    days = []
    for key in ("ArrowLeft", "PageDown", "ArrowRight", "PageUp"):
        arabic.js(press, key)
        days.append(arabic.day() - start)
    assert days == [1, 2, 1, 0]


def test_the_picture_begins_at_the_right(arabic: Page) -> None:
    """Its title is written from there."""
    ink = """
      const [done] = [...arguments].slice(-1);
      advance.picture.draw().then((picture) => {
        const { data } = picture.getContext("2d").getImageData(0, 20, picture.width, 60);
        const dark = [0, 0, 0];
        for (let i = 0; i < data.length; i += 4) {
          if (data[i] < 100) dark[Math.floor((3 * ((i / 4) % picture.width)) / picture.width)] += 1;
        }
        done([dark[0], dark[2]]);
      });
    """
    left, right = arabic.driver.execute_async_script(ink)
    assert left == 0 < right


def longest_day(page: Page) -> None:
    """8 December, with its long headline, and the card of Homs."""
    show(page, "2024-12-08")
    page.js("advance.cards.select('homs-city', { flight: false })")
    page.until(lambda: page.find("#card").is_displayed())


def test_axe_finds_nothing_in_arabic(arabic: Page) -> None:
    load_axe(arabic)
    longest_day(arabic)
    assert breaches_anywhere(arabic) == {"light": [], "dark": []}


@pytest.mark.parametrize("size", ["1280 x 1024 at 400 %", "phone", "wide"])
def test_everything_has_room_in_arabic(arabic: Page, size: str) -> None:
    """A wide window last, which the next test takes over."""
    assert lacks_room(arabic, size) == {}
    if size == "phone":
        arabic.js("advance.panel.openTab('today')")
        assert breaches(arabic, {}) == []


def test_the_switch_keeps_the_view(arabic: Page, address: str) -> None:
    """Where it leads follows the address, and the page there shows the same day."""
    arabic.js("advance.panel.openTab('today')")
    show(arabic, "2024-12-05")
    arabic.js("advance.cards.select('hama', { flight: false })")
    german = "document.querySelector('[data-language=de]').href"
    arabic.until(lambda: arabic.js(f"return {german}.includes('sel=hama')"))
    assert arabic.js(f"return {german}") == f"{address}de/{FIFTH}&sel=hama"
    arabic.open(arabic.js(f"return {german}"))
    assert arabic.text("#date") == "5. Dezember 2024"
    assert arabic.text("#weekday") == "Donnerstag"
    assert arabic.find("#day").get_attribute("aria-valuetext").startswith("Donnerstag, 5. Dezember 2024")
    headline = arabic.text("#headline")
    assert headline.startswith("Hama")
    assert "passes" not in headline
    assert arabic.find("[data-area=government]").text == arabic.js("return (103941).toLocaleString('de')") + " km²"


def test_the_longest_tabs_stand_in_one_row(arabic: Page) -> None:
    """In German, whichever is chosen and so in bold."""
    assert arabic.js("return document.documentElement.lang") == "de"
    tabs = arabic.driver.find_elements("css selector", ".panel .tab")
    for tab in tabs:
        tab.click()
        arabic.until(lambda tab=tab: tab.get_attribute("aria-selected") == "true")
        assert len({other.rect["y"] for other in tabs}) == 1, tab.text


def test_axe_finds_nothing_in_german(arabic: Page) -> None:
    load_axe(arabic)
    longest_day(arabic)
    assert breaches_anywhere(arabic) == {"light": [], "dark": []}


@pytest.mark.parametrize("size", SIZES)
def test_everything_has_room_in_german(arabic: Page, size: str) -> None:
    """Its words are the longest."""
    assert lacks_room(arabic, size) == {}

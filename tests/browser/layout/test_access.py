"""Access: axe-core finds nothing, the focus is seen, everything has room; on one page, in English.

The same of the other languages is in test_languages.py, of a page opened on a phone in test_small_screen.py.
"""

from __future__ import annotations

import pytest
from axe import HEADINGS, breaches, breaches_anywhere, load_axe
from browsers import NARROW, WIDE
from controls import open_legend
from driving import Page, resize
from keyboard import MOST, stops, unseen
from measuring import TABS, cut_off, lacks_room, open_tab, overlapping, small_targets
from pictures import screen
from PIL import ImageColor
from takeaway import enlarge, shut
from views import NEAR, show

from dashboard.theme import colours


@pytest.fixture(scope="module")
def page(recording: Page, address: str) -> Page:
    """A wide page of 8 December with the card of Homs open, and axe in it."""
    recording.reset("recording", still=True)
    recording.open(f"{address}?day=2024-12-08&sel=homs-city")
    recording.until(lambda: recording.find("#card").is_displayed())
    load_axe(recording)
    return recording


def test_axe_finds_what_is_wrong(page: Page) -> None:
    """Else its silence would say nothing."""
    page.js("document.body.append(Object.assign(document.createElement('img'), {id: 'wrong', src: 'data:,'}))")
    page.js("document.querySelector('#tab-today').append(Object.assign(document.createElement('p'), {id: 'pale'}))")
    page.js("Object.assign(document.getElementById('pale'), {textContent: 'Pale', style: 'color: rgb(0 0 0 / 40%)'})")
    found = breaches(page)
    page.js("document.getElementById('wrong').remove(); document.getElementById('pale').remove()")
    assert [rule.split(":")[0] for rule in found if "wrong" in rule][:1] == ["image-alt"]
    assert [rule.split(" ")[0] for rule in found if "pale" in rule] == ["contrast"]


def test_the_first_tab(page: Page) -> None:
    """By all rules, its contrast measured by axe too."""
    assert breaches(page, {}) == []


def test_headings_on_every_tab(page: Page) -> None:
    for name in TABS:
        open_tab(page, name)
        assert breaches(page, HEADINGS) == [], name


def test_everything_unfolded_and_two_days_compared(page: Page) -> None:
    """All tabs, in either theme."""
    page.js("advance.view.set({compared: 5})")
    page.until(lambda: page.js("return document.querySelectorAll('#compare .group').length > 0"))
    assert breaches_anywhere(page) == {"light": [], "dark": []}
    page.js("advance.view.set({compared: null})")


@pytest.mark.parametrize("dialog", ["help", "method"])
def test_every_dialog(page: Page, dialog: str) -> None:
    page.js("document.getElementById(arguments[0]).showModal()", dialog)
    if dialog == "method":
        page.js("document.querySelector('#method h2').textContent = 'A method'")
    assert breaches(page) == []
    page.js("document.getElementById(arguments[0]).close()", dialog)


@pytest.mark.parametrize("chart", ["chart-area", "chart-routes"])
def test_a_chart_drawn_large(page: Page, chart: str) -> None:
    """With its table."""
    open_tab(page, "measures")
    enlarge(page, chart)
    page.find("#enlarged summary").click()
    page.until(lambda: page.js("return document.querySelectorAll('#enlarged tbody tr').length"))
    assert breaches(page) == []
    shut(page)


def test_presenting(page: Page) -> None:
    page.js("advance.acts.chapter(9); advance.present.set(true)")
    assert breaches(page) == []
    page.js("advance.present.set(false); advance.story.put(null)")


HEAR = """
window.heard = [];
const regions = document.querySelectorAll('[aria-live], [role=status], [role=alert], [role=log]');
for (const one of regions) {
  new MutationObserver(() => one.textContent && window.heard.push([one.id, one.textContent]))
    .observe(one, { childList: true, characterData: true, subtree: true });
}
"""


def test_one_region_says_the_date_and_what_changed(page: Page) -> None:
    """Once a step, and while days pass by themselves only where they stop."""
    page.go(0)
    page.until(lambda: page.text("#live").startswith("Tuesday"))
    page.js(HEAR)
    page.find("[data-act=next]").click()
    page.until(lambda: page.js("return window.heard.length"))
    first = "Wednesday, 27 November 2024. " + page.text("#headline")
    assert page.js("return window.heard") == [["live", first]]
    assert page.find("#day").get_attribute("aria-valuetext") == first
    page.find("[data-act=play]").click()
    page.until(lambda: page.day() == 3)
    assert len(page.js("return window.heard")) == 1
    page.find("[data-act=play]").click()
    page.until(lambda: len(page.js("return window.heard")) == 2)
    assert page.js("return window.heard[1]") == ["live", "Friday, 29 November 2024. " + page.text("#headline")]


def test_a_switch_keeps_its_native_role(page: Page) -> None:
    """After a click React writes its own attributes anew."""
    page.js("document.querySelector('.legend').open = true")
    open_legend(page)
    box = page.find("#sides input")
    box.click()
    page.until(lambda: page.js("return advance.view.now().hidden.size") == 1)
    box.click()
    page.until(lambda: page.js("return advance.view.now().hidden.size") == 0)
    assert breaches(page) == []


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_ring_is_seen_everywhere(page: Page, theme: str) -> None:
    show(page, "2024-12-08")
    page.js("advance.cards.select('homs-city', { flight: false }); advance.panel.openTab('today')")
    page.until(lambda: page.find("#card").is_displayed())
    page.js("document.documentElement.dataset.theme = arguments[0]", theme)
    found = stops(page)
    assert 100 < len(found) < MOST
    assert unseen(found) == []
    page.js("document.documentElement.dataset.theme = 'light'")


TRACK = """
const slider = document.querySelector(".slider input");
slider.focus({ focusVisible: true });
const { left, top, right, bottom } = slider.getBoundingClientRect();
const clip = slider.closest(".slider").getBoundingClientRect();
const { outlineWidth, outlineOffset } = getComputedStyle(slider);
const out = parseFloat(outlineWidth) + parseFloat(outlineOffset);
return [top - out >= clip.top, bottom + out <= clip.bottom, left < right, slider.matches(":focus-visible")];
"""
"""Whether the ring of the focused slider ends within the part that its container clips above and below."""


def test_the_ring_of_the_slider_is_whole(page: Page) -> None:
    """Its top and bottom too, not its sides alone: as a box, and as a pixel in the colour of the ring."""
    page.js("document.activeElement.blur()")
    assert page.js(TRACK) == [True] * 4
    box = page.box(".slider input")
    accent = ImageColor.getrgb(colours.ACCENT)
    picture = screen(page)
    x = round(box["left"] + box["width"] / 3)
    for y in (box["top"] + 1.5, box["bottom"] - 1.5):
        assert picture.getpixel((x, int(y))) == pytest.approx(accent, abs=NEAR)


def test_the_ring_in_the_table(page: Page) -> None:
    """Down to the first cells of the grid, which draws rings of its own."""
    page.js("advance.cards.select(''); advance.panel.openTab('data')")
    page.until(lambda: page.js("return document.querySelectorAll('#table .ag-row').length > 0"))
    found = stops(page, most=60)
    assert any("gridcell" in one["what"] for one in found)
    assert unseen(found) == []


def test_the_measures_find_what_is_wrong(page: Page) -> None:
    """Else their silence would say nothing."""
    rules = (
        ".row { width: 30px; height: 10px; min-height: 0 }.headline { white-space: nowrap }.date { margin-top: -30px }"
    )
    page.js("advance.cards.select('homs-city', { flight: false }); advance.panel.openTab('today')")
    page.js("document.head.append(Object.assign(document.createElement('style'), { id: 'wrong' }))")
    page.js("document.getElementById('wrong').textContent = arguments[0]", rules)
    resize(page, NARROW)
    assert any("row" in found for found in small_targets(page))
    assert any("headline" in found for found in cut_off(page))
    assert any("date" in found for found in overlapping(page))
    page.js("document.getElementById('wrong').remove()")


def test_nothing_lies_over_the_focus_on_a_phone(page: Page) -> None:
    """Neither the sheet nor the bar under it."""
    resize(page, NARROW)
    found = stops(page)
    assert len(found) > 100
    assert unseen(found) == []


@pytest.mark.parametrize("size", ["wide", "320 px wide", "1280 x 1024 at 200 %"])
def test_everything_has_room(page: Page, size: str) -> None:
    """All sizes in German, whose words are longest; here, and in Arabic, each kind of them."""
    assert lacks_room(page, size) == {}


def test_the_speakers_window(page: Page, address: str) -> None:
    resize(page, WIDE)
    page.open(f"{address}?speaker=0", ready="speaker-ready")
    load_axe(page)
    assert breaches(page, {}) == []

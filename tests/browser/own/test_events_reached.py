"""Own events for everyone: by the keyboard alone, and in every language: axe finds nothing, nothing is cut off."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from axe import COLOURS, breaches, load_axe, wear
from browsers import NARROW, WIDE
from controls import press
from driving import Page, resize
from keyboard import stops, unseen
from measuring import cut_off, overlapping, small_targets
from own.dropped import act, dropped, go, made_up, packed, taken, unfold
from selenium.webdriver.common.keys import Keys

from dashboard.i18n.language import LANGUAGES, SOURCE_LANGUAGE
from geodata.calendar import index_of

KEEP_FIELD = """
const { click } = HTMLInputElement.prototype;
HTMLInputElement.prototype.click = function () {
  if (this.type === 'file') window.field = this;
  else click.call(this);
};
"""
"""No browser without a head shows the window of the system in which a reader chooses a file."""
HAS_FOCUS = "return document.activeElement.matches(arguments[0])"
IN_FOLD = """
return [...document.querySelectorAll('#own-events :is(button, input, select, summary, a[href], [tabindex="0"])')]
  .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.disabled)
  .filter((one) => one.type !== 'radio' || one.checked).map((one) => one.outerHTML.slice(0, 120));
"""
"""What can be used in the fold; of radio buttons the one that is chosen, from which arrow keys lead on."""
WORDS = """
const parts = ['taken', 'terms', 'sum', 'squares', 'districts', 'most', 'day-sum', 'none', 'doubt', 'record-sum'];
return parts.map((name) => document.querySelector(`[data-event-part=${name}]`).textContent).join(' ')
  + [...document.querySelectorAll('#own-events :is(p, button, legend, summary, label)')]
    .filter((one) => !one.closest('[dir=auto], .event-rows, .event-card'))
    .filter((one) => !one.closest('.event-types')).map((one) => one.textContent).join(' ');
"""
LATIN = re.compile("[A-Za-z]{3,}")
NAMES = re.compile(r"ACLED|UCDP|GED|CSV|GeoJSON|CC BY|sub_event_type|acled\.csv|[“«][A-Z][a-z -]+ territory[”»]")
"""What is written so in every language."""
MOST = 60
SIZES = (NARROW, WIDE)


def tab_to(page: Page, selector: str) -> None:
    """Presses Tab until an element has the focus."""
    for _ in range(MOST):
        if page.js(HAS_FOCUS, selector):
            return
        press(page, Keys.TAB)
    pytest.fail(f"no way to {selector}")


def opened(page: Page) -> None:
    """Everything of the fold, with the card of an event."""
    page.js("for (const one of document.querySelectorAll('#own-events details')) one.open = true")
    page.until(lambda: page.js("return document.querySelector('[data-event-part=rows] button')"))
    page.js("document.querySelector('[data-event-part=rows] button').click()")
    page.until(lambda: page.find("[data-event-part=card]").is_displayed())


def crowded(page: Page, size: tuple[int, int]) -> set[str]:
    """Targets that are too small or too near to another, and words that are cut off or lie over others."""
    resize(page, size)
    return {*small_targets(page), *cut_off(page), *overlapping(page)}


@pytest.fixture(params=[*LANGUAGES])
def page(recording: Page, address: str, request: pytest.FixtureRequest) -> Page:
    """The page in a language, on 5 December, with its fold open."""
    path = "" if request.param == SOURCE_LANGUAGE else f"{request.param}/"
    recording.reset("recording", still=True)
    recording.open(f"{address}{path}?day=2024-12-05")
    unfold(recording)
    return recording


def test_in_every_language_axe_finds_nothing_and_all_has_room(page: Page, tmp_path: Path) -> None:
    load_axe(page)
    before = {size: crowded(page, size) for size in SIZES}
    dropped(page, "acled.csv", packed(made_up(tmp_path, "acled").read_bytes()))
    assert breaches(page) == []
    taken(page)
    opened(page)
    assert breaches(page) == []
    wear(page, "dark")
    assert breaches(page, COLOURS) == []
    wear(page, "light")
    if page.js("return document.documentElement.lang").startswith("ar"):
        assert LATIN.findall(NAMES.sub("", page.js(WORDS))) == []
    page.js("document.querySelector('[data-event-part=days-as-table]').open = false")  # it is scrolled sideways
    assert {size: crowded(page, size) - before[size] for size in SIZES} == {size: set() for size in SIZES}


def test_tab_comes_to_everything_with_a_ring(recording: Page, address: str, tmp_path: Path) -> None:
    """But for the list of changes, which is as long as it is."""
    recording.reset("recording", still=True)
    recording.open(f"{address}?day=2024-12-05")
    unfold(recording)
    dropped(recording, "acled.csv", packed(made_up(tmp_path, "acled").read_bytes()))
    taken(recording)
    opened(recording)
    recording.js("document.querySelector('[data-event-part=record]').open = false")
    found = stops(recording)
    assert set(recording.js(IN_FOLD)) <= {one["what"] for one in found}
    assert unseen(found) == []


def test_the_whole_way_by_the_keyboard_alone(recording: Page, address: str, tmp_path: Path) -> None:
    """From the top of the page to the card of an event and into the table of what is in view."""
    page = recording
    page.reset("recording", still=True)
    page.before_scripts(KEEP_FIELD)
    page.open(address)
    press(page, Keys.TAB)
    tab_to(page, "#own-events summary")
    press(page, Keys.ENTER)
    page.until(lambda: page.js("return document.querySelector('body > .event-dialog') !== null"))
    tab_to(page, "[data-event-act=open]")
    press(page, Keys.ENTER)
    field = page.driver.execute_cdp_cmd("Runtime.evaluate", {"expression": "window.field"})["result"]["objectId"]
    file = made_up(tmp_path, "acled")
    page.driver.execute_cdp_cmd("DOM.setFileInputFiles", {"files": [str(file)], "objectId": field})
    page.until(lambda: page.find(".event-dialog").is_displayed())
    tab_to(page, "[data-event-dialog=take]")
    press(page, Keys.ENTER)
    page.until(lambda: page.text("[data-event-count]") != "")
    go(page, index_of("2024-12-05"))
    tab_to(page, "[name=event-window]")
    press(page, Keys.ARROW_RIGHT, Keys.ARROW_RIGHT, Keys.ARROW_RIGHT)
    assert page.js("return document.querySelector('[name=event-window]:checked').value") == "0"
    tab_to(page, "[data-event-list=types]")
    press(page, Keys.SPACE)
    assert not page.js("return document.querySelector('[data-event-list=types]').checked")
    tab_to(page, "[data-event-part=list] > summary")
    press(page, Keys.ENTER)
    page.until(lambda: page.js("return document.querySelector('[data-event-part=rows] button')"))
    tab_to(page, "[data-event-part=rows] button")
    press(page, Keys.ENTER)
    page.until(lambda: page.js(HAS_FOCUS, "[data-event-part=card-title]"))
    tab_to(page, "[data-event-act=shut]")
    press(page, Keys.ENTER)
    assert not page.find("[data-event-part=card]").is_displayed()
    tab_to(page, "[data-event-act=table]")
    press(page, Keys.ENTER)
    page.until(lambda: page.js("return document.querySelector('#event-grid .ag-cell')"))
    press(page, Keys.ESCAPE)
    assert page.js(HAS_FOCUS, "[data-event-act=table]")
    act(page, "close")

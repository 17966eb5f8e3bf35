"""Access: axe-core finds nothing on any tab, in any theme and language, on a phone, presenting, speaking."""

from __future__ import annotations

import pytest
from axe import CONTRAST, breaches, load_axe
from browsers import NARROW, WIDE, measure
from driving import Page, resize

from dashboard.tabs import tabs
from dashboard.theme.colours import LAND
from dashboard.theme.dark import DARK_COLOURS

SPOKEN = {"de": "Sonntag, 8. Dezember 2024", "ar": "الأحد، ٨ كانون الأول ٢٠٢٤"}
"""Language -> how the slider begins to speak of 8 December."""
TABS = tuple(tab.name for tab in tabs.TABS)


@pytest.fixture(scope="module")
def page(recording: Page, address: str) -> Page:
    """A wide page of 8 December with the card of Homs open, and axe in it."""
    recording.reset("recording", still=True)
    recording.open(f"{address}?day=2024-12-08&sel=homs-city")
    recording.until(lambda: recording.find("#card").is_displayed())
    load_axe(recording)
    return recording


def wear(page: Page, theme: str) -> None:
    """Puts the page and its map in a theme."""
    land = "map.getPaintProperty('land', 'fill-color')"
    colour = DARK_COLOURS[LAND] if theme == "dark" else LAND
    if page.map(land) != colour:
        page.find("[data-theme-switch]").click()
    page.until(lambda: page.map(land) == colour)


def show_tab(page: Page, name: str) -> None:
    page.js("document.querySelector(`[data-tab=${arguments[0]}]`).click()", name)
    parts = {"data": "#table .ag-row", "measures": "#tab-measures .main-svg"}
    page.until(lambda: page.js("return document.querySelector(arguments[0])", parts.get(name, f"#tab-{name} > *")))


def test_axe_finds_what_is_wrong(page: Page) -> None:
    """Else its silence would say nothing."""
    page.js("document.body.append(Object.assign(document.createElement('img'), {id: 'wrong', src: 'data:,'}))")
    found = breaches(page)
    page.js("document.getElementById('wrong').remove()")
    assert [rule.split(":")[0] for rule in found if "wrong" in rule][:1] == ["image-alt"]


@pytest.mark.parametrize("name", TABS)
def test_every_tab(page: Page, name: str) -> None:
    show_tab(page, name)
    assert breaches(page) == []


def test_everything_unfolded_and_two_days_compared(page: Page) -> None:
    show_tab(page, "today")
    page.js(
        "advance.view.set({compared: 5}); document.querySelectorAll('details').forEach((one) => { one.open = true; })"
    )
    page.until(lambda: page.js("return document.querySelectorAll('#compare .group').length > 0"))
    assert breaches(page) == []
    page.js("advance.view.set({compared: null})")
    page.js("document.querySelectorAll('details').forEach((one) => { one.open = false; })")


@pytest.mark.parametrize("dialog", ["help", "method"])
def test_every_dialog(page: Page, dialog: str) -> None:
    page.js("document.getElementById(arguments[0]).showModal()", dialog)
    if dialog == "method":
        page.js("document.querySelector('#method h2').textContent = 'A method'")
    assert breaches(page) == []
    page.js("document.getElementById(arguments[0]).close()", dialog)


def test_presenting(page: Page) -> None:
    page.js("advance.acts.chapter(9); advance.present.set(true)")
    assert breaches(page) == []
    page.js("advance.present.set(false); advance.story.put(null)")


def test_in_the_dark(page: Page) -> None:
    """All rules on the first tab, contrast on all; the map follows the page."""
    wear(page, "dark")
    for name in TABS:
        show_tab(page, name)
        assert breaches(page, None if name == TABS[0] else CONTRAST) == []
    wear(page, "light")


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
    box = page.find("#sides input")
    box.click()
    page.until(lambda: page.js("return advance.view.now().hidden.size") == 1)
    box.click()
    page.until(lambda: page.js("return advance.view.now().hidden.size") == 0)
    assert breaches(page) == []


@pytest.mark.parametrize("language", SPOKEN)
def test_every_tab_and_theme_in_another_language(recording: Page, address: str, language: str) -> None:
    """By all rules in the light, by contrast in the dark; and what the slider says; in Arabic on a phone too."""
    opened = recording
    opened.open(f"{address}{language}/?day=2024-12-08&sel=homs-city")
    load_axe(opened)
    assert opened.find("#day").get_attribute("aria-valuetext").startswith(SPOKEN[language])
    for theme in ("light", "dark"):
        wear(opened, theme)
        for name in TABS:
            show_tab(opened, name)
            assert breaches(opened, CONTRAST if theme == "dark" else None) == [], f"{name}, {theme}"
    wear(opened, "light")
    if language == "ar":
        resize(opened, NARROW)
        assert breaches(opened) == []
        resize(opened, WIDE)


def test_on_a_phone_and_in_the_speakers_window(recording: Page, address: str) -> None:
    phone = recording
    measure(phone.driver, NARROW)
    phone.open(f"{address}?day=2024-12-05")
    load_axe(phone)
    assert breaches(phone) == []
    phone.open(f"{address}?speaker=0", ready="speaker-ready")
    load_axe(phone)
    assert breaches(phone) == []
    measure(phone.driver, WIDE)

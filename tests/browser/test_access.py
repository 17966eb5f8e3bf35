"""Access: axe-core finds nothing on any tab, wide and narrow, while presenting, and in the speaker's window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from driving import NARROW, WIDE, Page, browser

AXE = Path(__file__).resolve().parent.parent / "node_modules" / "axe-core" / "axe.min.js"
STILL = "--force-prefers-reduced-motion"
TABS = ("today", "story", "why", "measures", "data")


@pytest.fixture(scope="module")
def page(address: str) -> Iterator[Page]:
    """A wide page of 8 December with the card of Homs open, and axe in it."""
    opened = Page(browser(WIDE, STILL))
    opened.open(f"{address}?day=2024-12-08&sel=homs-city")
    opened.until(lambda: opened.find("#card").is_displayed())
    opened.js(AXE.read_text(encoding="utf-8"))
    yield opened
    opened.close()


def breaches(page: Page) -> list[str]:
    """What axe finds with all its rules, once no colour is on its way: rule, and the first element that breaks it."""
    page.until(lambda: not page.js("return document.getAnimations().some((one) => one instanceof CSSTransition)"))
    run = (
        "const done = arguments[0]; axe.run(document, {resultTypes: ['violations']}).then((found) =>"
        "done(found.violations.map(({id, nodes}) => `${id}: ${nodes[0].html.slice(0, 200)}`)))"
    )
    return page.driver.execute_async_script(run)


def show_tab(page: Page, name: str) -> None:
    page.js("document.querySelector(`[data-tab=${arguments[0]}]`).click()", name)
    ready = {"data": "return document.querySelectorAll('#table .ag-row').length > 0"}
    ready |= {"measures": "return document.querySelectorAll('#tab-measures .main-svg').length > 0"}
    page.until(lambda: page.js(ready.get(name, "return true")))


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
    """Contrast among the rest; the map follows the page."""
    land = "map.getPaintProperty('land', 'fill-color')"
    before = page.map(land)
    page.find("[data-theme-switch]").click()
    page.until(lambda: page.map(land) != before)
    for name in TABS:
        show_tab(page, name)
        assert breaches(page) == []
    page.find("[data-theme-switch]").click()
    page.until(lambda: page.map(land) == before)


def test_a_switch_keeps_its_native_role(page: Page) -> None:
    """After a click React writes its own attributes anew."""
    page.js("document.querySelector('.legend').open = true")
    box = page.find("#sides input")
    box.click()
    page.until(lambda: page.js("return advance.view.now().hidden.size") == 1)
    box.click()
    page.until(lambda: page.js("return advance.view.now().hidden.size") == 0)
    assert breaches(page) == []


def test_on_a_phone_and_in_the_speakers_window(address: str) -> None:
    phone = Page(browser(NARROW, STILL))
    phone.open(f"{address}?day=2024-12-05")
    phone.js(AXE.read_text(encoding="utf-8"))
    assert breaches(phone) == []
    phone.open(f"{address}?speaker=0", ready="speaker-ready")
    phone.js(AXE.read_text(encoding="utf-8"))
    assert breaches(phone) == []
    phone.close()

"""Presenting, and the speaker's window: what covers the map, and what either window does with and without the other."""

from __future__ import annotations

import pytest
from addresses import follow
from controls import press
from driving import Page, note_zooms, zooms
from presenter import at_first, chapter, come_back, homs_is_told, keep_in_step, open_speaker, speaker_stands, where
from selenium.webdriver.common.keys import Keys

from dashboard.tabs.story import chapters
from geodata.calendar import index_of
from geodata.dataset import Dataset

HOMS = (9, index_of("2024-12-08"))


@pytest.fixture(scope="module")
def opened(recording: Page, address: str) -> dict[str, object]:
    """What a page tells of itself that was opened at a chapter, presenting, by a reader who asked for less motion."""
    recording.reset("recording", still=True)
    note_zooms(recording)
    recording.open(f"{address}?chapter=9&present=1")
    recording.idle()
    return {"zooms": len(zooms(recording)), "where": where(recording), "panel": recording.find("#panel").is_displayed()}


@pytest.fixture(scope="module")
def page(recording: Page, opened: dict[str, object]) -> Page:
    """That page: nothing plays by itself, and flights are cuts."""
    return recording


def test_a_chapter_has_an_address(opened: dict[str, object]) -> None:
    """Its map is drawn where the chapter looks from the first frame on, not fetched there from the whole country."""
    assert opened == {"zooms": 1, "where": HOMS, "panel": False}


def test_presenting_and_out_of_it(page: Page) -> None:
    at_first(page)
    press(page, "6", Keys.ENTER, "f")
    assert not page.find("#panel").is_displayed()
    page.until(lambda: page.js("return location.search").endswith("&chapter=6&present=1"))
    assert "After a night of clashes" in page.text("#caption")
    assert page.text("#date") == "5 December 2024"
    press(page, ".")
    assert page.find("#blank").is_displayed()
    press(page, Keys.ESCAPE)
    assert not page.find("#blank").is_displayed()
    press(page, "b", Keys.PAGE_DOWN)
    assert (page.find("#blank").is_displayed(), chapter(page)) == (False, 7)
    page.js("document.exitFullscreen().catch(() => {})")
    press(page, Keys.ESCAPE)
    page.until(lambda: page.find("#panel").is_displayed())


SHOWN = "return getComputedStyle(document.querySelector('#way button')).opacity"


def test_a_road_that_is_drawn_keeps_its_name_and_can_be_taken_away(page: Page) -> None:
    """Its button fades with the other controls while the pointer rests."""
    at_first(page)
    follow(page, "?day=2024-12-05&route=road:M5&present=1")
    page.js("document.body.classList.remove('awake')")
    assert (page.text("#way p"), page.js(SHOWN)) == ("Drawn: Road M5 Damascus - Homs - Hama - Aleppo", "0")
    box = page.box("#way button")
    page.mouse_to(box["left"] + 12, box["top"] + 12)
    page.until(lambda: page.js(SHOWN) == "1")
    page.click_at(box["left"] + 12, box["top"] + 12)
    page.until(lambda: not page.find("#way").is_displayed())
    page.js("advance.present.set(false)")


UPPERMOST = """
const [numbers, homs] = arguments;
const map = advance.engine.handle(document.querySelector(".js-plotly-plot"));
const box = map.getCanvas().getBoundingClientRect();
return numbers.flatMap((no) => {
  advance.perform("chapter", no);
  const larger = box.width / map.getCanvas().clientWidth;
  const { x, y } = Object.fromEntries(Object.entries(map.project(homs)).map(([axis, px]) => [axis, larger * px]));
  const inside = x > 0 && y > 0 && x < box.width && y < box.height;
  return inside ? [[no, document.elementFromPoint(box.x + x, box.y + y)?.tagName]] : [];
});
"""
"""Number of each chapter whose view holds Homs, and the element that lies uppermost there. No chapter is drawn: camera,
caption and what covers the map are set at once."""


def test_nothing_covers_homs_while_presenting(page: Page, dataset: Dataset) -> None:
    """In every chapter whose view holds Homs, what lies uppermost there is the map."""
    at_first(page)
    press(page, "f")
    page.until(lambda: page.js("return document.fullscreenElement !== null"))
    page.idle()
    homs = dataset.geo["cities"].set_index("id").geometry["homs-city"]
    numbers = [one["no"] for one in chapters(dataset)]
    seen = page.js(UPPERMOST, numbers, [homs.x, homs.y])
    page.js("document.exitFullscreen().catch(() => {}); advance.present.set(false)")
    assert {1, 8, 9, 10, 11, 13} <= {no for no, _ in seen}
    assert {tag for _, tag in seen} == {"CANVAS"}


@pytest.fixture(scope="module")
def windows(page: Page) -> tuple[str, str]:
    """Handles of the audience's window, presenting chapter 9, and of the speaker's; they stay open for all tests."""
    at_first(page)
    press(page, "9", Keys.ENTER)
    page.js("advance.present.set(true)")
    return open_speaker(page)


def test_both_stay_in_step(page: Page, windows: tuple[str, str]) -> None:
    page.driver.switch_to.window(windows[1])
    keep_in_step(page, *windows)


def test_they_follow_within_two_frames(page: Page, windows: tuple[str, str]) -> None:
    """Frames of the speaker's window between hearing of a step and showing it; the channel itself waits for none."""
    audience, speaker = windows
    page.driver.switch_to.window(speaker)
    page.js(
        "window.late = []; let frame = 0; const count = () => { frame += 1; requestAnimationFrame(count); }; count();"
        "const heard = {}; new BroadcastChannel(`advance-map-${new URLSearchParams(location.search).get('speaker')}`)"
        ".addEventListener('message', ({data}) => { if (data.state) heard[data.state.day] = frame; });"
        "document.addEventListener('followed', ({detail}) => late.push(frame - (heard[detail.day] ?? frame)))"
    )
    page.driver.switch_to.window(audience)
    press(page, *[Keys.PAGE_UP] * 3)
    page.driver.switch_to.window(speaker)
    page.until(lambda: page.js("return late.length") >= 3)
    assert max(page.js("return late")) <= 2


def test_a_speaker_without_audience_is_told_until_it_is_back(page: Page, windows: tuple[str, str]) -> None:
    """By a key that nobody hears, and after a reload; the audience's window comes back as it was left."""
    audience, speaker = windows
    page.driver.switch_to.window(audience)
    press(page, "9", Keys.ENTER)
    page.until(lambda: page.js("return location.search").endswith("&chapter=9&present=1"))
    page.driver.get("about:blank")
    page.driver.switch_to.window(speaker)
    for left in (lambda: press(page, Keys.PAGE_DOWN), page.driver.refresh):
        left()
        speaker_stands(page)
        page.until(lambda: page.find("#lost").is_displayed())
    page.driver.switch_to.window(audience)
    come_back(page, page.driver.back, HOMS)
    assert not page.find("#panel").is_displayed()
    page.driver.switch_to.window(speaker)
    homs_is_told(page)
    assert not page.find("#lost").is_displayed()
    page.driver.switch_to.window(audience)

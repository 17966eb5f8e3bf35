"""The story by keys alone, presenting, and the speaker's window, in the served page."""

from __future__ import annotations

import pytest
from controls import press
from driving import Page, note_zooms, zooms
from presenter import chapter, keep_in_step, open_speaker, walk_the_story, where
from selenium.webdriver.common.keys import Keys

from dashboard.tabs.story import chapters
from geodata.calendar import DAYS
from geodata.dataset import Dataset

LAST = len(DAYS) - 1


@pytest.fixture(scope="module")
def still(recording: Page, address: str) -> Page:
    """A page whose reader asked for reduced motion: nothing plays by itself, and flights are cuts."""
    recording.reset("recording", still=True)
    recording.open(address)
    return recording


@pytest.fixture(scope="module")
def told(dataset: Dataset) -> list[dict]:
    """All chapters."""
    return chapters(dataset)


def at_first(page: Page) -> None:
    """No chapter, the first day, not presenting, the focus nowhere."""
    page.js(
        "advance.play.pause(); advance.story.put(null); advance.present.set(false); advance.keys.setCharacters(true);"
        "document.activeElement.blur()"
    )
    page.go(0)


def test_the_whole_story_by_a_clicker_there_and_back(still: Page, told: list[dict]) -> None:
    at_first(still)
    walk_the_story(still, told)


@pytest.mark.parametrize("no", [2, 9, 13])
def test_a_chapter_brings_its_view_and_its_layers(still: Page, told: list[dict], no: int) -> None:
    at_first(still)
    still.js("advance.panel.openTab('story')")
    listed = "return document.querySelectorAll('#tab-story [data-chapter-no]').length"
    still.until(lambda: still.js(listed) == len(told))
    press(still, *str(no), Keys.ENTER)
    still.idle()
    view = still.map("[map.getCenter().lng, map.getCenter().lat, map.getZoom()]")
    assert view == pytest.approx([*told[no - 1]["center"], told[no - 1]["zoom"]], abs=0.01)
    assert set(still.js("return advance.view.groups()")) == set(told[no - 1]["layers"])
    marked = still.js(
        "return [...document.querySelectorAll('[aria-current=step]')].map((one) => one.dataset.chapterNo)"
    )
    assert marked == [str(no)]


def test_play_goes_through_chapters_and_begins_again_if_asked(still: Page) -> None:
    at_first(still)
    still.js("advance.play.set('0.5', ['loop'])")
    press(still, "12", Keys.ENTER)
    press(still, Keys.SPACE)
    still.until(lambda: chapter(still) == 13)
    press(still, Keys.SPACE)
    still.js("advance.timeline.go(arguments[0])", LAST)
    press(still, Keys.SPACE)
    still.until(lambda: where(still) == (1, 0))
    press(still, Keys.SPACE)
    still.js("advance.play.set('1', ['stop'])")


def test_the_speed_is_chosen_on_the_page(still: Page) -> None:
    """The least that the next step may come after, as the page itself counts it."""
    still.js("document.querySelector('.play-how').open = true")
    still.find("#speed input[value='0.5']").click()
    at_first(still)
    still.js("window.steps = []; document.addEventListener('daychange', () => steps.push(performance.now()))")
    press(still, Keys.SPACE)
    still.until(lambda: still.js("return steps.length") >= 4)
    press(still, Keys.SPACE)
    first, second = still.js("return [steps[2] - steps[1], steps[3] - steps[2]]")
    assert min(first, second) >= 490
    still.find("#speed input[value='1']").click()
    still.js("document.querySelector('.play-how').open = false")


def test_a_hidden_page_stops_playing(still: Page) -> None:
    at_first(still)
    press(still, Keys.SPACE)
    assert still.js("return advance.play.playing()")
    still.js(
        "Object.defineProperty(document, 'hidden', {value: true, configurable: true});"
        "document.dispatchEvent(new Event('visibilitychange')); delete document.hidden"
    )
    assert not still.js("return advance.play.playing()")
    assert still.text("[data-play]") == "Play"


@pytest.mark.parametrize(
    ("key", "before", "after"),
    [
        (Keys.ARROW_RIGHT, 5, 6),
        (Keys.ARROW_LEFT, 5, 4),
        (Keys.HOME, 5, 0),
        (Keys.END, 5, LAST),
        ("n", DAYS.index("2024-12-17"), DAYS.index("2024-12-23")),
        ("p", DAYS.index("2024-12-20"), DAYS.index("2024-12-12")),
    ],
)
def test_keys_outside_chapters(still: Page, key: str, before: int, after: int) -> None:
    at_first(still)
    still.go(before)
    press(still, key)
    assert still.day() == after


def test_letters_are_left_to_the_search_box_and_the_map(still: Page) -> None:
    at_first(still)
    still.go(5)
    still.js("const it = document.querySelector('.map canvas'); it.tabIndex = 0; it.focus()")
    press(still, "n", Keys.END)
    assert still.day() == 5


def test_letters_can_be_switched_off(still: Page) -> None:
    at_first(still)
    press(still, "?")
    still.until(lambda: still.find("#help").is_displayed())
    switch = still.find("#character-keys input")
    switch.click()
    still.until(lambda: not still.js("return advance.keys.characters()"))
    press(still, Keys.ESCAPE)
    still.until(lambda: not still.find("#help").is_displayed())
    press(still, "b", "n", "?")
    assert (still.day(), still.find("#blank").is_displayed(), still.find("#help").is_displayed()) == (0, False, False)
    press(still, Keys.ARROW_RIGHT)
    assert still.day() == 1
    still.js("document.getElementById('help').showModal()")
    switch.click()
    still.until(lambda: still.js("return advance.keys.characters()"))
    press(still, Keys.ESCAPE)
    still.until(lambda: not still.find("#help").is_displayed())
    at_first(still)
    press(still, "n")
    assert still.day() == 1


def test_a_control_that_went_with_its_dialog_takes_no_keys(still: Page) -> None:
    """It keeps the focus until the next frame, which a slow machine draws late."""
    at_first(still)
    still.js(
        "const help = document.getElementById('help'); const box = document.querySelector('#character-keys input');"
        "help.showModal(); box.focus(); help.close();"
        "box.dispatchEvent(new KeyboardEvent('keydown', {key: 'ArrowRight', bubbles: true}))"
    )
    assert still.day() == 1


def test_escape_drops_the_digits_that_were_typed(still: Page) -> None:
    at_first(still)
    press(still, "1", "2")
    assert still.text("#typed") == "12"
    press(still, Keys.ESCAPE, Keys.ENTER)
    assert (chapter(still), still.find("#typed").is_displayed()) == (None, False)


def test_presenting_and_out_of_it(still: Page) -> None:
    at_first(still)
    press(still, "6", Keys.ENTER, "f")
    assert not still.find("#panel").is_displayed()
    still.until(lambda: still.js("return location.search").endswith("&chapter=6&present=1"))
    assert "After a night of clashes" in still.text("#caption")
    assert still.text("#date") == "5 December 2024"
    press(still, "b")
    assert still.find("#blank").is_displayed()
    press(still, Keys.ESCAPE)
    assert not still.find("#blank").is_displayed()
    press(still, "b", Keys.PAGE_DOWN)
    assert (still.find("#blank").is_displayed(), chapter(still)) == (False, 7)
    still.js("document.exitFullscreen().catch(() => {})")
    press(still, Keys.ESCAPE)
    still.until(lambda: still.find("#panel").is_displayed())


def test_nothing_covers_homs_while_presenting(still: Page, dataset: Dataset, told: list[dict]) -> None:
    """In every chapter whose view holds Homs, what lies uppermost there is the map."""
    at_first(still)
    press(still, "f")
    seen = []
    homs = dataset.geo["cities"].set_index("id").geometry["homs-city"]
    for one in told:
        press(still, *str(one["no"]), Keys.ENTER)
        still.idle()
        spot = still.map(
            "(([lon, lat]) => { const {x, y} = map.project([lon, lat]); const box = map.getCanvas()"
            ".getBoundingClientRect(); return [x, y, x > 0 && y > 0 && x < box.width && y < box.height,"
            "document.elementFromPoint(box.x + x, box.y + y)?.tagName]; })(arguments[0])",
            [homs.x, homs.y],
        )
        if spot[2]:
            seen.append((one["no"], spot[3]))
    still.js("advance.present.set(false)")
    assert {1, 8, 9, 10, 11, 13} <= {no for no, _ in seen}
    assert {tag for _, tag in seen} == {"CANVAS"}


def test_a_chapter_has_an_address(still: Page, address: str) -> None:
    """Its map is drawn where the chapter looks from the first frame on, not fetched there from the whole country."""
    note_zooms(still)
    still.open(f"{address}?chapter=9&present=1")
    still.idle()
    assert zooms(still) == [8.4]
    assert where(still) == (9, DAYS.index("2024-12-08"))
    assert not still.find("#panel").is_displayed()
    still.open(f"{address}?day=2024-12-03&chapter=5")
    assert where(still) == (5, DAYS.index("2024-12-03"))
    assert still.find("#panel").is_displayed()


def test_both_windows_stay_in_step(still: Page, address: str) -> None:
    still.open(f"{address}?chapter=9&present=1")
    keep_in_step(still, (DAYS.index("2024-12-08"), DAYS.index("2024-12-07")))


def test_the_windows_follow_within_two_frames(still: Page, address: str) -> None:
    """Frames of the speaker's window between hearing of a step and showing it; the channel itself waits for none."""
    audience, speaker = open_speaker(still)
    still.js(
        "window.late = []; let frame = 0; const count = () => { frame += 1; requestAnimationFrame(count); }; count();"
        "const heard = {}; new BroadcastChannel(`syria-advance-${new URLSearchParams(location.search).get('speaker')}`)"
        ".addEventListener('message', ({data}) => { if (data.state) heard[data.state.day] = frame; });"
        "document.addEventListener('followed', ({detail}) => late.push(frame - (heard[detail.day] ?? frame)))"
    )
    still.driver.switch_to.window(audience)
    press(still, *[Keys.PAGE_UP] * 3)
    still.driver.switch_to.window(speaker)
    still.until(lambda: still.js("return late.length") >= 3)
    assert max(still.js("return late")) <= 2
    still.driver.close()
    still.driver.switch_to.window(audience)


def test_a_speaker_without_audience_is_told(still: Page, address: str) -> None:
    still.open(f"{address}?speaker=nobody", ready="speaker-ready")
    press(still, Keys.PAGE_DOWN)
    still.until(lambda: still.find("#lost").is_displayed())
    still.open(address)


def test_a_chapter_plays_its_days_and_stops(recording: Page, address: str) -> None:
    """For a reader who did not ask for less motion."""
    page = recording
    page.reset("recording")
    page.open(address)
    at_first(page)
    press(page, "2", Keys.ENTER)
    assert where(page) == (2, DAYS.index("2024-11-27"))
    press(page, "4", Keys.ENTER)
    page.until(lambda: page.day() == DAYS.index("2024-11-30"))
    page.until(lambda: not page.js("return advance.play.playing()"))
    assert where(page) == (4, DAYS.index("2024-11-30"))

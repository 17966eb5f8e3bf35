"""Presenting on every screen: each line of words can be read, and the legend explains what is in view, and no more."""

from __future__ import annotations

import pytest
from driving import Page, resize

from dashboard.i18n.language import LANGUAGES
from dashboard.i18n.names import place_names
from geodata.dataset import Dataset

SIZES = ((1280, 720), (1180, 820), (1440, 900), (1920, 1080), (3840, 2160), (844, 390), (390, 844))
LEAST_ARC_MINUTES_SHARE = 0.0152
"""Height of letters as a share of a screen's height whose capitals are 7 arc minutes high at 8 m from a picture of
1.5 m."""

STAND_AT = """
const [no, done] = arguments;
document.addEventListener("legendchange", () => done(), { once: true });
advance.perform("chapter", no);
"""
"""Enters a chapter; done once the legend has followed it."""
UNREADABLE = """
const PARTS = [".day-words", "#caption", "#shown-legend"];
const found = [];
let lines = 0;
for (const selector of PARTS) {
  const part = document.querySelector(selector);
  const frame = part.getBoundingClientRect();
  const walk = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    if (!node.data.trim() || !node.parentElement.checkVisibility()) continue;
    if (node.parentElement.closest(".visually-hidden, .view-note")) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const { left, right, top, bottom } of range.getClientRects()) {
      lines += 1;
      const isIn = left >= frame.left - 1 && right <= frame.right + 1;
      const isWhole = top >= frame.top - 1 && bottom <= frame.bottom + 1;
      const isOn = left >= 0 && right <= innerWidth && top >= 0 && bottom <= innerHeight;
      const upper = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      const isRead = isIn && isWhole && isOn && part.contains(upper);
      if (!isRead) found.push(`${selector}: ${node.data.trim().slice(0, 40)}`);
    }
  }
}
return { lines, found };
"""
"""Lines of words beside the map, and those that are cut, covered or off the screen."""
SMALLEST = """
const parts = ".day-words *, #caption *, #shown-legend span, .tick, .attribution, #scale, .chip *";
const texts = [...document.querySelectorAll(parts)];
const shown = texts.filter((one) => one.checkVisibility() && one.textContent.trim());
return Math.min(...shown.map((one) => Number.parseFloat(getComputedStyle(one).fontSize)));
"""
LEFTMOST_LANDMARK = """
Math.min(
  ...map.queryRenderedFeatures({ layers: ["landmarks"] }).map(({ geometry }) => map.project(geometry.coordinates).x),
)
"""
"""Px between the left edge of the map and the sign of a base whose name stands at its left."""
LONGEST_NAME_PX = 130
"""*Russian naval base*, and what is between it and its sign."""
CUT = """
(({ clientWidth: width, clientHeight: height }) => {
  const far = 60;
  const edges = [
    [[-5, -far], [-4, height + far]], [[width + 4, -far], [width + 5, height + far]],
    [[-far, -5], [width + far, -4]], [[-far, height + 4], [width + far, height + 5]],
  ];
  const names = edges.flatMap((edge) => map.queryRenderedFeatures(edge, { layers: ["place-labels"] }));
  return [...new Set(names.map(({ properties }) => properties.label))].filter((name) => arguments[0].includes(name));
})(map.getCanvas())
"""
"""Names among some that the map draws across its edge; around each it keeps 3 px free."""
CUT_BASES = """
map
  .queryRenderedFeatures([[-5, 0], [-4, map.getCanvas().clientHeight]], { layers: ["landmark-labels"] })
  .map(({ properties }) => properties.label)
"""
"""Names of bases that the left edge of the map cuts."""
LEGEND = """
const rows = [...document.querySelectorAll("#shown-legend li")].filter((row) => row.checkVisibility());
return rows.map((row) => row.textContent);
"""


@pytest.fixture(scope="module")
def page(recording: Page, address: str) -> Page:
    """A page that presents; flights are cuts."""
    recording.reset("recording", still=True)
    recording.open(f"{address}?chapter=1&present=1")
    recording.idle()
    return recording


def stand_at(page: Page, no: int) -> None:
    page.driver.execute_async_script(STAND_AT, no)


def all_readable(page: Page, numbers: tuple[int, ...]) -> None:
    """Asserts for some chapters that every line can be read, that the legend is there, and that nothing scrolls."""
    for no in numbers:
        stand_at(page, no)
        seen = page.js(UNREADABLE)
        assert seen["found"] == [], f"chapter {no}"
        assert seen["lines"] > 12
        assert len(page.js(LEGEND)) >= 5
    assert page.js("return document.documentElement.scrollHeight - innerHeight") == 0


@pytest.mark.parametrize("size", SIZES)
def test_every_line_can_be_read(page: Page, size: tuple[int, int]) -> None:
    resize(page, size)
    all_readable(page, (1, 5, 8, 9, 13))


def end_card(page: Page) -> list[int]:
    """Goes past the last step: how high the card is, and how high the window."""
    stand_at(page, 13)
    page.js("advance.timeline.go(advance.timeline.last()); advance.perform('next')")
    return page.js(
        "const { scrollHeight, clientHeight } = document.querySelector('#end'); return [scrollHeight, clientHeight]"
    )


@pytest.mark.parametrize("size", SIZES)
def test_the_end_card_is_whole(page: Page, size: tuple[int, int]) -> None:
    resize(page, size)
    assert end_card(page) == [size[1], size[1]]


@pytest.mark.parametrize("size", [(1440, 900), (1180, 820), (1280, 720)])
def test_names_of_bases_are_whole(page: Page, size: tuple[int, int]) -> None:
    """They stand at the left of their signs, at the edge of the country."""
    resize(page, size)
    for no in (1, 9, 13):
        stand_at(page, no)
        page.idle()
        assert page.map(LEFTMOST_LANDMARK) >= LONGEST_NAME_PX, f"chapter {no}"


@pytest.mark.parametrize("size", [(1440, 900), (1180, 820), (1280, 720)])
def test_names_of_cities_that_a_chapter_names_are_whole(page: Page, dataset: Dataset, size: tuple[int, int]) -> None:
    """Where their places lie near the edge of its box, such as Deir ez-Zor."""
    resize(page, size)
    cities = dataset.geo["cities"]
    names = place_names(cities[cities["rank"] == 1])
    for row in dataset.tables["chapters"].itertuples():
        stand_at(page, int(row.chapter_no))
        page.idle()
        named = [names[place] for place in row.place_ids.split(";") if place in names]
        assert page.map(CUT, named) == [], f"chapter {row.chapter_no}"


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), (3840, 2160)])
def test_no_letter_is_too_small_for_the_back_row(page: Page, size: tuple[int, int]) -> None:
    resize(page, size)
    stand_at(page, 9)
    page.js("document.querySelector('#way').hidden = false; document.querySelector('#way p').textContent = 'Drawn: M5'")
    assert page.js(SMALLEST) >= LEAST_ARC_MINUTES_SHARE * size[1]
    page.js("document.querySelector('#way').hidden = true")


def test_the_map_is_drawn_larger_by_one_factor(page: Page) -> None:
    """Its box is smaller by as much, it fills its place, and each px has as many more pixels."""
    resize(page, (1920, 1080))
    box, place = page.box(".map"), page.box(".map-area")
    assert [round(box[side]) for side in ("left", "top", "width", "height")] == [
        round(place[side]) for side in ("left", "top", "width", "height")
    ]
    inner = page.map("map.getContainer().clientWidth")
    assert box["width"] / inner == pytest.approx(1.643, abs=0.01)
    assert page.map("map.getPixelRatio() / devicePixelRatio") == pytest.approx(1.643, abs=0.01)
    page.js("advance.present.set(false)")
    page.until(lambda: page.map("map.getPixelRatio() / devicePixelRatio") == 1)
    page.js("advance.present.set(true)")
    page.until(lambda: page.map("map.getPixelRatio() / devicePixelRatio") > 1.6)


def test_the_legend_explains_what_is_in_view_and_no_more(page: Page) -> None:
    resize(page, (1440, 900))
    stand_at(page, 9)
    near = page.js(LEGEND)
    assert {"HTS-led opposition", "Ground gained that day", "Roads that meet at Homs", "Russian naval base"} < set(near)
    assert not {"Base: Turkey", "Air strikes and shelling", "Iran's corridor, closed to it"} & set(near)
    stand_at(page, 1)
    assert "Front line (bold: moved)" in page.js(LEGEND)
    assert not {"Ground gained that day", "Israel", "Contested", "Roads that meet at Homs"} & set(page.js(LEGEND))


@pytest.mark.parametrize("language", [code for code in LANGUAGES if code != "en"])
def test_every_line_can_be_read_in_other_languages(page: Page, address: str, language: str) -> None:
    resize(page, (1180, 820))
    page.open(f"{address}{language}/?chapter=1&present=1")
    for no in (1, 9, 13):
        stand_at(page, no)
        page.idle()
        assert page.map(CUT_BASES) == [], f"chapter {no}"
    resize(page, (1280, 720))
    all_readable(page, (8, 9, 13))
    for size in ((844, 390), (390, 844)):
        resize(page, size)
        all_readable(page, (8, 13))
        assert end_card(page) == [size[1], size[1]]

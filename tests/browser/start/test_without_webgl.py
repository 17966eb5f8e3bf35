"""A browser without WebGL 2: the page says so, and the day stands as text and table."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from browsers import WIDE, browser
from driving import Page
from filtered import go


@pytest.fixture(scope="module")
def plain(address: str) -> Iterator[Page]:
    opened = Page(browser(WIDE, "--disable-3d-apis", "--disable-gpu", "--disable-gpu-rasterization"))
    opened.open(address, ready="without-map")
    yield opened
    opened.close()


def test_the_page_says_what_is_missing(plain: Page) -> None:
    assert plain.text("#no-map").startswith("The map needs WebGL 2")


def test_the_day_stands_as_text_and_table(plain: Page) -> None:
    go(plain, "2024-12-08")
    assert plain.text("#headline").startswith("Damascus passes from the government to HTS-led forces")
    rows = plain.js("return [...document.querySelectorAll('.cities tr')].map((row) => row.textContent)")
    assert "DamascusHTS-led opposition" in rows
    assert "RaqqaSyrian Democratic Forces" in rows


def test_a_card_opens_without_a_map(plain: Page) -> None:
    plain.js("advance.cards.select('homs-city')")
    plain.until(lambda: plain.find("#card").is_displayed())
    assert plain.text("#card h2").startswith("Homs")


def test_while_presenting_the_day_stands_where_the_map_would(plain: Page) -> None:
    go(plain, "2024-12-05")
    plain.js("advance.present.set(true)")
    assert "Hama" in plain.text("#day-without-map")
    assert plain.box("#day-without-map")["width"] > 800
    plain.until(lambda: "SDF" in plain.text("#shown-legend"))
    assert "Southern factions" not in plain.text("#shown-legend")
    plain.js("advance.timeline.go(advance.timeline.day() + 3)")
    assert "Damascus" in plain.text("#day-without-map")
    plain.until(lambda: "Southern factions" in plain.text("#shown-legend"))
    plain.js("advance.present.set(false)")
    assert not plain.find("#day-without-map").is_displayed()

"""Selecting a place, a base or an event: by list, by map and by keyboard; and what its card says."""

from __future__ import annotations

import pytest
from controls import press, states
from driving import Page
from filtered import go
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys

from geodata.calendar import DAYS
from geodata.dataset import Dataset


@pytest.fixture(scope="module")
def page(jumping: Page) -> Page:
    """A page that jumps where it would fly; the first test lets it fly."""
    return jumping


@pytest.fixture(autouse=True)
def nothing_selected(page: Page) -> None:
    page.js("advance.cards.select('')")


def card(page: Page, title: str) -> str:
    """Text of the card once it has the title."""
    page.until(
        lambda: page.js("return document.querySelector('#card:not([hidden]) h2')?.textContent ?? ''").startswith(title)
    )
    return page.text("#card-body")


def test_a_row_of_the_panel_flies_there_and_selects(page: Page, dataset: Dataset) -> None:
    go(page, "2024-12-05")
    page.wishes(prefers_reduced_motion="no-preference")
    before = page.map("map.getZoom()")
    page.find("#today [data-select=hama]").click()
    text = card(page, "Hama")
    assert "حماة" in text
    assert "HTS-led opposition at the end of Thursday, 5 December 2024" in text.replace("\n", " ")
    page.idle()
    assert page.map("[map.getCenter().lng, map.getCenter().lat]") == pytest.approx([36.7578, 35.1318], abs=0.01)
    assert page.map("map.getZoom()") > before
    page.wishes(prefers_reduced_motion="reduce")
    chosen = [state["sel"] for state in states(page, "places", len(dataset.held))]
    assert chosen == (dataset.held.index == "hama").tolist()


def test_the_card_follows_the_day_and_cites_its_sources(page: Page) -> None:
    go(page, DAYS[0])
    page.js("advance.cards.select('homs-city')")
    assert "Syrian government" in card(page, "Homs")
    go(page, "2024-12-07")
    assert "Contested" in page.text("#card .holder")
    go(page, "2024-12-08")
    assert "HTS-led opposition" in page.text("#card .holder")
    links = page.js("return [...document.querySelectorAll('#card .sources a')].map((a) => a.href)")
    assert len(links) >= 3
    assert all(link.startswith("http") for link in links)


def test_a_click_on_the_map_selects_what_lies_there(page: Page) -> None:
    page.go(0)
    page.find("[data-view=home]").click()
    page.idle()
    x, y = page.map("Object.values(map.project([36.29128, 33.51020]))")
    page.click_at(x, y)
    assert "City in Damascus governorate" in card(page, "Damascus")


def test_ground_without_a_place_answers_with_the_place_it_rests_on(page: Page, dataset: Dataset) -> None:
    cell = dataset.geo["cells"].set_index("place_id").geometry["palmyra"].representative_point()
    page.go(0)
    page.find("[data-view=home]").click()
    page.idle()
    x, y = page.map("Object.values(map.project([arguments[0], arguments[1]]))", cell.x, cell.y)
    page.click_at(x, y)
    card(page, "Palmyra")


def test_escape_closes_the_card(page: Page) -> None:
    page.js("advance.cards.select('hama')")
    card(page, "Hama")
    ActionChains(page.driver).send_keys(Keys.ESCAPE).perform()
    page.until(lambda: not page.find("#card").is_displayed())


def test_escape_in_an_open_list_leaves_the_card(page: Page) -> None:
    page.js("advance.cards.select('hama')")
    card(page, "Hama")
    page.find("#find").send_keys(Keys.ENTER)
    page.until(lambda: page.js("return document.activeElement.matches('.dash-dropdown-search')"))
    press(page, Keys.ESCAPE)
    page.until(lambda: not page.js("return document.querySelector('.dash-dropdown-content')"))
    assert page.find("#card").is_displayed()
    page.js("document.activeElement.blur()")
    press(page, Keys.ESCAPE)
    page.until(lambda: not page.find("#card").is_displayed())


def test_the_card_of_a_base_begins_with_its_status_on_the_day(page: Page) -> None:
    """As last told: on 26 November as the tables begin, on 13 December by what is new, on 20 December nothing new."""
    go(page, DAYS[0])
    page.js("advance.cards.select('base:hmeimim')")
    text = card(page, "Hmeimim")
    assert "Status, as last told up to Tuesday, 26 November 2024" in text.replace("\n", " ")
    assert "26 November active, main Russian air base and command post" in text
    assert "Nothing new in the tables on this day." in text
    assert "An-124" not in text
    go(page, "2024-12-13")
    text = page.text("#card-body")
    assert "13 December two An-124 loading, a Ka-52 taken apart" in text
    assert "active, main Russian air base" not in text
    assert "Nothing new" not in text
    go(page, "2024-12-20")
    text = page.text("#card-body")
    assert "15 December Il-76 and An-124 shuttle to Chkalovsky" in text
    assert "Nothing new in the tables on this day." in text


def test_movements_of_the_day_stand_below_the_status_of_a_base(page: Page, dataset: Dataset) -> None:
    moves = dataset.geo["movements"]
    base = moves["from_place"].str.contains("Hmeimim") | moves["to_place"].str.contains("Hmeimim")
    page.js("advance.cards.select('base:hmeimim')")
    card(page, "Hmeimim")
    for day, expected in moves[base].groupby("date")["what"]:
        if day in DAYS:
            go(page, str(day))
            shown = page.js("return [...document.querySelectorAll('[data-on-day] .seen > li:not([hidden])')].length")
            assert shown == len(expected), day
            assert expected.iloc[0] in page.text("[data-on-day]")
    go(page, DAYS[0])
    assert not page.find("[data-on-day]").is_displayed()


def test_the_whole_record_of_a_base_is_folded_and_goes_up_to_the_day(page: Page) -> None:
    go(page, DAYS[0])
    page.js("advance.cards.select('base:hmeimim')")
    assert "agreement of 2015" not in card(page, "Hmeimim")
    page.find("#card details summary").click()
    text = page.text("#card-body")
    assert "agreement of 2015 extended in 2017 for 49 years" in text
    assert "Nothing in the tables up to this day" in text
    go(page, "2024-12-13")
    text = page.text("#card-body")
    assert "three Il-76 and one An-124 arrive" in text
    assert "S-400 position seen being dismantled" not in text


def test_tartus_has_two_cards_the_city_and_the_base(page: Page) -> None:
    go(page, "2024-12-02")
    page.js("advance.cards.select('base:tartus')")
    text = card(page, "Tartus naval base")
    assert "2 December at least five ships put to sea" in text
    page.js("advance.cards.select('tartus')")
    page.until(lambda: "City in Tartus governorate" in page.text("#card-body"))


def test_an_event_of_the_day_opens_its_card(page: Page) -> None:
    go(page, "2024-11-28")
    page.find("#today [data-select^=E]").click()
    page.until(lambda: page.find("#card").is_displayed())
    assert "28 November 2024" in page.text("#card .kind")

"""The table: rows of day and filters as the library computes them; sort, filter, columns; selection both ways."""

from __future__ import annotations

import pandas as pd
import pytest
from controls import press, put, stands_still, states, tick, tick_by_key
from driving import Page
from grid import AT_FIRST, GRID, go, open_grid, rows, settled
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys

from dashboard import words
from dashboard.i18n.names import place_names
from dashboard.tabs.table import EVENTS, PLACES
from geodata.dataset import Dataset
from geodata.export.extract import extract
from geodata.export.selection import Selection
from geodata.history.clocks import holders_then
from geodata.history.doubt import certainty
from geodata.places import by_importance


@pytest.fixture(autouse=True)
def table_open(page: Page) -> None:
    open_grid(page)


def places_left(dataset: Dataset, selection: Selection) -> list[tuple]:
    """Key, name, holder, since when, how sure and whether it changed that day, greater places first."""
    left = extract(dataset, selection)["cities"].set_index("id")
    day, names = selection.day, place_names(dataset.geo["cities"])
    told = certainty(dataset)[day]
    found = []
    for place in by_importance(dataset.geo["cities"])["id"]:
        if place not in left.index:
            continue
        row = left.loc[place]
        sure = f"held ({row['confidence']})" if told[place] == "held" else told[place]
        since = "before" if pd.isna(row["since"]) else row["since"]
        moved = "changed" if since == day else ""
        found.append((place, names[place], words.SIDES[row["side"]].name, since, sure, moved))
    return found


IN_DOCUMENT = """
const sort = [{ colId: "name", sort: "desc" }];
dash_ag_grid.getApi("table").applyColumnState({ state: sort });
dash_ag_grid.getApi("table").ensureIndexVisible(60);
"""


def test_rows_stand_in_the_document_as_they_are_seen(page: Page) -> None:
    """After a sort and a scroll, for somebody to whom they are read out in the order of the document."""
    page.js(IN_DOCUMENT)
    read = "[...document.querySelectorAll('#table .ag-row')].map((row) => Number(row.getAttribute('row-index')))"
    page.until(lambda: 60 in page.js(f"return {read}"))
    told = page.js(f"return {read}")
    assert told == sorted(told)
    assert len(told) > 10


OF_PLACES = ("key", "name", "side", "since", "doubt", "moved")


def test_places_of_three_days(page: Page, dataset: Dataset) -> None:
    for day in ("2024-11-26", "2024-12-08", "2024-12-31"):
        go(page, day)
        settled(page, places_left(dataset, Selection(day=day)), *OF_PLACES)
    assert rows(page, "key") == [(place,) for place in by_importance(dataset.geo["cities"])["id"]]


def test_places_that_the_filters_leave(page: Page, dataset: Dataset) -> None:
    day, sides = "2024-12-08", ("opposition_hts", "southern_operations")
    put(page, governorates=["Daraa", "Damascus", "Homs"], confidence="medium")
    page.js("dash_clientside.set_props('sides', {value: arguments[0]})", sides)
    asked = {"governorates": ("Daraa", "Damascus", "Homs"), "confidence": "medium", "sides": sides}
    for when in (day, "2024-12-10"):
        go(page, when)
        expected = places_left(dataset, Selection(day=when, **asked))
        assert 10 < len(expected) < 200
        settled(page, expected, *OF_PLACES)


def test_events_that_the_filters_leave(page: Page, dataset: Dataset) -> None:
    day = "2024-12-08"
    go(page, day)
    page.find("#table-of input[value=events]").click()
    fields = [field for field, *_ in EVENTS if field not in ("kind", "doubt")]

    def left(selection: Selection) -> list[tuple]:
        events = extract(dataset, selection)["events"]
        columns = [
            events["date"],
            events["title"],
            events["place_name"],
            events["actors"].map(lambda all_of: ", ".join(words.ACTORS[actor] for actor in all_of)),
        ]
        return list(zip(events["id"], *columns, strict=True))

    settled(page, left(Selection(day=day)), "key", *fields)
    put(page, actors=["israel"])
    settled(page, left(Selection(day=day, actors=("israel",))), "key", *fields)
    go(page, "2024-12-10")
    settled(page, left(Selection(day="2024-12-10", actors=("israel",))), "key", *fields)


def test_holders_follow_the_clock(page: Page, dataset: Dataset) -> None:
    day = "2024-12-09"
    go(page, day)
    put(page, clock="then")
    then = holders_then(dataset)[day]
    order = by_importance(dataset.geo["cities"])["id"]
    settled(page, [(place, words.SIDES[then[place]].name) for place in order], "key", "side")


def header(page: Page, field: str) -> object:
    page.js("document.querySelector('#table').scrollIntoView({block: 'center'})")
    return page.find(f"#table .ag-header-cell[col-id={field}]")


def test_sorting_by_mouse_and_by_keyboard(page: Page, dataset: Dataset) -> None:
    day = "2024-12-05"
    go(page, day)
    names = sorted(name for _, name, *_ in places_left(dataset, Selection(day=day)))
    header(page, "name").click()
    settled(page, [(name,) for name in names], "name")
    assert header(page, "name").get_attribute("aria-sort") == "ascending"
    press(page, Keys.ENTER)
    settled(page, [(name,) for name in reversed(names)], "name")
    press(page, Keys.ARROW_RIGHT, Keys.ARROW_RIGHT, Keys.ENTER)
    since = sorted(when for _, _, _, when, *_ in places_left(dataset, Selection(day=day)))
    settled(page, [(when,) for when in since], "since")


@pytest.mark.parametrize("by", ["mouse", "keyboard"])
def test_filtering_a_column(page: Page, dataset: Dataset, by: str) -> None:
    day = "2024-12-08"
    go(page, day)
    whole = places_left(dataset, Selection(day=day))
    if by == "mouse":
        header(page, "governorate").find_element("css selector", ".ag-header-cell-filter-button").click()
    else:
        page.js("arguments[0].focus()", header(page, "governorate"))
        ActionChains(page.driver).key_down(Keys.CONTROL).send_keys(Keys.ENTER).key_up(Keys.CONTROL).perform()
    page.until(lambda: page.js("return document.activeElement.matches('.ag-filter-body input')"))
    page.js("document.activeElement.select()")  # what an earlier filter left in the box
    press(page, "tartus")
    inside = set(dataset.geo["cities"].query("governorate == 'Tartus'")["id"])
    settled(page, [row[:1] for row in whole if row[0] in inside], "key")
    press(page, Keys.ESCAPE)
    go(page, "2024-12-10")
    settled(page, [row[:1] for row in whole if row[0] in inside], "key")


def test_choosing_columns_by_mouse_and_by_keyboard(page: Page) -> None:
    shown = f"return {GRID}.getAllDisplayedColumns().map((column) => column.getColId())"
    page.until(lambda: page.js(shown) == AT_FIRST)
    tick(page, "table-columns", "Kind", "Since")
    changed = [field for field, *_ in PLACES if field in {*AT_FIRST, "kind"} - {"since"}]
    page.until(lambda: page.js(shown) == changed)
    tick_by_key(page, "table-columns", "Since", "Kind")
    page.until(lambda: page.js(shown) == AT_FIRST)


def selected_row(page: Page) -> list[str]:
    return page.js(f"return {GRID}.getSelectedRows().map((row) => row.key)")


def ringed(page: Page, dataset: Dataset) -> list[str]:
    """Places that wear the ring of selection on the map."""
    found = states(page, "places", len(dataset.held))
    return [place for place, state in zip(dataset.held.index, found, strict=True) if state.get("sel")]


def test_a_row_selects_on_the_map(page: Page, dataset: Dataset) -> None:
    go(page, "2024-12-05")
    header(page, "name")
    page.js(f"{GRID}.ensureIndexVisible(0)")
    stands_still(page, "#table .ag-row[row-id=hama]")
    page.find("#table .ag-row[row-id=hama]").click()
    page.until(lambda: page.js("return advance.cards.selected()") == "hama")
    assert page.text("#card h2").startswith("Hama")
    assert ringed(page, dataset) == ["hama"]
    assert selected_row(page) == ["hama"]


def test_a_row_selects_by_keyboard(page: Page, dataset: Dataset) -> None:
    go(page, "2024-12-05")
    page.js(f"{GRID}.ensureIndexVisible(0); {GRID}.setFocusedCell(0, 'name')")
    press(page, Keys.ARROW_DOWN, Keys.ARROW_DOWN, Keys.SPACE)
    third = by_importance(dataset.geo["cities"])["id"].iloc[2]
    page.until(lambda: page.js("return advance.cards.selected()") == third)
    assert ringed(page, dataset) == [third]


def test_the_map_and_the_panel_select_a_row(page: Page, dataset: Dataset) -> None:
    go(page, "2024-11-26")
    page.find("[data-view=home]").click()
    page.idle()
    x, y = page.map("Object.values(map.project([36.29128, 33.51020]))")
    page.click_at(x, y)
    page.until(lambda: selected_row(page) == ["damascus"])
    page.js("advance.cards.select('palmyra')")
    page.until(lambda: selected_row(page) == ["palmyra"])
    seen = "return Boolean(document.querySelector('#table .ag-row-selected[row-id=palmyra]'))"
    page.until(lambda: page.js(seen))
    assert ringed(page, dataset) == ["palmyra"]
    page.js("advance.cards.select('')")
    page.until(lambda: selected_row(page) == [])

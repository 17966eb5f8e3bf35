"""The table of the page, as a reader finds it and as its grid tells it."""

from __future__ import annotations

from controls import as_at_first
from driving import Page

from dashboard.tabs.table import PLACES
from geodata.calendar import index_of

GRID = "dash_ag_grid.getApi('table')"
AT_FIRST = [field for field, _, _, first in PLACES if first]
"""Columns that stand at first."""
RESET = f"""
const [columns] = arguments;
const shown = {GRID}.getAllDisplayedColumns().map((column) => column.getColId());
const put = dash_clientside.set_props;
/* By way of Dash, which would hand back the filter of the test before if the grid alone dropped it. */
if (Object.keys({GRID}.getFilterModel()).length) put("table", {{ filterModel: {{}} }});
if (!document.querySelector("#table-of input[value=places]").checked) put("table-of", {{ value: "places" }});
if (String(shown) !== String(columns)) put("table-columns", {{ value: columns }});
for (const fold of document.querySelectorAll(".filters, .compare")) fold.open = false;
{GRID}.applyColumnState({{ defaultState: {{ sort: null }} }});
"""
IS_RESET = f"""
const [columns] = arguments;
const shown = {GRID}.getAllDisplayedColumns().map((column) => column.getColId());
const first = {GRID}.getDisplayedRowAtIndex(0);
return String(shown) === String(columns) && Boolean(first?.data.governorate) && !{GRID}.isAnyFilterPresent();
"""
READ = f"""
const found = [];
{GRID}.forEachNodeAfterFilterAndSort(({{ data }}) => found.push(arguments[0].map((field) => data[field] ?? null)));
return found;
"""


def open_grid(page: Page) -> None:
    """The grid of places, unsorted and unfiltered, with the folds above it closed."""
    as_at_first(page, tab="data")
    page.until(lambda: page.js("return Boolean(document.querySelector('#table .ag-root'))"))
    page.js(RESET, AT_FIRST)
    page.until(lambda: page.js(IS_RESET, AT_FIRST))


def rows(page: Page, *fields: str) -> list[tuple]:
    """Fields of the rows in the order shown, a tuple each."""
    return [tuple(row) for row in page.js(READ, fields)]


def go(page: Page, day: str) -> None:
    """Shows a day, and waits until the table has its rows."""
    page.go(index_of(day))
    page.until(lambda: page.js("return document.getElementById('table').dataset.day") == day)


def settled(page: Page, expected: list[tuple], *fields: str) -> None:
    """Waits for the rows, and says how they differ if they never come to be what is expected."""
    try:
        page.until(lambda: rows(page, *fields) == expected)
    finally:
        assert rows(page, *fields) == expected

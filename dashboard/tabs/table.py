"""The table of places and events, a grid that follows the day and the filters. The browser makes its rows."""

from __future__ import annotations

from typing import Any

import dash_ag_grid as dag
from dash import dcc, html
from dash.development.base_component import Component

from dashboard import words
from dashboard.contract import panel
from dashboard.i18n.language import _, current_language, translated_name
from dashboard.i18n.names import kind_in_words
from dashboard.text.sentences import comma_list
from dashboard.widgets import ids
from dashboard.widgets.attributes import attributes
from dashboard.widgets.dropdown import dropdown
from dashboard.widgets.figures import figure_name
from geodata.conflict import WORDING
from geodata.dataset import Dataset
from geodata.places import by_importance

GRID_WORDS = {
    "noRowsToShow": "No rows to show",
    "loadingOoo": "Loading...",
    "filterOoo": "Filter...",
    "contains": "Contains",
    "notContains": "Does not contain",
    "equals": "Equals",
    "notEqual": "Does not equal",
    "startsWith": "Begins with",
    "endsWith": "Ends with",
    "blank": "Blank",
    "notBlank": "Not blank",
    "lessThan": "Less than",
    "lessThanOrEqual": "Less than or equal to",
    "greaterThan": "Greater than",
    "greaterThanOrEqual": "Greater than or equal to",
    "inRange": "Between",
    "inRangeStart": "From",
    "inRangeEnd": "To",
    "andCondition": "AND",
    "orCondition": "OR",
    "ariaFilterValue": "Filter value",
    "ariaFilteringOperator": "Filtering operator",
    "ariaColumnFiltered": "column filtered",
    "ariaMenuColumn": "Press Alt Down to open the column menu",
    "ariaFilterColumn": "Press Ctrl Enter to open the filter",
    "ariaSortableColumn": "Press Enter to sort",
}
"""Key of AG Grid's own texts -> the text, for those that this grid uses."""
Column = tuple[str, str, int, bool]
"""Field, heading, width in px, shown at first."""
PLACES: tuple[Column, ...] = (
    ("name", "Place", 150, True),
    ("side", "Held by", 190, True),
    ("since", "Since", 110, True),
    ("doubt", "How sure", 130, True),
    ("moved", "That day", 115, True),
    ("governorate", WORDING.district, 120, True),
    ("kind", "Kind", 100, False),
    ("population", "Population", 110, False),
    ("arabic", "Arabic", 120, False),
)
EVENTS: tuple[Column, ...] = (
    ("date", "Date", 110, True),
    ("name", "Event", 320, True),
    ("place", "Place", 120, True),
    ("kind", "Kind", 120, True),
    ("actors", "Involved", 180, True),
    ("doubt", "How sure", 100, False),
)
TABLES = {"places": ("Places", PLACES), "events": ("Events", EVENTS)}
"""Table -> its name and columns."""
MAY_LACK = {"governorate": "governorate", "population": "population", "arabic": "name_ar"}
"""Field -> column of places.csv that a folder may leave blank in every row."""


def columns_of(name: str, dataset: Dataset) -> tuple[Column, ...]:
    """The columns of a table, without those in which nothing would stand."""
    places = dataset.geo["cities"]
    blank = {field for field, column in MAY_LACK.items() if not places[column].astype(bool).any()}
    return tuple(column for column in TABLES[name][1] if column[0] not in blank)


def table(dataset: Dataset) -> Component:
    """The choosers, and room for the grid."""
    columns = columns_of("places", dataset)
    options = [{"label": _(name), "value": key} for key, (name, _columns) in TABLES.items()]
    return html.Section(
        [
            dcc.RadioItems(options, "places", id=ids.TABLE_OF, className="checks one-line"),
            html.Label(_("Columns"), htmlFor=ids.TABLE_COLUMNS, className="visually-hidden"),
            dropdown(
                column_choices(columns), ids.TABLE_COLUMNS, _("Columns"), value=columns_at_first(columns), multi=True
            ),
            html.Div(id=ids.TABLE_FRAME),
            dcc.Store(id=ids.TABLE_GRID, data=grid(ids.TABLE, column_definitions(columns)).to_plotly_json()),
        ],
        **attributes(aria_label=_("Table"), data_figure=figure_name("table")),
    )


def grid(name: str, definitions: list[panel.Column], height: str = "min(56dvh, 560px)") -> Component:
    """A grid, put on the page when it is first opened. `name`: its id; `definitions`: of its columns for AG Grid."""
    component: Component = dag.AgGrid(
        id=name,
        columnDefs=definitions,
        rowData=[],
        getRowId="params.data.key",
        defaultColDef={"sortable": True, "filter": True, "resizable": True, "minWidth": 80, "cellDataType": False},
        dashGridOptions={
            "rowSelection": {"mode": "singleRow", "checkboxes": False, "enableClickSelection": True},
            "localeText": {key: _(text) for key, text in GRID_WORDS.items()},
            "enableRtl": current_language().direction == "rtl",
            "animateRows": False,
            # Rows stand in the document as they are seen, for who hears the page read out.
            "ensureDomOrder": True,
            "rowHeight": 30,
            "headerHeight": 34,
        },
        className="ag-theme-quartz grid",
        style={"height": height},
    )
    return component


def column_definitions(columns: tuple[Column, ...]) -> list[panel.Column]:
    """Definitions of columns for AG Grid."""
    definitions: list[panel.Column] = [
        {"field": field, "headerName": _(heading), "width": width, "hide": not at_first}
        for field, heading, width, at_first in columns
    ]
    for definition in definitions:
        if definition["field"] == "population":
            definition["filter"] = "agNumberColumnFilter"
    return definitions


def column_choices(columns: tuple[Column, ...]) -> list[panel.Choice]:
    """Columns that can be chosen."""
    return [{"label": _(heading), "value": field} for field, heading, _width, _at_first in columns]


def columns_at_first(columns: tuple[Column, ...]) -> list[str]:
    """Fields shown at first."""
    return [field for field, _heading, _width, at_first in columns if at_first]


def fixed_rows(dataset: Dataset, names: dict[str, str]) -> panel.Rows:
    """The parts of the rows that no day changes, important places first. `names`: place id -> label."""
    cities, events = dataset.geo["cities"], dataset.geo["events"]
    places: list[panel.PlaceRow] = [
        {
            "key": row.id,
            "name": names[row.id],
            "arabic": row.name_ar,
            "governorate": _(row.governorate),
            "kind": kind_in_words(row.kind),
            "population": int(row.population) if row.population else None,
            "dates": [change["date"] for change in row.changes],
            "reported": [change["reported_on"] or "" for change in row.changes],
        }
        for row in by_importance(cities).itertuples()
    ]
    return {"places": places, "events": [_event(row) for row in events.itertuples()]}


def _event(row: Any) -> panel.EventRow:
    return {
        "key": row.id,
        "date": row.date,
        "name": _(row.title),
        "place": translated_name(row.place_name),
        "kind": kind_in_words(row.kind),
        "actors": comma_list([_(words.ACTORS[actor]) for actor in row.actors]),
        "doubt": _("{grade}, one side's claim", grade=_(row.confidence)) if row.claim else _(row.confidence),
    }

"""The table: places and events as a grid that follows the day and the filters. The rows are made in the browser."""

from __future__ import annotations

import dash_ag_grid as dag
from dash import dcc, html
from dash.development.base_component import Component

from dashboard import ids
from geodata.greater import greater_first
from geodata.load import Layers

Column = tuple[str, str, int, bool]
"""Field, heading, width in px, shown at first."""
PLACES: tuple[Column, ...] = (
    ("name", "Place", 150, True),
    ("side", "Held by", 190, True),
    ("since", "Since", 110, True),
    ("doubt", "How sure", 130, True),
    ("moved", "That day", 115, True),
    ("governorate", "Governorate", 120, True),
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


def table() -> Component:
    """The choosers, and room for the grid."""
    options = [{"label": name, "value": key} for key, (name, _) in TABLES.items()]
    return html.Section(
        [
            dcc.RadioItems(options, "places", id=ids.TABLE_OF, className="checks one-line"),
            html.Label("Columns", htmlFor=ids.TABLE_COLUMNS, className="visually-hidden"),
            dcc.Dropdown(choices("places"), shown("places"), id=ids.TABLE_COLUMNS, multi=True, placeholder="Columns"),
            html.Div(id=ids.TABLE_FRAME),
            dcc.Store(id=ids.TABLE_GRID, data=grid().to_plotly_json()),
        ],
        **{"aria-label": "Table"},
    )


def grid() -> Component:
    """The grid itself, put on the page when its tab is first opened."""
    return dag.AgGrid(
        id=ids.TABLE,
        columnDefs=columns("places"),
        rowData=[],
        getRowId="params.data.key",
        defaultColDef={"sortable": True, "filter": True, "resizable": True, "minWidth": 80, "cellDataType": False},
        dashGridOptions={
            "rowSelection": {"mode": "singleRow", "checkboxes": False, "enableClickSelection": True},
            "animateRows": False,
            "rowHeight": 30,
            "headerHeight": 34,
        },
        className="ag-theme-quartz grid",
        style={"height": "min(56dvh, 560px)"},
    )


def columns(name: str) -> list[dict]:
    """Column definitions of a table for AG Grid."""
    return [
        {"field": field, "headerName": heading, "width": width, "hide": not at_first}
        | ({"filter": "agNumberColumnFilter"} if field == "population" else {})
        for field, heading, width, at_first in TABLES[name][1]
    ]


def choices(name: str) -> list[dict]:
    """Columns that can be chosen."""
    return [{"label": heading, "value": field} for field, heading, _, _ in TABLES[name][1]]


def shown(name: str) -> list[str]:
    """Columns that stand at first."""
    return [field for field, _, _, at_first in TABLES[name][1] if at_first]


def fixed_rows(layers: Layers, names: dict[str, str]) -> dict[str, list[dict]]:
    """What of the rows no day changes, greater places first. `names`: place id -> label; `dates` are of its changes."""
    cities, events = layers.geo["cities"], layers.geo["events"]
    places = [
        {
            "key": row.id,
            "name": names[row.id],
            "arabic": row.name_ar,
            "governorate": row.governorate,
            "kind": row.kind.replace("_", " "),
            "population": int(row.population) if row.population else None,
            "dates": [change["date"] for change in row.changes],
        }
        for row in greater_first(cities).itertuples()
    ]
    return {"places": places, "events": [_event(row) for row in events.itertuples()]}


def _event(row: object) -> dict:
    return {
        "key": row.id,
        "date": row.date,
        "name": row.title,
        "place": row.place_name,
        "kind": row.kind.replace("_", " "),
        "actors": ", ".join(row.actors),
        "doubt": row.confidence + (", one side's claim" if row.claim else ""),
    }

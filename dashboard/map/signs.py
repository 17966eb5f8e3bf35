"""Signs that the scripts draw (assets/map/signs/): names of the sides, and the movements and events of each day."""

from __future__ import annotations

from string import ascii_lowercase, digits

import geopandas as gpd
import pandas as pd

from dashboard import words
from dashboard.contract.signs import SideNames, Signs, SignTable
from dashboard.i18n.language import _, translated_name
from dashboard.map.ground.lettering import lettering
from dashboard.map.ground.side_names import side_names
from dashboard.map.sources import within_view
from dashboard.theme import symbols
from dashboard.theme.dark import redrawn
from dashboard.theme.svg import data_uri
from geodata.calendar import index_of
from geodata.dataset import Dataset
from geodata.history.clocks import CLOCKS

SIDE_NAMES = "side-names"
LAYERS = {SIDE_NAMES: "countries", "movements": "place-labels", "events": "place-labels"}
"""Layer that the scripts draw, lowest first -> layer of the style above it."""
ABOVE_PX = {"movements": -20.0, "events": 21.0}
"""How far signs stand above their place, px: movements below it, where no event or landmark is."""
FROM_ZOOM = 6.5
"""Zoom from which movements and events are shown: the first view of the country is of control alone."""
EACH_ZOOM = 8.0
"""Zoom from which each has its own sign; below it those that would cover each other are one, with their number."""
TOGETHER_PX, STEP_PX = 24.0, 15.0
"""Distance below which signs would cover each other, and the step between those at the very same place, px."""
SIZES = [[5.0, 0.85], [9.0, 1.2]]
NAME_SIZES = [[4.8, 0.77], [9.0, 1.3]]
NAME_OPACITY = 1.0
PIECES = digits + ascii_lowercase
"""One letter for each number of a piece; more pieces a side holds on no day."""
NAME_PX, NAME_SPACING = 13.0, 2.3


def map_signs(dataset: Dataset) -> Signs:
    """All signs of the map, in the language of the page."""
    tables = {"movements": _movements(dataset), "events": _events(dataset)}
    used = {name for table in tables.values() for name in (*table["icons"], table["several"])}
    drawn = {name: svg for name, svg in symbols.sign_pictures().items() if name in used}
    dark = {name: redrawn(svg) for name, svg in drawn.items()}
    return {
        "tables": tables,
        "names": _names(dataset),
        "layers": LAYERS,
        "pictures": {name: data_uri(svg) for name, svg in drawn.items()},
        "darkPictures": {name: data_uri(svg) for name, svg in dark.items() if svg != drawn[name]},
        "fromZoom": FROM_ZOOM,
        "eachZoom": EACH_ZOOM,
        "togetherPx": TOGETHER_PX,
        "stepPx": STEP_PX,
        "sizes": SIZES,
        "nameSizes": NAME_SIZES,
        "nameStyle": {"px": NAME_PX, "spacing": NAME_SPACING},
        "nameOpacity": NAME_OPACITY,
    }


def _events(dataset: Dataset) -> SignTable:
    """Events inside the map; under the pointer stand title and place."""
    events = within_view(dataset.geo["events"])
    labels = events["title"].map(_) + "\n" + events["place_name"].map(translated_name)
    return _table("events", events, labels, [f"event-{words.EVENT_GROUP[kind]}" for kind in events["kind"]])


def _movements(dataset: Dataset) -> SignTable:
    """Movements inside the map; under the pointer stand what moved and whose it is."""
    movements = within_view(dataset.geo["movements"])
    actors = movements["actor"].map({actor: _(name) for actor, name in words.MOVEMENT_ACTORS.items()})
    icons = [f"move-{kind or 'untold'}" for kind in movements["kind"]]
    return _table("movements", movements, movements["what"] + "\n" + actors, icons)


def _table(name: str, rows: gpd.GeoDataFrame, labels: pd.Series, icons: list[str]) -> SignTable:
    return {
        "keys": list(rows["id"]),
        "labels": list(labels),
        "lon": list(rows.geometry.x),
        "lat": list(rows.geometry.y),
        "days": [index_of(day) for day in rows["date"]],
        "icons": icons,
        "several": f"{name}-several",
        "above": ABOVE_PX[name],
    }


def _names(dataset: Dataset) -> SideNames:
    found = side_names(dataset)
    return {
        "texts": [lettering(name.side) for name in found],
        "sides": [name.side for name in found],
        "lon": [round(name.point.x, 4) for name in found],
        "lat": [round(name.point.y, 4) for name in found],
        "pieces": {clock: ["".join(PIECES[on] for on in name.on[clock]) for name in found] for clock in CLOCKS},
    }

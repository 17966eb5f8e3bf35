"""What a folder shows on each day, from its tables. Nothing needs to be built for it, and nothing is written.

Two folders may have other days and sides: so each that is compared has a process of its own.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from dataclasses import asdict, dataclass, fields
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd

from geodata.another_process import output_for
from geodata.calendar import DAYS
from geodata.check.folder import examine
from geodata.conflict import PAIR, SIDES
from geodata.derive.cells import place_cells
from geodata.derive.control import holders
from geodata.derive.fronts import cell_edges
from geodata.problems import InvalidData
from geodata.schema import layout


@dataclass(frozen=True)
class State:
    """`names`: place -> its name; `held`: place -> its side at the end of each of `days`; `cells`: place -> its cell
    (WKB in hexadecimal digits, WGS 84); `fronts_km`: pair of sides -> length on each day.
    """

    days: list[str]
    sides: list[str]
    names: dict[str, str]
    held: dict[str, list[str]]
    cells: dict[str, str]
    fronts_km: dict[str, list[float]]


def state_of(folder: Path) -> State:
    """The state of a folder, in a process of its own. Raises InvalidData if its tables break the contract."""
    told = json.loads(output_for(folder, "geodata.edits.state"))
    return State(**{field.name: told[field.name] for field in fields(State)})


def read_state(folder: Path) -> State:
    """The same for the folder that this process shows. Raises InvalidData."""
    examined = examine(folder, parts=("sources",))
    if examined.problems:
        raise InvalidData(examined.problems)
    tables, geography = examined.tables, examined.geography
    places, held = tables["places"], holders(tables["baseline"], tables["changes"])
    cells = place_cells(places, geography["outline"], geography["barriers"])
    return State(
        days=list(DAYS),
        sides=list(SIDES),
        names=dict(zip(places["id"], places["name_en"], strict=True)),
        held={str(place): list(sides) for place, sides in zip(held.index, held.to_numpy().tolist(), strict=True)},
        cells={place: shape.wkb_hex for place, shape in zip(cells["place_id"], cells.geometry, strict=True)},
        fronts_km=_fronts(cell_edges(cells), held),
    )


def _fronts(edges: gpd.GeoDataFrame, held: pd.DataFrame) -> dict[str, list[float]]:
    """Pair of sides -> length of the front between them at the end of each day, km."""
    sides_a, sides_b = held.loc[edges["place_a"]].to_numpy(), held.loc[edges["place_b"]].to_numpy()
    found: dict[str, list[float]] = defaultdict(lambda: [0.0] * len(DAYS))
    for edge, day in np.argwhere(sides_a != sides_b).tolist():
        pair = PAIR.join(sorted((sides_a[edge, day], sides_b[edge, day])))
        found[pair][day] += edges["length_km"].iloc[edge]
    return {pair: [round(km, 2) for km in lengths] for pair, lengths in sorted(found.items())}


def run() -> None:
    """Prints the state of the folder of this process, as JSON."""
    json.dump(asdict(read_state(layout.FOLDER)), sys.stdout)

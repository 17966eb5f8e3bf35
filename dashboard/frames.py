"""What the map's features are on each day, as strings of codes: the browser compares two days and switches the rest.

A matrix names the sources that it drives, the feature-state behind each code, and one string a day with one code for
each feature, in the order of their ids.
"""

from __future__ import annotations

from itertools import product

import numpy as np
import pandas as pd

from dashboard import road_map, theme
from dashboard.map_sources import bases, event_rows
from geodata.analysis import Analysis
from geodata.load import Layers
from geodata.timeline import DAYS

NEVER = "9999-12-31"
ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"


def matrices(layers: Layers, analysis: Analysis) -> list[dict]:
    """Every matrix of the map: places with their cells, edges, events, bases, roads."""
    on_roads = _matrix(["roads"], road_map.states(), road_map.codes(analysis))
    return [_holders(layers.held), _edges(layers), _events(layers), _bases(layers), on_roads]


def _matrix(sources: list[str], states: list[dict], codes: np.ndarray) -> dict:
    """`codes`: features in rows, days in columns, indices into `states`."""
    letters = np.array(list(ALPHABET))
    return {"sources": sources, "states": states, "days": ["".join(letters[column]) for column in codes.T]}


def _holders(held: pd.DataFrame) -> dict:
    """Side that holds (`s`) and whether it gained the place that day (`g`)."""
    states = [{"s": side, "g": gained} for side, gained in product(theme.SIDES, (False, True))]
    side = held.replace({name: index for index, name in enumerate(theme.SIDES)}).to_numpy(dtype=int)
    gained = np.zeros_like(side)
    gained[:, 1:] = side[:, 1:] != side[:, :-1]
    return _matrix(["cells", "places"], states, side * 2 + gained)


def _edges(layers: Layers) -> dict:
    """Whether an edge is front (`f`), or was yesterday and is no more (`y`)."""
    edges = layers.geo["cell_edges"]
    front = layers.held.loc[edges["place_a"]].to_numpy() != layers.held.loc[edges["place_b"]].to_numpy()
    left = np.zeros_like(front)
    left[:, 1:] = front[:, :-1] & ~front[:, 1:]
    states = [{"f": False, "y": False}, {"f": True, "y": False}, {"f": False, "y": True}]
    return _matrix(["edges"], states, front * 1 + left * 2)


def _events(layers: Layers) -> dict:
    """Whether an event is of the day (`on`)."""
    dates = event_rows(layers.geo["events"])["date"].to_numpy()
    return _matrix(["events"], [{"on": False}, {"on": True}], (dates[:, None] == np.array(DAYS)[None, :]) * 1)


def _bases(layers: Layers) -> dict:
    """Whether a base stands (`on`): from its `stands_from` on; one without did not stand in the period."""
    since = bases(layers)["stands_from"].fillna(NEVER).to_numpy(dtype=str)
    return _matrix(["bases"], [{"on": False}, {"on": True}], (since[:, None] <= np.array(DAYS)[None, :]) * 1)

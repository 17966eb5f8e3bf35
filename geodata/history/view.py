"""The view that figures are of: a clock, and what the filters leave of places, ground and fronts.

A place is in view if its side, its confidence, its governorate and its kind are. Its ground is in view whatever its
kind: ground belongs to places of all kinds. A front is in view where the claims on both sides of it are sure enough and
the ground on at least one side is in view.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import geopandas as gpd
import numpy as np
import pandas as pd

from geodata import conflict
from geodata.cache import cached_per_object
from geodata.dataset import Dataset
from geodata.derive.control import control_areas
from geodata.derive.fronts import front_lines
from geodata.history.by_clock import areas_by_clock, confidence_by_clock, fronts_by_clock, holders_by_clock
from geodata.history.clocks import NOW
from geodata.schema.layout import CONFIDENCE_STEPS, EVERY_CONFIDENCE


@dataclass(frozen=True)
class View:
    """A clock and filters; None means all. `confidence`: the least that passes, a key of layout.CONFIDENCE_STEPS."""

    clock: str = NOW
    sides: tuple[str, ...] | None = None
    confidence: str | None = None
    governorates: tuple[str, ...] | None = None
    kinds: tuple[str, ...] | None = None

    @property
    def levels(self) -> tuple[str, ...]:
        """The levels of confidence that pass."""
        return CONFIDENCE_STEPS[self.confidence or EVERY_CONFIDENCE]

    @property
    def whatever_confidence(self) -> View:
        """The same view with everything that is less sure."""
        return replace(self, confidence=None)

    def parts(self) -> tuple[str, ...]:
        """The parts that are not as at first, by the names of `geodata.history.figures.Figure`."""
        used = {
            "clock": self.clock != NOW,
            "sides": self.sides is not None,
            "confidence": self.levels != CONFIDENCE_STEPS[EVERY_CONFIDENCE],
            "governorates": self.governorates is not None,
            "kinds": self.kinds is not None,
        }
        return tuple(part for part, is_used in used.items() if is_used)


WHOLE = View()
"""As known now, without filters."""


@cached_per_object
def places_in_view(dataset: Dataset, view: View) -> pd.DataFrame:
    """Whether each place is in view on each day (bool). Places and days as in `Dataset.held`."""
    kept = ground_in_view(dataset, view)
    return kept if view.kinds is None else _where(kept, dataset, "kind", view.kinds)


@cached_per_object
def ground_in_view(dataset: Dataset, view: View) -> pd.DataFrame:
    """Whether the ground of each place is in view on each day (bool). Places and days as in `Dataset.held`."""
    return _placed(dataset, view) & confidence_by_clock(dataset, view.clock).isin(view.levels)


@cached_per_object
def fronts_shown(dataset: Dataset, view: View) -> np.ndarray:
    """Whether each edge between cells (row) may be a front in view on each day (column); bool.

    It is a front if besides that its two places have different sides.
    """
    sure = confidence_by_clock(dataset, view.clock).isin(view.levels)
    placed = _placed(dataset, view)
    sure_a, sure_b, in_a, in_b = (
        frame.loc[dataset.geo["cell_edges"][end]].to_numpy()
        for frame in (sure, placed)
        for end in ("place_a", "place_b")
    )
    shown: np.ndarray = sure_a & sure_b & (in_a | in_b)
    return shown


@cached_per_object
def areas_in_view(dataset: Dataset, view: View) -> gpd.GeoDataFrame:
    """Areas of control in view, for all days."""
    if view.governorates is None:
        layer = areas_by_clock(dataset, view.clock, view.levels)
    else:
        held = holders_by_clock(dataset, view.clock).where(ground_in_view(dataset, view))
        layer = control_areas(dataset.geo["cells"], held)
    return layer if view.sides is None else layer[layer["side"].isin(view.sides)]


@cached_per_object
def fronts_in_view(dataset: Dataset, view: View) -> gpd.GeoDataFrame:
    """Front lines in view, for all days."""
    if view.governorates is None:
        layer = fronts_by_clock(dataset, view.clock, view.levels)
        sides = conflict.SIDES if view.sides is None else view.sides
        return layer[layer["side_a"].isin(sides) | layer["side_b"].isin(sides)]
    held = holders_by_clock(dataset, view.clock)
    return front_lines(dataset.geo["cell_edges"], held, fronts_shown(dataset, view))


def _placed(dataset: Dataset, view: View) -> pd.DataFrame:
    """Whether each place has one of the sides and lies in one of the governorates, by place and day."""
    held = holders_by_clock(dataset, view.clock)
    kept = held.notna() if view.sides is None else held.isin(view.sides)
    return kept if view.governorates is None else _where(kept, dataset, "governorate", view.governorates)


def _where(kept: pd.DataFrame, dataset: Dataset, column: str, words: tuple[str, ...]) -> pd.DataFrame:
    """The same, but False for places without one of the words in a column of `cities` (in the order of `kept`)."""
    has = dataset.geo["cities"][column].isin(words).to_numpy()
    return pd.DataFrame(kept.to_numpy() & has[:, None], index=kept.index, columns=kept.columns)

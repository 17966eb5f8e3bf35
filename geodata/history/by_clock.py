"""Holders, confidence, claims, areas and fronts as known now or as known that evening (the two clocks).

Areas and fronts as known now, of all confidence and of high and medium confidence, are built layers. Those of any other
clock or confidence are derived from cells and edges as the build derives them, once (about 0.3 s).
"""

from __future__ import annotations

import geopandas as gpd
import pandas as pd

from geodata.cache import cached_per_object
from geodata.conflict import CONTESTED
from geodata.dataset import Dataset
from geodata.derive.control import NAMED_CONFIDENCE, control_areas
from geodata.derive.fronts import front_lines
from geodata.files.read import split_list
from geodata.history.clocks import THEN, confidence_then, holder_unknown, holders_then, known_changes
from geodata.history.doubt import confidence
from geodata.schema import layout

CLAIM = ["side", "since", "precision_days", "confidence", "source_ids", "claim_note"]
"""Columns: holder of a place at the end of a day, and the claim that says so. `since` is the date of the change; it and
`precision_days` are missing for a claim of the baseline."""
UNKNOWN = ("contested: the government had ended, and no report known that evening tells who followed", "low")
"""Note and confidence of a place without a known holder."""


def holders_by_clock(dataset: Dataset, clock: str) -> pd.DataFrame:
    """Side that holds each place at the end of each day, as known now or that evening."""
    return holders_then(dataset) if clock == THEN else dataset.held


def confidence_by_clock(dataset: Dataset, clock: str) -> pd.DataFrame:
    """High, medium or low: of the claim that the holder rests on. Places and days as in `holders_by_clock`."""
    return confidence_then(dataset) if clock == THEN else confidence(dataset)


@cached_per_object
def areas_by_clock(dataset: Dataset, clock: str, levels: tuple[str, ...]) -> gpd.GeoDataFrame:
    """Areas of control of the places whose claim has one of the `levels` of confidence, for all days."""
    built = _built("control_areas", clock, levels)
    return dataset.geo[built] if built else control_areas(dataset.geo["cells"], _masked(dataset, clock, levels))


@cached_per_object
def fronts_by_clock(dataset: Dataset, clock: str, levels: tuple[str, ...]) -> gpd.GeoDataFrame:
    """Front lines between such areas of different sides, for all days."""
    built = _built("front_lines", clock, levels)
    return dataset.geo[built] if built else front_lines(dataset.geo["cell_edges"], _masked(dataset, clock, levels))


def claims_on_day(dataset: Dataset, day: str, clock: str) -> pd.DataFrame:
    """The claim that each place rests on at the end of a day; columns `id` and CLAIM, any index.

    A place without a known holder that evening is contested, without sources or `since` (UNKNOWN).
    """
    baseline = dataset.tables["baseline"].rename(columns={"place_id": "id"})
    baseline = baseline.assign(since=None, precision_days=None, claim_note="")
    named = {"place_id": "id", "to_side": "side", "date": "since", "note": "claim_note"}
    changes = _changes(dataset, clock)
    changes = changes[changes["known_on"] <= day].rename(columns=named)
    claims = pd.concat([frame[["id", *CLAIM]].astype(object) for frame in (baseline, changes)], ignore_index=True)
    claims = claims.drop_duplicates("id", keep="last").astype({"precision_days": "Int64"})
    claims["source_ids"] = claims["source_ids"].map(split_list)
    return _without_holder(claims, holder_unknown(dataset)[day]) if clock == THEN else claims


def _built(name: str, clock: str, levels: tuple[str, ...]) -> str | None:
    """Name of the built layer of that clock and those levels of confidence, None if there is none."""
    if clock == THEN:
        return None
    return {layout.CONFIDENCE: name, NAMED_CONFIDENCE: f"{name}_named"}.get(levels)


def _masked(dataset: Dataset, clock: str, levels: tuple[str, ...]) -> pd.DataFrame:
    """Holders, missing where the claim has another level of confidence."""
    return holders_by_clock(dataset, clock).where(confidence_by_clock(dataset, clock).isin(levels))


def _changes(dataset: Dataset, clock: str) -> pd.DataFrame:
    """Changes, those of a place oldest first, with the day `known_on` from which each counts."""
    if clock == THEN:
        return known_changes(dataset)
    changes = dataset.tables["changes"].sort_values("date", kind="stable")
    return changes.assign(known_on=changes["date"])


def _without_holder(claims: pd.DataFrame, unknown: pd.Series) -> pd.DataFrame:
    """The claims, with UNKNOWN in the place of those about places whose holder is unknown."""
    without = claims["id"].map(unknown).astype(bool)
    note, level = UNKNOWN
    values = {"side": CONTESTED, "since": None, "precision_days": pd.NA, "confidence": level, "claim_note": note}
    claims = claims.assign(**{column: claims[column].mask(without, value) for column, value in values.items()})
    claims["source_ids"] = [
        [] if unknown_here else ids for unknown_here, ids in zip(without, claims["source_ids"], strict=True)
    ]
    return claims

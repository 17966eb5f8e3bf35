"""Who holds each place by either clock and how surely, the claims behind it, and the areas and fronts that follow.

Areas and fronts of all that is known now, and of its high and medium confidence, are built layers; those of any other
clock or confidence are derived from cells and edges as the build derives them (about 0.3 s).
"""

from __future__ import annotations

import geopandas as gpd
import pandas as pd

from geodata.conflict import CONTESTED
from geodata.dataset import Dataset
from geodata.derive.control import NAMED_CONFIDENCE, control_areas
from geodata.derive.fronts import front_lines
from geodata.files.read import split_list
from geodata.history.clocks import THEN, confidence_then, holder_unknown, holders_then, known_changes
from geodata.history.doubt import confidence
from geodata.schema import layout

CLAIM = ["side", "since", "precision_days", "confidence", "source_ids", "claim_note"]
"""Holder of a place at the end of a day and the claim that it rests on. `since` is the date of the change, missing (as
is `precision_days`) for what was so on 26 November."""
UNKNOWN = ("contested: the government had ended, and no report known that evening tells who followed", "low")
"""Note and confidence where nobody is known to hold a place."""


def holders_by_clock(dataset: Dataset, clock: str) -> pd.DataFrame:
    """Side that holds each place at the end of each day, as known now or that evening."""
    return holders_then(dataset) if clock == THEN else dataset.held


def confidence_by_clock(dataset: Dataset, clock: str) -> pd.DataFrame:
    """High, medium or low: of the claim that the holder rests on. Places and days as in `sides`."""
    return confidence_then(dataset) if clock == THEN else confidence(dataset)


def areas_by_clock(dataset: Dataset, clock: str, sure: tuple[str, ...]) -> gpd.GeoDataFrame:
    """Areas of control of the places whose holder rests on a claim of one of the grades `sure`, for all days."""
    built = _built("control_areas", clock, sure)
    return dataset.geo[built] if built else control_areas(dataset.geo["cells"], _masked(dataset, clock, sure))


def fronts_by_clock(dataset: Dataset, clock: str, sure: tuple[str, ...]) -> gpd.GeoDataFrame:
    """Lines between two such areas of different sides."""
    built = _built("front_lines", clock, sure)
    return dataset.geo[built] if built else front_lines(dataset.geo["cell_edges"], _masked(dataset, clock, sure))


def claims_on_day(dataset: Dataset, day: str, clock: str) -> pd.DataFrame:
    """The claim that each place rests on at the end of a day; columns `id` and CLAIM, an index without meaning.

    Where nobody is known to hold a place that evening it is contested, without sources or `since` (UNKNOWN).
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


def _built(name: str, clock: str, sure: tuple[str, ...]) -> str | None:
    """Layer of that clock and those grades, if there is one."""
    if clock == THEN:
        return None
    return {layout.CONFIDENCE: name, NAMED_CONFIDENCE: f"{name}_named"}.get(sure)


def _masked(dataset: Dataset, clock: str, sure: tuple[str, ...]) -> pd.DataFrame:
    return holders_by_clock(dataset, clock).where(confidence_by_clock(dataset, clock).isin(sure))


def _changes(dataset: Dataset, clock: str) -> pd.DataFrame:
    """Changes, those of a place oldest first, with the day `known_on` from which each counts."""
    if clock == THEN:
        return known_changes(dataset)
    changes = dataset.tables["changes"].sort_values("date", kind="stable")
    return changes.assign(known_on=changes["date"])


def _without_holder(claims: pd.DataFrame, unknown: pd.Series) -> pd.DataFrame:
    """The claims with those of places whose holder is unknown put in the words of UNKNOWN."""
    alone = claims["id"].map(unknown).astype(bool)
    note, grade = UNKNOWN
    told = {"side": CONTESTED, "since": None, "precision_days": pd.NA, "confidence": grade, "claim_note": note}
    claims = claims.assign(**{column: claims[column].mask(alone, value) for column, value in told.items()})
    claims["source_ids"] = [[] if lone else ids for lone, ids in zip(alone, claims["source_ids"], strict=True)]
    return claims

"""Who holds each place by either clock and how surely, the claims behind it, and the areas and fronts that follow.

Areas and fronts of all that is known now, and of its high and medium confidence, are built layers; those of any other
clock or confidence are derived from cells and edges as the build derives them (about 0.3 s).
"""

from __future__ import annotations

import geopandas as gpd
import pandas as pd

from geodata import contract
from geodata.clocks import confidence_then, holder_unknown, known_changes, known_then
from geodata.control import CONTESTED, NAMED, control_areas
from geodata.doubt import confidence
from geodata.front import front_lines
from geodata.load import Layers
from geodata.read import listed
from geodata.selection import THEN

CLAIM = ["side", "since", "precision_days", "confidence", "source_ids", "claim_note"]
"""Holder of a place at the end of a day and the claim that it rests on. `since` is the date of the change, missing (as
is `precision_days`) for what was so on 26 November."""
UNKNOWN = ("contested: the government had ended, and no report known that evening tells who followed", "low")
"""Note and confidence where nobody is known to hold a place."""


def sides(layers: Layers, clock: str) -> pd.DataFrame:
    """Side that holds each place at the end of each day, as known now or that evening."""
    return known_then(layers) if clock == THEN else layers.held


def grades(layers: Layers, clock: str) -> pd.DataFrame:
    """High, medium or low: of the claim that the holder rests on. Places and days as in `sides`."""
    return confidence_then(layers) if clock == THEN else confidence(layers)


def areas(layers: Layers, clock: str, sure: tuple[str, ...]) -> gpd.GeoDataFrame:
    """Areas of control of the places whose holder rests on a claim of one of the grades `sure`, for all days."""
    built = _built("control_areas", clock, sure)
    return layers.geo[built] if built else control_areas(layers.geo["cells"], _masked(layers, clock, sure))


def fronts(layers: Layers, clock: str, sure: tuple[str, ...]) -> gpd.GeoDataFrame:
    """Lines between two such areas of different sides."""
    built = _built("front_lines", clock, sure)
    return layers.geo[built] if built else front_lines(layers.geo["cell_edges"], _masked(layers, clock, sure))


def claims_on(layers: Layers, day: str, clock: str) -> pd.DataFrame:
    """The claim that each place rests on at the end of a day; columns `id` and CLAIM, an index without meaning.

    Where nobody is known to hold a place that evening it is contested, without sources or `since` (UNKNOWN).
    """
    baseline = layers.tables["baseline"].rename(columns={"place_id": "id"})
    baseline = baseline.assign(since=None, precision_days=None, claim_note="")
    named = {"place_id": "id", "to_side": "side", "date": "since", "note": "claim_note"}
    changes = _changes(layers, clock)
    changes = changes[changes["known_on"] <= day].rename(columns=named)
    claims = pd.concat([frame[["id", *CLAIM]].astype(object) for frame in (baseline, changes)], ignore_index=True)
    claims = claims.drop_duplicates("id", keep="last").astype({"precision_days": "Int64"})
    claims["source_ids"] = claims["source_ids"].map(listed)
    return _without_holder(claims, holder_unknown(layers)[day]) if clock == THEN else claims


def _built(name: str, clock: str, sure: tuple[str, ...]) -> str | None:
    """Layer of that clock and those grades, if there is one."""
    if clock == THEN:
        return None
    return {contract.CONFIDENCE: name, NAMED: f"{name}_named"}.get(sure)


def _masked(layers: Layers, clock: str, sure: tuple[str, ...]) -> pd.DataFrame:
    return sides(layers, clock).where(grades(layers, clock).isin(sure))


def _changes(layers: Layers, clock: str) -> pd.DataFrame:
    """Changes, those of a place oldest first, with the day `known_on` from which each counts."""
    if clock == THEN:
        return known_changes(layers)
    changes = layers.tables["changes"].sort_values("date", kind="stable")
    return changes.assign(known_on=changes["date"])


def _without_holder(claims: pd.DataFrame, unknown: pd.Series) -> pd.DataFrame:
    """The claims with those of places whose holder is unknown put in the words of UNKNOWN."""
    alone = claims["id"].map(unknown).astype(bool)
    note, grade = UNKNOWN
    told = {"side": CONTESTED, "since": None, "precision_days": pd.NA, "confidence": grade, "claim_note": note}
    claims = claims.assign(**{column: claims[column].mask(alone, value) for column, value in told.items()})
    claims["source_ids"] = [[] if lone else ids for lone, ids in zip(alone, claims["source_ids"], strict=True)]
    return claims

"""Two clocks: the state of a day as known now, and as known that evening from what had been reported by then."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from geodata.cache import cached_per_object
from geodata.calendar import DAYS, index_of
from geodata.conflict import CAPITAL, CONTESTED, GOVERNMENT, LAST_DAY
from geodata.dataset import Dataset
from geodata.derive.control import claims_by_day, government_ended
from geodata.derive.first_report import reported_on
from geodata.history.doubt import with_certainty
from geodata.places import by_importance

NOW, THEN = CLOCKS = ("now", "then")
"""Names of the clocks: as known now, and as known that evening."""


@dataclass(frozen=True)
class Difference:
    """A place whose holder at the end of a day, as known that evening (`then`), differs from the one known now.

    `date`, `reported_on`: of the change behind the holder known now. It was reported after the day, or by no dated
    source (None).
    """

    place_id: str
    name_en: str
    then: str
    now: str
    date: str
    reported_on: str | None


@cached_per_object
def holders_then(dataset: Dataset) -> pd.DataFrame:
    """Side that held each place at the end of each day as known that evening. Places and days as in `Dataset.held`.

    A change counts if it had happened and been reported (`first_report.reported_on`) by the day, inclusive; one without
    a dated source never counts. The baseline counts as known. Once a later change of a place is known, an earlier one
    that is reported after it is ignored.

    A government that has ended holds nothing, even where no report says who followed: from the first day on which it
    holds no place in the tables and the fall of the capital had been reported, its remaining places are `contested`.
    """
    return _claims_then(dataset, ("side", "to_side")).mask(holder_unknown(dataset), CONTESTED)


@cached_per_object
def confidence_then(dataset: Dataset) -> pd.DataFrame:
    """High, medium or low: confidence of the claim behind the holder known that evening, by place and day.

    Low where `holder_unknown`: no claim names a holder.
    """
    return _claims_then(dataset, ("confidence", "confidence")).mask(holder_unknown(dataset), "low")


@cached_per_object
def certainty_then(dataset: Dataset) -> pd.DataFrame:
    """One of doubt.CERTAINTIES for each place and day: of the claim behind the holder known that evening."""
    known = _known_by_evening(dataset)
    baseline = with_certainty(dataset.tables["baseline"])
    claimed = claims_by_day(baseline, with_certainty(known), ("certainty", "certainty")).loc[dataset.held.index]
    return claimed.mask(holders_then(dataset) == CONTESTED, CONTESTED)


@cached_per_object
def holder_unknown(dataset: Dataset) -> pd.DataFrame:
    """True where a place is contested that evening only because the government, its last known holder, had ended.

    Nowhere if no capital is named: it tells when the government's end was known.
    """
    then = _claims_then(dataset, ("side", "to_side"))
    if CAPITAL not in then.index:
        return pd.DataFrame(False, index=then.index, columns=then.columns)
    return (then == GOVERNMENT) & government_ended(dataset.held) & (then.loc[CAPITAL] != GOVERNMENT)


def known_changes(dataset: Dataset) -> pd.DataFrame:
    """The changes that were reported within the period, oldest first, with `known_on`, the day it became known.

    A change reported after a later change of its place gets the day of that one, which replaces it on the same day.
    """
    changes = _changes(dataset)
    known = changes[changes["reported_on"].map(lambda day: day is not None and day <= LAST_DAY).astype(bool)]
    if known.empty:
        return known.assign(known_on=known["date"])
    day = known["date"].where(known["date"] > known["reported_on"], known["reported_on"]).map(DAYS.index)
    first = day[::-1].groupby(known["place_id"]).cummin()[::-1]
    return known.assign(known_on=np.array(DAYS)[first])


def differences(dataset: Dataset, day: str) -> tuple[Difference, ...]:
    """Places that have different sides by the two clocks at the end of a day, most important places first.

    Raises ValueError for a day outside the period.
    """
    index_of(day)
    cities, changes = _by_importance(dataset), _changes(dataset)
    then, now = holders_then(dataset)[day].loc[cities["id"]], dataset.held[day].loc[cities["id"]]
    last = changes[changes["date"] <= day].drop_duplicates("place_id", keep="last").set_index("place_id")
    differ = cities[(then != now).to_numpy()][["id", "name_en"]]
    reports = last.loc[differ["id"], ["date", "reported_on"]]
    columns = (
        differ["id"],
        differ["name_en"],
        then[differ["id"]],
        now[differ["id"]],
        reports["date"],
        reports["reported_on"],
    )
    return tuple(Difference(*values) for values in zip(*columns, strict=True))


@cached_per_object
def _by_importance(dataset: Dataset) -> pd.DataFrame:
    """Features of `cities` without geometry, most important first."""
    return by_importance(dataset.geo["cities"].drop(columns="geometry"))


@cached_per_object
def _changes(dataset: Dataset) -> pd.DataFrame:
    """The table `changes`, oldest first, with the day of the first report; None where no source has a date."""
    changes = dataset.tables["changes"].sort_values("date", kind="stable")
    return changes.assign(reported_on=reported_on(changes, dataset.tables["sources"]))


def _claims_then(dataset: Dataset, columns: tuple[str, str]) -> pd.DataFrame:
    """`claims_by_day` of what was known each evening. Places and days as in `Dataset.held`."""
    return claims_by_day(dataset.tables["baseline"], _known_by_evening(dataset), columns).loc[dataset.held.index]


def _known_by_evening(dataset: Dataset) -> pd.DataFrame:
    """The known changes, with the day on which each became known as its date."""
    known = known_changes(dataset)
    return known.assign(date=known["known_on"])

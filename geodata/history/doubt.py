"""How certain it is who holds a place: confidence, certainty in four words, and days on which a date is uncertain.

Behind every holder there is a claim: the last change until the end of the day, or the row of the baseline. Certainty:

- `contested`: the side is `contested`.
- `inferred`: the claim has low confidence, and `background` or `interp` is among its sources: no report names the place
  or covers its area.
- `claimed`: low confidence otherwise: one report that another contradicts.
- `held`: everything else, with medium or high confidence. Its sources are documents.
"""

from __future__ import annotations

import numpy as np
import pandas as pd

from geodata.cache import cached_per_object
from geodata.calendar import DAYS
from geodata.conflict import CONTESTED
from geodata.dataset import Dataset
from geodata.derive.control import claims_by_day
from geodata.files.read import split_list
from geodata.schema.vocabulary import NO_DOCUMENT

CERTAINTIES = ("held", "contested", "claimed", "inferred")


def certainty_of_claim(confidence: str, source_ids: list[str]) -> str:
    """Held, claimed or inferred: how certain a claim is, whichever side it names."""
    if confidence != "low":
        return "held"
    return "claimed" if NO_DOCUMENT.isdisjoint(source_ids) else "inferred"


@cached_per_object
def confidence(dataset: Dataset) -> pd.DataFrame:
    """High, medium or low: confidence of the claim behind the holder. Places and days as in `Dataset.held`."""
    tables = dataset.tables
    return claims_by_day(tables["baseline"], tables["changes"], ("confidence", "confidence")).loc[dataset.held.index]


@cached_per_object
def certainty(dataset: Dataset) -> pd.DataFrame:
    """One of CERTAINTIES for each place and day, as in `Dataset.held`."""
    baseline, changes = (with_certainty(dataset.tables[name]) for name in ("baseline", "changes"))
    claimed = claims_by_day(baseline, changes, ("certainty", "certainty")).loc[dataset.held.index]
    return claimed.mask(dataset.held == CONTESTED, CONTESTED)


@cached_per_object
def date_uncertain(dataset: Dataset) -> pd.DataFrame:
    """True where the day lies within the precision (days either side, inclusive) of a change of the place.

    Places and days as in `Dataset.held`. A change whose date is exact makes no day uncertain.
    """
    changes = dataset.tables["changes"]
    place = dataset.held.index.get_indexer(changes["place_id"])
    day, precision = changes["date"].map(DAYS.index).to_numpy(int), changes["precision_days"].to_numpy(int)
    uncertain = np.zeros(dataset.held.shape, bool)
    widest = int(precision.max(initial=0))
    for away in range(-widest, widest + 1):
        in_reach = (precision > 0) & (abs(away) <= precision) & (day + away >= 0) & (day + away < len(DAYS))
        uncertain[place[in_reach], day[in_reach] + away] = True
    return pd.DataFrame(uncertain, index=dataset.held.index, columns=dataset.held.columns)


def with_certainty(claims: pd.DataFrame) -> pd.DataFrame:
    """Claims (of the baseline or of changes) with a column `certainty`."""
    pairs = zip(claims["confidence"], claims["source_ids"], strict=True)
    return claims.assign(certainty=[certainty_of_claim(level, split_list(ids)) for level, ids in pairs])

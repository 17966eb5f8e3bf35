"""The evidence behind the map: the claims that an area rests on, and reports that were not followed."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from geodata import conflict
from geodata.cache import cached_per_object
from geodata.calendar import index_of
from geodata.dataset import Dataset
from geodata.derive.first_report import full_dates
from geodata.files.read import split_list
from geodata.history.by_clock import claims_on_day
from geodata.history.clocks import NOW, THEN
from geodata.schema import layout


@dataclass(frozen=True)
class Dispute:
    """A conflicting report that was not followed: a row of disputes.csv.

    `source_ids` is empty where the tables say who reported it (`by`), but no source in them is known to be that report.
    """

    id: str
    subject_kind: str
    subject_id: str
    date: str
    report: str
    by: str
    source_ids: tuple[str, ...]
    followed: str
    why: str


@dataclass(frozen=True)
class DatedSources:
    """A day, which may lie outside the period, and the sources published on it."""

    date: str
    source_ids: tuple[str, ...]


@dataclass(frozen=True)
class AreaEvidence:
    """The claims behind the area of a side at the end of a day.

    `places`: count of all places that the side holds, with those that have no cell. `on_baseline`: how
    many of them rest on the baseline. `confidence`: count by level, in the order of layout.CONFIDENCE. `oldest_claim`,
    `newest_claim`: dates of changes, None if all rest on the baseline. `oldest_source`, `newest_source`: of the sources
    with a full date, None if there is none; a source may be newer than the day, as later summaries count too.
    """

    side: str
    day: str
    places: int
    on_baseline: int
    confidence: dict[str, int]
    oldest_claim: str | None
    newest_claim: str | None
    oldest_source: DatedSources | None
    newest_source: DatedSources | None


def disputes_by_subject(dataset: Dataset) -> dict[tuple[str, str], tuple[Dispute, ...]]:
    """Disputes by (subject_kind, subject_id), oldest first; those of one day in the order of the table."""
    by_subject: dict[tuple[str, str], list[Dispute]] = defaultdict(list)
    for row in dataset.tables["disputes"].sort_values("date", kind="stable").to_dict("records"):
        dispute = Dispute(**row | {"source_ids": tuple(split_list(row["source_ids"]))})
        by_subject[dispute.subject_kind, dispute.subject_id].append(dispute)
    return {subject: tuple(disputes) for subject, disputes in by_subject.items()}


def area_evidence(dataset: Dataset, side: str, day: str, clock: str = NOW) -> AreaEvidence:
    """The claims behind the area of a side at the end of a day; `places` is 0 if the side holds none.

    By the clock `then`: the claims known that evening, and of their sources those of that day or before.
    Raises ValueError for an unknown side and for a day outside the period.
    """
    index_of(day)
    if side not in conflict.SIDES:
        raise ValueError(f"{side!r} is no side: expected one of {', '.join(conflict.SIDES)}")
    claims = claims_on_day(dataset, day, clock)
    claims = claims[claims["side"] == side]
    dates, levels = sorted(claims["since"].dropna()), list(claims["confidence"])
    cited = {source for sources in claims["source_ids"] for source in sources}
    published = _published(dataset, cited, day if clock == THEN else None)
    return AreaEvidence(
        side=side,
        day=day,
        places=len(claims),
        on_baseline=len(claims) - len(dates),
        confidence={level: levels.count(level) for level in layout.CONFIDENCE},
        oldest_claim=min(dates, default=None),
        newest_claim=max(dates, default=None),
        oldest_source=published[0] if published else None,
        newest_source=published[-1] if published else None,
    )


def _published(dataset: Dataset, cited: set[str], until: str | None) -> list[DatedSources]:
    """The oldest and the newest of the sources that have a full date; the ids of a day in the order of sources.csv.

    `until`: the last day that counts, inclusive; None: any counts.
    """
    dates = _dates(dataset)
    days = [dates[source] for source in cited if source in dates and (until is None or dates[source] <= until)]
    ends = (min(days), max(days)) if days else ()
    return [DatedSources(end, tuple(s for s, date in dates.items() if date == end and s in cited)) for end in ends]


@cached_per_object
def _dates(dataset: Dataset) -> dict[str, str]:
    return full_dates(dataset.tables["sources"])

"""Checks the grades of who held a place: confidence follows from what the sources cover and from how many there are.

What a machine can check: how many origins stand behind a row, whether a row that rests on no document says so, and
whether a doubted claim is in the table of disputes. Whether a report names the place, covers its area, and agrees with
the others is read by people: it stands in `coverage`, and in a confidence below the highest that the rule allows.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pandas as pd

from geodata.check.runner import rows
from geodata.files.read import split_list
from geodata.problems import Problem
from geodata.schema.vocabulary import LEAST_ORIGINS, NO_DOCUMENT

DISPUTED = "place"
"""`subject_kind` of a dispute about who held a place."""


def broken_grades(name: str, tables: Mapping[str, pd.DataFrame]) -> Iterator[Problem]:
    """Rows of baseline or changes whose sources, coverage and confidence do not fit: the first misfit of each row."""
    origins = dict(zip(tables["sources"]["id"], tables["sources"]["origin"], strict=True))
    disputes = tables["disputes"]
    doubted = set(disputes["subject_id"][disputes["subject_kind"] == DISPUTED])
    columns = ("place_id", "source_ids", "coverage", "confidence")
    for row, place, cell, coverage, confidence in rows(tables[name], *columns):
        misfit = _misfit(split_list(cell), origins, coverage, confidence, place in doubted)
        if misfit:
            found, expected = misfit
            yield Problem(f"sources/{name}.csv", row, f"{found} ({place})", expected)


def _misfit(
    cited: list[str], origins: Mapping[str, str], coverage: str, confidence: str, doubted: bool
) -> tuple[str, str] | None:
    """What does not fit, and what was expected; None if all fits."""
    documents = [source for source in cited if source not in NO_DOCUMENT]
    count = len({origins.get(source, "") for source in documents})
    told = f"confidence {confidence!r} with coverage {coverage!r}"
    if unnamed := [source for source in documents if not origins.get(source)]:
        return f"source {unnamed[0]!r} without an origin", "an origin in sources.csv for every document"
    if coverage == "none":
        if len(documents) == len(cited):
            return "coverage 'none' with documents alone", "interp or background among source_ids"
        return None if confidence == "low" else (told, "low, as no report names the place or covers its area")
    if len(documents) < len(cited):
        return f"coverage {coverage!r} with interp or background", "documents alone, or coverage none"
    if coverage == "area":
        return None if confidence == "medium" else (told, "medium, as a report on the area")
    if confidence == "high" and count < LEAST_ORIGINS:
        return f"confidence 'high' with {count} origin(s)", f"at least {LEAST_ORIGINS} origins that name the place"
    if confidence == "low" and not doubted:
        return told, "medium or high, or a row of disputes.csv with a report that contradicts it"
    return None

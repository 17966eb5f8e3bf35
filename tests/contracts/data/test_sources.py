"""Every claim names sources that exist, and what rests on no document never passes for certain."""

from __future__ import annotations

import pandas as pd
import pytest

from geodata.dataset import Dataset
from geodata.files.read import split_list
from geodata.schema import layout

SOURCED = [name for name, columns in layout.TABLES.items() if "source_ids" in columns]
NO_ADDRESS = {"ea-gn", "ea-sdf-jan", "ea-sharqiya-6dec", "ea-wpborder", "seed", "so-airportsdata", "so-geonames"}
"""Read as stored copies or in a package, without an address, as their rows say."""
UNREAD = {"background", "interp"}
"""General knowledge, and inference from neighbours: no document stands behind them."""


def _unread(table: pd.DataFrame) -> pd.Series:
    """Whether a row rests on those alone."""
    return table["source_ids"].map(lambda cell: bool(split_list(cell)) and set(split_list(cell)) <= UNREAD)


@pytest.mark.parametrize("name", SOURCED)
def test_every_row_names_sources_that_exist(dataset: Dataset, name: str) -> None:
    """A claim of the article may have none if the article only asks (`no_claim`), a dispute if nobody is known, a
    correction if it is one of form."""
    table = dataset.tables[name]
    known = set(dataset.tables["sources"]["id"])
    rows = [split_list(cell) for cell in table["source_ids"]]
    assert {source for row in rows for source in row} <= known
    bare = table[[not row for row in rows]]
    assert bare.empty or name in ("disputes", "corrections") or set(bare["status"]) == {"no_claim"}


@pytest.mark.parametrize("name", ["changes", "events", "bases", "movements"])
def test_what_rests_on_no_document_has_low_confidence(dataset: Dataset, name: str) -> None:
    table = dataset.tables[name]
    assert set(table["confidence"][_unread(table)]) <= {"low"}


def test_figures_from_memory_are_never_of_high_confidence(dataset: Dataset) -> None:
    """Censuses of before the war."""
    figures = dataset.tables["figures"]
    assert set(figures["confidence"][_unread(figures)]) <= {"low", "medium"}


def test_known_weakness_of_the_baseline(dataset: Dataset) -> None:
    """Who held a place on the eve is often general knowledge, 90 times even of high confidence: no more than that.

    Where it is inferred from neighbours, a read source or general knowledge stands behind it too.
    """
    baseline = dataset.tables["baseline"]
    assert (baseline["confidence"][_unread(baseline)] == "high").sum() <= 90
    assert "interp" not in set(baseline["source_ids"])


def test_a_source_that_was_reached_has_a_title_and_an_address(dataset: Dataset) -> None:
    sources = dataset.tables["sources"]
    reached = sources[sources["reached"] == "yes"]
    assert len(reached) > 500
    assert (reached["title"].str.len() > 3).all()
    assert set(reached["id"][~reached["url"].str.startswith(("http://", "https://", "github:"))]) <= NO_ADDRESS


def test_unread_sources_say_so(dataset: Dataset) -> None:
    sources = dataset.tables["sources"].set_index("id")
    assert sources.loc[sorted(UNREAD), "reached"].tolist() == ["no", "no"]
    assert "no document was read" in sources.at["background", "title"]

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


def test_high_confidence_has_two_origins(dataset: Dataset) -> None:
    """Copies of one agency's text count once; general knowledge and inference do not count."""
    origins = dataset.tables["sources"].set_index("id")["origin"]
    for name in ("baseline", "changes"):
        table = dataset.tables[name]
        for cell in table["source_ids"][table["confidence"] == "high"]:
            assert len({origins[source] for source in split_list(cell)} - {""}) >= 2, cell


def test_copies_of_one_text_have_one_origin(dataset: Dataset) -> None:
    """Three that relay a statement of the opposition's command, mirrors of Wikipedia, and SOHR as told by others."""
    origins = dataset.tables["sources"].set_index("id")["origin"]
    assert set(origins[["fx-radioalkul-1211", "fx-alsiasi-dez", "fx-ajloun-dez"]]) == {"operations-administration"}
    assert set(origins[["nw-wiki-hama", "so-wiki-homs", "ea-wp-dez", "of_wiki_control_2023"]]) == {"wikipedia"}
    assert set(origins[["so-newregion-1207", "so-iltempo-1206", "nw-sohr264075"]]) == {"sohr"}
    assert origins[["background", "interp"]].tolist() == ["", ""]


def test_who_held_a_place_on_the_eve_rests_mostly_on_documents(dataset: Dataset) -> None:
    baseline = dataset.tables["baseline"]
    assert set(baseline["confidence"][_unread(baseline)]) == {"low"}
    assert _unread(baseline).sum() < 60


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

"""What stands after the last step: numbers and names from the tables."""

from __future__ import annotations

import re

import pandas as pd

from dashboard.audience.end_card import NAMED_PUBLISHERS, end_card
from geodata.dataset import Dataset


def test_it_counts_what_was_read(toy: Dataset) -> None:
    sources = toy.tables["sources"]
    read = sources[(sources["reached"] == "yes") & (sources["publisher"] != "")]
    text = re.sub(r"<[^>]+>", "", end_card(toy, "Map: ours"))
    assert f"Documents that were read: {len(read)}. Their publishers: {read['publisher'].nunique()};" in text
    assert f"Changes of control: {len(toy.tables['changes'])}." in text


def test_the_publishers_of_the_most_documents_come_first(toy: Dataset) -> None:
    sources = toy.tables["sources"]
    rows = [{**sources.iloc[0].to_dict(), "id": f"more{n}", "publisher": "Zebra", "reached": "yes"} for n in range(99)]
    more = Dataset(geo=toy.geo, tables={**toy.tables, "sources": pd.concat([sources, pd.DataFrame(rows)])})
    (named,) = re.findall(r"the most frequent are (.*?)\.\n", end_card(more, ""))
    first, *others = named.split(", ")
    assert first.strip("\u2068\u2069") == "Zebra"
    assert len(others) < NAMED_PUBLISHERS


def test_it_thanks_and_names_credit_and_licence(toy: Dataset) -> None:
    html = end_card(toy, "Map: © OpenStreetMap contributors")
    assert "<h2>Thank you</h2>" in html
    assert "Map: © OpenStreetMap contributors. The tables are under CC BY 4.0." in html

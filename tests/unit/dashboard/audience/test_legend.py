"""The legend of an audience: a row for whatever the scripts can see on the map."""

from __future__ import annotations

import re
from pathlib import Path

from dashboard import words
from dashboard.audience.legend import audience_legend, audience_signs
from dashboard.map.signs import map_signs
from dashboard.map.sources import all_bases
from geodata.dataset import Dataset

SEEN = Path(__file__).resolve().parents[4] / "assets" / "audience" / "seen.mjs"


def test_each_name_of_the_scripts_has_a_row() -> None:
    """All that `found.add`, `frontOf` and `byLayer` can give, as written in the script."""
    text = SEEN.read_text(encoding="utf-8")
    added = set(re.findall(r'found\.add\("([\w-]+)"\)', text)) | set(re.findall(r'return "([\w-]+)"', text))
    added |= set(re.findall(r'\? "([\w-]+)" : "', text)) | set(re.findall(r'=> "([\w-]+)"', text))
    added |= set(re.findall(r': "([\w-]+)"(?=;|\))', text)) | set(re.findall(r'SMALL_BASES = "([\w-]+)"', text))
    assert {"gained", "far", "front-before", "front-unsure", "road-cut", "advance", "junction", "base"} < added
    rows = {row.to_plotly_json()["props"]["data-sign"] for part in audience_legend().children for row in part.children}
    assert added - rows == set()


def test_each_picture_on_the_map_has_a_row(toy: Dataset) -> None:
    tables = map_signs(toy)["tables"].values()
    pictures = {name for table in tables for name in (*table["icons"], table["several"])}
    bases = set(all_bases(toy)["icon"])
    assert pictures and bases
    assert (pictures | bases) - set(audience_signs()) == set()


def test_every_operator_is_told_by_its_letters() -> None:
    signs = audience_signs()
    assert signs["base-hezbollah"][0] == "Base: Hezbollah"
    assert ">HZ<" in signs["base-hezbollah"][1]
    assert {f"base-{operator}" for operator in words.OPERATORS} < set(signs)


def test_nothing_is_shown_before_the_map_has_said_what_it_shows() -> None:
    rows = [row for part in audience_legend().children for row in part.children]
    assert len(rows) >= len(words.SIDES) + len(audience_signs())
    assert all(row.hidden for row in rows)
    assert rows[0].to_plotly_json()["props"]["data-sign"] == f"side-{next(iter(words.SIDES))}"

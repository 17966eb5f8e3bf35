"""The tables of a database are made from the columns and rules of the tables of a folder."""

from __future__ import annotations

import re

import pytest

from geodata.check.tables import KEYS, REFERENCES
from geodata.database.ddl import SCHEMA, script, table_statements
from geodata.database.tables import EDITED, NUMBER, ONE_EACH_WAY, ORDER, POINT, form_of, keys_between, metadata
from geodata.schema import layout
from geodata.schema.columns import ANY_TEXT, COLUMNS
from geodata.schema.values import LIST_SEPARATOR, Form, Rule

LARGEST = 10**9 - 1
"""Numbers of a table have nine digits at most."""
TABLES = metadata(SCHEMA).tables
EVERY = [(table, column) for table, columns in layout.TABLES.items() for column in columns]


def rule_of(table: str, column: str) -> Rule:
    return COLUMNS.get(f"{table}.{column}", COLUMNS.get(column, ANY_TEXT))


def examples(form: Form) -> list[str]:
    """Cells that fit a form, as far as it says."""
    if form.words:
        return [*form.words, *([LIST_SEPARATOR.join(form.words[:2])] if form.many else [])]
    ends = [end for end in (form.low, form.high) if end is not None]
    return [end if isinstance(end, str) else f"{min(end, LARGEST):.0f}" for end in ends]


@pytest.mark.parametrize("name", layout.TABLES)
def test_each_table_has_its_columns(name: str) -> None:
    points = [POINT] if {"lat", "lon"} <= set(layout.TABLES[name]) else []
    wanted = [NUMBER, ORDER, *layout.TABLES[name], *points, *EDITED]
    assert [column.name for column in TABLES[f"{SCHEMA}.{name}"].columns] == wanted
    assert KEYS[name] in [
        tuple(column.name for column in one.columns) for one in TABLES[f"{SCHEMA}.{name}"].constraints
    ]


@pytest.mark.parametrize(("table", "column"), EVERY, ids=lambda word: word)
def test_a_form_says_what_its_rule_tests(table: str, column: str) -> None:
    """Blank cells, words, and both ends of numbers and days; beyond the ends the rule says no."""
    rule, form = rule_of(table, column), form_of(table, column)
    assert rule.test("") == form.blank
    assert all(map(rule.test, examples(form)))
    if form.words:
        assert not rule.test("no-such-word")
    if form.type in ("number", "integer") and not form.many:
        assert not rule.test(str(int(float(form.low)) - 1))
        assert not rule.test(str(int(float(form.high)) + 1))
        assert not rule.test("a few")
    if form.type == "date":
        assert not rule.test("2024-13-01")


def test_every_reference_is_kept() -> None:
    """By a foreign key or a trigger; the one that goes round in a circle is left to the checks of `pull`."""
    text = script(SCHEMA)
    named = {f"{table}_{column}_of_{other}" for table, column, other, _ in REFERENCES}
    table, column, other, _ = ONE_EACH_WAY
    assert {name for name in named if name in text} == named - {f"{table}_{column}_of_{other}"}
    assert keys_between()
    assert set(re.findall(r"REFERENCES \w+\.(\w+)", text)) == {"places", "bases"}


def test_statements_stand_for_themselves() -> None:
    """No mark of a template, of a parameter or of another conflict is left in them."""
    text = script(SCHEMA)
    assert not re.search(r"\{[a-z]+\}|%%|\\:", text)
    assert len(re.findall(r"^CREATE TABLE ", text, re.MULTILINE)) == len(layout.TABLES) + 1
    assert table_statements("other")[0] == 'CREATE SCHEMA IF NOT EXISTS "other"'
    assert SCHEMA not in script("other")

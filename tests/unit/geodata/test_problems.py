"""A problem says file, row, what was found and what was expected; a list of them says how many."""

from __future__ import annotations

import pytest

from geodata.problems import InvalidData, Problem

ROW = Problem("sources/changes.csv", 12, "side 'rebels'", "a side")


@pytest.mark.parametrize(
    ("problem", "text"),
    [
        (ROW, "sources/changes.csv, row 12: side 'rebels'; expected a side"),
        (
            Problem("layers/coast.geojson", 3, "no name", "text"),
            "layers/coast.geojson, feature 3: no name; expected text",
        ),
        (Problem("sources/roads.csv", 0, "no such file", "it"), "sources/roads.csv: no such file; expected it"),
        (
            Problem("sources/roads.csv", 1, "columns a\0\x1b[31m, b\n, \ud800", "c"),
            "sources/roads.csv, row 1: columns a[U+0000][U+001B][31m, b[U+000A], [U+D800]; expected c",
        ),
    ],
)
def test_text_of_a_problem(problem: Problem, text: str) -> None:
    """A table has rows, a layer features; 0 speaks of the whole file. A terminal can print each on one line."""
    assert str(problem) == text


def test_problems_are_sorted_and_told_once() -> None:
    """By file, then by row as a number: 9 before 12."""
    nine, other = Problem("sources/changes.csv", 9, "x", "y"), Problem("sources/baseline.csv", 40, "x", "y")
    error = InvalidData([ROW, nine, ROW, other])
    assert error.problems == [other, nine, ROW]
    assert str(error).splitlines() == [str(other), str(nine), str(ROW)]


def test_summary_counts() -> None:
    assert InvalidData([ROW]).summary() == f"1 problem in the data:\n{ROW}"
    assert InvalidData([ROW, Problem("a", 0, "b", "c")]).summary().startswith("2 problems in the data:\na: b")

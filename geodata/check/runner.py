"""Tests the values of frames by rules: a problem for each value that breaks one. Long lists are shortened."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

import pandas as pd
from shapely import is_valid_reason
from shapely.geometry.base import BaseGeometry

from geodata.conflict import WINDOW
from geodata.files.read import LONGEST_VALUE, ROW
from geodata.problems import Problem
from geodata.schema.frames import Schema
from geodata.schema.harmless import UNSEEN
from geodata.schema.values import Rule, is_blank

MOST_PROBLEMS = 20
"""Problems of one kind in a file that are listed one by one."""
LONGEST_CONTEXT = 20
"""Characters that are shown before a control character."""

FrameRule = Callable[[Mapping[str, pd.DataFrame]], Iterable[Problem]]
"""A rule for frames (by name, with column `row`) against each other."""


def schema_problems(frame: pd.DataFrame, schema: Schema, file: str) -> list[Problem]:
    """What breaks a schema: a problem for each missing column, and for each value the first rule that it breaks."""
    problems = [
        Problem(file, 0, f"no property {column}", "it in every feature") for column in schema if column not in frame
    ]
    for column, rules in schema.items():
        if column in frame:
            problems += _column_problems(frame, column, rules, file)
    return problems


def _column_problems(frame: pd.DataFrame, column: str, rules: tuple[Rule, ...], file: str) -> Iterator[Problem]:
    # tolist: rules test the types of Python, not those of NumPy.
    kept = list(zip(frame[ROW], frame[column].tolist(), strict=True))
    for rule in rules:
        broken = [item for item in kept if not rule.test(item[1])]
        yield from shortened(Problem(file, row, describe_value(column, value), rule.expected) for row, value in broken)
        if broken:
            kept = [item for item in kept if rule.test(item[1])]


def record_problems(frame: pd.DataFrame, column: str, rules: dict[str, Rule], file: str) -> Iterator[Problem]:
    """What breaks the rules (key -> rule) for the objects in the lists of a column."""
    for row, items in rows(frame, column):
        for number, item in enumerate(items if isinstance(items, list) else [], start=1):
            for key, rule in rules.items():
                value = item.get(key) if isinstance(item, dict) else None
                if not rule.test(value):
                    yield Problem(file, row, f"{column}, item {number}: {describe_value(key, value)}", rule.expected)


def when_readable(rule: Callable[..., Iterable[Problem]], *needed: str) -> FrameRule:
    """A rule that is left out if a table or layer that it needs cannot be read."""
    return lambda frames: rule(frames) if all(name in frames for name in needed) else ()


def shortened(problems: Iterable[Problem]) -> list[Problem]:
    """The first MOST problems of one kind in each file, then one that counts the rest."""
    by_file: dict[str, list[Problem]] = {}
    for problem in problems:
        by_file.setdefault(problem.file, []).append(problem)
    kept = []
    for found in by_file.values():
        kept += found[:MOST_PROBLEMS]
        if rest := found[MOST_PROBLEMS:]:
            more = f" … and {len(rest) - 1} more like it" if len(rest) > 1 else ""
            kept.append(replace(rest[0], found=rest[0].found + more))
    return kept


def rows(frame: pd.DataFrame, *columns: str) -> Iterator[tuple[Any, ...]]:
    """The row number and the values of some columns, row by row."""
    return zip(*(frame[column] for column in (ROW, *columns)), strict=True)


def describe_value(column: str, value: object) -> str:
    """A value as a problem shows it."""
    if isinstance(value, BaseGeometry):
        return _shape(value)
    if is_blank(value):
        return f"no {column}"
    if isinstance(value, str) and (control := UNSEEN.search(value)):
        before = value[: control.start()][-LONGEST_CONTEXT:]
        return f"{column} with U+{ord(control[0]):04X} after {before!r}"
    text = repr(value)
    return f"{column} {text if len(text) <= LONGEST_VALUE else text[: LONGEST_VALUE - 1] + '…'}"


def _shape(shape: BaseGeometry) -> str:
    """A geometry in words: what is wrong with it, or where it lies."""
    if shape.is_empty:
        return f"an empty {shape.geom_type}"
    if not shape.is_valid:
        return f"an invalid {shape.geom_type} ({is_valid_reason(shape)})"
    west, south, east, north = shape.bounds
    place = f"{shape.geom_type} at longitude {west:g} to {east:g}, latitude {south:g} to {north:g}"
    left, bottom, right, top = WINDOW
    straight = left <= west and bottom <= south and east <= right and north <= top
    mirrored = left <= south and bottom <= west and north <= right and east <= top
    return f"{place}: latitude and longitude look swapped" if mirrored and not straight else place

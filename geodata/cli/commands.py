"""What each command does: reads the data, prints the answer and returns an exit code.

Every function takes the parsed arguments of its command (`geodata.cli.parser`). Bad data raise InvalidData and a file
that cannot be read or written raises OSError; `geodata.cli.main` turns both into one line of text.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from geodata.build import build
from geodata.check.folder import check
from geodata.cli.report import comparison_report, evening_report, roads_report, situation_json, situation_report
from geodata.export.export import export
from geodata.export.place_table import place_file
from geodata.files.atomic import atomic_write
from geodata.history.accuracy import leave_one_out
from geodata.history.clocks import THEN
from geodata.history.comparison import compare
from geodata.history.situation import situation_on
from geodata.load import load
from geodata.measures.analysis import analyse, analyse_then
from geodata.problems import InvalidData
from geodata.watching.watch import watch


def run_build(options: argparse.Namespace) -> int:
    """Builds the layers of a folder and prints how many features each has, and the accuracy of the areas.

    With `watch`: builds again after each change, and prints what that changed.
    """
    if options.watch:
        watch(options.folder)
        return 0
    dataset = build(options.folder)
    for name, layer in dataset.geo.items():
        print(f"layers/{name}.geojson: {len(layer)} features")
    print(leave_one_out(dataset.geo["cities"], dataset.geo["outline"], dataset.geo["barriers"], dataset.held))
    return 0


def run_check(options: argparse.Namespace) -> int:
    """Checks tables and layers of a folder; all problems together are one InvalidData."""
    problems = check(options.folder)
    if problems:
        raise InvalidData(problems)
    print(f"{options.folder}: tables and layers keep the contract")
    return 0


def run_situation(options: argparse.Namespace) -> int:
    """Prints one day in a view, with roads and measures, and by the clock `then` with what is known otherwise now."""
    dataset = load(options.geodata)
    day, view = options.day, options.selection.view
    situation, analysis = situation_on(dataset, day, view), analyse(dataset)
    if view.clock == THEN:
        analysis = analyse_then(dataset, analysis)
    if options.json:
        print(_json(situation_json(situation, dataset) | analysis.as_dict(day)))
    else:
        lines = (*evening_report(situation, dataset), *roads_report(analysis, dataset, day, view))
        print(situation_report(situation, dataset, analysis), *lines, sep="\n")
    return 0


def run_compare(options: argparse.Namespace) -> int:
    """Prints what changed hands between the ends of two days."""
    dataset = load(options.geodata)
    comparison = compare(dataset, options.a, options.b)
    print(_json(comparison.as_dict()) if options.json else comparison_report(comparison, dataset))
    return 0


def run_export(options: argparse.Namespace) -> int:
    """Writes the selected data to a file; an existing file is replaced in one step."""
    _write(options.file, export(load(options.geodata), options.selection, options.format_name).content)
    return 0


def run_place(options: argparse.Namespace) -> int:
    """Writes the whole record of a place to a file; exit code 2 for an id that no place has."""
    dataset = load(options.geodata)
    if options.place not in dataset.held.index:
        print(f"place: no place has the id {options.place!r}; expected one of places.csv", file=sys.stderr)
        return 2
    content = place_file(dataset, options.place, options.format_name).content
    _write(options.file, content)
    return 0


def _write(file: Path, content: bytes) -> None:
    with atomic_write(file) as path:
        path.write_bytes(content)
    print(f"{file}: {len(content):,} bytes")


def _json(answer: dict[str, Any]) -> str:
    return json.dumps(answer, ensure_ascii=False, indent=2)

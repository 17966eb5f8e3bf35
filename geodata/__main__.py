"""The data from the command line: `python -m geodata build | check | situation | compare | export`."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from geodata.build import build
from geodata.check.folder import check
from geodata.cli.arguments import day_argument
from geodata.cli.report import comparison_report, roads_report, situation_report, situation_then_report
from geodata.export.export import export, with_default_layer
from geodata.export.formats import FORMATS
from geodata.export.selection import FILTER_WORDS, Selection
from geodata.files.atomic import atomic_write
from geodata.history.accuracy import leave_one_out
from geodata.history.clocks import CLOCKS, NOW, THEN, situation_then
from geodata.history.comparison import compare
from geodata.history.situation import situation_on
from geodata.measures.analysis import analyse
from geodata.problems import InvalidData
from geodata.schema import layout
from geodata.store.load import load


def main(arguments: list[str] | None = None) -> int:
    """Runs one command. Exit code 0 if all is well, 1 for data or a folder that will not do, 2 for wrong arguments."""
    options = _options(arguments)
    try:
        return options.run(options)
    except InvalidData as error:
        print(error.summary(), file=sys.stderr)
        return 1
    except OSError as error:
        print(f"{error.filename or 'output'}: {error.strerror or error}", file=sys.stderr)
        return 1


def _build(options: argparse.Namespace) -> int:
    layers = build(options.folder)
    for name, layer in layers.items():
        print(f"layers/{name}.geojson: {len(layer)} features")
    data = load(options.folder)
    print(leave_one_out(layers["cities"], layers["outline"], layers["euphrates"], data.held))
    return 0


def _check(options: argparse.Namespace) -> int:
    problems = check(options.folder)
    if problems:
        raise InvalidData(problems)
    print(f"{options.folder}: tables and layers keep the contract")
    return 0


def _situation(options: argparse.Namespace) -> int:
    layers = load(options.geodata)
    if options.known == THEN:
        evening = situation_then(layers, options.day)
        print(_json(evening.as_dict()) if options.json else situation_then_report(evening))
        return 0
    situation = situation_on(layers, options.day)
    analysis = analyse(layers)
    if options.json:
        told = situation.as_dict() | analysis.as_dict(options.day)
        print(_json(told))
    else:
        print(situation_report(situation, layers), *roads_report(analysis, layers, options.day), sep="\n")
    return 0


def _json(told: dict) -> str:
    return json.dumps(told, ensure_ascii=False, indent=2)


def _compare(options: argparse.Namespace) -> int:
    layers = load(options.geodata)
    comparison = compare(layers, options.a, options.b)
    if options.json:
        print(_json(comparison.as_dict()))
    else:
        print(comparison_report(comparison, layers))
    return 0


def _export(options: argparse.Namespace) -> int:
    file: Path = options.file
    content = export(load(options.geodata), options.selection, _form(file)).content
    with atomic_write(file) as path:
        path.write_bytes(content)
    print(f"{file}: {len(content):,} bytes")
    return 0


def _form(file: Path) -> str:
    return file.suffix.lower().removeprefix(".")


def _options(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m geodata", description=__doc__.splitlines()[0])
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    folder = {"nargs": "?", "type": Path, "default": layout.FOLDER, "help": "data folder (default: the project's)"}
    one = commands.add_parser("build", help="derive every layer from the tables")
    one.add_argument("folder", **folder)
    one.set_defaults(run=_build)
    two = commands.add_parser("check", help="hold tables and layers against the contract")
    two.add_argument("folder", **folder)
    two.set_defaults(run=_check)
    three = commands.add_parser("situation", help="say what stood at the end of a day")
    three.add_argument("day", type=day_argument, metavar="DAY", help="YYYY-MM-DD")
    three.add_argument("--json", action="store_true", help="as JSON, with everything")
    known = "as known now, or that evening: sides, and where the two differ"
    three.add_argument("--known", choices=CLOCKS, default=NOW, help=known)
    three.add_argument("--geodata", type=Path, default=layout.FOLDER, metavar="FOLDER")
    three.set_defaults(run=_situation)
    _add_compare(commands)
    _add_export(commands)
    options = parser.parse_args(arguments)
    if options.run is _export:
        try:
            options.selection = Selection.parse(vars(options))
            with_default_layer(options.selection, _form(options.file))
        except ValueError as error:
            parser.error(str(error))
    return options


def _add_compare(commands: argparse._SubParsersAction) -> None:
    four = commands.add_parser("compare", help="say what changed hands between the ends of two days")
    four.add_argument("a", type=day_argument, metavar="A", help="YYYY-MM-DD")
    four.add_argument("b", type=day_argument, metavar="B", help="YYYY-MM-DD, earlier or later")
    four.add_argument("--json", action="store_true", help="as JSON")
    four.add_argument("--geodata", type=Path, default=layout.FOLDER, metavar="FOLDER")
    four.set_defaults(run=_compare)


def _add_export(commands: argparse._SubParsersAction) -> None:
    five = commands.add_parser("export", help="write a day, or all days, to a file")
    five.add_argument("file", type=Path, metavar="FILE", help=f"ends in {', '.join(f'.{form}' for form in FORMATS)}")
    five.add_argument("--day", metavar="DAY", help="YYYY-MM-DD (default: all days)")
    for name, words in FILTER_WORDS.items():
        five.add_argument(f"--{name}", metavar="A,B", help=f"of {', '.join(words)} (default: all)")
    five.add_argument("--confidence", help=f"the least that is let through, of {', '.join(layout.CONFIDENCE)}")
    five.add_argument("--known", help=f"as known now or that evening, of {', '.join(CLOCKS)} (default: {NOW})")
    five.add_argument("--geodata", type=Path, default=layout.FOLDER, metavar="FOLDER")
    five.set_defaults(run=_export)


if __name__ == "__main__":
    sys.exit(main())

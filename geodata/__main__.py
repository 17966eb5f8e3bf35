"""The data from the command line: `python -m geodata build | check [FOLDER] | situation DAY [--json]`."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from geodata import contract
from geodata.accuracy import leave_one_out
from geodata.analysis import analyse
from geodata.build import build
from geodata.check import check
from geodata.load import load
from geodata.problems import InvalidData
from geodata.report import report, roads_report
from geodata.situation import situation_on
from geodata.timeline import index_of


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
    situation = situation_on(layers, options.day)
    analysis = analyse(layers)
    if options.json:
        told = situation.as_dict() | analysis.as_dict(options.day)
        print(json.dumps(told, ensure_ascii=False, indent=2))
    else:
        print(report(situation, layers), *roads_report(analysis, layers, options.day), sep="\n")
    return 0


def _day(text: str) -> str:
    """A day of the period, as argparse asks for it."""
    try:
        index_of(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None
    return text


def _options(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m geodata", description=__doc__.splitlines()[0])
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    folder = {"nargs": "?", "type": Path, "default": contract.FOLDER, "help": "data folder (default: the project's)"}
    one = commands.add_parser("build", help="derive every layer from the tables")
    one.add_argument("folder", **folder)
    one.set_defaults(run=_build)
    two = commands.add_parser("check", help="hold tables and layers against the contract")
    two.add_argument("folder", **folder)
    two.set_defaults(run=_check)
    three = commands.add_parser("situation", help="say what stood at the end of a day")
    three.add_argument("day", type=_day, metavar="DAY", help="YYYY-MM-DD")
    three.add_argument("--json", action="store_true", help="as JSON, with everything")
    three.add_argument("--geodata", type=Path, default=contract.FOLDER, metavar="FOLDER")
    three.set_defaults(run=_situation)
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())

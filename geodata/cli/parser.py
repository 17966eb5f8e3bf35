"""The arguments of `python -m geodata`: a sub-command for each task."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from geodata.cli import commands
from geodata.cli.arguments import day_argument
from geodata.cli.database_parser import add_pull, add_push
from geodata.cli.folder_parser import add_diff, add_import, add_new, add_table
from geodata.export.export import with_default_layer
from geodata.export.formats import FORMATS
from geodata.export.place_table import PLACE_FORMATS
from geodata.export.selection import COMPARED_LAYERS, FILTER_WORDS, Selection
from geodata.history.clocks import CLOCKS, NOW
from geodata.schema import layout

DESCRIPTION = (
    "The data from the command line: `python -m geodata "
    "new | import | table | build | check | diff | push | pull | situation | compare | export | place`."
)

SITUATION_FILTERS = ("sides", "governorates", "kinds")
"""Filters of FILTER_WORDS that a situation takes."""

Command = Callable[[argparse.Namespace], int]
Parsers: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"


def parse_options(arguments: list[str] | None) -> argparse.Namespace:
    """The parsed arguments; `run` is the function of the command. None: those of the process.

    Ends the process with exit code 2 and a message for arguments that are wrong.
    """
    parser = argparse.ArgumentParser(prog="python -m geodata", description=DESCRIPTION)
    parsers = parser.add_subparsers(required=True, metavar="COMMAND")
    add_new(parsers)
    add_import(parsers)
    add_table(parsers)
    builder = _add_folder_command(parsers, "build", "derive every layer from the tables", commands.run_build)
    builder.add_argument("--watch", action="store_true", help="and again whenever they change, until Ctrl+C")
    _add_folder_command(parsers, "check", "hold tables and layers against the contract", commands.run_check)
    add_diff(parsers)
    add_push(parsers)
    add_pull(parsers)
    _add_situation(parsers)
    _add_compare(parsers)
    _add_export(parsers)
    _add_place(parsers)
    options = parser.parse_args(arguments)
    if options.run in (commands.run_export, commands.run_situation):
        _add_selection(parser, options)
    if options.run is commands.run_place:
        options.format_name = _ending(options.file)
        if options.format_name not in PLACE_FORMATS:
            parser.error(f"form: expected one of {', '.join(PLACE_FORMATS)}")
    return options


def _add_folder_command(parsers: Parsers, name: str, text: str, run: Command) -> argparse.ArgumentParser:
    parser = parsers.add_parser(name, help=text)
    default = "data folder (default: the project's)"
    parser.add_argument("folder", nargs="?", type=Path, default=layout.FOLDER, help=default)
    parser.set_defaults(run=run)
    return parser


def _add_reading_command(parsers: Parsers, name: str, text: str, run: Command) -> argparse.ArgumentParser:
    """A command that reads a data folder, given by `--geodata`."""
    parser = parsers.add_parser(name, help=text)
    parser.add_argument("--geodata", type=Path, default=layout.FOLDER, metavar="FOLDER")
    parser.set_defaults(run=run)
    return parser


def _add_situation(parsers: Parsers) -> None:
    parser = _add_reading_command(parsers, "situation", "say what stood at the end of a day", commands.run_situation)
    parser.add_argument("day", type=day_argument, metavar="DAY", help="YYYY-MM-DD")
    parser.add_argument("--json", action="store_true", help="as JSON, with everything")
    _add_filters(parser, SITUATION_FILTERS)


def _add_compare(parsers: Parsers) -> None:
    text = "say what changed hands between the ends of two days"
    parser = _add_reading_command(parsers, "compare", text, commands.run_compare)
    parser.add_argument("a", type=day_argument, metavar="A", help="YYYY-MM-DD")
    parser.add_argument("b", type=day_argument, metavar="B", help="YYYY-MM-DD, earlier or later")
    parser.add_argument("--json", action="store_true", help="as JSON")


def _add_export(parsers: Parsers) -> None:
    text = "write a day, or all days, to a file"
    parser = _add_reading_command(parsers, "export", text, commands.run_export)
    endings = ", ".join(f".{name}" for name in FORMATS)
    parser.add_argument("file", type=Path, metavar="FILE", help=f"ends in {endings}")
    parser.add_argument("--day", metavar="DAY", help="YYYY-MM-DD (default: all days)")
    compared = f"the day that --day is compared with; layers are then {', '.join(COMPARED_LAYERS)}"
    parser.add_argument("--compare", metavar="DAY", help=compared)
    _add_filters(parser, tuple(FILTER_WORDS))


def _add_filters(parser: argparse.ArgumentParser, names: tuple[str, ...]) -> None:
    """Filters that take several words, by name, then the least confidence and the clock."""
    for name in names:
        parser.add_argument(f"--{name}", metavar="A,B", help=f"of {', '.join(FILTER_WORDS[name])} (default: all)")
    levels, clocks = ", ".join(layout.CONFIDENCE), ", ".join(CLOCKS)
    parser.add_argument("--confidence", help=f"the least that is let through, of {levels}")
    parser.add_argument("--known", help=f"as known now or that evening, of {clocks} (default: {NOW})")


def _add_place(parsers: Parsers) -> None:
    text = "write all that is known on a place to a file: holder by day, claims, events, disputes, sources"
    parser = _add_reading_command(parsers, "place", text, commands.run_place)
    parser.add_argument("place", metavar="ID", help="as in places.csv")
    parser.add_argument("file", type=Path, metavar="FILE", help=f"ends in .{', .'.join(PLACE_FORMATS)}")


def _ending(file: Path) -> str:
    return file.suffix.lower().removeprefix(".")


def _add_selection(parser: argparse.ArgumentParser, options: argparse.Namespace) -> None:
    """Adds `selection` (day and filters), and for an export `format_name` (the ending of the file).

    All is checked before data are read.
    """
    try:
        given = {name: getattr(options, name, None) for name in Selection.__dataclass_fields__}
        options.selection = Selection.parse(given)
        if options.run is commands.run_export:
            options.format_name = _ending(options.file)
            with_default_layer(options.selection, options.format_name)
    except ValueError as error:
        parser.error(str(error))

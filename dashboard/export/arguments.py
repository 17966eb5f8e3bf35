"""The arguments of `python -m dashboard export`.

Imports none of the libraries that write the files: they would slow down the start of the server.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import TypeAlias

from dashboard.export.film.video import DAYS_PER_SECOND
from dashboard.export.requirements import PROGRAMS
from geodata.calendar import DAYS, index_of
from geodata.cli.arguments import day_argument
from geodata.conflict import FIRST_DAY

DESCRIPTION = "Writes slides, a video, a picture or the page as one file, by the suffix of the file."
SUFFIXES = ", ".join(f".{format_name}" for format_name in PROGRAMS)

Parsers: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"


def add_export_parser(parsers: Parsers) -> argparse.ArgumentParser:
    """Adds the sub-command `export`; what it parses must go through `complete`.

    `--geodata` has no default of its own, so that one given before `export` is kept.
    """
    parser = parsers.add_parser("export", help="write slides, video or picture to a file", description=DESCRIPTION)
    parser.add_argument("file", type=Path, metavar="FILE", help=f"ends in {SUFFIXES}")
    parser.add_argument("--by", choices=("chapter", "day"), help="slides: one a chapter (default) or one a day")
    parser.add_argument("--days", type=_days, metavar="A..B", help="video, slides by day: from A to B (default: all)")
    parser.add_argument("--speed", type=float, choices=DAYS_PER_SECOND, help="video: days a second (default: 1)")
    parser.add_argument("--day", type=day_argument, metavar="DAY", help=f"picture: YYYY-MM-DD (default: {FIRST_DAY})")
    parser.add_argument("--geodata", type=Path, default=argparse.SUPPRESS, metavar="FOLDER", help="data to show")
    return parser


def complete(options: argparse.Namespace, parser: argparse.ArgumentParser) -> argparse.Namespace:
    """Adds `format_name` from the suffix, and defaults. Ends the process with code 2 if they do not fit together."""
    options.format_name = options.file.suffix.lower().removeprefix(".")
    for problem in _problems(options):
        parser.error(problem)
    options.by = options.by or "chapter"
    options.days, options.day = options.days or DAYS, options.day or FIRST_DAY
    options.speed = options.speed or 1
    return options


def _problems(options: argparse.Namespace) -> Iterator[str]:
    """What does not fit together, one sentence each."""
    format_name = options.format_name
    if format_name not in PROGRAMS:
        yield f"{options.file.name!r} ends in no form that is known: expected {SUFFIXES}"
    if not options.file.parent.is_dir():
        yield f"there is no folder {options.file.parent}"
    formats_of_option = {
        "--by": ("pptx", "pdf"),
        "--speed": ("mp4", "gif"),
        "--day": ("png",),
        "--days": ("mp4", "gif", *(("pptx", "pdf") if options.by == "day" else ())),
    }
    for option, formats in formats_of_option.items():
        if getattr(options, option.removeprefix("--")) is not None and format_name not in formats:
            chapters = " by chapter" if option == "--days" and format_name in ("pptx", "pdf") else ""
            yield f"{option} does not apply to .{format_name}{chapters}"


def _days(text: str) -> tuple[str, ...]:
    """Days from A to B, both inclusive, of `A..B`. Raises argparse's error for anything else."""
    first, dots, last = text.partition("..")
    if not dots:
        raise argparse.ArgumentTypeError(f"{text!r}: expected two days, as in 2024-11-27..2024-12-08")
    start, end = index_of(day_argument(first)), index_of(day_argument(last))
    if start > end:
        raise argparse.ArgumentTypeError(f"{text!r}: {last} is before {first}")
    return DAYS[start : end + 1]

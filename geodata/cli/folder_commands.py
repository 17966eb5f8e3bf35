"""What `new`, `import`, `table` and `diff` do; see `geodata.cli.commands`."""

from __future__ import annotations

import argparse
import json
import sys

from geodata.edits.difference import difference
from geodata.edits.report import difference_report
from geodata.foreign.file import read_file
from geodata.foreign.unreadable import Unreadable
from geodata.foreign.write import write_csv
from geodata.importing.columns import OF_TABLE
from geodata.importing.make_plan import plan_import
from geodata.importing.plan import Wishes
from geodata.importing.reading import slug
from geodata.importing.report import plan_report
from geodata.importing.write import write_plan
from geodata.start.folder import make_folder
from geodata.start.outline import read_outline_text
from geodata.start.request import Wrong, read_request

COLUMNS = frozenset().union(*OF_TABLE.values())


def run_new(options: argparse.Namespace) -> int:
    """Makes a folder; exit code 2 for arguments that are wrong, all of them at once."""
    wrong, request, outline = [], None, ""
    try:
        typed = {
            "--title": options.title, "--from": options.first_day, "--to": options.last_day, "--sides": options.sides,
            "--time-zone": options.time_zone, "--authors": options.authors,
        }  # fmt: skip
        request = read_request(slug(options.folder.resolve().name), typed)
    except Wrong as error:
        wrong.append(str(error))
    try:
        outline = read_outline_text(options.outline, options.layer)
    except Unreadable as error:
        wrong.append(f"--outline: {options.outline} {error}")
    if wrong or request is None:
        print("\n".join(wrong), file=sys.stderr)
        return 2
    make_folder(options.folder, request, outline)
    print(f"{options.folder}: a map of {' and '.join(request.sides.values())}, with two example places to replace")
    print(f"  look at it: python -m dashboard --geodata {options.folder}")
    print(f"  words and colours: {options.folder / 'conflict.toml'}; tables: {options.folder / 'sources'}")
    return 0


def run_import(options: argparse.Namespace) -> int:
    """Shows what an import does, and does it with `write`; exit code 1 if the file cannot be used."""
    try:
        wishes = Wishes(
            options.table,
            _pairs("--column", options.column, known=COLUMNS),
            _pairs("--set", options.fixed, known=COLUMNS),
            {theirs.lower(): ours for theirs, ours in _pairs("--map", options.words).items()},
            options.dates,
            options.source,
            options.coarse,
            options.replace,
        )
    except Wrong as error:
        print(error, file=sys.stderr)
        return 2
    try:
        table = read_file(options.file, options.encoding, options.layer)
        plan = plan_import(options.file, table, options.folder, wishes)
    except Unreadable as error:
        print(f"{options.file.name} {error}", file=sys.stderr)
        return 1
    written = write_plan(plan, options.folder) if options.write and plan.written else []
    print(plan_report(options.file.name, plan, write=bool(written)))
    if written:
        print(f"Written: {', '.join(f'sources/{name}.csv' for name in written)}")
        print(f"  then: python -m geodata build {options.folder}")
    return 0 if plan.found else 1


def run_table(options: argparse.Namespace) -> int:
    """Writes a file of any form as CSV; exit code 1 if it cannot be read, or the CSV not written."""
    try:
        table = read_file(options.file, options.encoding, options.layer)
        count, left = write_csv(table, options.csv)
    except Unreadable as error:
        print(f"{options.file.name} {error}", file=sys.stderr)
        return 1
    except OSError as error:
        print(f"{options.csv}: {error.strerror or error}", file=sys.stderr)
        return 1
    print(f"{options.csv}: {count} row(s) with the columns {', '.join(table.columns)}")
    for reason, number in left.most_common():
        print(f"  left out, {reason}: {number}")
    return 0 if count else 1


def run_diff(options: argparse.Namespace) -> int:
    """Prints what differs between two folders."""
    found = difference(options.a, options.b)
    print(json.dumps(found.as_dict(), ensure_ascii=False, indent=2) if options.json else difference_report(found))
    return 0


def _pairs(name: str, texts: list[str], known: frozenset[str] | None = None) -> dict[str, str]:
    """`A=B` in each text, by A. Raises Wrong for what is no such pair, and for an A that is none of `known`."""
    found = {}
    for text in texts:
        parts = text.partition("=") if known else text.rpartition("=")
        left, equals, right = (part.strip() for part in parts)
        if not (equals and left and right):
            raise Wrong(f"{name}: {text!r}; expected two words with = between them")
        if known is not None and left not in known:
            raise Wrong(f"{name}: {left!r} is none of our columns; expected one of {', '.join(sorted(known))}")
        found[left] = right
    return found

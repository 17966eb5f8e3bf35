"""What a new folder is asked to be, and what is wrong with that."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from geodata.conflict_file.model import CONTESTED
from geodata.conflict_file.parts import MOST_DAYS
from geodata.schema.harmless import UNSEEN

FEWEST_DAYS = 7
_ID = re.compile(r"[a-z0-9][a-z0-9_-]*")
COLOURS = ("#D1603F", "#1F6F5C", "#E5B93C", "#AA4499", "#66CCEE", "#7A86B8", "#A8DDB5", "#882255")
"""Of the sides in their order: they differ for readers who are colour-blind, and from the grey of contested ground."""
PATTERNS = ("", "specks", "dashes", "diagonals", "verticals", "crosshatch", "dots", "dots")


class Wrong(Exception):
    """Arguments that are wrong: its text has a sentence for each, one a line."""


@dataclass(frozen=True)
class Request:
    """`id` of the conflict; days inclusive; `sides`: id -> name, in the order of the legend."""

    id: str
    title: str
    first_day: date
    last_day: date
    sides: dict[str, str]
    time_zone: str
    authors: str


def read_request(identity: str, typed: Mapping[str, str]) -> Request:
    """The request in options as they were typed, by their name. Raises Wrong with every sentence at once."""
    wrong: list[str] = []
    for name, text in ((name, typed[name]) for name in ("--title", "--authors")):
        if not text.strip() or UNSEEN.search(text):
            wrong.append(f"{name}: expected a text of one line that can be read")
    first, last = (_day(name, typed[name], wrong) for name in ("--from", "--to"))
    if first and last and not FEWEST_DAYS <= (count := (last - first).days + 1) <= MOST_DAYS:
        found = f"{count} days" if count > 0 else "the last day before the first"
        wrong.append(f"--from, --to: {found}; expected {FEWEST_DAYS} to {MOST_DAYS} days, both ends included")
    found_sides = _sides(typed["--sides"], wrong)
    if not _ID.fullmatch(identity):
        wrong.append(f"FOLDER: {identity!r} cannot be the id of a conflict; expected small letters, digits and hyphens")
    time_zone = typed["--time-zone"]
    try:
        ZoneInfo(time_zone)
    except (KeyError, ValueError, OSError):
        wrong.append(f"--time-zone: {time_zone!r} is none; expected a name of the IANA database, as Europe/Kyiv")
    if wrong or first is None or last is None:
        raise Wrong("\n".join(wrong))
    return Request(identity, typed["--title"].strip(), first, last, found_sides, time_zone, typed["--authors"].strip())


def _day(name: str, text: str, wrong: list[str]) -> date | None:
    try:
        if len(text) == len("YYYY-MM-DD"):
            return date.fromisoformat(text)
    except ValueError:
        pass
    wrong.append(f"{name}: {text!r} is no day; expected YYYY-MM-DD")
    return None


def _sides(text: str, wrong: list[str]) -> dict[str, str]:
    """Id -> name of a text like `north=Northern army,south=Southern league`."""
    found: dict[str, str] = {}
    for part in text.split(","):
        identity, equals, name = (piece.strip() for piece in part.partition("="))
        if not (equals and name and _ID.fullmatch(identity)) or UNSEEN.search(name):
            wrong.append(f"--sides: {part.strip()!r}; expected ID=NAME with an id in small letters and digits, as "
                         f"north=Northern army, and commas between sides")  # fmt: skip
        elif identity == CONTESTED:
            wrong.append(f"--sides: {CONTESTED!r} is built in; leave it out")
        elif identity in found:
            wrong.append(f"--sides: {identity!r} stands twice")
        else:
            found[identity] = name
    if len(found) > len(COLOURS):
        wrong.append(f"--sides: {len(found)} sides; expected at most {len(COLOURS)}")
    return found

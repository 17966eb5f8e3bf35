"""Rows of others as rows of events.csv."""

from __future__ import annotations

import hashlib
from datetime import date, timedelta

from geodata import conflict
from geodata.foreign.table import Cells
from geodata.importing.codebooks import Collection
from geodata.importing.reading import Left, Reading, cleaned, in_period, keep_rules, slug
from geodata.schema import vocabulary

LONGEST_SPAN = 62
"""Days from the first to the last on which an event may have been, for which its date is the middle."""
MOST_DETAIL = 1000
"""Characters of the detail; the rest is cut off at a word."""


def event(reading: Reading, cells: Cells) -> dict[str, str]:
    """The event that a row tells of. Raises Left."""
    columns, collection = reading.columns, reading.columns.collection
    day, precision = _when(reading, cells)
    in_period(day)
    lat, lon = reading.point(cells)
    where = _where(reading, cells)
    kind, kind_word, actors = _words(reading, cells)
    place = reading.text("place_name", cells)
    title = reading.text("title", cells) or (f"{kind_word}: {place}" if place else kind_word)
    told = [reading.text("detail", cells), *(_counted(reading, cells, collection) if collection else ())]
    told += [f"The date is known to within {precision} days."] if precision else []
    told += [f"Of the place {where}."] if where else []
    row = {
        "id": _id(reading, cells, (day, f"{lat}", f"{lon}", title)),
        "date": day,
        "local_time": columns.text("local_time", cells)[:5],
        "kind": kind,
        "title": title,
        "detail": _shortened(" ".join(text for text in told if text)) or title,
        "actors": ";".join(actors),
        "place_name": place or f"{lat}, {lon}",
        "lat": str(lat),
        "lon": str(lon),
        "chapter": columns.text("chapter", cells),
        "claim": columns.text("claim", cells) or "false",
        "source_ids": reading.sources(cells),
        "confidence": columns.text("confidence", cells) or "medium",
    }
    keep_rules("events", row)
    return row


def _when(reading: Reading, cells: Cells) -> tuple[str, int]:
    """Date of a row, and the days either side within which the true one lies. Raises Left."""
    day, collection = reading.day(cells), reading.columns.collection
    if collection is None:
        return day, 0
    code = reading.columns.code(collection.time, cells)
    if code not in collection.days:
        return day, 0
    days = collection.days[code]
    if days is None:
        raise Left(f"a date of which only the year is known ({collection.time} {code})")
    if days and "date_end" in reading.columns.found:  # the first and the last day on which it may have been
        last = reading.day(cells, "date_end")
        span = (date.fromisoformat(last) - date.fromisoformat(day)).days
        if 0 <= span <= LONGEST_SPAN:
            return (date.fromisoformat(day) + timedelta(days=span // 2)).isoformat(), (span + 1) // 2
    return day, days


def _where(reading: Reading, cells: Cells) -> str:
    """What is known of the place, if its point only stands for a region; blank if it is a place. Raises Left."""
    collection = reading.columns.collection
    if collection is None:
        return ""
    code = reading.columns.code(collection.area, cells)
    known = collection.coarse.get(code, "")
    if known and not reading.coarse:
        raise Left(f"of the place {known} ({collection.area} {code}); --coarse takes it")
    return known


def _words(reading: Reading, cells: Cells) -> tuple[str, str, list[str]]:
    """Our kind of event, theirs in words, and keys of the actors. Raises Left with all that is unknown."""
    found: list[Left] = []
    kind, kind_word, actors = "", "", []
    try:
        kind, kind_word = _kind(reading, cells)
    except Left as left:
        found.append(left)
    try:
        actors = _actors(reading, cells)
    except Left as left:
        found.append(left)
    if found:
        raise Left(found[0].reason, tuple(word for left in found for word in left.words))
    return kind, kind_word, actors


def _kind(reading: Reading, cells: Cells) -> tuple[str, str]:
    """Our kind of event, and theirs in words. Raises Left."""
    collection = reading.columns.collection
    given = reading.columns.text("kind", cells)
    words = cleaned(collection.kind_words.get(given, given) if collection else given)
    if not words:
        raise Left("no kind of event: name one for all rows with --set kind=KIND")
    kind = reading.word("kind", words)
    if kind not in vocabulary.EVENT_KINDS:
        kind = (collection.kinds.get(words.lower()) if collection else None) or slug(words, "_")
    if kind not in vocabulary.EVENT_KINDS:
        raise Left("a kind of event that the tables do not have", (("kind", words),))
    return kind, words


def _actors(reading: Reading, cells: Cells) -> list[str]:
    """Keys of the actors. Raises Left."""
    known = {name.lower(): key for key, name in conflict.CONFLICT.words.actors.items()}
    found: list[str] = []
    unknown: list[str] = []
    for given in reading.columns.texts("actors", cells):
        for name in map(cleaned, given.split(";")):
            key = reading.word("actor", name)
            key = key if key in conflict.EVENT_ACTORS else known.get(key.lower(), key)
            (found if key in conflict.EVENT_ACTORS else unknown).append(key)
    if unknown:
        reason = "an actor who is not under [words.actors] of conflict.toml"
        raise Left(reason, tuple(("actor", name) for name in unknown))
    if not found:
        raise Left("no actor: name one for all rows with --set actors=ACTOR")
    return list(dict.fromkeys(found))


def _counted(reading: Reading, cells: Cells, collection: Collection) -> list[str]:
    """What a collection tells of an event beside its text, each as a sentence with its name."""
    return [f"{words}: {text}." for words, name in collection.told.items()
            if (text := cleaned(reading.columns.code(name, cells)).rstrip("."))]  # fmt: skip


def _id(reading: Reading, cells: Cells, told: tuple[str, ...]) -> str:
    """The id of a row, after the collection if it is a number; without one a digest of what it tells."""
    given = slug(reading.columns.text("id", cells), "_")
    if not given:
        return "x" + hashlib.sha256("\n".join(told).encode()).hexdigest()[:12]
    own = reading.columns.text("id", cells)
    kept = own if own.replace("-", "").replace("_", "").isalnum() and own.isascii() else given
    return f"{reading.source}-{kept}" if kept.isdecimal() else kept


def _shortened(text: str) -> str:
    return text if len(text) <= MOST_DETAIL else text[:MOST_DETAIL].rsplit(" ", 1)[0] + " …"

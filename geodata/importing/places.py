"""Rows of others as rows of places.csv, each with its row of baseline.csv."""

from __future__ import annotations

import hashlib

from geodata.foreign.numbers import read_count
from geodata.foreign.table import Cells
from geodata.importing.reading import Left, Reading, keep_rules, slug
from geodata.schema import vocabulary
from geodata.schema.columns import SLUG

TOLD = ("named", "medium")
"""Coverage and confidence of a holder whom the file names."""
SET = ("none", "low")
"""Of one whom the user sets for all rows: no report says so."""


def place(reading: Reading, cells: Cells, taken: dict[str, tuple[str, str]]) -> tuple[dict[str, str], dict[str, str]]:
    """The place of a row, and its row of the baseline. Raises Left.

    `taken`: id -> latitude and longitude of the places of the rows before; it grows by this one.
    """
    columns = reading.columns
    name = reading.text("name_en", cells)
    if not name:
        raise Left("no name")
    lat, lon = reading.point(cells)
    spot = (str(lat), str(lon))
    row = {
        "id": _id(columns.text("id", cells), name, spot, taken),
        "name_en": name,
        "name_ar": reading.text("name_ar", cells),
        "kind": _kind(reading, cells),
        "governorate": reading.text("governorate", cells),
        "lat": spot[0],
        "lon": spot[1],
        "population": _count(columns.text("population", cells), "population"),
        "geonames_id": _count(columns.text("geonames_id", cells), "geonames_id"),
        "note": reading.text("note", cells),
    }
    keep_rules("places", row)
    holder = _baseline(reading, cells, row["id"])
    keep_rules("baseline", holder)
    taken[row["id"]] = spot
    return row, holder


def _baseline(reading: Reading, cells: Cells, place_id: str) -> dict[str, str]:
    columns = reading.columns
    given = columns.text("side", cells)
    if not given:
        raise Left("no side on the first day: a column side, or --set side=SIDE for all rows")
    side = reading.side(given)
    coverage, confidence = SET if "side" in columns.fixed else TOLD
    cited = "background" if coverage == "none" else reading.sources(cells)
    confidence = columns.text("confidence", cells) or confidence
    return {"place_id": place_id, "side": side, "source_ids": cited, "coverage": coverage, "confidence": confidence}


def _kind(reading: Reading, cells: Cells) -> str:
    given = reading.columns.text("kind", cells)
    kind = reading.word("kind", given)
    kind = kind if kind in vocabulary.PLACE_KINDS else slug(kind, "_")
    if kind and kind not in vocabulary.PLACE_KINDS:
        raise Left("a kind of place that the tables do not have", (("kind", given),))
    return kind or "other"


def _count(given: str, column: str) -> str:
    count = read_count(given) if given else None
    if given and count is None:
        raise Left(f"{column}: no whole number")
    return "" if count is None else str(count)


def _id(given: str, name: str, spot: tuple[str, str], taken: dict[str, tuple[str, str]]) -> str:
    """The id of the file if it is one of ours in form, else one of the name; a digest where two places share it."""
    mark = hashlib.sha256("\n".join((name, *spot)).encode()).hexdigest()[:6]
    found = given if SLUG.test(given) and not given.isdecimal() else slug(name) or f"place-{mark}"
    if found not in taken:
        return found
    if taken[found] == spot:
        raise Left("a place that stands in the file before")
    return f"{found}-{mark}"

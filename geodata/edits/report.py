"""A difference of two folders as lines of text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby

from geodata.edits.difference import Difference, PlaceDays
from geodata.edits.rows import EditedTable

MOST_ROWS, MOST_PLACES, MOST_DAYS = 12, 20, 40
"""Rows of a table, places, and days that are shown one by one."""
LONGEST_CELL = 60
SHOWN = ("name_en", "title", "side", "from_side", "to_side", "precision_days", "confidence", "report", "spelling")
"""Columns that are shown of a row that was added or removed."""


def difference_report(found: Difference) -> str:
    """The text: rows by table, then places, ground and fronts by day."""
    rows = rows_report(found.tables) or ("" if found.files else "No row differs.")
    files = [f"{name}: another text" for name in found.files]
    return "\n".join((f"From {found.a} to {found.b}", "", *filter(None, (rows, *files)), "", *_map(found)))


def rows_report(tables: Mapping[str, EditedTable]) -> str:
    """The rows alone, by table; blank if none differs."""
    return "\n".join(_rows(tables))


def _rows(tables: Mapping[str, EditedTable]) -> Iterator[str]:
    for name, edited in tables.items():
        yield f"sources/{name}.csv: {_counts(edited)}"
        lines = list(_table(edited))
        yield from (f"  {line}" for line in lines[:MOST_ROWS])
        if len(lines) > MOST_ROWS:
            yield f"  … and {len(lines) - MOST_ROWS} more"


def _counts(edited: EditedTable) -> str:
    counts = ((len(edited.added), "added"), (len(edited.removed), "removed"), (len(edited.changed), "changed"))
    told = [f"{count} {what}" for count, what in counts if count]
    return ", ".join([*told, *(["rows in another order"] if edited.reordered else [])])


def _table(edited: EditedTable) -> Iterator[str]:
    for mark, rows in (("+", edited.added), ("-", edited.removed)):
        for one in rows:
            cells = [one.row[column] for column in SHOWN if one.row.get(column)]
            yield f"{mark} {one.key}" + (f" ({', '.join(map(_short, cells))})" if cells else "")
    for one in edited.changed:
        yield f"~ {one.key}: " + ", ".join(
            f"{column} {_short(a)} -> {_short(b)}" for column, (a, b) in one.columns.items()
        )


def _map(found: Difference) -> Iterator[str]:
    if found.other_days:
        yield f"Days that one of them lacks: {len(found.other_days)}, {found.other_days[0]} to {found.other_days[-1]}"
    of = f"of the {len(found.days)} days that both have"
    if not (found.places or found.ground_km2 or found.fronts_km):
        yield f"Nothing differs on the map, {of}."
        return
    places = len({place.place_id for place in found.places})
    yield f"On the map, {of}: {found.place_days} place-day(s) of {places} place(s) are other than before"
    for place in found.places[:MOST_PLACES]:
        yield f"  {_place(place)}"
    if len(found.places) > MOST_PLACES:
        yield f"  … and {len(found.places) - MOST_PLACES} more"
    if found.ground_km2:
        yield "Ground with another holder, km²"
        yield from _days({"": {day: (0.0, size) for day, size in found.ground_km2.items()}}, one=True)
    if found.area_km2:
        yield "Ground of each side, km²"
        yield from _days(found.area_km2)
    if found.fronts_km:
        yield "Front, km"
        yield from _days(found.fronts_km)


def _place(place: PlaceDays) -> str:
    days = place.first_day if place.days == 1 else f"{place.first_day} to {place.last_day}"
    if place.before is None:
        return f"{place.name} ({place.place_id}): new, {days} {place.after}"
    if place.after is None:
        return f"{place.name} ({place.place_id}): no longer there, {days} {place.before}"
    return f"{place.name} ({place.place_id}): {days} {place.before} -> {place.after}"


def _days(figures: Mapping[str, Mapping[str, tuple[float, float]]], *, one: bool = False) -> Iterator[str]:
    """A line for each run of days with one figure; `one`: only the second of each pair counts."""
    lines = []
    for name, by_day in figures.items():
        runs = groupby(by_day.items(), key=lambda item: item[1])
        for (was, now), run in runs:
            run_days = [day for day, _ in run]
            days = run_days[0] if len(run_days) == 1 else f"{run_days[0]} to {run_days[-1]}"
            told = f"{now:,.1f}" if one else f"{was:,.1f} -> {now:,.1f} ({now - was:+,.1f})"
            lines.append(f"  {days}  {name + ': ' if name else ''}{told}")
    yield from sorted(lines)[:MOST_DAYS]
    if len(lines) > MOST_DAYS:
        yield f"  … and {len(lines) - MOST_DAYS} more; all with --json"


def _short(text: str) -> str:
    shown = text if len(text) <= LONGEST_CELL else text[: LONGEST_CELL - 1] + "…"
    return shown or "blank"

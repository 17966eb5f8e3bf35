"""Checks the tables: each cell by its schema, then rows against each other and against the outline."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pandas as pd

from geodata import conflict
from geodata.check.boxes import boxes_beyond_window, boxes_elsewhere, places_left_out, turned_boxes
from geodata.check.changes import broken_change_sequences, unchanged_sides
from geodata.check.corrections import misnamed_rows
from geodata.check.grading import broken_grades
from geodata.check.outside import incomplete_figures, misplaced_figures
from geodata.check.positions import POINT_FRAMES, country_of, outside_country
from geodata.check.runner import describe_value, rows, schema_problems, shortened, when_readable
from geodata.check.told_figures import unresolved_figures
from geodata.files.read import ROW, read_geojson, read_table
from geodata.problems import Problem
from geodata.schema import layout
from geodata.schema.columns import COLUMNS, NUMBERS
from geodata.schema.frames import TABLES
from geodata.schema.told_figures import TEXTS
from geodata.schema.values import LIST_SEPARATOR, is_day

Tables = dict[str, pd.DataFrame]
"""The readable tables by name, as text, with column `row`."""

KEYS = {
    **dict.fromkeys(("places", "events", "bases", "movements", "disputes", "outside_figures", "sources"), ("id",)),
    "baseline": ("place_id",),
    "changes": ("place_id", "date", "local_time", "from_side", "to_side"),
    "figures": ("date", "measure", "by", "value"),
    "roads": ("road_id", "seq"),
    "road_reports": ("road_id", "place_id", "side", "date_from"),
    "chapters": ("chapter_no",),
    "corrections": ("date", "table_name", "row_id", "column_name"),
    "claims": ("claim_no",),
    "perimeters": ("base_id",),
    "spellings": ("subject_kind", "subject_id", "spelling"),
}
"""Table -> columns in which two rows must differ."""
REFERENCES = (
    ("baseline", "place_id", "places", "id"),
    ("changes", "place_id", "places", "id"),
    ("places", "id", "baseline", "place_id"),
    ("perimeters", "base_id", "bases", "id"),
    ("road_reports", "place_id", "places", "id"),
    ("road_reports", "road_id", "roads", "road_id"),
    ("claims", "event_ids", "events", "id"),
    ("claims", "presenter_chapters", "chapters", "chapter_no"),
    ("chapters", "seed_sentence_no", "claims", "claim_no"),
    *((name, "source_ids", "sources", "id") for name, columns in layout.TABLES.items() if "source_ids" in columns),
)
"""Table and column (one id, or several with semicolons), and the column of another table that must hold these ids."""


def check_tables(folder: Path) -> tuple[Tables, list[Problem]]:
    """Every table of a data folder that can be read, and everything that breaks the contract.

    Frames hold text (blank is "") but for the columns of columns.NUMBERS; the index counts from 0 in file order.
    """
    tables: Tables = {}
    whole: Tables = {}
    problems: list[Problem] = []
    for name, schema in TABLES.items():
        frame, unread = read_table(folder, name)
        problems += shortened(unread)
        if frame is not None:
            tables[name] = frame
            whole |= {} if unread else {name: frame}
            problems += schema_problems(frame, schema, _file(name)) or _empty(name, frame, unread)
    for frames, rules in ((tables, BY_ROW), (whole, OF_THE_WHOLE)):
        for rule in rules:
            problems += shortened(rule(frames))
    typed = {name: _typed(frame) for name, frame in tables.items()}
    outline = read_geojson(layout.geography_path(folder, "outline"), "outline")[0]
    country = country_of(outline)
    if outline is not None and country is not None:
        for name in (name for name in POINT_FRAMES if name in typed):
            problems += shortened(outside_country(typed[name], country, name, _file(name)))
        if "chapters" in typed:
            problems += shortened(boxes_elsewhere(typed["chapters"], outline))
    return {name: frame.drop(columns=ROW) for name, frame in typed.items()}, problems


def _file(name: str) -> str:
    return f"sources/{name}.csv"


def _typed(frame: pd.DataFrame) -> pd.DataFrame:
    """The table with numbers as numbers. A cell that breaks its rule becomes NaN, and its column then is decimal."""
    numbers = {}
    for name in NUMBERS.keys() & set(frame):
        values = pd.to_numeric(frame[name].where(frame[name].map(COLUMNS[name].test).astype(bool)))
        numbers[name] = values.astype(NUMBERS[name] if values.notna().all() else float)
    return frame.assign(**numbers)


def _empty(name: str, frame: pd.DataFrame, unread: list[Problem]) -> list[Problem]:
    if len(frame) or unread or name not in layout.NEEDED_ROWS:
        return []
    return [Problem(_file(name), 1, "no rows", "at least one row under the header")]


def _duplicates(name: str, columns: tuple[str, ...], tables: Tables) -> Iterator[Problem]:
    first: dict[tuple[str, ...], int] = {}
    same = " and ".join(columns)
    for row, *key in rows(tables[name], *columns):
        if any(key) and tuple(key) in first:
            found = ", ".join(map(describe_value, columns, key))
            yield Problem(
                _file(name), row, f"{found}, as in row {first[tuple(key)]}", f"no two rows with the same {same}"
            )
        first.setdefault(tuple(key), row)


def _unknown_ids(name: str, column: str, other: str, key: str, tables: Tables) -> Iterator[Problem]:
    ids = set(tables[other][key])
    for row, cell in rows(tables[name], column):
        for item in map(str.strip, cell.split(LIST_SEPARATOR)):
            if item and item not in ids:
                yield Problem(_file(name), row, describe_value(column, item), f"a row of {other}.csv with this {key}")


def _unknown_subjects(name: str, kinds: dict[str, str], tables: Tables) -> Iterator[Problem]:
    """Rows about a subject that is not in the table of its kind (`kinds`: kind of subject -> table)."""
    ids = {kind: set(tables[other]["id"]) for kind, other in kinds.items()}
    for row, kind, subject in rows(tables[name], "subject_kind", "subject_id"):
        if kind in ids and subject not in ids[kind]:
            found = describe_value("subject_id", subject)
            yield Problem(_file(name), row, found, f"a row of {kinds[kind]}.csv with this id")


def _ends_before_start(name: str, tables: Tables) -> Iterator[Problem]:
    """Chapters and reports on roads that end before they start."""
    for span in tables[name].itertuples():
        if is_day(span.date_from) and is_day(span.date_to) and span.date_to < span.date_from:
            yield Problem(_file(name), span.row, f"date_to {span.date_to}", f"{span.date_from} or later")


def _waypoint_order(tables: Tables) -> Iterator[Problem]:
    """Waypoints of a road that are not numbered 1, 2, 3 … in file order, or that differ in name or kind."""
    for road, points in tables["roads"].groupby("road_id", sort=False):
        last, head = 0, points.iloc[0]
        for row, seq, *title in rows(points, "seq", "name", "kind"):
            if seq != str(last + 1):
                yield Problem(_file("roads"), row, f"seq {seq!r} of {road}", f"{last + 1}, one more than before")
            if title != [head["name"], head["kind"]]:
                yield Problem(_file("roads"), row, f"{title} of {road}", f"name and kind as in row {head[ROW]}")
            last = int(seq) if seq.isdecimal() else last + 1


def _missing_required(name: str, ids: tuple[str, ...], tables: Tables) -> Iterator[Problem]:
    """Rows that the page names and the table does not have. A base must be of LANDMARK_OPERATOR."""
    frame = tables[name]
    present = set(frame["id"][frame["operator"] == conflict.LANDMARK_OPERATOR] if name == "bases" else frame["id"])
    for missing in (i for i in ids if i not in present):
        operator = f" and operator {conflict.LANDMARK_OPERATOR}" if name == "bases" else ""
        yield Problem(_file(name), 0, f"no {missing}", f"a row with id {missing}{operator}, which the page names")


def _missing_sources(tables: Tables) -> Iterator[Problem]:
    """Claims with a verdict and without sources."""
    claims = tables["claims"]
    for row in claims[ROW][(claims["source_ids"] == "") & (claims["status"] != "no_claim")]:
        yield Problem(_file("claims"), row, "no source_ids", "one or more source ids, or the status no_claim")


SUBJECTS = {"disputes": layout.DISPUTE_SUBJECTS, "spellings": layout.SPELLING_SUBJECTS}
"""Tables whose rows are each about a row of another table: kind of subject -> that table."""
BY_ROW = (
    *(when_readable(partial(_duplicates, name, columns), name) for name, columns in KEYS.items()),
    when_readable(partial(_ends_before_start, "chapters"), "chapters"),
    when_readable(partial(_ends_before_start, "road_reports"), "road_reports"),
    *(when_readable(partial(turned_boxes, name), name) for name in ("chapters", "perimeters")),
    when_readable(partial(boxes_beyond_window, "perimeters"), "perimeters"),
    when_readable(_missing_sources, "claims"),
    when_readable(incomplete_figures, "outside_figures"),
    when_readable(unchanged_sides, "changes"),
)
"""Rules for the rows that can be read, even if others cannot."""
OF_THE_WHOLE = (
    *(when_readable(partial(_unknown_ids, *reference), reference[0], reference[2]) for reference in REFERENCES),
    when_readable(partial(_missing_required, "places", conflict.REQUIRED_PLACES), "places"),
    when_readable(partial(_missing_required, "bases", conflict.LANDMARK_BASES), "bases"),
    when_readable(partial(_missing_required, "sources", conflict.CAMP_SOURCES), "sources"),
    *(
        when_readable(partial(_unknown_subjects, name, kinds), name, *kinds.values())
        for name, kinds in SUBJECTS.items()
    ),
    *(when_readable(partial(unresolved_figures, name), name, "figures") for name in TEXTS),
    when_readable(misnamed_rows, *layout.TABLES),
    when_readable(misplaced_figures, "outside_figures", "places"),
    *(when_readable(partial(broken_grades, name), name, "sources", "disputes") for name in ("baseline", "changes")),
    when_readable(_waypoint_order, "roads"),
    when_readable(places_left_out, "chapters", *layout.NAMED_IN_CHAPTERS),
    when_readable(broken_change_sequences, "baseline", "changes"),
)
"""Rules that are tested only if every row of their tables can be read: a missing one would mislead them."""

"""A cell that breaks its rule is told with file, row and what was expected."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from geodata.check.tables import check_tables
from geodata.problems import Problem
from geodata.schema import columns, layout
from tests.unit.geodata.check.broken import Cells, break_table, problems_of


def test_every_column_has_a_rule() -> None:
    """A column that the contract adds is not let through unseen."""
    of_tables = {(table, column): columns.COLUMNS for table, names in layout.TABLES.items() for column in names}
    of_layers = {(layer, name): columns.PROPERTIES for layer, (_, names) in layout.LAYERS.items() for name in names}
    everything = [*of_tables.items(), *of_layers.items()]
    assert [f"{o}.{c}" for (o, c), rules in everything if c not in rules and f"{o}.{c}" not in rules] == []


CASES = (
    ("changes", {"to_side": "rebels"}, "to_side 'rebels'; expected a side: government, opposition_hts"),
    ("changes", {"to_side": ""}, "no to_side; expected a side"),
    ("baseline", {"side": "Government"}, "expected a side: government"),
    ("changes", {"place_id": "atlantis"}, "place_id 'atlantis'; expected a row of places.csv with this id"),
    ("baseline", {"place_id": "atlantis"}, "place_id 'atlantis'; expected a row of places.csv with this id"),
    ("changes", {"to_side": "government"}, "to_side 'government' is the from_side; expected another side"),
    ("changes", {"date": "2025-01-01"}, "a date from 2024-11-27 to 2024-12-31, YYYY-MM-DD"),
    ("changes", {"date": "2024-11-26"}, "the baseline covers 2024-11-26"),
    (
        "changes",
        {"from_side": "sdf"},
        "on 2024-12-06; expected government, held on 2024-11-26 (baseline.csv, row",
    ),
    ("changes", {"date": "27/11/2024"}, "date '27/11/2024'; expected a date from"),
    ("events", {"date": "2024-11-31"}, "date '2024-11-31'; expected a date from 2024-11-26 to 2024-12-31"),
    ("figures", {"date": "2004"}, "expected a date, YYYY-MM-DD"),
    ("changes", {"local_time": "24:00"}, "a local time, HH:MM"),
    ("changes", {"precision_days": "32"}, "a whole number of days from 0 to 31"),
    ("changes", {"confidence": "sure"}, "a confidence: high, medium, low"),
    ("changes", {"source_ids": ""}, "no source_ids; expected one or more source ids"),
    (
        "events",
        {"source_ids": "background;nobody"},
        "source_ids 'nobody'; expected a row of sources.csv with this id",
    ),
    ("claims", {"source_ids": ""}, "no source_ids; expected one or more source ids, or the status no_claim"),
    ("claims", {"speaker": ""}, "no speaker; expected text"),
    ("claims", {"quotation": "word " * 20 + "word"}, "expected at most 20 words of the article, or blank"),
    ("claims", {"figures": "people: 800"}, "a list like `dead=2031-03-08/killed_total/observers`, or blank"),
    ("claims", {"event_ids": "E004;E999"}, "event_ids 'E999'; expected a row of events.csv with this id"),
    ("claims", {"presenter_chapters": "99"}, "a row of chapters.csv with this chapter_no"),
    ("places", {"lat": "48.8566", "lon": "2.3522"}, "outside the country; expected a point in Syria or the Golan"),
    ("places", {"lat": "38.5", "lon": "35"}, "latitude and longitude look swapped"),
    ("bases", {"lat": "38.5", "lon": "35"}, "latitude and longitude look swapped"),
    (
        "bases",
        {"lat": "33.31", "lon": "44.37"},
        "outside the country; expected a point in Syria or the Golan, at most 30 km",
    ),
    ("events", {"lat": "37.16", "lon": "36.2"}, "latitude and longitude look swapped"),
    ("places", {"lat": "36,26"}, "a latitude in degrees"),
    ("roads", {"lon": "190"}, "a longitude in degrees"),
    ("places", {"lat": "nan"}, "a latitude in degrees"),
    ("places", {"kind": "metropolis"}, "a kind of place: airbase"),
    ("places", {"governorate": "Damaskus"}, "a governorate: Aleppo"),
    ("places", {"name_ar": "Qubtan"}, "a name in Arabic letters"),
    ("places", {"name_ar": "\ufffd\ufffd"}, "U+FFFD"),
    (
        "changes",
        {"note": f"{'Text. ' * 20}first\x0bsecond"},
        "note with U+000B after 't. Text. Text. first'; expected no control characters",
    ),
    ("changes", {"note": "a\ttab"}, "note with U+0009 after 'a'"),
    ("changes", {"note": "=HYPERLINK(1)"}, "note '=HYPERLINK(1)'; expected text that does not start with =, +, - or @"),
    ("places", {"note": "-cmd"}, "expected text that does not start with"),
    ("places", {"name_en": " "}, "no spaces at the ends"),
    ("places", {"name_en": ""}, "no name_en; expected text"),
    ("places", {"population": "many"}, "a whole number, or blank"),
    ("places", {"id": "Qubtan"}, "an id in small letters"),
    ("sources", {"url": "www.example.org"}, "http://"),
    ("sources", {"url": "javascript:alert(1)"}, "url 'javascript:alert(1)'; expected an address that starts with http"),
    ("sources", {"url": "https://reader:secret@example.org/"}, "without spaces, brackets or a password"),
    ("sources", {"url": "https://example.org/<b>"}, "without spaces, brackets or a password"),
    ("sources", {"url": "https://"}, "an address that starts with"),
    ("sources", {"date": "0024-12-01"}, "YYYY, YYYY-MM or YYYY-MM-DD, from 1900 to 2099, or blank"),
    ("sources", {"title": "Lines\u2028apart"}, "title with U+2028 after 'Lines'; expected no control characters"),
    ("sources", {"title": "a\u202eb"}, "title with U+202E after 'a'"),
    ("perimeters", {"east": "47.4"}, "east 47.4; expected longitude 34 to 44 and latitude 31 to 39"),
    ("sources", {"reached": "maybe"}, "one of: yes, no"),
    ("sources", {"date": "2024-13"}, "YYYY, YYYY-MM or YYYY-MM-DD, from 1900 to 2099, or blank"),
    ("bases", {"changes": "2024-12-02: left; 2024-12-3: back"}, "a list like `2031-03-02: what;"),
    ("bases", {"operator": "france"}, "an operator: russia"),
    ("events", {"actors": "hts_led;martians"}, "one or more of an actor: civilians"),
    ("events", {"claim": "perhaps"}, "one of: true, false"),
    ("chapters", {"date_from": "2024-12-08"}, "date_to 2024-11-26; expected 2024-12-08 or later"),
    ("roads", {"seq": "9"}, "seq '9' of M5; expected 2, one more than before"),
    ("disputes", {"subject_id": "atlantis"}, "subject_id 'atlantis'; expected a row of places.csv with this id"),
    (
        "disputes",
        {"subject_kind": "event", "subject_id": "hama"},
        "subject_id 'hama'; expected a row of events.csv with this id",
    ),
    ("disputes", {"subject_kind": "figure"}, "a kind of subject: place, base, event, movement"),
    ("disputes", {"source_ids": "nobody"}, "source_ids 'nobody'; expected a row of sources.csv with this id"),
    ("disputes", {"date": "2025-01-01"}, "a date from 2024-11-26 to 2024-12-31"),
    ("disputes", {"report": ""}, "no report; expected text"),
    ("disputes", {"by": ""}, "no by; expected text"),
    ("disputes", {"followed": " "}, "no followed; expected"),
    ("disputes", {"why": ""}, "no why; expected text"),
    ("spellings", {"subject_kind": "event"}, "subject_kind 'event'; expected a kind of subject: place, base"),
    ("spellings", {"subject_id": "atlantis"}, "subject_id 'atlantis'; expected a row of places.csv with this id"),
    ("spellings", {"subject_kind": "base"}, "expected a row of bases.csv with this id"),
    ("spellings", {"spelling": ""}, "no spelling; expected text"),
    ("perimeters", {"south": "35.5"}, "south below north and west below east"),
)
"""Table, what to put in one of its rows, and part of the problem that must come of it."""


LINES = [2 + sum(table == other for other, *_ in CASES[:number]) for number, (table, *_) in enumerate(CASES)]
"""The row that each case breaks: its own, so that one run finds them all."""


@pytest.fixture(scope="session")
def wreck(toy_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> list[Problem]:
    """What is found in tables that are broken in every way at once."""
    folder = tmp_path_factory.mktemp("wreck")
    shutil.copytree(toy_folder / "sources", folder / "sources")
    with layout.table_path(folder, "disputes").open("a", encoding="utf-8") as file:
        file.writelines(f"D1{n:02},place,hama,2024-12-05,Text.,Text.,,Text.,Text.\n" for n in range(10))
    for table in layout.TABLES:
        break_table(folder, table, {line: case[1] for line, case in zip(LINES, CASES, strict=True) if case[0] == table})
    return problems_of(check_tables, folder)


@pytest.mark.parametrize(("line", "case"), list(zip(LINES, CASES, strict=True)), ids=[f"{t}-{c}" for t, c, _ in CASES])
def test_a_broken_cell_is_told_with_its_row(wreck: list[Problem], line: int, case: tuple[str, Cells, str]) -> None:
    """The problem names the file, the row and what was expected."""
    table, _, part = case
    found = [str(problem) for problem in wreck if (problem.file, problem.row) == (f"sources/{table}.csv", line)]
    assert any(part in problem for problem in found), found

"""`python -m geodata import FILE FOLDER`: what is recognised, taken, left out and written."""

from __future__ import annotations

from pathlib import Path

import pytest

from geodata.cli.main import main
from geodata.importing.codebooks import ACLED, UCDP
from tests.tables import digest, rows

ACLED_HEADER = (
    "event_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,actor2,location,latitude,longitude,"
    "geo_precision,source,notes,fatalities"
)
UCDP_HEADER = (
    "id,type_of_violence,side_a,side_b,where_prec,where_coordinates,latitude,longitude,date_prec,date_start,date_end,"
    "source_office,source_headline,best,low,high"
)
OVERVIEW = ("--set", "chapter=overview")
"""The folder's events each answer a question."""


@pytest.fixture
def acled(tmp_path: Path) -> Path:
    """Two rows that fit and seven that do not, made up."""
    path = tmp_path / "acled.csv"
    lines = [
        ACLED_HEADER,
        "SYR1,05 December 2024,1,Battles,Armed clash,HTS-led forces,The SDF,Hama,35.5,37,1,A paper,Made up.,3",
        "SYR2,2024-12-06,2,Battles,Shelling/artillery/missile attack,Russia,Civilians,Homs,35,37,2,,- Made up,",
        "SYR3,2025-12-06,1,Battles,Armed clash,Russia,,Homs,35,37,1,,Made up,",
        "SYR4,2024-12-06,1,Battles,Armed clash,Russia,,Homs,37,35,1,,Made up,",
        "SYR5,2024-12-06,1,Battles,Armed clash,Russia,,Paris,48.8,2.3,1,,Made up,",
        "SYR6,2024-12-06,1,Battles,Armed clash,Russia,,Homs,35,37,3,,Made up,",
        "SYR7,2024-12-06,1,Strategic developments,Arrests,Unheard of,,Homs,35,37,1,,Made up,",
        "SYR8,soon,1,Battles,Armed clash,Russia,,Homs,35,37,1,,Made up,",
        "SYR9,2024-12-06,1,Battles,Armed clash",
    ]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def test_a_look_writes_nothing(folder: Path, acled: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = digest(folder)
    assert main(["import", str(acled), str(folder), *OVERVIEW]) == 0
    assert digest(folder) == before
    told = capsys.readouterr().out
    assert told.startswith("acled.csv: ACLED (Armed Conflict Location and Event Data), as rows of sources/events.csv\n")
    assert "ACLED's terms do not let you hand its rows on to others" in told
    assert "New: 2 rows\n  SYR1, 2024-12-05, clash, Armed clash: Hama\n" in told
    assert "Left out: 7 rows\n" in told
    for reason in (
        "1: outside the period 2024-11-26 to 2024-12-31 (row 4)",
        "1: latitude and longitude look swapped (row 5)",
        "1: a point outside the box of the map (row 6)",
        "1: of the place only its region is known (geo_precision 3); --coarse takes it (row 7)",
        "1: a kind of event that the tables do not have (row 8)",
        "1: a date that cannot be read, as YYYY-MM-DD can (row 9)",
        "1: 5 cells, not 14 as in the first row (row 10)",
    ):
        assert f"\n  {reason}\n" in told
    assert "\n  Arrests (1)\n" in told
    assert '\n  unheard_of = "Unheard of"\n' in told
    assert told.endswith("Nothing is written; --write writes it.\n")


def test_rows_of_acled(folder: Path, acled: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Actors by their names in conflict.toml; a week is said in the detail; a source for the file."""
    assert main(["import", str(acled), str(folder), *OVERVIEW, "--write"]) == 0
    assert capsys.readouterr().out.count("Written: sources/sources.csv, sources/events.csv") == 1
    events = rows(folder, "events")
    assert events["SYR1"] == {
        "id": "SYR1", "date": "2024-12-05", "local_time": "", "kind": "clash", "title": "Armed clash: Hama",
        "detail": "Made up. Fatalities: 3. Sources: A paper.", "actors": "hts_led;sdf",
        "place_name": "Hama", "lat": "35.5", "lon": "37.0", "chapter": "overview", "claim": "false",
        "source_ids": "acled", "confidence": "medium",
    }  # fmt: skip
    assert events["SYR2"]["detail"] == "Made up The date is known to within 3 days."
    assert rows(folder, "sources")["acled"]["title"].endswith("file acled.csv")
    assert events["E004"]["title"] == "The attack begins", "what was there stays"


def test_what_is_there_is_left_or_replaced(folder: Path, acled: Path, capsys: pytest.CaptureFixture[str]) -> None:
    command = ["import", str(acled), str(folder), *OVERVIEW, "--write"]
    assert main(command) == 0
    written = digest(folder)
    assert main(command) == 0
    assert digest(folder) == written
    acled.write_text(acled.read_text().replace(",A paper,Made up.,3", ",A paper,Made up anew.,4"))
    assert main(command) == 0
    assert digest(folder) == written
    told = capsys.readouterr().out
    assert "There with other values: 1 row, left as they are; --replace takes those of the file\n  SYR1\n" in told
    assert main([*command, "--replace"]) == 0
    assert "There with other values: 1 row, replaced\n" in capsys.readouterr().out
    assert rows(folder, "events")["SYR1"]["detail"] == "Made up anew. Fatalities: 4. Sources: A paper."
    assert list(rows(folder, "events"))[-2:] == ["SYR1", "SYR2"], "in its place"


def test_words_and_coarse_points_that_the_user_takes(folder: Path, acled: Path) -> None:
    words = ["--map", "Arrests=other", "--map", "arrests=statement", "--map", "Unheard of=other"]
    assert main(["import", str(acled), str(folder), *OVERVIEW, *words, "--coarse", "--write"]) == 0
    events = rows(folder, "events")
    assert (events["SYR7"]["kind"], events["SYR7"]["actors"]) == ("statement", "other")
    assert events["SYR6"]["detail"] == "Made up Of the place only its region is known."


def test_rows_of_ucdp(folder: Path, tmp_path: Path) -> None:
    """A month is told by its first and last day: the middle, to within half of it. A year is left out."""
    path = tmp_path / "ged.csv"
    lines = [
        UCDP_HEADER,
        "7,1,The SDF,HTS-led forces,1,Hama town,35.5,37,1,2024-12-05 00:00:00.000,2024-12-05,Reuters,Made up,3,2,5",
        "8,2,The SNA,The SDF,3,Aleppo district,36.5,37,4,2024-12-01,2024-12-31,,,0,0,0",
        "9,1,The SNA,The SDF,1,Aleppo,36.5,37,5,2024-12-01,2024-12-31,,,0,0,0",
        "10,1,The SNA,The SDF,4,Aleppo province,36.5,37,1,2024-12-01,2024-12-01,,,0,0,0",
        "11,3,The SNA,Civilians,1,Aleppo,36.5,37,1,2024-12-01,2024-12-01,,,1,1,1",
    ]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert (
        main(["import", str(path), str(folder), *OVERVIEW, "--map", "one-sided violence=humanitarian", "--write"]) == 0
    )
    events = {name: row for name, row in rows(folder, "events").items() if name.startswith("ucdp")}
    assert list(events) == ["ucdp-ged-7", "ucdp-ged-8", "ucdp-ged-11"]
    first, second = events["ucdp-ged-7"], events["ucdp-ged-8"]
    assert first["detail"] == "Made up Deaths, best estimate: 3. low: 2. high: 5. Sources: Reuters."
    assert (first["title"], first["kind"], first["date"]) == ("State-based violence: Hama town", "clash", "2024-12-05")
    assert second["date"] == "2024-12-16"
    assert second["detail"].endswith("The date is known to within 15 days.")


def test_codes_of_the_codebooks() -> None:
    assert ACLED.days == {"1": 0, "2": 3, "3": 15}
    assert UCDP.days == {"1": 0, "2": 3, "3": 3, "4": 15, "5": None}
    assert (sorted(ACLED.coarse), sorted(UCDP.coarse)) == (["3"], ["4", "5", "6", "7"])


def test_rows_that_would_break_the_tables_are_not_written(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Hama would go to the SDF on the first of December; the tables have it with the government on the fifth."""
    path = tmp_path / "hama.csv"
    path.write_text("place,date,side\nhama,2024-12-01,sdf\n")
    before = digest(folder)
    assert main(["import", str(path), str(folder), "--write"]) == 1
    assert digest(folder) == before
    assert "sources/changes.csv, row 6" in capsys.readouterr().err


def test_line_ends_of_a_table_stay(folder: Path, tmp_path: Path) -> None:
    table = folder / "sources" / "events.csv"
    table.write_bytes(b"\xef\xbb\xbf" + table.read_bytes().replace(b"\n", b"\r\n").rstrip())
    path = tmp_path / "one.csv"
    path.write_text("date,lat,lon,what,kind,who\n2024-12-03,35,37,Made up,protest,civilians\n")
    assert main(["import", str(path), str(folder), *OVERVIEW, "--write"]) == 0
    content = table.read_bytes()
    assert content.count(b"\n") == content.count(b"\r\n") == 1 + len(rows(folder, "events"))


def test_a_source_of_the_folder_is_cited(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "one.csv"
    path.write_text("id,date,lat,lon,what,kind,who\nA1,2024-12-03,35,37,Made up,protest,civilians\n")
    before = rows(folder, "sources")
    assert main(["import", str(path), str(folder), *OVERVIEW, "--source", "dec01", "--write"]) == 0
    assert rows(folder, "events")["A1"]["source_ids"] == "dec01"
    assert rows(folder, "sources") == before
    assert main(["import", str(path), str(folder), "--source", "nothing"]) == 1
    assert "cannot cite the source 'nothing': sources.csv has no row with this id" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("cell", "reason"),
    [
        ("=1+1", "title '=1+1': expected text that does not start with"),
        ("Lost \ufffd letter", "expected no spaces at the ends and no U+FFFD"),
    ],
)
def test_cells_that_would_harm_are_left_out(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], cell: str, reason: str
) -> None:
    path = tmp_path / "one.csv"
    path.write_text(f"date,lat,lon,what,kind,who\n2024-12-03,35,37,{cell},protest,civilians\n", encoding="utf-8")
    assert main(["import", str(path), str(folder), *OVERVIEW]) == 1
    assert reason in capsys.readouterr().out


def test_characters_that_nobody_sees_are_taken_out(folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "one.csv"
    text = 'id,date,lat,lon,what,kind,who\nA1,2024-12-03,35,37,"\u200bMade\n up\u202e",protest,civilians\n'
    path.write_text(text, encoding="utf-8")
    assert main(["import", str(path), str(folder), *OVERVIEW, "--write"]) == 0
    assert rows(folder, "events")["A1"]["title"] == "Made up"

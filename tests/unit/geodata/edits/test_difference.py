"""`python -m geodata diff A B`: what an edit changed, in rows and on the map."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from geodata.build import build
from geodata.cli.main import main
from geodata.edits.difference import PlaceDays, difference
from geodata.edits.rows import edited_rows


def add(folder: Path, table: str, row: str) -> None:
    """Puts a row at the end of a table."""
    with (folder / "sources" / f"{table}.csv").open("a", encoding="utf-8", newline="") as file:
        file.write(row + "\n")


@pytest.fixture
def edited(toy_folder: Path, tmp_path: Path) -> Path:
    """The toy conflict with a place more, halfway between Damascus and Steppe, that the SDF take on 1 December, and an
    event there. The ground was the government's until Damascus and Steppe fell on the 8th and the 7th."""
    folder = tmp_path / "edited"
    shutil.copytree(toy_folder, folder, copy_function=shutil.copyfile)
    add(folder, "places", "newtown,Newtown,,town,Homs,34.25,37.5,500,,Made up")
    add(folder, "baseline", "newtown,government,nov26,named,medium")
    add(folder, "changes", "newtown,2024-12-01,,government,sdf,0,dec01,named,medium,")
    add(
        folder,
        "events",
        "E900,2024-12-01,,capture,Newtown is taken,Made up.,sdf,Newtown,34.25,37.5,overview,false,dec01,medium",
    )
    return folder


def test_a_place_a_change_and_an_event(toy_folder: Path, edited: Path) -> None:
    """Built, the folder has a cell for the place; on 2 December it is the ground that has another holder."""
    found = difference(toy_folder, edited)
    assert {name: (len(t.added), len(t.removed), len(t.changed)) for name, t in found.tables.items()} == {
        "places": (1, 0, 0), "baseline": (1, 0, 0), "changes": (1, 0, 0), "events": (1, 0, 0)
    }  # fmt: skip
    assert found.files == found.other_days == []
    assert found.places == [
        PlaceDays("newtown", "Newtown", "2024-11-26", "2024-11-30", None, "government", 5),
        PlaceDays("newtown", "Newtown", "2024-12-01", "2024-12-31", None, "sdf", 31),
    ]
    built = build(edited)
    cell = built.geo["cells"].set_index("place_id").at["newtown", "area_km2"]
    assert "2024-11-30" not in found.ground_km2
    assert found.ground_km2["2024-12-02"] == pytest.approx(cell, rel=1e-4)
    was, now = found.area_km2["sdf"]["2024-12-02"]
    assert now - was == pytest.approx(cell, rel=1e-4)
    was, now = found.area_km2["government"]["2024-12-02"]
    assert now - was == pytest.approx(-cell, rel=1e-4)
    lines = built.geo["front_lines"]
    lines = lines[(lines["valid_from"] <= "2024-12-02") & ~(lines["valid_to"] < "2024-12-02")]
    pair = lines[(lines["side_a"] == "government") & (lines["side_b"] == "sdf")]
    assert found.fronts_km["government / sdf"]["2024-12-02"][1] == pytest.approx(pair["length_km"].sum(), abs=0.1)


def test_a_date_that_was_corrected(toy_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Daraa falls a day earlier: one place-day, and the row is told by what changed in it."""
    folder = tmp_path / "corrected"
    shutil.copytree(toy_folder / "sources", folder / "sources")
    shutil.copyfile(toy_folder / "conflict.toml", folder / "conflict.toml")
    table = folder / "sources" / "changes.csv"
    table.write_text(table.read_text(encoding="utf-8").replace("daraa-city,2024-12-06", "daraa-city,2024-12-05"))
    assert main(["diff", str(toy_folder), str(folder)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == f"From {toy_folder} to {folder}"
    assert "sources/changes.csv: 1 added, 1 removed" in lines
    assert "  + daraa-city 2024-12-05 (government, southern_operations, 0, medium)" in lines
    at = lines.index("On the map, of the 36 days that both have: 1 place-day(s) of 1 place(s) are other than before")
    assert lines[at + 1] == "  Daraa (daraa-city): 2024-12-05 government -> southern_operations"
    assert lines[at + 2] == "Ground with another holder, km²"
    assert lines[at + 3].startswith("  2024-12-05  ")
    assert lines[at + 4] == "Ground of each side, km²"


def test_the_same_folder_twice(toy_folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", str(toy_folder), str(toy_folder), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["tables"], told["files"], told["places"], told["ground_km2"], told["place_days"]) == (
        {},
        [],
        [],
        {},
        0,
    )


def test_rows_that_differ_in_a_cell_or_in_order(toy_folder: Path, tmp_path: Path) -> None:
    folder = tmp_path / "other"
    shutil.copytree(toy_folder / "sources", folder / "sources")
    table = folder / "sources" / "places.csv"
    header, first, second, *rest = table.read_text(encoding="utf-8").splitlines()
    table.write_text("\n".join([header, second, first.replace(",2000,", ",2500,"), *rest]) + "\n", encoding="utf-8")
    (found,) = edited_rows(toy_folder, folder).items()
    assert found[0] == "places"
    assert found[1].reordered
    assert [(row.key, row.columns) for row in found[1].changed] == [("aleppo-city", {"population": ("2000", "2500")})]


def test_a_folder_that_cannot_be_read(toy_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", str(toy_folder), str(tmp_path)]) == 1
    told = capsys.readouterr().err
    assert told.startswith(f"{tmp_path}: 1 problem in the data:\nconflict.toml: ")
    assert "Traceback" not in told

"""`python -m geodata build --watch`: what an edit changed, or every problem while the build before stays."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from geodata.watching.stamps import stamps
from geodata.watching.watch import STAYS, Watched
from tests.island import write_island

ROOT = Path(__file__).resolve().parents[4]
EVENTS = "id,date,local_time,kind,title,detail,actors,place_name,lat,lon,chapter,claim,source_ids,confidence"


def add(folder: Path, table: str, *rows: str) -> None:
    """Puts rows at the end of a table, which may be new."""
    with (folder / "sources" / f"{table}.csv").open("a", encoding="utf-8", newline="") as file:
        file.writelines(f"{row}\n" for row in rows)


@pytest.fixture
def island(tmp_path: Path) -> Path:
    """With a word for who acts in events."""
    folder = tmp_path / "island"
    write_island(folder)
    with (folder / "conflict.toml").open("a", encoding="utf-8") as file:
        file.write('\n[words.actors]\nleague = "Southern league"\n')
    return folder


@pytest.fixture
def edit_and_look(island: Path, tmp_path: Path) -> Callable[[], str | None]:
    """Looks twice: tables are built once they rest. Returns what the second look tells."""
    watched = Watched(island, tmp_path / "copies")

    def look() -> str | None:
        assert watched.look() is None
        return watched.look()

    return look


def test_an_edit_is_told_and_a_broken_one_leaves_the_build(
    island: Path, edit_and_look: Callable[[], str | None]
) -> None:
    """The new town is taken on 3 March, and there is one event in it."""
    first = edit_and_look()
    assert first is not None and first.startswith("Built. 30 places, 12 changes, 0 events")
    assert edit_and_look() is None, "nothing was edited"
    built = (island / "datapackage.json").read_bytes()

    add(island, "places", "new-town,New Town,,town,,-41.33,170.9,500,,")
    add(island, "baseline", "new-town,north,nowhere,named,medium")
    add(island, "changes", "new-town,2031-03-03,,north,east,0,s2,named,medium,")
    told = edit_and_look()
    assert told is not None and told.endswith(STAYS)
    assert "sources/baseline.csv, row 32: " in told and "sources/changes.csv, row 14: " in told
    assert (island / "datapackage.json").read_bytes() == built
    assert edit_and_look() is None, "the same problems are told once"

    for name, wrong, right in (("baseline", "nowhere", "s1"), ("changes", "north,east", "north,south")):
        table = island / "sources" / f"{name}.csv"
        table.write_text(table.read_text(encoding="utf-8").replace(wrong, right), encoding="utf-8")
    add(island, "events", EVENTS, "E1,2031-03-03,,capture,Taken,Made up.,league,New Town,-41.33,170.9,,false,s2,medium")
    told = edit_and_look()
    assert told is not None and told.startswith("Built. 31 places, 13 changes, 1 events")
    assert f"From the build before to {island}" in told
    for line in (
        "sources/places.csv: 1 added",
        "sources/events.csv: 1 added",
        "  New Town (new-town): new, 2031-03-01 to 2031-03-02 north",
        "  New Town (new-town): new, 2031-03-03 to 2031-03-10 south",
    ):
        assert line in told.splitlines()
    assert (island / "datapackage.json").read_bytes() != built


def test_another_title_is_an_edit(island: Path, edit_and_look: Callable[[], str | None]) -> None:
    """The words of the conflict are read anew by each build."""
    edit_and_look()
    file = island / "conflict.toml"
    file.write_text(file.read_text(encoding="utf-8").replace("The island, made up", "An island"), encoding="utf-8")
    told = edit_and_look()
    assert told is not None
    assert "conflict.toml: another text" in told
    assert "Nothing differs on the map" in told
    file.write_text("title =\n", encoding="utf-8")
    told = edit_and_look()
    assert told is not None and "conflict.toml: " in told and told.endswith(STAYS)


def test_tables_that_are_written_wait_until_they_rest(island: Path, tmp_path: Path) -> None:
    watched = Watched(island, tmp_path / "copies")
    for number in range(3):
        add(island, "notes", str(number))
        assert watched.look() is None


def test_only_what_a_build_reads_is_looked_at(island: Path) -> None:
    before = stamps(island)
    (island / "notes.txt").write_text("a note")
    (island / "sources" / ".places.csv.swp").write_text("of an editor")
    (island / "layers").mkdir()
    assert stamps(island) == before
    os.utime(island / "sources" / "places.csv", ns=(1, 1))
    assert stamps(island) != before


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no SIGINT to one process")
def test_the_command_goes_on_until_it_is_interrupted(island: Path) -> None:
    command = [sys.executable, "-m", "geodata", "build", str(island), "--watch"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as watching:
        assert watching.stdout is not None
        assert watching.stdout.readline() == f"Watching {island} (Ctrl+C ends it)\n"
        assert watching.stdout.readline() == "\n"
        assert " Built. 30 places" in watching.stdout.readline()
        watching.send_signal(signal.SIGINT)
        assert watching.communicate()[1] == ""
    assert watching.returncode == 0

"""A folder of another country with the five files that every folder needs: it builds, checks and tells its days."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from math import cos, radians
from pathlib import Path

import pytest
from shapely import union_all
from shapely.geometry import shape

from geodata.build import build
from geodata.conflict import FOLDER
from geodata.conflict_file.read import FILE_NAME
from geodata.schema import layout
from tests.conftest import TOY_SOURCES
from tests.island import write_island

ROOT = Path(__file__).parents[3]
OUR_WORDS = re.compile(r"syria|homs|damascus|aleppo|hmeimim|tartus|golan|euphrates|hts|openstreetmap|\bM5\b", re.I)
"""Words of the project's own conflict."""
STAND_ALONE = ("perimeters", "road_reports", "outside_figures", "spellings", "corrections")
"""Tables that no other one cites."""


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    """`python -m geodata` as somebody would start it."""
    return subprocess.run(
        [sys.executable, "-m", "geodata", *arguments], cwd=ROOT, capture_output=True, text=True, check=False
    )


@pytest.fixture(scope="module")
def island(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The island, built."""
    folder = tmp_path_factory.mktemp("data") / "island"
    write_island(folder)
    built = run("build", str(folder))
    assert (built.returncode, built.stderr) == (0, "")
    return folder


def test_the_built_folder_keeps_the_contract(island: Path) -> None:
    checked = run("check", str(island))
    assert (checked.returncode, checked.stderr) == (0, "")


def test_a_day_is_told_in_the_words_of_the_folder(island: Path) -> None:
    """On 5 March eight towns have fallen since the first day, two of them that day; 16 stay with the north."""
    told = run("situation", "2031-03-05", "--geodata", str(island))
    assert told.returncode == 0
    assert told.stdout.startswith("2031-03-05, 24:00 in Pacific/Auckland\n\nHeld by (places, km²)\n  north     ")
    assert re.findall(r"^  (north|south) +(\d+) ", told.stdout, re.M) == [("north", "16"), ("south", "14")]
    assert "Since the day before: 2 place(s) changed hands\n  Town 18: north -> south (medium)\n" in told.stdout
    assert not OUR_WORDS.search(told.stdout)
    assert "Routes" not in told.stdout
    assert "m5" not in told.stdout


def test_that_evening_only_what_was_reported_is_known(island: Path) -> None:
    """The one report on the changes is of 8 March."""
    for day, south in (("2031-03-07", "6"), ("2031-03-08", "18")):
        told = run("situation", day, "--known", "then", "--geodata", str(island)).stdout
        assert re.findall(r"^  south +(\d+) ", told, re.M) == [south], day


@pytest.mark.parametrize("form", ["geojson", "csv", "kml"])
def test_exports_hold_no_word_of_another_conflict(island: Path, tmp_path: Path, form: str) -> None:
    path = tmp_path / f"day.{form}"
    assert run("export", str(path), "--day", "2031-03-05", "--geodata", str(island)).returncode == 0
    text = path.read_text(encoding="utf-8-sig")
    assert "Town 18" in text
    assert not OUR_WORDS.search(text)


def test_nobody_elses_licence_is_stamped_on_the_folder(island: Path) -> None:
    package = json.loads((island / "datapackage.json").read_text(encoding="utf-8"))
    assert (package["name"], package["title"]) == ("island-2031", "The island, made up for a test")
    assert package["licenses"] == [{"name": "other-closed", "title": "No licence given"}]
    assert {source["path"] for source in package["sources"]} == {"sources/sources.csv"}
    assert not OUR_WORDS.search(json.dumps(package))


@pytest.mark.parametrize("part", [*STAND_ALONE, *(name for name in layout.GEOGRAPHY if name != "outline")])
def test_what_nothing_else_cites_may_be_missing(tmp_path: Path, part: str) -> None:
    """Of the toy conflict one part is left out."""
    shutil.copytree(TOY_SOURCES, tmp_path / "sources", copy_function=shutil.copyfile)
    shutil.copyfile(FOLDER / FILE_NAME, tmp_path / FILE_NAME)
    path = layout.geography_path(tmp_path, part) if part in layout.GEOGRAPHY else layout.table_path(tmp_path, part)
    path.unlink()
    dataset = build(tmp_path)
    assert len(dataset.tables[part] if part in layout.TABLES else dataset.geo[part]) == 0


def test_a_coarse_outline_leaves_no_ground_without_a_cell(island: Path) -> None:
    """Its edges of 190 km run along parallels, from which a straight line in metres is 640 m off."""
    cells, outline = (
        json.loads((island / "layers" / f"{name}.geojson").read_text(encoding="utf-8"))["features"]
        for name in ("cells", "outline")
    )
    ground = union_all([shape(feature["geometry"]) for feature in cells])
    (land,) = (shape(feature["geometry"]) for feature in outline)
    km2_of_a_degree = 111.2**2 * cos(radians(41.75))
    assert ground.symmetric_difference(land).area * km2_of_a_degree < 2

"""`python -m geodata new FOLDER`: a folder that keeps the contract at once, or nothing."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from pathlib import Path

import geopandas as gpd
import pytest
from pyogrio import write_dataframe
from shapely.geometry import LineString, Point, Polygon, box

from geodata.cli.main import main
from geodata.foreign.unreadable import Unreadable
from geodata.schema import layout
from geodata.start.outline import read_outline_text

ROOT = Path(__file__).parents[4]
COUNTRY = box(170, -42, 172, -41)


def outline(path: Path, *shapes: object, crs: str | None = "EPSG:4326", **columns: list[str]) -> Path:
    """A file with these shapes."""
    write_dataframe(gpd.GeoDataFrame(columns, geometry=list(shapes), crs=crs), path)
    return path


def new(folder: Path, file: Path, **changed: str) -> int:
    """`new` with arguments that are right, but for those that are changed."""
    options = {
        "title": "An island", "from": "2031-03-01", "to": "2031-03-10", "sides": "north=Northern army,south=The South",
    } | changed  # fmt: skip
    return main(["new", str(folder), "--outline", str(file), *(f"--{name}={text}" for name, text in options.items())])


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new folder."""
    place = tmp_path_factory.mktemp("new")
    file = outline(place / "outline.geojson", COUNTRY, name=["The island"])
    assert new(place / "island", file) == 0
    return place / "island"


def test_the_folder_is_built_and_keeps_the_contract(made: Path) -> None:
    command = [sys.executable, "-m", "geodata", "check", str(made)]
    checked = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (checked.returncode, checked.stderr) == (0, "")
    assert sorted(path.name for path in made.parent.iterdir()) == ["island", "outline.geojson"], "nothing else is left"


def test_every_table_has_its_header(made: Path) -> None:
    """With the days of the folder, not of the process."""
    assert sorted(path.stem for path in (made / "sources").glob("*.csv")) == sorted(layout.TABLES)
    header = (made / "sources" / "bases.csv").read_text(encoding="utf-8")
    assert "2024" not in header


def test_two_example_rows_say_that_they_are_made_up(made: Path) -> None:
    with (made / "sources" / "places.csv").open(encoding="utf-8", newline="") as file:
        places = list(csv.DictReader(file))
    assert [row["name_en"] for row in places] == ["Example town 1 (made up)", "Example town 2 (made up)"]
    assert {row["note"] for row in places} == {"Made up: replace this row"}
    assert all(COUNTRY.contains(Point(float(row["lon"]), float(row["lat"]))) for row in places)
    with (made / "sources" / "baseline.csv").open(encoding="utf-8", newline="") as file:
        holders = [(row["side"], row["source_ids"], row["confidence"]) for row in csv.DictReader(file)]
    assert holders == [("north", "background;example", "low"), ("south", "background;example", "low")]
    assert "Made up: an example, to be replaced" in (made / "sources" / "sources.csv").read_text(encoding="utf-8")


def test_a_folder_that_is_not_empty_is_refused(made: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = {path: path.read_bytes() for path in made.rglob("*") if path.is_file()}
    assert new(made, made.parent / "outline.geojson") == 1
    assert capsys.readouterr().err == f"{made}: is there already, and is no empty folder; name another\n"
    assert {path: path.read_bytes() for path in made.rglob("*") if path.is_file()} == before


def test_an_empty_folder_is_filled(tmp_path: Path) -> None:
    (tmp_path / "island").mkdir()
    assert new(tmp_path / "island", outline(tmp_path / "o.geojson", COUNTRY)) == 0
    assert (tmp_path / "island" / "datapackage.json").is_file()


def test_nothing_is_left_of_a_folder_that_cannot_be_made(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A strip that is so thin that its two examples have no ground, after rounding."""
    strip = outline(tmp_path / "o.geojson", box(10, 10, 170, 10.00001))
    assert new(tmp_path / "island", strip) != 0
    assert "Traceback" not in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["o.geojson"]


def test_all_that_is_wrong_is_told_at_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert new(tmp_path / "island", tmp_path / "none.geojson", title=" ", to="2031-03-02") == 2
    told = capsys.readouterr().err.splitlines()
    assert [line.split(":")[0] for line in told] == ["--title", "--from, --to", "--outline"]
    assert not (tmp_path / "island").exists()


@pytest.mark.parametrize(
    ("shapes", "crs", "sentence"),
    [
        ([Point(170, -42)], "EPSG:4326", "holds Point; expected polygons, and nothing else"),
        ([COUNTRY, LineString([(170, -42), (171, -42)])], "EPSG:4326", "holds LineString, Polygon; expected polygons"),
        ([Polygon([(170, -42), (171, -42), (172, -42)])], "EPSG:4326", "has polygons without ground"),
        ([box(170.0, -42.0, 170.001, -41.999)], "EPSG:4326", "is smaller than a square kilometre"),
        ([box(300_000, 5_000_000, 400_000, 5_100_000)], "EPSG:4326", "has longitude 300000 to 400000"),
        ([box(-179, -20, -178, -19), box(178, -20, 179, -19)], "EPSG:4326", "crosses the antimeridian"),
    ],
    ids=["point", "line too", "no ground", "tiny", "metres", "antimeridian"],
)
def test_outlines_that_are_none(tmp_path: Path, shapes: list[object], crs: str, sentence: str) -> None:
    with pytest.raises(Unreadable) as told:
        read_outline_text(outline(tmp_path / "o.gpkg", *shapes, crs=crs))
    assert str(told.value).startswith(sentence)


def test_a_table_is_no_outline(tmp_path: Path) -> None:
    (tmp_path / "o.csv").write_text("a,b\n1,2\n")
    with pytest.raises(Unreadable, match=r"^is no outline by its ending; expected one of .geojson, "):
        read_outline_text(tmp_path / "o.csv")


def test_an_outline_in_metres_and_in_parts_becomes_one_in_degrees(tmp_path: Path) -> None:
    """Two halves that share an edge, in UTM; one crosses itself. Heights are dropped."""
    halves = [box(170, -42, 171, -41), Polygon([(171, -42, 5), (172, -42, 5), (172, -41, 5), (171, -41, 5)])]
    frame = gpd.GeoDataFrame(geometry=halves, crs="EPSG:4326").to_crs("EPSG:32759")
    write_dataframe(frame, tmp_path / "o.gpkg")
    (feature,) = json.loads(read_outline_text(tmp_path / "o.gpkg"))["features"]
    assert (feature["id"], feature["properties"]["name"], feature["geometry"]["type"]) == (
        "country",
        "the country",
        "Polygon",
    )
    assert Polygon(feature["geometry"]["coordinates"][0]).symmetric_difference(COUNTRY).area < 1e-4


def test_a_single_feature_gives_its_name(tmp_path: Path) -> None:
    text = read_outline_text(outline(tmp_path / "o.geojson", COUNTRY, ADMIN=["Islandia"]))
    assert json.loads(text)["features"][0]["properties"] == {"id": "country", "name": "Islandia", "note": ""}

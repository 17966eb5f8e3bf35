"""Files of others as CSV: what the page reads as own events."""

from __future__ import annotations

from pathlib import Path

import geopandas as gpd
import pandas as pd
import pytest
from shapely import Point, box

from geodata.cli.main import main

NOTE = 'a "note", with\na second line'


@pytest.fixture
def layer() -> gpd.GeoDataFrame:
    frame = pd.DataFrame({"date": ["2024-12-05", "2024-12-06"], "note": [NOTE, "an area"]})
    return gpd.GeoDataFrame(frame, geometry=[Point(36.75, 35.125), box(36, 35, 37, 36)], crs="EPSG:4326")


@pytest.mark.parametrize("ending", ["gpkg", "fgb", "geojson"])
def test_points_become_rows_and_others_are_said(
    ending: str, layer: gpd.GeoDataFrame, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    layer.to_crs("EPSG:32637" if ending == "gpkg" else "EPSG:4326").to_file(tmp_path / f"own.{ending}")
    written = tmp_path / "events.csv"
    assert main(["table", str(tmp_path / f"own.{ending}"), str(written)]) == 0
    [row] = pd.read_csv(written, dtype=str).to_dict("records")
    assert (row["date"][:10].replace("/", "-"), row["note"]) == ("2024-12-05", NOTE)
    assert (float(row["longitude"]), float(row["latitude"])) == pytest.approx((36.75, 35.125), abs=1e-5)
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith(f"{written}: 1 row(s) with the columns ")
    assert lines[1:] == ["  left out, a Polygon, not a point: 1"]


def test_what_cannot_be_read_leaves_nothing_behind(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "own.gpkg"
    file.write_bytes(b"SQLite format 3\x00rest")
    assert main(["table", str(file), str(tmp_path / "events.csv")]) == 1
    assert capsys.readouterr().err.startswith("own.gpkg cannot be read as GeoPackage")
    assert main(["table", str(tmp_path / "none.xlsx"), str(tmp_path / "events.csv")]) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["own.gpkg"]

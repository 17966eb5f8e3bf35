"""A table of roads on which the named routes cannot be asked is told by the check, not by a traceback."""

from __future__ import annotations

from pathlib import Path

import pytest

from geodata.build import build
from geodata.check.folder import check
from geodata.problems import InvalidData
from geodata.schema import layout

WAYPOINT = (
    "sources/roads.csv: no waypoint 'Umayyad Square, Damascus' of M2_west; expected a row with road_id M2_west and "
    "place_name 'Umayyad Square, Damascus', the node Damascus of every route"
)


def _told(folder: Path) -> list[str]:
    return [str(problem) for problem in check(folder) if problem.file != "layers"]


def _rewrite(folder: Path, lines: list[str]) -> None:
    layout.table_path(folder, "roads").write_bytes("".join(lines).encode("utf-8"))


def _lines(folder: Path) -> list[str]:
    return layout.table_path(folder, "roads").read_bytes().decode("utf-8").splitlines(keepends=True)


def test_a_waypoint_that_is_asked_by_name_must_be_there(data: Path) -> None:
    """And nothing is built without it."""
    _rewrite(data, [line.replace("Umayyad Square, Damascus", "Umayyad Square") for line in _lines(data)])
    assert _told(data) == [WAYPOINT]
    with pytest.raises(InvalidData, match="Umayyad Square"):
        build(data)


def test_a_road_that_is_gone_is_told_by_its_waypoints(data: Path) -> None:
    """Tanf and its crossing are a named node; no route runs there."""
    _rewrite(data, [line for line in _lines(data) if not line.startswith("Tanf,")])
    assert [told.split(";")[0] for told in _told(data)] == ["sources/roads.csv: no waypoint 'al-Tanf' of Tanf"]


def test_ends_that_no_road_joins_are_told_for_each_route(data: Path) -> None:
    """Without the waypoints between Qusayr and Homs the road to Qusayr hangs in the air."""
    kept = [line for line in _lines(data) if not line.startswith("Qusayr,") or "al-Qusayr" in line]
    end = next(number for number, line in enumerate(kept) if line.startswith("Qusayr,"))
    cells = kept[end].split(",")
    kept[end] = ",".join([*cells[:3], "1", *cells[4:]])
    kept.insert(end + 1, ",".join([*cells[:3], "2", "a field", "34.45", "36.60", "\r\n" if "\r" in kept[0] else "\n"]))
    _rewrite(data, kept)
    assert [told.split(";")[0] for told in _told(data)] == ["sources/roads.csv: no road joins Qusayr and al-Bukamal"]


def test_a_road_of_one_waypoint_is_no_road(data: Path) -> None:
    """With its row: the last of the table."""
    lines = _lines(data)
    lines.append(
        lines[-1].replace(lines[-1].split(",")[0], "stub", 1).replace(f",{lines[-1].split(',')[3]},", ",1,", 1)
    )
    _rewrite(data, lines)
    assert _told(data) == [
        f"sources/roads.csv, row {len(lines)}: stub has one waypoint; expected two or more for each road"
    ]

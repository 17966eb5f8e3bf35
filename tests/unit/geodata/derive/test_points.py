"""Rows of the tables become features: lists in cells become lists, ranks decide who wins a label."""

from __future__ import annotations

import pandas as pd
import pytest

from geodata.derive import points
from geodata.files.read import split_list
from geodata.schema import layout


def _frame(table: str, *rows: dict) -> pd.DataFrame:
    """Rows of a table at 37° E, 35° N; other columns that a row leaves out are blank."""
    blank = dict.fromkeys(layout.TABLES[table], "") | {"lat": 35.0, "lon": 37.0}
    return pd.DataFrame([{column: (blank | row)[column] for column in layout.TABLES[table]} for row in rows])


@pytest.fixture
def tables() -> dict[str, pd.DataFrame]:
    """Four places of four ranks; Hama changes hands twice on one day."""
    kinds = {"hama": "city", "salamiyah": "city", "suran": "town", "rastan-bridge": "bridge"}
    change = {"place_id": "hama", "date": "2024-12-05", "precision_days": 0, "confidence": "high"}
    return {
        "places": _frame("places", *({"id": i, "kind": kind} for i, kind in kinds.items())),
        "baseline": _frame("baseline", *({"place_id": i, "side": "government"} for i in reversed(kinds))),
        "changes": _frame(
            "changes",
            change | {"local_time": "11:14", "from_side": "government", "to_side": "contested", "source_ids": "a; b"},
            change | {"from_side": "contested", "to_side": "opposition_hts", "source_ids": "c", "note": "prison too"},
        ),
        "sources": _frame("sources", {"id": "a", "date": "2024-12-06"}, {"id": "b", "date": "2024-12"}, {"id": "c"}),
    }


@pytest.mark.parametrize(
    ("cell", "items"), [("a;b", ["a", "b"]), (" a ; b;", ["a", "b"]), ("a b", ["a b"]), ("", []), (" ; ", [])]
)
def test_a_cell_with_several_items(cell: str, items: list[str]) -> None:
    assert split_list(cell) == items


def test_ranks(tables: dict[str, pd.DataFrame]) -> None:
    """Seat of a governorate, other city, town, anything else."""
    cities = points.cities(tables)
    assert dict(zip(cities["id"], cities["rank"], strict=True)) == {
        "hama": 1,
        "salamiyah": 2,
        "suran": 3,
        "rastan-bridge": 4,
    }


def test_a_city_carries_its_changes_in_order(tables: dict[str, pd.DataFrame]) -> None:
    cities = points.cities(tables).set_index("id")
    first, second = cities.at["hama", "changes"]
    assert first == {
        "date": "2024-12-05",
        "local_time": "11:14",
        "from_side": "government",
        "side": "contested",
        "precision_days": 0,
        "coverage": "",
        "confidence": "high",
        "sources": ["a", "b"],
        "reported_on": "2024-12-06",
        "note": "",
    }
    assert (second["from_side"], second["side"], second["sources"]) == ("contested", "opposition_hts", ["c"])
    assert second["reported_on"] is None
    assert cities.at["suran", "changes"] == []
    assert cities.at["suran", "side_before"] == "government"


def test_changes_are_put_in_order_of_date(tables: dict[str, pd.DataFrame]) -> None:
    """Whatever the order of the table, but for those of one day."""
    late = tables["changes"].iloc[[1]].assign(date="2024-12-20", from_side="opposition_hts", to_side="contested")
    tables["changes"] = pd.concat([late, tables["changes"]], ignore_index=True)
    changes = points.cities(tables).set_index("id").at["hama", "changes"]
    assert [(change["date"], change["side"]) for change in changes] == [
        ("2024-12-05", "contested"),
        ("2024-12-05", "opposition_hts"),
        ("2024-12-20", "contested"),
    ]
    assert [change["reported_on"] for change in changes] == ["2024-12-06", None, None]


def test_dated_lists_of_bases() -> None:
    """Neither a semicolon nor a date inside a text parts it."""
    cell = "2024-12-02: ships leave; two stay; 2024-12-08: quiet since 2024-12-07; 2024-12-13: loading"
    bases = points.landmark_bases(_frame("bases", {"id": "tartus", "operator": "russia", "changes": cell}))
    assert bases.at[0, "changes"] == [
        {"date": "2024-12-02", "what": "ships leave; two stay"},
        {"date": "2024-12-08", "what": "quiet since 2024-12-07"},
        {"date": "2024-12-13", "what": "loading"},
    ]


@pytest.mark.parametrize(
    ("status", "changes", "day"),
    [
        ("active, main air base", "2024-12-07: left", "2024-11-26"),
        ("reported 2019, state in November 2024 not confirmed", "", "2024-11-26"),
        ("not present", "2024-12-17: visit; 2024-12-08: taken", "2024-12-08"),
        ("not present", "", None),
        ("evacuated by the end of 2020", "2024-12-08: looked at", None),
    ],
)
def test_a_base_stands_from_a_day_on(status: str, changes: str, day: str | None) -> None:
    """From the first day, from its first change, or never; that it is left again is not asked."""
    row = {"id": "a", "operator": "usa", layout.BASE_STATUS_COLUMN: status, "changes": changes}
    base = points.foreign_bases(_frame("bases", row)).iloc[0]
    assert base["stands_from"] == day
    assert base["changes"] == sorted(base["changes"], key=lambda change: change["date"])


def test_bases_are_parted_by_operator() -> None:
    """Only Hmeimim and Tartus are landmarks; a base without changes has an empty list."""
    rows = [("hmeimim", "russia"), ("ru-kobani", "russia"), ("us-tanf", "usa")]
    table = _frame("bases", *({"id": i, "operator": o, "source_ids": "a;b"} for i, o in rows))
    russian, foreign = points.landmark_bases(table), points.foreign_bases(table)
    assert dict(zip(russian["id"], russian["landmark"], strict=True)) == {"hmeimim": True, "ru-kobani": False}
    assert foreign["id"].tolist() == ["us-tanf"]
    assert foreign["changes"].tolist() == [[]]
    assert foreign["source_ids"].tolist() == [["a", "b"]]


def test_roads_run_through_their_waypoints() -> None:
    """In order of the table; 1° of latitude and back is 2 x 110.9 km."""
    waypoints = [("M5", 36, 34), ("M5", 36, 35), ("M1", 37, 35), ("M1", 37, 36), ("M5", 36, 34)]
    table = _frame("roads", *({"road_id": r, "name": f"{r} road", "lon": x, "lat": y} for r, x, y in waypoints))
    roads = points.roads(table).set_index("id")
    assert roads.index.tolist() == ["M5", "M1"]
    assert list(roads.geometry["M5"].coords) == [(36, 34), (36, 35), (36, 34)]
    assert roads.at["M5", "length_km"] == pytest.approx(221.9, abs=0.1)
    assert roads.at["M1", "waypoints"][1] == {"place_name": "", "lat": 36, "lon": 37, "note": ""}


def test_events_keep_their_actors_as_a_list() -> None:
    event = {"id": "E1", "actors": "hts_led;russia", "claim": "true"}
    found = points.events(_frame("events", event, event | {"id": "E2", "claim": "false"}))
    assert found["actors"].tolist() == [["hts_led", "russia"]] * 2
    assert found["claim"].tolist() == [True, False]
    assert found.geometry[0].coords[0] == (37, 35)

"""The statement for DuckDB that the README gives: a directory of Parquet files as the CSV that the page reads."""

from __future__ import annotations

import re
from pathlib import Path

import duckdb
import pandas as pd

from tests.events.made_up import write
from tests.supply.lock import ROOT

FIRST, LAST, BOX = "2024-12-01", "2024-12-10", (36.0, 33.0, 40.0, 36.0)


def _statement(source: Path, target: Path) -> str:
    """The first block of SQL in the README, with other days, box and paths."""
    readme = (ROOT / "geodata" / "README.md").read_text(encoding="utf-8")
    [statement, *_] = re.findall(r"```sql\n(.*?)```", readme, re.DOTALL)
    changes = {
        r"first_day = DATE '.*?'": f"first_day = DATE '{FIRST}'",
        r"last_day = DATE '.*?'": f"last_day = DATE '{LAST}'",
        r"box = \[.*?\]": f"box = {list(BOX)}",
        r"'events/\*\.parquet'": f"'{source}/*.parquet'",
        r"'events\.csv'": f"'{target}'",
    }
    for pattern, text in changes.items():
        statement, count = re.subn(pattern, text, statement)
        assert count == 1, pattern
    return statement


def test_the_statement_writes_what_lies_on_the_map_and_within_its_days(tmp_path: Path) -> None:
    """The same rows as pandas takes, with every cell, out of two files."""
    csv, target = tmp_path / "made_up.csv", tmp_path / "events.csv"
    write(csv, "acled", 600)
    with duckdb.connect() as database:
        database.execute(f"CREATE TABLE events AS SELECT * FROM read_csv('{csv}', all_varchar = true)")
        for part, rest in (("one", 0), ("two", 1)):
            rows = f"SELECT * FROM events WHERE CAST(replace(event_id_cnty, 'XXX', '') AS INT) % 2 = {rest}"
            database.execute(f"COPY ({rows}) TO '{tmp_path}/{part}.parquet'")
        database.execute(_statement(tmp_path, target))
    given = pd.read_csv(csv, dtype=str, keep_default_na=False)
    west, south, east, north = BOX
    days = pd.to_datetime(given["event_date"])
    spare = pd.Timedelta(days=15)
    kept = given[
        days.between(pd.Timestamp(FIRST) - spare, pd.Timestamp(LAST) + spare)
        & given["longitude"].astype(float).between(west, east)
        & given["latitude"].astype(float).between(south, north)
    ]
    found = pd.read_csv(target, dtype=str, keep_default_na=False)
    assert 0 < len(kept) < len(given)
    assert list(found.columns) == list(given.columns)
    order = ["event_id_cnty"]
    pd.testing.assert_frame_equal(
        found.sort_values(order, ignore_index=True), kept.sort_values(order, ignore_index=True)
    )

"""The whole record of one place as one table, and both of its forms as files."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pandas as pd

from geodata.conflict import FILE_PREFIX
from geodata.dataset import Dataset
from geodata.export.export import Download
from geodata.export.formats import csv_bytes
from geodata.export.place_record import place_record, record_json, without
from geodata.schema.values import LIST_SEPARATOR

COLUMNS = (
    "place_id", "name_en", "name_ar", "record", "id", "date", "local_time", "from_side", "side", "grade",
    "date_uncertain", "side_then", "grade_then", "coverage", "confidence", "precision_days", "reported_on", "text",
    "detail", "by", "followed", "why", "km", "source_ids", "url", "data_version",
)  # fmt: skip
"""Columns of the table; blank where a kind of row has none."""


def place_file(dataset: Dataset, place_id: str, form: str) -> Download:
    """The record of a place in one of PLACE_FORMATS. Raises ValueError for an unknown form or place."""
    if form not in PLACE_FORMATS:
        raise ValueError(f"form: expected one of {', '.join(PLACE_FORMATS)}")
    mimetype, write = PLACE_FORMATS[form]
    content = write(place_record(dataset, place_id))
    return Download(f"{FILE_PREFIX}_{place_id}_v{dataset.version}.{form}", mimetype, content)


def record_csv(record: dict[str, Any]) -> bytes:
    """One row a day, claim, event, report and source, told apart by the column `record`; place and version on each."""
    place = record["place"]
    repeated = {
        "place_id": place["id"],
        "name_en": place["name_en"],
        "name_ar": place["name_ar"],
        "data_version": record["data_version"],
    }
    rows = [{**repeated, "record": kind, **_flat(row)} for kind, row in _kinds(record)]
    frame = pd.DataFrame(rows).reindex(columns=list(COLUMNS))
    return csv_bytes(frame.assign(precision_days=frame["precision_days"].astype("Int64")))


def _kinds(record: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each row with its kind, columns named as in COLUMNS."""
    yield "baseline", record["baseline"]
    for change in record["changes"]:
        yield "change", {**change, "text": change["note"]}
    for day in record["days"]:
        yield "day", day
    for event in record["events"]:
        by = LIST_SEPARATOR.join(event["actors"])
        yield "event", {**event, "text": event["title"], "by": by}
    for report in record["road_reports"]:
        span = " to ".join(filter(None, (report["date_from"], report["date_to"])))
        yield "road_report", {**report, "date": report["date_from"], "text": report["note"], "detail": span}
    for dispute in record["disputes"]:
        yield "dispute", {**dispute, "text": dispute["report"]}
    for source in record["sources"]:
        yield "source", {**source, "text": source["title"], "by": source["publisher"]}


def _flat(row: dict[str, Any]) -> dict[str, Any]:
    """The values of COLUMNS, with lists as text."""
    texts = {"source_ids": LIST_SEPARATOR.join(row["source_ids"])} if "source_ids" in row else {}
    if "date_uncertain" in row:
        texts["date_uncertain"] = "true" if row["date_uncertain"] else "false"
    return {name: value for name, value in (without(row, *texts) | texts).items() if name in COLUMNS}


PLACE_FORMATS: dict[str, tuple[str, Callable[[dict[str, Any]], bytes]]] = {
    "csv": ("text/csv", record_csv),
    "json": ("application/json", record_json),
}
"""Ending of a file -> its media type and the function that writes a record."""

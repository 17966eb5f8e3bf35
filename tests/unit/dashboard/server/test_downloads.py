"""Downloads as a browser meets them: names, types, refusals."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pandas as pd
import pytest
from flask import Flask
from flask.testing import FlaskClient

from dashboard.server.downloads import serve_downloads, serve_tables
from dashboard.server.workshop import WAITING, Workshop
from geodata.dataset import Dataset
from geodata.export.export import export
from geodata.export.formats import FORMATS
from geodata.export.place_table import PLACE_FORMATS, place_file
from geodata.export.selection import Selection


@pytest.fixture(scope="module")
def client(toy: Dataset) -> FlaskClient:
    """Of a server that answers downloads under a prefix, and nothing else."""
    server, workshop = Flask("downloads"), Workshop()
    serve_downloads(server, toy, workshop)
    serve_tables(server, toy, workshop)
    return server.test_client()


@pytest.mark.parametrize("form", FORMATS)
def test_a_form_is_a_file_to_keep(client: FlaskClient, toy: Dataset, form: str) -> None:
    """The rows of a GeoPackage are compared in test_export.py; it holds the time of writing."""
    answer = client.get(f"/download/{form}?day=2024-12-05&sides=sdf,sna&confidence=high")
    expected = export(toy, Selection(day="2024-12-05", sides=("sna", "sdf"), confidence="high"), form)
    assert answer.status_code == 200
    assert answer.mimetype == FORMATS[form].mimetype
    assert answer.headers["Content-Disposition"] == f"attachment; filename={expected.name}"
    assert answer.headers["Cache-Control"] == "no-cache"
    assert len(answer.data) == len(expected.content)
    assert form == "gpkg" or answer.data == expected.content


def test_a_table_is_handed_out_whole(client: FlaskClient, toy: Dataset, toy_folder: Path) -> None:
    """Cell by cell, as spreadsheets open it, with the data version in its name; what is no table is not found."""
    answer = client.get("/download/tables/corrections.csv")
    lines = (toy_folder / "sources" / "corrections.csv").read_text(encoding="utf-8").splitlines()
    assert answer.get_data(as_text=True) == "\ufeff" + "".join(f"{line}\r\n" for line in lines)
    name = f"syria-advance_corrections_v{toy.version}.csv"
    assert answer.headers["Content-Disposition"] == f"attachment; filename={name}"
    assert client.get("/download/tables/secrets.csv").status_code == 404


def test_figures_of_others_are_handed_out_with_ours(client: FlaskClient) -> None:
    answer = client.get("/download/tables/outside_figures.csv")
    taken = pd.read_csv(io.BytesIO(answer.data)).set_index("id")
    assert taken.loc["midway", ["unit", "low", "ours", "ratio"]].to_list() == ["places", 4, 1, 0.25]


def test_events_as_csv(client: FlaskClient) -> None:
    """A parameter that is given twice adds up."""
    answer = client.get("/download/csv?day=2024-12-08&layers=events&actors=israel&actors=iran")
    assert pd.read_csv(io.BytesIO(answer.data))["id"].to_list() == ["E120", "E160"]


def test_a_day_as_known_that_evening(client: FlaskClient, toy: Dataset) -> None:
    """On 7 December nobody had reported yet that Daraa had fallen."""
    answer = client.get("/download/csv?day=2024-12-07&known=then")
    found = pd.read_csv(io.BytesIO(answer.data)).set_index("id")
    assert found.at["daraa-city", "side"] == "government" != toy.held.at["daraa-city", "2024-12-07"]
    assert "_known-then_" in answer.headers["Content-Disposition"]
    assert set(found["filters"]) == {"layers: cities; known: then"}


@pytest.mark.parametrize("form", FORMATS)
def test_a_comparison(client: FlaskClient, toy: Dataset, form: str) -> None:
    """Of both clocks and with the filters; a file of its own, and not that of the day."""
    answer = client.get(f"/download/{form}?day=2024-12-08&compare=2024-12-05&known=then&sides=opposition_hts")
    selection = Selection(day="2024-12-08", compare="2024-12-05", known="then", sides=("opposition_hts",))
    expected = export(toy, selection, form)
    assert "_2024-12-05-to-2024-12-08_sides-opposition-hts_" in expected.name
    assert answer.headers["Content-Disposition"] == f"attachment; filename={expected.name}"
    assert form == "gpkg" or answer.data == expected.content


def test_nothing_asked_is_everything(client: FlaskClient) -> None:
    told = json.loads(client.get("/download/geojson").data)
    assert told["metadata"]["day"] == "all days, 2024-11-26 to 2024-12-31"
    assert sum(feature["properties"]["layer"] == "cities" for feature in told["features"]) == 15


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("day=2025-01-01", "day: expected a date from 2024-11-26 to 2024-12-31, YYYY-MM-DD.\n"),
        ("day=2024-12-05&day=2024-12-06", "day: expected a date from 2024-11-26 to 2024-12-31, YYYY-MM-DD.\n"),
        ("confidence=%3Cscript%3Ealert(1)%3C/script%3E", "confidence: expected one of high, medium, low.\n"),
        ("known=when", "known: expected one of now, then.\n"),
        ("layers=cities,events", "layers: expected one for csv, which holds a single table.\n"),
        ("compare=2024-12-05", "day: expected the day to compare with, beside compare.\n"),
        ("actors=russia&" * 84, "actors: expected at most 500 characters.\n"),
        (
            "day=2024-12-05&sel=hama",
            "sel: no such parameter; expected one of day, sides, governorates, kinds, confidence, actors, layers, "
            "known, compare.\n",
        ),
    ],
)
def test_a_bad_parameter_is_told_in_a_sentence(client: FlaskClient, query: str, expected: str) -> None:
    """As plain text, which no browser runs."""
    answer = client.get(f"/download/csv?{query}")
    assert (answer.status_code, answer.mimetype) == (400, "text/plain")
    assert answer.get_data(as_text=True) == expected
    assert answer.headers["Cache-Control"] == "no-cache"


@pytest.mark.parametrize("form", PLACE_FORMATS)
def test_the_record_of_a_place(client: FlaskClient, toy: Dataset, form: str) -> None:
    answer = client.get(f"/download/place/hama.{form}")
    expected = place_file(toy, "hama", form)
    assert (answer.status_code, answer.mimetype, answer.data) == (200, expected.mimetype, expected.content)
    assert answer.headers["Content-Disposition"] == f"attachment; filename={expected.name}"
    assert answer.headers["Cache-Control"] == "no-cache"


def test_the_record_of_a_place_takes_no_parameters(client: FlaskClient) -> None:
    answer = client.get("/download/place/hama.csv?day=2024-12-05")
    assert answer.status_code == 400
    assert answer.get_data(as_text=True) == "day: no such parameter; expected none.\n"


@pytest.mark.parametrize(
    "path",
    ["/download/shp", "/download/", "/download/csv/x", "/download/place/atlantis.csv", "/download/place/hama.gpkg"],
)
def test_an_unknown_form_or_place_is_not_there(client: FlaskClient, path: str) -> None:
    assert client.get(path).status_code == 404


def test_who_asks_while_many_wait_is_told_when_to_come_again(toy: Dataset) -> None:
    server, workshop = Flask("busy"), Workshop()
    workshop._waiting = WAITING
    serve_downloads(server, toy, workshop)
    answer = server.test_client().get("/download/gpkg")
    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "5")


@pytest.mark.parametrize("path", ["kml?day=2024-12-05", "place/hama.csv", "tables/events.csv"])
def test_who_has_it_gets_nothing_and_who_has_a_part_gets_the_rest(client: FlaskClient, path: str) -> None:
    """Known again by its mark; a part of another file is no beginning of this one."""
    path = f"/download/{path}"
    whole = client.get(path)
    mark = whole.headers["ETag"]
    assert whole.headers["Accept-Ranges"] == "bytes"
    assert (client.get(path, headers={"If-None-Match": mark}).status_code) == 304
    rest = client.get(path, headers={"Range": "bytes=100-", "If-Range": mark})
    assert (rest.status_code, rest.data) == (206, whole.data[100:])
    assert rest.headers["Content-Range"] == f"bytes 100-{len(whole.data) - 1}/{len(whole.data)}"
    other = client.get(path, headers={"Range": "bytes=100-", "If-Range": '"another"'})
    assert (other.status_code, other.data) == (200, whole.data)
    assert client.get(path, headers={"Range": f"bytes={len(whole.data)}-"}).status_code == 416


@pytest.mark.parametrize("path", ["/download/csv", "/download/place/hama.json"])
def test_the_head_is_that_of_the_file(client: FlaskClient, path: str) -> None:
    head, whole = client.head(path), client.get(path)
    assert head.data == b""
    assert head.headers["Content-Length"] == str(len(whole.data))
    assert {name: head.headers[name] for name in ("ETag", "Content-Type", "Content-Disposition")} == {
        name: whole.headers[name] for name in ("ETag", "Content-Type", "Content-Disposition")
    }

"""Downloads of the real data."""

from __future__ import annotations

import io
import json

import pandas as pd
import pytest
from flask import Flask
from flask.testing import FlaskClient

from dashboard.server.downloads import serve_downloads
from dashboard.server.workshop import Workshop
from geodata.dataset import Dataset


@pytest.fixture(scope="module")
def client(dataset: Dataset) -> FlaskClient:
    """Of a server that answers downloads under a prefix, and nothing else."""
    server = Flask("downloads")
    serve_downloads(server, dataset, Workshop())
    return server.test_client()


def test_events_as_csv(client: FlaskClient, dataset: Dataset) -> None:
    """A parameter that is given twice adds up."""
    answer = client.get("/download/csv?day=2024-12-08&layers=events&actors=russia&actors=iran")
    found = pd.read_csv(io.BytesIO(answer.data))
    events = dataset.geo["events"]
    expected = [e.id for e in events.itertuples() if e.date == "2024-12-08" and {"russia", "iran"} & set(e.actors)]
    assert found["id"].to_list() == expected != []


def test_a_day_as_known_that_evening(client: FlaskClient, dataset: Dataset) -> None:
    """On 1 December nobody had reported yet that the army was back in Halfaya."""
    answer = client.get("/download/csv?day=2024-12-01&known=then")
    found = pd.read_csv(io.BytesIO(answer.data)).set_index("id")
    assert found.at["halfaya", "side"] == "opposition_hts" != dataset.held.at["halfaya", "2024-12-01"]
    assert "_known-then_" in answer.headers["Content-Disposition"]
    assert set(found["filters"]) == {"layers: cities; known: then"}


def test_nothing_asked_is_everything(client: FlaskClient, dataset: Dataset) -> None:
    told = json.loads(client.get("/download/geojson").data)
    assert told["metadata"]["day"] == "all days, 2024-11-26 to 2024-12-31"
    assert sum(feature["properties"]["layer"] == "cities" for feature in told["features"]) == 852

"""Documents are served under names that carry a hash, so that a browser may keep each for good."""

from __future__ import annotations

import re

import brotli
import pytest
from dash import Dash
from flask import Flask
from flask.testing import FlaskClient

from dashboard.payload import documents
from dashboard.payload.documents import HashedFiles
from geodata import conflict
from geodata.calendar import DAYS


@pytest.fixture
def files() -> HashedFiles:
    """No document yet."""
    return HashedFiles("/")


@pytest.fixture
def client(files: HashedFiles) -> FlaskClient:
    """A server of these files."""
    server = Flask("test")
    files.serve(server)
    return server.test_client()


def test_another_content_has_another_name(files: HashedFiles) -> None:
    first = files.add("model", '{"a": 1}')
    assert first == files.add("model", '{"a": 1}')
    assert first != files.add("model", '{"a": 2}')
    assert first.startswith("/data/model.")
    assert len(files.documents) == 2


def test_a_document_may_be_kept_for_good(files: HashedFiles, client: FlaskClient) -> None:
    url = files.add("model", '{"place": "حماة"}')
    answer = client.get(url)
    assert (answer.status_code, answer.mimetype) == (200, "application/json")
    assert answer.get_json() == {"place": "حماة"}
    assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert client.get(url, headers={"If-None-Match": answer.headers["ETag"]}).status_code == 304


def test_a_document_comes_packed_to_who_takes_it(files: HashedFiles, client: FlaskClient) -> None:
    """Under an entity tag of its own, so that no cache hands one for the other."""
    url = files.add("model", '{"a": 1}')
    plain, packed = client.get(url), client.get(url, headers={"Accept-Encoding": "gzip, br"})
    assert brotli.decompress(packed.data) == plain.data == b'{"a": 1}'
    assert packed.headers["Content-Encoding"] == "br"
    assert packed.headers["Vary"] == plain.headers["Vary"] == "Accept-Encoding"
    assert packed.headers["ETag"] != plain.headers["ETag"]


def test_a_binary_is_sent_as_it_is(files: HashedFiles, client: FlaskClient) -> None:
    url = files.add("ground", b"\x00\xff{")
    plain, packed = client.get(url), client.get(url, headers={"Accept-Encoding": "br"})
    assert url.endswith(".bin")
    assert (plain.data, brotli.decompress(packed.data)) == (b"\x00\xff{", b"\x00\xff{")
    assert plain.mimetype == packed.mimetype == "application/octet-stream"
    assert plain.headers["Cache-Control"] == "public, max-age=31536000, immutable"


def test_all_can_be_packed_before_they_are_asked_for(
    files: HashedFiles, client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = files.add("model", '{"a": 1}')
    files.pack_all()
    monkeypatch.setattr(documents.brotli, "compress", None)
    assert brotli.decompress(client.get(url, headers={"Accept-Encoding": "br"}).data) == b'{"a": 1}'


@pytest.mark.parametrize("encoding", ["identity", "br"])
def test_a_part_of_a_document(files: HashedFiles, client: FlaskClient, encoding: str) -> None:
    """Of what would be sent whole; the head is that of the whole."""
    url = files.add("model", "[" + "1," * 500 + "1]")
    whole = client.get(url, headers={"Accept-Encoding": encoding})
    part = client.get(url, headers={"Accept-Encoding": encoding, "Range": "bytes=3-7"})
    assert (part.status_code, part.data) == (206, whole.data[3:8])
    assert part.headers["ETag"] == whole.headers["ETag"]
    head = client.head(url, headers={"Accept-Encoding": encoding})
    assert (head.data, head.headers["Content-Length"]) == (b"", str(len(whole.data)))


@pytest.mark.parametrize("name", ["model.000000000000.json", "nothing", "..%2Fpyproject.toml"])
def test_an_unknown_name_is_not_found(files: HashedFiles, client: FlaskClient, name: str) -> None:
    files.add("model", "{}")
    answer = client.get(f"/data/{name}")
    assert answer.status_code == 404
    assert "immutable" not in answer.headers.get("Cache-Control", "")


def test_the_model_holds_all_days(toy_app: Dash) -> None:
    """One document for the whole period."""
    client = toy_app.server.test_client()
    url = re.search(r'id="model"[^>]*href="([^"]+)"', client.get("/").get_data(as_text=True))[1]
    model = client.get(url).get_json()
    assert [day["day"] for day in model["days"]] == list(DAYS)
    for name, matrix in model["matrices"].items():
        assert {clock: len(days) for clock, days in matrix["days"].items()} == dict.fromkeys(matrix["days"], 36), name
    assert model["days"][9]["headline"].startswith("Hama passes from the government to HTS-led forces")
    assert model["days"][9]["weekday"] == "Thursday"
    for by_confidence in model["days"][12]["area"].values():
        assert all(set(area) == set(conflict.SIDES) for area in by_confidence.values())
    places = model["places"]
    homs = places["keys"].index("homs-city")
    assert (places["lon"][homs], places["lat"][homs]) == (37, 35)

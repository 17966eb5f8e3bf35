"""What is none is refused: one sentence, the right status, in the page's language, and never 500."""

from __future__ import annotations

import pytest
from dash import Dash
from werkzeug.test import Client, TestResponse

from dashboard.server.app import create_app
from dashboard.server.routes import MAX_PARAMETERS, MAX_QUERY_BYTES
from geodata.dataset import Dataset

JUNK = "../../etc/passwd%00\x7f\u202e"
READER = {"Accept": "text/html,application/xhtml+xml,*/*;q=0.8"}


@pytest.fixture
def client(toy_app: Dash) -> Client:
    return toy_app.server.test_client()


@pytest.fixture(scope="module")
def german(toy: Dataset) -> Client:
    return create_app(toy, "de").server.test_client()


def words(answer: TestResponse) -> str:
    return answer.get_data(as_text=True).strip()


@pytest.mark.parametrize(
    "path",
    [
        *("/nowhere", "/nowhere/at/all", "/index.php", "/.env", "/data/none.json", "/assets/none.css", "/download/exe"),
        *("/_dash-component-suites/none/none.js", "/_dash-component-suites/dash/none.js", "/_dash-update-component"),
        *("/_dash-component-suites/dash/../../setup.py", "/_reload-hash", "/assets/%2e%2e/pyproject.toml"),
    ],
)
def test_an_unknown_path_is_told_in_one_sentence(client: Client, path: str) -> None:
    answer = client.get(path)
    assert (answer.status_code, words(answer)) == (404, "There is nothing at this address.")
    assert answer.mimetype == "text/plain"


def test_a_reader_gets_a_page_that_leads_to_the_map(client: Client) -> None:
    answer = client.get("/nowhere", headers=READER, base_url="http://localhost/below")
    assert answer.status_code == 404
    assert "<p>There is nothing at this address.</p>" in words(answer)
    assert '<a href="/below/">To the map</a>' in words(answer)
    assert answer.headers["Cache-Control"] == "no-store"


def test_the_page_speaks_the_language_of_its_address(german: Client) -> None:
    assert '<html lang="de" dir="ltr">' in words(german.get("/nowhere", headers=READER))


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
@pytest.mark.parametrize("path", ["/", "/_dash-layout", "/download/csv", "/_dash-update-component"])
def test_nothing_can_be_written(client: Client, method: str, path: str) -> None:
    answer = client.open(path, method=method, data="{}", content_type="application/json")
    assert (answer.status_code, words(answer)) == (405, "What is at this address can only be read.")


@pytest.mark.parametrize("query", ["x" * (MAX_QUERY_BYTES + 1), "&".join(["day=2024-12-05"] * (MAX_PARAMETERS + 1))])
@pytest.mark.parametrize("path", ["/", "/download/csv", "/download/story.html"])
def test_addresses_are_bounded(client: Client, path: str, query: str) -> None:
    assert client.get(path, query_string=query).status_code == 414


@pytest.mark.parametrize("name", ["day", "sides", "kinds", "confidence", "known", "compare", "none", JUNK])
@pytest.mark.parametrize("value", ["", "\0", "2024-13-99", "9" * 4000, "<script>", JUNK])
def test_junk_in_a_parameter_is_refused_in_one_line(client: Client, name: str, value: str) -> None:
    answer = client.get("/download/csv", query_string={name: value})
    assert answer.status_code in (200, 400)
    if answer.status_code == 400:
        assert words(answer).count("\n") == 0
        assert len(words(answer)) < 600


@pytest.mark.parametrize("path", ["/", "/_dash-layout", "/nowhere", "/download/csv?day=x"])
def test_every_answer_has_its_headers(client: Client, path: str) -> None:
    headers = client.get(path).headers
    assert headers["Access-Control-Allow-Origin"] == "*"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "strict-origin-when-cross-origin"
    assert "geolocation=()" in headers["Permissions-Policy"]
    assert "Set-Cookie" not in headers


def test_a_frame_without_an_origin_may_send_the_headers_of_dash(client: Client) -> None:
    asked = {"Origin": "null", "Access-Control-Request-Headers": "content-type,x-csrftoken"}
    answer = client.options("/_dash-layout", headers=asked)
    assert (answer.status_code, answer.headers["Access-Control-Allow-Headers"]) == (200, "*")

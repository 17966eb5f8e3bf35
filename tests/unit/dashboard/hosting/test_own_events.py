"""Own events from the machine that serves the page: only for itself, and named by the page alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from werkzeug.test import Client
from werkzeug.wrappers import Request, Response

from dashboard.command import main, parse_options
from dashboard.hosting.own_events import refusal, with_events

TAG = '<meta name="own-events" content="/own-events/my%20events.csv">'


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "my events.csv"
    path.write_text("date,lat,lon\n", encoding="utf-8")
    return path


@pytest.fixture
def client(file: Path) -> Client:
    @Request.application
    def pages(request: Request) -> Response:
        if "gzip" in request.headers.get("Accept-Encoding", ""):
            return Response(b"packed", mimetype="text/html")
        kind = "text/html" if request.path in ("/", "/de/") else "application/json"
        page = Response("<html><head></head></html>", mimetype=kind)
        page.set_etag("kept")
        return page.make_conditional(request.environ)

    return Client(with_events(pages, file))


def test_pages_name_the_file_and_nothing_else_does(client: Client) -> None:
    kept = {"If-None-Match": '"kept"', "Accept-Encoding": "gzip"}
    for path in ("/", "/de/"):
        page = client.get(path, headers=kept)
        assert (page.status_code, page.text) == (200, f"<html><head>{TAG}</head></html>")
        assert page.headers["Cache-Control"] == "no-store"
        assert page.content_length == len(page.data)
    assert "own-events" not in client.get("/download/story.html").text


def test_the_file_is_for_pages_of_this_machine(client: Client) -> None:
    path = "/own-events/my%20events.csv"
    for host in ("127.0.0.1:8050", "localhost:8050", "[::1]:8050"):
        with client.get(path, headers={"Host": host, "Sec-Fetch-Site": "same-origin"}) as answer:
            assert (answer.status_code, answer.text) == (200, "date,lat,lon\n"), host
            assert answer.headers["Cache-Control"] == "no-store"
            assert "Access-Control-Allow-Origin" not in answer.headers
    others = ({"Host": "evil.example"}, {"Host": "127.0.0.1", "Sec-Fetch-Site": "cross-site"})
    for headers in others:
        assert client.get(path, headers=headers).status_code == 403
    assert client.get("/own-events/other.csv", headers={"Host": "127.0.0.1"}).status_code == 404
    assert client.get("/own-events/../own_events.py", headers={"Host": "127.0.0.1"}).status_code == 404


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (["--host", "0.0.0.0"], "--events is for your own machine alone: --host 0.0.0.0 lets others in; expected 127"),
        (["--host", "example.org"], "--host example.org lets others in"),
        (["--public-url", "https://example.org/"], "leave out --public-url and --trusted-proxy"),
        (["--trusted-proxy", "10.0.0.1"], "leave out --public-url and --trusted-proxy"),
    ],
)
def test_a_server_that_others_reach_refuses(arguments: list[str], why: str, file: Path) -> None:
    assert why in refusal(parse_options(["--events", str(file), *arguments]))


def test_on_the_machine_itself_it_is_served(file: Path) -> None:
    for host in ("127.0.0.1", "::1", "localhost"):
        assert refusal(parse_options(["--events", str(file), "--host", host])) == ""


def test_no_export_holds_it(file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--events", str(file), "export", str(tmp_path / "slides.pptx")]) == 1
    assert capsys.readouterr().err.startswith("--events is for a server on your own machine: an export never holds")
    assert main(["--events", str(tmp_path / "none.csv")]) == 1
    assert capsys.readouterr().err.endswith("none.csv: there is no such file.\n")

"""The Content-Security-Policy: read as a browser reads it, held against the scripts of the page."""

from __future__ import annotations

import base64
import hashlib
import html
import re

import pytest
from dash import Dash

from dashboard.server.app import create_app
from dashboard.server.single_file import single_file
from geodata.dataset import Dataset

EXECUTED = re.compile(r"<script([^>]*)>(.*?)</script>", re.DOTALL)


def read(policy: str) -> dict[str, list[str]]:
    """Directive -> its sources."""
    return {name: sources.split() for name, _, sources in (part.strip().partition(" ") for part in policy.split(";"))}


def hashes(document: str) -> set[str]:
    """Of each inline script of a document that runs."""
    found = [text for tag, text in EXECUTED.findall(document) if "src=" not in tag and "json" not in tag]
    return {f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'" for text in found}


@pytest.mark.parametrize("code", ["en", "de", "ar"])
def test_scripts_run_from_the_server_or_by_their_hash(toy: Dataset, code: str) -> None:
    """The import map, the address of Plotly and the start of Dash; on every day, and no other."""
    client = create_app(toy, code).server.test_client()
    answers = [
        client.get(f"/?{query}") for query in ("", "day=2024-12-05", "present=1", "embed=1&x=<script>1</script>")
    ]
    (told,) = {answer.headers["Content-Security-Policy"] for answer in answers}
    allowed = read(told)
    for answer in answers:
        assert set(allowed["script-src"]) - {"'self'"} == hashes(answer.text)
    assert len(allowed["script-src"]) == 4
    assert "unsafe" not in " ".join(allowed["script-src"]) + " ".join(allowed["default-src"])


def test_the_rest_is_named(toy_app: Dash) -> None:
    """Nothing by default; workers are blobs, styles may stand inline, forms and bases are none."""
    allowed = read(toy_app.server.test_client().get("/").headers["Content-Security-Policy"])
    assert allowed["default-src"] == allowed["base-uri"] == allowed["form-action"] == ["'none'"]
    assert allowed["worker-src"] == ["'self'", "blob:"]
    assert allowed["style-src"] == ["'self'", "'unsafe-inline'"]
    assert allowed["connect-src"] == ["'self'", "data:", "blob:"]
    assert not [source for sources in allowed.values() for source in sources if source in ("*", "https:", "http:")]


@pytest.mark.parametrize("path", ["/nowhere", "/icon.svg"])
def test_what_a_browser_opens_as_a_page_has_it_too(toy_app: Dash, path: str) -> None:
    answer = toy_app.server.test_client().get(path, headers={"Accept": "text/html"})
    assert answer.headers["Content-Security-Policy"].startswith("default-src 'none'")


def test_what_is_no_page_has_none(toy_app: Dash) -> None:
    """It would weigh more than some of them."""
    assert "Content-Security-Policy" not in toy_app.server.test_client().get("/_dash-layout").headers


@pytest.mark.parametrize(
    ("embed", "ancestors"),
    [("any", None), ("none", ["'none'"]), ("https://example.org", ["'self'", "https://example.org"])],
)
def test_who_may_show_it_in_a_frame(toy: Dataset, embed: str, ancestors: list[str] | None) -> None:
    told = create_app(toy, embed=embed).server.test_client().get("/").headers["Content-Security-Policy"]
    assert read(told).get("frame-ancestors") == ancestors


def test_the_one_file_reaches_nothing(toy_app: Dash, toy: Dataset) -> None:
    """Its policy stands before every script; what opens it and what starts Dash run by their hashes, parts as blobs."""
    text = single_file(toy_app, toy.version).decode()
    (told,) = re.findall(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">', text)
    assert text.index(told) < text.index("<script")
    allowed = read(html.unescape(told))
    inline = hashes(re.sub(r'<script type="text/plain".*?</script>', "", text, flags=re.DOTALL))
    assert len(inline) == 1
    assert inline < set(allowed["script-src"])
    assert len(allowed["script-src"]) == 3
    assert {source for name in allowed for source in allowed[name] if not source.startswith("'")} == {"data:", "blob:"}
    assert "'unsafe" not in " ".join(allowed["script-src"])

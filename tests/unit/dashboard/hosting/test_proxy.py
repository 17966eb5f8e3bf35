"""Behind a proxy: who is believed, and the path below which the pages stand."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from ipaddress import ip_network
from typing import TYPE_CHECKING

import pytest
from werkzeug.test import Client
from werkzeug.wrappers import Request, Response

from dashboard.hosting.proxy import behind_proxy, below_path
from dashboard.server.site import site
from geodata.dataset import Dataset

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

FORWARDED = {"X-Forwarded-For": "198.51.100.7", "X-Forwarded-Proto": "https", "X-Forwarded-Host": "example.org"}
TRUSTED = (ip_network("10.0.0.0/8"), ip_network("::1/128"))


def mirror(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
    """Answers with what it was asked."""
    request = Request(environ)
    told = f"{request.remote_addr} {request.scheme} {request.host} {request.script_root}|{request.path}"
    return Response(told)(environ, start_response)


@pytest.mark.parametrize(
    ("neighbour", "told"),
    [
        ("10.1.2.3", "198.51.100.7 https example.org |/"),
        ("::1", "198.51.100.7 https example.org |/"),
        ("192.0.2.1", "192.0.2.1 http localhost |/"),
        ("", " http localhost |/"),
    ],
)
def test_a_trusted_neighbour_is_believed_and_no_other(neighbour: str, told: str) -> None:
    client = Client(behind_proxy(mirror, TRUSTED))
    assert client.get("/", headers=FORWARDED, environ_overrides={"REMOTE_ADDR": neighbour}).text == told


def test_by_default_nobody_is() -> None:
    assert behind_proxy(mirror, ()) is mirror


def test_of_several_senders_the_last_one_counts() -> None:
    """The proxy adds the one that it saw; what stands before came from there."""
    client = Client(behind_proxy(mirror, TRUSTED))
    headers = {"X-Forwarded-For": "203.0.113.1, 198.51.100.7"}
    assert (
        client.get("/", headers=headers, environ_overrides={"REMOTE_ADDR": "10.0.0.1"}).text.split()[0]
        == "198.51.100.7"
    )


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("/map/", "/map|/"),
        ("/map/de/", "/map|/de/"),
        ("/de/", "/map|/de/"),
        ("/", "/map|/"),
        ("/mapped", "/map|/mapped"),
    ],
)
def test_the_path_may_be_left_or_taken_off(asked: str, told: str) -> None:
    assert Client(below_path(mirror, "/map")).get(asked).text.split()[-1] == told


def test_a_server_that_knows_the_path_itself() -> None:
    """As gunicorn with SCRIPT_NAME."""
    assert Client(below_path(mirror, "/map")).get("/de/", base_url="http://localhost/map").text.endswith("/map|/de/")


def test_the_path_without_its_slash_leads_to_the_page() -> None:
    answer = Client(below_path(mirror, "/map")).get("/map?day=2024-12-05")
    assert (answer.status_code, answer.headers["Location"]) == (302, "/map/?day=2024-12-05")


@pytest.mark.parametrize("before", ["", "/map"])
def test_the_page_below_a_path_asks_for_nothing_above_it(toy: Dataset, before: str) -> None:
    """Its scripts, styles and documents, the redirect to a language, and the way home from an unknown address."""
    client = Client(below_path(site(toy, "https://example.org/map/"), "/map"))
    html = client.get(f"{before}/").text
    addresses = re.findall(r'(?:src|href)="(/[^"]+)"', html)
    assert len(addresses) > 30
    assert {address.split("/")[1] for address in addresses} == {"map"}
    for address in addresses[:3] + [found for found in addresses if "/data/" in found]:
        with client.get(before + address.removeprefix("/map")) as answer:
            assert answer.status_code == 200
    assert client.get(f"{before}/?lang=de").headers["Location"] == "/map/de/"
    assert 'href="/map/"' in client.get(f"{before}/nowhere", headers={"Accept": "text/html"}).text
    assert client.get(f"{before}/healthz").json == {"status": "ready", "version": toy.version}
    layout = json.dumps(client.get(f"{before}/_dash-layout").json)
    assert set(re.findall(r'"(/[^"/]*/?)(?:data|assets)/', layout)) == {"/map/"}

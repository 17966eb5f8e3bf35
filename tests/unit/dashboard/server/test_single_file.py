"""The one file: what the app answers is inside, and nothing in it leads to a server."""

from __future__ import annotations

import base64
import gzip
import json
import re
import sys
from pathlib import Path

import pytest
from dash import Dash, dcc, html

from dashboard.delivery import Delivery, delivered
from dashboard.page.plotly_bundle import bundle_address
from dashboard.server import downloads
from dashboard.server.app import create_app
from dashboard.server.frozen.answers import Answers
from dashboard.server.frozen.document import LAZY_SCRIPTS, component_types, page_without_server
from dashboard.server.single_file import Part, Parts, single_file
from dashboard.server.workshop import Workshop
from dashboard.tabs.data import SINGLE_FILE
from geodata.dataset import Dataset

ROOT = Path(__file__).resolve().parents[4]
PART = re.compile(r'<script type="text/plain" data-part="([^"]+)"([^>]*)>([^<]+)</script>')
TOKEN = re.compile(r"inside:(\d+);")


@pytest.fixture(scope="module")
def file(toy_app: Dash) -> str:
    """The file over the project's own data."""
    return single_file(toy_app, "1.2.3+test").decode()


@pytest.fixture(scope="module")
def parts(file: str) -> list[Part]:
    """Its parts, unpacked."""
    found = []
    for mimetype, marks, packed in PART.findall(file):
        answers = re.search(r'data-request-path="([^"]+)"', marks)
        content = gzip.decompress(base64.b64decode(packed))
        told = ("data-has-links" in marks, "data-for-worker" in marks, answers[1] if answers else "")
        found.append(Part(content, mimetype, *told))
    return found


@pytest.fixture(scope="module")
def layout(parts: list[Part]) -> str:
    """What the file answers Dash, as text."""
    return next(part.content.decode() for part in parts if part.request_path == "/_dash-layout")


def test_it_says_what_it_is(file: str) -> None:
    """In plain text: title, version, day of making, and the notices of what it bundles."""
    head = file[: file.index("data-part")]
    assert "<title>Syria 2024: the advance, day by day</title>" in head
    assert re.search(r"Data version 1\.2\.3\+test; made on \d{4}-\d\d-\d\d\.", head)
    libraries = ("dash 4.", "plotly.js (map", "MapLibre GL JS", "react-dom.production", "Charles Karney", "Mike Adair")
    for notice in (*libraries, "SIL OPEN FONT LICENSE"):
        assert notice in head


def test_parts_are_what_the_app_answers(toy_app: Dash, parts: list[Part]) -> None:
    client = toy_app.server.test_client()
    with client.get(bundle_address(toy_app)) as answer:
        plotly = answer.data
    whole = client.get("/_dash-component-suites/plotly/package_data/plotly.min.js").data
    grid = client.get("/_dash-component-suites/dash_ag_grid/async-community.js").data
    dependencies = client.get("/_dash-dependencies").get_json()
    contents = [part.content for part in parts]
    assert contents.count(plotly) == 1
    assert whole not in contents
    assert grid in contents
    assert [json.loads(part.content) for part in parts if part.request_path == "/_dash-dependencies"] == [dependencies]


def test_it_holds_the_ground_and_the_grid(toy_app: Dash, parts: list[Part]) -> None:
    """The binary as it is. The script of the grid runs with the others, so its address leads nowhere."""
    client = toy_app.server.test_client()
    served = client.get(re.search(r'id="model"[^>]*href="([^"]+)"', client.get("/").text)[1]).get_json()
    model = next(json.loads(part.content) for part in parts if b'"onDemand"' in part.content)
    ground = parts[int(TOKEN.fullmatch(model["ground"]["address"])[1])]
    assert ground == Part(client.get(served["ground"]["address"]).data, "application/octet-stream")
    script = client.get(served["table"]["script"]).data
    number = [part.content for part in parts].index(script)
    assert f'<script src="inside:{number};"></script>' in parts[-1].content.decode()
    assert model["table"]["script"] == "#"


def test_what_is_named_stands_before(parts: list[Part]) -> None:
    """So one walk through the parts opens the file."""
    for index, part in enumerate(parts):
        named = {int(number) for number in TOKEN.findall(part.content.decode(errors="ignore"))}
        assert bool(named) == part.has_links
        assert all(number < index for number in named)


def test_every_address_is_inside(parts: list[Part]) -> None:
    """Scripts, style sheets, fonts, the map's sources and the documents; none is left that a server would answer."""
    page = parts[-1].content.decode()
    assert parts[-1].mimetype == "text/html"
    assert {
        found for found in re.findall(r'(?:src|href)="(?!data:)([^"]+)"', page) if not TOKEN.fullmatch(found)
    } == set()
    styles = "".join(part.content.decode() for part in parts if part.mimetype == "text/css")
    assert re.findall(r"url\((?!\"(?:inside:\d+;|data:))", styles) == []
    documents = [part.content.decode() for part in parts if part.mimetype == "application/json"]
    assert len(documents) > 12
    for text in documents:
        assert re.findall(r'"/?(?:data|assets|download|_dash[\w-]*)/[^"]*"', text) == []


def test_modules_name_those_that_they_import(parts: list[Part]) -> None:
    """By addresses inside the file: a page from disk can import nothing else."""
    page = parts[-1].content.decode()
    scripts = [part.content.decode() for part in parts if part.mimetype == "text/javascript"]
    bundled = [text for text in scripts if re.match(r'import[{"]', text)]
    imported = [name for text in bundled for name in re.findall(r'(?:^|;)(?:import|export)[^;"]*"([^"]+)"', text)]
    assert len(imported) > 100
    later = [name for text in scripts for name in re.findall(r'\bimport\("((?:inside:|[.]).*?)"\)', text)]
    # measuring, charts (2), grid, code of an address, own story, own marks and their files (3), what is next,
    # own events (2), builds that are followed
    assert len(later) == 14
    assert all(TOKEN.fullmatch(name) for name in [*imported, *later])
    assert re.findall(r'<script src="inside:\d+;" type="module">', page)
    assert "importmap" not in page
    assert "modulepreload" not in page


def test_the_map_asks_its_workers(parts: list[Part], layout: str) -> None:
    """Its sources, and only these, are fetched by a worker."""
    sources = {int(number) for number in re.findall(r'"data":"inside:(\d+);"', layout)}
    later = {
        int(TOKEN.fullmatch(token)[1])
        for part in parts
        if part.mimetype == "application/json" and b'"onDemand"' in part.content
        for token in json.loads(part.content)["sourcesOnDemand"].values()
    }
    assert len(later) == 2
    assert {index for index, part in enumerate(parts) if part.for_worker} == sources | later
    assert len(sources) > 5


def test_scripts_that_come_later_come_at_once(layout: str) -> None:
    """Each component of which Dash keeps the code back until it is drawn is known."""
    used = set(component_types(json.loads(layout)))
    kept_back = {name for name in used if f"async-{name.lower()}" in {f"async-{one}" for one in dcc.async_resources}}
    assert kept_back | {"AgGrid"} == set(LAZY_SCRIPTS) & used


def test_made_by_a_server_that_follows_builds_it_asks_nobody(toy: Dataset) -> None:
    """The page of that server names the address to ask; that in the file is the same without it."""
    with delivered(Delivery(path="/map", build="a > b")):
        app = create_app(toy)
    follows = '<meta id="follow" data-health="/map/healthz" data-build="a &gt; b">'
    answers = Answers(app)
    assert answers.fetch("")[0].decode().count(follows) == 1
    assert "follow" not in re.findall(r'<meta[^>]* id="([^"]+)"', page_without_server(answers))
    made = [gzip.decompress(base64.b64decode(packed)) for _, _, packed in PART.findall(single_file(app, "1").decode())]
    assert not [part for part in made if b"healthz" in part]


def test_it_says_nothing_of_the_machine(file: str, parts: list[Part]) -> None:
    for folder in (str(ROOT), sys.prefix, sys.version):
        assert folder not in file
        assert not [part for part in parts if folder.encode() in part.content]


def test_what_the_app_does_not_answer_is_told(toy_app: Dash) -> None:
    with pytest.raises(LookupError, match=r"^/data/none\.json: expected a part of the page, the app answers 404$"):
        Parts(toy_app).add_path("data/none.json")


def test_the_server_makes_it_once(toy: Dataset, monkeypatch: pytest.MonkeyPatch) -> None:
    made = []
    monkeypatch.setattr(downloads, "single_file", lambda app, version: made.append(version) or b"<!DOCTYPE html>")
    app = Dash("story", requests_pathname_prefix="/map/")
    app.layout = html.Div()
    downloads.serve_single_file(app, "1.0.0+abc", Workshop())
    answers = [app.server.test_client().get("/download/story.html") for _ in range(2)]
    assert [answer.data for answer in answers] == [b"<!DOCTYPE html>"] * 2
    assert answers[0].headers["Content-Disposition"] == "attachment; filename=syria-advance_all-days_v1.0.0+abc.html"
    assert made == ["1.0.0+abc"]


def test_the_page_leads_to_it(toy_app: Dash, file: str) -> None:
    """The same app gives the same parts."""
    client = toy_app.server.test_client()
    assert f'href="{SINGLE_FILE}"' in json.dumps(client.get("/_dash-layout").get_json()).replace('\\"', '"')
    answer = client.get(f"/{SINGLE_FILE}")
    assert answer.mimetype == "text/html"
    assert answer.text.startswith("<!DOCTYPE html>")
    assert PART.findall(answer.text) == PART.findall(file)

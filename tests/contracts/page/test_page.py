"""What the page says of the real data, as the app serves it."""

from __future__ import annotations

import base64
import gzip
import json
import re

import pytest
from dash import Dash

from dashboard.server.single_file import Part, single_file
from dashboard.widgets import ids
from geodata import conflict
from geodata.calendar import DAYS
from tests.layout_tree import ids_in


def test_the_model_holds_all_days(app: Dash) -> None:
    """One document for the whole period."""
    client = app.server.test_client()
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
    assert (places["lon"][homs], places["lat"][homs]) == pytest.approx((36.72, 34.73), abs=0.02)


def test_every_id_of_a_callback_is_on_the_page(app: Dash) -> None:
    """Dash itself does not check this."""
    client = app.server.test_client()
    there = list(ids_in(client.get("/_dash-layout").get_json()))
    named = set()
    for callback in client.get("/_dash-dependencies").get_json():
        named |= {dependency["id"] for dependency in (*callback["inputs"], *callback["state"])}
        outputs = callback["output"].strip(".").split("...") if not callback["no_output"] else []
        named |= {output.rsplit(".", 1)[0] for output in outputs}
    own = {ids.MAP, ids.FIGURE, ids.LAYERS, ids.SIDES, ids.FIND, ids.TAB}
    filters = {ids.GOVERNORATES, ids.KINDS, ids.ACTORS, ids.CONFIDENCE, ids.CLOCK}
    data = {ids.TABLE_FRAME, ids.TABLE_GRID, ids.TABLE_OF, ids.TABLE_COLUMNS, ids.SCOPE}
    presenter = {ids.SPEED, ids.PLAYING, ids.CHARACTER_KEYS}
    assert named == own | filters | data | presenter
    assert named <= set(there)
    assert len(set(there)) == len(there)


def test_the_page_leads_to_its_documents(app: Dash) -> None:
    """The model is fetched early, and so are the sources that the map's style names."""
    client = app.server.test_client()
    html = client.get("/").get_data(as_text=True)
    model = re.search(r'id="model"[^>]*href="([^"]+)"', html)[1]
    urls = [model, client.get(model).get_json()["cards"]]
    layout = json.dumps(client.get("/_dash-layout").get_json())
    urls += set(re.findall(r'"(/data/[^"]+)"', layout))
    assert len(urls) > 5
    assert {client.get(url).status_code for url in urls} == {200}


def test_data_can_be_taken_away(app: Dash) -> None:
    answer = app.server.test_client().get("/download/csv?day=2024-12-05")
    assert answer.status_code == 200
    assert len(answer.get_data(as_text=True).splitlines()) == 853


def test_the_page_is_sent_with_its_frame(app: Dash) -> None:
    """Date and headline of the day, the sides of the legend; nothing that a script would take for the page."""
    page = app.server.test_client().get("/?chapter=9").get_data(as_text=True)
    frame = page.split('<div id="first-paint"')[1].split("<footer>")[0]
    assert '<p class="date">8 December 2024</p>' in frame
    assert '<p class="headline">Homs, contested the day before, passes to HTS-led forces; 143 places change' in frame
    assert '<span class="swatch swatch-sdf"></span><span>SDF</span>' in frame
    assert 'id="' not in frame
    assert " data-" not in frame


BUDGET_BYTES = 8_000_000


@pytest.fixture(scope="module")
def file(app: Dash) -> str:
    """The file over the project's own data."""
    return single_file(app, "1.2.3+test").decode()


def test_it_keeps_the_budget(file: str) -> None:
    assert len(file.encode()) < BUDGET_BYTES


PART = re.compile(r'<script type="text/plain" data-part="([^"]+)"([^>]*)>([^<]+)</script>')


TOKEN = re.compile(r"inside:(\d+);")


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

"""One server, a page a language: each is made when first asked for, and an address can name it."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest
from dash import Dash
from werkzeug.test import Client

from dashboard.delivery import Delivery
from dashboard.i18n.language import current_language, use_language
from dashboard.page.language_links import language_links
from dashboard.server import site
from dashboard.server.app import create_app
from geodata.dataset import Dataset


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch, toy: Dataset, toy_app: Dash) -> list[str]:
    """Languages of the pages that were made, in their order; all of them are the English one."""
    found = []
    monkeypatch.setattr(site, "create_app", lambda layers, language="en", **_: found.append(language) or toy_app)
    return found


@pytest.fixture
def client(made: list[str], toy: Dataset) -> Client:
    """Of the site."""
    return Client(site.site(toy))


def test_a_page_is_made_when_it_is_asked_for(made: list[str], client: Client) -> None:
    """Once."""
    assert made == ["en"]
    assert [client.get(path).status_code for path in ("/", "/de/", "/de/_dash-layout", "/", "/ar/")] == [200] * 5
    assert made == ["en", "de", "ar"]


def test_its_health_is_the_version_of_its_data(made: list[str], client: Client, toy: Dataset) -> None:
    """Asked for without making a page."""
    answer = client.get("/healthz")
    assert (answer.status_code, answer.json) == (200, {"status": "ready", "version": toy.version})
    assert answer.headers["Cache-Control"] == "no-store"
    assert made == ["en"]


def test_a_page_that_follows_builds_asks_below_its_path(toy: Dataset) -> None:
    """And the server says which build it shows. A page that follows none does not ask."""
    client = Client(site.site(toy, delivery=Delivery(path="/map", build="b1")))
    page = client.get("/").text
    tag = '<meta id="follow" data-health="/map/healthz" data-build="b1">'
    assert page.count(tag) == 1
    assert page.index(tag) < page.index('type="module"')
    assert client.get("/healthz").json == {"status": "ready", "version": toy.version, "build": "b1"}
    assert tag in client.get("/de/").text


def test_a_page_that_follows_none_does_not_ask(toy_app: Dash) -> None:
    assert 'id="follow"' not in toy_app.server.test_client().get("/").get_data(as_text=True)


def test_a_query_that_is_no_text_is_refused(client: Client) -> None:
    answer = client.get("/", environ_overrides={"QUERY_STRING": "day=\xff"})
    assert (answer.status_code, answer.text) == (400, "This request cannot be answered.\n")


def test_few_wait_while_a_language_is_made(toy_app: Dash) -> None:
    """The rest is told when to come again; who waits gets the page."""
    may_go_on = Event()

    def create() -> Dash:
        assert may_go_on.wait(60)
        return toy_app

    lazy = site.LazyApp(create)
    with ThreadPoolExecutor(site.WAITING) as readers:
        waiting = [readers.submit(Client(lazy).get, "/") for _ in range(site.WAITING)]
        while lazy._places._value:
            may_go_on.wait(0.001)
        refused = Client(lazy).get("/")
        may_go_on.set()
        assert [one.result().status_code for one in waiting] == [200] * site.WAITING
    assert (refused.status_code, refused.headers["Retry-After"]) == (503, "5")


@pytest.mark.parametrize(
    ("asked", "location"),
    [
        ("/?lang=de&day=2024-12-05", "/de/?day=2024-12-05"),
        ("/?day=2024-12-05&lang=ar&sel=base:tartus", "/ar/?day=2024-12-05&sel=base:tartus"),
        ("/de/?lang=en", "/"),
        ("/de/?lang=de&day=2024-12-05", "/de/?day=2024-12-05"),
        ("/ar?day=2024-12-05", "/ar/?day=2024-12-05"),
    ],
)
def test_an_address_names_the_language(client: Client, asked: str, location: str) -> None:
    answer = client.get(asked)
    assert (answer.status_code, answer.headers["Location"]) == (302, location)


def test_below_another_path(client: Client) -> None:
    answer = client.get("/?lang=de", base_url="http://localhost/map")
    assert answer.headers["Location"] == "/map/de/"


@pytest.mark.parametrize("path", ["/?lang=xx", "/?day=2024-12-05"])
def test_what_is_no_language_leads_nowhere(client: Client, path: str) -> None:
    assert client.get(path).status_code == 200


@pytest.mark.parametrize(("code", "ways"), [("en", ["./", "./de/", "./ar/"]), ("de", ["../", "../de/", "../ar/"])])
def test_the_switch(code: str, ways: list[str]) -> None:
    """Each by its own name, in its own direction."""
    with use_language(code):
        links = [link.to_plotly_json()["props"] for link in language_links().children]
        assert current_language().name in [link["children"] for link in links if "aria-current" in link]
    assert [link["href"] for link in links] == ways
    assert [(link["children"], link["lang"], link["dir"]) for link in links] == [
        ("English", "en", "ltr"),
        ("Deutsch", "de", "ltr"),
        ("العربية", "ar-SY", "rtl"),
    ]


@pytest.fixture(scope="module")
def arabic(toy: Dataset, toy_app: Dash) -> Dash:
    """A second app from the same factory, made after the first has answered."""
    toy_app.server.test_client().get("/")
    return create_app(toy, "ar")


def test_two_apps_answer(toy_app: Dash, arabic: Dash) -> None:
    """Neither takes the other's callbacks away."""
    answers = []
    for one in (toy_app, arabic):
        client = one.server.test_client()
        assert client.get("/").status_code == client.get("/_dash-layout").status_code == 200
        answers.append(client.get("/_dash-dependencies").get_json())
    assert len(answers[0]) == len(answers[1]) > 0


def test_a_page_in_arabic(toy: Dataset, toy_app: Dash, arabic: Dash, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its frame, its addresses, its days and its map."""
    apps = {"en": toy_app, "ar": arabic}
    monkeypatch.setattr(site, "create_app", lambda layers, language="en", **_: apps[language])
    client = Client(site.site(toy))
    html = client.get("/ar/").text
    assert '<html lang="ar-SY" dir="rtl">' in html
    address = html.split('crossorigin href="')[1].split('"')[0]
    assert address.startswith("/ar/data/model.")
    model = json.loads(client.get(address).text)
    assert (model["days"][9]["weekday"], model["days"][9]["date"]) == ("الخميس", "٥ كانون الأول ٢٠٢٤")
    assert dict(zip(model["places"]["keys"], model["places"]["names"], strict=True))["hama"] == "حماة"
    assert model["keys"]["acts"]["ArrowLeft"] == "next"
    assert model["words"]["arrow"] == "←"
    assert model["cards"].startswith("/ar/data/cards.")
    assert 'lang="en" dir="ltr"' in json.loads(client.get(model["cards"]).text)["hama"]

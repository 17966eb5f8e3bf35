"""The app as a browser meets it: it answers, its callbacks find their elements, and none asks the server."""

from __future__ import annotations

import gzip
import json
import re

import brotli
from dash import Dash

from dashboard.page.dash_scripts import grid_script
from dashboard.page.plotly_bundle import BUNDLE, bundle_address
from dashboard.server.app import ASSETS
from dashboard.widgets import ids
from tests.layout_tree import ids_in


def test_every_id_of_a_callback_is_on_the_page(toy_app: Dash) -> None:
    """Dash checks this too, but in the browser."""
    client = toy_app.server.test_client()
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


def test_every_id_has_its_element(toy_app: Dash) -> None:
    """Scripts and style sheets rely on them. Scripts make two: the slider, where a place waits, and a grid."""
    wanted = {value for name, value in vars(ids).items() if name.isupper()}
    layout = toy_app.server.test_client().get("/_dash-layout").get_json()
    assert wanted - set(ids_in(layout)) == {ids.DAY, ids.EVENT_GRID}
    assert json.dumps(layout).count("data-slider") == 1
    assert f'id: "{ids.DAY}"' in (ASSETS / "core" / "timeline.mjs").read_text(encoding="utf-8")


def test_callbacks_run_in_the_browser(toy_app: Dash) -> None:
    """So a step of the slider asks nobody."""
    dependencies = toy_app.server.test_client().get("/_dash-dependencies").get_json()
    assert [callback["clientside_function"]["namespace"] for callback in dependencies] == ["advance"] * len(
        dependencies
    )
    assert not [name for name, callback in toy_app.callback_map.items() if "callback" in callback]


def test_the_page_leads_to_its_documents(toy_app: Dash) -> None:
    """The model is fetched early; it names the ground, the cards and the rest, the map's style its sources."""
    client = toy_app.server.test_client()
    html = client.get("/").get_data(as_text=True)
    (model,) = re.findall(r'<link[^>]* rel="preload" as="fetch"[^>]*href="([^"]+)"', html)
    named = client.get(model).get_json()
    urls = [model, named["ground"]["address"], named["cards"]]
    layout = json.dumps(client.get("/_dash-layout").get_json())
    urls += set(re.findall(r'"(/data/[^"]+)"', layout))
    assert len(urls) > 5
    assert {client.get(url).status_code for url in urls} == {200}


def test_the_page_starts_with_the_scripts_that_it_needs(toy_app: Dash) -> None:
    """No polyfill, no table of Dash's and no grid; what Dash's scripts use of the polyfill stands before them."""
    scripts = re.findall(r'<script src="([^"]+)"', toy_app.server.test_client().get("/").get_data(as_text=True))
    names = [re.sub(r"[@.].*", "", script.rpartition("/")[2]) for script in scripts]
    assert names == [
        *("react", "react-dom", "prop-types", "page", "regenerator-runtime", "dash_renderer"),
        *("dash_core_components", "dash_core_components-shared", "dash_html_components"),
    ]


def test_nothing_on_the_page_comes_from_another_machine(toy_app: Dash) -> None:
    """Links for readers apart, no script, style sheet or font is fetched from elsewhere."""
    html = toy_app.server.test_client().get("/").get_data(as_text=True)
    assert not re.findall(r'(?:src|href)="(?:https?:)?//', html)
    assert '<html lang="en" dir="ltr">' in html


def test_assets_with_a_stamp_may_be_kept(toy_app: Dash) -> None:
    """The address changes with the file; without the stamp it must be asked for again."""
    client = toy_app.server.test_client()
    with client.get("/assets/20-page.css?m=1") as stamped, client.get("/assets/20-page.css") as plain:
        assert (stamped.status_code, plain.status_code) == (200, 200)
        assert stamped.headers["Cache-Control"] == "public, max-age=31536000, immutable"
        assert plain.headers["Cache-Control"] == "no-cache"
        assert plain.headers["ETag"]


def test_assets_with_a_stamp_are_sent_small(toy_app: Dash) -> None:
    """Text in brotli, for clients that take it, and without headers that nobody needs again; the same content."""
    client = toy_app.server.test_client()
    address = "/assets/core/engine.mjs?m=1"
    with client.get(address) as plain, client.get(address, headers={"Accept-Encoding": "br"}) as packed:
        assert brotli.decompress(packed.data) == plain.data
        assert packed.headers["Content-Encoding"] == "br"
        assert packed.headers["Vary"] == "Accept-Encoding"
        assert not {"ETag", "Last-Modified", "Content-Disposition"} & set(packed.headers.keys())


def test_scripts_of_dash_are_kept_and_sent_as_small(toy_app: Dash) -> None:
    """Those with a stamp in their names; smaller than what is packed anew at each request."""
    client = toy_app.server.test_client()
    address = re.search(r'"(/_dash-component-suites/[^"]*/dash_core_components[.]v[^"]+)"', client.get("/").text)[1]
    plain, packed = client.get(address), client.get(address, headers={"Accept-Encoding": "br"})
    assert brotli.decompress(packed.data) == plain.data
    assert len(packed.data) < len(brotli.compress(plain.data, quality=9))
    assert packed.headers["Cache-Control"] == plain.headers["Cache-Control"] == "public, max-age=31536000, immutable"


def test_plotly_is_sent_as_it_lies_there(toy_app: Dash) -> None:
    """Packed; unpacked to clients that do not take brotli, as browsers do not over a plain connection."""
    client = toy_app.server.test_client()
    address, content = bundle_address(toy_app), (ASSETS / BUNDLE).read_bytes()
    for encodings, sent in (("gzip, br", content), ("identity", brotli.decompress(content))):
        with client.get(address, headers={"Accept-Encoding": encodings}) as answer:
            assert (answer.data == sent, answer.mimetype) == (True, "text/javascript")
            assert answer.headers.get("Content-Encoding") == ("br" if sent is content else None)
            assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
            assert answer.headers["Vary"] == "Accept-Encoding"
    with client.get(address, headers={"Accept-Encoding": "gzip"}) as answer:
        assert gzip.decompress(answer.data) == brotli.decompress(content)


def test_dash_is_led_to_the_bundle(toy_app: Dash) -> None:
    """By a script that runs before its own; no other loads Plotly. The browser fetches it before Dash asks for it."""
    page = toy_app.server.test_client().get("/").text
    assert page.count("_dashPlotlyJSURL") == 1
    assert page.count(bundle_address(toy_app)) == 2
    assert re.search(rf'<link rel="preload" as="script" [^>]*href="{re.escape(bundle_address(toy_app))}"', page)
    assert page.index("_dashPlotlyJSURL") < page.index('<script src="')
    assert "plotly.min.js" not in page


def test_the_script_of_the_grid_waits_for_its_tab(toy_app: Dash) -> None:
    """It is not on the page, but served under a name with a stamp, which the model holds and browsers keep."""
    client = toy_app.server.test_client()
    html = client.get("/").text
    scripts = re.findall(r'<script src="([^"]+)"', html)
    assert [path for path in scripts if "dash_core_components" in path]
    assert not [path for path in scripts if "dash_ag_grid" in path]
    address = client.get(re.search(r'id="model"[^>]*href="([^"]+)"', html)[1]).get_json()["table"]["script"]
    assert address == grid_script(toy_app)
    assert re.fullmatch(r"/_dash-component-suites/dash_ag_grid/dash_ag_grid\.v[\d_]+m\d+\.min\.js", address)
    answer = client.get(address)
    assert answer.data == client.get("/_dash-component-suites/dash_ag_grid/dash_ag_grid.min.js").data
    assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"


def test_data_can_be_taken_away(toy_app: Dash) -> None:
    """A header and 15 places."""
    answer = toy_app.server.test_client().get("/download/csv?day=2024-12-05")
    assert answer.status_code == 200
    assert len(answer.get_data(as_text=True).splitlines()) == 16

"""The static site, below a path of a host that serves nothing but files: it says and does what the app does."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urljoin
from urllib.request import urlopen

import brotli
import pytest
from controls import as_at_first, put
from driving import Page
from output.folder_server import FolderServer, served_folder
from output.said import all_said
from presenter import after_each
from selenium.webdriver.common.keys import Keys
from start.brought_in import bring_in

from dashboard.export.site.write import StaticSite
from geodata.calendar import index_of
from geodata.dataset import Dataset
from geodata.export.export import export
from geodata.export.selection import Selection

MANUAL = Path(__file__).resolve().parents[3] / "dashboard" / "README.md"
BELOW = "maps/syria/"
LANGUAGES = ("en", "ar")
READ_LINKS = """
const links = [...document.querySelectorAll("#tab-data a.download")].filter((link) => link.checkVisibility());
return links.map(({ textContent, href, download }) => [textContent, href, download]);
"""

KEEP_FIRST_PAINT = """document.addEventListener("readystatechange", () => {
  window.firstPaint ??= document.querySelector("#first-paint .date")?.textContent;
});"""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory, dataset: Dataset) -> Iterator[FolderServer]:
    """A host with the site below BELOW, in two languages."""
    root = tmp_path_factory.mktemp("host")
    folder = root / BELOW
    folder.mkdir(parents=True)
    StaticSite(dataset, LANGUAGES).write(folder)
    with served_folder(root) as found:
        yield found
        assert [answer for answer in found.answers if answer[1] >= 400] == []


@pytest.fixture(scope="module")
def app_says(recording: Page, address: str) -> dict[str, list[object]]:
    """What the app says, by what is looked at."""
    recording.open(address)
    return all_said(recording)


@pytest.fixture(scope="module")
def page(recording: Page, app_says: dict[str, list[object]], server: FolderServer) -> Iterator[Page]:
    """The site in the browser, after the app; whatever it asks for lies below its own path."""
    recording.requested()
    recording.requests.clear()
    server.answers.clear()
    recording.open(f"{server.address}{BELOW}")
    recording.idle()
    server.first_visit = [path for path, _ in server.answers]
    yield recording
    recording.requested()
    away = [url for url in recording.requests if not url.startswith((f"{server.address}{BELOW}", "data:", "blob:"))]
    assert away == []


def test_it_says_what_the_app_says(page: Page, app_says: dict[str, list[object]]) -> None:
    found = all_said(page)
    assert {name: found[name] for name in app_says} == app_says
    assert found["2024-12-05"] != found["2024-12-08"]
    assert found["filtered"][1] != found["2024-12-05"]


def test_the_manual_says_what_a_first_visit_weighs(page: Page, server: FolderServer) -> None:
    """Each file once, as it is and as hosts pack it while they answer: gzip at 6, brotli at 5; fonts are packed."""
    files = {server.file(path) for path in server.first_visit}
    contents = [(file.suffix == ".woff2", file.read_bytes()) for file in files]
    packs = (bytes, lambda content: gzip.compress(content, 6), lambda content: brotli.compress(content, quality=5))
    weights = [
        sum(len(content if is_packed else pack(content)) for is_packed, content in contents) / 1e6 for pack in packs
    ]
    pattern = r"A first visit loads (\d+) files: ([\d.]+) MB, ([\d.]+) MB packed by gzip, ([\d.]+) MB by brotli"
    told = [
        float(number) for number in re.search(pattern, " ".join(MANUAL.read_text(encoding="utf-8").split())).groups()
    ]
    assert told == pytest.approx([len(files), *weights], rel=0.1), (len(files), weights)


def test_the_map_is_that_of_the_app(page: Page, dataset: Dataset) -> None:
    """Every place has its side on the map; the ground lies below it."""
    page.go(index_of("2024-12-08"))
    page.idle()
    rows = range(len(dataset.held))
    sides = page.map("arguments[0].map((row) => advance.engineOf(map).ground.place(row).s)", list(rows))
    assert sides == dataset.held["2024-12-08"].to_list()
    assert page.map("map.getSource('geography').loaded()")


def test_a_step_asks_for_nothing(page: Page) -> None:
    page.go(0)
    page.idle()
    page.requested()
    told = after_each(page, "advance.timeline.day()", *[Keys.PAGE_DOWN] * 5)
    assert told == [1, 2, 3, 4, 5]
    page.idle()
    assert page.requested() == []


def test_what_comes_later_comes_from_the_folder(page: Page, server: FolderServer, dataset: Dataset) -> None:
    """Charts, the table, a card, the other clock, and modules that are loaded when first needed."""
    put(page, clock="then")
    page.until(lambda: [path for path, status in server.answers if "/files/evenings." in path and status == 200])
    as_at_first(page)
    page.find("#head-measures").click()
    page.until(lambda: page.js("return document.querySelectorAll('#tab-measures .main-svg').length") > 0)
    page.find("#head-data").click()
    count = "const rows = []; dash_ag_grid.getApi('table')?.forEachNode((row) => rows.push(row)); return rows.length"
    page.until(lambda: page.js("return document.querySelectorAll('#table .ag-row').length") > 0)
    page.until(lambda: page.js(count) == len(dataset.held))
    page.find(".view-buttons [data-measure]").click()
    page.until(lambda: page.find("#sketch").is_displayed())
    page.find("[data-sketch=end]").click()
    page.js("advance.cards.select('hama')")
    page.until(lambda: page.find("#card").is_displayed())
    (csv, plain) = page.js("return [...document.querySelectorAll('#card .record a')].map(({ href }) => href)")
    with urlopen(csv) as answer:
        assert answer.read().decode("utf-8-sig").splitlines()[1].startswith("hama,")
    with urlopen(plain) as answer:
        assert json.load(answer)["place"]["id"] == "hama"
    page.js("advance.cards.select('')")


def test_every_download_is_there(page: Page, dataset: Dataset) -> None:
    """What the tab offers of a day and of all days; what it does not offer it says."""
    as_at_first(page, tab="data")
    page.go(index_of("2024-12-05"))
    page.until(lambda: "2024-12-05" in page.js("return document.querySelector('[data-download=csv]').href"))
    offered = {name: href for name, href, _ in page.js(READ_LINKS)}
    assert list(offered)[:2] == ["GeoJSON", "CSV"]
    assert "GeoPackage" not in offered
    assert "each day as GeoJSON, CSV" in page.text("#tab-data")
    assert "are not among them" in page.text("#tab-data")
    with urlopen(offered["GeoJSON"]) as answer:
        assert answer.read() == export(dataset, Selection(day="2024-12-05"), "geojson").content
    page.find("#scope input[value=all]").click()
    page.until(lambda: len(page.js(READ_LINKS)) == len(offered) + 2)
    for name, href, saved_as in page.js(READ_LINKS):
        with urlopen(href) as answer:
            assert len(answer.read()) > 500, name
        assert saved_as == "", name
        is_saved = "return document.querySelector(`a[href$='${arguments[0]}']`).hasAttribute('download')"
        assert page.js(is_saved, href[-12:])


def test_the_other_language_keeps_the_view(page: Page, server: FolderServer) -> None:
    as_at_first(page)
    page.go(index_of("2024-12-08"))
    page.until(lambda: page.js("return location.search").startswith("?day=2024-12-08"))
    view = page.js("return location.search")
    page.until(lambda: page.js("return document.querySelector('[data-language=ar]').search") == view)
    page.find("[data-language=ar]").click()
    page.until(lambda: page.js("return document.dir === 'rtl' && document.body?.classList.contains('map-ready')"))
    assert page.js("return location.href") == f"{server.address}{BELOW}ar/{view}"
    assert page.text("#date") == "٨ كانون الأول ٢٠٢٤"
    assert page.js("return document.querySelectorAll('[data-language]').length") == len(LANGUAGES)


def test_an_address_may_name_the_language(page: Page, server: FolderServer) -> None:
    """As on a server: the rest of the view goes along."""
    page.driver.get(f"{server.address}{BELOW}?day=2024-12-05&lang=ar&tab=story")
    page.until(lambda: page.js("return document.body?.classList.contains('map-ready')"))
    assert page.driver.current_url == f"{server.address}{BELOW}ar/?day=2024-12-05&tab=story"


@pytest.mark.parametrize(
    ("query", "date"),
    [("", "26 November"), ("?day=2024-12-08", "8 December"), ("?chapter=6", "5 December"), ("?day=x", "26 November")],
)
def test_the_first_paint_is_of_the_day(page: Page, server: FolderServer, query: str, date: str) -> None:
    """What stands there when all of the document is read; modules run after that."""
    page.before_scripts(KEEP_FIRST_PAINT)
    page.open(f"{server.address}{BELOW}{query}")
    assert page.js("return window.firstPaint") == f"{date} 2024"
    assert page.js("return document.getElementById('first-paint')") is None


def test_a_script_of_somebody_else_does_not_run(page: Page, server: FolderServer) -> None:
    """By the policy in the page itself; a host need send none."""
    page.open(f"{server.address}{BELOW}")
    bring_in(page)
    page.driver.get_log("browser")  # of what was refused


def test_a_file_that_was_tampered_with_is_not_run(page: Page, server: FolderServer) -> None:
    """The browser holds each script against its hash, those too that come later."""
    (grid,) = (server.folder / BELOW / "files").glob("grid.*.js")
    kept = grid.read_bytes()
    try:
        grid.write_bytes(kept + b"\nwindow.tampered = true;")
        page.driver.execute_cdp_cmd("Network.clearBrowserCache", {})
        page.open(urljoin(f"{server.address}{BELOW}", "?tab=data"))
        page.until(lambda: any("integrity" in entry["message"] for entry in page.driver.get_log("browser")))
        assert page.js("return [window.tampered, window.dash_ag_grid]") == [None, None]
    finally:
        grid.write_bytes(kept)
        page.driver.get("about:blank")
        page.driver.get_log("browser")  # it complains of what was refused

"""What lies in a static site: files of the app, downloads, cards, and what its host is told."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path

from dash import Dash

from dashboard.export.site.files import HASHED, LIST
from dashboard.export.site.hosting import PAGE_CACHE_S, headers
from geodata.calendar import DAYS
from geodata.dataset import Dataset
from geodata.export.export import export
from geodata.export.place_table import place_file
from geodata.export.selection import Selection

PUBLIC = "https://news.example/maps/syria/"
PAGES = ("", "ar/")


def test_names_hold_a_hash(site: Path) -> None:
    for file in (site / HASHED).iterdir():
        stamp = file.name.split(".")[-2]
        assert hashlib.sha384(file.read_bytes()).hexdigest().startswith(stamp), file.name
        assert len(stamp) == 12


def test_languages_share_what_is_alike(public: Path) -> None:
    """Scripts, styles, fonts and the ground lie there once; words are of a language."""
    files = [path.name.split(".") for path in (public / HASHED).iterdir()]
    names = [f"{file[0]}.{file[-1]}" for file in files]
    for name in ("page.js", "20-page.css", "plotly-map.js", "grid.js", "ground.bin"):
        assert names.count(name) == 1, name
    assert names.count("model.json") == 2


def test_downloads_are_those_of_the_app(public: Path, toy: Dataset) -> None:
    day = DAYS[9]
    for form in ("geojson", "csv"):
        file = public / "download" / f"syria-advance_{day}.{form}"
        assert file.read_bytes() == export(toy, Selection(day=day), form).content
    for form in ("geojson", "csv", "kml"):
        file = public / "download" / f"syria-advance_all-days.{form}"
        assert file.read_bytes() == export(toy, Selection(), form).content
    assert (public / "download" / "syria-advance_all-days.gpkg").read_bytes().startswith(b"SQLite format 3")
    places = list(toy.held.index)
    assert {path.stem for path in (public / "download" / "place").iterdir()} == set(places)
    assert (public / "download" / "place" / f"{places[0]}.csv").read_bytes() == place_file(
        toy, places[0], "csv"
    ).content
    assert (public / "download" / "tables" / "claims.csv").is_file()


def test_each_language_has_its_one_file(public: Path) -> None:
    titles = [
        re.search(r"<title>(.*?)</title>", (public / home / "download/story.html").read_text())[1] for home in PAGES
    ]
    assert titles[0] == "Syria 2024: the advance, day by day"
    assert len(set(titles)) == 2


def test_a_known_address_gives_cards_and_a_sitemap(public: Path) -> None:
    """The card of a day has its page, which leads on to the map, and its picture, under addresses in full."""
    page = (public / "ar/day/2024-12-08/index.html").read_text(encoding="utf-8")
    metas = dict(re.findall(r'<meta (?:name|property)="([^"]+)" content="([^"]*)"', page))
    assert metas["og:description"].startswith("٨ كانون الأول ٢٠٢٤. ")
    assert metas["og:url"] == f"{PUBLIC}ar/day/2024-12-08/"
    assert metas["og:image"] == f"{PUBLIC}ar/cards/2024-12-08.png"
    assert (public / "ar/cards/2024-12-08.png").read_bytes().startswith(b"\x89PNG")
    assert 'content="0; url=../../?day=2024-12-08"' in page
    sitemap = (public / "sitemap.xml").read_text(encoding="utf-8")
    assert re.findall("<url><loc>(.*?)</loc>", sitemap) == [f"{PUBLIC}{home}" for home in PAGES]
    assert sitemap.count(f'hreflang="ar-SY" href="{PUBLIC}ar/"') == 2
    assert f"Sitemap: {PUBLIC}sitemap.xml" in (public / "robots.txt").read_text()
    assert "Disallow: /maps/syria/download/" in (public / "robots.txt").read_text()


def test_without_a_known_address_neither_is_there(german: Path) -> None:
    assert not (german / "sitemap.xml").exists()
    assert list(german.rglob("cards")) == list(german.rglob("day")) == []
    assert "Sitemap" not in (german / "robots.txt").read_text()
    assert "<a" not in (german / "404.html").read_text(encoding="utf-8")


def test_a_language_alone_is_found_from_the_root(german: Path) -> None:
    """And no link leads to those that are left out."""
    assert 'content="0; url=./de/"' in (german / "index.html").read_text(encoding="utf-8")
    page = (german / "de/index.html").read_text(encoding="utf-8")
    assert re.findall(r'hreflang="([^"]+)" href="([^"]+)"', page) == [("de", "../de/"), ("x-default", "../")]
    assert json.loads(re.search(r'id="site">(.*?)</script>', page)[1])["homes"] == {"de": "../de/"}


def test_a_missing_page_says_so_in_every_language(public: Path) -> None:
    """At any depth of the host, so its links are whole and it needs no other file."""
    page = (public / "404.html").read_text(encoding="utf-8")
    assert re.findall(r'<section lang="([^"]+)" dir="(\w+)">', page) == [("en", "ltr"), ("ar-SY", "rtl")]
    assert re.findall(r'<a href="([^"]+)"', page) == [f"{PUBLIC}{home}" for home in PAGES]
    assert "There is nothing at this address." in page


def test_hosts_are_told_what_may_be_kept(public: Path, german: Path) -> None:
    """By whole paths; each path has one rule for it."""
    rules = (public / "_headers").read_text().split("\n/")
    caches = {rule.splitlines()[0].strip("/"): re.findall(r"Cache-Control: (.*)", rule) for rule in rules}
    short = [f"public, max-age={PAGE_CACHE_S}"]
    assert caches == {
        "maps/syria/*": [],
        "maps/syria/files/*": ["public, max-age=31536000, immutable"],
        "maps/syria": short,
        "maps/syria/ar": short,
    }
    assert (german / "_headers").read_text().startswith("/*\n")
    framed = headers("", [""], "https://news.example").splitlines()
    assert "  Content-Security-Policy: frame-ancestors 'self' https://news.example" in framed
    assert "/files/*\n" in (german / "_headers").read_text()


def test_the_list_names_every_file(site: Path, toy: Dataset) -> None:
    told = json.loads((site / LIST).read_text(encoding="utf-8"))
    there = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    assert set(told["files"]) == there - {LIST}
    assert told["data_version"] == toy.version


def test_nothing_of_the_machine_is_in_it(site: Path) -> None:
    root = str(Path(__file__).resolve().parents[5]).encode()
    assert [path for path in site.rglob("*") if path.is_file() and root in path.read_bytes()] == []


def test_the_app_itself_is_as_before(toy_app: Dash) -> None:
    """What the site changes on the page stays with the site."""
    layout = json.dumps(toy_app.server.test_client().get("/_dash-layout").get_json())
    assert "Each file names its day, filters, clock" in layout
    assert "made beforehand" not in layout

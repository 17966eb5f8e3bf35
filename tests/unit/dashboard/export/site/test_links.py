"""Every link of a static site leads to a file below any path; scripts and styles are held against their hashes."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from dashboard.export.site.files import HASHED
from geodata.calendar import DAYS

PUBLIC = "https://news.example/maps/syria/"
PAGES = ("", "ar/", "de/")
ADDRESS = "https://anywhere.example/some/path/"
"""Where the tests think that the folder is served; no file knows it."""
IN_JSON = re.compile(r'"((?:[.]{1,2}/)*(?:files|download)/[^"\\]*)\\?"')
IN_HTML_OF_JSON = re.compile(r'(?:href|src)=\\"([^"\\]+)\\"')
IN_SCRIPT = re.compile(r'(?:^import |\bfrom |\bimport\()"([.]{1,2}/[^"]+)"', re.MULTILINE)
IN_STYLE = re.compile(r'url\("([^"]+)"\)')


def homes(site: Path) -> list[str]:
    """Folders of the pages."""
    return [home for home in (*PAGES, "de/") if (site / home / "manifest.webmanifest").is_file()]


class Links(HTMLParser):
    """Collects the tags with an address."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keeps a tag that names an address."""
        found = dict(attrs)
        if "href" in found or "src" in found:
            self.tags.append((tag, found))


def tags(file: Path) -> list[tuple[str, dict[str, str | None]]]:
    """Tags of a document that have an address, with their attributes."""
    parser = Links()
    parser.feed(file.read_text(encoding="utf-8"))
    return parser.tags


def pages_that_use(site: Path, file: Path) -> list[str]:
    """Addresses that a link in a file is relative to: a script's and a style's own, for a document those of pages."""
    path = file.relative_to(site).as_posix()
    if file.suffix == ".json" and path.startswith(HASHED):
        told = file.read_text(encoding="utf-8")
        return [f"{ADDRESS}{homes(site)[-1]}" if "../files/" in told or "../download/" in told else ADDRESS]
    return [urljoin(ADDRESS, path)]


def links(site: Path) -> list[tuple[str, str]]:
    """Every address in every file of the page, with the whole one that it leads to."""
    found = []
    for file in sorted(site.rglob("*")):
        if file.suffix == ".html" and file.name != "story.html":
            found += [(pages_that_use(site, file), tag.get("href") or tag.get("src") or "") for _, tag in tags(file)]
            found += [(pages_that_use(site, file), link) for link in IN_JSON.findall(file.read_text(encoding="utf-8"))]
        elif file.parent == site / HASHED and file.suffix == ".json":
            told = file.read_text(encoding="utf-8")
            found += [
                (pages_that_use(site, file), link) for link in IN_JSON.findall(told) + IN_HTML_OF_JSON.findall(told)
            ]
        elif file.parent == site / HASHED and file.suffix in (".js", ".css"):
            pattern = IN_STYLE if file.suffix == ".css" else IN_SCRIPT
            found += [(pages_that_use(site, file), link) for link in pattern.findall(file.read_text(encoding="utf-8"))]
    return [(link, urljoin(base, link)) for bases, link in found for base in bases]


def leads_to_a_file(site: Path, address: str) -> bool:
    """Whether a host that answers a folder with its index has something there."""
    path = urlsplit(address).path.removeprefix(urlsplit(ADDRESS).path)
    whole = site / path
    return address.startswith(ADDRESS) and (whole.is_file() or (whole / "index.html").is_file())


def test_every_link_leads_to_a_file(site: Path) -> None:
    """Relative ones, so that the folder works under any path; with days filled in where a name has a place for one."""
    found = links(site)
    relative = [(link, whole) for link, whole in found if not urlsplit(link).scheme and not link.startswith("#")]
    assert len({link for link, _ in relative}) > 150
    whole = [one.replace("{day}", day) for _, one in relative for day in (DAYS if "{day}" in one else DAYS[:1])]
    assert [one for one in whole if not one.endswith("/download/") and not leads_to_a_file(site, one)] == []
    assert [link for link, _ in relative if link.startswith("/")] == []


def test_what_is_whole_leads_out(public: Path, german: Path) -> None:
    """Only links for readers do, and the addresses of the site itself where they are known."""
    for site, own in ((public, {PUBLIC}), (german, set())):
        parts = [(tag, told) for file in site.rglob("*.html") if file.name != "story.html" for tag, told in tags(file)]
        whole = {(tag, told.get("rel"), told.get("href") or told.get("src")) for tag, told in parts}
        away = {(tag, rel, link) for tag, rel, link in whole if re.match(r"(?:https?:)?//", link or "")}
        assert {link for _, _, link in away} <= {f"{one}{home}" for one in own for home in PAGES}
        assert {(tag, rel) for tag, rel, _ in away} <= {("link", "canonical"), ("link", "alternate"), ("a", None)}


def test_scripts_and_styles_name_the_hash_of_what_they_load(site: Path) -> None:
    """In the tag, in the import map for modules, in what the start script knows of scripts that come later."""
    for home in homes(site):
        page = site / home / "index.html"
        checked = {
            (tag, told.get("href") or told.get("src")): told.get("integrity")
            for tag, told in tags(page)
            if tag == "script" or told.get("rel") in ("stylesheet", "modulepreload")
        }
        text = page.read_text(encoding="utf-8")
        hashes = json.loads(re.search(r'<script type="importmap">(.*?)</script>', text)[1])["integrity"]
        later = json.loads(re.search(r'id="site">(.*?)</script>', text)[1])["integrity"]
        told = {**{link: integrity for (_, link), integrity in checked.items()}, **hashes, **later}
        assert len(checked) > 20
        assert len(later) == 2
        for link, integrity in told.items():
            content = (page.parent / link).read_bytes()
            assert integrity == f"sha384-{base64.b64encode(hashlib.sha384(content).digest()).decode()}", link
        scripts = {path.name for path in (site / HASHED).glob("*.js")}
        assert {Path(link).name for link in told if link.endswith(".js")} == scripts

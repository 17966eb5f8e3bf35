"""The JavaScript modules: one entry, and addresses that change with the files."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from dash import Dash, html

from dashboard.page.modules import (
    BUNDLED,
    MODULES,
    at_start,
    entry,
    module_tags,
    not_loaded_by_dash,
    sources_hash,
    start_after_modules,
)

ROOT = Path(__file__).resolve().parents[4]


@pytest.fixture
def small(tmp_path: Path) -> Dash:
    """An app with four modules and a minified bundle of others, below a prefix."""
    texts = {
        "main.mjs": 'import * as view from "./core/view.mjs";\nexport const later = () => import("./own/marks.mjs");\n',
        "core/view.mjs": 'import {\n  a,\n} from "./words.mjs";\n',
        "core/words.mjs": "export const a = 1;\n",
        "own/marks.mjs": 'import { a } from "../core/words.mjs";\n',
        "bundle/page.mjs": 'import{a as b}from"./chunk-1.mjs";import"./chunk-2.mjs";export{b as c};\n',
        "bundle/chunk-1.mjs": "var a=1;export{a};\n",
        "bundle/chunk-2.mjs": 'var d="a;b";export*from"./chunk-3.mjs";\n',
        "bundle/chunk-3.mjs": "export{};\n",
        "bundle/sources.sha256": "0\n",
    }
    for name, text in texts.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    ignored = not_loaded_by_dash(MODULES)
    app = Dash("small", assets_folder=str(tmp_path), assets_ignore=ignored, requests_pathname_prefix="/de/")
    app.layout = html.Div()
    return app


def test_imports_lead_to_addresses_with_the_time_of_the_last_change(small: Dash, tmp_path: Path) -> None:
    tags = module_tags(small)
    imports = json.loads(re.search(r'<script type="importmap">(.*?)</script>', tags)[1])["imports"]
    changed = (tmp_path / "core" / "view.mjs").stat().st_mtime
    assert list(imports) == ["/de/assets/core/view.mjs", "/de/assets/core/words.mjs", "/de/assets/own/marks.mjs"]
    assert imports["/de/assets/core/view.mjs"] == f"/de/assets/core/view.mjs?m={changed}"
    assert re.findall(r'<link rel="modulepreload" href="([^"]+)">', tags) == list(imports.values())[:2]


def test_a_bundle_is_served_if_it_is_of_the_modules_there(small: Dash, tmp_path: Path) -> None:
    assert entry(tmp_path) == MODULES
    (tmp_path / "bundle" / "sources.sha256").write_text(f"{sources_hash(tmp_path)}\n", encoding="ascii")
    assert entry(tmp_path) == BUNDLED
    chunks = [f"/de/assets/bundle/chunk-{number}.mjs" for number in (1, 2, 3)]
    assert re.findall(r'href="([^"?]+)', module_tags(small)) == chunks
    (tmp_path / "core" / "words.mjs").write_text("export const a = 2;\n", encoding="utf-8")
    assert entry(tmp_path) == MODULES


def test_dash_loads_the_entry_only(small: Dash) -> None:
    page = small.server.test_client().get("/").get_data(as_text=True)
    scripts = re.findall(r'<script src="(/de/assets/[^"?]+)\?m=[^"]+" type="module">', page)
    assert scripts == ["/de/assets/main.mjs"]


@pytest.mark.parametrize("first", [MODULES, BUNDLED])
def test_what_is_fetched_later(first: str) -> None:
    """What few readers need is not fetched at start, whether the page is a bundle or not; nothing else waits."""
    started = {ROOT / "assets" / path for path in at_start(ROOT / "assets", first)}
    later = {path for folder in ("vendor", "events/reading") for path in (ROOT / "assets" / folder).glob("*.mjs")}
    assert len(later) > 8
    assert not started & later
    assert len(started) > 100 if first == MODULES else 10 < len(started) < 25


def test_the_page_names_every_module_that_it_starts_with(toy_app: Dash) -> None:
    """Once. The import map stands before the first module: browsers take no import map after that."""
    page = toy_app.server.test_client().get("/").get_data(as_text=True)
    first = entry(ROOT / "assets")
    preloaded = re.findall(r'<link rel="modulepreload" href="/assets/([^"?]+)\?m=', page)
    assert preloaded == at_start(ROOT / "assets", first)
    imports = json.loads(re.search(r'<script type="importmap">(.*?)</script>', page)[1])["imports"]
    assert {f"/assets/{path}" for path in preloaded} < imports.keys()
    assert f'src="/assets/{first}?m=' in page
    assert page.index("importmap") < page.index("modulepreload") < page.index('type="module"')


def test_dash_starts_after_the_modules(toy_app: Dash) -> None:
    """Modules run before DOMContentLoaded; Dash may call their functions from its start on."""
    assert start_after_modules("go();") == 'document.addEventListener("DOMContentLoaded", () => { go(); });'
    page = toy_app.server.test_client().get("/").get_data(as_text=True)
    renderer = re.search(r'<script id="_dash-renderer"[^>]*>(.*?)</script>', page)[1]
    assert renderer.startswith('document.addEventListener("DOMContentLoaded", () => { var renderer = new DashRenderer(')

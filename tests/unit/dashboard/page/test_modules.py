"""The JavaScript modules: one entry, and addresses that change with the files."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from dash import Dash, html

from dashboard.page.modules import NOT_LOADED_BY_DASH, ON_DEMAND, module_tags, start_after_modules

ROOT = Path(__file__).resolve().parents[4]


@pytest.fixture
def small(tmp_path: Path) -> Dash:
    """An app with three modules, below a prefix."""
    (tmp_path / "core").mkdir()
    for name in ("main.mjs", "core/view.mjs", "core/words.mjs"):
        (tmp_path / name).write_text("export {};\n", encoding="utf-8")
    app = Dash("small", assets_folder=str(tmp_path), assets_ignore=NOT_LOADED_BY_DASH, requests_pathname_prefix="/de/")
    app.layout = html.Div()
    return app


def test_imports_lead_to_addresses_with_the_time_of_the_last_change(small: Dash, tmp_path: Path) -> None:
    tags = module_tags(small)
    imports = json.loads(re.search(r'<script type="importmap">(.*?)</script>', tags)[1])["imports"]
    changed = (tmp_path / "core" / "view.mjs").stat().st_mtime
    assert list(imports) == ["/de/assets/core/view.mjs", "/de/assets/core/words.mjs"]
    assert imports["/de/assets/core/view.mjs"] == f"/de/assets/core/view.mjs?m={changed}"
    assert re.findall(r'<link rel="modulepreload" href="([^"]+)">', tags) == list(imports.values())


def test_dash_loads_the_entry_only(small: Dash) -> None:
    page = small.server.test_client().get("/").get_data(as_text=True)
    scripts = re.findall(r'<script src="(/de/assets/[^"?]+)\?m=[^"]+" type="module">', page)
    assert scripts == ["/de/assets/main.mjs"]


def test_the_page_names_every_module_that_it_starts_with(toy_app: Dash) -> None:
    """Once. The import map stands before the first module: browsers take no import map after that."""
    page = toy_app.server.test_client().get("/").get_data(as_text=True)
    assets = ROOT / "assets"
    modules = {f"/assets/{path.relative_to(assets).as_posix()}" for path in assets.rglob("*.mjs")}
    preloaded = re.findall(r'<link rel="modulepreload" href="([^"?]+)\?m=', page)
    on_demand = {module for module in modules if ON_DEMAND.search(module)}
    assert {"/assets/sketch/measure.mjs", "/assets/vendor/mgrs.mjs", "/assets/charts/drawn.mjs"} < on_demand
    assert sorted([*preloaded, "/assets/main.mjs"]) == sorted(modules - on_demand)
    imports = json.loads(re.search(r'<script type="importmap">(.*?)</script>', page)[1])["imports"]
    assert sorted([*imports, "/assets/main.mjs"]) == sorted(modules)
    assert page.index("importmap") < page.index("modulepreload") < page.index('type="module"')


def test_dash_starts_after_the_modules(toy_app: Dash) -> None:
    """Modules run before DOMContentLoaded; Dash may call their functions from its start on."""
    assert start_after_modules("go();") == 'document.addEventListener("DOMContentLoaded", () => { go(); });'
    page = toy_app.server.test_client().get("/").get_data(as_text=True)
    renderer = re.search(r'<script id="_dash-renderer"[^>]*>(.*?)</script>', page)[1]
    assert renderer.startswith('document.addEventListener("DOMContentLoaded", () => { var renderer = new DashRenderer(')

"""HTML, Markdown and scripts in any text of the tables are shown as they were written, and nothing else."""

from __future__ import annotations

import csv
import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from dashboard.i18n.catalogue import SOURCE_LANGUAGE
from dashboard.i18n.language import LANGUAGES, use_language
from dashboard.i18n.names import names_from_tables
from dashboard.payload.documents import HashedFiles, publish
from dashboard.server.app import create_app
from dashboard.widgets.static_part import StaticPart
from geodata.build import build
from geodata.dataset import Dataset
from geodata.measures.analysis import analyse
from geodata.schema import layout
from geodata.schema.frames import TABLES
from tests.layout_tree import components

HOSTILE = "<x-evil onclick=alert(1)>x</x-evil> [a](javascript:alert(1)) \"'> &lt;b&gt; `c` **d**"
KEPT = ("figures.by", "outside_figures.place", "roads.place_name", "corrections.row_id", "corrections.now")
"""Columns of text that name something else, so that a check refuses other words."""
PLAIN = {
    *("bases.label", "places.label", "evenings.announcement", "evenings.headline", "model.announcement"),
    *("model.headline", "model.title", "model.labels", "model.names", "rows.name", "rows.place"),
    *("search_options.label", "search_options.search", "model.road"),
}
"""Fields that scripts write as text, or draw on the map: `document.field`. Every other text is HTML."""
PLAIN_IN_ARABIC = {"bases.drawn", "places.drawn", "places.second"}
"""The same, only there: names as the map draws them, and in the other script."""
ASSETS = Path(__file__).parents[4] / "assets"
WRITES_HTML = {
    **{"day_list.mjs": 1, "end_card.mjs": 2, "fit.mjs": 1, "holders.mjs": 1, "panel.mjs": 1, "rows.mjs": 1},
    **{"speaker.mjs": 1, "story.mjs": 1},
}
"""Script -> how often it writes HTML: cards, tabs, captions, notes and lists, which Python made, and the squares of a
code."""


@pytest.fixture(scope="module")
def hostile(toy_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Dataset:
    """The toy conflict with HOSTILE behind every text that may be any."""
    folder = shutil.copytree(toy_folder, tmp_path_factory.mktemp("hostile") / "data")
    for name in layout.TABLES:
        path = layout.table_path(folder, name)
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        free = {column for column, rules in TABLES[name].items() if all(rule.test(f"a {HOSTILE}") for rule in rules)}
        free -= {column.partition(".")[2] for column in KEPT if column.startswith(f"{name}.")}
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, layout.TABLES[name])
            writer.writeheader()
            writer.writerows(
                {c: f"{cell} {HOSTILE}" if cell and c in free else cell for c, cell in r.items()} for r in rows
            )
    return build(folder)


def _texts(value: object, field: str) -> Iterator[tuple[str, str]]:
    """Every text in a JSON value, with the name of the field that holds it (of a key such as `road:M5`)."""
    if isinstance(value, dict):
        for name, item in value.items():
            yield from _texts(item, name)
    elif isinstance(value, list):
        for item in value:
            yield from _texts(item, field)
    elif isinstance(value, str):
        yield field, value


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_of_the_tables_becomes_html(hostile: Dataset, language: str) -> None:
    """In the documents that the browser fetches; what is escaped there is seen again as it was written."""
    raw, escaped = set(), 0
    with use_language(language, names_from_tables(hostile, LANGUAGES[language].name_column)):
        files = HashedFiles("/")
        publish(hostile, analyse(hostile), files, "")
    for file, content in files.documents.items():
        document = file.split(".")[0]
        for field, text in _texts(json.loads(content), "") if file.endswith(".json") else ():
            raw |= {f"{document}.{field.partition(':')[0]}"} if "<x-evil" in text else set()
            escaped += "&lt;x-evil onclick=alert(1)&gt;" in text
            assert not re.search(r"href=.?javascript:", text)
    assert raw <= PLAIN | PLAIN_IN_ARABIC
    assert language != SOURCE_LANGUAGE or raw == PLAIN
    assert escaped > 100


def test_the_page_itself_has_none(hostile: Dataset) -> None:
    """Nor what Dash sends for its layout: components escape what they show, and static parts are escaped before."""
    app = create_app(hostile)
    assert "<x-evil" not in app.server.test_client().get("/").get_data(as_text=True)
    static = [part.content for part in components(app.layout) if isinstance(part, StaticPart)]
    assert static
    assert "<x-evil" not in "".join(static)


def test_scripts_write_html_only_where_it_comes_from_python() -> None:
    found = {}
    for path in ASSETS.rglob("*.mjs"):
        if not {"vendor", "bundle"} & set(path.parts):
            written = re.findall(
                r"\b(?:innerHTML|outerHTML)\s*=|insertAdjacentHTML|document\.write\b", path.read_text("utf-8")
            )
            found |= {path.name: len(written)} if written else {}
    assert found == WRITES_HTML

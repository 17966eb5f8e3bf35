"""HTML in the words of conflict.toml, its title among them, is shown as it was written, and nothing else."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import Any

import pytest

from geodata.conflict_file.read import FILE_NAME
from tests.island import write_island
from tests.island.parts import ALL, add_parts

ROOT = Path(__file__).resolve().parents[4]
HOSTILE = "</title></script><x-evil onclick=alert(1)>x</x-evil> & more"
WORDS = re.compile(r'\b(title|page_title|name|noun|adjective|authors|text|army|league) = "([^"]+)"')
PROGRAM = """
import json, sys
from pathlib import Path
from dashboard.export.site.cards import leads_on
from dashboard.payload.documents import HashedFiles, publish
from dashboard.server.app import create_app
from dashboard.server.single_file import single_file
from geodata.build import build
from geodata.conflict import PAGE_TITLE
from geodata.measures.analysis import analyse

dataset = build(Path(sys.argv[1]))
app = create_app(dataset, public="https://example.org/")
files = HashedFiles("/")
publish(dataset, analyse(dataset), files, "")
documents = {name: json.loads(content) for name, content in files.documents.items() if name.endswith(".json")}
client = app.server.test_client()
pages = {path: client.get(path, headers={"Accept": "text/html"}).text for path in ("/", "/nowhere")}
pages |= {"one file": single_file(app, "1").decode(), "leads on": leads_on("./", PAGE_TITLE)}
print(json.dumps({"pages": pages, "documents": documents}))
"""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """Path -> page, and name -> document, of an island with everything, behind whose words stands HOSTILE."""
    folder = tmp_path_factory.mktemp("data") / "island"
    write_island(folder)
    add_parts(folder, ALL)
    conflict = folder / FILE_NAME
    text = conflict.read_text(encoding="utf-8").replace("authors =", 'page_title = "The page"\nauthors =')
    conflict.write_text(WORDS.sub(rf'\1 = "\2 {HOSTILE}"', text), encoding="utf-8")
    ran = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(folder)],
        **{"cwd": ROOT, "env": {**os.environ, "GEODATA_FOLDER": str(folder)}},
        **{"capture_output": True, "text": True, "check": False},
    )
    assert ran.returncode == 0, ran.stderr[-3000:]
    found: dict[str, Any] = json.loads(ran.stdout)
    return found


def test_no_page_takes_it_for_html(made: dict[str, Any]) -> None:
    """Each has the title as it was written."""
    title = f"The page {escape(HOSTILE)}</title>"
    assert [path for path, page in made["pages"].items() if title not in page] == []
    assert [path for path, page in made["pages"].items() if "<x-evil" in page] == []


def test_no_text_with_html_has_it(made: dict[str, Any]) -> None:
    """What scripts write as HTML has tags besides; names and titles, which they write as text, have none."""
    texts = list(_texts(made["documents"]))
    assert sum("&lt;x-evil onclick=alert(1)&gt;" in text for text in texts) > 100
    assert sum(HOSTILE in text for text in texts) > 10
    assert [text for text in texts if HOSTILE in text and "<" in text.replace(HOSTILE, "")] == []


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, dict | list):
        for item in value.values() if isinstance(value, dict) else value:
            yield from _texts(item)
    elif isinstance(value, str):
        yield value

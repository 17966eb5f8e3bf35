"""What the pages of some folders say, built here: `python -m tests.island.told LANGUAGE,… FOLDER …`, as JSON.

A process shows one conflict, that of the environment; so all folders have the same conflict.toml, and a test of another
conflict starts a process.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import Any

import plotly

from dashboard.map.layer_groups import groups_of
from dashboard.server.app import create_app
from dashboard.tabs.tabs import tabs_of
from geodata.build import build
from geodata.dataset import Dataset
from geodata.load import load

EMPTY = re.compile(r"<(h\d|caption|tbody|ul|dl|summary|table|td|th)(?: [^>]*)?>\s*</\1>")
"""A part of the page without content; lists that the scripts fill have a class or an attribute of data."""
FILLED_LATER = re.compile(r"class=|data-|<t[dh]")


def told(dataset: Dataset, language: str) -> dict[str, Any]:
    """Texts of the page in a language, names of its tabs and layers, and parts without content."""
    app = create_app(dataset, language)
    client = app.server.test_client()
    layout = json.dumps(app.layout, cls=plotly.utils.PlotlyJSONEncoder, ensure_ascii=False)
    page = client.get("/").get_data(as_text=True)
    address = re.search(r'href="[^"]*(/data/model[^"]*)"', page)
    model = client.get(address[1]).get_data(as_text=True) if address else ""
    documents = [page, layout, model]
    for name in sorted(set(re.findall(r"/data/[\w.-]+[.]json", model))):
        documents.append(client.get(name).get_data(as_text=True))
    on_demand = next(text for text in map(json.loads, documents[3:]) if isinstance(text, dict) and "tabHtml" in text)
    html = "\n".join(on_demand["tabHtml"].values())
    return {
        "text": "\n".join(documents),
        "tabs": [tab.name for tab in tabs_of(dataset)],
        "layers": list(groups_of(dataset)),
        "charts": len(on_demand["charts"]),
        "ticks": [re.sub("<[^>]*>", "", tick) for tick in re.findall(r'<span class="tick">(.*?)</span></span>', page)],
        "columns": int(re.findall(r"--columns:(\d+)", page)[0]),
        "labels": on_demand["charts"][0]["layout"]["xaxis"]["ticktext"],
        "headlines": [day["headline"] for day in json.loads(model)["days"]],
        "methods": list(on_demand["methods"]),
        "empty": [found[0] for found in EMPTY.finditer(html) if not FILLED_LATER.search(found[0])],
    }


if __name__ == "__main__":
    languages, *folders = sys.argv[1:]
    found = {}
    for folder in map(Path, folders):
        build(folder)
        found[folder.name] = {language: told(load(folder), language) for language in languages.split(",")}
    print(json.dumps(found, ensure_ascii=False))

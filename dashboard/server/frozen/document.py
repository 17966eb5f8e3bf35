"""The HTML document of a page that no server stands behind."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping

from dashboard.page.modules import FOLLOW
from dashboard.server.frozen.answers import COMPONENT_SCRIPTS, LAYOUT, Answers

GRID_SCRIPTS = ("dash_ag_grid/dash_ag_grid.min.js", "dash_ag_grid/async-community.js")
LAZY_SCRIPTS = {
    "Graph": ("dash/dcc/async-graph.js",),
    "Dropdown": ("dash/dcc/async-dropdown.js",),
    "AgGrid": GRID_SCRIPTS,
}
"""Component -> scripts that Dash fetches when the first one is drawn, by names that only a server knows."""
SERVER_ONLY_KEYS = ("end_id", "python_version", "dash_version_url", "plotly_cloud_installed")
"""Keys of Dash's configuration that mean nothing without a server, and may differ from start to start."""
CONFIG = re.compile(r'(?<=id="_dash-config" type="application/json">).*?(?=</script>)')
RENDERER = '<script id="_dash-renderer"'


def page_without_server(answers: Answers, left_out: tuple[str, ...] = (), **config: str) -> str:
    """The page as served, with the scripts of all components but those in `left_out`. It follows no builds.

    `config`: what Dash is told instead of what a server tells it.
    """
    html = FOLLOW.sub("", answers.fetch("")[0].decode())
    layout = json.loads(answers.fetch(LAYOUT)[0])
    used = sorted(set(component_types(layout)) - set(left_out))
    chunks = dict.fromkeys(path for name in used for path in LAZY_SCRIPTS.get(name, ()))
    tags = "".join(f'<script src="{answers.address(COMPONENT_SCRIPTS + path)}"></script>' for path in chunks)
    found = CONFIG.search(html)
    if found is None:
        raise LookupError("expected the page to hold the configuration of Dash")
    kept = {key: value for key, value in json.loads(found[0]).items() if key not in SERVER_ONLY_KEYS}
    told = json.dumps(kept | config).replace("/", r"\u002f")
    return changed(html, {found[0]: told, RENDERER: f"{tags}{RENDERER}"})


def changed(html: str, changes: Mapping[str, str]) -> str:
    """The document with texts replaced. Raises LookupError for one that it does not hold exactly once."""
    for before, after in changes.items():
        if html.count(before) != 1:
            raise LookupError(f"expected the page to hold once: {before[:60]}")
        html = html.replace(before, after)
    return html


def component_types(node: object) -> Iterator[str]:
    """Type of each component in a layout as Dash sends it, including those in stores and properties."""
    if isinstance(node, list):
        for item in node:
            yield from component_types(item)
    elif isinstance(node, dict):
        if "namespace" in node:
            yield node["type"]
        for value in node.values():
            yield from component_types(value)

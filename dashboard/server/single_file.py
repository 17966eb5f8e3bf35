"""The whole app as one HTML file: its responses as parts, which `templates/single_file.js` unpacks in the browser.

Parts are requested from the app itself, so the file runs the same code as the server. Where one links to another by an
address of the server, a token replaces the address; the browser replaces it by an address inside the file.
"""

from __future__ import annotations

import base64
import gzip
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import urljoin

from dash import Dash

from dashboard import notice
from dashboard.i18n.language import _, current_language
from dashboard.page.document import FOR_OTHERS_ENDS
from dashboard.page.modules import module_tags
from dashboard.page.plotly_bundle import bundle_address, bundle_tag
from dashboard.server.licences import licence_notices
from dashboard.server.policy import IN_ONE_FILE, inline_scripts, policy
from dashboard.text.html import TEMPLATES
from dashboard.theme import colours
from geodata.conflict import PAGE_TITLE
from geodata.store import provenance

COMPONENT_SCRIPTS = "_dash-component-suites/"
LAZY_SCRIPTS = {
    "Graph": ("dash/dcc/async-graph.js",),
    "Dropdown": ("dash/dcc/async-dropdown.js",),
    "AgGrid": ("dash_ag_grid/dash_ag_grid.min.js", "dash_ag_grid/async-community.js"),
}
"""Component -> scripts that Dash fetches when the first one is drawn; in a file they run with the others."""
LICENCES = (
    "assets/vendor/d3-dsv.LICENSE.txt",
    "assets/vendor/geographiclib-geodesic.LICENSE.txt",
    "assets/vendor/mgrs.LICENSE.txt",
    "assets/vendor/lean-qr.LICENSE.txt",
    "assets/vendor/togeojson.LICENSE.txt",
    "assets/fonts/OFL.txt",
)
"""Licences of what has none in its own text."""
LAYOUT, DEPENDENCIES = "_dash-layout", "_dash-dependencies"
"""Paths that Dash's renderer requests."""
SERVER_ONLY_KEYS = ("end_id", "python_version", "dash_version_url", "plotly_cloud_installed")
"""Keys of Dash's configuration that mean nothing without a server, and may differ from start to start."""
JSON, JAVASCRIPT = "application/json", "text/javascript"
LINKS = {
    JAVASCRIPT: re.compile(
        r'(?:(?<=^import ")|(?<= from ")|(?<=import\("))[.]{1,2}/[^"]+[.]mjs(?="(?:;$|\)))', re.MULTILINE
    ),
    "text/html": re.compile(r'(?:(?<=src=")|(?<=href="))(?!data:)[^"]+'),
    "text/css": re.compile(r'(?<=url\(")(?!data:)[^"]+'),
    JSON: re.compile(r'(?<=")/(?:[^"\\]*/)?(?:data|assets)/[^"\\/]+(?:/[^"\\]+)?(?=")'),
}
"""Media type of a part -> links to other parts in it."""
SERVER_LINK = re.compile(r'(?<=")/?(?:[\w-]+/)*(?:download|_dash-component-suites)/[^"\\]*(?=\\?")')
"""Addresses that work with a server only: of downloads, and of the script of the grid, which runs with the others."""


@dataclass(frozen=True)
class Part:
    """One response of the app, to be put into the file.

    `has_links`: it contains tokens of other parts. `for_worker`: the map's web workers fetch it, so it must be a
    `data:` address. `request_path`: the path that Dash's renderer requests it by; empty for parts reached by a link.
    """

    content: bytes
    mimetype: str
    has_links: bool = False
    for_worker: bool = False
    request_path: str = ""

    @property
    def compressed(self) -> str:
        """Compressed, as text; the same content gives the same text."""
        return base64.b64encode(gzip.compress(self.content, mtime=0)).decode()


class Parts:
    """The parts of one file, in an order in which links lead to earlier parts only."""

    def __init__(self, app: Dash) -> None:
        self.all: list[Part] = []
        self._client = app.server.test_client()
        self._prefix = app.config.requests_pathname_prefix
        self._tokens: dict[str, str] = {}

    def add_path(self, path: str) -> str:
        """Adds the response for a path, once. Returns its token. Raises LookupError if there is none."""
        address = urljoin(self._prefix, path)
        if address not in self._tokens:
            content, mimetype = self.fetch(address)
            request_path = address if path in (LAYOUT, DEPENDENCIES) else ""
            self._tokens[address] = self.add_content(content, mimetype, address, request_path)
        return self._tokens[address]

    def fetch(self, path: str) -> tuple[bytes, str]:
        """Content and media type of an answer. Raises LookupError if there is none."""
        address = urljoin(self._prefix, path)
        inside = "/" + address.removeprefix(self._prefix)
        with self._client.get(inside, base_url=f"http://localhost{self._prefix}") as answer:
            if answer.status_code != 200:
                raise LookupError(f"{address}: expected a part of the page, the app answers {answer.status_code}")
            return answer.get_data(), answer.mimetype

    def add_content(self, content: bytes, mimetype: str, base: str, request_path: str = "") -> str:
        """Adds a part after those that it links to by addresses relative to `base`. Returns its token."""
        is_source = mimetype == JSON and b'"FeatureCollection"' in content[:80]
        text, count = content, 0
        if mimetype in LINKS:
            plain = _compact(content) if mimetype == JSON else content.decode()
            named, count = LINKS[mimetype].subn(lambda found: self.add_path(urljoin(base, found[0])), plain)
            text = (SERVER_LINK.sub("#", named) if mimetype == JSON else named).encode()
        self.all.append(Part(text, mimetype, bool(count), is_source, request_path))
        return f"inside:{len(self.all) - 1};"


def single_file(app: Dash, version: str) -> bytes:
    """The file; `version` is that of the data. Raises LookupError if the page links to something that the app lacks."""
    parts = Parts(app)
    for path in (LAYOUT, DEPENDENCIES):
        parts.add_path(path)
    parts.add_content(_page(parts, app), "text/html", app.config.requests_pathname_prefix)
    scripts = [part.content.decode() for part in parts.all if part.mimetype == JAVASCRIPT]
    opener = TEMPLATES.get_template("single_file.js").render()
    context = {
        "title": _(PAGE_TITLE),
        "language": current_language(),
        "sea": colours.SEA,
        "ink": colours.INK,
        "version": version,
        "made": datetime.now(UTC).date().isoformat(),
        "opener": opener,
        "policy": policy(IN_ONE_FILE, [opener, *inline_scripts(parts.all[-1].content.decode())]),
        "code_licence": notice.CODE.format(year=notice.YEAR),
        "data_licences": [one["title"] for one in provenance.LICENCES.values()] or [provenance.OWN["title"]],
        "notices": licence_notices(scripts, [parts.fetch(path)[0].decode() for path in LICENCES]),
    }
    return TEMPLATES.get_template("single_file.html").render(parts=parts.all, **context).encode()


def _compact(content: bytes) -> str:
    """The same JSON, with no character escaped that need not be: Dash writes `/` as a number."""
    return json.dumps(json.loads(content), ensure_ascii=False, separators=(",", ":"))


def _page(parts: Parts, app: Dash) -> bytes:
    """The page as served, with Plotly, the scripts of all components, and the class `one-file`.

    The tags of modules go, because here each module names those that it imports by their addresses inside the file.
    """
    start, end = map(re.escape, FOR_OTHERS_ENDS)
    html = re.sub(f"{start}.*?{end}", "", parts.fetch("")[0].decode(), count=1, flags=re.DOTALL)
    layout = json.loads(parts.fetch(LAYOUT)[0])
    chunks = dict.fromkeys(path for name in sorted(set(component_types(layout))) for path in LAZY_SCRIPTS.get(name, ()))
    tags = "".join(f'<script src="{COMPONENT_SCRIPTS}{path}"></script>' for path in chunks)
    found = re.search(r'(?<=id="_dash-config" type="application/json">).*?(?=</script>)', html)
    if found is None:
        raise LookupError("expected the page to hold the configuration of Dash")
    config = found[0]
    kept = {key: value for key, value in json.loads(config).items() if key not in SERVER_ONLY_KEYS}
    changes = {
        config: json.dumps(kept).replace("/", r"\u002f"),
        "<body>": '<body class="one-file">',
        module_tags(app): "",
        bundle_tag(app): f'<script src="{bundle_address(app)}"></script>',
        '<script id="_dash-renderer"': f'{tags}<script id="_dash-renderer"',
    }
    for before, after in changes.items():
        if html.count(before) != 1:
            raise LookupError(f"expected the page to hold once: {before[:60]}")
        html = html.replace(before, after)
    return html.encode()


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

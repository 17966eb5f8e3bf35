"""The whole app as one HTML file: its responses as parts, which `templates/single_file.js` unpacks in the browser.

Parts are requested from the app itself, so the file runs the same code as the server. Where one links to another by an
address of the server, a token replaces the address; the browser replaces it by an address inside the file.
"""

from __future__ import annotations

import base64
import gzip
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import urljoin

from dash import Dash

from dashboard import notice
from dashboard.i18n.language import _, current_language
from dashboard.page.document import FOR_OTHERS_ENDS
from dashboard.page.modules import module_tags
from dashboard.page.plotly_bundle import bundle_address, bundle_tag
from dashboard.server.frozen.answers import DEPENDENCIES, HTML, JAVASCRIPT, JSON, LAYOUT, Answers, with_links
from dashboard.server.frozen.document import changed, page_without_server
from dashboard.server.licences import licence_notices
from dashboard.server.policy import IN_ONE_FILE, inline_scripts, policy
from dashboard.text.html import TEMPLATES
from dashboard.theme import colours
from geodata.conflict import PAGE_TITLE
from geodata.store import provenance

LICENCES = (
    "assets/vendor/d3-dsv.LICENSE.txt",
    "assets/vendor/geographiclib-geodesic.LICENSE.txt",
    "assets/vendor/mgrs.LICENSE.txt",
    "assets/vendor/lean-qr.LICENSE.txt",
    "assets/vendor/togeojson.LICENSE.txt",
    "assets/fonts/OFL.txt",
)
"""Licences of what has none in its own text."""
NOWHERE = "#"
"""What the file writes for an address that works with a server only."""


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
        self.answers = Answers(app)
        self._tokens: dict[str, str] = {}

    def add_path(self, path: str) -> str:
        """Adds the response for a path, once. Returns its token. Raises LookupError if there is none."""
        address = self.answers.address(path)
        if address not in self._tokens:
            content, mimetype = self.answers.fetch(address)
            request_path = address if path in (LAYOUT, DEPENDENCIES) else ""
            self._tokens[address] = self.add_content(content, mimetype, address, request_path)
        return self._tokens[address]

    def add_content(self, content: bytes, mimetype: str, base: str, request_path: str = "") -> str:
        """Adds a part after those that it links to by addresses relative to `base`. Returns its token."""
        is_source = mimetype == JSON and b'"FeatureCollection"' in content[:80]
        text, count = with_links(
            content, mimetype, part=lambda link: self.add_path(urljoin(base, link)), served=lambda link: NOWHERE
        )
        self.all.append(Part(text, mimetype, bool(count), is_source, request_path))
        return f"inside:{len(self.all) - 1};"


def single_file(app: Dash, version: str) -> bytes:
    """The file; `version` is that of the data. Raises LookupError if the page links to something that the app lacks."""
    parts = Parts(app)
    for path in (LAYOUT, DEPENDENCIES):
        parts.add_path(path)
    parts.add_content(_page(parts.answers, app), HTML, parts.answers.prefix)
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
        "notices": licence_notices(scripts, [parts.answers.fetch(path)[0].decode() for path in LICENCES]),
    }
    return TEMPLATES.get_template("single_file.html").render(parts=parts.all, **context).encode()


def _page(answers: Answers, app: Dash) -> bytes:
    """The page with Plotly, the scripts of all components, and the class `one-file`.

    The tags of modules go, because here each module names those that it imports by their addresses inside the file.
    """
    start, end = map(re.escape, FOR_OTHERS_ENDS)
    html = re.sub(f"{start}.*?{end}", "", page_without_server(answers), count=1, flags=re.DOTALL)
    changes = {
        "<body>": '<body class="one-file">',
        module_tags(app): "",
        bundle_tag(app): f'<script src="{bundle_address(app)}"></script>',
    }
    return changed(html, changes).encode()

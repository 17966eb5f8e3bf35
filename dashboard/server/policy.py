"""The Content-Security-Policy of a page: what it may run and load. No inline script runs but those known by hash."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable

from dash import Dash

ANY, NONE = "any", "none"
"""Which pages may show this one in a frame: all, or no other; otherwise origins, parted by spaces."""
INLINE = re.compile(
    r'<script(?![^>]*\bsrc=)(?![^>]*type="(?:application/json|text/plain)")[^>]*>(.*?)</script>', re.DOTALL
)
"""A script without an address that a browser runs; import maps count as such."""
SERVED = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self' 'unsafe-inline'",
    "img-src": "'self' data: blob:",
    "font-src": "'self' data:",
    "connect-src": "'self' data: blob:",
    "worker-src": "'self' blob:",
    "manifest-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'none'",
}
"""For a page of a server. Plotly and MapLibre set styles inline; Plotly hands MapLibre the script of its workers as a
blob; pictures to save are blobs."""
IN_ONE_FILE = {
    "default-src": "'none'",
    "script-src": "blob:",
    "style-src": "'unsafe-inline' blob:",
    "img-src": "data: blob:",
    "font-src": "data: blob:",
    "connect-src": "data: blob:",
    "worker-src": "data: blob:",
    "base-uri": "'none'",
    "form-action": "'none'",
}
"""For the single HTML file, whose parts have addresses that only the page itself can make; nothing else is reached."""


def inline_scripts(html: str) -> list[str]:
    """The text of each inline script of a document that a browser would run."""
    return INLINE.findall(html)


def policy(directives: dict[str, str], scripts: Iterable[str], embed: str = ANY) -> str:
    """The policy as one line. `scripts`: inline ones that may run; `embed`: ANY, NONE, or origins."""
    hashes = " ".join(dict.fromkeys(map(_hash, scripts)))
    allowed = directives | {"script-src": f"{directives['script-src']} {hashes}".strip()}
    told = [f"{name} {sources}" for name, sources in allowed.items()]
    return "; ".join(filter(None, [*told, frame_policy(embed)]))


def frame_policy(embed: str) -> str:
    """The part that says who may show a page in a frame; blank for ANY. A document itself cannot say it."""
    if embed == ANY:
        return ""
    return "frame-ancestors 'none'" if embed == NONE else f"frame-ancestors 'self' {embed}"


def page_policy(app: Dash, embed: str = ANY) -> str:
    """The policy of the pages of an app whose parts are all in place; `embed` as in `policy`.

    The scripts are read from the frame of the page, before anything of a request is in it.
    """
    return policy(SERVED, [*inline_scripts(app.index_string), *app._inline_scripts, app.renderer], embed)


def _hash(script: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"

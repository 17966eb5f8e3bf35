"""The answers of an app, asked in this process, and the links in them to other answers."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from urllib.parse import urljoin

from dash import Dash

COMPONENT_SCRIPTS = "_dash-component-suites/"
LAYOUT, DEPENDENCIES = "_dash-layout", "_dash-dependencies"
"""Paths that Dash's renderer requests."""
JSON, JAVASCRIPT, CSS, HTML = "application/json", "text/javascript", "text/css", "text/html"
LINKS = {
    JAVASCRIPT: re.compile(
        r'(?:(?<=\bimport")|(?<=\bimport ")|(?<=\bfrom")|(?<=\bfrom ")|(?<=\bimport\("))[.]{1,2}/[^"]+[.]mjs(?="[;)])'
    ),
    HTML: re.compile(r'(?:(?<=src=")|(?<=href="))(?!data:)[^"]+'),
    CSS: re.compile(r'(?<=url\(")(?!data:)[^"]+'),
    JSON: re.compile(r'(?<=")/(?:[^"\\]*/)?(?:data|assets)/[^"\\/]+(?:/[^"\\]+)?(?=")'),
}
"""Media type of an answer -> links to other answers in it."""
SERVER_LINK = re.compile(r'(?<=")/?(?:[\w-]+/)*(?:download|_dash-component-suites)/[^"\\]*(?=\\?")')
"""Addresses in JSON that lead to more than a part of the page: to downloads, and to the script of the grid, which the
page loads when its tab is first opened."""

Replace = Callable[[str], str]


class Answers:
    """What an app answers to a browser that asks nothing but addresses. `prefix`: start of every address."""

    def __init__(self, app: Dash) -> None:
        self._client = app.server.test_client()
        self.prefix: str = app.config.requests_pathname_prefix

    def address(self, path: str) -> str:
        """The whole path of an address that is relative to the page."""
        return urljoin(self.prefix, path)

    def fetch(self, path: str) -> tuple[bytes, str]:
        """Content and media type of an answer. Raises LookupError if there is none."""
        address = self.address(path)
        inside = "/" + address.removeprefix(self.prefix)
        with self._client.get(inside, base_url=f"http://localhost{self.prefix}") as answer:
            if answer.status_code != 200:
                raise LookupError(f"{address}: expected a part of the page, the app answers {answer.status_code}")
            return answer.get_data(), answer.mimetype


def with_links(content: bytes, mimetype: str, part: Replace, served: Replace) -> tuple[bytes, int]:
    """An answer with its links replaced, and how many of LINKS there are. Replaced are, as they are written:

    `part`: links of LINKS, to parts of the page; `served`: those of SERVER_LINK. JSON is written compactly.
    """
    if mimetype not in LINKS:
        return content, 0
    plain = _compact(content) if mimetype == JSON else content.decode()
    named, count = LINKS[mimetype].subn(lambda found: part(found[0]), plain)
    text = SERVER_LINK.sub(lambda found: served(found[0]), named) if mimetype == JSON else named
    return text.encode(), count


def _compact(content: bytes) -> str:
    """The same JSON, with no character escaped that need not be: Dash writes `/` as a number."""
    return json.dumps(json.loads(content), ensure_ascii=False, separators=(",", ":"))

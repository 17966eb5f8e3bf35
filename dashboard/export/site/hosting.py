"""What a host and its visitors are told of the whole site: headers, missing pages, robots, languages."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import urlsplit

from markupsafe import escape

from dashboard.export.site.files import HASHED
from dashboard.i18n.language import LANGUAGES, home_address
from dashboard.payload.documents import YEAR_S
from dashboard.server.headers import HEADERS
from dashboard.server.policy import frame_policy

PAGE_CACHE_S = 300
"""How long a browser may show a page before it asks whether there is a newer one."""
HEADERS_FILE, ROBOTS_FILE, SITEMAP_FILE, NOT_FOUND_FILE = "_headers", "robots.txt", "sitemap.xml", "404.html"
SITEMAP_NAMES = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"'


def headers(public: str, homes: Iterable[str], embed: str) -> str:
    """Rules as Netlify and Cloudflare Pages read them. `homes`: paths of the pages in the site;
    `embed`: as in `server.policy`.

    They name whole paths: those of `public`, or of a site at the root of its host. Only one rule with `Cache-Control`
    fits each path, since a host may join two of them.
    """
    root = _root(public)
    frames = frame_policy(embed)
    rules = {
        f"{root}*": HEADERS | ({"Content-Security-Policy": frames} if frames else {}),
        f"{root}{HASHED}*": {"Cache-Control": f"public, max-age={YEAR_S}, immutable"},
        **{f"{root}{home}": {"Cache-Control": f"public, max-age={PAGE_CACHE_S}"} for home in homes},
    }
    blocks = [[path, *(f"  {name}: {value}" for name, value in told.items())] for path, told in rules.items()]
    return "\n".join(line for block in blocks for line in block) + "\n"


def robots(public: str) -> str:
    """What robots may ask for: all but the downloads."""
    lines = ["User-agent: *", f"Disallow: {_root(public)}download/"]
    return "\n".join([*lines, *([f"Sitemap: {public}{SITEMAP_FILE}"] if public else [])]) + "\n"


def sitemap(public: str, languages: Iterable[str]) -> str:
    """The pages with their other languages. `public`: where readers reach the site, ending in `/`."""
    homes = {code: public + home_address(code).lstrip("/") for code in languages}
    others = [
        f'<xhtml:link rel="alternate" hreflang="{LANGUAGES[code].tag}" href="{escape(home)}"/>'
        for code, home in homes.items()
    ]
    pages = [f"<url><loc>{escape(home)}</loc>{''.join(others)}</url>" for home in homes.values()]
    return "\n".join(['<?xml version="1.0" encoding="UTF-8"?>', f"<urlset {SITEMAP_NAMES}>", *pages, "</urlset>\n"])


def _root(public: str) -> str:
    return urlsplit(public).path or "/"

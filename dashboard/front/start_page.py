"""What the front itself answers: the list of maps, that one is not there yet, and that nothing is at an address."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from werkzeug.wrappers import Response

from dashboard.front.behind import Listed
from dashboard.front.children import Child
from dashboard.i18n.catalogue import SOURCE_LANGUAGE
from dashboard.i18n.language import LANGUAGES, _, home_address, use_language
from dashboard.server.headers import HEADERS
from dashboard.server.policy import policy
from dashboard.server.refusal import Refusal, refusal_html
from dashboard.server.routes import SENTENCES
from dashboard.text.html import TEMPLATES
from dashboard.theme import colours
from dashboard.theme.dark import DARK_COLOURS

DIRECTIVES = {
    "default-src": "'none'",
    "script-src": "'none'",
    "style-src": "'unsafe-inline'",
    "img-src": "data:",
    "base-uri": "'none'",
    "form-action": "'none'",
}
PALETTE = {
    "sea": colours.SEA, "ink": colours.INK, "second": colours.SECOND_INK, "card": colours.CARD, "line": colours.LINE,
    "accent": colours.ACCENT,
}  # fmt: skip
LOOKS_AGAIN_S = 1


@dataclass(frozen=True)
class Map:
    """A line of the list. `listed`: None while the map is not there; `title` is then its id."""

    address: str
    title: str
    listed: Listed | None


def start_page(children: Sequence[Child], home: str, code: str, embed: str) -> Response:
    """The list in a language. `home`: path of the list in English, ending in `/`; `embed` as in `policy`."""
    maps = [_map(child, home, code) for child in children]
    palette = [(name, light, DARK_COLOURS[light]) for name, light in PALETTE.items()]
    languages = [
        {"code": one.code, "tag": one.tag, "name": one.name, "direction": one.direction,
         "address": home + home_address(one.code).lstrip("/")}
        for one in LANGUAGES.values()
    ]  # fmt: skip
    with use_language(code) as language:
        template = TEMPLATES.get_template("start_page.html")
        html = template.render(maps=maps, language=language, languages=languages, palette=palette)
    headers = {**HEADERS, "Content-Security-Policy": policy(DIRECTIVES, [], embed), "Cache-Control": "no-cache"}
    return Response(html, mimetype="text/html", headers=headers)


def not_there_yet(code: str) -> Response:
    """That a map is not there; the page looks again by itself."""
    with use_language(code) as language:
        sentence = _("There is no build of this map to show yet.")
        html = refusal_html([Refusal(language, sentence, _("This page looks again every second."), "", "")])
    headers = {**HEADERS, "Cache-Control": "no-store", "Refresh": str(LOOKS_AGAIN_S), "Retry-After": str(LOOKS_AGAIN_S)}
    return Response(html, 503, mimetype="text/html", headers=headers)


def nothing_here(home: str) -> Response:
    """That no map is at an address, with the way to the list."""
    with use_language(SOURCE_LANGUAGE) as language:
        html = refusal_html([Refusal(language, _("Maps"), _(SENTENCES[404]), _("Maps"), home)])
    return Response(html, 404, mimetype="text/html", headers={**HEADERS, "Cache-Control": "no-store"})


def _map(child: Child, home: str, code: str) -> Map:
    listed = child.ready.listed[code] if child.ready else None
    return Map(home + child.key + home_address(code), listed.title if listed else child.key, listed)

"""The switch of languages: a link a language, which the scripts keep in step with the view."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.delivery import current_delivery
from dashboard.i18n.language import LANGUAGES, _, current_language, home_address
from dashboard.widgets.attributes import attributes


def language_links() -> Component:
    """Links to the page in each language, in its own name; the current one is marked."""
    return html.Nav(
        [_link(code) for code in current_delivery().languages],
        className="languages served-only",
        **attributes(aria_label=_("Language")),
    )


def _link(code: str) -> Component:
    language = LANGUAGES[code]
    current = {"aria_current": "true"} if language == current_language() else {}
    return html.A(
        language.name,
        href=_way_to(code),
        lang=language.tag,
        dir=language.direction,
        hrefLang=language.tag,
        **attributes(data_language=code, **current),
    )


def _way_to(code: str) -> str:
    """From the page being built, wherever the server is mounted."""
    up = "./" if home_address(current_language().code) == "/" else "../"
    return up + home_address(code).lstrip("/")

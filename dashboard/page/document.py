"""The HTML document that a browser loads first, with what the page shows before its scripts run."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from dash import Dash
from flask import request
from markupsafe import escape

from dashboard.i18n.language import current_language
from dashboard.theme import colours
from dashboard.theme.svg import data_uri
from geodata.conflict import FIRST_DAY, GOVERNMENT, OPPOSITION_SIDES, SIDES

TEMPLATE = """<!DOCTYPE html>
<html lang="LANGUAGE" dir="DIRECTION"NUMBERS>
<head>
{%metas%}
FOR_OTHERS
<title>{%title%}</title>
<link rel="icon" href="ICON">
{%css%}
<style>STYLES</style>
MODULES
<link id="model" rel="preload" as="fetch" crossorigin href="MODEL">
</head>
<body>
{%app_entry%}
FIRST_PAINT
<footer>{%config%}{%scripts%}{%renderer%}</footer>
</body>
</html>"""
FIRST_PAINT, FOR_OTHERS = "FIRST_PAINT", "FOR_OTHERS"
FOR_OTHERS_ENDS = ("<!-- for others -->", "<!-- /for others -->")
"""What stands between these in the head is of use on a server only."""
FRONT_SIDES = (GOVERNMENT, next(side for side in (*OPPOSITION_SIDES, *SIDES) if side != GOVERNMENT))
"""The two sides of the icon of the page."""
ICON = f"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16">
<rect width="16" height="16" rx="3" fill="{colours.SIDES[FRONT_SIDES[1]].colour}"/>
<path d="M0 16V9l5-4 4 3 7-6v11a3 3 0 0 1-3 3z" fill="{colours.SIDES[FRONT_SIDES[0]].colour}"/>
<path d="M0 9l5-4 4 3 7-6" fill="none" stroke="{colours.INK}" stroke-width="2"/></svg>"""
"""A front line between two sides."""
ISO_LETTERS = len(FIRST_DAY)
"""Letters of a day; what follows in an address, a time or the full stop of a sentence, is left to the scripts."""
WITHOUT_FIRST_PAINT = ("present", "speaker", "embed")
"""Query parameters for which no first paint is sent: the page looks different from the start."""


@dataclass(frozen=True)
class FirstPaint:
    """What a page shows before its scripts run: HTML before and after the words of the day.

    `words`: number of a chapter, or blank for none, and day -> HTML of date and headline as it tells them;
    `chapter_days`: number of a chapter -> its first day.
    """

    before: str
    after: str
    words: Mapping[tuple[str, str], str]
    chapter_days: Mapping[str, str]

    def html_for(self, query: Mapping[str, str]) -> str:
        """HTML for the parameters of an address; empty for a page that looks different from the start."""
        if any(name in query for name in WITHOUT_FIRST_PAINT):
            return ""
        day = self.day_for(query)
        words = self.words.get((query.get("chapter", ""), day), self.words["", day])
        return f"{self.before}{words}{self.after}"

    def day_for(self, query: Mapping[str, str]) -> str:
        """The day that an address opens with."""
        day = query.get("day", "")[:ISO_LETTERS] or (self.chapter_days.get(query.get("chapter", ""), FIRST_DAY))
        return day if ("", day) in self.words else FIRST_DAY


class DashWithFirstPaint(Dash):
    """Dash, which sends the first paint of the requested day with each page."""

    first_paint = FirstPaint("", "", {("", FIRST_DAY): ""}, {})
    for_others: Callable[[str], str] = staticmethod(lambda day: "")
    """Day -> tags of the head that other programs read."""
    pack_documents: Callable[[], None] = staticmethod(lambda: None)
    """Packs what is otherwise packed when it is first asked for."""

    def interpolate_index(self, *args: Any, **parts: Any) -> str:
        """The document as Dash fills it in, but with its title escaped, and with the first paint."""
        document: str = Dash.interpolate_index(self, *args, **{**parts, "title": escape(parts["title"])})
        start, end = FOR_OTHERS_ENDS
        tags = self.for_others(self.first_paint.day_for(request.args))
        document = document.replace(FOR_OTHERS, f"{start}\n{tags}\n{end}", 1)
        return document.replace(FIRST_PAINT, self.first_paint.html_for(request.args))


def index_html(model: str, styles: str, modules: str) -> str:
    """The document for Dash. `model`: address of the document `model`; `styles`: CSS; `modules`: tags of scripts."""
    language = current_language()
    filled = {
        "LANGUAGE": language.tag,
        "DIRECTION": language.direction,
        "NUMBERS": "" if language.numbers == language.tag else f' data-numbers="{language.numbers}"',
        "STYLES": styles,
        "MODULES": modules,
        "MODEL": model,
        "ICON": data_uri(ICON),
    }
    html = TEMPLATE
    for name, text in filled.items():
        html = html.replace(name, text)
    return html

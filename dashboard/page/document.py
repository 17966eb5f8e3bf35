"""The document that a browser loads first: the frame of the page, and what it shows before any script has run."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from dash import Dash
from flask import request

from dashboard.i18n.language import spoken
from dashboard.theme import colours
from dashboard.theme.symbols import data_uri
from geodata.calendar import FIRST_DAY

INDEX = """<!DOCTYPE html>
<html lang="LANGUAGE" dir="DIRECTION">
<head>
{%metas%}
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{%title%}</title>
<link rel="icon" href="ICON">
{%css%}
<style>STYLES</style>
<link id="model" rel="preload" as="fetch" crossorigin href="MODEL">
</head>
<body>
{%app_entry%}
SKELETON
<footer>{%config%}{%scripts%}{%renderer%}</footer>
</body>
</html>"""
SKELETON = "SKELETON"
ICON = f"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16">
<rect width="16" height="16" rx="3" fill="{colours.SIDES["opposition_hts"].colour}"/>
<path d="M0 16V9l5-4 4 3 7-6v11a3 3 0 0 1-3 3z" fill="{colours.SIDES["government"].colour}"/>
<path d="M0 9l5-4 4 3 7-6" fill="none" stroke="{colours.INK}" stroke-width="2"/></svg>"""
"""A front line between two sides."""
OTHERWISE_DRESSED = ("present", "speaker")
"""Parameters of an address whose page looks another way from the start."""


@dataclass(frozen=True)
class Frame:
    """What a page shows before its scripts run. `skeletons`: by day; `chapters`: number of each -> its first day."""

    skeletons: Mapping[str, str]
    chapters: Mapping[str, str]

    def of(self, asked: Mapping[str, str]) -> str:
        """By the parameters of an address; blank for a page that looks another way."""
        if any(name in asked for name in OTHERWISE_DRESSED):
            return ""
        day = asked.get("day", self.chapters.get(asked.get("chapter", ""), FIRST_DAY))
        return self.skeletons.get(day, self.skeletons[FIRST_DAY])


class Served(Dash):
    """Dash, with the frame of the day that the address asks for in each page."""

    frame = Frame({FIRST_DAY: ""}, {})

    def interpolate_index(self, **parts: str) -> str:
        """The document as Dash fills it in, and the frame."""
        return super().interpolate_index(**parts).replace(SKELETON, self.frame.of(request.args))


def index(model: str, styles: str) -> str:
    """The document for Dash. `model`: address of what the scripts switch between; `styles`: rules of CSS."""
    filled = {
        "LANGUAGE": spoken().tag,
        "DIRECTION": spoken().direction,
        "STYLES": styles,
        "MODEL": model,
        "ICON": data_uri(ICON),
    }
    made = INDEX
    for name, text in filled.items():
        made = made.replace(name, text)
    return made

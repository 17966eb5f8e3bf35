"""Buttons with an accessible name, and the link to a method."""

from __future__ import annotations

from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.i18n.language import _


def method_link(method: str, text: str) -> Component:
    """A link to the paragraph on a method (key of geodata.measures.methods); `text` is translated already."""
    data: dict[str, Any] = {"data-method": method}
    return html.Button(text, type="button", className="link", title=_("How this is computed"), **data)


def button(text: str, label: str, **data: str) -> Component:
    """A button that shows `text`; `data` are its data- attributes, which the scripts read.

    A button that shows a sign is named by `label`. One that shows a word is named by that word, so that somebody who
    controls the page by voice can say what they see.
    """
    attributes: dict[str, Any] = {**data} if text[0].isalpha() else {**data, "aria-label": label}
    return html.Button(text, type="button", title=label, **attributes)

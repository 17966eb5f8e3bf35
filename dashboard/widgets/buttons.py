"""Buttons: with a sign and a name for those who do not see it, and the link to a method."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.i18n.language import _


def method_link(method: str, text: str) -> Component:
    """A link to the paragraph on a method (key of geodata.measures.methods); `text` as spoken."""
    return html.Button(
        text, type="button", className="link", title=_("How this is computed"), **{"data-method": method}
    )


def button(text: str, label: str, **data: str) -> Component:
    """A button that shows `text`; `data` are its data- attributes, which the scripts act on.

    A sign is called `label`; a word keeps its own name, so that who speaks to the page can say what stands there.
    """
    name = {} if text[0].isalpha() else {"aria-label": label}
    return html.Button(text, type="button", title=label, **name, **data)

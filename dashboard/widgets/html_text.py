"""HTML elements of Dash's components as text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from markupsafe import Markup

RENAMED = {"className": "class", "htmlFor": "for"}
"""Properties of React whose HTML attributes have other names; the others differ in capital letters only."""
VOID_ELEMENTS = ("img", "input", "br")
"""Elements without an end tag."""
CAPITAL = re.compile("[A-Z]")


def element(name: str, properties: Mapping[str, Any], content: Markup) -> Markup:
    """The element with this content. A property that is True is an attribute without value; None and False are none."""
    start = Markup("<{}{}>").format(name, _attributes(properties))
    return start if name in VOID_ELEMENTS else start + content + Markup("</{}>").format(name)


def _attributes(properties: Mapping[str, Any]) -> Markup:
    given = {name: value for name, value in properties.items() if value is not None and value is not False}
    return Markup().join(_attribute(RENAMED.get(name, name.lower()), value) for name, value in given.items())


def _attribute(name: str, value: Any) -> Markup:
    if value is True:
        return Markup(" {}").format(name)
    return Markup(' {}="{}"').format(name, style_text(value) if isinstance(value, dict) else value)


def style_text(style: Mapping[str, str]) -> str:
    """The declarations of a `style`, whose properties React writes with capital letters."""
    return ";".join(f"{CAPITAL.sub(_hyphened, name)}:{value}" for name, value in style.items())


def _hyphened(capital: re.Match[str]) -> str:
    return f"-{capital[0].lower()}"

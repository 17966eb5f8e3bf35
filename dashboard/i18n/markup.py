"""How templates put words on the page: messages escaped, and the records, which are kept in English, marked as such."""

from __future__ import annotations

from collections.abc import Callable

from markupsafe import Markup, escape

from dashboard.i18n.catalogue import SOURCE
from dashboard.i18n.language import spoken

IN_ENGLISH = ' lang="en" dir="ltr"'


def english() -> Markup:
    """Attributes of an element that holds a record; none on an English page."""
    return Markup("" if spoken().code == SOURCE else IN_ENGLISH)


def record(text: str) -> Markup:
    """A record within a sentence."""
    return escape(text) if spoken().code == SOURCE else Markup("<bdi{}>{}</bdi>").format(english(), text)


def escaped(ask: Callable[..., str]) -> Callable[..., Markup]:
    """Asks the catalogue for a message of a template: message and values are escaped, but for values that are HTML."""

    def asked(*message: object, **values: object) -> Markup:
        told = escape(ask(*message, **{name: f"{{{name}}}" for name in values}))
        return told.format(**values) if values else told

    return asked

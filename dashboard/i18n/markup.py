"""How templates put words on the page: messages escaped, and the records, which are kept in English, marked as such."""

from __future__ import annotations

from collections.abc import Callable

from markupsafe import Markup, escape

from dashboard.i18n.catalogue import SOURCE_LANGUAGE
from dashboard.i18n.language import current_language

IN_ENGLISH = ' lang="en" dir="ltr"'


def english_attributes() -> Markup:
    """Attributes of an element that holds a record; none on an English page."""
    return Markup("" if current_language().code == SOURCE_LANGUAGE else IN_ENGLISH)


def english_record(text: str) -> Markup:
    """A record within a sentence."""
    return (
        escape(text)
        if current_language().code == SOURCE_LANGUAGE
        else Markup("<bdi{}>{}</bdi>").format(english_attributes(), text)
    )


def escaping_translation(ask: Callable[..., str]) -> Callable[..., Markup]:
    """Asks the catalogue for a message of a template: message and values are escaped, but for values that are HTML."""

    def asked(*message: object, **values: object) -> Markup:
        told = escape(ask(*message, **{name: f"{{{name}}}" for name in values}))
        return told.format(**values) if values else told

    return asked

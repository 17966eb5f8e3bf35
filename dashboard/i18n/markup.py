"""Texts in HTML templates: escaped messages, and records of the tables, which stay in English and are marked so."""

from __future__ import annotations

from collections.abc import Callable

from markupsafe import Markup, escape

from dashboard.i18n.catalogue import SOURCE_LANGUAGE
from dashboard.i18n.language import current_language

IN_ENGLISH = Markup(' lang="en" dir="ltr"')


def english_attributes() -> Markup:
    """Attributes of an element with a text in English; none on the English page."""
    return Markup() if current_language().code == SOURCE_LANGUAGE else IN_ENGLISH


def english_record(text: str) -> Markup:
    """A text of the tables, in English, inside a translated sentence."""
    return (
        escape(text)
        if current_language().code == SOURCE_LANGUAGE
        else Markup("<bdi{}>{}</bdi>").format(english_attributes(), text)
    )


def escaping_translation(translate: Callable[..., str]) -> Callable[..., Markup]:
    """The function for templates: message and values are escaped, except values that are HTML (Markup)."""

    def translated(*message: object, **values: object) -> Markup:
        text = escape(translate(*message, **{name: f"{{{name}}}" for name in values}))
        return text.format(**values) if values else text

    return translated

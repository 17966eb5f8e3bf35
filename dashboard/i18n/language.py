"""The languages of the page, and the one being spoken: every word that reaches a reader is asked for here.

English is the language of the messages. A page is built `with speaking(code)`; nothing is translated at import.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from gettext import NullTranslations
from types import MappingProxyType
from typing import NamedTuple

from babel import Locale

from dashboard.i18n.catalogue import SOURCE_LANGUAGE, translations


@dataclass(frozen=True)
class Language:
    """A language: its own name, its direction (ltr, rtl), its Babel locale, and its ten digits.

    `tag`: the page's language by BCP 47, exact enough for a browser to write the same digits.
    `name_column`: column of the tables that holds the names of places and bases in it.
    """

    code: str
    name: str
    direction: str
    locale: str
    tag: str
    digits: str = "0123456789"
    name_column: str = "name_en"


LANGUAGES = {
    language.code: language
    for language in (
        Language("en", "English", "ltr", "en_GB", "en"),
        Language("de", "Deutsch", "ltr", "de_DE", "de"),
        Language("ar", "العربية", "rtl", "ar_SY", "ar-SY", "٠١٢٣٤٥٦٧٨٩", "name_ar"),
    )
}
"""Code -> language, in the order of the switch. The digits are those of CLDR's default numbering system."""
NAME_CONTEXT = "name"
"""Context of proper names, which may stay as they are in English: none is missing."""
PLURAL_SAMPLE = 200
"""Numbers below this meet every form of the plural."""


class Message(NamedTuple):
    """What is asked of a catalogue: `plural` is blank where the message has none, `context` mostly."""

    text: str
    plural: str = ""
    context: str = ""


@dataclass
class RequestedTexts:
    """Messages that were asked for, and proper names that were."""

    messages: set[Message] = field(default_factory=set)
    names: set[str] = field(default_factory=set)


_current: ContextVar[Language] = ContextVar("spoken", default=LANGUAGES[SOURCE_LANGUAGE])
_names: ContextVar[Mapping[str, str]] = ContextVar("names", default=MappingProxyType({}))
_requested: ContextVar[RequestedTexts | None] = ContextVar("asked", default=None)


def home_address(code: str) -> str:
    """Address at which the server holds the page in a language."""
    return "/" if code == SOURCE_LANGUAGE else f"/{code}/"


def current_language() -> Language:
    """The language being spoken; English where nobody said otherwise."""
    return _current.get()


@contextmanager
def use_language(code: str, names: Mapping[str, str] | None = None) -> Iterator[Language]:
    """Speaks a language inside the block. Raises KeyError for one that LANGUAGES lacks.

    `names`: proper names of the tables, English -> as in the language; see `proper`.
    """
    language, known = _current.set(LANGUAGES[code]), _names.set(names or {})
    try:
        yield current_language()
    finally:
        _names.reset(known)
        _current.reset(language)


@contextmanager
def record_requested_texts() -> Iterator[RequestedTexts]:
    """Notes what is asked for inside the block."""
    token = _requested.set(RequestedTexts())
    try:
        yield _requested.get()
    finally:
        _requested.reset(token)


def _(message: str, **values: object) -> str:
    """The message as spoken, its `{placeholders}` filled in; blank stays blank."""
    if not message:
        return ""
    _record(Message(message))
    told = _catalogue().gettext(message)
    return told.format(**values) if values else told


def pgettext(context: str, message: str, **values: object) -> str:
    """A message that reads otherwise elsewhere: `context` says where it stands."""
    _record(Message(message, context=context))
    told = _catalogue().pgettext(context, message)
    return told.format(**values) if values else told


def ngettext(one: str, many: str, count: int, **values: object) -> str:
    """A message that follows a number, which stands in it as `{count}`."""
    _record(Message(one, many))
    return _catalogue().ngettext(one, many, count).format(count=whole_number(count), **values)


def plural_forms(one: str, many: str) -> dict[str, str]:
    """Category of CLDR (`one`, `few`, …) -> the form of a message, its `{count}` left for the scripts to fill in."""
    _record(Message(one, many))
    category = Locale.parse(current_language().locale).plural_form
    return {category(count): _catalogue().ngettext(one, many, count) for count in range(PLURAL_SAMPLE)}


def translated_name(english: str) -> str:
    """A proper name: as the tables write it in the language, or by the catalogue, or else as in English.

    In the catalogue it may stand with the context NAME, or as any message, as the names of the cities do.
    """
    if english in _names.get():
        return _names.get()[english]
    if _requested.get() is not None:
        _requested.get().names.add(english)
    told = _catalogue().pgettext(NAME_CONTEXT, english)
    return _catalogue().gettext(english) if told == english and english else told


def local_digits(text: str) -> str:
    """A text with the digits of the language."""
    return text.translate(str.maketrans("0123456789", current_language().digits))


def bidi_isolated(text: str) -> str:
    """A name in letters that may run the other way than the page's, so that it keeps its place in a list.

    Unicode's first strong isolate; where the page runs as Latin does, the text as it is.
    """
    return text if current_language().direction == "ltr" else f"\u2068{text}\u2069"


def whole_number(count: float) -> str:
    """A whole number without separators, as counts are written."""
    return local_digits(f"{count:.0f}")


def _catalogue() -> NullTranslations:
    return translations(current_language().code)


def _record(message: Message) -> None:
    if _requested.get() is not None:
        _requested.get().messages.add(message)

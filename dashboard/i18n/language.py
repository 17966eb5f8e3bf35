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

from dashboard.i18n.catalogue import SOURCE, translations


@dataclass(frozen=True)
class Language:
    """A language: its own name, its direction (ltr, rtl), its Babel locale, and its ten digits.

    `tag`: the page's language by BCP 47, exact enough for a browser to write the same digits.
    `names`: column of the tables that holds the names of places and bases in it.
    """

    code: str
    name: str
    direction: str
    locale: str
    tag: str
    digits: str = "0123456789"
    names: str = "name_en"


LANGUAGES = {
    language.code: language
    for language in (
        Language("en", "English", "ltr", "en_GB", "en"),
        Language("de", "Deutsch", "ltr", "de_DE", "de"),
        Language("ar", "العربية", "rtl", "ar_SY", "ar-SY", "٠١٢٣٤٥٦٧٨٩", "name_ar"),
    )
}
"""Code -> language, in the order of the switch. The digits are those of CLDR's default numbering system."""
NAME = "name"
"""Context of proper names, which may stay as they are in English: none is missing."""
MANY = 200
"""Numbers below this meet every form of the plural."""


class Message(NamedTuple):
    """What is asked of a catalogue: `plural` is blank where the message has none, `context` mostly."""

    text: str
    plural: str = ""
    context: str = ""


@dataclass
class Asked:
    """Messages that were asked for, and proper names that were."""

    messages: set[Message] = field(default_factory=set)
    names: set[str] = field(default_factory=set)


_spoken: ContextVar[Language] = ContextVar("spoken", default=LANGUAGES[SOURCE])
_names: ContextVar[Mapping[str, str]] = ContextVar("names", default=MappingProxyType({}))
_asked: ContextVar[Asked | None] = ContextVar("asked", default=None)


def home_of(code: str) -> str:
    """Address at which the server holds the page in a language."""
    return "/" if code == SOURCE else f"/{code}/"


def spoken() -> Language:
    """The language being spoken; English where nobody said otherwise."""
    return _spoken.get()


@contextmanager
def speaking(code: str, names: Mapping[str, str] | None = None) -> Iterator[Language]:
    """Speaks a language inside the block. Raises KeyError for one that LANGUAGES lacks.

    `names`: proper names of the tables, English -> as in the language; see `proper`.
    """
    language, known = _spoken.set(LANGUAGES[code]), _names.set(names or {})
    try:
        yield spoken()
    finally:
        _names.reset(known)
        _spoken.reset(language)


@contextmanager
def recording() -> Iterator[Asked]:
    """Notes what is asked for inside the block."""
    token = _asked.set(Asked())
    try:
        yield _asked.get()
    finally:
        _asked.reset(token)


def _(message: str, **values: object) -> str:
    """The message as spoken, its `{placeholders}` filled in; blank stays blank."""
    if not message:
        return ""
    _note(Message(message))
    told = _catalogue().gettext(message)
    return told.format(**values) if values else told


def pgettext(context: str, message: str, **values: object) -> str:
    """A message that reads otherwise elsewhere: `context` says where it stands."""
    _note(Message(message, context=context))
    told = _catalogue().pgettext(context, message)
    return told.format(**values) if values else told


def ngettext(one: str, many: str, count: int, **values: object) -> str:
    """A message that follows a number, which stands in it as `{count}`."""
    _note(Message(one, many))
    return _catalogue().ngettext(one, many, count).format(count=whole(count), **values)


def plural_forms(one: str, many: str) -> dict[str, str]:
    """Category of CLDR (`one`, `few`, …) -> the form of a message, its `{count}` left for the scripts to fill in."""
    _note(Message(one, many))
    category = Locale.parse(spoken().locale).plural_form
    return {category(count): _catalogue().ngettext(one, many, count) for count in range(MANY)}


def proper(english: str) -> str:
    """A proper name: as the tables write it in the language, or by the catalogue, or else as in English.

    In the catalogue it may stand with the context NAME, or as any message, as the names of the cities do.
    """
    if english in _names.get():
        return _names.get()[english]
    if _asked.get() is not None:
        _asked.get().names.add(english)
    told = _catalogue().pgettext(NAME, english)
    return _catalogue().gettext(english) if told == english and english else told


def digits(text: str) -> str:
    """A text with the digits of the language."""
    return text.translate(str.maketrans("0123456789", spoken().digits))


def apart(text: str) -> str:
    """A name in letters that may run the other way than the page's, so that it keeps its place in a list.

    Unicode's first strong isolate; where the page runs as Latin does, the text as it is.
    """
    return text if spoken().direction == "ltr" else f"\u2068{text}\u2069"


def whole(count: float) -> str:
    """A whole number without separators, as counts are written."""
    return digits(f"{count:.0f}")


def _catalogue() -> NullTranslations:
    return translations(spoken().code)


def _note(message: Message) -> None:
    if _asked.get() is not None:
        _asked.get().messages.add(message)

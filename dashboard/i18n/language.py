"""The languages of the page, and the translation of every text that it shows.

Messages are in English. A page is built inside `with use_language(code)`; nothing is translated at import.
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
from babel.core import get_global
from babel.languages import get_official_languages

from dashboard.i18n.catalogue import SOURCE_LANGUAGE, translations
from geodata import conflict


@dataclass(frozen=True)
class Language:
    """A language: its name in itself, its direction (ltr, rtl), its Babel locale, and its ten digits.

    `tag`: the page's language by BCP 47; `numbers`: the same for a browser's numbers, so that it writes those digits.
    `name_column`: column of the tables that holds the names of places and bases in it.
    """

    code: str
    name: str
    direction: str
    locale: str
    tag: str
    digits: str = "0123456789"
    name_column: str = "name_en"

    @property
    def numbers(self) -> str:
        """The tag with the system of the digits, where a browser may take others."""
        return f"{self.tag}-u-nu-{SYSTEMS[self.digits]}" if self.tag == ARABIC else self.tag


ARABIC = "ar"
DIGITS = {"latn": "0123456789", "arab": "٠١٢٣٤٥٦٧٨٩"}
"""System of digits, as CLDR names it -> its ten digits."""
SYSTEMS = {digits: system for system, digits in DIGITS.items()}


def arabic_in(territory: str) -> Language:
    """Arabic as written in a country (code of ISO 3166), where it is official there, else as written anywhere.

    The names of the months differ, and the digits.
    """
    codes = get_global("territory_aliases").get(territory, [territory])
    (code, *_) = codes
    locale = f"{ARABIC}_{code}" if ARABIC in get_official_languages(code) else ARABIC
    digits = DIGITS[Locale.parse(locale).default_numbering_system]
    return Language(ARABIC, "العربية", "rtl", locale, locale.replace("_", "-"), digits, "name_ar")


LANGUAGES = {
    language.code: language
    for language in (
        Language("en", "English", "ltr", "en_GB", "en"),
        Language("de", "Deutsch", "ltr", "de_DE", "de"),
        arabic_in(conflict.TERRITORY),
    )
}
"""Code -> language, in the order of the links on the page. Digits are CLDR's default numbering system."""
NAME_CONTEXT = "name"
"""Context of proper names in the catalogues; they may stay blank, then the English name is shown."""
PLURAL_SAMPLE = 200
"""The numbers below this need every plural form of every language."""


class Message(NamedTuple):
    """A message of a catalogue. `plural` is blank for a message without plural forms; `context` is mostly blank."""

    text: str
    plural: str = ""
    context: str = ""


@dataclass
class RequestedTexts:
    """Messages and proper names whose translation the page requested."""

    messages: set[Message] = field(default_factory=set)
    names: set[str] = field(default_factory=set)


_current: ContextVar[Language] = ContextVar("current", default=LANGUAGES[SOURCE_LANGUAGE])
_names: ContextVar[Mapping[str, str]] = ContextVar("names", default=MappingProxyType({}))
_requested: ContextVar[RequestedTexts | None] = ContextVar("requested", default=None)


def home_address(code: str) -> str:
    """Address of the page in a language, on the server."""
    return "/" if code == SOURCE_LANGUAGE else f"/{code}/"


def current_language() -> Language:
    """The language in use; English outside of `use_language`."""
    return _current.get()


@contextmanager
def use_language(code: str, names: Mapping[str, str] | None = None) -> Iterator[Language]:
    """Translates into a language inside the block. Raises KeyError for a code that LANGUAGES lacks.

    `names`: English proper name -> the one that the tables have in the language; see `translated_name`.
    """
    language, known = _current.set(LANGUAGES[code]), _names.set(names or {})
    try:
        yield current_language()
    finally:
        _names.reset(known)
        _current.reset(language)


@contextmanager
def record_requested_texts() -> Iterator[RequestedTexts]:
    """Collects every message and name whose translation is requested inside the block."""
    requested = RequestedTexts()
    token = _requested.set(requested)
    try:
        yield requested
    finally:
        _requested.reset(token)


def _(message: str, **values: object) -> str:
    """The translated message, its `{placeholders}` filled in; a blank message stays blank."""
    if not message:
        return ""
    _record(Message(message))
    text = _catalogue().gettext(message)
    return text.format(**values) if values else text


def pgettext(context: str, message: str, **values: object) -> str:
    """A message whose translation depends on where it stands, which `context` names."""
    _record(Message(message, context=context))
    text = _catalogue().pgettext(context, message)
    return text.format(**values) if values else text


def ngettext(one: str, many: str, count: int, **values: object) -> str:
    """A message with plural forms; the number stands in it as `{count}`."""
    _record(Message(one, many))
    return _catalogue().ngettext(one, many, count).format(count=whole_number(count), **values)


def plural_forms(one: str, many: str) -> dict[str, str]:
    """Category of CLDR (`one`, `few`, …) -> the form of a message, its `{count}` left for the scripts to fill in."""
    _record(Message(one, many))
    category = Locale.parse(current_language().locale).plural_form
    return {category(count): _catalogue().ngettext(one, many, count) for count in range(PLURAL_SAMPLE)}


def translated_name(english: str) -> str:
    """A proper name: from the tables if they have it in the language, else from the catalogue, else in English.

    In the catalogue it stands with the context NAME_CONTEXT, or as a message, as the names of the cities do.
    """
    if english in _names.get():
        return _names.get()[english]
    requested = _requested.get()
    if requested is not None:
        requested.names.add(english)
    name = _catalogue().pgettext(NAME_CONTEXT, english)
    return _catalogue().gettext(english) if name == english and english else name


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
    requested = _requested.get()
    if requested is not None:
        requested.messages.add(message)

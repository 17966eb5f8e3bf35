"""Brings the catalogues up to date with what the page asks for: `python -m dashboard.update_catalogues`.

What is asked for is what the modules and templates say, and what a page is told while it is built; translations that
stand are kept, messages that nobody asks for any more are dropped.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir

from dashboard.i18n.catalogue import SOURCE_LANGUAGE, catalogue_path, read_catalogue, write_catalogue
from dashboard.i18n.language import LANGUAGES, NAME_CONTEXT, Message, RequestedTexts, record_requested_texts
from dashboard.i18n.names import ENGLISH_COLUMN
from dashboard.server.app import create_app
from geodata.conflict import PAGE_TITLE
from geodata.dataset import Dataset
from geodata.load import load

ROOT = Path(__file__).resolve().parent
METHODS = [("**.py", "python"), ("text/templates/**.html", "jinja2")]
KEYWORDS = DEFAULT_KEYWORDS | {"plural_forms": (1, 2)}
HEADER = """\
# Words of the Syria advance map. `python -m dashboard.update_catalogues` keeps this file in step with the page.
# Left in braces: placeholders. `name` is the context of proper names, which may stay blank."""
BUILDING = "server/app.py"
"""Stands for the tables and the names of sides, layers and kinds, which are asked for only while a page is built."""


def main() -> int:
    """Writes the catalogue of every language and says what it lacks."""
    layers = load()
    for code, language in LANGUAGES.items():
        if code == SOURCE_LANGUAGE:
            continue
        asked = requested_texts(layers, code)
        names = asked.names if language.name_column != ENGLISH_COLUMN else set()
        updated = update_catalogue(code, _ordered(asked), names)
        lacking = len(untranslated(updated, asked.messages))
        print(f"{catalogue_path(code)}: {len(updated)} messages, {lacking} not translated")
    return 0


def requested_texts(dataset: Dataset, code: str) -> RequestedTexts:
    """Everything that a page in a language asks for."""
    with record_requested_texts() as asked:
        create_app(dataset, code)
    asked.messages |= messages_in_code().keys()
    return asked


def messages_in_code() -> dict[Message, str]:
    """Messages that modules and templates say in full -> the file they stand in."""
    found = extract_from_dir(ROOT, METHODS, keywords=KEYWORDS)
    return {_message(said, context): file for file, _line, said, _comments, context in found if said}


def _message(said: str | tuple[str, ...], context: str | None) -> Message:
    text, plural = (said, "") if isinstance(said, str) else (said[0], said[1])
    return Message(text, plural, context or "")


def _ordered(asked: RequestedTexts) -> list[tuple[Message, str]]:
    """Messages with where they stand: by file, then those that are known only while a page is built."""
    files = messages_in_code()
    rest = sorted(asked.messages - files.keys())
    return sorted(files.items(), key=lambda item: item[1]) + [(message, BUILDING) for message in rest]


def update_catalogue(code: str, messages: list[tuple[Message, str]], names: set[str]) -> Catalog:
    """Writes the catalogue of a language anew, with what was translated; returns it.

    `names`: proper names that the tables lack in the language; they may be left blank.
    """
    old = read_catalogue(code)
    kept = {(entry.id, entry.context): entry for entry in old if entry.id}
    new = Catalog(code, project=PAGE_TITLE, version="1", fuzzy=False, creation_date=old.creation_date)
    new.header_comment = HEADER
    new.revision_date = old.revision_date
    # The forms stand in the order of the file's own rule; Babel's changes with its version, as Arabic's did in 2.19.
    new.mime_headers = [("Plural-Forms", old.plural_forms)]
    for text, plural, context, where in chain(_entries(messages), _names(kept, names)):
        key = ((text, plural) if plural else text, context or None)
        entry = kept.get(key)
        new.add(
            key[0],
            entry.string if entry else None,
            context=key[1],
            locations=[(where, None)],
            user_comments=entry.user_comments if entry else (),
        )
    write_catalogue(code, new)
    return new


def _entries(messages: list[tuple[Message, str]]) -> Iterator[tuple[str, str, str, str]]:
    for message, where in messages:
        yield (*message, where)


def _names(kept: dict, names: set[str]) -> Iterator[tuple[str, str, str, str]]:
    """Names that are asked for, and those that somebody has given."""
    given = {text for text, context in kept if context == NAME_CONTEXT}
    for name in sorted(names | given):
        yield name, "", NAME_CONTEXT, "names"


def untranslated(held: Catalog, messages: set[Message]) -> list[Message]:
    """Messages that a catalogue does not translate, or in not all of their forms, or only as a guess."""
    return sorted(message for message in messages if not _is_told(held, message))


def _is_told(held: Catalog, message: Message) -> bool:
    key = (message.text, message.plural) if message.plural else message.text
    entry = held.get(key, message.context or None)
    if entry is None or entry.fuzzy:
        return False
    return all(entry.string) if isinstance(entry.string, tuple) else bool(entry.string)


if __name__ == "__main__":
    sys.exit(main())
